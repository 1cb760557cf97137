"""A defined term that was renamed, and every place of it in another clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.detect.search.edit_in_place import EditInPlace

# An edit made in fewer places may be of this clause alone; a term is renamed wherever it stands.
_FEWEST_PLACES = 3
_SENTENCE_ENDS = frozenset((".", ":", ";"))


def renamed_places(edit: EditInPlace, times: int, sibling: Sequence[str]) -> list[int]:
    """Gives the words of a clause at which an edit is to be made that renamed a term; none for any other.

    A term is written with capitals. It was renamed where the edit was made in three places or more, and the
    clause that got it no longer holds it.

    Args:
        edit: the edit.
        times: in how many places it was made.
        sibling: the words of the clause.
    """
    if times < _FEWEST_PLACES or not edit.put or not _are_names((*edit.taken, *edit.put)):
        return []
    first, last = _whole_name(edit.old_words, edit.start, edit.end)
    term = edit.old_words[first:last]
    if _places(term, edit.new_words):
        return []
    return [at + edit.start - first for at in _places(term, sibling)]


def _are_names(words: Sequence[str]) -> bool:
    return all(word[0].isupper() for word in words)


def _whole_name(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Gives where the name begins and ends that words `start:end` are a part of."""
    while start and words[start - 1][0].isupper() and not _begins_sentence(words, start - 1):
        start -= 1
    while end < len(words) and words[end][0].isupper():
        end += 1
    return start, end


def _places(term: Sequence[str], words: Sequence[str]) -> list[int]:
    """Gives where a name stands, and not as a part of a longer one."""
    stems, size = [stem(word) for word in term], len(term)
    return [
        at
        for at in range(len(words) - size + 1)
        if [stem(word) for word in words[at : at + size]] == stems
        and _are_names(words[at : at + size])
        and _whole_name(words, at, at + size) == (at, at + size)
    ]


def _begins_sentence(words: Sequence[str], at: int) -> bool:
    return at == 0 or words[at - 1] in _SENTENCE_ENDS
