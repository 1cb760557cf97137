"""The names that two parallel clauses have for their parties: the Lessor here, a Lessee there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.compare.word_diff import token_opcodes
from drafter.language.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_ROLE = 3
_LONGEST_COMMON_WORD = 3

Roles = dict[tuple[str, ...], tuple[str, ...]]


def learned_roles(mine: Sequence[str], theirs: Sequence[str]) -> Roles:
    """Gives the words of one clause that another, parallel to it, has other words for: Lessor, Lessee.

    A word that the other clause holds too names the same thing in both, and is no role.
    """
    ours, others = [stem(word) for word in mine], [stem(word) for word in theirs]
    roles: Roles = {}
    clashes = set()
    for tag, i1, i2, j1, j2 in token_opcodes(ours, others):
        here, there = tuple(mine[i1:i2]), tuple(theirs[j1:j2])
        if tag != "replace" or not (can_name(here) and can_name(there)):
            continue
        if roles.setdefault(here, there) != there or _stands(ours[i1:i2], others):
            clashes.add(here)
    return {here: there for here, there in roles.items() if here not in clashes}


def in_roles(words: Sequence[str], gaps: Sequence[str], roles: Roles) -> str:
    """Gives words joined by the gaps before them, each role by the name that the other clause has for it."""
    said = ""
    at = 0
    while at < len(words):
        sizes = range(_LONGEST_ROLE, 0, -1)
        size = next((n for n in sizes if tuple(words[at : at + n]) in roles), 0)
        part = " ".join(roles[tuple(words[at : at + size])]) if size else words[at]
        said += (gaps[at] if at else "") + part
        at += size or 1
    return said


def can_name(words: tuple[str, ...]) -> bool:
    """Whether words can name something: they are few, and one is longer than an article or a conjunction."""
    telling = any(len(word) > _LONGEST_COMMON_WORD or word.isupper() for word in words)
    return len(words) <= _LONGEST_ROLE and all(word[0].isalpha() for word in words) and telling


def _stands(words: Sequence[str], text: Sequence[str]) -> bool:
    """Whether words stand in a text side by side."""
    first, size = words[0], len(words)
    return any(word == first and text[at : at + size] == words for at, word in enumerate(text))
