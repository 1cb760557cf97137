"""All that a section says of its own clauses: their numbers, ranges of them, and what fields point at.

`paragraphs (a) to (c)` is (a), (b) and (c), and `this Article` the one around it. A field of a Word source
points at its clause whatever is printed: where Word has not counted it anew, its words are stale.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from drafter.draft.references.citations import enclosing, references_in
from drafter.model.clause_number import NUMBER_WORDS, ClauseNumber, kind_of, word_of
from drafter.model.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from drafter.model.section import Clause, Link, Section

    _AllSeries = defaultdict[tuple[str, ...], list[str]]

_WORD = rf"(?:sub-?)?(?:{NUMBER_WORDS.replace(' ', '|')})"
# What stands between the ends of a range: `(a) to (c)`, `G3.18–G3.20`, `Section 2 to Section 4`.
_TO = re.compile(rf"\s*(?:\b(?:to|through)\b|[–-])\s*(?:{_WORD}s?\s+)?", re.IGNORECASE)
# Told from its first letter on, which the search for it then leaps to.
_THIS = re.compile(rf"[Tt](?<!\w[Tt])(?i:his\s+({_WORD}))\b(?!\s+[(\dA-Z])")
# A part of a number that counts, with the signs and letters that those of its series have before the count.
_COUNTS = re.compile(
    r"([./]|[A-Za-z]{0,3})(?:(?<=[./])[A-Z]{0,3})?\d+[A-Za-z]*|([./]?)(?:[A-Za-z]|[ivxlc]+|[IVXLC]+)|(\()[^()]+\)"
)
# Words that are a number and nothing else, as a field prints it.
_NUMBER = re.compile(
    rf"(?:(?:{_WORD})\s+|§\s*)?(?:[A-Za-z]{{0,3}}\d+[A-Za-z]{{0,2}}(?:\.[A-Z]{{0,3}}\d+[A-Za-z]{{0,2}})*)?(?:\([A-Za-z0-9]{{1,5}}\))*",
    re.IGNORECASE,
)
_TOKENS = re.compile(r"[a-z]+|\d+")
# What a field prints beside the number, or may leave out of it (ECMA-376 part 1, 17.16.5.51, \p and \t).
_UNCOUNTED = frozenset({*NUMBER_WORDS.split(), "above", "below"})
_AGAIN = re.compile(r"#\d+")


def cross_references(section: Section) -> dict[str, tuple[Reference, ...]]:
    """Gives the references of each clause to clauses of the same section, by the id of the clause."""
    ids = {clause.id for clause in section}
    series = all_series(ids_in_order=[clause.id for clause in section])
    return {clause.id: tuple(_of(clause, ids, series)) for clause in section}


def _of(clause: Clause, ids: Collection[str], series: _AllSeries) -> Iterator[Reference]:
    """Gives the references of a clause, in the order of its words."""
    named = (*references_in(clause.text, clause.id, ids), *_to_this(clause))
    settled = _settled(clause, sorted(named, key=_place), ids)
    for first, last in zip_longest(settled, settled[1:]):
        yield first
        if last is not None:
            yield from _between(clause.text, first, last, series)


def _place(reference: Reference) -> tuple[int, int]:
    return reference.at, len(reference.words)


def _to_this(clause: Clause) -> Iterator[Reference]:
    """Gives `this Article` and the like, where a clause around this one is an article by its own number."""
    for match in _THIS.finditer(clause.text):
        word = match[1].casefold()
        around = next((place for place in enclosing(clause.id) if _last_word(place) == word), None)
        if around:
            yield Reference(match[0], match.start(), around)


def _last_word(clause_id: str) -> str:
    return word_of(ClauseNumber.parse(clause_id).parts[-1])


def inside_ranges(
    text: str, references: Sequence[Reference], series: Mapping[tuple[str, ...], Sequence[str]]
) -> Iterator[Reference]:
    """Gives the clauses between the two ends of each range in a text, by the words of the whole range.

    Args:
        text: the words of a clause.
        references: the references of that text, in order.
        series: the clauses that can be meant, as `all_series` gives them.
    """
    for first, last in pairwise(references):
        yield from _between(text, first, last, series)


def all_series(ids_in_order: Iterable[str]) -> _AllSeries:
    """Gives the clauses that count on from one another, by what they have in common."""
    series: _AllSeries = defaultdict(list)
    for clause_id in ids_in_order:
        series[_series(clause_id)].append(clause_id)
    return series


def _series(clause_id: str) -> tuple[str, ...]:
    """Gives what a clause has in common with those beside it in its series; closing words are in none."""
    *parent, part = ClauseNumber.parse(clause_id).parts
    counts = _COUNTS.fullmatch(_AGAIN.sub("", part))
    signs = word_of(part) or (counts and (counts[1] or counts[2] or counts[3] or ""))
    return (*parent, part) if signs is None else (*parent, signs, "")


def _between(
    text: str, first: Reference, last: Reference, series: Mapping[tuple[str, ...], Sequence[str]]
) -> Iterator[Reference]:
    """Gives the clauses between the two ends of a range, each cited by the words of the whole range."""
    end = first.at + len(first.words)
    members = series.get(_series(first.clause), ())
    if last.clause not in members or not _TO.fullmatch(text, end, max(last.at, end)):
        return
    words = text[first.at : last.at + len(last.words)]
    for clause_id in members[members.index(first.clause) + 1 : members.index(last.clause)]:
        yield Reference(words, first.at, clause_id)


def _settled(clause: Clause, named: Sequence[Reference], ids: Collection[str]) -> list[Reference]:
    """Gives the references with those that fields make set to where the fields point."""
    by_words: dict[Reference, list[Link]] = {}
    alone = []
    for link in clause.links:
        touched = [each for each in named if _overlap(each, link)]
        if len(touched) == 1:
            by_words.setdefault(touched[0], []).append(link)
        elif not touched and link.clause:
            alone.append(_pointed(clause.text, link))
    met = [_at_target(clause.text, each, by_words[each], ids) if each in by_words else each for each in named]
    return sorted([*met, *alone], key=_place)


def _overlap(reference: Reference, link: Link) -> bool:
    return reference.at < link.end and link.start < reference.at + len(reference.words)


def _pointed(text: str, link: Link) -> Reference:
    """Gives the reference of a field whose words name no clause of the section; a number should."""
    words = text[link.start : link.end]
    is_stale = bool(words and _NUMBER.fullmatch(words)) and not _prints(link.clause, words)
    return Reference(words, link.start, link.clause, is_stale)


def _at_target(text: str, named: Reference, links: Sequence[Link], ids: Collection[str]) -> Reference:
    """Gives a reference to where the last of its fields points, and to what is typed below that number.

    A field whose target is gone leaves the clause that its words name.
    """
    end = named.at + len(named.words)
    is_stale = any(
        not _prints(link.clause, text[max(link.start, named.at) : min(link.end, end)]) for link in links
    )
    below = f"{links[-1].clause}{text[links[-1].end : end]}"
    target = below if below in ids else links[-1].clause or named.clause
    return replace(named, clause=target, stale=is_stale)


def _prints(clause_id: str, words: str) -> bool:
    """Gives whether a field that points at a clause can print these words: the end of its number, or all."""
    printed = _counted(words)
    around = [place for place in enclosing(clause_id) if kind_of(place) == "numbered"] if clause_id else []
    return bool(around) and (not printed or _counted(around[0])[-len(printed) :] == printed)


def _counted(number: str) -> list[str]:
    tokens = _TOKENS.findall(_AGAIN.sub("", number.casefold()))
    return [token for token in tokens if token not in _UNCOUNTED]
