"""Comments: numbered alike in both documents, those of the new one brought into the old one whole."""

from __future__ import annotations

import copy
from collections import defaultdict
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import NSMAP, qn
from drafter.ooxml.package.free_number import free_number
from drafter.redline.adopt.parts_and_relationships import RELATIONSHIP, add_part, content_type, relate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.ooxml.package.package import Package
    from drafter.redline.adopt.links import Links
    from drafter.redline.write.redline_context import Context

_ID, _P = qn("w:id"), qn("w:p")
_REFERENCE = qn("w:commentReference")
_MARKERS = (qn("w:commentRangeStart"), qn("w:commentRangeEnd"), _REFERENCE)

Said = tuple[str | None, ...]


def adopt_comments(old: Package, new: Package, story: etree._Element, links: Links, context: Context) -> None:
    """Brings the new document's comments into the old one, and renumbers them in its story, in place.

    A comment is no tracked change: those of both documents stay, whether changes are accepted or not. Of
    comments that say the same, each is the one on the same paragraph, else the next in order.
    """
    new_part = new.related("comments")
    if new_part is None:
        return
    part = _comments_part(old, new, new_part)
    theirs = new.edit(new_part)
    links.adopt(theirs, new_part, part)
    names = _same_comments(old.tree(part), old.tree(old.main), theirs, story)
    _add(old.edit(part), theirs, names, context)
    for element in story.iter(*_MARKERS):
        element.set(_ID, names.get(element.get(_ID, ""), element.get(_ID, "")))


def _add(root: etree._Element, theirs: etree._Element, names: dict[str, str], context: Context) -> None:
    """Adds the comments that have no name yet, and names them."""
    free = free_number((comment.get(_ID) for comment in root), first=0)
    authors: dict[str, int] = defaultdict(int)
    for comment in theirs:
        if comment.get(_ID, "") not in names:
            made = copy.deepcopy(comment)
            names[comment.get(_ID, "")] = str(free)
            made.set(_ID, str(free))
            free += 1
            root.append(made)
            authors[comment.get(qn("w:author"), "")] += 1
    for author, count in authors.items():
        said = "a comment" if count == 1 else f"{count} comments"
        context.remark(f"{said} of the new document by {author} {'is' if count == 1 else 'are'} added")


def _same_comments(
    ours: etree._Element, our_story: etree._Element, theirs: etree._Element, their_story: etree._Element
) -> dict[str, str]:
    """Gives the number in the old document of each comment that both documents have."""
    waiting: dict[Said, list[tuple[str, str]]] = defaultdict(list)
    for said, place, number in _placed(ours, our_story):
        waiting[said].append((place, number))
    names: dict[str, str] = {}
    found = list(_placed(theirs, their_story))
    for here_alone in (True, False):
        for said, place, number in found:
            fitting = [each for each in waiting[said] if each[0] == place or not here_alone]
            if fitting and number not in names:
                waiting[said].remove(fitting[0])
                names[number] = fitting[0][1]
    return names


def _placed(root: etree._Element, story: etree._Element) -> Iterator[tuple[Said, str, str]]:
    """Gives what each comment says and by whom, the words of the paragraph it is on, and its number."""
    comments = {comment.get(_ID, ""): comment for comment in root}
    on = {each.get(_ID, ""): next(each.iterancestors(_P), None) for each in story.iter(_REFERENCE)}
    for number in dict.fromkeys([*on, *comments]):
        if number in comments:
            comment, paragraph = comments[number], on.get(number)
            place = "" if paragraph is None else _words(paragraph)
            said = (comment.get(qn("w:author")), comment.get(qn("w:date")), _words(comment))
            yield said, place, number


def _words(element: etree._Element) -> str:
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def _comments_part(old: Package, new: Package, new_part: str) -> str:
    part = old.related("comments")
    if part is not None:
        return part
    empty = etree.tostring(etree.Element(qn("w:comments"), None, NSMAP))
    part = add_part(old, new_part, empty, content_type(new, new_part))
    relate(old, old.main, f"{RELATIONSHIP}comments", part)
    return part
