"""What settling leaves without a place in the text: notes and comments whose reference went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.ooxml.names import qn

if TYPE_CHECKING:
    from drafter.ooxml.package.package import Package

_NOTES = {qn("w:footnoteReference"): "footnotes", qn("w:endnoteReference"): "endnotes"}
_COMMENT = qn("w:commentReference")
_COMMENT_RANGES = (qn("w:commentRangeStart"), qn("w:commentRangeEnd"))
_ID = qn("w:id")


def references(package: Package) -> dict[str, set[str]]:
    """Gives the numbers of the notes and comments that the body refers to, by the tag of the reference."""
    found: dict[str, set[str]] = {tag: set() for tag in (*_NOTES, _COMMENT)}
    for reference in package.tree(package.main).iter(*found):
        found[str(reference.tag)].add(reference.get(_ID, ""))
    return found


def drop_leftovers(settled: Package, referred: dict[str, set[str]]) -> None:
    """Drops the notes and comment ranges that were referred to before settling and are no more, in place."""
    if not any(referred.values()):
        return
    now = references(settled)
    for tag, numbers in referred.items():
        gone = numbers - now[tag]
        part = settled.main if tag == _COMMENT else settled.related(_NOTES[tag])
        if gone and part is not None:
            tags = _COMMENT_RANGES if tag == _COMMENT else (tag.removesuffix("Reference"),)
            _drop(settled, part, tags, gone)


def _drop(package: Package, part: str, tags: tuple[str, ...], numbers: set[str]) -> None:
    for element in list(package.edit(part).iter(*tags)):
        parent = element.getparent()
        if parent is not None and element.get(_ID) in numbers:
            parent.remove(element)
