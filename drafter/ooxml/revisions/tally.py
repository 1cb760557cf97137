"""How many tracked changes a document holds, counted as a reader sees them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.package.story_parts import story_parts
from drafter.ooxml.revisions.settle import has_revisions
from drafter.ooxml.revisions.settle_properties import PROPERTY_CHANGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree

    from drafter.ooxml.package.package import Package

    Counted = Callable[[etree._Element], bool]
    """Whether a mark of a tracked change is to be counted."""

_AUTHOR = qn("w:author")
_PARAGRAPH = qn("w:p")
_RUNS = (qn("w:r"), qn("m:r"))
_KINDS = {qn(f"w:{name}"): name for name in ("ins", "del", "moveFrom", "moveTo")}
_SAID = {
    "ins": ("insertion", "insertions"),
    "del": ("deletion", "deletions"),
    "moveTo": ("move", "moves"),
    "format": ("change of format", "changes of format"),
    "control": ("change of content control", "changes of content controls"),
}
_INSERTED_NUMBERING = f".//{qn('w:numPr')}/{qn('w:ins')}"
_CONTROL = qn("w:sdt")
_CONTROL_MARKS = (qn("w:customXmlInsRangeStart"), qn("w:customXmlDelRangeStart"))
_Change = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """The tracked changes of a document.

    Attributes:
        each: how many there are of each kind by each author, as (author, kind, number): by name of the
            author, empty where none is named; kinds are `ins`, `del`, `moveTo`, `format`, `control`.
    """

    each: tuple[tuple[str, str, int], ...]

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many there are of each kind, whoever made them."""
        return tuple((kind, sum(n for _, one, n in self.each if one == kind)) for kind in _SAID)

    @property
    def authors(self) -> tuple[str, ...]:
        """Whose they are, by name."""
        return tuple(dict.fromkeys(author for author, _, _ in self.each if author))

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(number for _, _, number in self.each)

    def of(self, author: str) -> Tally:
        """Gives those of one author; those of nobody who is named for an empty name."""
        return Tally(tuple(one for one in self.each if one[0] == author))

    def by_author(self) -> str:
        """Gives them in words, those of each author apart."""
        names = dict.fromkeys(author for author, _, _ in self.each)
        return "; ".join(str(self.of(name)) for name in names) or str(self)

    def __str__(self) -> str:
        named = [f"{n} {_SAID[kind][n != 1]}" for kind, n in self.counts if n]
        if not named:
            return "no tracked changes"
        return f"{', '.join(named)} by {', '.join(self.authors) or 'nobody who is named'}"


def tally(package: Package, counted: Counted = lambda _: True) -> Tally:
    """Gives the tracked changes of a package, in its body and its notes, headers and footers.

    Words side by side that one author has put in, or taken out, are one change, over ends of paragraphs too.
    What was moved is counted where it stands now; a content control that comes or goes round words that stay
    counts by itself.

    Args:
        package: the document.
        counted: which marks count; all where it is left out.
    """
    roots = [root for part in story_parts(package) if has_revisions(root := package.glance(part))]
    every = [change for root in roots for change in (*_begun(root, counted), *_unworded(root, counted))]
    kinds = {kind: at for at, kind in enumerate(_SAID)}
    numbers = Counter((author, kind) for kind, author in every if kind in kinds)
    order = sorted(numbers, key=lambda one: (one[0], kinds[one[1]]))
    return Tally(tuple((author, kind, numbers[author, kind]) for author, kind in order))


def _unworded(root: etree._Element, counted: Counted) -> Iterator[_Change]:
    """Gives the changes that are of no words: of formats, and of the markup of content controls."""
    formats = (*root.iter(*PROPERTY_CHANGES), *root.iterfind(_INSERTED_NUMBERING))
    yield from (("format", mark.get(_AUTHOR, "")) for mark in formats if counted(mark))
    marks = (mark for mark in root.iter(*_CONTROL_MARKS) if counted(mark) and _is_alone(mark))
    yield from (("control", mark.get(_AUTHOR, "")) for mark in marks)


def _is_alone(mark: etree._Element) -> bool:
    """Gives whether a mark is that of a content control's markup, round words that are in no change."""
    control = mark.getnext()
    if control is None or control.tag != _CONTROL:
        return False
    stay = (_in_change(run, lambda _: True) is None for run in control.iter(*_RUNS))
    return any(stay) or next(control.iter(*_RUNS), None) is None


def _begun(root: etree._Element, counted: Counted) -> Iterator[_Change]:
    """Gives each change once, at the run or the end of a paragraph at which it begins."""
    for before, here in pairwise([None, *_pieces(root, counted)]):
        if here and here != before:
            yield here


def _pieces(root: etree._Element, counted: Counted) -> Iterator[_Change | None]:
    """Gives of every run and every end of a paragraph the change that it is in, if it is in one.

    A paragraph that holds no change, and is in none, is one piece: of a long contract most are.
    """
    changes = list(root.iter(*_KINDS))
    touched = {p for change in changes for p in (*change.iterancestors(_PARAGRAPH), *change.iter(_PARAGRAPH))}
    for paragraph in root.iter(_PARAGRAPH):
        if paragraph not in touched:
            yield None
            continue
        for run in paragraph.iter(*_RUNS):
            yield _in_change(run, counted)
        marks = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
        found = (mark for mark in (() if marks is None else marks) if mark.tag in _KINDS and counted(mark))
        yield next(map(_change, found), None)


def _in_change(run: etree._Element, counted: Counted) -> _Change | None:
    around = (mark for mark in run.iterancestors() if mark.tag in _KINDS and counted(mark))
    return next(map(_change, around), None)


def _change(element: etree._Element) -> _Change:
    return _KINDS[element.tag], element.get(_AUTHOR, "")
