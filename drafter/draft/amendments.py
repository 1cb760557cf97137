"""What a proposal makes of its baseline: each amendment carried out on the clause it names."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.compare.words import word_hunks
from drafter.draft.anchors import places
from drafter.errors import ProposalError
from drafter.model.edit import EditScript, Hunk
from drafter.model.number import ClauseNumber
from drafter.model.proposal import AmendedClause, Deletion, Insertion, TextAmendment, WordsAmendment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.model.proposal import Amendment, Proposal
    from drafter.model.section import Clause, Section

NOT_USED = "Not used"


class _MistakeError(Exception):
    """What is wrong with one amendment, and the remedy."""


def carry_out(proposal: Proposal, section: Section) -> tuple[AmendedClause, ...]:
    """Gives what each amendment makes of the baseline, in the order of the proposal.

    Amendments of words in one clause become one amended clause.

    Raises:
        ProposalError: when an amendment cannot be carried out; it says every mistake, each at its line.
    """
    done: dict[str, AmendedClause] = {}
    mistakes = []
    for amendment in proposal.amendments:
        try:
            for amended in _carry_out(amendment, section, done):
                done[amended.clause] = _together(done.get(amended.clause), amended)
        except _MistakeError as mistake:
            mistakes.append(f"{_place(proposal, amendment)}: {mistake}")
    if mistakes:
        raise ProposalError.of(mistakes)
    return tuple(done.values())


def _place(proposal: Proposal, amendment: Amendment) -> str:
    return f"{proposal.place}:{amendment.line}" if amendment.line else proposal.place or proposal.id


def _carry_out(
    amendment: Amendment, section: Section, done: dict[str, AmendedClause]
) -> Iterable[AmendedClause]:
    match amendment:
        case WordsAmendment():
            return [_words(amendment, _clause(section, amendment.clause))]
        case TextAmendment():
            return [_text(amendment, _clause(section, amendment.clause))]
        case Insertion():
            return [_insertion(amendment, section, done)]
        case Deletion():
            return _deletion(amendment, section)


def _clause(section: Section, clause_id: str) -> Clause:
    if clause_id not in section:
        raise _MistakeError(
            f"there is no clause {clause_id} in {section.name}; `drafter show {section.name}` lists them"
        )
    return section[clause_id]


def _words(amendment: WordsAmendment, clause: Clause) -> AmendedClause:
    at = _place_of_words(amendment, clause)
    hunk = Hunk(amendment.replace, amendment.replacement, at)
    hunks = tuple(
        Hunk(part.old, part.new, at + part.at)
        for part in word_hunks(amendment.replace, amendment.replacement)
    )
    after = EditScript((hunk,)).apply(clause.text)
    if not hunks:
        raise _MistakeError(f"the words for {clause.id} are the ones that stand there; say what they become")
    return AmendedClause("amended", clause.id, clause.text, after, hunks, line=amendment.line)


def _place_of_words(amendment: WordsAmendment, clause: Clause) -> int:
    found = places(clause.text, amendment.replace)
    if not found:
        raise _MistakeError(
            f"the words “{amendment.replace}” are not in {clause.id}; copy them from the baseline"
        )
    if len(found) > 1 and not amendment.occurrence:
        raise _MistakeError(
            f"the words “{amendment.replace}” stand {len(found)} times in {clause.id}; "
            "say which with `occurrence`, or give more of the words around them"
        )
    if amendment.occurrence > len(found):
        raise _MistakeError(
            f"the words “{amendment.replace}” stand {len(found)} times in {clause.id}; lower `occurrence`"
        )
    return found[max(amendment.occurrence, 1) - 1]


def _text(amendment: TextAmendment, clause: Clause) -> AmendedClause:
    if not clause.spans and not clause.text:
        raise _MistakeError(f"{clause.id} is a heading and has no text of its own; name a clause below it")
    hunks = word_hunks(clause.text, amendment.text)
    if not hunks:
        raise _MistakeError(f"the text for {clause.id} is the one that stands there; say what it becomes")
    return AmendedClause("amended", clause.id, clause.text, amendment.text, hunks, line=amendment.line)


def _insertion(amendment: Insertion, section: Section, done: dict[str, AmendedClause]) -> AmendedClause:
    _clause(section, amendment.after)
    if "/" in amendment.after:
        raise _MistakeError(
            f"{amendment.after} has no number for a new clause to follow; name a numbered clause"
        )
    followed, number = amendment.after, ClauseNumber.parse(amendment.after).inserted_after()
    while str(number) in done:
        followed, number = str(number), number.next_inserted()
    if str(number) in section:
        raise _MistakeError(f"there is a clause {number} already; insert the new one after that")
    hunks = (Hunk("", amendment.text, 0),)
    return AmendedClause(
        "inserted", str(number), "", amendment.text, hunks, after_clause=followed, line=amendment.line
    )


def _deletion(amendment: Deletion, section: Section) -> Iterable[AmendedClause]:
    top = _clause(section, amendment.clause)
    yield _deleted(top, NOT_USED, amendment.line)
    for clause in section.below(top.id):
        yield _deleted(clause, "", amendment.line)


def _deleted(clause: Clause, after: str, line: int) -> AmendedClause:
    return AmendedClause("deleted", clause.id, clause.text, after, (Hunk(clause.text, after, 0),), line=line)


def _together(first: AmendedClause | None, second: AmendedClause) -> AmendedClause:
    """Gives two amendments of one clause as one, when they touch different words of it."""
    if first is None:
        return second
    hunks = tuple(sorted([*first.hunks, *second.hunks], key=lambda hunk: (hunk.at, len(hunk.old))))
    apart = all(a.at + max(len(a.old), 1) <= b.at for a, b in pairwise(hunks))
    if not apart or first.kind != "amended" or second.kind != "amended":
        raise _MistakeError(
            f"line {first.line} amends the same words of {second.clause}; make one amendment of the two"
        )
    after = EditScript(hunks).apply(first.before)
    return AmendedClause("amended", first.clause, first.before, after, hunks, line=first.line)
