"""How sure it is that two parallel clauses of one version were not meant to part where they do."""

from __future__ import annotations

from math import log, log1p, sqrt
from typing import TYPE_CHECKING

from drafter.detect.evidence.weights import DIVERGENCE_BIAS, DIVERGENCE_WEIGHTS, nearness, sure
from drafter.language.words import body_length, surface
from drafter.model.clause_number import ClauseNumber, parent_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.detect.search.lexicon import Lexicon
    from drafter.detect.search.parallel_clauses import Difference
    from drafter.detect.search.passage_index import PassageIndex
    from drafter.detect.search.passages import Passage
    from drafter.model.section import Section

# What joins numbers is no longer than this: “and”, “or”, “to”.
_LONGEST_SHORT_WORD = 3


def likelihood(difference: Difference, pairs: int, index: PassageIndex, *, since: str) -> float:
    """Gives how sure it is that two clauses were not meant to differ here, between 0 and 1.

    Args:
        difference: where they do.
        pairs: how many pairs of clauses differ in the same words.
        index: the passages of the version.
        since: the version in which they did not differ; empty where there is none.
    """
    lexicon, d = index.lexicon, difference
    words = index.words[d.one]
    more, less = words[d.i1 : d.i2], index.words[d.other][d.j1 : d.j2]
    evidence = {
        "left": log1p(lexicon.weight(words[d.i1 - d.left : d.i1])),
        "right": log1p(lexicon.weight(words[d.i2 : d.i2 + d.right])),
        "sides": float(d.left > 0 and d.right > 0),
        "common": d.common,
        "count": log(d.count),
        "pairs": log(pairs),
        "addition": float(not less),
        "apart": float(is_apart(more, less, lexicon)),
        "reference": float(_refers(d, index)),
        "alternatives": float(_in_one_list(d, index)) / sqrt(d.count),
        "substance": max((lexicon.rarity(n) for n in (*more, *less) if lexicon.is_word(n)), default=0.0),
        "size": log1p(len(more) + len(less)),
        "near": nearness(d.one, d.other),
        "parted": float(bool(since)),
    }
    return sure(DIVERGENCE_BIAS, DIVERGENCE_WEIGHTS, evidence.items())


def _refers(difference: Difference, index: PassageIndex) -> bool:
    """Whether the two clauses differ in the clauses that they refer to: in other ones, or in one more."""
    d = difference
    more, less = index.said[d.one][d.i1 : d.i2], index.said[d.other][d.j1 : d.j2]
    return _is_number(more, less) or all(any(word in index.texts for word in words) for words in (more, less))


def _is_number(more: Sequence[str], less: Sequence[str]) -> bool:
    """Whether words are figures and letters, “and 83(1)” or “(b) or”, with nothing but short words beside."""
    words = (*more, *less)
    counted = any(word[0].isdigit() for word in more) or "(" in more
    return counted and all(word[0].isdigit() or len(word) <= _LONGEST_SHORT_WORD for word in words)


def _in_one_list(difference: Difference, index: PassageIndex) -> bool:
    """Whether the two clauses are items of one list: what they differ in is why there are two."""
    one, other = (_list_of(index.passages[n], index) for n in (difference.one, difference.other))
    return one is not None and one == other


def _list_of(passage: Passage, index: PassageIndex) -> str | None:
    """Gives the clause whose list holds a passage as an item; None for one at the top.

    A clause without words is no list: what it holds stands in the list of the clause above it. A heading is
    an item as (a) is, and as Section 2 of an Article is; that of 3.1 titles a provision.
    """
    above = parent_of(passage.clause.id)
    if passage.part == "heading":
        parts = ClauseNumber.parse(passage.clause.id).parts
        return above if any(not part.startswith(".") for part in parts[1:]) else None
    while above:
        at = index.texts.get(above)
        if at is None or index.passages[at].text:
            return above
        above = parent_of(above)
    return None


def alike_until(difference: Difference, index: PassageIndex, history: Sequence[Section]) -> str:
    """Gives the latest earlier version in which both passages said what now only one of them says here."""
    d = difference
    passages = index.passages[d.one], index.passages[d.other]
    shared = _body(passages[1].text)[d.j1 - d.left : d.j2 + d.right + 2]
    for version in reversed(history):
        texts = [text for passage in passages if (text := passage.text_in(version)) is not None]
        if len(texts) < len(passages):
            return ""
        if all(_holds(_body(text), shared) for text in texts):
            return version.version or "an earlier version"
    return ""


def _body(text: str) -> list[str]:
    """Gives the words of a clause as they are compared, with what is said at its edges told by the edges."""
    words = surface(text)
    return ["", *(word.lower() for word in words[: body_length(words)]), ""]


def _holds(words: Sequence[str], stretch: Sequence[str]) -> bool:
    size = len(stretch)
    return any(words[at : at + size] == stretch for at in range(len(words) - size + 1))


def is_apart(more: Sequence[int], less: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether each of two clauses has a word here that the other has not: then neither says less."""
    return all(
        any(lexicon.is_word(n) for n in set(one) - set(other)) for one, other in ((more, less), (less, more))
    )
