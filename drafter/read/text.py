"""Text and Markdown, as people paste them, read into a section."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import SourceError
from drafter.raw import read_bytes
from drafter.read.assemble import assemble
from drafter.read.blocks import Block
from drafter.read.debris import is_running_line, without_bullet, without_debris
from drafter.read.title import version_in_name
from drafter.read.typed import typed_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from drafter.model.section import Section

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
# A code of a thousand pages is some 4 MB of text.
_MOST_BYTES = 32 << 20
_TAB_STOP = 4
# Lines are wrapped at some width, not below this; one with room for the next word was ended by hand.
_NARROWEST = 60
# In a paper that quotes clauses a fair part of the paragraphs are its own; in an outline few are.
_NUMBERED_IN_OUTLINES = 0.75
_SENTENCE_END = re.compile(r"[.!?][)”\"’]?$")


def read_text(path: Path) -> Section:
    """Gives the section in a text or Markdown file, in UTF-8, UTF-16 or the code page of Western Windows.

    Raises:
        SourceError: when the file cannot be read, or is no text.
    """
    lines = [line.expandtabs(_TAB_STOP).rstrip() for line in _decoded(path).splitlines()]
    blocks = [_block(paragraph) for paragraph in _paragraphs(lines)]
    return assemble(_with_prose_apart(blocks), version=version_in_name(path.stem))


class _Paragraph(NamedTuple):
    text: str
    indent: int
    level: int | None
    bullet: bool


def _decoded(path: Path) -> str:
    data = read_bytes(path, _MOST_BYTES)
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise SourceError("is not a text file", place=str(path), remedy="save it as UTF-8 text")


def _paragraphs(lines: Sequence[str]) -> Iterator[_Paragraph]:
    """Gives the paragraphs: lines up to an empty one, or up to one that begins with a number or a bullet."""
    width = max(map(len, lines), default=0)
    held: list[str] = []
    start: _Paragraph | None = None
    before = ""
    for line in lines:
        if is_running_line(line):
            continue
        first = _first_line(line)
        if start is not None and (
            not first.text or first.indent < start.indent or _begins(first, before, width)
        ):
            yield start._replace(text=" ".join(held))
            start = None
        before = line
        if not first.text:
            continue
        if start is None:
            start, held = first, []
        held.append(without_debris(first.text))
    if start is not None:
        yield start._replace(text=" ".join(held))


def _first_line(line: str) -> _Paragraph:
    indent = len(line) - len(line.lstrip())
    heading = _HEADING.match(line.strip())
    if heading:
        return _Paragraph(heading[2], indent, len(heading[1]) - 1, bullet=False)
    text, bullet = without_bullet(line.strip())
    return _Paragraph(text, indent, None, bullet)


def _begins(line: _Paragraph, before: str, width: int) -> bool:
    """Gives whether a line begins a paragraph although no empty line parts it from the one before."""
    if line.bullet or line.level is not None or typed_number(line.text):
        return True
    with_next_word = len(before) + 1 + len(line.text.split(" ")[0])
    return with_next_word < (min if line.text[:1].islower() else max)(width, _NARROWEST)


def _block(paragraph: _Paragraph) -> Block:
    text = without_debris(paragraph.text)
    return Block(
        text=text,
        left=paragraph.indent or None,
        outline=paragraph.level,
        emphasised=paragraph.level is not None or text.isupper(),
        bullet=paragraph.bullet and typed_number(text) is None,
    )


def _with_prose_apart(blocks: list[Block]) -> list[Block]:
    """Keeps the prose of a paper that quotes clauses out of the clauses.

    In a paper a paragraph that begins a sentence after one that ended is the paper's own. In an outline it
    goes on with the clause before it.
    """
    numbered = [typed_number(block.text) is not None for block in blocks]
    if sum(numbered) >= _NUMBERED_IN_OUTLINES * len(blocks):
        return blocks
    out: list[Block] = []
    apart = True
    for block, is_clause in zip(blocks, numbered, strict=True):
        before = out[-1].text if out else ""
        begins = bool(_SENTENCE_END.search(before)) and not block.text[:1].islower()
        apart = not is_clause and (apart or begins)
        out.append(replace(block, apart="prose") if apart and block.outline is None else block)
    return out
