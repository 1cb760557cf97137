"""Settling tracked content: words, paragraph marks, and the wrappers of content controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.ooxml.names import qn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_IN = frozenset({qn("w:ins"), qn("w:moveTo")})
_OUT = frozenset({qn("w:del"), qn("w:moveFrom")})
_MARKS = (*_IN, *_OUT)
_P, _PPR, _RPR = qn("w:p"), qn("w:pPr"), qn("w:rPr")
_RUN, _COMMENT_REFERENCE = qn("w:r"), qn("w:commentReference")
_LIVE_NAMES = {qn("w:delText"): qn("w:t"), qn("w:delInstrText"): qn("w:instrText")}
_INLINE_SHELLS = frozenset(map(qn, ("w:hyperlink", "w:smartTag", "w:fldSimple", "w:dir", "w:bdo")))
_MOVE_RANGES = tuple(qn(f"w:move{way}Range{end}") for way in ("From", "To") for end in ("Start", "End"))
# The start of a tracked wrapper, its end, and whether accepting takes the wrapper away.
_WRAPPER_RANGES = {
    "w:customXmlInsRange": False,
    "w:customXmlMoveToRange": False,
    "w:customXmlDelRange": True,
    "w:customXmlMoveFromRange": True,
}
# Nothing that a reader sees: paragraphs join across these, and one that holds only these is empty.
_MARKERS = frozenset(
    map(
        qn,
        [
            "w:bookmarkStart",
            "w:bookmarkEnd",
            "w:commentRangeStart",
            "w:commentRangeEnd",
            "w:proofErr",
            "w:permStart",
            "w:permEnd",
        ],
    )
)


def settle_inline(root: etree._Element, *, accept: bool) -> list[etree._Element]:
    """Takes out the words that go and unwraps those that stay.

    Returns:
        The paragraphs whose mark goes, in document order, for `settle_paragraph_marks`.
    """
    gone = _OUT if accept else _IN
    marked = []
    for mark in list(root.iter(*_MARKS)):
        holder = mark.getparent()
        if holder is None:
            continue
        if holder.tag == _RPR and _is_paragraph_mark(holder):
            if mark.tag in gone:
                marked.append(_paragraph_of(holder))
            _remove_property(holder, mark)
        elif mark.tag in gone:
            _remove_content(mark)
        else:
            unwrap(mark)
    for dead in list(root.iter(*_LIVE_NAMES)):
        dead.tag = _LIVE_NAMES[str(dead.tag)]
    for marker in list(root.iter(*_MOVE_RANGES)):
        _detach(marker)
    return list(dict.fromkeys(marked))


def settle_paragraph_marks(marked: list[etree._Element]) -> None:
    """Joins each of these paragraphs to the one that follows, whose properties then hold for both.

    A paragraph of which nothing is left goes, also where a table follows or nothing does, and with it the
    reference of a comment on it; but the last paragraph of a cell or a note stays, for none may be without
    one (§17.4.65).
    """
    # What is to stand before a paragraph's own content: of many in a row, each is moved once.
    ahead: dict[etree._Element, list[etree._Element]] = {}
    for paragraph in marked:
        parent = paragraph.getparent()
        if parent is None:
            continue
        own = [child for child in paragraph if child.tag != _PPR]
        following = _next_block(paragraph)
        if following is not None and following.tag == _P:
            content = ahead.pop(paragraph, [])
            content += own
            content += ahead.get(following, ())
            ahead[following] = content
            parent.remove(paragraph)
        elif _may_go(paragraph, following) and all(
            map(_says_nothing, content := [*ahead.get(paragraph, ()), *own])
        ):
            ahead.pop(paragraph, None)
            for child in content:
                if child.tag in _MARKERS:
                    paragraph.addprevious(child)
            parent.remove(paragraph)
    for paragraph, content in ahead.items():
        _prepend(paragraph, content)


def settle_wrappers(root: etree._Element, *, accept: bool) -> None:
    """Unwraps the content controls whose own markup was deleted (accepting) or inserted (rejecting)."""
    for name, goes_on_accept in _WRAPPER_RANGES.items():
        for start in list(root.iter(qn(f"{name}Start"))):
            shell = start.getnext()
            if goes_on_accept == accept and shell is not None and shell.tag == qn("w:sdt"):
                _unwrap_control(shell)
            _detach(start)
        for end in list(root.iter(qn(f"{name}End"))):
            _detach(end)


def unwrap(element: etree._Element) -> None:
    """Puts an element's children in its place."""
    for child in list(element):
        element.addprevious(child)
    _detach(element)


def _is_paragraph_mark(run_properties: etree._Element) -> bool:
    holder = run_properties.getparent()
    return holder is not None and holder.tag == _PPR


def _paragraph_of(mark_properties: etree._Element) -> etree._Element:
    return next(mark_properties.iterancestors(_P))


def _remove_property(holder: etree._Element, mark: etree._Element) -> None:
    holder.remove(mark)
    for element in (holder, holder.getparent()):
        owner = None if element is None else element.getparent()
        if element is not None and owner is not None and len(element) == 0:
            owner.remove(element)


def _remove_content(mark: etree._Element) -> None:
    """Takes tracked content out, and the hyperlink or simple field that is empty without it."""
    parent = mark.getparent()
    _detach(mark)
    while parent is not None and parent.tag in _INLINE_SHELLS and len(parent) == 0:
        shell, parent = parent, parent.getparent()
        _detach(shell)


def _unwrap_control(control: etree._Element) -> None:
    content = control.find(qn("w:sdtContent"))
    for child in list(content) if content is not None else ():
        control.addprevious(child)
    _detach(control)


def _next_block(paragraph: etree._Element) -> etree._Element | None:
    return next((block for block in paragraph.itersiblings() if block.tag not in _MARKERS), None)


def _says_nothing(child: etree._Element) -> bool:
    """Gives whether it is a marker, a link round nothing, or a run that holds a comment's reference alone."""
    kinds = {inner.tag for inner in child} - {_RPR}
    if child.tag in _INLINE_SHELLS:
        return not kinds
    return child.tag in _MARKERS or (child.tag == _RUN and kinds == {_COMMENT_REFERENCE})


def _may_go(paragraph: etree._Element, following: etree._Element | None) -> bool:
    if following is not None and following.tag != qn("w:sectPr"):
        return True
    return any(block.tag == _P for block in _previous_blocks(paragraph))


def _previous_blocks(paragraph: etree._Element) -> Iterator[etree._Element]:
    return (block for block in paragraph.itersiblings(preceding=True) if block.tag not in _MARKERS)


def _prepend(paragraph: etree._Element, content: list[etree._Element]) -> None:
    at = 1 if len(paragraph) and paragraph[0].tag == _PPR else 0
    paragraph[at:at] = content


def _detach(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
