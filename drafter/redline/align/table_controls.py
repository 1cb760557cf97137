"""Content controls round rows and cells: which is which in both documents, and those of one marked."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.redline.content.parse_content import control_key
from drafter.redline.write.content_changes import empty_shell
from drafter.redline.write.whole_blocks import marked_markup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from drafter.redline.content.pieces import Status
    from drafter.redline.write.redline_context import Context

_CONTROL, _CONTENT = qn("w:sdt"), qn("w:sdtContent")

Pair = tuple["etree._Element", "etree._Element"]
"""A row or cell of the redline, and the one of the new document that it is."""


def controls_around(element: etree._Element) -> list[etree._Element]:
    """Gives the content controls around a row in its table, or a cell in its row (§17.5.2), from within."""
    around = takewhile(lambda holder: holder.tag in {_CONTROL, _CONTENT}, element.iterancestors())
    return [holder for holder in around if holder.tag == _CONTROL]


def pair_controls(pairs: Sequence[Pair]) -> dict[etree._Element, etree._Element]:
    """Gives the control of the old document that each one of the new document is.

    It is one round the same of the rows or cells that both documents have; where several are, the outer one
    is the outer one.
    """
    ours = _by_content([mine for mine, _ in pairs])
    theirs = _by_content([other for _, other in pairs])
    return {
        other: mine
        for content, controls in theirs.items()
        for mine, other in _in_step(ours.get(content, []), controls)
    }


def _by_content(elements: Sequence[etree._Element]) -> dict[frozenset[int], list[etree._Element]]:
    """Gives the controls by which of these elements they hold, those round others first."""
    held: dict[etree._Element, list[int]] = {}
    for at, element in enumerate(elements):
        for control in reversed(controls_around(element)):
            held.setdefault(control, []).append(at)
    found: dict[frozenset[int], list[etree._Element]] = {}
    for control, content in held.items():
        found.setdefault(frozenset(content), []).append(control)
    return found


def _in_step(old: list[etree._Element], new: list[etree._Element]) -> Iterator[Pair]:
    """Gives the controls round one thing in pairs; where one document has more, those of the same kind."""
    if len(old) == len(new):
        yield from zip(old, new, strict=True)
        return
    waiting = list(old)
    for other in new:
        at = next((n for n, mine in enumerate(waiting) if control_key(mine) == control_key(other)), None)
        if at is not None:
            yield waiting[at], other
            waiting = waiting[at + 1 :]


def mark_controls(
    old: Sequence[etree._Element],
    placed: Sequence[Pair],
    paired: dict[etree._Element, etree._Element],
    context: Context,
) -> None:
    """Marks the controls that one document alone has as gone or new, in place (§17.13.5.4, §17.13.5.6).

    Args:
        old: the rows or cells of the old document.
        placed: the rows or cells of the new document, each with what it is in the redline.
        paired: the controls that both documents have.
        context: of the redline.
    """
    kept = set(paired.values())
    around = dict.fromkeys(each for element in old for each in controls_around(element))
    _wrap_new(placed, paired, context)
    for control in around:
        if control not in kept:
            _mark(control, "w:del", context)


def _wrap_new(placed: Sequence[Pair], paired: dict[etree._Element, etree._Element], context: Context) -> None:
    inside: dict[etree._Element, list[etree._Element]] = {}
    for made, theirs in placed:
        for control in controls_around(theirs):
            inside.setdefault(control, []).append(made)
    made_here = {made for made, _ in placed}
    wrappers: list[etree._Element] = []
    # Those within others come first, since each row names its controls from within.
    for control in sorted(inside, key=lambda each: len(inside[each])):
        if control in paired:
            continue
        held = set(inside[control])
        ends = [_lifted(inside[control][at], held, made_here) for at in (0, -1)]
        if ends[0].getparent() is ends[1].getparent():
            shell = empty_shell(control)
            _put_round(shell, *ends)
            wrappers.append(shell)
    for shell in wrappers:
        _mark(shell, "w:ins", context)


def _lifted(
    element: etree._Element, held: set[etree._Element], placed: set[etree._Element]
) -> etree._Element:
    """Gives the outermost control round an element in which nothing stands that is not held."""
    tag = str(element.tag)
    for control in controls_around(element):
        if not held.issuperset(placed.intersection(control.iter(tag))):
            break
        element = control
    return element


def _put_round(shell: etree._Element, first: etree._Element, last: etree._Element) -> None:
    content = next(shell.iterchildren(_CONTENT))
    first.addprevious(shell)
    following: etree._Element | None = first
    while following is not None:
        here, following = following, following.getnext()
        content.append(here)
        if here is last:
            return


def _mark(control: etree._Element, status: Status, context: Context) -> None:
    before, _, after = marked_markup(control, status, context)
    control.addprevious(before)
    control.addnext(after)
