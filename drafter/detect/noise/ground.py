"""What the kinds of noise are told by: both versions, and every change between them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.detect.evidence.missed_amendment_evidence import JOINING
from drafter.language.words import surface
from drafter.model.clause_number import parent_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drafter.detect.ranking import Candidate
    from drafter.detect.search.edit_in_place import Piece
    from drafter.detect.search.edits import Edit, Key
    from drafter.detect.search.passage_index import PassageIndex
    from drafter.model.comparison import Comparison

_ITEM = re.compile(r"\(([^()]+)\)$")


@dataclass(frozen=True)
class Ground:
    """Two versions, the passages of the new one, and the edits between them.

    Attributes:
        comparison: the two versions.
        index: the passages of the new one.
        edits: all edits between the two.
    """

    comparison: Comparison
    index: PassageIndex
    edits: Sequence[Edit]

    @cached_property
    def holders(self) -> Mapping[str, int]:
        """In how many passages of the new version each word stands in this form, capitals aside."""
        counted: Counter[str] = Counter()
        for words in self.index.said:
            counted.update({word.lower() for word in words})
        return counted

    @cached_property
    def amended(self) -> Mapping[tuple[str, str], Mapping[Key, Sequence[Piece]]]:
        """The changes of each amended passage by its key, and in it by what each edit shares with others."""
        amended: dict[tuple[str, str], dict[Key, list[Piece]]] = defaultdict(lambda: defaultdict(list))
        for edit in self.edits:
            if not edit.part:
                amended[edit.new.key][edit.key] += edit.pieces
        return amended

    @cached_property
    def carriers(self) -> Counter[Key]:
        """How many passages got each edit, by what edits have in common."""
        return Counter(key for by_key in self.amended.values() for key in by_key)

    @cached_property
    def labels(self) -> Mapping[str, frozenset[str]]:
        """The numbers of the items of each list, `b` for G3.17(b), by the id of the clause that holds it."""
        found: dict[str, set[str]] = defaultdict(set)
        for clause in self.comparison.new:
            item = _ITEM.search(clause.id)
            if item:
                found[parent_of(clause.id)].add(item[1])
        return {held_by: frozenset(items) for held_by, items in found.items()}

    def said_by(self, candidate: Candidate) -> Sequence[str]:
        """Gives the words of the sibling as they stand."""
        return self.index.said[candidate.site.passage]

    def numbers_of(self, candidate: Candidate) -> Sequence[int]:
        """Gives the words of the sibling as numbers, without what ends a list item."""
        return self.index.words[candidate.site.passage]

    def numbers(self, text: str) -> Sequence[int]:
        """Gives the telling words of a text as numbers: those that are no marks and do not only join."""
        words = [word for word in surface(text) if word[0].isalnum() and word.lower() not in JOINING]
        return self.index.lexicon.numbers(words)

    def weight(self, numbers: Sequence[int]) -> float:
        """Gives the summed rarity of words."""
        return self.index.lexicon.weight(numbers)
