"""A contents table held against the body: entries that it has not, or has with another number."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from drafter.read.outline.seen_numbers import key_of
from drafter.read.outline.typed_numbers import typed_number

if TYPE_CHECKING:
    from drafter.model.section import Clause, Section

_MOST_NAMED = 4
_LONGEST = 60
# An entry is as long as a heading; what is longer is held against the beginning of a provision.
_LONGEST_HEADING = 200
_PAGE = re.compile(r"(?:[\s.…·_]*\t[\s.…·_]*|[.…·_]{2,}\s*|\s{2,})(\d{1,4}|[ivxl]{1,7})$")
_LABEL = re.compile(r"(?:([^\s\t]{1,12})\t|(\d{1,3}(?:\.\d{1,3})*[.)]?)\s+)(?=\S)")
_TITLE = re.compile(r"(?:table of )?contents|index", re.IGNORECASE)


class _Entry(NamedTuple):
    label: str
    words: str
    printed: str
    page: str

    @property
    def told(self) -> str:
        short = self.printed if len(self.printed) <= _LONGEST else f"{self.printed[: _LONGEST - 1].rstrip()}…"
        return f"“{short}” of page {self.page}" if self.page else f"“{short}”"


def contents_checked(section: Section) -> str:
    """Gives, as words for a note, where the contents contradict the body; empty where they do not."""
    lines = [line for clause in section if clause.kind == "contents" for line in clause.text.split("\n")]
    if not lines:
        return ""
    body = _Body(section)
    entries = list(filter(None, map(_entry, lines)))
    found = [told for entry in entries if (told := body.against(entry))]
    if not found:
        return ""
    more = f"; and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    count = f"{len(found)} of {len(entries)} lines of its contents"
    are = "are" if len(found) > 1 else "is"
    return f"{count} {are} not as in the body: {'; '.join(found[:_MOST_NAMED])}{more}"


def _entry(line: str) -> _Entry | None:
    page = _PAGE.search(line)
    printed = line[: page.start() if page else None].strip()
    if not _bare(printed) or _TITLE.fullmatch(printed):
        return None
    cell = _LABEL.match(printed)
    label, start = (cell[1] or cell[2], cell.end()) if cell else typed_number(printed) or ("", 0)
    return _Entry(label, printed[start:], " ".join(printed.split()), page[1] if page else "")


class _Body:
    """The headings and first words of the clauses outside of the contents, with their numbers."""

    def __init__(self, section: Section) -> None:
        self._clauses = [clause for clause in section if clause.kind != "contents"]
        self._numbers: dict[str, set[str]] = defaultdict(set)
        for clause in self._clauses:
            self._add(clause)

    def _add(self, clause: Clause) -> None:
        lines = clause.text[:_LONGEST_HEADING].split("\n")
        first = clause.heading or lines[0]
        if len(first) >= _LONGEST_HEADING:
            return
        for words in {first, f"{first}{lines[0]}"}:
            self._numbers[_bare(words)].add(key_of(clause.label) if clause.label else "")
        for whole in (f"{clause.label}{first}", clause.label):
            self._numbers[_bare(whole)].add("")

    @cached_property
    def _begun(self) -> list[str]:
        """The beginnings of all lines."""
        lines = (
            line for clause in self._clauses for line in (clause.heading or "", *clause.text.split("\n"))
        )
        return [_bare(line[:_LONGEST_HEADING]) for line in lines if line]

    def against(self, entry: _Entry) -> str:
        """Gives what speaks against an entry; empty where nothing does."""
        whole, words = _bare(entry.printed), _bare(entry.words)
        if whole in self._numbers:
            return ""
        numbers = self._numbers.get(words, set()) if words else set()
        if not numbers:
            is_there = any(line.startswith((whole, words or whole)) for line in self._begun)
            return "" if is_there else f"{entry.told} is not there"
        has_other = entry.label and "" not in numbers and _core(entry.label) not in map(_core, numbers)
        return f"{entry.told} is {min(numbers)} there" if has_other else ""


def _core(label: str) -> str:
    """Gives a number without its word: the contents may have `1 Name` for `Article 1 – Name`."""
    return key_of(label).rpartition(" ")[2]


def _bare(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
