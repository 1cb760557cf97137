"""A proposal put on another version than it was drafted against: a verdict for each of its amendments."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks
from drafter.draft.amend.amended_clauses import new_clause, reworded
from drafter.draft.amend.insertion_place import insertion_place
from drafter.draft.amend.word_anchors import places, words_amendment
from drafter.draft.rebase.numbers_in_new_words import Drafted, Meaning
from drafter.draft.rebase.other_version import Versions, amended_words, drifted
from drafter.draft.references.amended_references import Numbers, kept, moved_place
from drafter.errors import ProposalError
from drafter.model.clause_number import ClauseNumber
from drafter.model.pack import Conflict
from drafter.model.proposal import (
    Deletion,
    HeadingAmendment,
    Insertion,
    TextAmendment,
    WordsAmendment,
    named_clause,
)
from drafter.model.section import Clause, Section, is_not_used

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.draft.rebase.numbers_in_new_words import Meant
    from drafter.draft.rebase.other_version import Earlier
    from drafter.model.pack import Status
    from drafter.model.proposal import Amendment, Proposal, Rewording


@dataclass(frozen=True, slots=True)
class Rebased:
    """What becomes of one amendment on another version.

    Attributes:
        amendment: as it was drafted.
        now_at: the id of the clause it names in that version; empty where it is gone.
        named: the id of its clause as drafted; of a new clause, the number that it was given.
        onto: as it is made of that version; None in conflict, and where it is made already.
    """

    amendment: Amendment
    status: Status
    now_at: str
    onto: Amendment | None = None
    conflict: Conflict | None = None
    named: str = ""


def rebase(
    proposal: Proposal, old: Section, new: Section, earlier: Earlier | None = None
) -> tuple[Rebased, ...]:
    """Gives the verdict on each amendment of a proposal, in its order, and how it is made of `new`.

    An amendment is clean where its clause has kept its number and lets it be made; moved where the clause has
    another number; already made where the clause reads so; in conflict where the same words have changed,
    or the clause is gone or “Not used”. The words that other amendments of `new` changed stay changed.
    Where an amendment records the words it was drafted against, these count, and not those of `old`.

    Args:
        proposal: the proposal.
        old: the version that it is drafted against.
        new: the version that it is put on.
        earlier: how `new` was made of `old`, where other proposals did that; else the two are compared.

    Raises:
        ProposalError: when an amendment cannot be made of the version it was drafted against.
    """
    versions = Versions(old, new, earlier)
    placed = [_placed(amendment, versions) for amendment in proposal.amendments]
    if old is new and earlier is None and _stays(proposal.amendments, placed, old):
        return tuple(_as_drafted(amendment, old) for amendment in proposal.amendments)
    meanings = {
        choice: _meaning(proposal.amendments, placed, versions, choice)
        for choice in {amendment.alternative for amendment in proposal.amendments}
    }
    return tuple(
        replace(
            _rebased(amendment, one, place, versions, meanings[amendment.alternative]),
            named=_named(amendment, old),
        )
        for place, (amendment, one) in enumerate(zip(proposal.amendments, placed, strict=True), start=1)
    )


def _stays(amendments: Sequence[Amendment], placed: Sequence[Rebased | None], old: Section) -> bool:
    """Tells whether amendments are made of the version they were drafted against just as they stand.

    Then every clause and every number is the one that they speak of.
    """
    steady = not any(drifted(amendment, old) for amendment in amendments)
    return steady and all(one is None or one.onto == one.amendment for one in placed)


def _as_drafted(amendment: Amendment, old: Section) -> Rebased:
    named = _named(amendment, old)
    return Rebased(amendment, "clean", named_clause(amendment), amendment, named=named)


def _placed(amendment: Amendment, versions: Versions) -> Rebased | None:
    """Gives where a clause comes or goes, its words as drafted; None for amendments of words."""
    if not isinstance(amendment, Insertion | Deletion):
        return None
    base, now = versions.find(amendment)
    if isinstance(amendment, Deletion):
        return _deletion(amendment, base, now, versions)
    return _insertion(amendment, base, now, versions)


def _meaning(
    amendments: Sequence[Amendment], placed: Sequence[Rebased | None], versions: Versions, choice: int
) -> Meaning:
    """Gives what the words of one alternative mean by a number; 0 for what all alternatives share."""
    chosen = [amendment if amendment.alternative in (0, choice) else None for amendment in amendments]
    held = [one if one and one.amendment.alternative in (0, choice) else None for one in placed]
    made = {
        place: one.now_at
        for place, one in enumerate(held, start=1)
        if one and one.status == "already-made" and isinstance(one.amendment, Insertion)
    }
    there = {name: clause.id for name, clause in versions.there.items()}
    onto = Drafted([one.onto if one else None for one in held], versions.new)
    return Meaning(Drafted(chosen, versions.old), onto, there, made)


def _named(amendment: Amendment, old: Section) -> str:
    if not isinstance(amendment, Insertion):
        return amendment.clause
    try:
        return new_clause(amendment, old).clause
    except ProposalError:  # its clause is in no version that can be had
        beside = ClauseNumber.parse(amendment.beside)
        return str(
            beside.inserted_before() if amendment.before else beside.inserted_after(dash=amendment.dash)
        )


def _rebased(
    amendment: Amendment, placed: Rebased | None, place: int, versions: Versions, meaning: Meaning
) -> Rebased:
    if isinstance(amendment, Insertion) and placed and isinstance(placed.onto, Insertion):
        meant = meaning.of_insertion(amendment, place)
        return replace(placed, onto=replace(placed.onto, text=meant.text, lost=meant.lost))
    if isinstance(amendment, Insertion | Deletion) and placed:
        return placed
    assert not isinstance(amendment, Insertion | Deletion)  # noqa: S101 - these are placed
    return _words(amendment, *versions.find(amendment), versions, meaning)


def _words(
    amendment: Rewording,
    base: Clause,
    now: Clause | None,
    versions: Versions,
    meaning: Meaning,
) -> Rebased:
    made = reworded(amendment, Section((base,), version=versions.old.version))
    if now is None or (is_not_used(now.text) and not is_not_used(base.text)):
        return _conflicting(amendment, made.before, now, made.after)
    theirs = amended_words(amendment, versions.new, now.id)
    meant = meaning.of_text(made, versions.moved, amendment.lost).with_theirs(
        versions.followed(made.before, base.id), theirs
    ) or meaning.of_text(made, {}, amendment.lost).with_theirs(made.before, theirs)
    if meant is None:
        return _conflicting(amendment, made.before, replace(now, text=theirs), made.after)
    onto = _reworded(amendment, now.id, theirs, meant.text, versions)
    taken = _taken(onto, meant, now, versions, meaning) if made.part == "text" else ""
    if taken:
        reason = f"its new words say “{taken}”, which stands there already for another clause"
        return _conflicting(amendment, made.before, replace(now, text=theirs), meant.text, reason)
    if onto is None:
        return Rebased(amendment, "already-made", now.id)
    return Rebased(amendment, _moved(base.id, now.id), now.id, replace(onto, lost=meant.lost))


def _taken(onto: Rewording | None, meant: Meant, now: Clause, versions: Versions, meaning: Meaning) -> str:
    """Gives a number of the new words that stands there already, and not for the clause that they mean.

    No amendment puts it in, so that it would go with that other clause.
    """
    hunks = reworded(onto, versions.new).hunks if onto else ()
    dead = versions.stale.get(now.id, ())
    stay = kept(now.text, hunks, Numbers(now.id, {clause.id for clause in versions.new}))
    ends = {
        moved_place(each.at, hunks): "" if each.at in dead else meaning.in_the_end(each.clause)
        for each in stay
    }
    return next(
        (each.words for each in meant.references if ends.get(each.at, each.clause) != each.clause), ""
    )


def _insertion(amendment: Insertion, base: Clause, now: Clause | None, versions: Versions) -> Rebased:
    if now is None:
        relation = "before which it stands" if amendment.before else "which it follows"
        return _conflicting(amendment, base.text, now, amendment.text, f"{base.id}, {relation}, is gone")
    here = replace(amendment, beside=now.id)
    drafted = {amendment.text, versions.followed(amendment.text, "")}
    there = _already_there({text.splitlines()[0].strip() for text in drafted}, here, versions)
    if there:
        return Rebased(amendment, "already-made", there.id)
    if not (amendment.renumber or amendment.term or amendment.before):
        here = replace(here, beside=_last_put_in(now.id, versions.new, dash=amendment.dash))
    other = versions.behind.get(insertion_place(amendment, versions.old)) if versions.behind else None
    here = replace(here, beside=other, before=False) if other else here
    onto = replace(here, was=now.text if amendment.was else "")
    try:
        new_clause(onto, versions.new)
    except ProposalError as error:
        return _conflicting(amendment, base.text, now, amendment.text, str(error))
    return Rebased(amendment, _moved(base.id, now.id), now.id, onto)


def _already_there(texts: set[str], amendment: Insertion, versions: Versions) -> Clause | None:
    """Gives the clause that says what is to be inserted: one that is new, or the one beside it there."""
    candidates = (*_neighbour(amendment, versions.new), *versions.inserted)
    return next((clause for clause in candidates if clause.text in texts), None)


def _neighbour(amendment: Insertion, section: Section) -> tuple[Clause, ...]:
    """Gives the clause on the other side of a new one; none where the new one is the first or the last."""
    if amendment.before:
        place = insertion_place(amendment, section)
        return (section[place.after],) if place and place.after else ()
    at = section.position(section.last_of(amendment.beside).id) + 1
    return section.clauses[at : at + 1]


def _last_put_in(after: str, section: Section, *, dash: bool) -> str:
    """Gives the last clause that others have put in behind one, such as G3.20A; else that one."""
    number = ClauseNumber.parse(after).inserted_after(dash=dash)
    while str(number) in section:
        after, number = str(number), number.next_inserted()
    return after


def _deletion(amendment: Deletion, base: Clause, now: Clause | None, versions: Versions) -> Rebased:
    if now is None or (is_not_used(now.text) and not is_not_used(base.text)):
        return Rebased(amendment, "already-made", now.id if now else "")
    if drifted(amendment, versions.old):
        before, followed = base.text, versions.followed(base.text, base.id)
    else:
        before = amended_words(amendment, versions.old)
        parts = (versions.old[base.id], *versions.old.below(base.id))
        followed = "\n".join(versions.followed(part.words, part.id) for part in parts)
    after = amended_words(amendment, versions.new, now.id)
    if after not in (before, followed):
        return _conflicting(amendment, before, replace(now, text=after), "")
    onto = replace(amendment, clause=now.id, was=after if amendment.was else "")
    return Rebased(amendment, _moved(base.id, now.id), now.id, onto)


def _moved(old_id: str, new_id: str) -> Status:
    return "clean" if old_id == new_id else "moved"


def _conflicting(
    amendment: Amendment, base: str, now: Clause | None, proposed: str, reason: str = ""
) -> Rebased:
    is_new = isinstance(amendment, Insertion)
    if now is None:
        conflict = Conflict(reason or "the clause is gone", base, "", proposed, is_new)
        return Rebased(amendment, "conflict", "", None, conflict)
    if not reason:
        reason = "the clause is no longer used" if is_not_used(now.text) else "its words have changed"
    conflict = Conflict(reason, base, now.text or now.words, proposed, is_new)
    return Rebased(amendment, "conflict", now.id, None, conflict)


def _reworded(
    amendment: Rewording,
    clause_id: str,
    before: str,
    after: str,
    versions: Versions,
) -> Rewording | None:
    """Gives the amendment that makes a text of the new version into another, as like the first as can be.

    None where the two are the same.
    """
    if before == after:
        return None
    was = before if amendment.was else ""
    if isinstance(amendment, HeadingAmendment):
        return replace(amendment, clause=clause_id, heading=after, was=was)
    if isinstance(amendment, TextAmendment):
        return replace(amendment, clause=clause_id, text=after, was=was)
    for words in dict.fromkeys((amendment.replace, versions.followed(amendment.replace, amendment.clause))):
        found = places(before, words)
        for number, at in enumerate(found, start=1):
            head, tail = before[:at], before[at + len(words) :]
            replacement = after[at : len(after) - len(tail)]
            if head + replacement + tail == after:
                kept = replace(amendment, clause=clause_id, replace=words, replacement=replacement, was=was)
                return replace(kept, occurrence=number if len(found) > 1 else 0)
    return _written_anew(replace(amendment, was=was), clause_id, before, after)


def _written_anew(amendment: WordsAmendment, clause_id: str, before: str, after: str) -> Rewording:
    made: TextAmendment | WordsAmendment = TextAmendment(clause_id, after)
    hunks = word_hunks(before, after)
    if len(hunks) == 1:
        made = words_amendment(clause_id, before, hunks[0])
    return replace(
        made,
        was=amendment.was,
        section=amendment.section,
        alternative=amendment.alternative,
        line=amendment.line,
    )
