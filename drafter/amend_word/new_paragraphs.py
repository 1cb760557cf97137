"""New paragraphs and rows for a Word file, made after those that stand beside them."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from drafter.amend_word.indents import set_indent
from drafter.amend_word.replace_words import append_words
from drafter.errors import VerificationError
from drafter.model.clause_number import label_like, label_of
from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.paragraph_list import NO_LIST, set_numbering

if TYPE_CHECKING:
    from drafter.amend_word.clause_places import Places
    from drafter.model.amended_clause import Inserted
    from drafter.model.section import Clause

_ROW = qn("w:tr")
_CELL = qn("w:tc")
_PARAGRAPH = qn("w:p")
_PROPERTIES = qn("w:pPr")


def insert_clause(places: Places, change: Inserted, *, automatic: bool) -> None:
    """Puts the paragraph of a new clause behind all that belongs to the clause it follows, or before a first.

    Args:
        places: the file that is being amended.
        change: the new clause.
        automatic: true where Word numbers it; else its number is typed.
    """
    followed = places.followed[change.clause] = _followed(places, change)
    made = places.made if change.below else places.ends
    if not change.below:
        places.refuse_shared(followed, before=bool(change.before_clause))
    if change.kind == "numbered":
        paragraph, model = _numbered(places, followed, change, automatic=automatic)
    else:
        paragraph, model = _unnumbered(places, followed, change)
    if change.before_clause:
        _beside(places.first(followed), model).addprevious(paragraph)
    else:
        before = made.get(change.after_clause)
        _beside(places.last(followed) if before is None else before, model).addnext(paragraph)
    places.made[change.clause] = places.ends[change.below or change.clause] = paragraph


def _numbered(
    places: Places, followed: Clause, change: Inserted, *, automatic: bool
) -> tuple[etree._Element, etree._Element]:
    """Gives the paragraph of a provision with a number, and the one that it is made like."""
    model, automatic = _model(places, followed, change, automatic=automatic)
    paragraph = _like(model, numbered=automatic)
    if not automatic and model in places.indents:
        set_indent(paragraph[0], places.indents[model])
    number = places.numbers.get(change.clause, change.clause)
    label = label_like(change.label, change.clause, number) if change.label else label_of(number)
    gap = "\t" if change.below else places.gap(followed)
    append_words(paragraph, change.after if automatic else f"{label}{gap}{change.after}")
    return paragraph, model


def _model(
    places: Places, followed: Clause, change: Inserted, *, automatic: bool
) -> tuple[etree._Element, bool]:
    """Gives the paragraph that a new one is made like, and whether Word numbers the new one too."""
    beside = None if change.below else followed
    if automatic and (beside is None or (places.typed_number(beside) and places.counts_on(beside))):
        model = places.as_deep(followed, change.depth, "automatic")
        if model is not None:
            return model, True
    automatic = automatic and beside is not None and not places.typed_number(beside)
    model = None if beside else places.as_deep(followed, change.depth, "numbered")
    return (places.first(followed) if model is None else model), automatic


def _unnumbered(places: Places, followed: Clause, change: Inserted) -> tuple[etree._Element, etree._Element]:
    """Gives the paragraph of words without a number, and the one that it is made like.

    That is one of closing words, or the last of what it follows; below a heading alone, the text there.
    """
    closing = places.as_deep(followed, change.depth, "closing") if change.below else None
    model = closing if closing is not None else places.text_of(followed)
    paragraph = _like(model, numbered=model not in places.counted)
    append_words(paragraph, change.after)
    return paragraph, model


def _followed(places: Places, change: Inserted) -> Clause:
    """Gives the clause of the baseline that a new one, or the new one it is below, stands beside."""
    name = change.below or change.beside
    return places.followed[name] if name in places.followed else places.section[name]


def insert_row(places: Places, change: Inserted) -> None:
    """Puts the row of a new definition beside the row of another: its term, and its meaning."""
    beside = places.row(change.beside)
    if beside is None:
        raise VerificationError("it does not stand in a table", place=change.beside)
    row = copy.deepcopy(beside)
    cells = row.findall(_CELL)
    for cell, words in zip(cells, _cell_words(change, len(cells)), strict=True):
        _fill(cell, words)
    _forget_identity(row)
    if change.before_clause:
        beside.addprevious(row)
    else:
        beside.addnext(row)
    places.made[change.clause] = row


def _cell_words(change: Inserted, count: int) -> list[str]:
    return [change.label, *[""] * (count - 2), change.after]


def _fill(cell: etree._Element, words: str) -> None:
    """Gives a cell one paragraph with these words, formatted as its first."""
    first, *others = cell.findall(_PARAGRAPH)
    for other in others:
        cell.remove(other)
    run = first.find(f".//{qn('w:r')}")
    properties = None if run is None else run.find(qn("w:rPr"))
    for child in [child for child in first if child.tag != _PROPERTIES]:
        first.remove(child)
    append_words(first, words)
    if properties is not None:
        first[-1].insert(0, copy.deepcopy(properties))


def _forget_identity(block: etree._Element) -> None:
    """Takes out the ids that Word gives to paragraphs and rows, which no two may share (MS-DOCX 2.5.4.1)."""
    for element in block.iter():
        for name in [name for name in element.attrib if etree.QName(name).localname in ("paraId", "textId")]:
            del element.attrib[name]


def _beside(block: etree._Element, model: etree._Element) -> etree._Element:
    """Gives the block, or the table that holds it, on the level of the model paragraph."""
    around = (block, *block.iterancestors())
    return next((one for one in around if one.getparent() is model.getparent()), block)


def _like(model: etree._Element, *, numbered: bool) -> etree._Element:
    """Gives an empty paragraph formatted as another, and numbered as it is or not at all."""
    made = etree.Element(_PARAGRAPH)
    properties = model.find(_PROPERTIES)
    made.append(etree.Element(_PROPERTIES) if properties is None else copy.deepcopy(properties))
    for name in ("w:sectPr", "w:pPrChange", "w:rPr/w:ins", "w:rPr/w:del"):
        for child in made[0].findall("/".join(qn(part) for part in name.split("/"))):
            parent = child.getparent()
            if parent is not None:
                parent.remove(child)
    if not numbered:
        set_numbering(made[0], NO_LIST, 0)
    return made
