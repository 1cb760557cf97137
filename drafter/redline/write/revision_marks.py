"""The marks of tracked changes: who changed it, when, and a number that no other mark has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import NSMAP, qn
from drafter.ooxml.package.free_number import free_number
from drafter.ooxml.package.story_parts import story_parts
from drafter.ooxml.revisions.settle import REVISION_TAGS

if TYPE_CHECKING:
    from drafter.ooxml.package.package import Package

_ID, _AUTHOR, _DATE = qn("w:id"), qn("w:author"), qn("w:date")
# Word numbers all of these from one series (§17.13).
_NUMBERED = (*REVISION_TAGS, qn("w:bookmarkStart"), qn("w:permStart"))
_SINGLE = tuple(tag for tag in REVISION_TAGS if "Range" not in tag)
# The end of a range carries the number of its start, and no author.
_RANGE_ENDS = tuple(
    qn(f"w:{name}RangeEnd")
    for name in (
        ["moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo"]
    )
)


class Marks:
    """Makes the marks of one redline, numbered from `first` on.

    Attributes:
        formatting: whether differences of formatting are marked; else what both documents have looks as in
            the old one.
        left_out: how many differences of formatting were met and not marked.
        made: the numbers of the marks that were made, by which they are told from earlier ones.
    """

    def __init__(self, author: str, date: str | None, first: int, *, formatting: bool = True) -> None:
        self.author = author
        self.date = date
        self.formatting = formatting
        self.left_out = 0
        self.made: set[str] = set()
        self._next = first

    def number(self) -> str:
        """Gives a number that no other mark has."""
        self._next += 1
        return str(self._next - 1)

    def make(self, name: str) -> etree._Element:
        """Gives a new mark, `w:ins` or `w:rPrChange`, with number, author and date."""
        mark = etree.Element(qn(name), {_ID: self.number(), _AUTHOR: self.author}, NSMAP)
        self.made.add(mark.get(_ID, ""))
        if self.date is not None:
            mark.set(_DATE, self.date)
        return mark

    def wrapper_range(self, name: str) -> tuple[etree._Element, etree._Element]:
        """Gives the start and the end of a range, `w:customXmlInsRange`."""
        start = self.make(f"{name}Start")
        return start, etree.Element(qn(f"{name}End"), {_ID: start.get(_ID, "")}, NSMAP)

    def move_range(self, name: str, move: str) -> tuple[etree._Element, etree._Element]:
        """Gives the start and the end of one side of a move, `w:moveFromRange`; both sides share its name."""
        start, end = self.wrapper_range(name)
        start.set(qn("w:name"), move)
        return start, end


def first_free_number(*packages: Package) -> int:
    """Gives a number above those of every mark, bookmark and range in these packages."""
    return free_number(
        element.get(_ID)
        for package in packages
        for part in story_parts(package)
        for element in package.tree(part).iter(*_NUMBERED)
    )


def number_each_once(package: Package, marks: Marks) -> None:
    """Gives marks that share a number, as the pieces of a run do that was cut, one each, in place (§17.13).

    The marks of ranges keep theirs, by which an end is known.
    """
    taken: set[str | None] = set()
    for part in story_parts(package):
        for mark in package.edit(part).iter(*_SINGLE):
            if mark.get(_ID) in taken:
                _number_again(mark, marks)
            taken.add(mark.get(_ID))


def _number_again(mark: etree._Element, marks: Marks) -> None:
    number = marks.number()
    if mark.get(_ID) in marks.made:
        marks.made.add(number)
    mark.set(_ID, number)


def renumber(package: Package) -> None:
    """Gives every earlier mark of a document a number of its own over all its parts, in place.

    Word numbers part by part, and numbers again on opening; a redline that is put together from several
    parts must not have one number twice.
    """
    number = 0
    for part in story_parts(package):
        root = package.tree(part)
        if next(root.iter(*REVISION_TAGS), None) is None:
            continue
        open_ranges: dict[str, str] = {}
        for mark in package.edit(part).iter(*REVISION_TAGS, *_RANGE_ENDS):
            number += 1
            if mark.tag in _RANGE_ENDS:
                mark.set(_ID, open_ranges.get(mark.get(_ID, ""), str(number)))
            else:
                open_ranges[mark.get(_ID, "")] = str(number)
                mark.set(_ID, str(number))
