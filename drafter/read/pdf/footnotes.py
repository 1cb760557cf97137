"""The footnotes of a PDF: the small print at the foot of a page, and the raised figures that it answers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drafter.read.pdf.lines import Cell, Line, Mark

# Footnotes are set smaller than the text.
_SMALL = 0.92
_NOTE = re.compile(r"(\d{1,3})\s+(\S.*)")
_ENDED = re.compile(r"[.?!][”\"’)]*$")
# Behind so short a word a raised figure is rather a power, as in 10 m², than the mark of a note.
_UNIT = re.compile(r"(?:^|[\s(])[^\W\d]{1,2}$")


class Footnotes(NamedTuple):
    """The lines of a text with their footnotes.

    Attributes:
        lines: the lines without the marks that a note answers, each with the notes that stand with it.
        figures: how many figures were kept out: marks, and the numbers of the notes.
        unanswered: the number of each note that no mark refers to.
    """

    lines: tuple[Line, ...]
    figures: int
    unanswered: tuple[str, ...]


@dataclass(eq=False)
class _Note:
    number: str
    texts: list[str] = field(default_factory=list)


class _Page(NamedTuple):
    text: list[Line]
    notes: list[_Note]


def with_footnotes(pages: Sequence[Sequence[Line]]) -> Footnotes:
    """Gives the lines of all pages, the footnotes out of them and with the lines that refer to them.

    A note that no mark refers to stands with the last line of its page.
    """
    lines: list[Line] = []
    figures = 0
    unanswered: list[str] = []
    for text, notes in list(_parted(pages)):
        answers = _answers(text, notes)
        lines += [_settled(line, answers) for line in text]
        lost = [note for note in notes if note not in answers.values()]
        figures += len(answers) + len(notes)
        if lost and lines:
            lines[-1] = replace(lines[-1], notes=(*lines[-1].notes, *map(_text, lost)))
            unanswered += [note.number for note in lost]
    return Footnotes(tuple(lines), figures, tuple(unanswered))


def _parted(pages: Sequence[Sequence[Line]]) -> Iterator[_Page]:
    """Gives the text of each page and its notes; one that goes on overleaf has all its words at the end."""
    body = _body_size(pages)
    last: _Note | None = None
    for lines in pages:
        small = _small_print(lines, body)
        begun = [n for n in range(small, len(lines)) if _NOTE.match(lines[n].text)]
        goes_on = small < len(lines) and last is not None and not _ENDED.search(last.texts[-1])
        cut = small if goes_on else min(begun, default=len(lines))
        text, notes = list(lines[:cut]), _notes(lines[cut:], last)
        if notes and not _answers(text, notes) and not lines[cut].ruled:
            text, notes = list(lines), []
        last = notes[-1] if notes else last if goes_on else None
        yield _Page(text, notes)


def _body_size(pages: Iterable[Sequence[Line]]) -> float:
    sizes = Counter(round(line.size, 1) for lines in pages for line in lines)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _small_print(lines: Sequence[Line], body: float) -> int:
    """Gives the place of the first line from which all is small to the foot of the page."""
    small = len(lines)
    while small and lines[small - 1].size <= _SMALL * body:
        small -= 1
    return small


def _notes(lines: Sequence[Line], last: _Note | None) -> list[_Note]:
    """Gives the notes that begin in lines; the first may go on with the last note of the page before."""
    notes: list[_Note] = []
    for line in lines:
        match = _NOTE.match(line.text)
        if match:
            notes.append(_Note(match[1], [match[2]]))
        elif notes or last:
            (notes[-1] if notes else last or _Note("")).texts.append(line.text)
    return notes


def _text(note: _Note) -> str:
    return " ".join(note.texts)


def _answers(lines: Sequence[Line], notes: Sequence[_Note]) -> dict[int, _Note]:
    """Gives the marks that the notes of a page answer, by their identity, each with its note."""
    marks: dict[str, list[tuple[Mark, bool]]] = defaultdict(list)
    for cell in (cell for line in lines for cell in line.cells):
        for mark in cell.marks:
            marks[mark.number].append((mark, bool(_UNIT.search(cell.text[: mark.start]))))
    answers: dict[int, _Note] = {}
    for note in notes:
        found = marks[note.number]
        sure = [mark for mark, is_power in found if not is_power] or [mark for mark, _ in found]
        answers |= {id(mark): note for mark in sure if id(mark) not in answers}
    return answers


def _settled(line: Line, answers: dict[int, _Note]) -> Line:
    """Gives a line without the marks that are answered, and with the text of each note."""
    marks = [mark for cell in line.cells for mark in cell.marks if id(mark) in answers]
    if not marks:
        return line
    notes = dict.fromkeys(answers[id(mark)] for mark in marks)
    return replace(
        line,
        cells=tuple(_without_marks(cell, answers) for cell in line.cells),
        notes=tuple(map(_text, notes)),
    )


def _without_marks(cell: Cell, answers: dict[int, _Note]) -> Cell:
    text = cell.text
    for mark in reversed(cell.marks):
        if id(mark) in answers:
            before, after = text[: mark.start], text[mark.end :]
            text = before + (after.lstrip(" ") if before.endswith(" ") else after)
    return replace(cell, text=text.strip(), marks=())
