"""How one list says what another says: the names for its parties, learned from the clauses of both."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.compare.word_diff import token_opcodes
from drafter.detect.carry_over.party_names import can_name
from drafter.language.words import stem, surface, word_starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drafter.compare.word_diff import Opcode

# So many words beside a name are compared with those beside it in a clause that shows its other name.
_REACH = 3
# A word without a capital is a name only where the other list has its other word for it more than once.
_FEWEST_SHOWN = 2

# Stands before the first word of a clause and behind its last.
_EDGE = ""
# What has another form beside a plural.
_AGREEING = frozenset(
    ("is", "are", "was", "were", "has", "have", "does", "do", "it", "its", "them", "they", "their")
)

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Shown:
    """Words `at:end` of a clause, and what a parallel clause of the other list says for them."""

    clause: Words
    at: int
    end: int
    theirs: Words

    @property
    def mine(self) -> Words:
        """The words themselves."""
        return self.clause[self.at : self.end]

    @property
    def name(self) -> int:
        """Which of the clause's words is the one by which they are known."""
        if self.end - self.at == 1:
            return self.at
        return max(range(self.at, self.end), key=lambda n: (_is_name(self.clause, n), len(self.clause[n])))

    @property
    def known_by(self) -> str:
        """That word."""
        return self.clause[self.name]

    def suits(self, behind: Words) -> bool:
        """Whether they mean the same before a word: “the Lessor” is “its Lessee” only before “Rooms”."""
        return self.end - self.at == 1 or self.clause[self.end : self.end + 1] == behind


@dataclass(frozen=True, slots=True)
class _Example:
    """A clause of this list, a parallel one of the other, and the opcodes that tell how they run."""

    mine: Words
    theirs: Words
    opcodes: Sequence[Opcode]

    @classmethod
    def of(cls, mine: str, theirs: str) -> _Example:
        """Gives the example that two texts make."""
        words, others = tuple(surface(mine)), tuple(surface(theirs))
        return cls(words, others, token_opcodes(list(map(stem, words)), list(map(stem, others))))

    def differing(self) -> Iterator[_Shown]:
        """Gives the names for which the other clause has another."""
        for tag, i1, i2, j1, j2 in self.opcodes:
            if tag == "replace" and can_name(self.mine[i1:i2]) and can_name(self.theirs[j1:j2]):
                yield _Shown(self.mine, i1, i2, self.theirs[j1:j2])

    def alike(self, names: set[str]) -> Iterator[_Shown]:
        """Gives where the other clause has the same name as this one."""
        for tag, i1, i2, _, _ in self.opcodes:
            for n in range(i1, i2) if tag == "equal" else ():
                if self.mine[n] in names:
                    yield _Shown(self.mine, n, n + 1, self.mine[n : n + 1])


@dataclass(frozen=True, slots=True)
class _Place:
    """Words `at:end` of a text, and what the other list says for them."""

    at: int
    end: int
    theirs: Words


class Wording:
    """What the clauses of one list show of the wording of another that runs parallel to it."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        examples = [_Example.of(mine, theirs) for mine, theirs in pairs]
        parted = [shown for example in examples for shown in example.differing()]
        counts = Counter((shown.mine, shown.theirs) for shown in parted)
        parted = [
            s for s in parted if _is_name(s.clause, s.name) or counts[s.mine, s.theirs] >= _FEWEST_SHOWN
        ]
        names = {shown.known_by for shown in parted}
        self._shown: dict[str, list[_Shown]] = defaultdict(list)
        for shown in (*parted, *(s for example in examples for s in example.alike(names))):
            self._shown[shown.known_by].append(shown)

    def of(self, text: str) -> str | None:
        """Gives a text in the wording of the other list; None where that cannot be told for a name in it."""
        words = tuple(surface(text))
        places = [self._place(words, n) for n, word in enumerate(words) if word in self._shown]
        told = [place for place in places if place]
        if len(told) < len(places) or _overlap(told) or _agrees_no_more(words, told):
            return None
        starts = [*word_starts(text), len(text)]
        for place in reversed(told):
            end = starts[place.end - 1] + len(words[place.end - 1])
            text = text[: starts[place.at]] + " ".join(place.theirs) + text[end:]
        return text

    def _place(self, words: Words, n: int) -> _Place | None:
        """Gives what the other list says for a name, by the clause that is most like the text there."""
        alike: dict[_Place, int] = {}
        for shown in self._shown[words[n]]:
            at, end = n + shown.at - shown.name, n + shown.end - shown.name
            if at >= 0 and words[at:end] == shown.mine and shown.suits(words[end : end + 1]):
                place = _Place(at, end, shown.theirs)
                alike[place] = max(alike.get(place, 0), _alike_around(words, n, shown))
        best = [place for place in alike if alike[place] == max(alike.values())]
        return best[0] if len(best) == 1 else None


def _alike_around(words: Words, n: int, shown: _Shown) -> int:
    """Gives how many words beside a name are those beside it in a clause that shows its other name."""
    clause, name = shown.clause, shown.name
    before = _run((*words[:n][::-1], _EDGE), (*clause[:name][::-1], _EDGE))
    return before + _run((*words[n + 1 :], _EDGE), (*clause[name + 1 :], _EDGE))


def _overlap(places: Sequence[_Place]) -> bool:
    """Whether two names share a word: “the Lessor” and “Lessor Rooms” in “the Lessor Rooms”."""
    return any(one.end > other.at for one, other in pairwise(sorted(places, key=lambda place: place.at)))


def _agrees_no_more(words: Words, places: Sequence[_Place]) -> bool:
    """Whether a verb or pronoun may agree with a plural that becomes a singular, or the other way round."""
    turned = any(_is_plural(words[place.end - 1]) != _is_plural(place.theirs[-1]) for place in places)
    inside = {n for place in places for n in range(place.at, place.end)}
    return turned and any(word in _AGREEING for n, word in enumerate(words) if n not in inside)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _is_name(words: Words, n: int) -> bool:
    """Whether a word names something by itself: it has a capital that is not the clause's, or a digit."""
    word = words[n]
    return (n > 0 and word[0].isupper()) or any(letter.isupper() or letter.isdigit() for letter in word[1:])


def _run(words: Sequence[str], others: Sequence[str]) -> int:
    """Gives how many words are the same from the first on, up to three."""
    count = 0
    for one, other in zip(words[:_REACH], others, strict=False):
        if one.lower() != other.lower():
            return count
        count += 1
    return count
