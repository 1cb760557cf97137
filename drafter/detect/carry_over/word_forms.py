"""The form of words: what is singular in one clause and plural in its sibling stays so in the edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.numerals import in_figures, in_words
from drafter.language.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

_POSSESSIVES = ("'s", "’s")
# Behind these a plural in English has an “es”.
_HISSING = ("s", "x", "ch", "sh")
_HISSING_PLURALS = ("sses", "xes", "ches", "shes")
_VOWELS = "aeiou"


def in_form(mine: Sequence[str], theirs: Sequence[str], put: Sequence[str]) -> list[str] | None:
    """Gives words put in for `mine`, in the form in which they stand for `theirs`, the same words otherwise.

    A word that stays has the form that it has there; the last word, which names the thing, has its ending.
    None when the form cannot be told.
    """
    words = list(put)
    for one, other in zip(mine, theirs, strict=True):
        if one.lower() == other.lower() or not put:
            continue
        stays = [n for n, word in enumerate(words) if stem(word) == stem(one)]
        if stays:
            for n in stays:
                words[n] = _formed(words[n], one, other) or words[n]
            continue
        last = _formed(words[-1], one, other) if one == mine[-1] else None
        if last is None:
            return None
        words[-1] = last
    return words


def beside(mine: Sequence[str], theirs: Sequence[str], put: Sequence[str]) -> list[str]:
    """Gives words put in behind `mine`, with the form of `theirs` where they end in the same word or ending.

    “cannabis products, vaping products” is “cannabis product, vaping product” elsewhere.
    """
    words = list(put)
    for one, other in zip(mine, theirs, strict=False):
        if words and stem(one) == stem(other) and stem(words[-1]) == stem(one):
            words[-1] = _formed(words[-1], one, other) or words[-1]
    return words


def _formed(word: str, one: str, other: str) -> str | None:
    """Gives a word with the ending that one form of another word has and its other form has not."""
    one, other = one.lower(), other.lower()
    if one.isdigit() != other.isdigit():
        said = in_figures(word.lower()) if other.isdigit() else in_words(word)
        return said if said != word else None
    for mark in _POSSESSIVES:
        if other == one + mark:
            return None if word.endswith("s") else word + mark
        if one == other + mark:
            return word.removesuffix(mark) if word.endswith(mark) else None
    if other == _plural(one):
        return None if word.endswith("s") else _plural(word)
    return _singular(word) if one == _plural(other) else None


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return word + ("es" if word.endswith(_HISSING) else "s")


def _singular(word: str) -> str | None:
    """Gives the singular of a plural; None of a word that is none."""
    if not word.endswith("s") or word.endswith("ss"):
        return None
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(_HISSING_PLURALS) else word[:-1]
