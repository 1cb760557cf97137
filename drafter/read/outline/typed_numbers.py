"""Numbers that were typed, not counted by Word: told from the words that follow them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from drafter.language.numerals import CARDINALS, is_roman
from drafter.model.clause_number import ENCLOSING_WORDS, NUMBER_WORDS
from drafter.model.section import Span
from drafter.read.outline.block import Block, Printed, moved
from drafter.read.outline.loose_numbers import loose_number, loose_numbers
from drafter.read.outline.number_series import (
    MONTH,
    bare_number,
    lettered_number,
    number_of_heading,
    numbers_of_headings,
    worded_number,
)
from drafter.read.outline.seen_numbers import Seen, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WORD = rf"(?i:{NUMBER_WORDS.replace(' ', '|')})"
# Short words, which are no letters of a series: `SCHEDULE OF PRICES`.
_WORDS = frozenset("an as at be by do go he if in is it me my no of on or so to up us via we".split())  # noqa: SIM905  # words read best as words
_SPELLED = "|".join(form for word in CARDINALS for form in (word.upper(), word.capitalize()))
_CORE = (
    rf"(?!(?:{'|'.join(sorted(_WORDS)).upper()})\b)"
    rf"(?:(?:{_SPELLED})\b|[A-Z]?\d{{1,4}}(?:[A-Z]{{0,2}}|-\d{{1,2}})|[IVXLC]{{1,7}}[A-Z]?|[A-Z]{{1,2}})"
)
# `(a)`, `(iv)`, `(12A)`, `a)`: then a space or a tab, or the words at once after a closed pair of brackets.
# `[(b)` begins an item that is in square brackets as a whole, because it may go.
_BRACKETED = re.compile(
    r"(?:(?:\[(?=\([^()]*\)\s))?\(([0-9]{1,3}[A-Z]{0,2}|[A-Za-z]{1,5})\)\s*|([0-9]{1,3}|[A-Za-z]{1,5})\)\s+)(?:[–—]\s+)?"
)
# A tab, or the spaces that became of one.
_TAB = r"(?:\t|\s{2,})"
_SENTENCE = r"[A-Z“\"‘'(\[]"
# A dash before the words; one between two numbers makes a range of them.
_DASHED = rf"(?:\s*[–—]\s*(?={_SENTENCE})|\s+[–—-]\s+(?=[A-Za-z“\"‘(\[]))"
# Words that begin a sentence, in a capital, and are never a part of what is cited: `Section 3 The Act`.
_BEGINS = (
    "(?:The|An?|Any|Each|Every|No|All|Some|If|Where|When|Unless|Until|Upon|In|For|Subject|Except|This|These"
    "|There|It|Nothing|Neither|Either|Notwithstanding)"
)
# `G3.17 Where`, `G3.ZA1 Where`, `1.1.1`: before a tab or a sentence; `3.17. where`, `3.17) where`.
_COMPOUND = re.compile(
    r"([A-Z]{0,2}\d{1,3}[A-Z]?(?:\.Z{0,2}[A-Z]?\d{1,4}[A-Z]{0,2}){1,8}(?:-\d{1,2})?)[.:]?(?:\([a-zA-Z0-9]{1,4}\))*"
    rf"(?:{_TAB}|\s+(?={_SENTENCE})|(?<=[.:])\s+(?=\S)|\)\s+(?=\S)|{_DASHED}|$)"
)
# `1. Where`, `1. where`, `12A.`, `IV. Where`, `A. where`; `1 – Where`; `9.—(1)`; and `G3` before a tab.
_SINGLE = re.compile(
    rf"([0-9]{{1,3}}|[A-Z](?!\.\s+[A-Z]\.))\.(?:{_TAB}|\s+(?=\S)|$)|([0-9]{{1,3}}[A-Z]|[IVXLC]{{2,7}})\.(?:{_TAB}|\s+(?={_SENTENCE})|$)"
    rf"|([0-9]{{1,3}}|[A-Z]{{1,2}}\d{{1,3}}[A-Z]?|[A-Z]Z[A-Z]\d{{1,3}}){_TAB}"
    rf"|([A-Z]{{1,2}}\d{{1,3}}[A-Z]?)(?:[.:]\s+(?=\S)|{_DASHED})"
    rf"|([0-9]{{1,3}}[A-Z]?)\s+[–—-]\s+(?=[A-Z])(?!{MONTH})"
    r"|([0-9]{1,3}[A-Z]?)\.[—–](?=\()"
    rf"|([0-9]{{1,3}}-\d{{1,2}})\.(?:{_TAB}|\s+(?={_SENTENCE}))"
    r"|([a-z]|[ivxl]{2,5})\.(?:\s+|$)"
)
_HEADED = re.compile(r"([A-Z]\d{1,2})\s+(?=[A-Z][A-Z\s,:;&’'()\-–]{2,}$)")
# `Article IV` alone, or before a stop, a dash, a tab or a line end; `SECTION 2 MEETINGS`; and before what
# begins a sentence and no name, `Section 3.1 The Board …`.
_WORDED = re.compile(
    rf"({_WORD}\s+{_CORE}(?:\.\d+[A-Z]{{0,2}}){{0,8}})"
    rf"(?:[.:]?\s*$|[.:]\s+|\s+[–—-]\s+|\s*[–—]\s*(?={_SENTENCE})|-\s+(?={_SENTENCE})|{_TAB}|\s*\n"
    rf"|\s+(?=[A-Z][A-Z\s,:;&’'()\-–]+$|{_BEGINS}\s+[^.]|\[))"
)
# `Schedule 1 Form of notice`: a phrase without a verb, and not `Section 5 Notices are …`.
_TITLED = re.compile(
    rf"({_WORD}\s+{_CORE}(?:\.\d+[A-Z]{{0,2}}){{0,8}})\s+(?=[A-Z][^.;:]{{2,80}}$)"
    r"(?!.*\b(?:shall|must|may|will|is|are|was|were|be|has|have|had|do|does|applies|apply|sets?|"
    r"provides?|means|contains?|requires?|refers?)\b)"
)
# `SCHEDULE`, alone or before its title: it has no number, because there is no other.
_UNNUMBERED = re.compile(
    rf"((?i:{'|'.join(sorted(ENCLOSING_WORDS))}))(?:[.:]?\s*$|\s*[:–—]\s*(?=[A-Z])|\s+-\s+(?=[A-Z]))"
)
# The first of a list in brackets, and the second, by which a list within a sentence is told.
_FIRST_HALF = re.compile(r"(\(?)(1|a|i|A|I)(\))")
_SECOND_HALF = {"1": "2", "a": "b", "i": "ii", "A": "B", "I": "II"}
_FIRST_ITEM = re.compile(r"(\((?:1|a)\))\s+(?=\S)")
_ITEM = re.compile(r"\([0-9a-z]{1,4}\)\s")
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
_FIRST_PUT_IN = re.compile(r"\(Z{0,2}[A-Z]1\)\t\s*")
_PAIR = 2
# `§ 12 Scope`, `§ 12. scope`, `§ 12(3)`; before a small letter it is cited.
_PARAGRAPH_SIGN = re.compile(
    r"(§+\s*\d+[A-Za-z]?(?:\.\d+){0,8}(?:\s?\([A-Za-z0-9]{1,4}\))*)"
    rf"(?:\.\s+|{_TAB}|\s+(?={_SENTENCE}|\d|$)|{_DASHED}|\.?$)"
)
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

    A paragraph that begins with two numbers, `9.` and `(1) The Board …`, becomes two blocks.
    """
    judged = list(each_with_typed_number(blocks))
    for block, following in zip_longest(judged, judged[1:]):
        yield from _with_first_item_apart(block, _beginning(following))


def each_with_typed_number(blocks: Sequence[Block]) -> Iterator[Block]:
    """Gives for each block itself, or it without the number that was typed before its words.

    A capital letter is a number only where it begins a series or goes on with one: `B. Scope` after
    `A. Name`, and not `J. Smith`. So is a number without a stop: `4 Rent` before `4.1 The Lessee`.
    """
    texts = [block.text for block in blocks if not _has_none(block)]
    numbers = [None if _has_none(block) else typed_number(block.text) for block in blocks]
    heads = [block.text for block in blocks if block.outline is not None and not _has_none(block)]
    stated = _without_stops(numbers)
    headed = [block.text for block in blocks if _is_headed(block) and not _has_none(block)]
    ahead = loose_numbers(texts, headed) | frozenset(map(key_of, stated))
    seen = Seen(stated=stated, ahead=ahead, heads=numbers_of_headings(heads))
    for block, number, following in zip_longest(blocks, numbers, blocks[1:]):
        made = _with_typed_number(block, number, _beginning(following), seen.labels)
        if made is block and not _has_none(block):
            made = _with_number_in_series(block, _beginning(following), seen)
        label = made.number.text if made.number else ""
        if made is not block and _is_initial(label.rstrip("."), seen.labels):
            made = block
        elif label:
            seen.add(label)
        yield made


def _with_first_item_apart(made: Block, after: str) -> Iterator[Block]:
    """Gives `9.` and `(1) The Board …` as two blocks where a paragraph begins with both, as `9.—(1)` does."""
    is_typed = made.number is not None and not made.number.list_id
    match = _FIRST_ITEM.match(made.text) if is_typed and _ITEM.match(after) else None
    if match is None:
        yield made
        return
    yield replace(made, text="", spans=(), pointers=(), notes=())
    yield replace(_without_number(made, match[1], match.end()), bookmarks=())


def stated_numbers(texts: Iterable[str]) -> frozenset[str]:
    """Gives the numbers with which texts begin in a form that only a number has, without the stops."""
    return _without_stops(map(typed_number, texts))


def _without_stops(numbers: Iterable[tuple[str, int] | None]) -> frozenset[str]:
    return frozenset(label.rstrip(".") for label, _ in filter(None, numbers))


def _beginning(block: Block | None) -> str:
    """Gives what stands first in a paragraph: its number, or else its words."""
    if block is None:
        return ""
    return f"{block.number.text} {block.text}" if block.number else block.text


def _with_number_in_series(block: Block, after: str, seen: Seen) -> Block:
    """Gives a block without the number that only its series tells from words."""
    lettered = lettered_number(block.text, after, seen)
    if lettered:
        made = _without_number(block, *lettered)
        return replace(made, emphasised=made.emphasised and made.text[:1].isupper())
    told = worded_number(block.text, after, seen) or loose_number(
        block.text, seen, is_headed=_is_headed(block)
    )
    if told:
        return _without_number(block, *told)
    headed = None if block.outline is None else number_of_heading(block.text, seen)
    if headed:
        return _without_number(block, *headed)
    bare = bare_number(block.text, after, seen)
    if bare is None:
        return block
    label, cut, is_heading = bare
    return replace(_without_number(block, label, cut), emphasised=is_heading)


def _is_headed(block: Block) -> bool:
    return block.emphasised or block.outline is not None


def _is_initial(label: str, seen: set[str]) -> bool:
    """Gives whether a capital letter neither begins a series nor goes on with one that was seen."""
    if not _CAPITAL.fullmatch(label) or label in _FIRST:
        return False
    return not seen & _BEFORE[label]


def _is_run_in(text: str, label: str, after: str) -> bool:
    """Gives whether `i) told and ii) kept` is one sentence, which no `ii)` goes on with."""
    match = _FIRST_HALF.fullmatch(label)
    if match is None:
        return False
    following = f"{match[1]}{_SECOND_HALF[match[2]]}{match[3]}"
    # A cited `(b)` has its brackets and stands behind what it is one of: `paragraph (b)`.
    joined = r"(?:[,;]|\band|\bor)\s+" if match[1] else r"\s"
    return not after.startswith(following) and re.search(joined + re.escape(following), text) is not None


def _with_typed_number(block: Block, number: tuple[str, int] | None, after: str, seen: set[str]) -> Block:
    found = None if _has_none(block) else number or _capitals_put_in(block.text, seen)
    if found and _is_run_in(block.text, found[0], after):
        return block
    if found is None or (block.term and not found[0].startswith("(")):
        return block  # The meaning of a term begins with no number but that of a list in it.
    return _without_number(block, *found)


def _has_none(block: Block) -> bool:
    return bool(block.number or block.bullet or block.apart or block.is_data)


def _without_number(block: Block, label: str, cut: int) -> Block:
    """Gives a block without the first characters of its text, which are its number."""
    spans = tuple(
        Span(max(s.start - cut, 0), s.end - cut, s.paragraph, s.offset + max(cut - s.start, 0))
        for s in block.spans
        if s.end > cut
    ) or tuple(Span(0, 0, s.paragraph, s.offset + s.end - s.start) for s in block.spans[-1:])
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
