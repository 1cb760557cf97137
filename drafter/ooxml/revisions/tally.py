"""How many tracked changes a document holds, counted as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.package.story_parts import story_parts
from drafter.ooxml.revisions.settle_properties import PROPERTY_CHANGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from drafter.ooxml.package.package import Package

_AUTHOR = qn("w:author")
_PARAGRAPH = qn("w:p")
_KINDS = {qn(f"w:{name}"): name for name in ("ins", "del", "moveFrom", "moveTo")}
_SAID = {"ins": "insertion", "del": "deletion", "moveTo": "move", "format": "change of format"}
_INSERTED_NUMBERING = f".//{qn('w:numPr')}/{qn('w:ins')}"
_Change = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """The tracked changes of a document.

    Attributes:
        counts: how many there are of each kind: `ins`, `del`, `moveTo`, `format`.
        authors: whose they are, by name.
    """

    counts: tuple[tuple[str, int], ...]
    authors: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(number for _, number in self.counts)

    def __str__(self) -> str:
        said = [f"{n} {_SAID[kind]}{'' if n == 1 else 's'}" for kind, n in self.counts if n]
        named = [_several(words) for words in said]
        if not named:
            return "no tracked changes"
        return f"{', '.join(named)} by {', '.join(self.authors) or 'nobody who is named'}"


def tally(package: Package) -> Tally:
    """Gives the tracked changes of a package, in its body and its notes, headers and footers.

    Words side by side that one author has put in, or taken out, are one change, over ends of paragraphs too.
    What was moved is counted where it stands now.
    """
    roots = [package.tree(part) for part in story_parts(package)]
    begun = [change for root in roots for change in _begun(root)]
    formats = [
        ("format", change.get(_AUTHOR, "")) for root in roots for change in root.iter(*PROPERTY_CHANGES)
    ]
    formats += [
        ("format", mark.get(_AUTHOR, "")) for root in roots for mark in root.iterfind(_INSERTED_NUMBERING)
    ]
    every = [*begun, *formats]
    counts = tuple((kind, sum(change[0] == kind for change in every)) for kind in _SAID)
    return Tally(counts, tuple(sorted({author for _, author in every if author})))


def _begun(root: etree._Element) -> Iterator[_Change]:
    """Gives each change once, at the run or the end of a paragraph at which it begins."""
    for before, here in pairwise([None, *_pieces(root)]):
        if here and here != before:
            yield here


def _pieces(root: etree._Element) -> Iterator[_Change | None]:
    """Gives of every run and every end of a paragraph the change that it is in, if it is in one.

    A paragraph that holds no change, and is in none, is one piece: of a long contract most are.
    """
    changes = list(root.iter(*_KINDS))
    touched = {p for change in changes for p in (*change.iterancestors(_PARAGRAPH), *change.iter(_PARAGRAPH))}
    for paragraph in root.iter(_PARAGRAPH):
        if paragraph not in touched:
            yield None
            continue
        for run in paragraph.iter(qn("w:r"), qn("m:r")):
            yield next((_change(around) for around in run.iterancestors() if around.tag in _KINDS), None)
        marks = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
        yield (
            next((_change(mark) for mark in marks if mark.tag in _KINDS), None) if marks is not None else None
        )


def _change(element: etree._Element) -> _Change:
    return _KINDS[element.tag], element.get(_AUTHOR, "")


def _several(words: str) -> str:
    return words.replace("change of formats", "changes of format")
