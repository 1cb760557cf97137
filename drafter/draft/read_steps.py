"""Changes of words inside a clause, read from the verbs in which drafters write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.draft.instruction import EACH, Step
from drafter.draft.quotes import MARK
from drafter.draft.read_where import ordinal_value

if TYPE_CHECKING:
    from collections.abc import Callable

_Q = MARK
_ANY = r"(?:the words? |the )?\ue000\d+\ue001"
_INSERT, _DELETE = r"(?:insert|add|include)", r"(?:delete|omit|remove|strike out|leave out)"
_END = r"(?:at|to) the (end|beginning|start)(?: thereof| of it)?"
_SEPARATOR = re.compile(
    r"\s*;\s*(?:and\s+|then\s+)?"
    r"|,?\s+(?:and|then|and then)\s+"
    rf"(?=(?:after|before|following|for|at the|{_DELETE}|replace|substitute|amend)"
    rf" (?:{_ANY}|end|beginning|start))"
    rf"|,?\s+and\s+(?={_INSERT} {_ANY} (?:after|before|following|at))",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(?:\(\w{1,4}\)|\d+[.)]|[-•–*])\s+")
_FILLER = re.compile(
    r"\b(?:the |each |every )?(?:words?|phrase|expression|figures?|numbers?|terms?|reference to|text)"
    r" (?=\ue000)",
    re.IGNORECASE,
)
_PLACE = r"(?:place|time|instance|occurrence)s?"
_APPEARS = r"(?: (?:that|where|in which|at which|when) (?:it|they) (?:first )?(?:appears?|occurs?|stands?))?"
_NTH = re.compile(
    rf",? ?\(?(?:in|at|on)? ?the (\w+) {_PLACE}{_APPEARS}\)?|,? ?\((\w+) occurrence\)", re.IGNORECASE
)
_ALL = re.compile(
    rf",? ?\(?(?:in|at) (?:each|every|both|all)(?: the)? {_PLACE}{_APPEARS}\)?"
    r"|,? ?\(?(?:wherever|each time|every time)(?: (?:it|they) (?:appears?|occurs?|stands?))?\)?",
    re.IGNORECASE,
)
_Made = tuple["re.Pattern[str]", "Callable[[re.Match[str], list[str]], Step]"]


def read_steps(words: str, held: list[str]) -> tuple[Step, ...] | None:
    """Gives the changes that words ask for; None where one of them is not understood.

    Args:
        words: a piece of a sentence, its quotations set aside.
        held: the quotations.
    """
    parts = [part for part in _SEPARATOR.split(words.strip().rstrip(".;")) if part.strip()]
    steps = [_read_step(part, held) for part in parts]
    return None if not steps or None in steps else tuple(step for step in steps if step)


def _read_step(words: str, held: list[str]) -> Step | None:
    bare = _FILLER.sub("", _BULLET.sub("", words.strip()))
    bare, occurrence = _occurrence(bare)
    bare = " ".join(bare.replace(" ,", ",").split()).rstrip(",")
    for pattern, make in _STEPS:
        found = pattern.fullmatch(bare)
        if found:
            step = make(found, held)
            return Step(step.verb, step.words, step.new, step.place, occurrence)
    return None


def _occurrence(words: str) -> tuple[str, int]:
    """Gives the words without the phrase that says which of several places is meant, and which it is."""
    if _ALL.search(words):
        return _ALL.sub("", words, count=1), EACH
    for found in _NTH.finditer(words):
        number = ordinal_value(found[1] or found[2])
        if number:
            return words[: found.start()] + words[found.end() :], number
    return words, 0


def _insert(at: int, new: int, place: int) -> Callable[[re.Match[str], list[str]], Step]:
    """Gives what makes a step of an insertion, from the groups of the words, the new ones, the side."""

    def make(found: re.Match[str], held: list[str]) -> Step:
        before = found[place].lower() == "before"
        return Step("insert", held[int(found[at])], held[int(found[new])], "before" if before else "after")

    return make


def _at_edge(new: int, edge: int) -> Callable[[re.Match[str], list[str]], Step]:
    def make(found: re.Match[str], held: list[str]) -> Step:
        return Step(
            "insert", "", held[int(found[new])], "after" if found[edge].lower() == "end" else "before"
        )

    return make


def _replace(old: int, new: int) -> Callable[[re.Match[str], list[str]], Step]:
    return lambda found, held: Step("replace", held[int(found[old])], held[int(found[new])])


def _delete(found: re.Match[str], held: list[str]) -> Step:
    return Step("delete", held[int(found[1])])


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_SIDE = r"(?:immediately )?(after|before|following)"
_BE = r"(?:is|are|shall be|be)"
_IN_PLACE = r"(?: in (?:its|their) place| instead)?"
_STEPS: tuple[_Made, ...] = (
    (_compiled(rf"{_SIDE} {_Q},? {_INSERT} {_Q}"), _insert(2, 3, 1)),
    (_compiled(rf"{_INSERT} {_Q},? {_SIDE} {_Q}"), _insert(3, 1, 2)),
    (_compiled(rf"{_INSERT},? {_SIDE} {_Q},? {_Q}"), _insert(2, 3, 1)),
    (_compiled(rf"{_Q} {_BE} inserted {_SIDE} {_Q}"), _insert(3, 1, 2)),
    (_compiled(rf"{_SIDE} {_Q},? {_Q} {_BE} inserted"), _insert(2, 3, 1)),
    (_compiled(rf"{_INSERT} {_Q},? {_END}"), _at_edge(1, 2)),
    (_compiled(rf"{_END},? {_INSERT} {_Q}"), _at_edge(2, 1)),
    (_compiled(rf"for {_Q},? substitute {_Q}"), _replace(1, 2)),
    (_compiled(rf"substitute {_Q} for {_Q}"), _replace(2, 1)),
    (_compiled(rf"replace {_Q} (?:with|by) {_Q}"), _replace(1, 2)),
    (_compiled(rf"{_Q} {_BE} (?:replaced|substituted) (?:with|by) {_Q}"), _replace(1, 2)),
    (
        _compiled(
            rf"{_DELETE} {_Q},? and (?:replace (?:it|them) (?:with|by)|{_INSERT}|substitute)"
            rf"{_IN_PLACE} {_Q}{_IN_PLACE}"
        ),
        _replace(1, 2),
    ),
    (_compiled(rf"amend {_Q} (?:to read|so (?:that )?(?:it|they) reads?) {_Q}"), _replace(1, 2)),
    (_compiled(rf"{_DELETE} {_Q}"), _delete),
    (_compiled(rf"{_Q} {_BE} (?:deleted|omitted|removed)"), _delete),
)
