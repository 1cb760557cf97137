"""Two containers of blocks compared: a body, a cell, a note, a header, a text box."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import VerificationError
from drafter.ooxml.names import qn
from drafter.redline.align.bring_markers import bring_markers, markers_at_end
from drafter.redline.align.compare_tables import compare_tables
from drafter.redline.align.match_units import Match, keep_places, match_units
from drafter.redline.align.moves import find_moves, moved_blocks
from drafter.redline.content.parse_content import control_key, is_marker
from drafter.redline.content.units import dead_paragraphs, units
from drafter.redline.write.content_changes import empty_shell, weave
from drafter.redline.write.piece_writer import Writer
from drafter.redline.write.whole_blocks import mark_cell, mark_row, marked_markup, whole_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.redline.content.units import Unit
    from drafter.redline.write.redline_context import Context

    _MovedBlocks = tuple[list[etree._Element], list[etree._Element]]

_CONTENT = qn("w:sdtContent")
# Children of one element: more are taken out one by one before it, as the rows and cells of tables are.
_CROWDED = 1_000
_OF_CELLS = frozenset({qn("w:tbl"), qn("w:tr")})


def compare_blocks(old: etree._Element, new: etree._Element, context: Context) -> None:
    """Writes the differences of two containers into the old one, in place."""
    comparison = _Comparison(old, units(old, dead_paragraphs(old)), units(new), context)
    comparison.write()
    bring_markers(markers_at_end(old), markers_at_end(new), old, context)


class _Comparison:
    """One container while it is written, from its first unit to its last."""

    def __init__(
        self, container: etree._Element, old: Sequence[Unit], new: Sequence[Unit], context: Context
    ) -> None:
        self.container = container
        self.old = old
        self.new = new
        self.context = context
        self._last: etree._Element | None = None
        self._moved_blocks: dict[int, _MovedBlocks] = {}
        matches = match_units(old, new)
        matches = keep_last_mark(matches, old, new)
        self.moves = find_moves(old, new, matches)
        self.matches = keep_places(matches, old, new, self.moves)
        self._moved_to = {j: i for i, j in self.moves.items()}

    def write(self) -> None:
        for match in self.matches:
            if self._is_replaced(match):
                self._replace_whole(match)
            elif match.same:
                self._keep_leading(self.old[match.i1], self.new[match.j1])
                self._last = self.old[match.i1].elements[-1]
            elif match.j1 == match.j2:
                self._replace(self.old[match.i1], self._gone(match.i1))
            elif match.i1 == match.i2:
                self._put(self._come(match.j1))
            else:
                self._change(match)

    def _coarseness(self, match: Match) -> int:
        """Gives how often it was asked for that a block of a match be replaced whole."""
        asked = self.context.coarse
        blocks = [*self.old[match.i1 : match.i2], *self.new[match.j1 : match.j2]] if asked else ()
        return max((asked.get(unit.said, 0) for unit in blocks), default=0)

    def _is_replaced(self, match: Match) -> bool:
        """Gives whether what stands in both documents goes and comes; the end of a container cannot."""
        if not self.context.coarse or match.i1 == match.i2 or match.j1 == match.j2:
            return False
        if match.i2 == len(self.old) or match.j2 == len(self.new):
            return False
        is_paragraph = self.old[match.i1].kind == self.new[match.j1].kind == "paragraph"
        return self._coarseness(match) > int(is_paragraph and not match.same)

    def _replace_whole(self, match: Match) -> None:
        for unit in self.old[match.i1 : match.i2]:
            self._replace(unit, whole_unit(unit, "w:del", self.context))
        for unit in self.new[match.j1 : match.j2]:
            self._put(self._leading([unit]) + whole_unit(unit, "w:ins", self.context))

    def _keep_leading(self, old: Unit, new: Unit) -> None:
        if old.leading or new.leading:
            bring_markers(old.leading, new.leading, old.elements[0], self.context, before=True)

    def _gone(self, i: int) -> list[etree._Element]:
        if i in self.moves:
            return self._moved(i, self.moves[i])[0]
        return whole_unit(self.old[i], "w:del", self.context)

    def _come(self, j: int) -> list[etree._Element]:
        leading = self._leading([self.new[j]])
        if j in self._moved_to:
            return leading + self._moved(self._moved_to[j], j)[1]
        return leading + whole_unit(self.new[j], "w:ins", self.context)

    def _moved(self, i: int, j: int) -> _MovedBlocks:
        """Gives both sides of a move, which are written at once and put in one after the other."""
        if i not in self._moved_blocks:
            self._moved_blocks[i] = moved_blocks(self.old[i], self.new[j], self.context)
        return self._moved_blocks[i]

    def _change(self, match: Match) -> None:
        old, new = self.old[match.i1 : match.i2], self.new[match.j1 : match.j2]
        if len(old) == len(new) == 1 and old[0].kind == new[0].kind != "paragraph":
            self._change_block(old[0], new[0])
            return
        if "control" in (old[-1].kind, new[-1].kind):
            self._change_last(old, new)
            return
        try:
            fine = self.context.fine and not match.rewritten and not self._coarseness(match)
            blocks = self._woven(old, new, fine=fine)
        except VerificationError:
            blocks = [block for unit in old for block in whole_unit(unit, "w:del", self.context)]
            blocks += [block for unit in new for block in whole_unit(unit, "w:ins", self.context)]
        self._stand_before(old[0])
        self._put(self._leading(new) + blocks)
        for unit in old:
            self._drop(unit, keep=blocks)

    def _woven(self, old: Sequence[Unit], new: Sequence[Unit], *, fine: bool) -> list[etree._Element]:
        writer = Writer(self.context)
        weave(
            tuple(piece for unit in old for piece in unit.pieces),
            tuple(piece for unit in new for piece in unit.pieces),
            writer,
            fine=fine,
        )
        return writer.blocks

    def _change_block(self, old: Unit, new: Unit) -> None:
        element, other = old.elements[0], new.elements[0]
        if old.kind == "table":
            compare_tables(element, other, self.context, mark_row=mark_row, mark_cell=mark_cell)
        elif old.kind == "control":
            self._change_control(element, other)
        else:
            self.context.remark("an imported file stays as in the old document: it cannot be compared")
        self._keep_leading(old, new)
        self._last = element

    def _change_control(self, old: etree._Element, new: etree._Element) -> None:
        if control_key(old) != control_key(new):
            self.context.remark("the properties of a content control stay as in the old document")
        content, new_content = old.find(_CONTENT), new.find(_CONTENT)
        if content is not None and new_content is not None:
            self.context.compare(content, new_content, self.context)

    def _change_last(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        """Writes the end of a container that is a content control in one document, or another one in both.

        Its last paragraph can be neither deleted nor inserted, and so must not be: where one document has a
        control there, the control's markup alone goes or comes, round paragraphs that are compared.
        """
        if new[-1].kind != "control":
            for unit in old[:-1]:
                self._replace(unit, whole_unit(unit, "w:del", self.context))
            self._unwrap_last(old[-1].elements[0], new)
            return
        for unit in new[:-1]:
            self._put(self._leading([unit]) + whole_unit(unit, "w:ins", self.context))
        if old[-1].kind != "control":
            self._wrap_last(old, new[-1].elements[0])
            return
        for unit in old[:-1]:
            self._replace(unit, whole_unit(unit, "w:del", self.context))
        self._change_block(old[-1], new[-1])

    def _unwrap_last(self, control: etree._Element, new: Sequence[Unit]) -> None:
        theirs = etree.Element(_CONTENT)
        theirs.extend(copy.deepcopy(element) for unit in new for element in (*unit.leading, *unit.elements))
        self.context.compare(_content_of(control), theirs, self.context)
        before, _, after = marked_markup(control, "w:del", self.context)
        control.addprevious(before)
        control.addnext(after)
        self._last = after

    def _wrap_last(self, old: Sequence[Unit], new_control: etree._Element) -> None:
        control = empty_shell(new_control)
        self._put([control])
        content = _content_of(control)
        content.extend(element for unit in old for element in (*unit.leading, *unit.elements))
        self.context.compare(content, _content_of(new_control), self.context)
        before, _, after = marked_markup(control, "w:ins", self.context)
        control.addprevious(before)
        control.addnext(after)
        self._last = after

    def _leading(self, new: Sequence[Unit]) -> list[etree._Element]:
        made = [copy.deepcopy(marker) for unit in new for marker in unit.leading]
        self.context.new_markers.update(made)
        return made

    def _replace(self, unit: Unit, blocks: list[etree._Element]) -> None:
        if unit.kind == "hidden":
            self._last = unit.elements[-1]
            return
        self._stand_before(unit)
        self._put(blocks)
        self._drop(unit, keep=blocks)

    def _stand_before(self, unit: Unit) -> None:
        """Makes what is put in next stand directly before a unit, behind the ranges that begin there."""
        previous = unit.elements[0].getprevious()
        if self._last is None or (previous is not None and is_marker(previous)):
            self._last = previous

    def _put(self, blocks: list[etree._Element]) -> None:
        for block in blocks:
            block.tail = None
            if self._last is None:
                self.container.insert(_first_place(self.container), block)
            else:
                self._last.addnext(block)
            self._last = block

    def _drop(self, unit: Unit, *, keep: Sequence[etree._Element]) -> None:
        kept = frozenset(keep)
        for element in unit.elements:
            if element not in kept:
                _thin_out(element)
                self.container.remove(element)


def _thin_out(element: etree._Element) -> None:
    """Takes the children out of tables, and of what has very many, before they are taken out themselves.

    Taken out whole, its names would be looked up by lxml in all those that it has looked up before.
    """
    for crowded in [own for own in element.iter() if own.tag in _OF_CELLS or len(own) > _CROWDED]:
        for child in list(crowded):
            crowded.remove(child)


def keep_last_mark(matches: list[Match], old: Sequence[Unit], new: Sequence[Unit]) -> list[Match]:
    """Gives the matches with the last paragraphs of both containers in one match.

    The mark that ends a body, a cell or a note can be neither deleted nor inserted (§17.4.65). It may stand
    in a content control.
    """
    if not old or not new or not {old[-1].kind, new[-1].kind} <= {"paragraph", "control"}:
        return matches
    last = matches[-1]
    if last.i1 < last.i2 and last.j1 < last.j2:
        return matches
    first = next(at for at, match in enumerate(matches) if match.i2 == len(old) or match.j2 == len(new))
    start = matches[first]
    if all(match.i1 == match.i2 or match.j1 == match.j2 for match in matches[first:]):
        return [*matches[:first], *_last_alone(start, len(old) - 1, len(new) - 1)]
    return [*matches[:first], Match(start.i1, len(old), start.j1, len(new))]


def _last_alone(start: Match, old_last: int, new_last: int) -> Iterator[Match]:
    """Gives the matches from one on to the end, where the last paragraphs share nothing but their place."""
    yield from (Match(i, i + 1, start.j1, start.j1) for i in range(start.i1, old_last))
    yield from (Match(old_last, old_last, j, j + 1) for j in range(start.j1, new_last))
    yield Match(old_last, old_last + 1, new_last, new_last + 1, rewritten=True)


def _content_of(control: etree._Element) -> etree._Element:
    """Gives what holds a control's content, made if there is none."""
    content = control.find(_CONTENT)
    return etree.SubElement(control, _CONTENT) if content is None else content


def _first_place(container: etree._Element) -> int:
    return sum(child.tag in (qn("w:tcPr"), qn("w:sdtPr")) for child in container)
