"""Numbers that were typed, not counted by Word: told from the words that follow them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from drafter.model.number import ENCLOSING_WORDS, NUMBER_WORDS, is_roman
from drafter.model.section import Span
from drafter.read.blocks import Block, Printed, moved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = rf"(?i:{NUMBER_WORDS.replace(' ', '|')})"
_CORE = r"(?:[A-Z]?\d{1,4}[A-Z]{0,2}|[IVXLC]{1,7}|[A-Z])"
# `(a)`, `(iv)`, `(12A)`, `a)`: then a space or a tab, or the words at once after a closed pair of brackets.
_BRACKETED = re.compile(r"\(([0-9]{1,3}[A-Z]{0,2}|[A-Za-z]{1,5})\)\s*|([0-9]{1,3}|[A-Za-z]{1,5})\)\s+")
# A tab, or the spaces that became of one.
_TAB = r"(?:\t|\s{2,})"
_SENTENCE = r"[A-Z“\"‘'(\[]"
# `G3.17 Where`, `G3.A1 Where`, `1.1.1`, `3.17.`: followed by a tab, or by what may begin a sentence.
_COMPOUND = re.compile(
    r"([A-Z]{0,2}\d{1,3}[A-Z]?(?:\.[A-Z]?\d{1,4}[A-Z]{0,2}){1,8})[.:]?(?:\([a-zA-Z0-9]{1,4}\))*"
    rf"(?:{_TAB}|\s+(?={_SENTENCE})|$)"
)
# `1. Where`, `1. where`, `12A.`, `IV. Where`, `A. where`; and `G3` before a heading in capitals.
_SINGLE = re.compile(
    rf"([0-9]{{1,3}}|[A-Z])\.(?:{_TAB}|\s+(?=\S)|$)|([0-9]{{1,3}}[A-Z]|[IVXLC]{{2,7}})\.(?:{_TAB}|\s+(?={_SENTENCE})|$)"
    rf"|([0-9]{{1,3}}|[A-Z]{{1,2}}\d{{1,3}}){_TAB}"
    r"|([a-z]|[ivxl]{2,5})\.(?:\s+|$)"
)
_HEADED = re.compile(r"([A-Z]\d{1,2})\s+(?=[A-Z][A-Z\s,:;&’'()\-–]{2,}$)")
# `Article IV` alone, or before a stop, a dash, a tab or a line end; `SECTION 2 MEETINGS`.
_WORDED = re.compile(
    rf"({_WORD}\s+{_CORE}(?:\.\d+){{0,8}})"
    rf"(?:[.:]?\s*$|[.:]\s+|\s+[–—-]\s+|{_TAB}|\s*\n|\s+(?=[A-Z][A-Z\s,:;&’'()\-–]+$))"
)
# `Schedule 1 Form of notice`: a phrase without a verb, and not `Section 5 Notices are …`.
_TITLED = re.compile(
    rf"({_WORD}\s+{_CORE})\s+(?=[A-Z][^.;:]{{2,80}}$)"
    r"(?!.*\b(?:shall|must|may|will|is|are|was|were|be|has|have|had|do|does|applies|apply|sets?|"
    r"provides?|means|contains?|requires?|refers?)\b)"
)
# `SCHEDULE`, alone or before its title: it has no number, because there is no other.
_UNNUMBERED = re.compile(
    rf"((?i:{'|'.join(sorted(ENCLOSING_WORDS))}))(?:[.:]?\s*$|\s*[:–—]\s*(?=[A-Z])|\s+-\s+(?=[A-Z]))"
)
# `4 Supply of goods`, and no date.
_BARE = re.compile(
    r"([1-9]\d{0,2})\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    r"(?=[A-Z][^.;:]{2,80}$)"
)
_NEXT = re.compile(r"([A-Z]{0,2}\d{1,3}\.(?:\d{1,3}\.)*)(\d{1,3})\s+(?=\S)")
_FIRST_ITEMS = frozenset({"(1)", "(a)"})
_CAPITAL = re.compile(r"[A-Z]")
_FIRST = frozenset({"A", "I"})
# What stands before a capital letter in its series, of letters or of Roman numerals.
_BEFORE = {chr(place): {chr(place - 1)} for place in range(ord("B"), ord("Z") + 1)}
_BEFORE["V"] = {"U", "IV"}
_BEFORE["X"] = {"W", "IX"}
# `(ba)`, put in after `(b)`; but not a short word in brackets at the beginning of a sentence.
_INSERTED = re.compile(r"[a-z]{2}")
_CAPITALS_PUT_IN = re.compile(r"(\(([A-Z])[A-Z]\))\t\s*")
# `(A1)`, put in before the first of a list; where no tab follows, it may be the name of a visa or a road.
_FIRST_PUT_IN = re.compile(r"\([A-Z]1\)\t\s*")
_PAIR = 2
_WORDS = frozenset("an as at be by do go he if in is it me my no of on or so to up us via we".split())  # noqa: SIM905  # words read best as words
_PARAGRAPH_SIGN = re.compile(r"(§+\s*\d+[A-Za-z]?(?:\.\d+){0,8})\.?(?:\s+|$)")
_PATTERNS = (
    _BRACKETED,
    _FIRST_PUT_IN,
    _COMPOUND,
    _PARAGRAPH_SIGN,
    _WORDED,
    _TITLED,
    _UNNUMBERED,
    _SINGLE,
    _HEADED,
)


def with_typed_numbers(blocks: Sequence[Block]) -> Iterator[Block]:
    """Gives the blocks, each with the number that was typed before its words taken out of them.

    A capital letter is a number only where it begins a series or goes on with one: `B. Scope` after
    `A. Name`, and not `J. Smith`. So is a number without a stop: `4 Supply` before `4.1 The Supplier`.
    """
    seen: set[str] = set()
    for block, following in zip_longest(blocks, blocks[1:]):
        made = _with_typed_number(block, seen)
        if made is block and following is not None:
            made = _with_bare_number(block, following, seen)
        if made is block:
            made = _with_next_number(block, seen)
        label = made.number.text.rstrip(".") if made.number else ""
        if made is not block and _is_initial(label, seen):
            made = block
        else:
            seen.add(label)
        yield made


def _with_bare_number(block: Block, following: Block, seen: set[str]) -> Block:
    """Gives a heading with its number taken out, `4 Supply`, where the paragraph after it is below `4`."""
    match = None if _has_none(block) else _BARE.match(block.text)
    if match is None:
        return block
    after = following.number.text if following.number else (typed_number(following.text) or ("",))[0]
    is_next = match[1] == "1" or str(int(match[1]) - 1) in seen
    is_above = after.startswith(f"{match[1]}.") or (is_next and after in _FIRST_ITEMS)
    return replace(_without_number(block, match[1], match.end()), emphasised=True) if is_above else block


def _with_next_number(block: Block, seen: set[str]) -> Block:
    """Gives a paragraph without the number that is next to one seen, whatever follows it: `4.2 30 days`."""
    match = None if _has_none(block) else _NEXT.match(block.text)
    if match is None or match[0].strip() in seen or f"{match[1]}{int(match[2]) - 1}" not in seen:
        return block
    return _without_number(block, match[0].strip(), match.end())


def _is_initial(label: str, seen: set[str]) -> bool:
    """Gives whether a capital letter neither begins a series nor goes on with one that was seen."""
    if not _CAPITAL.fullmatch(label) or label in _FIRST:
        return False
    return not seen & _BEFORE[label]


def _with_typed_number(block: Block, seen: set[str]) -> Block:
    found = None if _has_none(block) else typed_number(block.text) or _capitals_put_in(block.text, seen)
    return block if found is None else _without_number(block, *found)


def _has_none(block: Block) -> bool:
    return bool(block.number or block.bullet or block.apart or block.is_data)


def _without_number(block: Block, label: str, cut: int) -> Block:
    """Gives a block without the first characters of its text, which are its number."""
    spans = tuple(
        Span(max(s.start - cut, 0), s.end - cut, s.paragraph, s.offset + max(cut - s.start, 0))
        for s in block.spans
        if s.end > cut
    )
    text = block.text[cut:]
    pointers = moved(block.pointers, -cut, len(text))
    return replace(block, text=text, spans=spans, pointers=pointers, number=Printed(label))


def _capitals_put_in(text: str, seen: set[str]) -> tuple[str, int] | None:
    """Gives `(BA)` as a number where a `(B)` was seen: else two capitals are an abbreviation, `(EU)`."""
    match = _CAPITALS_PUT_IN.match(text)
    return (match[1], match.end()) if match and f"({match[2]})" in seen else None


def typed_number(text: str) -> tuple[str, int] | None:
    """Gives the number that a paragraph begins with and where its words begin; None where it has none.

    What only looks like one is left alone: `(where applicable) any`, `Section 5 of the Act applies`,
    `1 February 2019`.
    """
    for pattern in _PATTERNS:
        match = pattern.match(text)
        if match and _is_plausible(pattern, match):
            return text[: match.end()].strip(), match.end()
    return None


def _is_plausible(pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    """Gives whether the letters in brackets are ones that a list would count with."""
    if pattern in (_WORDED, _TITLED, _UNNUMBERED):
        return match[1][0].isupper()
    if pattern is not _BRACKETED:
        return True
    core = match[1] or match[2]
    if core[0].isdigit() or len(set(core)) == 1 or is_roman(core):
        return True
    return bool(match[1]) and _is_inserted(core) and core not in _WORDS


def _is_inserted(core: str) -> bool:
    """Gives whether letters are those of an item put in between two: `ba` after b, `iia` after ii."""
    return _INSERTED.fullmatch(core) is not None or (len(core) > _PAIR and is_roman(core[:-1]))
