"""The blocks of a source put together as a section: its title, its typed numbers, its tree."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.model.section import Section
from drafter.read.outline.clause_tree import outline
from drafter.read.outline.line_breaks import with_items_apart
from drafter.read.outline.title import common_letter, letter_and_title, section_title
from drafter.read.outline.typed_contents import with_typed_contents
from drafter.read.outline.typed_numbers import with_typed_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.read.outline.block import Block

# A line drawn of signs, across the page or below the last words.
_SIGN = r"[=~–—\-\u2500-\u257f]"
_DRAWN = re.compile(rf"{_SIGN}(?:\s*{_SIGN}){{4,}}")


def assemble(blocks: Sequence[Block], version: str) -> Section:
    """Gives the section that the paragraphs of a source make. The title is a clause of its own, `title`."""
    blocks = with_typed_contents(list(with_items_apart(map(_without_ornament, blocks))))
    place = section_title(blocks)
    untitled = [_as_title(block) if n == place else block for n, block in enumerate(blocks)]
    numbered = list(with_typed_numbers(untitled))
    letter, title = letter_and_title(blocks[place], blocks) if place is not None else ("", "")
    return Section(
        clauses=outline(numbered), section=letter or common_letter(numbered), title=title, version=version
    )


def _without_ornament(block: Block) -> Block:
    """Gives the block without a line that was drawn of signs, which is nobody's words."""
    is_drawn = not block.table and not block.number and _DRAWN.fullmatch(block.text)
    return replace(block, text="", spans=(), pointers=()) if is_drawn else block


def _as_title(block: Block) -> Block:
    """Gives the block of the title without a number; one that was typed is part of its words again."""
    typed = block.number is not None and not block.number.list_id and not block.spans
    text = f"{block.number.text} {block.text}" if typed and block.number else block.text
    return replace(block, text=text, number=None, apart="title")
