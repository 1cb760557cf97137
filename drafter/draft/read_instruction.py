"""Drafting instructions read from text, in the verbs in which drafters write them.

A sentence is read with its quotations set aside, so that words of the law are never taken for words about it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.draft.instruction import (
    AmendText,
    AmendWords,
    DeleteClause,
    InsertClause,
    Instruction,
    Renumber,
    Unread,
    Where,
)
from drafter.draft.quotes import MARK, put_back, set_aside
from drafter.draft.read_steps import read_steps
from drafter.draft.read_where import read_where

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBERED = re.compile(r"^\s*(?:\(?\d{1,3}[.)]|[-•*–])\s+")
_SENTENCE = re.compile(r"(?<=[\ue001\w)])\.\s+(?=[A-Z])")
_GOES_ON = re.compile(r"^\s*(?:\(\w{1,4}\)\s+)?(?:and\s+)?[a-z]")
_TO_READ = r"(?:to read|so (?:that )?it reads)(?: as follows)?:?"
_OUT = r"(?:delete|omit|remove|strike out)"
_INSTEAD = r"(?:replace (?:it|them) with|substitute|insert)"
_FOLLOWING = r"(?: the following(?: (?:text|words))?)?:?"
_NAMES = re.compile(r"\b(?:in|from|of|to|at) ", re.IGNORECASE)
_WORD_ENDS = re.compile(r"(?=[\s,:]|$)")
_NEW = r"(?:insert|add) (?:the following |a |an )?(?:new )?"
_SIDE = r"(?:immediately )?(after|before|following)"
_AS = r"(?: as follows| (?:that|which) reads?(?: as follows)?)?:?"
_RANGE = r"(.+?)(?: (?:to|and) (.+?))?"


def split_instructions(text: str) -> list[str]:
    """Gives the instructions of a text: its sentences and lines, steps with the line that opens them."""
    skeleton, held = set_aside(text)
    made: list[str] = []
    for line in skeleton.splitlines():
        bare = _NUMBERED.sub("", line).strip()
        if not bare or bare.startswith("#"):
            continue
        if made and (made[-1].endswith((":", ";", ",")) or _GOES_ON.match(bare)):
            made[-1] += f" {bare}"
        else:
            made.append(bare)
    sentences = (part for line in made for part in _SENTENCE.split(line))
    return [put_back(sentence.strip(), held) for sentence in sentences if sentence.strip()]


def read_instruction(sentence: str) -> Instruction | Unread:
    """Gives what one sentence asks for, or why it is not understood."""
    skeleton, held = set_aside(sentence)
    bare = " ".join(_NUMBERED.sub("", skeleton).split()).rstrip(".; ")
    for pattern, make in _FORMS:
        found = pattern.fullmatch(bare)
        made = make(found, held) if found else None
        if made:
            return made
    return _amend_words_anywhere(bare, held) or _unread(bare)


def _unread(bare: str) -> Unread:
    if not re.search(_WHERE_AT_ALL, bare, re.IGNORECASE):
        return Unread("it names no clause; write, for example, In Section G3.20(b), after “…” insert “…”")
    return Unread("its verb is not known; insert, delete, omit, substitute, replace or amend to read")


_WHERE_AT_ALL = r"(?:section|clause|paragraph|article|schedule|definition|heading|rule|part|[A-Z]{1,3}\d)"


def _amend_words(where: str, steps: str, held: list[str]) -> Instruction | None:
    clause, made = read_where(where, held), read_steps(steps, held)
    return AmendWords(clause, made) if clause and made else None


def _amend_words_anywhere(bare: str, held: list[str]) -> Instruction | None:
    """Gives the changes of words that a sentence asks for, wherever in it the clause is named."""
    for begin in _NAMES.finditer(bare):
        ends = [found.start() for found in _WORD_ENDS.finditer(bare, begin.end())]
        for end in reversed(ends):
            where = bare[begin.end() : end]
            made = _amend_words(where, f"{bare[: begin.start()]} {bare[end:]}".strip(" ,:"), held)
            if made:
                return made
    return None


def _amend_text(found: re.Match[str], held: list[str]) -> Instruction | None:
    clause = read_where(found[1], held)
    return AmendText(clause, held[int(found[2])]) if clause else None


def _delete(found: re.Match[str], held: list[str]) -> Instruction | None:
    clause = read_where(found[1], held)
    new = held[int(found[2])] if found.re.groups > 1 else ""
    if clause and clause.part == "heading" and new:
        return AmendText(clause, new)
    return DeleteClause(clause, new) if clause else None


def _insert(
    where: int, side: int, new: int, text: int
) -> Callable[[re.Match[str], list[str]], Instruction | None]:
    """Gives what makes an insertion, from the groups of its place, its side, its number and its text."""

    def make(found: re.Match[str], held: list[str]) -> Instruction | None:
        clause = read_where(found[where], held)
        number = read_where(found[new], held) if found[new] and _is_named(found[new]) else Where("")
        before = found[side].lower() == "before"
        if not clause or not number:
            return None
        return InsertClause(clause, number, held[int(found[text])], "before" if before else "after")

    return make


def _is_named(words: str) -> bool:
    """Tells whether a new clause is called by more than its kind, as “a new paragraph” is not."""
    return bool(re.search(r"[\d(\ue000]|[A-Z]{1,3}\d", words))


def _renumber(found: re.Match[str], held: list[str]) -> Instruction | None:
    first, last, new_first, new_last = (
        read_where(words, held) if words else None for words in found.groups()
    )
    if not first or not new_first or bool(last) != bool(new_last):
        return None
    return Renumber(first, last or first, new_first, new_last or new_first)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], list[str]], Instruction | None]], ...] = (
    (_compiled(rf"renumber {_RANGE} (?:as|to become|to be) {_RANGE}"), _renumber),
    (_compiled(rf"{_SIDE} (.+?),? {_NEW}(.*?){_AS} ?{MARK}"), _insert(2, 1, 3, 4)),
    (_compiled(rf"{_NEW}(.*?),? {_SIDE} ([^\ue000]+?){_AS} ?{MARK}"), _insert(3, 2, 1, 4)),
    (_compiled(rf"{_NEW}(.*?),? {_SIDE} (.*?definition of .+?){_AS} ?{MARK}"), _insert(3, 2, 1, 4)),
    (_compiled(rf"amend ([^\ue000]+?) {_TO_READ} ?{MARK}"), _amend_text),
    (_compiled(rf"amend (.+?) {_TO_READ} ?{MARK}"), _amend_text),
    (_compiled(rf"([^\ue000]+?) (?:is|are|shall be) amended {_TO_READ} ?{MARK}"), _amend_text),
    (
        _compiled(rf"{_OUT} the (?:whole )?(?:text|words) of (.+?),? and {_INSTEAD}{_FOLLOWING} ?{MARK}"),
        _amend_text,
    ),
    (_compiled(rf"replace (?:the (?:whole )?text of )?(.+?) (?:with|by){_FOLLOWING} ?{MARK}"), _amend_text),
    (_compiled(rf"for (.+?),? substitute{_FOLLOWING} ?{MARK}"), _amend_text),
    (
        _compiled(rf"{_OUT} (.+?),? and {_INSTEAD}{_FOLLOWING} ?{MARK}"),
        _delete,
    ),
    (_compiled(rf"{_OUT} (.+)"), _delete),
    (_compiled(r"(.+?) (?:is|are|shall be) (?:deleted|omitted|removed)"), _delete),
    (_compiled(r"amend (.+?) as follows: (.+)"), lambda found, held: _amend_words(found[1], found[2], held)),
    (
        _compiled(r"(.+?) (?:is|shall be) amended as follows: (.+)"),
        lambda found, held: _amend_words(found[1], found[2], held),
    ),
)
