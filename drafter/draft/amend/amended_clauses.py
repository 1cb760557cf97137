"""What a proposal makes of its baseline: each amendment carried out on the clause it names."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks
from drafter.draft.amend.amendment_mistakes import clause_of, refuse, typed_otherwise, wrong_in
from drafter.draft.amend.insert_clause import insertion
from drafter.draft.amend.word_anchors import places
from drafter.draft.references.amended_references import behind, lost_on
from drafter.errors import Mistake, ProposalError
from drafter.model.amended_clause import Amended, Deleted, Inserted, part_of
from drafter.model.edit import EditScript, Hunk
from drafter.model.proposal import Deletion, HeadingAmendment, Insertion, TextAmendment, WordsAmendment
from drafter.model.section import NOT_USED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drafter.draft.references.amended_references import LostReferences
    from drafter.model.amended_clause import AmendedClause
    from drafter.model.proposal import Amendment, Part, Proposal, Rewording
    from drafter.model.section import Clause, Section

_Done = dict[tuple[str, str], "AmendedClause"]


def asked_for(proposal: Proposal, section: Section) -> tuple[AmendedClause, ...]:
    """Gives what each amendment makes of the baseline, without the references that follow.

    Amendments of words in one clause become one amended clause.

    Raises:
        ProposalError: as `carry_out` does.
    """
    done, refused = _each(proposal.amendments, section)
    mistakes = (*refused, *_lost(done))
    if mistakes:
        raise ProposalError.of(replace(each, place=_place(proposal, each)) for each in mistakes)
    return tuple(done.values())


def structure(amendments: Sequence[Amendment | None], section: Section) -> tuple[AmendedClause, ...]:
    """Gives the clauses that come and go; what cannot be carried out is passed over.

    The line of each is the place of its amendment among all, from 1.
    """
    numbered = (
        replace(amendment, line=place)
        for place, amendment in enumerate(amendments, start=1)
        if isinstance(amendment, Insertion | Deletion)
    )
    return tuple(_each(numbered, section)[0].values())


def _each(amendments: Iterable[Amendment], section: Section) -> tuple[_Done, list[Mistake]]:
    """Gives what the amendments make of the clauses, and why each that cannot be made cannot, at its line."""
    done: _Done = {}
    mistakes: list[Mistake] = []
    for amendment in amendments:
        try:
            ends = _ends(amendment) if isinstance(amendment, Insertion) else None
            for amended in _carry_out(amendment, section, done):
                key = (amended.clause, part_of(amended))
                done[key] = _together(done.get(key), _with_lost(amended, amendment, ends))
        except ProposalError as error:
            mistakes += (replace(mistake, line=amendment.line) for mistake in error.mistakes)
    return done, mistakes


def _ends(insertion: Insertion) -> Iterator[int]:
    """Gives where the words of each clause that is put in end in the whole text."""
    at = 0
    for line in [insertion.text] if insertion.term else insertion.text.splitlines(keepends=True):
        if line.strip():
            yield at + len(line.rstrip())
        at += len(line)


def _with_lost(amended: AmendedClause, amendment: Amendment, ends: Iterator[int] | None) -> AmendedClause:
    if isinstance(amended, Inserted) and ends:
        return replace(amended, lost=_lost_before(next(ends), amended, amendment))
    return replace(amended, lost=amendment.lost) if isinstance(amended, Amended) else amended


def _lost_before(end: int, amended: Inserted, insertion: Amendment) -> LostReferences:
    """Gives the references lost in the one clause, of those put in, whose words end there."""
    start = end - len(amended.after)
    return tuple(each._replace(at=each.at - start) for each in insertion.lost if start <= each.at < end)


def reworded(amendment: Rewording, section: Section) -> Amended:
    """Gives what one amendment makes of the words of the clause it names.

    Raises:
        ProposalError: when it cannot be carried out.
    """
    return _reworded(amendment, section)


def new_clause(amendment: Insertion, section: Section) -> Inserted:
    """Gives the clause that one amendment puts in, without those below it.

    Raises:
        ProposalError: when it cannot be carried out.
    """
    return next(iter(insertion(amendment, section, {})))


def _place(proposal: Proposal, mistake: Mistake) -> str:
    return proposal.place if mistake.line else proposal.place or proposal.id


def _lost(done: _Done) -> Iterable[Mistake]:
    """Gives each new clause that would stand in a list which another amendment deletes, with its line."""
    gone = {change.clause for change in done.values() if isinstance(change, Deleted) and change.below}
    for change in done.values():
        if isinstance(change, Inserted) and not change.below and change.beside in gone:
            yield Mistake(
                f"{change.beside} goes with a clause that is deleted", "insert elsewhere", line=change.line
            )


def _carry_out(amendment: Amendment, section: Section, done: _Done) -> Iterable[AmendedClause]:
    match amendment:
        case Insertion():
            return insertion(amendment, section, done)
        case Deletion():
            return _deletion(amendment, section)
        case _:
            return [_reworded(amendment, section)]


def _reworded(amendment: Rewording, section: Section) -> Amended:
    clause = clause_of(section, amendment.clause)
    match amendment:
        case WordsAmendment():
            return _words(amendment, clause)
        case TextAmendment():
            return _text(amendment, clause)
        case HeadingAmendment():
            return _heading(amendment, clause)


def _words(amendment: WordsAmendment, clause: Clause) -> Amended:
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
        raise ProposalError(
            f"the words for {clause.id} are the ones that stand there", remedy="say what they become"
        )
    if not after.strip():
        raise ProposalError(f"no words of {clause.id} would be left", remedy="delete it, or leave some")
    part: Part = "text" if clause.text else "heading"
    refuse(wrong_in(clause, part, text, after))
    return Amended(clause.id, text, after, hunks, part, amendment.line)


def _place_of_words(amendment: WordsAmendment, text: str) -> int:
    found = places(text, amendment.replace)
    if not found:
        raise ProposalError(
            f"the words “{amendment.replace}” are not in {amendment.clause}",
            remedy=typed_otherwise(text, amendment.replace) or "copy them from the baseline",
        )
    if len(found) > 1 and not amendment.occurrence:
        raise ProposalError(
            f"the words “{amendment.replace}” stand {len(found)} times in {amendment.clause}",
            remedy="say which with `occurrence`, or give more of the words around them",
        )
    if amendment.occurrence > len(found):
        times = "once" if len(found) == 1 else f"{len(found)} times"
        raise ProposalError(
            f"the words “{amendment.replace}” stand {times} in {amendment.clause}",
            remedy="lower `occurrence`",
        )
    return found[max(amendment.occurrence, 1) - 1]


def _text(amendment: TextAmendment, clause: Clause) -> Amended:
    if not clause.spans and not clause.text:
        raise ProposalError(
            f"{clause.id} is a heading and has no text of its own",
            remedy="amend its `heading`, or a clause below it",
        )
    return _whole(clause, "text", clause.text, amendment.text, amendment.line)


def _heading(amendment: HeadingAmendment, clause: Clause) -> Amended:
    if clause.heading is None:
        raise ProposalError(f"{clause.id} has no heading", remedy="amend its `text`")
    return _whole(clause, "heading", clause.heading, amendment.heading, amendment.line)


def _whole(clause: Clause, part: Part, before: str, after: str, line: int) -> Amended:
    after = after.strip()
    refuse(wrong_in(clause, part, before, after))
    hunks = word_hunks(before, after)
    if before.count("\n") != after.count("\n"):
        # Words that stay would stay in the paragraphs that they stand in.
        hunks = (Hunk(before, after, 0),)
    if not any(hunk.old.strip() or hunk.new.strip() for hunk in hunks):
        raise ProposalError(
            f"the {part} for {clause.id} is the one that stands there", remedy="say what it becomes"
        )
    return Amended(clause.id, before, after, hunks, part, line)


def _deletion(amendment: Deletion, section: Section) -> Iterable[Deleted]:
    top = clause_of(section, amendment.clause)
    if top.id == "title":
        raise ProposalError(
            "the title of a section stays", remedy="say with `clause: title` and `text` what it becomes"
        )
    below = section.below(top.id)
    counts_on = top.kind == "heading" and any(
        clause.kind == "numbered" and not clause.id.startswith(top.id) for clause in below
    )
    if counts_on and not amendment.renumber:
        raise ProposalError(
            f"the numbers of the clauses below {top.id} count on behind it",
            remedy="close the gap with `renumber: true`, or delete each of these clauses by itself",
        )
    # What has no number leaves none behind.
    goes = amendment.renumber or top.kind != "numbered"
    after = "" if goes else NOT_USED
    yield Deleted(top.id, top.text, after, renumber=amendment.renumber, line=amendment.line)
    for clause in below:
        yield Deleted(clause.id, clause.text, below=top.id, renumber=counts_on, line=amendment.line)


def _together(first: AmendedClause | None, second: AmendedClause) -> AmendedClause:
    """Gives two amendments of one clause as one, when they touch different words of it."""
    if first is None:
        return second
    if not isinstance(first, Amended) or not isinstance(second, Amended):
        raise ProposalError.of([_met(first, second)])
    hunks = tuple(sorted([*first.hunks, *second.hunks], key=lambda hunk: (hunk.at, len(hunk.old))))
    apart = all(a.at + max(len(a.old), 1) <= b.at for a, b in pairwise(hunks))
    if not apart:
        refuse(_met(first, second))
    after = EditScript(hunks).apply(first.before)
    lost = (
        *lost_on(first.lost, behind(first.hunks, second.hunks)),
        *lost_on(second.lost, behind(second.hunks, first.hunks)),
    )
    return replace(first, after=after, hunks=hunks, lost=lost)


def _met(first: AmendedClause, second: AmendedClause) -> Mistake:
    """Gives what is wrong with two amendments of one clause that cannot both be made."""
    if isinstance(first, Deleted) or isinstance(second, Deleted):
        does = "deletes" if isinstance(first, Deleted) else "amends"
        return Mistake(f"line {first.line} {does} {second.clause} already", "leave out one of the two")
    same = f"line {first.line} amends the same words of {second.clause}"
    return Mistake(same, "make one amendment of the two")
