"""How words fit together: the spaces and marks where a text is cut, and what reads wrong there."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from drafter.language.words import body_length, surface, word_starts

_CLOSING = frozenset(",;:.)]’”")
_OPENING = frozenset("([‘“")
_ARTICLES = frozenset(("a", "an", "the"))
# How a clause ends that is not an item in the middle of a list.
_ENDS = frozenset(("", ".", ":", ":—", "—", "–"))


def joined(before: str, gap: str, after: str) -> str:
    """Gives two texts as one, with no space beside a bracket or before a mark, and one between words."""
    if not before or not after or before[-1] in _OPENING or after[0] in _CLOSING:
        return before + after
    if not gap and before[-1].isalnum() and after[0].isalnum():
        gap = " "
    return before + gap + after


def ending(text: str) -> str:
    """Gives what stands behind the last word of a clause: its mark, and the “and” or “or” of a list."""
    words = surface(text)
    end = body_length(words)
    return text[word_starts(text)[end - 1] + len(words[end - 1]) :] if end else ""


def with_mark(text: str, tail: str, was: str, now: str) -> str:
    """Gives a text whose `tail` follows an edit, with the mark there that the edit brought instead of `was`.

    The marks of an item in a list stay as they are, and so does a tail that does not begin with `was`.
    """
    ends = was in _ENDS and now in _ENDS and was != now and text.endswith(tail)
    if not ends or not tail.startswith(was) or (not was and tail and not tail[0].isupper()):
        return text
    head = text.removesuffix(tail).rstrip()
    return head + now + (tail.removeprefix(was) if was or not tail else f" {tail}")


def reads_wrong(text: str, was: str) -> str:
    """Gives what reads wrong in a text that did not in the one it was made of; empty when nothing does."""
    if text.count("(") - text.count(")") != was.count("(") - was.count(")"):
        return "its brackets would not close"
    if _faults(text) - _faults(was):
        return "a word would stand twice"
    return ""


def _faults(text: str) -> Counter[tuple[str, ...]]:
    """Gives the words that stand twice, and the articles that stand before another."""
    words = surface(text)
    twice = ((a, b) for a, b in pairwise(words) if a == b and a.isalpha())
    articles = ((a, b) for a, b in pairwise(words) if {a.lower(), b.lower()} <= _ARTICLES)
    return Counter([*twice, *articles])
