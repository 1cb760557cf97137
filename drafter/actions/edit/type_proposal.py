"""What is typed into a proposal: kept at each pause, and tried before it is saved."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from drafter.actions.edit.edit_clause import Edit, edited, speaks_against
from drafter.actions.edit.edited_file import open_to_edit
from drafter.actions.edit.proposal_view import Outcome, outcome
from drafter.errors import DrafterError
from drafter.proposals.typed import forget_typed, keep_typed, typed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.actions.edit.edited_file import Opened
    from drafter.errors import Mistake
    from drafter.library.library import Library

_WORDS = ("text", "heading", "term")


@dataclass(frozen=True, slots=True)
class Tried:
    """What would come of an edit.

    Attributes:
        against: what speaks against it.
    """

    outcome: Outcome
    against: tuple[Mistake, ...] = ()


def keep_and_try(name: str, edit: Edit, library: Library) -> Tried:
    """Keeps what is typed beside the proposals, and gives what would come of it; the proposal stays as it is.

    Raises:
        DrafterError: when there is no such proposal.
        OutputError: when what is typed cannot be kept.
    """
    opened = open_to_edit(name, library)
    held = asdict(edit)
    keep_typed(name, edit.field, {key: held[key] for key in _WORDS})
    try:
        made = edited(opened, edit, library)
        if made.raw == opened.raw:
            forget_typed(name, edit.field)
        against = speaks_against(opened, made, edit, library)
    except DrafterError as error:
        return Tried(Outcome(), error.mistakes)
    if against:
        return Tried(Outcome(), against)
    return Tried(outcome(made, edit.baseline, edit.clause, library))


def typed_for(opened: Opened, baseline: str, clause: str) -> Mapping[str, Mapping[str, str]]:
    """Gives what was typed for a clause and not saved, by the act; of new clauses' words, by their line."""
    lines = [amendment.line for amendment in opened.proposal.amendments]
    acts = [Edit("words", baseline, clause), Edit("insert", baseline, clause)]
    restated = [Edit("restate", baseline, clause, line=line) for line in lines]
    held = {str(edit.line or edit.act): typed(opened.name, edit.field) for edit in (*acts, *restated)}
    return {key: values for key, values in held.items() if values}


def forget(name: str, edit: Edit, library: Library) -> None:
    """Forgets what was typed and not saved.

    Raises:
        DrafterError: when there is no such proposal.
    """
    forget_typed(open_to_edit(name, library).name, edit.field)
