"""The runs of a paragraph as a program writes them: cut by its saves, with languages, marks and fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.word_parts import code, field
from benchmarks.word_parts import run as plain_run

if TYPE_CHECKING:
    import random

    from benchmarks.corpus_documents.habits import Habits
    from benchmarks.corpus_documents.lines import Line

_CUT = {"word": 1 / 3, "libreoffice": 1 / 8, "google": 1 / 20}
_MARKED = 1 / 6
_BROKEN = 1 / 20
_LONG = 120
_PARTS = re.compile(r"(\n|\t)")
_CITED = re.compile(r"\b(sections?|subsections?|paragraphs?|clause|Part) (?=\d)")
_COMMA = re.compile(r", (?=[a-z]{3})")
_SAVES = 4


class Runs:
    """The runs of one document; `bookmarks` are the names of those that citations point at, by ids."""

    def __init__(self, habits: Habits, chance: random.Random, bookmarks: dict[str, str]) -> None:
        self._habits = habits
        self._chance = chance
        self._bookmarks = bookmarks
        self.saves = [f"00{chance.randrange(0x100000, 0xFFFFFF):06X}" for _ in range(_SAVES)]

    def of(self, line: Line, *, bold: bool) -> str:
        """Gives the runs of a line, without its number."""
        text = self._typeset(line)
        strong = len(text) if bold else _length_of_bold_term(line, self._habits)
        if line.cited is None:
            return self.words(text[:strong], bold=True) + self.words(text[strong:])
        start, end, number = line.cited
        return self.words(text[:start]) + self._citation(text[start:end], number) + self.words(text[end:])

    def words(self, text: str, *, bold: bool = False) -> str:
        """Gives the runs of some words, cut where a person stopped and began to type again."""
        return "".join(self._run(piece, bold=bold) for piece in self._pieces(text))

    def _typeset(self, line: Line) -> str:
        text = line.text
        if self._habits.spaces and not line.rank:
            text = _CITED.sub("\\1\u00a0", text)
        is_broken = self._habits.breaks and len(text) > _LONG and line.kind == "clause" and not line.cited
        if is_broken and self._chance.random() < _BROKEN:
            text = _COMMA.sub(",\n", text, count=1)
        return text

    def _pieces(self, text: str) -> list[str]:
        if not text:
            return []
        spaces = [found.end() for found in re.finditer(" ", text)][:-1]
        cut = self._chance.random() < _CUT[self._habits.program]
        if not spaces or not cut:
            return [text]
        places = sorted(self._chance.sample(spaces, min(len(spaces), self._chance.randint(1, 3))))
        return [text[a:b] for a, b in zip([0, *places], [*places, len(text)], strict=True)]

    def _run(self, text: str, *, bold: bool) -> str:
        look = self._look(bold=bold)
        inside = "".join(map(_characters, filter(None, _PARTS.split(text))))
        save = ""
        if self._habits.program == "word" and self._chance.random() < _MARKED:
            save = f' w:rsidR="{self._chance.choice(self.saves)}"'
        made = f"<w:r{save}>{look}{inside}</w:r>"
        if save and self._chance.random() < _MARKED:
            return f'<w:proofErr w:type="gramStart"/>{made}<w:proofErr w:type="gramEnd"/>'
        return made

    def _look(self, *, bold: bool) -> str:
        strong = "<w:b/><w:bCs/>" if bold else ""
        match self._habits.program:
            case "google":
                return f'<w:rPr>{strong}<w:rtl w:val="0"/></w:rPr>'
            case "libreoffice":
                return f"<w:rPr>{strong}</w:rPr>"
            case _:
                language = '<w:lang w:val="en-GB"/>' if self._chance.random() < _MARKED else ""
                return f"<w:rPr>{strong}{language}</w:rPr>" if strong or language else ""

    def _citation(self, printed: str, number: str) -> str:
        """Gives a field that prints the number of another clause; in Google Docs a link; typed, its words."""
        if not self._habits.automatic:
            return self.words(printed)
        name = self._bookmarks[number]
        if self._habits.program == "google":
            return f'<w:hyperlink w:anchor="{name}">{self._run(printed, bold=False)}</w:hyperlink>'
        return field(code(f" REF {name} \\r \\h "), plain_run(printed))


def _length_of_bold_term(line: Line, habits: Habits) -> int:
    """Gives how much of a definition is bold: its term, with the quotation marks around it."""
    if not line.term or line.is_row or habits.terms not in ("bold", "quoted-bold"):
        return 0
    return len(line.term) + (2 if habits.terms == "quoted-bold" else 0)


def _characters(text: str) -> str:
    if text == "\n":
        return "<w:br/>"
    return "<w:tab/>" if text == "\t" else _escaped(text)


def _escaped(text: str) -> str:
    return plain_run(text).removeprefix("<w:r>").removesuffix("</w:r>")
