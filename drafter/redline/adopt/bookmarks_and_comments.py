"""Bookmarks and comments: numbered alike in both documents, so that each is known for what it is."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import NSMAP, qn
from drafter.ooxml.package.free_number import free_number
from drafter.redline.adopt.parts_and_relationships import RELATIONSHIP, add_part, content_type, relate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.ooxml.package.package import Package
    from drafter.redline.write.redline_context import Context

# A table of contents has a bookmark for each of its hundreds of headings; a person looks at the list in Word.
_NAMED = 5
_ID, _NAME = qn("w:id"), qn("w:name")
_START, _END = qn("w:bookmarkStart"), qn("w:bookmarkEnd")
_COMMENT_MARKERS = tuple(map(qn, ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")))


def adopt_bookmarks(old: Iterable[etree._Element], new: Iterable[etree._Element], context: Context) -> None:
    """Gives each bookmark of the new document the number it has in the old one, by name, in place."""
    ours = {start.get(_NAME): start.get(_ID, "") for root in old for start in root.iter(_START)}
    added: list[str] = []
    names: set[str | None] = set()
    for root in new:
        numbers: dict[str, str] = {}
        for start in root.iter(_START):
            name = start.get(_NAME)
            names.add(name)
            if name not in ours:
                added.append(str(name))
            numbers[start.get(_ID, "")] = ours.setdefault(name, "") or context.marks.number()
        for element in root.iter(_START, _END):
            element.set(_ID, numbers.get(element.get(_ID, ""), element.get(_ID, "")))
    lost = [str(name) for name in ours if name not in names]
    if added:
        context.remark(
            f"bookmarks that only the new document has are there at once: {_listed(added)}; if you reject the"
            " changes, delete them (Insert, Bookmark)"
        )
    if lost:
        context.remark(
            f"bookmarks that only the old document has stay: {_listed(lost)}; once you have accepted the"
            " changes, delete those that nothing refers to (Insert, Bookmark)"
        )


def _listed(names: list[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def adopt_comments(old: Package, new: Package, story: etree._Element, context: Context) -> None:
    """Brings the new document's comments into the old one, and renumbers them in its story, in place.

    A comment is no tracked change: those of both documents stay, whether changes are accepted or not.
    """
    new_part = new.related("comments")
    if new_part is None:
        return
    part = _comments_part(old, new, new_part)
    root = old.edit(part)
    ours = {_said(comment): comment.get(_ID, "") for comment in root}
    free = free_number(ours.values(), first=0)
    names: dict[str, str] = {}
    for comment in new.tree(new_part):
        said = _said(comment)
        if said not in ours:
            ours[said] = str(free)
            free += 1
            made = copy.deepcopy(comment)
            made.set(_ID, ours[said])
            root.append(made)
            context.remark(f"a comment of the new document by {comment.get(qn('w:author'))} is added")
        names[comment.get(_ID, "")] = ours[said]
    for element in story.iter(*_COMMENT_MARKERS):
        element.set(_ID, names.get(element.get(_ID, ""), element.get(_ID, "")))


def _comments_part(old: Package, new: Package, new_part: str) -> str:
    part = old.related("comments")
    if part is not None:
        return part
    empty = etree.tostring(etree.Element(qn("w:comments"), None, NSMAP))
    part = add_part(old, new_part, empty, content_type(new, new_part))
    relate(old, old.main, f"{RELATIONSHIP}comments", part)
    return part


def _said(comment: etree._Element) -> tuple[str | None, str | None, str]:
    text = "".join(node.text or "" for node in comment.iter(qn("w:t")))
    return comment.get(qn("w:author")), comment.get(qn("w:date")), text
