"""Which of several places in a clause an edit is meant for: where the words around it run furthest alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.compare.word_diff import token_opcodes
from drafter.detect.carry_over.outcome import NotSafe
from drafter.detect.carry_over.runs_alike import runs_alike
from drafter.language.words import body_length, stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.detect.search.edit_in_place import EditInPlace

# Words that go with what stands before them: put in alone, they have no place behind another word.
_LEANING = frozenset(("or", "and", "which", "who", "that", "of", "in", "on", "for", "under", "other"))
_SENTENCE_ENDS = frozenset((".", ":", ";"))
# Where the words put in stand within so many words of a place, that place has the edit already; changes as
# near as this to one another were made together.
_BESIDE = 2
# So many words of a change tell that it has its place.
_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a clause that an edit could be meant for.

    Attributes:
        at: the word at which it begins.
        left: how many words before it are those before the edit.
        right: how many words behind it are those behind the edit.
    """

    at: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class EditPlace:
    """The place in a clause that an edit is meant for.

    Attributes:
        at: the word at which it begins.
    """

    at: int


def meant(edit: EditInPlace, sibling: Sequence[str], at: int) -> EditPlace | NotSafe:
    """Gives the place in the sibling at which the edit is to be made, or why it cannot be told.

    It is `at`, but where words that go with the word before them, as those in brackets do, are put in behind
    another word, or where they stand at `at` already and not at another place. Where the sibling holds the
    words taken out twice, with as much alike around them, it cannot be told.
    """
    found = _spots(edit, sibling)
    here = next((spot for spot in found if spot.at == at), None)
    if here is None:
        return EditPlace(at)
    if not edit.taken and not here.left and _leans(edit.put) and not _ends_sentence(sibling, at):
        return _behind_like_words(found)
    has_edit = _has_edit(edit, sibling)
    without = [spot for spot in found if not has_edit[spot.at]]
    if not edit.taken and here not in without and without:
        here = max(without, key=lambda spot: (spot.left + spot.right, -spot.at))
    rivals = [spot for spot in without if spot is not here]
    if any(spot.left >= here.left and spot.right >= here.right for spot in rivals):
        return NotSafe("the words stand there more than once, and the place cannot be told")
    return EditPlace(here.at + 1 if _behind_the_ending(edit, sibling, here.at) else here.at)


def _behind_like_words(found: Sequence[Spot]) -> EditPlace | NotSafe:
    """Gives the place behind the most words alike, or that there is none."""
    before = [spot for spot in found if spot.left]
    if not before:
        return NotSafe("the words before the place differ")
    return EditPlace(max(before, key=lambda spot: spot.left).at)


def half_made(edit: EditInPlace, sibling: Sequence[str], start: int, end: int) -> bool:
    """Whether words beside the edit were changed with it, and the nearest stand beside words `start:end` too.

    The one change without the other would be half an amendment, whatever name stands between the two here.
    """
    old, new, there = (_folded(words) for words in (edit.old_words, edit.new_words, sibling))
    here = edit.pieces[0]
    for tag, i1, i2, _, _ in token_opcodes(old, new):
        if tag in {"equal", "insert"}:
            continue
        after, ahead = i1 - here.i2, here.i1 - i2
        behind, before = old[i1 : min(i2, i1 + _NEAREST)], old[max(i1, i2 - _NEAREST) : i2]
        if 0 <= after <= _BESIDE and behind == there[end + after : end + after + len(behind)]:
            return True
        if (
            0 <= ahead <= _BESIDE
            and before == there[max(0, start - ahead - len(before)) : max(0, start - ahead)]
        ):
            return True
    return False


def _folded(words: Sequence[str]) -> list[str]:
    return [word.lower() for word in words]


def _spots(edit: EditInPlace, sibling: Sequence[str]) -> list[Spot]:
    """Gives where the words taken out stand in the sibling, with words alike on one side at least."""
    mine, theirs = ([stem(word) for word in words] for words in (edit.old_words, sibling))
    start, end, size = edit.start, edit.end, edit.end - edit.start
    taken = runs_alike(mine[start:end], theirs)
    behind = _with_ends(runs_alike(mine[end:], theirs), len(mine) - end)
    before = _with_ends(runs_alike(mine[:start][::-1], theirs[::-1]), start)[::-1]
    found = (Spot(at, before[at], behind[at + size]) for at in range(len(before) - size) if taken[at] == size)
    return [spot for spot in found if spot.left or spot.right]


def _with_ends(runs: Sequence[int], words: int) -> list[int]:
    """Gives runs of so many words at most; one that has them all and ends with the text is one longer."""
    last = len(runs) - 1
    return [run + (run == words and at + run == last) for at, run in enumerate(runs)]


def _leans(put: Sequence[str]) -> bool:
    """Whether words put in go with the word before them: in brackets, behind a hyphen, joined by “or”."""
    first = put[0]
    return first.lower() in _LEANING or not (first[0].isalnum() or first in _SENTENCE_ENDS)


def _ends_sentence(words: Sequence[str], at: int) -> bool:
    return at == len(words) or words[at] in _SENTENCE_ENDS


def _has_edit(edit: EditInPlace, sibling: Sequence[str]) -> list[bool]:
    """Gives of each place, the end included, whether the words that the edit puts in stand there already."""
    put = {stem(word) for word in edit.put if word[0].isalnum()}
    size, words = len(edit.put) + _BESIDE, [stem(word) for word in sibling]
    held: Counter[str] = Counter()
    found, distinct = [False], 0
    for at in reversed(range(len(words))):
        if words[at] in put:
            distinct += not held[words[at]]
            held[words[at]] += 1
        for gone in put.intersection(words[at + size : at + size + 1]):
            held[gone] -= 1
            distinct -= not held[gone]
        found.append(0 < distinct == len(put))
    return found[::-1]


def _behind_the_ending(edit: EditInPlace, sibling: Sequence[str], at: int) -> bool:
    """Whether words were put in behind the mark that ended the clause, and the sibling ends with it too."""
    old, new, piece = edit.old_words, edit.new_words, edit.pieces[0]
    if not piece.i1 == piece.i2 == body_length(old) or at != body_length(sibling):
        return False
    mark = old[piece.i1 : piece.i1 + 1]
    return bool(mark) and new[piece.j1 - 1 : piece.j1] == mark == tuple(sibling[at : at + 1])
