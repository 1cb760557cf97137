"""Definitions: the term that a paragraph defines, by its signs, its letters or the heading above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.read.outline.block import Block

_MEANS = (
    r"means|mean|has the|have the|shall (?:mean|have)|(?:does not |do not )?includes?|refers? to|is defined"
)
_IS = rf"(?:{_MEANS}|is|are)\b"
_REMARK = r"(?:\([^)]{1,60}\)\s)?"
_PHRASE = r"(?:[^.;:“”\"]|(?<=\d)\.(?=\d)){1,250}?"
# What a term is defined for: “owner”, in relation to a mark, means …; it may end the line before a list.
_FOR = (
    r"(?:in relation to|in respect of|with respect to|in connection with|in reference to"
    rf"|when used|as used|used|for the purposes? of|where|if)\s{_PHRASE}"
)
# What stands between two commas: “control”, in the definition affiliate, means …
_BETWEEN = rf"(?<=,\s){_PHRASE},\s(?:{_MEANS})\b"
# The line ends before a list, or the definition is gone.
_AT_END = rf",\s(?:in relation to|in respect of|with respect to)(?:\s{_PHRASE})?[,:—–]?$"
_GONE = r",?\s?\[(?:Repealed|Deleted|Revoked)\b"
_OTHERS = r"(?:(?:,|,?\s(?:or|and))\s[“\"‘][^”\"’]{2,80}[”\"’]){1,4}"
# Words that are no part of the term: “Fees” and similar expressions mean …, “agent” of a member means …
_WORDS = r"\s(?:[^\s.,;:“”\"()]+\s){1,8}(?:means?|shall mean|ha(?:s|ve) the (?:same )?meanings?)\b"
_QUOTED = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?)\s)?[“\"‘]([^”\"’]{2,80})[”\"’]"
    rf"(?:{_WORDS}|{_AT_END}|{_GONE}|{_OTHERS},?\s(?:{_MEANS})\b|,?\s{_REMARK}(?:{_IS}|{_BETWEEN}|{_FOR}(?:,?\s{_IS}|[,:—–]?$)))"
)
_GOES_ON = re.compile(rf"{_AT_END}|{_GONE}|,?\s{_REMARK}(?:(?:{_FOR},?\s)?(?:{_MEANS})\b|{_BETWEEN})")
_LISTED = re.compile(
    r"([A-Z][^:.;“”\"]{1,78}):\s+(?=[A-Z(“])|[“\"]([^“”\"]{2,80})[”\"]\s?(?::|\s[–—-])\s+(?=\S)"
)
_LONGEST_TERM = 80


def defined_term(block: Block) -> str | None:
    """Gives the term that a paragraph defines, from its table or its own words; None where it has none."""
    if block.term or block.number is not None or block.apart:
        return block.term
    match = _QUOTED.match(block.text)
    return match[1] if match else _bold_term(block)


def _bold_term(block: Block) -> str | None:
    """Gives the words in bold with which a paragraph begins, where the others say what they mean."""
    term = block.lead.rstrip(" ,")
    is_term = 1 < len(term) <= _LONGEST_TERM and _GOES_ON.match(block.text, len(term)) is not None
    return term if is_term else None


def may_define(text: str) -> bool:
    """Gives whether a text may define the words with which it begins."""
    return _GOES_ON.search(text, 0, _LONGEST_TERM * 4) is not None


def listed_term(block: Block) -> str | None:
    """Gives the term of `Affiliate: A company …`, which is one below a heading that says so."""
    match = None if block.number or block.table or block.apart else _LISTED.match(block.text)
    return match[1] or match[2] if match else None
