"""A judgement: a person's word that a difference between two clauses is meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Judgement:
    """A difference that is meant, and the words of both clauses when that was said.

    Attributes:
        amended: the id of the one clause, and `sibling` of the other.
        amended_text: what the one clause said, and `sibling_text` what the other did.
        reason: why the difference is meant.
        by: who said so.
        date: when, `2026-11-23`.
        edit: the words in which they differ, `ten → six`; empty where every difference of the two is meant.
    """

    amended: str
    sibling: str
    amended_text: str
    sibling_text: str
    reason: str
    by: str
    date: str
    edit: str = ""
