"""Drafting instructions read from text, in the verbs in which drafters write them.

A sentence is read with its quotations set aside, so that words of the law are never taken for words about it.
It is read whole or not at all: one piece that is not understood leaves all of it unread.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from drafter.draft.instruction import EACH, AmendWords, InsertClause, Unread, Where
from drafter.draft.read_instructions.plain_verbs import plainly
from drafter.draft.read_instructions.quotations import set_aside
from drafter.draft.read_instructions.read_clause_change import read_clause_change
from drafter.draft.read_instructions.read_clause_name import PROVISION_WORDS, read_wheres, within
from drafter.draft.read_instructions.read_word_change import read_step
from drafter.draft.read_instructions.why_unread import TOO_LONG, why_unread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.draft.instruction import Instruction, Step
    from drafter.draft.read_instructions.quotations import Held
    from drafter.model.provision_names import ProvisionNames

_Read = tuple["Instruction", ...]
_VERB = r"(?:insert|delete|replace|substitute|amend|change|renumber)"
_BEGINS = (
    rf"(?:{_VERB}\b|(?:after|before|following|for|at the|from|in|where) (?:the |each |both )?(?:\ue000|\w)"
    r"|(?:the (?:words? |phrase )?)?\ue000\d+\ue001 (?:is|are|shall)\b"
    rf"|(?:the )?(?:{PROVISION_WORDS}|heading|definition)\b)"
)
_BULLET = r"(?:\((?:[a-z]{1,2}|[ivx]+|\d{1,2})\)|\d{1,2}[.)]|[-•*–])"
_ITEM = re.compile(
    rf"\s*;\s*(?:and\s+|then\s+)?"
    rf"|,?\s+and\s+(?={_BULLET} {_BEGINS})"
    rf"|,?\s+(?:and|then)\s+(?=in [^\ue000]+, {_BEGINS})"
    rf"|,\s+(?={_BULLET} {_BEGINS})",
    re.IGNORECASE,
)
_OWN_BULLET = re.compile(rf"^{_BULLET} (?={_BEGINS})", re.IGNORECASE)
# What follows “delete “x” and” is a part of one change, unless it says a place of its own.
_AND = re.compile(
    r"(?:,?\s+(?:and then|and|then)|,)\s+(?="
    r"(?:(?:delete|renumber|amend|change|for)\b"
    r"|replace (?!it\b|them\b|those\b|that\b)|substitute \ue000\d+\ue001 for\b"
    r"|(?:after|before|following|at the) (?:[^\ue000]*?)(?:\ue000\d+\ue001)?[^\ue000]*?"
    r"\b(?:insert|delete|for|replace)\b"
    r"|insert [^\ue000]*?(?:\ue000\d+\ue001),? (?:after|before|following|at|in)\b(?! (?:its|their) place)"
    r"|insert (?:after|before|at)\b"
    r"|(?:the )?\ue000\d+\ue001 (?:is|are|shall)\b))",
    re.IGNORECASE,
)
_THROUGHOUT = re.compile(r"throughout\b", re.IGNORECASE)
_NAMES = re.compile(r"\b(?:in|from|of|to|within|throughout) ", re.IGNORECASE)
_WORD_ENDS = re.compile(r"(?=[\s,:]|$)")
# Each beginning of a place is tried with each end of one, and each of these with each action. What is longer,
# its quotations set aside, is no instruction, and neither is a change that names so many places.
_LONGEST = 50_000
_LONGEST_CHANGE = 2_000
_MOST_PLACES = 20
_LONGEST_NAME = 500
_AMENDED = r"(?:as follows|by|so that|in the following (?:manner|way|terms))"
_OWN_CLAUSE = re.compile(r"\s*(?:\([A-Za-z0-9]{1,4}\)|[A-Z]{0,3}\d+(?:\.\d+)+[A-Z]{0,2}[.:]?)\s+\S")
_CHANGES = r"(?:insert|delete|replace|substitute|renumber|change|for|after|before)"
_UNDER = re.compile(r"under (?P<where>.+?)[,:]* (?P<rest>.+)", re.IGNORECASE)
_LEADS = (
    _UNDER,
    re.compile(r"(?:in|throughout) (?P<where>.+?)[,:]* (?P<rest>.+)", re.IGNORECASE),
    re.compile(rf"amend (?P<where>.+?),? {_AMENDED}[,:]* (?P<rest>.+)", re.IGNORECASE),
    re.compile(rf"amend (?P<where>.+?),? (?P<rest>{_CHANGES} .+)", re.IGNORECASE),
    re.compile(
        rf"(?P<where>.+?) (?:is|are|shall be|is to be) amended(?:,? {_AMENDED})?[,:]* (?P<rest>.+)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<where>[^:\ue000]+): (?P<rest>.+)", re.IGNORECASE),
)


class _Lead(NamedTuple):
    """The clauses that the beginning of a sentence names, and what it says of them."""

    wheres: tuple[Where | None, ...]
    rest: str


def read_instruction(sentence: str, names: ProvisionNames | None = None) -> _Read | Unread:
    """Gives what one sentence asks for, or why it is not understood.

    Several changes of words in one clause are one instruction, since all are counted in the text before it.

    Args:
        sentence: the instruction.
        names: those of the section that it is for, by which any of its provisions may be called.
    """
    skeleton, held = set_aside(sentence)
    held.names = names
    if len(skeleton) > _LONGEST:
        return Unread(TOO_LONG)
    bare = plainly(skeleton, held)
    if any(_is_crowded(piece) for piece in _ITEM.split(bare)):
        return Unread(TOO_LONG)
    for lead in _leads(bare, None, held):
        made = [_read_items(lead.rest, where, held) for where in lead.wheres]
        if all(made):
            every = [instruction for part in made for instruction in part]
            return _one_of_each([_everywhere(one) for one in every] if _THROUGHOUT.match(bare) else every)
    return Unread(why_unread(bare, held))


def _is_crowded(piece: str) -> bool:
    """Tells whether a piece is too long for one change, or names more places than one has."""
    return len(piece) > _LONGEST_CHANGE or len(_NAMES.findall(piece)) > _MOST_PLACES


def _leads(words: str, above: Where | None, held: Held) -> Iterator[_Lead]:
    """Gives each way in which words may begin with the clause that they are about, the longest first."""
    for pattern in _LEADS:
        found = pattern.fullmatch(words)
        if found:
            yield from _longest_first(words, found, above, held)
    yield _Lead((above,), words)


def _longest_first(words: str, found: re.Match[str], above: Where | None, held: Held) -> Iterator[_Lead]:
    start = found.start("where")
    fixed = "amend" in words[: found.start("rest")].lower() or found.re is _LEADS[-1]
    ends = [found.end("where")] if fixed else _ends_of_names(words, start + 1)
    for end in reversed(ends):
        read = read_wheres(words[start:end], held)
        if found.re is _UNDER:
            read = tuple(replace(where, part="text") for where in read)
        named = [within(above, where) for where in read]
        rest = words[found.start("rest") if fixed else end :].strip(" ,:")
        if named and None not in named and rest:
            yield _Lead(tuple(named), rest)


def _read_items(words: str, above: Where | None, held: Held) -> _Read:
    """Gives what the pieces of a sentence ask for, one after another; nothing unless all are understood."""
    made: list[Instruction] = []
    narrowed = False
    pieces = [piece for piece in _ITEM.split(words) if piece.strip()]
    for piece in pieces:
        bare = _OWN_BULLET.sub("", piece.strip())
        read, own = _read_item(bare, above, held)
        if not read and made:
            # A later piece may name another clause in full.
            read, own = _read_item(bare, None, held)
        if not read or (narrowed and not own and bare == piece.strip()):
            # “In G1, in paragraph (a), …; delete “x””: nobody says whether that is in (a) or in G1.
            return ()
        narrowed = narrowed or own
        made += read
    return tuple(made)


def _read_item(words: str, above: Where | None, held: Held) -> tuple[_Read, bool]:
    """Gives what one piece asks for, and whether it names a clause of its own."""
    for lead in _leads(words, above, held):
        made = [_read_actions(lead.rest, where, held) for where in lead.wheres]
        if all(made):
            named = lead.wheres != (above,)
            return tuple(i for part in made for i in part), named or _names_another(made[0], above)
    return (), False


def _names_another(made: _Read, above: Where | None) -> bool:
    return any(isinstance(one, AmendWords) and one.where != above for one in made) and above is not None


def _read_actions(words: str, above: Where | None, held: Held) -> _Read:
    """Gives the changes that are joined by “and”: one, or several of which each is understood."""
    whole = _read_action(words, above, held)
    if whole:
        return whole
    parts = [part for part in _AND.split(words) if part.strip()]
    read = [_read_action(part, above, held) for part in parts]
    if len(parts) == 1 or (all(read) and not _apart(read, above)):
        return tuple(one for part in read for one in part)
    return _of_one_clause(parts, held) if above is None else ()


def _apart(read: Sequence[_Read], above: Where | None) -> bool:
    """Tells whether one part names a clause inside the sentence's own, and another part none."""
    places = {one.where == above for part in read for one in part if isinstance(one, AmendWords)}
    return places == {True, False}


def _of_one_clause(parts: Sequence[str], held: Held) -> _Read:
    """Gives several changes of which the first or the last names the clause for all of them."""
    for named in (parts[0], parts[-1]):
        read = _read_action(named, None, held)
        if len(read) == 1 and isinstance(read[0], AmendWords):
            where = read[0].where
            every = [read if part is named else _read_action(part, where, held) for part in parts]
            same = all(isinstance(one, AmendWords) and one.where == where for each in every for one in each)
            return tuple(one for each in every for one in each) if all(every) and same else ()
    return ()


def _read_action(words: str, above: Where | None, held: Held) -> _Read:
    """Gives what one change asks for: of the words of a clause, or of whole clauses."""
    step = read_step(words, held) if above else None
    if above and step:
        return (_numbered_at_end(above, step) or AmendWords(above, (step,)),)
    return read_clause_change(words, above, held) or _words_anywhere(words, above, held)


def _numbered_at_end(clause: Where, step: Step) -> InsertClause | None:
    """Gives the new clause that words at the end of one are, where they begin with a number of their own."""
    at_end = step.verb == "insert" and not step.words and step.place == "after"
    numbered = at_end and clause.part == "text" and not clause.words and _OWN_CLAUSE.match(step.new)
    return InsertClause(clause, Where(""), step.new, "inside", unnamed=True) if numbered else None


def _words_anywhere(words: str, above: Where | None, held: Held) -> _Read:
    """Gives a change of words that names its clause, wherever in it."""
    for begin in _NAMES.finditer(words):
        for end in reversed(_ends_of_names(words, begin.end())):
            wheres = [within(above, where) for where in read_wheres(words[begin.end() : end], held)]
            rest = f"{words[: begin.start()].rstrip(' ,')} {words[end:].lstrip(' ')}".strip(" ,:")
            step = read_step(rest, held) if wheres and None not in wheres else None
            if step:
                return tuple(_numbered_at_end(w, step) or AmendWords(w, (step,)) for w in wheres if w)
    return ()


def _ends_of_names(words: str, start: int) -> list[int]:
    """Gives where a clause's name may end that begins at a character."""
    ends = (found.start() for found in _WORD_ENDS.finditer(words, start))
    return list(takewhile(lambda end: end - start <= _LONGEST_NAME, ends))


def _everywhere(made: Instruction) -> Instruction:
    """Gives changes of words as made wherever the words stand, as “throughout” says for all of them."""
    if not isinstance(made, AmendWords):
        return made
    steps = [replace(step, occurrence=EACH) if not step.occurrence else step for step in made.steps]
    return replace(made, steps=tuple(steps))


def _one_of_each(made: Sequence[Instruction]) -> _Read:
    """Gives the instructions with all changes of words in one clause as one, at the first of them."""
    one: dict[object, Instruction] = {}
    for number, instruction in enumerate(made):
        key: object = number
        if isinstance(instruction, AmendWords):
            key = instruction.where
            earlier = one.get(key)
            steps = earlier.steps if isinstance(earlier, AmendWords) else ()
            one[key] = replace(instruction, steps=(*steps, *instruction.steps))
        else:
            one[key] = instruction
    return tuple(one.values())
