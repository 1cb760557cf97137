"""Bookmarks and permissions: numbered alike in both documents, so that each is known for what it is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from drafter.ooxml.names import qn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

    from drafter.redline.write.redline_context import Context

# A person looks at the whole list in Word.
_NAMED = 5
_ID, _NAME = qn("w:id"), qn("w:name")
_BOOKMARK = qn("w:bookmarkStart")
_KINDS = {qn(f"w:{kind}Start"): qn(f"w:{kind}End") for kind in ("bookmark", "perm")}
_STARTS = {end: start for start, end in _KINDS.items()}
# What tells one permission from another: whose it is, and its own number (§17.13.7.2).
_PERMISSION = (_ID, qn("w:ed"), qn("w:edGrp"))

Identity = tuple[str | None, ...]


class Range(NamedTuple):
    """A range of a story: what begins it, and what ends it."""

    start: etree._Element
    end: etree._Element


def adopt_ranges(old: Iterable[etree._Element], new: Iterable[etree._Element], context: Context) -> None:
    """Gives each bookmark and permission of the new document the number it has in the old one, in place.

    A bookmark is known by its name, and by which of that name it is: both halves of alternate content hold
    the same ones. Halves of a range that the new document lacks the other half of are taken out.
    """
    ours = _numbered_once(old, context)
    theirs: dict[Identity, str] = {}
    for root in new:
        for each in _ranges(root, whole=True):
            identity = _nth(_identity(each.start), theirs)
            theirs[identity] = number = ours.get(identity) or context.marks.number()
            each.start.set(_ID, number)
            each.end.set(_ID, number)
    _remark(ours, theirs, context)


def _numbered_once(stories: Iterable[etree._Element], context: Context) -> dict[Identity, str]:
    """Gives the numbers of the ranges of the old document, each of which has one of its own after this."""
    ours: dict[Identity, str] = {}
    taken: set[tuple[str, str | None]] = set()
    for root in stories:
        for each in _ranges(root, whole=False):
            identity = _nth(_identity(each.start), ours)
            key = (str(each.start.tag), each.start.get(_ID))
            if key in taken:
                number = context.marks.number()
                each.start.set(_ID, number)
                each.end.set(_ID, number)
            taken.add(key)
            ours[identity] = each.start.get(_ID, "")
    return ours


def _ranges(root: etree._Element, *, whole: bool) -> list[Range]:
    """Gives the ranges of a story, in the order of their ends.

    Args:
        root: of the story.
        whole: whether halves without another half are taken out.
    """
    found: list[Range] = []
    open_ranges: dict[tuple[str, str | None], list[etree._Element]] = defaultdict(list)
    lost: list[etree._Element] = []
    for element in root.iter(*_KINDS, *_STARTS):
        kind, number = str(element.tag), element.get(_ID)
        if kind in _KINDS:
            open_ranges[kind, number].append(element)
        elif begun := open_ranges[_STARTS[kind], number]:
            found.append(Range(begun.pop(0), element))
        else:
            lost.append(element)
    for element in [*lost, *(start for each in open_ranges.values() for start in each)] if whole else ():
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return found


def _identity(start: etree._Element) -> Identity:
    names = (_NAME,) if start.tag == _BOOKMARK else _PERMISSION
    return (str(start.tag), *(start.get(name) for name in names))


def _nth(identity: Identity, known: dict[Identity, str]) -> Identity:
    """Gives an identity with the number of those of it that are known already."""
    at = 0
    while (*identity, str(at)) in known:
        at += 1
    return (*identity, str(at))


def _remark(ours: dict[Identity, str], theirs: dict[Identity, str], context: Context) -> None:
    added = [each for each in theirs if each not in ours]
    lost = [each for each in ours if each not in theirs]
    if said := _listed(added):
        context.remark(
            f"bookmarks that only the new document has are there at once: {said}; if you reject the"
            " changes, delete them (Insert, Bookmark)"
        )
    if said := _listed(lost):
        context.remark(
            f"bookmarks that only the old document has stay: {said}; once you have accepted the"
            " changes, delete those that nothing refers to (Insert, Bookmark)"
        )


def _listed(ranges: list[Identity]) -> str:
    """Gives the names of bookmarks; those that Word made, and hides, are only counted."""
    names = list(dict.fromkeys(str(each[1]) for each in ranges if each[0] == _BOOKMARK))
    shown = [name for name in names if not name.startswith("_")]
    said = ", ".join(shown[:_NAMED])
    more, hidden = len(shown) - _NAMED, len(names) - len(shown)
    counted = [f"{more} more"] if more > 0 else []
    counted += [f"{hidden} that Word hides"] if hidden else []
    return " and ".join(filter(None, [said, *counted]))
