"""What a proposal makes of its baseline: each amendment carried out on the clause it names."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.compare.words import word_hunks
from drafter.draft.anchors import places
from drafter.draft.following import followed
from drafter.draft.insertion_place import InsertionPlace, insertion_place
from drafter.draft.new_clause import provisions
from drafter.draft.renumber import is_lettered, last_part
from drafter.errors import ProposalError
from drafter.model.edit import EditScript, Hunk
from drafter.model.number import ClauseNumber
from drafter.model.proposal import (
    AmendedClause,
    Deletion,
    HeadingAmendment,
    Insertion,
    TextAmendment,
    WordsAmendment,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.draft.new_clause import Provision
    from drafter.model.proposal import Amendment, Part, Proposal
    from drafter.model.section import Clause, Section

NOT_USED = "Not used"
_NOTE = re.compile(r"/note\d+$")
_FIRST_LABELS = ("(a)", "(i)", "(A)", "(1)", "(I)")

_Done = dict[tuple[str, str], AmendedClause]


class _MistakeError(Exception):
    """What is wrong with one amendment, and the remedy."""


def carry_out(proposal: Proposal, section: Section) -> tuple[AmendedClause, ...]:
    """Gives what each amendment makes of the baseline, in the order of the proposal, and what follows.

    Amendments of words in one clause become one amended clause. Where clauses are renumbered, the references
    to them are amended too.

    Raises:
        ProposalError: when an amendment cannot be carried out; it says every mistake, each at its line.
    """
    done: _Done = {}
    mistakes = []
    for amendment in proposal.amendments:
        try:
            for amended in _carry_out(amendment, section, done):
                key = (amended.clause, amended.part)
                done[key] = _together(done.get(key), amended)
        except _MistakeError as mistake:
            mistakes.append(f"{_place(proposal, amendment)}: {mistake}")
    mistakes += [f"{_at_line(proposal, line)}: {mistake}" for line, mistake in _lost(done)]
    if mistakes:
        raise ProposalError.of(mistakes)
    return followed(section, tuple(done.values()))


def carried_out(amendment: Amendment, section: Section) -> AmendedClause:
    """Gives what one amendment makes of the clause it names.

    Raises:
        ProposalError: when it cannot be carried out.
    """
    try:
        return next(iter(_carry_out(amendment, section, {})))
    except _MistakeError as mistake:
        raise ProposalError(str(mistake)) from mistake


def _place(proposal: Proposal, amendment: Amendment) -> str:
    return _at_line(proposal, amendment.line)


def _at_line(proposal: Proposal, line: int) -> str:
    return f"{proposal.place}:{line}" if line else proposal.place or proposal.id


def _lost(done: _Done) -> Iterable[tuple[int, str]]:
    """Gives each new clause that would stand in a list which another amendment deletes, with its line."""
    gone = {change.clause for change in done.values() if change.kind == "deleted" and change.below}
    for change in done.values():
        if change.kind == "inserted" and not change.below and change.beside in gone:
            yield change.line, f"{change.beside} goes with a clause that is deleted; insert elsewhere"


def _carry_out(amendment: Amendment, section: Section, done: _Done) -> Iterable[AmendedClause]:
    match amendment:
        case WordsAmendment():
            return [_words(amendment, _clause(section, amendment.clause))]
        case TextAmendment():
            return [_text(amendment, _clause(section, amendment.clause))]
        case HeadingAmendment():
            return [_heading(amendment, _clause(section, amendment.clause))]
        case Insertion():
            return _insertion(amendment, section, done)
        case Deletion():
            return _deletion(amendment, section)


def _clause(section: Section, clause_id: str) -> Clause:
    if _NOTE.search(clause_id):
        raise _MistakeError(f"{clause_id} is a note at the foot of a page; amend it in Word, by hand")
    if clause_id not in section:
        raise _MistakeError(
            f"there is no clause {clause_id} in {section.name}; `drafter show {section.name}` lists them"
        )
    return section[clause_id]


def _words(amendment: WordsAmendment, clause: Clause) -> AmendedClause:
    text = clause.text or clause.heading or ""
    at = _place_of_words(amendment, text)
    hunk = Hunk(amendment.replace, amendment.replacement, at)
    hunks = tuple(
        Hunk(word.old, word.new, at + word.at)
        for word in word_hunks(amendment.replace, amendment.replacement)
    )
    after = EditScript((hunk,)).apply(text)
    if after != after.strip():
        # Readers strip the edges of a clause, so white space there could not be read back.
        after = after.strip()
        hunks = word_hunks(text, after)
    if not any(hunk.old.strip() or hunk.new.strip() for hunk in hunks) and after.strip():
        raise _MistakeError(f"the words for {clause.id} are the ones that stand there; say what they become")
    if not after.strip():
        raise _MistakeError(f"no words of {clause.id} would be left; delete it, or leave some")
    part: Part = "text" if clause.text else "heading"
    return AmendedClause("amended", clause.id, text, after, hunks, line=amendment.line, part=part)


def _place_of_words(amendment: WordsAmendment, text: str) -> int:
    found = places(text, amendment.replace)
    if not found:
        raise _MistakeError(
            f"the words “{amendment.replace}” are not in {amendment.clause}; copy them from the baseline"
        )
    if len(found) > 1 and not amendment.occurrence:
        raise _MistakeError(
            f"the words “{amendment.replace}” stand {len(found)} times in {amendment.clause}; "
            "say which with `occurrence`, or give more of the words around them"
        )
    if amendment.occurrence > len(found):
        times = "once" if len(found) == 1 else f"{len(found)} times"
        raise _MistakeError(
            f"the words “{amendment.replace}” stand {times} in {amendment.clause}; lower `occurrence`"
        )
    return found[max(amendment.occurrence, 1) - 1]


def _text(amendment: TextAmendment, clause: Clause) -> AmendedClause:
    if not clause.spans and not clause.text:
        raise _MistakeError(
            f"{clause.id} is a heading and has no text of its own; amend its `heading`, or a clause below it"
        )
    return _whole(clause, "text", clause.text, amendment.text, amendment.line)


def _heading(amendment: HeadingAmendment, clause: Clause) -> AmendedClause:
    if clause.heading is None:
        raise _MistakeError(f"{clause.id} has no heading; amend its `text`")
    return _whole(clause, "heading", clause.heading, amendment.heading, amendment.line)


def _whole(clause: Clause, part: Part, before: str, after: str, line: int) -> AmendedClause:
    after = after.strip()
    _refuse_own_label(clause, part, after)
    hunks = word_hunks(before, after)
    if not any(hunk.old.strip() or hunk.new.strip() for hunk in hunks):
        raise _MistakeError(f"the {part} for {clause.id} is the one that stands there; say what it becomes")
    return AmendedClause("amended", clause.id, before, after, hunks, line=line, part=part)


def _refuse_own_label(clause: Clause, part: Part, after: str) -> None:
    """Refuses a text that begins with the label of its clause, which would be printed twice."""
    if part == "text" and clause.label and "/" not in clause.id and after.split()[:1] == [clause.label]:
        raise _MistakeError(f"{clause.label} is the number of {clause.id}; Word prints it; leave it out")


def _insertion(amendment: Insertion, section: Section, done: _Done) -> Iterable[AmendedClause]:
    beside = _clause(section, amendment.beside)
    place = insertion_place(amendment, section)
    if amendment.term:
        return [_definition(amendment, beside, place or InsertionPlace(before=beside.id), section)]
    if "/" in amendment.beside:
        raise _MistakeError(
            f"{amendment.beside} has no number for a new clause to follow; name a numbered clause"
        )
    if place is None:
        raise _MistakeError(
            f"closing words stand before {amendment.beside}; say with `insert_after` which clause it follows"
        )
    return _new_clause(amendment, beside, place, section, done)


def _new_clause(
    amendment: Insertion, beside: Clause, place: InsertionPlace, section: Section, done: _Done
) -> Iterable[AmendedClause]:
    follows, number = place.after, _number_at(place, section)
    while (str(number), "text") in done or (amendment.renumber and str(number) in section):
        follows = str(number) if (str(number), "text") in done else follows
        number = number.next_inserted()
    if str(number) in section:
        raise _MistakeError(f"there is a clause {number} already; insert the new one after that")
    top = ""
    made_of = provisions(str(number), amendment.text, beside.depth)
    _refuse_second_line(made_of)
    for made in made_of:
        _refuse_other_labels(made, beside, section)
        yield AmendedClause(
            "inserted",
            made.clause,
            "",
            made.text,
            (Hunk("", made.text, 0),),
            after_clause=follows,
            line=amendment.line,
            depth=made.depth,
            below=top,
            renumber=amendment.renumber and not top,
            before_clause="" if follows else place.before,
        )
        top, follows = top or made.clause, made.clause


def _refuse_second_line(made: Sequence[Provision]) -> None:
    """Refuses a line without a label that closes no list: a clause has one paragraph of its own."""
    if made[1:] and "/closing" in made[1].clause:
        raise _MistakeError(
            f"“{made[1].text}” closes no list; write it on the line before, or begin it with a label, (a)"
        )


def _refuse_other_labels(made: Provision, beside: Clause, section: Section) -> None:
    """Refuses a list below a new clause that is labelled otherwise than the lists as deep in the section."""
    if made.depth == beside.depth or "/" in made.clause:
        return
    label = last_part(made.clause)
    as_deep = [
        last_part(clause.id) for clause in section if clause.depth == made.depth and "/" not in clause.id
    ]
    if label in _FIRST_LABELS and as_deep and label not in as_deep:
        first = next((used for used in _FIRST_LABELS if used in as_deep), as_deep[0])
        raise _MistakeError(f"a list below {beside.id} is labelled {first} and not {label}; label it so")


def _number_at(place: InsertionPlace, section: Section) -> ClauseNumber:
    """Gives the number with a letter: G3.20A after G3.20, G3.20B after G3.20A, G3.A1 before G3.1."""
    if place.before:
        return ClauseNumber.parse(place.before).inserted_before()
    number = ClauseNumber.parse(place.after)
    following = number.next_inserted()
    if is_lettered(place.after, {clause.id for clause in section}) and str(following) not in section:
        return following
    return number.inserted_after()


def _definition(
    amendment: Insertion, beside: Clause, place: InsertionPlace, section: Section
) -> AmendedClause:
    parent, slash, _ = beside.id.rpartition("/")
    name = f"{parent}/{amendment.term}"
    if not slash or beside.label != beside.id[len(parent) + 1 :]:
        raise _MistakeError(f"{beside.id} is no definition; name the one that stands beside the new term")
    if name in section:
        raise _MistakeError(f"{amendment.term} is defined in {parent} already; amend that definition")
    hunks = (Hunk("", amendment.text, 0),)
    return AmendedClause(
        "inserted",
        name,
        "",
        amendment.text,
        hunks,
        after_clause=place.after,
        line=amendment.line,
        depth=beside.depth,
        before_clause=place.before,
    )


def _deletion(amendment: Deletion, section: Section) -> Iterable[AmendedClause]:
    top = _clause(section, amendment.clause)
    # Closing words and definitions have no number that could stay behind.
    goes = amendment.renumber or "/" in top.id
    yield _deleted(top, "" if goes else NOT_USED, amendment, "")
    for clause in section.below(top.id):
        yield _deleted(clause, "", amendment, top.id)


def _deleted(clause: Clause, after: str, amendment: Deletion, below: str) -> AmendedClause:
    hunks = (Hunk(clause.text, after, 0),) if clause.text else ()
    return AmendedClause(
        "deleted",
        clause.id,
        clause.text,
        after,
        hunks,
        line=amendment.line,
        below=below,
        renumber=amendment.renumber and not below,
    )


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
    return AmendedClause(
        "amended", first.clause, first.before, after, hunks, line=first.line, part=first.part
    )
