"""Terms that nothing marks, told by the paragraph before them, which says that definitions follow."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.read.outline.block import Block

_FOLLOW = re.compile(
    r"\b(?:definitions?|following (?:terms|words|expressions)|meanings?)"
    r"(?: in (?:this|these) \w+)? (?:shall )?(?:appl(?:y|ies)|have|are)\b"
    r"|^(?:[\w.()]{1,12}\s+)?(?:in|for the purposes? of) (?:this|these) [^.;]{1,60}[,:—]$",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"([^\W\d_][^.;:“”\"]{0,78}?)"
    r"(?=,?\s(?:means?|has the|have the|does not include|includes?|refers? to|is defined)\b)"
)


def with_unmarked_terms(blocks: Sequence[Block]) -> list[Block]:
    """Gives the blocks with the term that each of them leads with, where definitions are said to follow.

    They follow up to the next number that is none of a list within a definition.
    """
    out: list[Block] = []
    follow = False
    for block in blocks:
        term = _TERM.match(block.text) if follow and not block.lead and not block.number else None
        if term is not None and not block.apart and block.outline is None:
            out.append(replace(block, lead=term[1], emphasised=False))
            continue
        follow = _says_so(block) or (follow and _is_within(block))
        out.append(block)
    return out


def _says_so(block: Block) -> bool:
    return block.outline is None and _FOLLOW.search(block.text) is not None


def _is_within(block: Block) -> bool:
    """Gives whether a paragraph may stand between definitions: an item, or what closes a list of them."""
    return block.text[:1] in '(“"[' or block.text[:1].islower()
