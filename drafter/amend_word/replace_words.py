"""Words of a paragraph replaced inside its runs, so that no formatting is touched."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from drafter.amend_word.unlink_fields import unlink_fields
from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.characters import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.ooxml.paragraph.characters import Piece

_SPACE = qn("xml:space")


class _Placed(NamedTuple):
    """A piece of a paragraph, and the character of the paragraph at which it begins."""

    piece: Piece
    at: int

    @property
    def end(self) -> int:
        return self.at + len(self.piece.text)


def replace_words(
    paragraph: etree._Element, start: int, end: int, words: str, *, in_field: bool = False
) -> None:
    """Puts words in the place of a paragraph's characters from `start` up to `end`.

    They go into the run of the first character replaced or, where none is, of the character before. A field
    of whose result a part is replaced becomes plain words, since Word would count it anew; `in_field` says
    that the new words are what Word will count.
    """
    held = list(_placed(paragraph))
    if not in_field:
        touched = {p.piece.node for p in held if p.at < end and start < p.end}
        for node in unlink_fields(paragraph, touched):
            _remove(node)
    target = _target(held, start, end, set() if in_field else _field_results(paragraph))
    if target is None and words:
        append_words(paragraph, words)
    for placed in held:
        _replace_in(placed, start, end, words if placed is target else "")


def append_words(paragraph: etree._Element, words: str) -> None:
    """Puts words behind all others, in a run formatted as the paragraph's last, or as its mark."""
    run = etree.SubElement(paragraph, qn("w:r"))
    properties = _last_formatting(paragraph)
    if properties is not None:
        run.append(properties)
    for number, part in enumerate(words.split("\t")):
        if number:
            etree.SubElement(run, qn("w:tab"))
        if part:
            _set_text(etree.SubElement(run, qn("w:t")), part)


def _placed(paragraph: etree._Element) -> Iterator[_Placed]:
    at = 0
    for piece in pieces(paragraph):
        yield _Placed(piece, at)
        at += len(piece.text)


def _target(held: list[_Placed], start: int, end: int, in_fields: set[etree._Element]) -> _Placed | None:
    """Gives the piece that new words go into."""
    replaced = [placed for placed in held if placed.at < end and placed.end > start]
    before = [placed for placed in held if placed.at < start <= placed.end]
    after = [placed for placed in held if placed.at == start]
    choice = [placed for placed in (*replaced, *before, *after) if placed.piece.node.tag == qn("w:t")]
    free = (placed for placed in choice if placed.piece.node not in in_fields)
    return next(free, choice[0] if choice else None)


def _replace_in(placed: _Placed, start: int, end: int, words: str) -> None:
    text = placed.piece.text
    cut_from = min(max(start - placed.at, 0), len(text))
    cut_to = min(max(end - placed.at, cut_from), len(text))
    changed = text[:cut_from] + words + text[cut_to:]
    if changed == text:
        return
    if changed:
        _set_text(placed.piece.node, changed)
    else:
        _remove(placed.piece.node)


def _set_text(node: etree._Element, text: str) -> None:
    node.text = text
    # Without it Word drops spaces at either end (ECMA-376-1 §17.3.3.31).
    node.set(_SPACE, "preserve")


def _remove(node: etree._Element) -> None:
    """Takes an element out, and its run where nothing is left in it."""
    run = node.getparent()
    if run is None:
        return
    run.remove(node)
    parent = run.getparent()
    if parent is not None and run.tag == qn("w:r") and all(child.tag == qn("w:rPr") for child in run):
        parent.remove(run)


def _field_results(paragraph: etree._Element) -> set[etree._Element]:
    """Gives the text elements that a field or a hyperlink has made or holds."""
    inside = {
        node for holder in paragraph.iter(qn("w:fldSimple"), qn("w:hyperlink")) for node in holder.iter()
    }
    depth = 0
    for node in paragraph.iter(qn("w:fldChar"), qn("w:t")):
        kind = node.get(qn("w:fldCharType"))
        depth += {"begin": 1, "end": -1}.get(kind or "", 0)
        if depth > 0:
            inside.add(node)
    return inside


def _last_formatting(paragraph: etree._Element) -> etree._Element | None:
    runs = [run for run in paragraph.iter(qn("w:r")) if run.find(qn("w:t")) is not None]
    properties = runs[-1].find(qn("w:rPr")) if runs else paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    return None if properties is None else copy.deepcopy(properties)
