"""The lines of a PDF joined into paragraphs, with the number that stands beside each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.model.clause_number import DIVISION_WORDS, ENCLOSING_WORDS
from drafter.read.layout.cited_numbers import is_cited_after
from drafter.read.layout.line_joining import broken_words, joined
from drafter.read.outline.block import Block, Note, Printed
from drafter.read.outline.definitions import defined_term, may_define
from drafter.read.outline.seen_numbers import beside, key_of
from drafter.read.outline.typed_numbers import typed_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.read.pdf.lines import Cell, Line

# Lines further apart than this many times the usual distance are not of one paragraph.
_APART = 1.25
_ALIGNED = 2.5
# How many lines show a margin, and how near to it they end.
_FULL_LINES, _NEAR_MARGIN = 4, 0.93
# A margin far inside the page needs more lines to be believed.
_MANY_FULL_LINES, _LIKELY = 20, 0.8
# A space is about a quarter of the size of the letters.
_SPACE = 0.25
# Letters of one paragraph differ less than this part of the usual size.
_SAME_SIZE = 0.08
# Letters this much larger than the text are those of a heading.
_LARGER = 1.08
_ENDS_SENTENCE = re.compile(r"[.;:?!][”\"’)]*(?:\s(?:and|or))?$")
_BULLET = re.compile(r"[•●▪◦·‣\uf0b7–-]$")
_DIVISIONS = DIVISION_WORDS | ENCLOSING_WORDS
_CLOSE_BULLET = re.compile(r"[•●▪◦‣\uf0b7]\s+(?=\S)")
# Lines that end as near to one another as this are justified.
_SAME_END = 0.75


@dataclass(frozen=True, slots=True)
class Measure:
    """The usual distances of a document.

    Attributes:
        pitch: from one line of a paragraph to the next, in points.
        right: how far its full lines reach.
        size: the size of its letters.
        words: every word in it that is not broken at the end of a line.
        broken: those that are, at a hyphen that is not theirs.
        hangs: whether the lines of a numbered paragraph stand in from its number.
        upright: whether most of its letters do not lean.
    """

    pitch: float
    right: float
    size: float
    words: frozenset[str]
    broken: frozenset[str] = frozenset()
    hangs: bool = False
    upright: bool = False


@dataclass
class _Paragraph:
    lines: list[Line]
    left: float
    label: str = ""
    margin: str = ""
    bullet: bool = False
    texts: list[str] = field(default_factory=list)


def measure(lines: Sequence[Line], width: float) -> Measure:
    """Gives the usual distances of a document's lines.

    Args:
        lines: the lines of the text.
        width: that of a page, from which the margin is told where few lines reach it; 0 where none is known.
    """
    gaps = Counter(
        round(above.base - below.base, 1)
        for above, below in pairwise(lines)
        if above.page == below.page and above.base - below.base > 1
    )
    close = [gap for gap, count in gaps.items() if count >= max(gaps.values()) / 4]
    sizes = Counter(round(line.size, 1) for line in lines)
    words = frozenset(word for line in lines for word in line.text.split()[:-1])
    pitch = min(close, default=12.0)
    return Measure(
        pitch=pitch,
        right=_right_margin(lines, width),
        size=sizes.most_common(1)[0][0] if sizes else 10.0,
        words=words,
        broken=broken_words([line.text for line in lines], words),
        hangs=_hangs(lines, pitch),
        upright=2 * sum(line.cells[-1].italic for line in lines) < len(lines),
    )


def _right_margin(lines: Sequence[Line], width: float) -> float:
    """Gives how far full lines reach; where hardly any line is full, as far as the page is symmetrical."""
    rights = Counter(round(line.right, -1) for line in lines)
    reached = max((right for right, count in rights.items() if count * 50 >= len(lines)), default=0.0)
    near = sum(line.right >= _NEAR_MARGIN * reached for line in lines)
    expected = width - min((line.left for line in lines), default=0.0)
    enough = _FULL_LINES if reached >= _LIKELY * expected else _MANY_FULL_LINES
    return reached if near >= enough else max(reached, expected)


def _hangs(lines: Sequence[Line], pitch: float) -> bool:
    """Gives whether the words of numbered paragraphs mostly stand below one another, beside the number."""
    below = []
    for line, following in pairwise(lines):
        is_close = 0 < line.base - following.base <= _APART * pitch
        if len(line.cells) > 1 and is_close and _is_number(line.cells[0].text):
            below.append(abs(following.left - line.cells[1].left) < _ALIGNED)
    return 2 * sum(below) > len(below)


def paragraphs(lines: Iterable[Line], usual: Measure) -> list[Block]:
    """Gives the paragraphs that the lines make."""
    found: list[_Paragraph] = []
    for line in lines:
        begun = _numbered(line, found[-1] if found else None, usual)
        if begun is not None:
            found.append(begun)
        elif found and _goes_on(found[-1], line, usual):
            found[-1].lines.append(line)
            found[-1].texts.append(line.text)
        else:
            found.append(_Paragraph([line], line.left, texts=[line.text]))
    return [_block(paragraph, usual) for paragraph in found]


def _numbered(line: Line, before: _Paragraph | None, usual: Measure) -> _Paragraph | None:
    """Gives the paragraph that a line begins with a number or a bullet; None where it begins with neither."""
    first, *rest = line.cells
    if line.margin:
        return _Paragraph([line], line.left, margin=line.margin, texts=[line.text])
    if bulleted := _bulleted(line):
        return bulleted
    if before is not None and _is_wrapped_number(before, line, usual):
        return None
    if rest and _is_number(first.text):
        return _Paragraph([line], rest[0].left, label=first.text, texts=[_words(line, 1)])
    found = typed_number(line.text)
    if found is None:
        return None
    return _Paragraph([line], line.left, label=found[0], texts=[line.text[found[1] :]])


def _bulleted(line: Line) -> _Paragraph | None:
    """Gives the paragraph that a line begins with a bullet, close before its words or apart from them."""
    first, *rest = line.cells
    if rest and _BULLET.match(first.text):
        return _Paragraph([line], rest[0].left, bullet=True, texts=[_words(line, 1)])
    close = _CLOSE_BULLET.match(line.text)
    return close and _Paragraph([line], line.left, bullet=True, texts=[line.text[close.end() :]])


def _is_number(text: str) -> bool:
    """Gives whether words are a number and nothing else: a wide space may part `2.5 Dues.` from the next."""
    found = typed_number(f"{text}\t")
    return found is not None and found[0] == text


def _is_wrapped_number(before: _Paragraph, line: Line, usual: Measure) -> bool:
    """Gives whether what looks like a number is one that came to stand at the beginning of a line by chance.

    It is cited there, or its word stands alone on the line before, or it goes on with a list in the sentence,
    whose marks stand in the middle of lines too.
    """
    if not (_is_full(before.lines[-1], line, usual) and _goes_on(before, line, usual)):
        return False
    label = _label(line)
    words = before.texts[-1]
    is_below = abs(line.left - before.lines[0].left) < _ALIGNED
    is_next = is_below and bool(before.label) and key_of(before.label) in beside(key_of(label), -1)
    if words.lower() in _DIVISIONS:
        return True
    if is_cited_after(words, may_follow=not (is_next or label.startswith("("))):
        return True
    lefts = (before.left, before.lines[-1].left)
    if is_next or all(abs(line.left - left) >= _ALIGNED for left in lefts):
        return False
    return not _ENDS_SENTENCE.search(words) or _goes_on_in_sentence(before, label)


def _label(line: Line) -> str:
    found = typed_number(line.text)
    return line.cells[0].text if found is None else found[0]


def _goes_on_in_sentence(before: _Paragraph, label: str) -> bool:
    """Gives whether the mark before this one, `(a)` before `(b)`, stands among the words of the paragraph."""
    if not label.startswith("("):
        return False
    text = " ".join(before.texts)
    found = (re.search(rf"(?<=\s){re.escape(mark)}\s", text) for mark in beside(label, -1))
    return any(
        mark is not None and not is_cited_after(text[: mark.start()].rstrip(), may_follow=False)
        for mark in found
    )


def _words(line: Line, skipped: int) -> str:
    return " ".join(cell.text for cell in line.cells[skipped:])


def _goes_on(paragraph: _Paragraph, line: Line, usual: Measure) -> bool:
    """Gives whether a line without a number belongs to the paragraph before it."""
    last = paragraph.lines[-1]
    if abs(last.size - line.size) > _SAME_SIZE * usual.size or _is_headed_by(line, last):
        return False
    is_first = len(paragraph.lines) == 1
    aligned = abs(line.left - (paragraph.left if is_first else last.left)) < _ALIGNED
    is_first_set_in = is_first and not (paragraph.label and usual.hangs and not _hangs_close(paragraph, line))
    if last.page != line.page:
        is_open = not _ENDS_SENTENCE.search(last.text) and not _begins_term(line)
        is_full = _is_full(last, line, usual)
        return (aligned and (is_full or is_open)) or (is_first_set_in and is_full and is_open)
    close = last.base - line.base <= _APART * max(usual.pitch, usual.pitch * last.size / usual.size)
    is_full = _is_full(last, line, usual) or _is_justified(paragraph)
    return close and is_full and (aligned or is_first_set_in)


def _is_justified(paragraph: _Paragraph) -> bool:
    """Gives whether the last two lines end at one place and no sentence there: a block may be narrow."""
    *_, last = ends = paragraph.lines[-2:]
    return (
        len(ends) > 1 and abs(ends[0].right - last.right) < _SAME_END and not _ENDS_SENTENCE.search(last.text)
    )


def _is_headed_by(line: Line, last: Line) -> bool:
    """Gives whether a line is in bold, and the one before it is not, and ends a sentence."""
    was_bold = any(cell.bold for cell in last.cells)
    is_bold = all(cell.bold for cell in line.cells) and not was_bold
    return is_bold and _ENDS_SENTENCE.search(last.text) is not None


def _begins_term(line: Line) -> bool:
    """Gives whether a line begins with a term that it defines, in quotation marks or in bold."""
    cell = line.cells[0]
    return defined_term(Block(line.text, lead="" if cell.bold else cell.lead)) is not None


def _hangs_close(paragraph: _Paragraph, line: Line) -> bool:
    """Gives whether a line hangs below words that no gap parts from the number before them."""
    return paragraph.left == paragraph.lines[0].left < line.left


def _is_full(last: Line, line: Line, usual: Measure) -> bool:
    """Gives whether the first word of the next line would not have fitted on the last one."""
    space = _SPACE * line.size
    return last.right + space + line.first_width >= usual.right - _ALIGNED * 2


def _block(paragraph: _Paragraph, usual: Measure) -> Block:
    text = joined(paragraph.texts, usual.words, usual.broken)
    cells = [cell for line in paragraph.lines for cell in line.cells]
    bold = all(cell.bold for cell in cells[1 if cells[0].text == paragraph.label and cells[1:] else 0 :])
    larger = paragraph.lines[0].size > _LARGER * usual.size
    lead = "" if paragraph.label or bold or not may_define(text) else cells[0].lead
    return Block(
        text=text,
        number=_printed(paragraph),
        left=_left(paragraph, usual),
        outline=0 if bold and larger and not paragraph.label and any(map(str.isalpha, text)) else None,
        emphasised=bold or text.isupper() or (usual.upright and _is_italic_title(paragraph, cells)),
        lead=lead,
        bullet=paragraph.bullet,
        notes=tuple(Note(text) for line in paragraph.lines for text in line.notes),
    )


def _is_italic_title(paragraph: _Paragraph, cells: Sequence[Cell]) -> bool:
    """Gives whether all behind a number without a bracket leans: a title, where the text does not."""
    is_numbered = paragraph.label and not paragraph.label.endswith(")")
    return bool(is_numbered) and all(cell.italic for cell in cells)


def _printed(paragraph: _Paragraph) -> Printed | None:
    if paragraph.margin:
        return Printed(paragraph.margin, is_whole=True, stands_as="listed")
    return Printed(paragraph.label) if paragraph.label else None


def _left(paragraph: _Paragraph, usual: Measure) -> float:
    """Gives where the words of a paragraph stand: behind its number, or below it where they wrap back.

    A first line that is set in by less than the size of its letters is none that is set in.
    """
    first, last = paragraph.lines[0], paragraph.lines[-1]
    if not paragraph.label:
        return last.left if abs(last.left - first.left) < usual.size else paragraph.left
    wraps_back = not usual.hangs if first is last else last.left < paragraph.left - _ALIGNED
    return first.left if wraps_back else paragraph.left
