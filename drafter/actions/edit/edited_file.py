"""A proposal file opened to be edited: tried before it is written, kept as it was, and had back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.errors import DrafterError, Mistake, OutputError
from drafter.kept import replace_keeping
from drafter.library.code_file import read_code_names
from drafter.limits import YAML_BYTES
from drafter.model.proposal import named_clause
from drafter.pack.place_proposal import home_of, in_file_order, mistakes_in, open_baselines
from drafter.proposals.facts import proposal_facts
from drafter.proposals.portfolio import proposal_named
from drafter.proposals.proposal_file import read_draft
from drafter.raw import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.library.library import Library
    from drafter.model.code_names import CodeNames
    from drafter.model.proposal import Amendment, Proposal
    from drafter.model.section import Section
    from drafter.proposals.proposal_file import Draft


@dataclass(frozen=True)
class Opened:
    """A proposal file as it stands, or as it is to stand.

    Attributes:
        name: the name of the file without its ending, which is the id of the proposal.
        draft: as much of it as has no mistakes in it, and the mistakes.
    """

    name: str
    path: Path
    raw: bytes
    draft: Draft
    code: CodeNames

    @property
    def proposal(self) -> Proposal:
        """The proposal, without what is not written as it must be."""
        return self.draft.proposal

    @property
    def seen(self) -> str:
        """A word for the file as it is shown, which is another one once it has changed: its checksum."""
        return self.proposal.sha256

    def first_clause(self, section: Section) -> str:
        """Gives the first clause of a section that it amends, or else the first of the section."""
        named = (named_clause(amendment) for amendment in self.proposal.amendments)
        first = next((clause.id for clause in section), "")
        return next((name for name in named if name in section), first)

    def with_bytes(self, raw: bytes) -> Opened:
        """Gives the file as it would be with other bytes in it.

        Raises:
            DrafterError: when that is no proposal at all.
        """
        return replace(self, raw=raw, draft=read_draft(self.path, self.code.new_clauses, raw))


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of an edit.

    Attributes:
        now: the file as it stands.
        kept: the dated name of the file as it was; None where nothing was written.
        mistakes: what speaks against the edit; nothing was written then.
        changed: whether somebody else changed the file since the page was shown; nothing was written then.
    """

    now: Opened
    kept: Path | None = None
    mistakes: tuple[Mistake, ...] = ()
    changed: bool = False


def open_to_edit(name: str, library: Library) -> Opened:
    """Gives the proposal of that id from the folder of proposals.

    Raises:
        ProposalError: when there is none, or its file is no proposal at all.
        SourceError: when it cannot be read.
    """
    path = proposal_named(name)
    code, raw = read_code_names(library.folder), read_bytes(path, YAML_BYTES)
    return Opened(name, path, raw, read_draft(path, code.new_clauses, raw), code)


def section_of(opened: Opened, name: str, library: Library) -> Section:
    """Gives the section of the baseline of that name, or of the first where the proposal has none of it.

    Raises:
        DrafterError: when the baseline cannot be had.
    """
    sources = open_baselines(opened.proposal, library)
    return next((one.section for one in sources if one.section.name == name), sources[0].section)


def amendments_of(opened: Opened, section: Section, library: Library) -> tuple[Amendment, ...]:
    """Gives the amendments of a proposal that are of one section, in the order of the file.

    Raises:
        DrafterError: when a baseline cannot be had.
    """
    sources = open_baselines(opened.proposal, library)
    homes = ((one, home_of(one, sources).section.name) for one in opened.proposal.amendments)
    return tuple(one for one, home in homes if home == section.name)


def all_mistakes(opened: Opened, library: Library) -> tuple[Mistake, ...]:
    """Gives all that `build` would have against a proposal, in the order of the file."""
    held = list(mistakes_of_form(opened))
    try:
        held += mistakes_in(opened.proposal, library) if opened.proposal.baseline else ()
    except DrafterError as error:
        held += error.mistakes
    return tuple(in_file_order(dict.fromkeys(held)))


def mistakes_of_form(opened: Opened) -> tuple[Mistake, ...]:
    """Gives what is wrong with a proposal before its baseline is looked at: its keys, and its facts."""
    try:
        proposal_facts(opened.proposal)
    except DrafterError as error:
        return (*opened.draft.mistakes, *error.mistakes)
    return opened.draft.mistakes


def brought_in(before: Opened, after: Opened, library: Library) -> tuple[Mistake, ...]:
    """Gives the mistakes that an edit brings in, and not those that the file had."""
    had = {mistake.problem for mistake in all_mistakes(before, library)}
    return tuple(one for one in all_mistakes(after, library) if one.problem not in had)


def write_edited(opened: Opened, made: Opened) -> Saved:
    """Writes an edited proposal file, and keeps the one that it was under a dated name.

    Raises:
        OutputError: when it cannot be written, or has changed since it was read.
    """
    if made.raw == opened.raw:
        return Saved(opened)
    return Saved(made, replace_keeping(opened.path, made.raw, opened.raw))


def take_back(opened: Opened, saved: Opened, library: Library) -> Path:
    """Puts a proposal file back to what it was before it was saved, and gives the copy of what it then was.

    Raises:
        OutputError: when it has been changed since.
    """
    now = open_to_edit(saved.name, library)
    if now.raw != saved.raw:
        raise OutputError(
            "has changed since that was saved",
            place=str(now.path),
            remedy="what it was before lies beside it under a dated name",
        )
    return replace_keeping(now.path, opened.raw, now.raw)
