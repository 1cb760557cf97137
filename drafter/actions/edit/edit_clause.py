"""What a person types for a clause of a proposal, turned into the amendments that say it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from drafter.actions.edit.edited_file import (
    Saved,
    amendments_of,
    brought_in,
    open_to_edit,
    section_of,
    write_edited,
)
from drafter.draft.amend.rewording import rewording
from drafter.draft.consequential.carry_out import carry_out
from drafter.errors import DrafterError, OutputError, ProposalError, VerificationError
from drafter.model.amended_clause import Amended
from drafter.model.proposal import (
    Deletion,
    HeadingAmendment,
    Insertion,
    TextAmendment,
    WordsAmendment,
    named_clause,
)
from drafter.proposals.changed_file import Changes, as_bytes, text_of, with_changes
from drafter.proposals.typed import forget_typed
from drafter.proposals.yaml_writer import amendment_as_yaml
from drafter.yaml_text import line_at, parse

if TYPE_CHECKING:
    from drafter.actions.edit.edited_file import Opened
    from drafter.errors import Mistake
    from drafter.library.library import Library
    from drafter.model.proposal import Amendment, Rewording
    from drafter.model.section import Clause, Section

Act = Literal["words", "insert", "restate", "delete", "take-out"]
"""What is done: words, a new clause, other words of that, a clause that goes, an amendment taken out."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person asks for.

    Attributes:
        baseline: the version whose clause it is.
        clause: the clause as the baseline numbers it; of a new one, that which it stands beside.
        text: the words, as they were typed.
        heading: the heading, where the clause has one.
        term: of a new definition, its term.
        before: whether a new clause stands before the other, and not behind it.
        renumber: whether the clauses behind it get other numbers.
        line: the line of the amendment in the file that is restated or taken out.
    """

    act: Act
    baseline: str
    clause: str
    text: str = ""
    heading: str = ""
    term: str = ""
    before: bool = False
    renumber: bool = False
    line: int = 0

    @property
    def field(self) -> str:
        """A name for the field in which it is typed."""
        return f"{self.act} {self.baseline} {self.clause} {self.line or ''}".strip()


@dataclass(frozen=True, slots=True)
class AsItReads:
    """A clause as a proposal has it.

    Attributes:
        clause: the clause in the baseline.
        text: its words once the proposal is carried out.
        heading: its heading then; None where it has none.
        amendments: what the proposal says of it, in the order of the file.
        above: the clauses that it stands under, the highest first.
    """

    clause: Clause
    text: str
    heading: str | None
    amendments: tuple[Amendment, ...]
    above: tuple[Clause, ...] = ()


def as_it_reads(opened: Opened, baseline: str, clause_id: str, library: Library) -> AsItReads:
    """Gives a clause of a baseline as the proposal rewords it, without what follows from other amendments.

    Raises:
        DrafterError: when the baseline cannot be had, or holds no such clause.
    """
    section = section_of(opened, baseline, library)
    clause = section[clause_id]
    own = tuple(_own(opened, section, clause_id, library))
    text, heading = _reworded(opened, section, clause, library)
    above, here = [], section.parent(clause.id)
    while here:
        above.append(here)
        here = section.parent(here.id)
    return AsItReads(clause, text, heading, own, tuple(reversed(above)))


def _own(opened: Opened, section: Section, clause_id: str, library: Library) -> list[Amendment]:
    return [a for a in amendments_of(opened, section, library) if named_clause(a) == clause_id]


def _rewordings(opened: Opened, section: Section, clause_id: str, library: Library) -> list[Rewording]:
    """Gives the amendments of a clause's words that all alternatives share."""
    kinds = (WordsAmendment, TextAmendment, HeadingAmendment)
    own = _own(opened, section, clause_id, library)
    return [a for a in own if isinstance(a, kinds) and not a.alternative]


def _reworded(opened: Opened, section: Section, clause: Clause, library: Library) -> tuple[str, str | None]:
    """Gives the words and the heading of a clause as its own amendments make them, where they can be made."""
    own = [replace(a, was="") for a in _rewordings(opened, section, clause.id, library)]
    if not own:
        return clause.text, clause.heading
    try:
        made = carry_out(replace(opened.proposal, amendments=tuple(own)), section, opened.code).changes
    except ProposalError:
        return clause.text, clause.heading
    said = {one.part: one.after for one in made if isinstance(one, Amended) and one.clause == clause.id}
    return said.get("text", clause.text), said.get("heading", clause.heading)


def edited(opened: Opened, edit: Edit, library: Library) -> Opened:
    """Gives a proposal file as it would be with an edit made; nothing is written.

    Raises:
        DrafterError: when the clause is not there, or the file is written so that it cannot be changed here.
    """
    section = section_of(opened, edit.baseline, library)
    changes = _changes(opened, edit, section, library)
    text = with_changes(text_of(opened.raw), opened.path, changes)
    made = opened.with_bytes(as_bytes(text, opened.raw))
    _refuse_other(opened, made, changes)
    return made


def _refuse_other(opened: Opened, made: Opened, changes: Changes) -> None:
    """Refuses a file that would say anything else than was asked for, as one that is oddly written might.

    What is not written as it must be is told with its remedy by those who read the file.
    """
    if len(made.draft.mistakes) > len(opened.draft.mistakes):
        return
    places = _places(opened)
    kept = [(places[a.line], a) for a in opened.proposal.amendments if places[a.line] not in changes.gone]
    asked = [*(changes.changed.get(n, a) for n, a in kept), *changes.new]
    is_as_asked = [*map(_form, asked)] == [*map(_form, made.proposal.amendments)]
    if not is_as_asked or made.proposal.facts != opened.proposal.facts:
        raise VerificationError(
            "would not say what was typed, and stays as it is",
            place=str(opened.path),
            remedy="write this amendment in the file itself",
        )


def _form(amendment: Amendment) -> dict[str, object]:
    """Gives what a file says of an amendment, but for what the whole file may say for all of them."""
    return {key: value for key, value in amendment_as_yaml(amendment).items() if key != "renumber"}


def save_edit(name: str, edit: Edit, seen: str, library: Library) -> Saved:
    """Makes an edit in a proposal file, if nobody changed that meanwhile and nothing speaks against the edit.

    What takes an amendment out is made whatever is then wrong with the others.

    Raises:
        DrafterError: when the proposal or its baseline cannot be had.
        OutputError: when the file cannot be written.
    """
    opened = open_to_edit(name, library)
    if opened.seen != seen:
        return Saved(opened, changed=True)
    try:
        made = edited(opened, edit, library)
    except DrafterError as error:
        return Saved(opened, mistakes=error.mistakes)
    if mistakes := speaks_against(opened, made, edit, library):
        return Saved(opened, mistakes=mistakes)
    saved = _written(opened, made, library)
    if saved.changed:
        return saved
    forget_typed(name, edit.field)
    return saved


def _written(opened: Opened, made: Opened, library: Library) -> Saved:
    try:
        return write_edited(opened, made)
    except OutputError:
        now = open_to_edit(opened.name, library)
        if now.raw == opened.raw:
            raise
        return Saved(now, changed=True)


def speaks_against(opened: Opened, made: Opened, edit: Edit, library: Library) -> tuple[Mistake, ...]:
    """Gives what an edit makes wrong; nothing where an amendment is taken out, be it the last one."""
    if edit.act == "take-out" or not made.proposal.amendments:
        return ()
    return brought_in(opened, made, library)


def _changes(opened: Opened, edit: Edit, section: Section, library: Library) -> Changes:
    clause = section[edit.clause]
    places = _places(opened)
    letter = section.section if opened.proposal.further else ""
    match edit.act:
        case "words":
            own = [places[a.line] for a in _rewordings(opened, section, clause.id, library)]
            return _in_their_place(own, [replace(a, section=letter) for a in _wanted(edit, clause)])
        case "delete":
            gone = frozenset(places[a.line] for a in _rewordings(opened, section, clause.id, library))
            return Changes(gone=gone, new=(Deletion(clause.id, edit.renumber, section=letter),))
        case "insert":
            made = Insertion(clause.id, _tidy(edit.text), edit.term.strip(), edit.renumber, edit.before)
            return Changes(new=(replace(made, section=letter),))
        case "restate":
            return Changes({_place(edit, places): _restated(opened, edit)})
        case "take-out":
            return Changes(gone=frozenset((_place(edit, places),)))


def _wanted(edit: Edit, clause: Clause) -> list[Amendment]:
    """Gives the amendments that make a clause into what was typed for it."""
    text, heading = _tidy(edit.text), _tidy(edit.heading)
    made: list[Amendment] = []
    if text != clause.text:
        if not text:
            raise ProposalError("nothing is typed", remedy="type the words, or choose to delete the clause")
        made += rewording(clause, text)
    if clause.heading is not None and heading and heading != clause.heading:
        made.append(HeadingAmendment(clause.id, heading, was=clause.heading))
    return made


def _in_their_place(own: list[int], wanted: list[Amendment]) -> Changes:
    """Gives amendments in the places of those that say something of the clause now; the others go or come."""
    return Changes(
        dict(zip(own, wanted, strict=False)), frozenset(own[len(wanted) :]), tuple(wanted[len(own) :])
    )


def _restated(opened: Opened, edit: Edit) -> Amendment:
    held = next(a for a in opened.proposal.amendments if a.line == edit.line)
    if not isinstance(held, Insertion):
        raise _gone(edit)
    return replace(held, text=_tidy(edit.text), term=edit.term.strip())


def _places(opened: Opened) -> dict[int, int]:
    """Gives the place of each amendment in the file, by its line."""
    document = parse(opened.raw, opened.path).document
    return {line_at(document, ("amendments", n)): n for n in range(len(document.get("amendments") or ()))}


def _place(edit: Edit, places: dict[int, int]) -> int:
    if edit.line not in places:
        raise _gone(edit)
    return places[edit.line]


def _gone(edit: Edit) -> ProposalError:
    remedy = f"load the page of {edit.clause} again"
    return ProposalError("this amendment is not there any more", remedy=remedy)


def _tidy(words: str) -> str:
    return "\n".join(line.strip() for line in words.replace("\r\n", "\n").strip().split("\n"))
