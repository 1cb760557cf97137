"""Text and Markdown, as people paste them, read into a section."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from drafter.errors import HostileFileError, SourceError
from drafter.limits import LINES, PARAGRAPHS, TEXT_BYTES
from drafter.raw import read_bytes
from drafter.read.layout.cited_numbers import is_cited_after
from drafter.read.layout.copy_debris import (
    is_contents_line,
    is_running_line,
    without_bullet,
    without_debris,
    without_invisible,
    without_markdown,
    without_quote_signs,
)
from drafter.read.layout.line_joining import joined
from drafter.read.layout.markdown_lines import (
    counted,
    front_matter,
    is_bold_item,
    is_part,
    linked_entries,
    with_run_in_headings_apart,
    without_attributes,
)
from drafter.read.layout.set_headings import with_set_headings
from drafter.read.layout.unmarked_terms import with_unmarked_terms
from drafter.read.numbered_titles import with_numbered_titles
from drafter.read.outline.assemble import assemble
from drafter.read.outline.block import Block, Printed
from drafter.read.outline.definitions import defined_term
from drafter.read.outline.headings import is_in_capitals
from drafter.read.outline.number_readings import series_of
from drafter.read.outline.number_series import follows, lettered_number
from drafter.read.outline.seen_numbers import Seen
from drafter.read.outline.typed_numbers import each_with_typed_number, stated_numbers, typed_number
from drafter.read.text_wrapping import MARKDOWN, NARROWEST, Wrapping, wrapping
from drafter.read.version_name import version_in_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from drafter.model.section import Section

_HEADING = re.compile(r"(#{1,6})\s+(.*)$")
# A line under a heading, or across the page, or a fence around code: Markdown's signs, and no words.
_RULE = re.compile(r"\s{0,3}(?:=+|-{2,}|(?:\*\s*+){3,}|(?:_\s*+){3,}|(?:-\s*+){3,}|`{3,}\w*|~{3,})\s*$")
_UNDERLINE = re.compile(r"(=+|-{2,})$")
_TAB_STOP = 4
# In a paper that quotes clauses a fair part of the paragraphs are its own; in an outline few are.
_NUMBERED_IN_OUTLINES = 0.75
_SEVERAL = 3
_SENTENCE_END = re.compile(r"[.!?][)”\"’]?$")
_CONTENTS = "contents"
_QUOTED = re.compile(r"[“\"‘][^”\"’]{2,80}[”\"’]\s")
_ENDED = re.compile(r"[.;:]$")
# How an entry of a contents table ends.
_ENTRY = re.compile(r"\t\d{1,4}$")
_T = TypeVar("_T")
_LOG = logging.getLogger(__name__)


def read_text(path: Path) -> Section:
    """Gives the section in a text or Markdown file, in UTF-8, UTF-16 or the code page of Western Windows.

    Raises:
        SourceError: when the file cannot be read, or is no text.
        HostileFileError: when it holds more lines or paragraphs than the limits.
    """
    place = str(path)
    is_markdown = path.suffix.lower() == ".md"
    entries: frozenset[str] = frozenset()
    lines = _at_most(LINES, "lines", place, _once_empty(without_invisible(decoded(path)).splitlines()))
    if is_markdown:
        front = front_matter(lines)
        if front:
            _LOG.warning("%s: its front matter, %d lines of facts about the file, is left out", place, front)
        lines = lines[front:]
        entries = linked_entries(lines)
        lines = list(with_run_in_headings_apart(counted(map(without_markdown, lines))))
    lines = list(_with_headings_marked(lines))
    found = _paragraphs(lines, MARKDOWN if is_markdown else wrapping(lines))
    blocks = with_unmarked_terms(
        _with_contents(_blocks(_at_most(PARAGRAPHS, "paragraphs", place, found)), entries)
    )
    if not is_markdown:
        blocks = with_set_headings(with_numbered_titles(blocks))
    return assemble(_with_prose_apart(blocks), version=version_in_name(path.stem))


def _at_most(most: int, what: str, place: str, found: Iterator[_T]) -> list[_T]:
    """Gives what is found in a file, unless it is more than may be, which is never gathered."""
    held = list(islice(found, most + 1))
    if len(held) > most:
        remedy = f"at most {most:,} are read"
        raise HostileFileError(f"holds more {what} than it may", place=place, remedy=remedy)
    return held


def _once_empty(lines: Iterable[str]) -> Iterator[str]:
    """Gives lines as they are read, several empty ones as one."""
    before = "words"
    for line in lines:
        read = without_quote_signs(line).rstrip()
        if read or before:
            yield read
        before = read


class _Paragraph(NamedTuple):
    text: str
    indent: int
    level: int | None
    bullet: bool
    is_part: bool = False
    is_bold: bool = False


def decoded(path: Path) -> str:
    """Gives the text of a file in UTF-8, UTF-16 or the code page of Western Windows.

    Raises:
        SourceError: when it is no text.
    """
    data = read_bytes(path, TEXT_BYTES)
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise SourceError("is not a text file", place=str(path), remedy="save it as UTF-8 text")


def _with_headings_marked(lines: Iterable[str]) -> Iterator[str]:
    """Gives the lines with each heading that is underlined written as one with signs before it."""
    before = ""
    for line in lines:
        underline = _UNDERLINE.fullmatch(line.strip())
        if underline and before.strip() and not before.startswith(("|", "#")):
            before = f"{'#' if underline[1][0] == '=' else '##'} {before.strip()}"
        elif _RULE.fullmatch(line):
            yield before
            before = ""
        else:
            yield before
            before = line
    yield before


def _paragraphs(lines: Sequence[str], wrapped: Wrapping) -> Iterator[_Paragraph]:
    """Gives the paragraphs: lines up to an empty one, or up to one that begins with a number or a bullet."""
    seen = Seen(stated=stated_numbers(_first_line(line).text for line in lines))
    words = frozenset(word for line in lines for word in line.split()[:-1])
    held: list[str] = []
    start: _Paragraph | None = None
    before = ""
    for line in lines:
        if is_running_line(line):
            continue
        first = _first_line(line)
        outdented = first.indent < start.indent and not (len(held) == 1 and first.text) if start else False
        is_headed = start is not None and start.level is not None
        if start is not None and (
            not first.text or outdented or is_headed or _begins(first, before, wrapped, seen)
        ):
            yield start._replace(text=joined(held, words))
            start = None
        before = line
        if not first.text:
            continue
        if start is None:
            start, held = first, []
            seen.add(_label(first.text, seen))
        start = start._replace(
            indent=min(start.indent, first.indent), is_bold=start.is_bold and first.is_bold
        )
        held.append(without_debris(first.text))
    if start is not None:
        yield start._replace(text=joined(held, words))


def _first_line(line: str) -> _Paragraph:
    words = line.lstrip()
    indent = len(line[: len(line) - len(words)].expandtabs(_TAB_STOP))
    heading = _HEADING.match(words)
    if heading:
        words = without_attributes(heading[2]).rstrip("#").rstrip()
        return _Paragraph(words, indent, len(heading[1]) - 1, bullet=False, is_part=is_part(heading[2]))
    text, bullet = without_bullet(words)
    return _Paragraph(text, indent, None, bullet, is_bold=is_bold_item(text.strip()))


def _begins(line: _Paragraph, before: str, wrapped: Wrapping, seen: Seen) -> bool:
    """Gives whether a line begins a paragraph although no empty line parts it from the one before."""
    if line.bullet or line.level is not None or is_contents_line(line.text):
        return True
    with_next_word = len(before) + 1 + len(line.text.split(maxsplit=1)[0])
    label = _label(line.text, seen)
    if label:
        is_full = with_next_word > wrapped.width > 0
        return _is_below_heading(label, before) or not is_cited_after(before, may_follow=is_full)
    if not wrapped.width or (before.endswith("-") and line.text[:1].islower()):
        return False
    if _is_definition_behind(before, line.text):
        return True
    goes_on = line.text[:1].islower() or not _SENTENCE_END.search(before)
    return with_next_word < (wrapped.least if goes_on else wrapped.width)


def _is_definition_behind(before: str, text: str) -> bool:
    """Gives whether a line begins a definition: behind a stop, or behind a remark at the end of another."""
    if not _QUOTED.match(text):
        return False
    return _ENDED.search(before) is not None or (
        before.endswith((")", "]")) and defined_term(Block(text)) is not None
    )


def _label(text: str, seen: Seen) -> str:
    """Gives the number that a line begins with; empty where it has none."""
    label, _ = typed_number(text) or lettered_number(text, "", seen) or ("", 0)
    return label


def _is_below_heading(label: str, before: str) -> bool:
    """Gives whether a number is the first below that of the short line before it, which cites nothing."""
    above, _ = typed_number(before.strip()) or ("", 0)
    return len(before) < NARROWEST and follows(label, above)


def _blocks(paragraphs: Sequence[_Paragraph]) -> list[Block]:
    """Gives the paragraphs as blocks; indents tell something where some numbers are set in."""
    numbered = [p.indent for p in paragraphs if typed_number(p.text) and not _ENTRY.search(p.text)]
    set_in, least = any(numbered), min(numbered, default=0)
    # Left of all numbers the indent of text tells nothing: programs set in their lists alone.
    return [
        _block(paragraph, paragraph.indent if set_in and paragraph.indent >= least else None)
        for paragraph in paragraphs
    ]


def _block(paragraph: _Paragraph, left: int | None) -> Block:
    text = without_debris(paragraph.text)
    if is_contents_line(text):
        return Block(text, apart=_CONTENTS)
    number = typed_number(text)
    is_numbered = number is not None
    if number and left is not None and "\t" in text[: number[1]]:
        left += _TAB_STOP  # As in Word, the words of an item stand one tab further in than its number.
    is_short = len(text) <= NARROWEST or is_in_capitals(text)
    is_phrase = not is_numbered and text[:1].isupper() and is_short
    return Block(
        text=text,
        left=left,
        outline=paragraph.level,
        emphasised=paragraph.level is not None or text.isupper() or is_phrase or paragraph.is_bold,
        bullet=paragraph.bullet and not is_numbered,
        is_part=paragraph.is_part,
    )


def _with_contents(blocks: Iterable[Block], entries: Collection[str]) -> list[Block]:
    """Gives the blocks with those that are the entries of a contents table marked as such."""
    return [
        replace(block, apart=_CONTENTS, outline=None)
        if block.outline is None and block.text in entries
        else block
        for block in blocks
    ]


def _with_prose_apart(blocks: list[Block]) -> list[Block]:
    """Keeps the prose of a paper that quotes clauses out of the clauses.

    In a paper a paragraph that begins a sentence after one that ended is the paper's own. In an outline it
    goes on with the clause before it, and so does what stands between a heading and the first number below.
    """
    labels = [block.number.text if block.number else "" for block in each_with_typed_number(blocks)]
    numbered = [bool(label) for label in labels]
    is_headed = sum(block.outline is not None for block in blocks) >= _SEVERAL and not any(
        label and not series_of(Printed(label))[1][0].bracket for label in labels
    )
    if sum(numbered) >= _NUMBERED_IN_OUTLINES * len(blocks) or is_headed or not _has_gaps(labels):
        return blocks
    out: list[Block] = []
    apart, is_headed = True, False
    for block, is_clause in zip(blocks, numbered, strict=True):
        before = out[-1].text if out else ""
        begins = bool(_SENTENCE_END.search(before)) and not block.text[:1].islower()
        apart = not is_clause and (apart or begins)
        is_headed = block.outline is not None or (is_headed and not is_clause)
        is_prose = apart and not is_headed and not block.apart
        out.append(replace(block, apart="prose") if is_prose else block)
    return out


def _has_gaps(labels: Iterable[str]) -> bool:
    """Gives whether most numbers follow on from none: an outline counts from 1, a paper quotes.

    Numbers such as 3.17 tell, where there are any; a paper may number its own headings 1, 2, 3.
    """
    seen: set[tuple[str, str, int]] = set()
    single: list[bool] = []
    compound: list[bool] = []
    for label in labels:
        before, marks = series_of(Printed(label))
        if label and not marks[0].bracket:
            follows = any(m.value <= 1 or (before, m.kind, m.value - 1) in seen for m in marks)
            (compound if marks[0].parts > 1 else single).append(follows)
            seen |= {(before, mark.kind, mark.value) for mark in marks}
    telling = compound or single
    return 2 * sum(telling) < len(telling) or not telling
