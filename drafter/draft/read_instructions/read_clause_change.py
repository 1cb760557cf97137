"""Instructions about whole clauses, read from the plain verbs: put in, taken out, restated, renumbered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.draft.instruction import AmendText, DeleteClause, InsertClause, Renumber, Where
from drafter.draft.read_instructions.quotations import MARK
from drafter.draft.read_instructions.read_clause_name import (
    PROVISION_WORDS,
    beside,
    read_where,
    read_wheres,
    within,
)
from drafter.model.clause_number import NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal

    from drafter.draft.instruction import Instruction
    from drafter.draft.read_instructions.quotations import Held

_Read = tuple["Instruction", ...]
_Q = MARK
_ARTICLE = r"(?:the following |a |an |as a )?(?:further )?(?:new )?"
_NEW = rf"insert {_ARTICLE}"
_AS = r"(?: as follows| (?:that|which) (?:substitute|reads?)(?: as follows)?| to read(?: as follows)?)?:?"
_TO_READ = r"(?:to read|so (?:that )?(?:it|they) reads?|to substitute)(?: as follows)?:?"
_INSTEAD = r"(?:replace (?:it|them) (?:with|by)|substitute|insert)(?: in (?:its|their) place| instead)?:?"
_BE = r"(?:is|are|shall be|be)"
_SIDE = r"(?P<side>after|before|following)"
_RANGE = r"(.+?)(?: (?:to|and) (.+?))?"
_KIND = re.compile(r"\b(?:definition|defined term)s?\b", re.IGNORECASE)
_CALLED = rf"(?:{NUMBER_WORDS.replace(' ', '|')})"
_NAMED = re.compile(
    rf"[\d(\ue000]|[A-Z]{{1,3}}\d|^(?:{NUMBER_WORDS.replace(' ', '|')}) [IVXLCA-Z]{{1,8}}$", re.IGNORECASE
)
_GENERIC = re.compile(rf"(?:{PROVISION_WORDS}|provisions?|definitions?)?", re.IGNORECASE)


def read_clause_change(words: str, above: Where | None, held: Held) -> _Read:
    """Gives what a piece of a sentence asks for of whole clauses; nothing where it is not understood.

    Args:
        words: the piece, in the plain verbs, its quotations set aside.
        above: the clause that the sentence names for all of its pieces.
        held: the quotations.
    """
    for pattern, make in _FORMS:
        found = pattern.fullmatch(words)
        made = make(found, above, held) if found else ()
        if made:
            return made
    return ()


def _wheres(words: str, above: Where | None, held: Held) -> tuple[Where, ...]:
    """Gives the clauses that words name inside the one that the sentence names; none for a puzzle."""
    made = [within(above, where) for where in read_wheres(words, held)]
    return () if None in made else tuple(where for where in made if where)


def _one(words: str, above: Where | None, held: Held) -> Where | None:
    made = _wheres(words, above, held)
    return made[0] if len(made) == 1 else None


def _renumber(found: re.Match[str], above: Where | None, held: Held) -> _Read:
    old, new = found.groups()[:2], found.groups()[2:]
    if bool(old[1]) != bool(new[1]):
        return ()
    olds = [_one(words, above, held) for words in old if words]
    news = [read_where(words, held) for words in new if words]
    first = olds[0]
    if first is None or None in (*olds, *news):
        return ()
    named = [beside(first, where) for where in (*olds, *news) if where]
    half = len(named) // 2
    return (Renumber(named[0], named[half - 1], named[half], named[-1]),)


def _insert(found: re.Match[str], above: Where | None, held: Held) -> _Read:
    clause = _one(found["where"], above, held)
    side: Literal["before", "after"] = "before" if found["side"].lower() == "before" else "after"
    return _inserted(found, clause, side, held)


def _insert_inside(found: re.Match[str], above: Where | None, held: Held) -> _Read:
    named = found.groupdict().get("where")
    return _inserted(found, _one(named, above, held) if named else above, "inside", held)


def _inserted(
    found: re.Match[str], clause: Where | None, place: Literal["after", "before", "inside"], held: Held
) -> _Read:
    if clause is None or clause.part != "text":
        return ()
    kind, text = (found["new"] or "").strip().removeprefix("unnumbered "), held[int(found["text"])]
    names = read_wheres(kind, held) if _NAMED.search(kind) else (Where(""),)
    if not names or (names == (Where(""),) and not _GENERIC.fullmatch(kind)):
        return ()
    definition = bool(_KIND.search(kind))
    return (InsertClause(clause, names[0], text, place, definition, not kind, names[1:]),)


def _delete(found: re.Match[str], above: Where | None, held: Held) -> _Read:
    new = held[int(found["text"])] if "text" in found.re.groupindex else ""
    made: list[Instruction] = []
    for clause in _wheres(found["where"], above, held):
        if clause.part == "opening":
            return ()
        restated = clause.part == "heading" and new
        made.append(AmendText(clause, new) if restated else DeleteClause(clause, new))
    return tuple(made)


def _restate(*, whole: bool) -> Callable[[re.Match[str], Where | None, Held], _Read]:
    """Gives what makes the new text of a clause: of its own words, or of all that is below it too."""

    def make(found: re.Match[str], above: Where | None, held: Held) -> _Read:
        named = found["where"]
        clause = _one(named, above, held) if named else above
        text = held[int(found["text"])]
        return (AmendText(clause, text, whole and clause.part == "text"),) if clause else ()

    return make


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_WHERE = r"(?P<where>.+?)"
_TEXT = rf" ?{_Q.replace('(', '(?P<text>')}"
_PLACE = (
    r"(?:(?:in|at) (?:its|the) (?:appropriate|proper|correct) (?:alphabetical )?place|in alphabetical order)"
)
_OWN_WORDS = r"the (?:whole )?(?:of the )?(?:text|words) of "
_FORMS = (
    (_compiled(rf"renumber {_RANGE} (?:as|to become|to be|to) {_RANGE}"), _renumber),
    (_compiled(rf"{_RANGE} (?:becomes?|{_BE} renumbered(?: as)?) {_RANGE}"), _renumber),
    (_compiled(rf"{_SIDE} {_WHERE},?:? {_NEW}(?P<new>[^\ue000]*?){_AS}{_TEXT}"), _insert),
    (_compiled(rf"{_SIDE} {_WHERE},?:? {_NEW}(?P<new>.*?){_AS}{_TEXT}"), _insert),
    (_compiled(rf"{_NEW}(?:(?P<new>.*?),? )?{_SIDE} (?P<where>[^\ue000]+?){_AS}{_TEXT}"), _insert),
    (_compiled(rf"{_NEW}(?:(?P<new>.*?),? )?{_SIDE} (?P<where>.*?definition of .+?){_AS}{_TEXT}"), _insert),
    (_compiled(rf"{_PLACE},? {_NEW}(?P<new>.*?){_AS}{_TEXT}"), _insert_inside),
    (_compiled(rf"insert,? {_PLACE},? {_ARTICLE}(?P<new>.*?){_AS}{_TEXT}"), _insert_inside),
    (_compiled(rf"{_NEW}(?:(?P<new>.*?),? )?{_PLACE}{_AS}{_TEXT}"), _insert_inside),
    (_compiled(rf"{_NEW}(?:(?P<new>.*?),? )?in (?P<where>.+?),? {_PLACE}{_AS}{_TEXT}"), _insert_inside),
    (_compiled(rf"{_NEW}(?:(?P<new>.*?),? )?{_PLACE},? in (?P<where>.+?){_AS}{_TEXT}"), _insert_inside),
    (_compiled(rf"at the end of {_WHERE},?:? {_NEW}(?P<new>[^\ue000]+?){_AS}{_TEXT}"), _insert_inside),
    (_compiled(rf"at the end,?:? {_NEW}(?P<new>[^\ue000]+?){_AS}{_TEXT}"), _insert_inside),
    (_compiled(rf"{_NEW}(?P<new>[^\ue000]+?),? at the end of {_WHERE}{_AS}{_TEXT}"), _insert_inside),
    (_compiled(rf"{_NEW}(?P<new>[^\ue000]+?),? at the end{_AS}{_TEXT}"), _insert_inside),
    (
        _compiled(rf"{_NEW}(?P<new>definition(?: (?:of|for) {_Q.replace('(', '(?:')})?){_AS}{_TEXT}"),
        _insert_inside,
    ),
    (_compiled(rf"delete {_OWN_WORDS}{_WHERE},? and {_INSTEAD}{_TEXT}"), _restate(whole=False)),
    (
        _compiled(rf"(?:replace|amend) {_OWN_WORDS}{_WHERE} (?:with|by|{_TO_READ}):?{_TEXT}"),
        _restate(whole=False),
    ),
    (_compiled(rf"for {_OWN_WORDS}{_WHERE},? substitute:?{_TEXT}"), _restate(whole=False)),
    (_compiled(rf"(?:amend|change) {_WHERE} {_TO_READ}{_TEXT}"), _restate(whole=True)),
    (_compiled(rf"{_WHERE} {_BE} (?:amended|changed) {_TO_READ}{_TEXT}"), _restate(whole=True)),
    (
        _compiled(rf"{_WHERE} (?:shall|should|is to) (?:read|substitute)(?: as follows)?:?{_TEXT}"),
        _restate(whole=True),
    ),
    (_compiled(rf"replace {_WHERE} (?:with|by):?{_TEXT}"), _restate(whole=True)),
    (_compiled(rf"for {_WHERE},? substitute:?{_TEXT}"), _restate(whole=True)),
    (_compiled(rf"substitute:?{_TEXT} for {_WHERE}"), _restate(whole=True)),
    (_compiled(rf"{_WHERE} {_BE} (?:replaced|substituted) (?:with|by):?{_TEXT}"), _restate(whole=True)),
    (_compiled(rf"delete {_WHERE},? and {_INSTEAD}{_TEXT}"), _delete),
    (_compiled(rf"delete {_WHERE}"), _delete),
    (_compiled(rf"{_WHERE} {_BE} (?:deleted|omitted|removed)"), _delete),
)
