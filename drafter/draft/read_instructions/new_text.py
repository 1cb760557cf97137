"""New text that stands on lines of its own below the instruction that asks for it, in no quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.draft.read_instructions.quotations import MARK
from drafter.draft.read_instructions.read_clause_name import names_clause

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMES = r"(?:insert\w*|add\w*|includ\w*|append\w*|substitut\w*|replac\w*|reads?|addition)"
_ASKS = re.compile(
    rf"\b{_COMES}\b.*\b(?:following|as follows|to read|new)\b.*(?:[:—–]|\bfollowing|\bas follows|\bto read)$"
    rf"|\b(?:following|to read)\b.*\b{_COMES}\b.*[:—–]$"
    rf"|\b(?:insert|add|substitut\w+|replac\w+ (?:it )?(?:with|by)|reads?)\s*[:—–]+$"
    rf"|\bto read(?: as follows)?[:—–]?$",
    re.IGNORECASE | re.DOTALL,
)
_STEPS = re.compile(r"\bamended as follows[.:—–]*$|\bchanges\b[^\ue000]*$", re.IGNORECASE)
_WHOLE = re.compile(rf"{MARK}[\s.;,]*(?:(?:and|or)[\s,]*)?$")
_ITEM = re.compile(r"(?:\(\w{1,4}\)|[A-Z]{0,3}\d+(?:\.\d+)+[A-Z]{0,2}[.:]?)\s")
_BEGINS = re.compile(
    r"(?:\(?\w{1,3}[.)]\s+)?"
    r"(?:in|after|before|for|at|throughout|delete|insert|omit|replace|substitute|amend|renumber|strike|add)\b",
    re.IGNORECASE,
)


def asks_for_text(words: str) -> bool:
    """Tells whether a sentence, as far as it goes, ends where its new text is to follow."""
    return bool(_ASKS.search(words)) and not _STEPS.search(words)


def is_said_whole(line: str) -> bool:
    """Tells whether a line is one quotation, or an instruction itself, so that it needs no marks."""
    return bool(_WHOLE.match(line)) or _is_instruction(line)


def text_lines(lines: Sequence[str], at: int) -> int:
    """Gives where the new text ends that begins on a line: behind the labelled lines below its first one."""
    end = at + 1
    for place in range(at + 1, len(lines)):
        line = lines[place].strip()
        if not line:
            continue
        if not _ITEM.match(line) or _is_instruction(line):
            break
        end = place + 1
    return end


def _is_instruction(line: str) -> bool:
    return bool(_BEGINS.match(line)) and bool(re.search(MARK, line) or names_clause(line))
