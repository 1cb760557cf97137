"""The texts of a corpus of real histories, as trees of provisions, items and terms, without their numbers."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_DEEPEST = 3
_LONGEST_LIST = 26  # as many as there are letters: behind (z) bodies count on in more than one way
_LONGEST_HEADING = 78
_GENERAL = "General"
_REPEALED = (" [", " (Repealed")
_PROVISION = re.compile(r"\d[\w.]*(?:\(\d[\d.]*\))?")
_LEGAL_ID = re.compile(r"\d[\w.]*(?:\([^()]*\))*(?:/def:[^()/#]+(?:\([^()]*\))*)?")
_BEHIND = re.compile(r"(?:~\d+|#\d+|¶\d+)+$")
_TYPED = re.compile(r"(?:§+\s*)?(?:\(?(?:\d+(?:\.\d+)*|[A-Za-z]|[ivx]{2,4})[.)]|§*\s*\d+(?:\.\d+)+)\s+")
# Where a long heading is cut: at a word, and not behind one that wants another.
_CUT = re.compile(r"(?:\s+(?:and|or|of|the|for|in|to|a))*(?:\s+\S*)$")
_FOR_PRINT = re.compile(r"[“”\"/#|]")


@dataclass(slots=True)
class Node:
    """A provision, an item or a term, with what stands below it.

    Attributes:
        text: its words; of a term those behind the term.
        term: the term that it defines.
        items: the items of its list.
        terms: the definitions that it holds.
    """

    text: str
    term: str = ""
    items: list[Node] = field(default_factory=list)
    terms: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Group:
    """The provisions below one heading; `part` is a heading that stands right above it."""

    heading: str
    part: str = ""
    provisions: list[Node] = field(default_factory=list)


def documents(corpus: Path) -> list[Path]:
    """Gives the files of a corpus, in the order of their names."""
    return sorted((corpus / "documents").glob("*.json.gz"))


def read_groups(path: Path, most: int) -> list[Group]:
    """Gives the last version of a document of the corpus, from its beginning to about so many clauses."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        document = json.load(file)
    texts = document["texts"]
    clauses = [(name, texts[text], bool(head)) for name, text, head in document["versions"][-1]["clauses"]]
    return groups_of(clauses, legal=document["source"] == "canada", most=most)


def groups_of(clauses: Iterable[tuple[str, str, bool]], *, legal: bool, most: int) -> list[Group]:
    """Gives the groups that clauses make, of each its id, its words and whether it is a heading.

    Args:
        clauses: in the order of the document.
        legal: whether ids are those of statutes, `2(1)/def:term(a)`, and not of pages, `2(•1)¶1`.
        most: the clauses that are enough; the last group is whole.
    """
    maker = _Maker(legal=legal)
    for name, text, is_heading in clauses:
        if is_heading and maker.count >= most:
            break
        maker.add(_BEHIND.sub("", name), text, is_heading=is_heading)
        if maker.count >= most * 2:
            break
    return [group for group in maker.groups if group.provisions]


class _Maker:
    """The groups so far, and the open clauses by their ids."""

    def __init__(self, *, legal: bool) -> None:
        self.groups = [Group(_GENERAL)]
        self.count = 0
        self._legal = legal
        self._open: list[tuple[str, Node]] = []

    def add(self, name: str, text: str, *, is_heading: bool) -> None:
        if "|" in text:
            return
        words = plain(text)
        if is_heading:
            self._add_heading(words)
        elif words and (not self._legal or _LEGAL_ID.fullmatch(name)):
            self._add_clause(name, words)

    def _add_heading(self, words: str) -> None:
        heading = heading_of(words)
        if not heading:
            return
        above = self.groups[-1]
        is_part = not above.provisions and above.heading != _GENERAL
        self.groups.append(Group(heading, above.heading if is_part else ""))
        self._open.clear()

    def _add_clause(self, name: str, words: str) -> None:
        level = self._level(name)
        del self._open[level:]
        above = self._open[-1][1] if self._open else None
        node = Node(words)
        if above is None:
            self.groups[-1].provisions.append(node)
        elif "/def:" in name and "/def:" not in self._open[-1][0]:
            if not _is_defined(node, name.partition("/def:")[2]):
                return
            above.terms.append(node)
        elif level > _DEEPEST or len(above.items) == _LONGEST_LIST:
            return
        else:
            above.items.append(node)
        self.count += 1
        self._open.append((name, node))

    def _level(self, name: str) -> int:
        """Gives how many of the open clauses stay open above a clause."""
        if not self._legal:
            return min(name.count("(") if "(" in name else max(name.count("-") - 2, 0), len(self._open))
        if _PROVISION.fullmatch(name):
            return 0
        above = [place for place, (other, _) in enumerate(self._open) if _is_below(name, other)]
        return above[-1] + 1 if above else 0


def _is_below(name: str, other: str) -> bool:
    return name.startswith((f"{other}(", f"{other}/def:"))


def _is_defined(node: Node, term: str) -> bool:
    """Makes a node the definition of a term, and tells whether it is one."""
    rest = node.text.removeprefix(term)
    if (
        rest == node.text
        or rest[:1] not in (" ", ",")
        or rest.startswith(_REPEALED)
        or _FOR_PRINT.search(term)
    ):
        return False
    if len(term) >= _LONGEST_HEADING or "[" in term or "(" in term or ":" in term:
        return False
    node.term, node.text = term, rest
    return True


def plain(text: str) -> str:
    """Gives a text on one line, without a number that was typed before its words."""
    words = " ".join(text.split())
    typed = _TYPED.match(words)
    return words[typed.end() :] if typed else words


def heading_of(words: str) -> str:
    """Gives a heading of at most a line, without signs that part or quote."""
    heading = " ".join(_FOR_PRINT.sub(" ", words).split())
    if len(heading) > _LONGEST_HEADING:
        heading = _CUT.sub("", heading[: _LONGEST_HEADING + 1])
    return heading.strip(" .:;,-–—")
