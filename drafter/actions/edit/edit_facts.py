"""The facts of a proposal's papers, typed into a form and put into its file."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.actions.edit.edited_file import Opened, brought_in, open_to_edit, write_edited
from drafter.errors import Mistake
from drafter.proposals.changed_file import as_bytes, text_of
from drafter.proposals.fact_fields import FactField, fact_fields, typed_fields
from drafter.proposals.typed import forget_typed, keep_typed, typed
from drafter.proposals.yaml_writer import with_facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from drafter.library.library import Library
    from drafter.model.proposal import Fact

    Posted = Mapping[str, Sequence[str]]

_FIELD = "facts"
_NO_NAME = Mistake("a text has no name beside it", "name the part that it is")


@dataclass(frozen=True)
class FactsForm:
    """The facts as they are shown in a form.

    Attributes:
        fields: each with what the file says, or what was typed.
        seen: by the key of each field, the word for what the file said when it was shown.
        typed: whether something in it was typed and is not saved.
        wrong: what is wrong with a field, by its key.
        meanwhile: what the file says of a field that somebody else changed too, by its key.
        kept: the dated name of the file as it was; None where nothing was written.
        now: the file once it is saved.
    """

    opened: Opened
    fields: tuple[FactField, ...]
    seen: Mapping[str, str]
    typed: bool = False
    wrong: Mapping[str, tuple[Mistake, ...]] = field(default_factory=dict)
    meanwhile: Mapping[str, FactField] = field(default_factory=dict)
    kept: Path | None = None
    now: Opened | None = None

    @property
    def is_refused(self) -> bool:
        """Whether nothing was saved, since something speaks against it."""
        return bool(self.wrong or self.meanwhile)

    @property
    def own(self) -> tuple[str, ...]:
        """The keys of facts that this form does not know, which are edited in the file."""
        known = {one.key for one in self.fields}
        return tuple(key for key in self.opened.proposal.facts if key not in known)


def facts_form(name: str, library: Library) -> FactsForm:
    """Gives the facts of a proposal, with what was typed and not saved.

    Raises:
        DrafterError: when there is no such proposal.
    """
    opened = open_to_edit(name, library)
    fields = fact_fields(opened.proposal, opened.code)
    held: Posted = {key: json.loads(value) for key, value in typed(name, _FIELD).items()}
    seen = {one.key: _first(held, f"seen.{one.key}") or one.seen for one in fields}
    return FactsForm(opened, _mine(fields, held, seen), seen, typed=bool(held))


def keep_facts(name: str, posted: Posted, library: Library) -> None:
    """Keeps what is typed beside the proposals; the proposal stays as it is.

    Raises:
        DrafterError: when there is no such proposal, or it cannot be kept.
    """
    opened = open_to_edit(name, library)
    keep_typed(opened.name, _FIELD, {key: json.dumps(list(values)) for key, values in posted.items()})


def forget_facts(name: str, library: Library) -> None:
    """Forgets what was typed and not saved.

    Raises:
        DrafterError: when there is no such proposal.
    """
    forget_typed(open_to_edit(name, library).name, _FIELD)


def save_facts(name: str, posted: Posted, library: Library) -> FactsForm:
    """Puts what was typed into the file. A field that nobody typed into stays as the file has it now.

    Nothing is written where somebody else changed a field meanwhile that was typed into, or something speaks
    against a fact.

    Raises:
        DrafterError: when there is no such proposal, or its file cannot be written.
    """
    opened = open_to_edit(name, library)
    fields = fact_fields(opened.proposal, opened.code)
    seen = {one.key: _first(posted, f"seen.{one.key}") for one in fields}
    mine = _mine(fields, posted, seen)
    pairs = list(zip(fields, mine, strict=True))
    changed: dict[str, Fact] = {new.key: new.fact for old, new in pairs if old.said != new.said}
    meanwhile = {old.key: old for old, new in pairs if new.key in changed and old.seen != seen[old.key]}
    as_now = {one.key: one.seen for one in fields}
    wrong: dict[str, tuple[Mistake, ...]] = {one.key: (_NO_NAME,) for one in mine if _is_nameless(one)}
    if meanwhile or wrong:
        return FactsForm(opened, mine, as_now, typed=True, wrong=wrong, meanwhile=meanwhile)
    made = opened.with_bytes(as_bytes(with_facts(text_of(opened.raw), changed, opened.code), opened.raw))
    if wrong := _wrong(opened, made, library):
        return FactsForm(opened, mine, as_now, typed=True, wrong=wrong)
    saved = write_edited(opened, made) if changed else None
    forget_typed(name, _FIELD)
    return FactsForm(opened, mine, as_now, kept=saved.kept if saved else None, now=made)


def _mine(fields: Sequence[FactField], posted: Posted, seen: Mapping[str, str]) -> tuple[FactField, ...]:
    """Gives fields with what was typed into them; one that reads as it was shown was not typed into."""
    pairs = zip(fields, typed_fields(fields, posted), strict=True)
    return tuple(old if new.seen == seen[old.key] else new for old, new in pairs)


def _wrong(opened: Opened, made: Opened, library: Library) -> dict[str, tuple[Mistake, ...]]:
    """Gives the mistakes that the facts bring in, by the key that each names; by none for others."""
    wrong: dict[str, tuple[Mistake, ...]] = {}
    for mistake in brought_in(opened, made, library):
        key = mistake.problem.split("`")[1] if mistake.problem.startswith("`") else ""
        wrong[key] = (*wrong.get(key, ()), mistake)
    return wrong


def _is_nameless(one: FactField) -> bool:
    return one.kind == "parts" and any(not name for name, _ in one.said)


def _first(posted: Posted, key: str) -> str:
    return next(iter(posted.get(key, ())), "")
