"""Tracked changes as WordprocessingML text, for templates to print (ECMA-376-1 §17.13.5)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from drafter.render.marked import marked
from drafter.render.templates import literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.model.edit import Hunk
    from drafter.render.marked import Fate

_BREAKS = re.compile(r"([\t\n])")
_BREAK_XML = {"\t": Markup("<w:tab/>"), "\n": Markup("<w:br/>")}
# Their ids are numbered through once the whole document stands.
_REVISION = Markup('<w:{fate} w:id="0" w:author="{author}"')
_DATE = Markup(' w:date="{date}"')


@dataclass(frozen=True, slots=True)
class Revision:
    """Whose tracked changes they are, and when they were made.

    Attributes:
        date: as `w:date` says it, 2026-11-23T00:00:00Z; empty for changes that carry no date.
    """

    author: str
    date: str

    def open_tag(self, fate: Fate) -> Markup:
        """Gives the tag of an insertion or a deletion, without its closing bracket."""
        date = _DATE.format(date=literal(self.date)) if self.date else Markup("")
        return _REVISION.format(fate=fate, author=literal(self.author)) + date


def tracked_runs(before: str, hunks: Sequence[Hunk], revision: Revision) -> Markup:
    """Gives the runs of a text with its hunks as tracked changes: what goes stands before what comes."""
    return _joined(runs(piece.text, piece.fate, revision) for piece in marked(before, hunks))


def runs(text: str, fate: Fate, revision: Revision) -> Markup:
    """Gives the run of a text that is kept, inserted or deleted; nothing for an empty text."""
    if not text:
        return Markup("")
    run = _joined([Markup("<w:r>"), _content(text, "delText" if fate == "del" else "t"), Markup("</w:r>")])
    if fate == "kept":
        return run
    return Markup("{open}>{run}</w:{fate}>").format(open=revision.open_tag(fate), run=run, fate=fate)


def paragraph(style: str, content: Markup, fate: Fate, revision: Revision) -> Markup:
    """Gives a paragraph in a style of the template; its mark shares its fate when it comes or goes whole."""
    mark = Markup("")
    if fate != "kept":
        mark = Markup("<w:rPr>{open}/></w:rPr>").format(open=revision.open_tag(fate))
    return Markup('<w:p><w:pPr><w:pStyle w:val="{style}"/>{mark}</w:pPr>{content}</w:p>').format(
        style=style, mark=mark, content=content
    )


def _content(text: str, tag: str) -> Markup:
    """Gives a text with its tabs and line breaks as the elements that Word has for them."""
    words = Markup('<w:{tag} xml:space="preserve">{text}</w:{tag}>')
    return _joined(
        _BREAK_XML.get(piece) or words.format(tag=tag, text=literal(piece))
        for piece in _BREAKS.split(text)
        if piece
    )


def _joined(pieces: Iterable[Markup]) -> Markup:
    return Markup("").join(pieces)
