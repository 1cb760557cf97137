"""A proposal put on another version than it was drafted against: a verdict for each of its amendments."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.compare.merge import merged
from drafter.compare.sections import compare_sections
from drafter.compare.words import word_hunks
from drafter.draft.amendments import carried_out, carry_out
from drafter.draft.anchors import places
from drafter.draft.insertion_place import insertion_place
from drafter.draft.references import follow
from drafter.draft.wording import words_amendment
from drafter.errors import ProposalError
from drafter.model.number import ClauseNumber
from drafter.model.pack import Conflict
from drafter.model.proposal import (
    Deletion,
    HeadingAmendment,
    Insertion,
    TextAmendment,
    WordsAmendment,
    named_clause,
)
from drafter.model.section import Clause, Section

if TYPE_CHECKING:
    from drafter.model.pack import Status
    from drafter.model.proposal import Amendment, Proposal

_NOT_USED = re.compile(
    r"\W*(not used|no longer used|reserved|omitted|deleted|repealed|spare)\W*", re.IGNORECASE
)


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


def rebase(proposal: Proposal, old: Section, new: Section) -> tuple[Rebased, ...]:
    """Gives the verdict on each amendment of a proposal, in its order, and how it is made of `new`.

    An amendment is clean where its clause has kept its number and lets it be made; moved where the clause has
    another number; already made where the clause reads so; in conflict where the same words have changed,
    or the clause is gone or “Not used”. The words that other amendments of `new` changed stay changed.
    Where an amendment records the words it was drafted against, these count, and not those of `old`.

    Raises:
        ProposalError: when an amendment cannot be made of the version it was drafted against.
    """
    for alternative in proposal.alternatives or (0,):
        chosen = proposal.alternative(alternative)
        steady = tuple(amendment for amendment in chosen.amendments if not _drifted(amendment, old))
        carry_out(replace(proposal, amendments=steady), old)
    versions = _Versions(old, new)
    return tuple(
        replace(_rebased(amendment, versions), named=_named(amendment, old))
        for amendment in proposal.amendments
    )


def is_not_used(text: str) -> bool:
    """Tells whether a clause says only that its number is not used."""
    return _NOT_USED.fullmatch(text) is not None


def _drifted(amendment: Amendment, old: Section) -> bool:
    """Tells whether an amendment records other words than its clause has in the version it names."""
    name = named_clause(amendment)
    return bool(amendment.was) and (name not in old or amended_words(amendment, old) != amendment.was)


def amended_words(amendment: Amendment, section: Section, at: str = "") -> str:
    """Gives the words that an amendment is drafted against, as its `was` records them.

    They are the text of the clause it names; of a heading amended, the heading; of a deletion, all that goes.

    Args:
        amendment: an amendment.
        section: a version that holds its clause.
        at: the id of its clause in that version, where that is another.
    """
    clause = section[at or named_clause(amendment)]
    if isinstance(amendment, Deletion):
        return "\n".join(part.words for part in (clause, *section.below(clause.id)))
    heading = isinstance(amendment, HeadingAmendment) or not clause.text
    return (clause.heading or "") if heading else clause.text


class _Versions:
    """Two versions, and where the clauses of the one are in the other."""

    def __init__(self, old: Section, new: Section) -> None:
        self.old, self.new = old, new
        self.known = {clause.id for clause in old}
        self.there: dict[str, Clause] = {clause.id: clause for clause in old}
        self.inserted: tuple[Clause, ...] = ()
        if old is not new:
            matches = compare_sections(old, new).matches
            self.there = {match.old.id: match.new for match in matches if match.old and match.new}
            self.inserted = tuple(match.new for match in matches if match.new and not match.old)
        self.moved = {name: clause.id for name, clause in self.there.items() if name != clause.id}

    def followed(self, text: str, own: str) -> str:
        """Gives a text of the old version with its references as the new version numbers them."""
        return follow(text, own, self.moved, self.known) if self.moved else text

    def find(self, amendment: Amendment) -> tuple[Clause, Clause | None]:
        """Gives the clause that an amendment was drafted against, and what it is in the new version."""
        name = named_clause(amendment)
        if not _drifted(amendment, self.old):
            return self.old[name], self.there.get(name)
        alike = [c for c in self.new if amended_words(amendment, self.new, c.id) == amendment.was]
        held = self.there.get(name)
        if held is None and name not in self.known and name in self.new:
            held = self.new[name]
        heading = amendment.was if isinstance(amendment, HeadingAmendment) else None
        return Clause(name, amendment.was, heading=heading), alike[0] if len(alike) == 1 else held


def _named(amendment: Amendment, old: Section) -> str:
    if not isinstance(amendment, Insertion):
        return amendment.clause
    try:
        return carried_out(amendment, old).clause
    except ProposalError:  # its clause is in no version that can be had
        beside = ClauseNumber.parse(amendment.beside)
        return str(beside.inserted_before() if amendment.before else beside.inserted_after())


def _rebased(amendment: Amendment, versions: _Versions) -> Rebased:
    base, now = versions.find(amendment)
    match amendment:
        case Insertion():
            return _insertion(amendment, base, now, versions)
        case Deletion():
            return _deletion(amendment, base, now, versions)
        case _:
            return _words(amendment, base, now, versions)


def _words(
    amendment: WordsAmendment | TextAmendment | HeadingAmendment,
    base: Clause,
    now: Clause | None,
    versions: _Versions,
) -> Rebased:
    made = carried_out(amendment, Section((base,), version=versions.old.version))
    if now is None or (is_not_used(now.text) and not is_not_used(base.text)):
        return _conflicting(amendment, made.before, now, made.after)
    theirs = amended_words(amendment, versions.new, now.id)
    before, after = (versions.followed(text, base.id) for text in (made.before, made.after))
    text = merged(before, after, theirs)
    if text is None:
        text = merged(made.before, made.after, theirs)
    if text is None:
        return _conflicting(amendment, made.before, replace(now, text=theirs), made.after)
    if text == theirs:
        return Rebased(amendment, "already-made", now.id)
    onto = _reworded(amendment, now.id, theirs, text, versions)
    return Rebased(amendment, _moved(base.id, now.id), now.id, onto)


def _insertion(amendment: Insertion, base: Clause, now: Clause | None, versions: _Versions) -> Rebased:
    text = versions.followed(amendment.text, "")
    if now is None:
        relation = "before which it stands" if amendment.before else "which it follows"
        return _conflicting(amendment, base.text, now, amendment.text, f"{base.id}, {relation}, is gone")
    here = replace(amendment, beside=now.id)
    there = _already_there(text.splitlines()[0].strip(), here, versions)
    if there:
        return Rebased(amendment, "already-made", there.id)
    if not (amendment.renumber or amendment.term or amendment.before):
        here = replace(here, beside=_last_put_in(now.id, versions.new))
    onto = replace(here, text=text, was=now.text if amendment.was else "")
    try:
        carried_out(onto, versions.new)
    except ProposalError as error:
        return _conflicting(amendment, base.text, now, amendment.text, str(error))
    return Rebased(amendment, _moved(base.id, now.id), now.id, onto)


def _already_there(text: str, amendment: Insertion, versions: _Versions) -> Clause | None:
    """Gives the clause that says what is to be inserted: one that is new, or the one beside it there."""
    candidates = (*_neighbour(amendment, versions.new), *versions.inserted)
    return next((clause for clause in candidates if clause.text == text), None)


def _neighbour(amendment: Insertion, section: Section) -> tuple[Clause, ...]:
    """Gives the clause on the other side of a new one; none where the new one is the first or the last."""
    if amendment.before:
        place = insertion_place(amendment, section)
        return (section[place.after],) if place and place.after else ()
    last = (section[amendment.beside], *section.below(amendment.beside))[-1]
    at = section.clauses.index(last) + 1
    return section.clauses[at : at + 1]


def _last_put_in(after: str, section: Section) -> str:
    """Gives the last clause that others have put in behind one, such as G3.20A; else that one."""
    number = ClauseNumber.parse(after).inserted_after()
    while str(number) in section:
        after, number = str(number), number.next_inserted()
    return after


def _deletion(amendment: Deletion, base: Clause, now: Clause | None, versions: _Versions) -> Rebased:
    if now is None or (is_not_used(now.text) and not is_not_used(base.text)):
        return Rebased(amendment, "already-made", now.id if now else "")
    before = base.text if _drifted(amendment, versions.old) else amended_words(amendment, versions.old)
    after = amended_words(amendment, versions.new, now.id)
    if after not in (before, versions.followed(before, base.id)):
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
    amendment: WordsAmendment | TextAmendment | HeadingAmendment,
    clause_id: str,
    before: str,
    after: str,
    versions: _Versions,
) -> Amendment:
    """Gives the amendment that makes a text of the new version into another, as like the first as can be."""
    was = before if amendment.was else ""
    if isinstance(amendment, HeadingAmendment):
        return replace(amendment, clause=clause_id, heading=after, was=was)
    if isinstance(amendment, TextAmendment):
        return replace(amendment, clause=clause_id, text=after, was=was)
    followed = (
        versions.followed(words, amendment.clause) for words in (amendment.replace, amendment.replacement)
    )
    for words, replacement in ((amendment.replace, amendment.replacement), tuple(followed)):
        kept = replace(amendment, clause=clause_id, replace=words, replacement=replacement, was=was)
        found = places(before, words)
        for number, at in enumerate(found, start=1):
            if before[:at] + replacement + before[at + len(words) :] == after:
                return replace(kept, occurrence=number if len(found) > 1 else 0)
    return _written_anew(replace(amendment, was=was), clause_id, before, after)


def _written_anew(amendment: WordsAmendment, clause_id: str, before: str, after: str) -> Amendment:
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
