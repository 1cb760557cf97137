"""Lines of Markdown without what its programs add: front matter, names of headings, lists of ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.read.layout.copy_debris import without_markdown
from drafter.read.outline.typed_numbers import typed_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_ITEM = re.compile(r"(\s*)(\d{1,9})([.)]\s.*)")
_TAB_STOP = 4
_RUN_IN = re.compile(
    r"(?P<margin>\s*)(?P<item>(?:\d{1,9}[.)]\s+)?)\*\*(?P<words>[^*]*[^*.:;,?!\s])\*\*\s+(?P<rest>[A-Z“\"‘].*)"
)
_BOLD = re.compile(r"\d{1,9}[.)]\s+\*\*[^*]+\*\*")
_FENCE = re.compile(r"---\s*")
_FENCE_END = re.compile(r"(?:---|\.\.\.)\s*")
_FACT = re.compile(r"[\w.-]+\s*:(?:\s|$)|\s+\S|-\s|#")
_LONGEST_FRONT = 200
# Words of which a document's title, or its body's name, has one; the heading of a part seldom has.
_TITLE_WORD = re.compile(
    r"\b(?:acts?|agreement|association|by-?laws?|charter|club|codes?|company|conditions|constitution|contract|convention"
    r"|corporation|council|deed|federation|foundation|guidelines|handbook|laws?|licen[cs]e|manual|memorandum|orders?"
    r"|ordinance|plan|polic(?:y|ies)|procedures?|regulations?|requirements|rules?|scheme|societ(?:y|ies)|specification"
    r"|standards?|statutes?|terms|treaty|union)\b",
    re.IGNORECASE,
)
_LONGEST_PART = 4
# Programs make of the page number in an entry a link of its own: `[Fees [2](#fees)](#fees)`.
_ENTRY = re.compile(
    r"\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?\[((?:[^\[\]]|\[[^\[\]]*\]\(#[^()\s]*\))+)\]\(#[^()\s]*\)\s*"
)
_ATTRIBUTES = re.compile(r"(?<!\s)\s*+\{[#.:][^{}]*\}(\s*#*\s*)$")


def front_matter(lines: Sequence[str]) -> int:
    """Gives how many lines at the beginning are front matter: facts in YAML between two lines of dashes."""
    if not lines or not _FENCE.fullmatch(lines[0]):
        return 0
    for place, line in enumerate(lines[1:_LONGEST_FRONT], start=1):
        if _FENCE_END.fullmatch(line):
            return place + 1 if place > 1 else 0
        if line and not _FACT.match(line):
            return 0
    return 0


def linked_entries(lines: Iterable[str]) -> frozenset[str]:
    """Gives the words of the lines that are nothing but links into the file: its contents table."""
    found = (_ENTRY.fullmatch(line) for line in lines)
    return frozenset(without_markdown(match[1]).strip() for match in found if match)


def without_attributes(heading: str) -> str:
    """Gives the words of a heading without the name that links know it by: `Voting` of `Voting {#voting}`."""
    return _ATTRIBUTES.sub(r"\1", heading)


def is_part(heading: str) -> bool:
    """Gives whether the words of a heading are those of a part, and not a document's title.

    Only a heading within a document is linked to, so one with a name for links is that of a part.
    """
    words = without_attributes(heading)
    return words != heading or (len(words.split()) <= _LONGEST_PART and not _TITLE_WORD.search(words))


def with_run_in_headings_apart(lines: Iterable[str]) -> Iterator[str]:
    """Gives lines, each heading in bold that words follow on its line as a line of its own.

    It has a number, before it or in it, and no stop: `**Section 1 – Seat** The seat …`, `1. **Fees** Each …`.
    """
    for line in lines:
        match = _RUN_IN.fullmatch(line)
        if match is None or not (match["item"] or typed_number(match["words"])):
            yield line
            continue
        margin = " " * len(match["margin"] + match["item"])
        yield from (line[: match.start("rest")].rstrip(), "", margin + match["rest"])


def is_bold_item(words: str) -> bool:
    """Gives whether the words of an item stand in bold from end to end."""
    return _BOLD.fullmatch(words) is not None


@dataclass(slots=True)
class _List:
    """A list that is open: how far its items are set in, and the number of the last, written and printed."""

    indent: int
    written: int
    printed: int


def counted(lines: Iterable[str]) -> Iterator[str]:
    """Gives lines with items that all have one number, `1.`, counted as they are printed.

    A list goes on behind the lists within its items, and behind their further paragraphs, which are set in
    (CommonMark 0.31, 5.2 and 5.3). Text at the margin behind an empty line ends all lists.
    """
    lists: list[_List] = []
    is_after_space = True
    for line in lines:
        match = _ITEM.fullmatch(line)
        indent = _indent(line)
        if match is None:
            if line and (is_after_space or line.startswith("#")):
                lists = [each for each in lists if each.indent < indent]
            yield line
        else:
            yield f"{match[1]}{_printed(lists, indent, int(match[2]))}{match[3]}"
        is_after_space = not line


def _printed(lists: list[_List], indent: int, written: int) -> int:
    """Gives the number that an item is printed with, and notes it in the list that the item belongs to."""
    while lists and lists[-1].indent > indent:
        lists.pop()
    if not lists or lists[-1].indent < indent:
        lists.append(_List(indent, written, written))
    else:
        last = lists[-1]
        last.printed = last.printed + 1 if last.written == written else written
        last.written = written
    return lists[-1].printed


def _indent(line: str) -> int:
    return len(line[: len(line) - len(line.lstrip())].expandtabs(_TAB_STOP))
