"""New clauses: where an insertion puts one, the number it gets, and the list below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.draft.amend.amendment_mistakes import clause_of, refuse, wrong_in_new
from drafter.draft.amend.clause_lines import FIRST_LABELS, provisions
from drafter.draft.amend.insert_definition import new_definition, quoted_term
from drafter.draft.amend.insert_paragraph import new_paragraph
from drafter.draft.amend.insertion_place import InsertionPlace, insertion_place
from drafter.draft.amend.renumbering import is_lettered
from drafter.errors import ProposalError
from drafter.model.amended_clause import Inserted
from drafter.model.clause_number import ClauseNumber, kind_of, label_like, last_part

# G3.20ZZ is the last number with letters that is one: three letters are read as a word.
_TOO_MANY_LETTERS = re.compile(r"\d[A-Za-z]{3,}$")

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from drafter.draft.amend.clause_lines import Provision
    from drafter.model.amended_clause import AmendedClause
    from drafter.model.proposal import Insertion
    from drafter.model.section import Clause, Section


def insertion(
    amendment: Insertion, section: Section, done: Mapping[tuple[str, str], AmendedClause]
) -> Iterable[Inserted]:
    """Gives the new clauses of an amendment: one beside another, and those below it.

    Args:
        amendment: what is to be put in.
        section: the baseline.
        done: what other amendments have made already, by clause and part.

    Raises:
        ProposalError: when it cannot be put there.
    """
    if amendment.beside not in section and (amendment.beside, "text") in done:
        raise ProposalError(
            f"{amendment.beside} is put in by the proposal itself",
            remedy="name a clause of the baseline – "
            "what is put in at one place stands in the order of the file",
        )
    beside = clause_of(section, amendment.beside)
    place = insertion_place(amendment, section)
    if amendment.term or (beside.is_definition and quoted_term(amendment.text)[0]):
        return [new_definition(amendment, place or InsertionPlace(before=beside.id), section, done)]
    if beside.kind != "numbered":
        return [new_paragraph(amendment, section, done)]
    refuse(wrong_in_new(beside, amendment.text))
    if place is None:
        raise ProposalError(
            f"closing words stand before {amendment.beside}",
            remedy="say with `insert_after` which clause it follows",
        )
    return _new_clause(amendment, beside, place, section, done)


def _new_clause(
    amendment: Insertion,
    beside: Clause,
    place: InsertionPlace,
    section: Section,
    done: Mapping[tuple[str, str], AmendedClause],
) -> Iterable[Inserted]:
    if amendment.renumber and place.before and is_lettered(place.before, {clause.id for clause in section}):
        raise ProposalError(
            f"{place.before} is none of the numbers that count on", remedy="leave out `renumber`"
        )
    follows, number = place.after, _number_at(place, section, dash=amendment.dash)
    while (str(number), "text") in done or (amendment.renumber and str(number) in section):
        follows = str(number) if (str(number), "text") in done else follows
        number = number.next_inserted()
    if str(number) in section:
        raise ProposalError(f"there is a clause {number} already", remedy="insert the new one after that")
    if _TOO_MANY_LETTERS.search(str(number)):
        raise ProposalError(
            f"too many clauses are put in at {amendment.beside}: none is numbered {number}",
            remedy="number them anew with `renumber: true`",
        )
    top = ""
    made_of = provisions(str(number), amendment.text, beside.depth)
    _refuse_second_line(made_of)
    for made in made_of:
        _refuse_other_labels(made, beside, section)
        yield Inserted(
            made.clause,
            made.text,
            made.depth,
            after_clause=follows,
            before_clause="" if follows else place.before,
            below=top,
            renumber=amendment.renumber and not top,
            line=amendment.line,
            kind="closing" if kind_of(made.clause) == "closing" else "numbered",
            label="" if top else label_like(beside.label, beside.id, made.clause),
        )
        top, follows = top or made.clause, made.clause


def _refuse_second_line(made: Sequence[Provision]) -> None:
    """Refuses a line without a label that closes no list: a clause has one paragraph of its own."""
    if made[1:] and kind_of(made[1].clause) == "closing":
        raise ProposalError(
            f"“{made[1].text}” closes no list",
            remedy="write it on the line before, or begin it with a label, (a)",
        )


def _refuse_other_labels(made: Provision, beside: Clause, section: Section) -> None:
    """Refuses a list below a new clause that is labelled otherwise than the lists as deep in the section."""
    if made.depth == beside.depth or kind_of(made.clause) != "numbered":
        return
    label = last_part(made.clause)
    as_deep = [
        last_part(clause.id) for clause in section if clause.depth == made.depth and clause.kind == "numbered"
    ]
    if label in FIRST_LABELS and as_deep and label not in as_deep:
        first = next((used for used in FIRST_LABELS if used in as_deep), as_deep[0])
        raise ProposalError(
            f"a list below {beside.id} is labelled {first} and not {label}", remedy="label it so"
        )


def _number_at(place: InsertionPlace, section: Section, *, dash: bool) -> ClauseNumber:
    """Gives the number with a letter: G3.20A after G3.20, G3.20B after G3.20A, G3.A1 before G3.1."""
    if place.before:
        lettered = is_lettered(place.before, {clause.id for clause in section})
        return ClauseNumber.parse(place.before).inserted_before(lettered=lettered)
    number = ClauseNumber.parse(place.after)
    following = number.next_inserted()
    if is_lettered(place.after, {clause.id for clause in section}) and str(following) not in section:
        return following
    return number.inserted_after(dash=dash)
