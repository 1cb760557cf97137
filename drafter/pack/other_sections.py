"""The other sections of the library, as far as they refer to what a proposal amends, renumbers or deletes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.draft.amend.amended_section import moved_numbers
from drafter.draft.consequential.references_followed import references_followed
from drafter.draft.consequential.references_lost import Lost, still_citing
from drafter.draft.references.affected_provisions import references_to
from drafter.errors import DrafterError
from drafter.library.sources import open_source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from drafter.library.entry import Entry
    from drafter.library.library import Library
    from drafter.library.sources import Source
    from drafter.model.amended_clause import AmendedClause
    from drafter.model.reference import ReferenceLeft
    from drafter.pack.legal_text import LegalText

Held = tuple["Source", tuple["AmendedClause", ...]]


def with_references(held: Sequence[Held], library: Library) -> list[Held]:
    """Gives the amendments of each section with those of its references to clauses that move in another.

    The latest version of every other section follows too, where it is a Word file.
    """
    moved = [(source, moved_numbers(source.section, amended)) for source, amended in held]
    moved = [(source, numbers) for source, numbers in moved if numbers]
    own = {source.section.section for source, _ in held}
    others = _latest(library, own) if moved else []
    every = [*held, *((source, ()) for source in others if source.path.suffix.lower() == ".docx")]
    return [(source, _followed(source, amended, moved)) for source, amended in every]


def left_elsewhere(texts: Sequence[LegalText], library: Library) -> Iterator[ReferenceLeft]:
    """Gives each reference to a clause which another section loses or moves out of reach."""
    rewritten = {text.baseline.section.section: text for text in texts}
    for text in texts:
        lost = Lost.of(text.baseline.section, text.amended)
        if not lost:
            continue
        letter = text.baseline.section.section
        for held in (held for other, held in rewritten.items() if other != letter):
            yield from still_citing(held.baseline.section, held.amended, lost)
        for source in _latest(library, rewritten.keys()):
            if source.path.suffix.lower() != ".docx":
                # It cannot follow what moves, either.
                out_of_reach = replace(lost, gone=lost.gone | lost.moved.keys())
                yield from still_citing(source.section, (), out_of_reach)
            else:
                yield from still_citing(source.section, (), lost)


def citing_elsewhere(texts: Sequence[LegalText], library: Library) -> Iterator[str]:
    """Gives the ids of the clauses in other sections that refer to one that is amended, by section."""
    own = {text.baseline.section.section: text.baseline for text in texts}
    for source in (*own.values(), *_latest(library, own.keys())):
        for text in texts:
            if text.baseline is not source:
                # A number that the section has itself is its own.
                amended = [name for name in text.amended_ids if name not in source.section]
                yield from references_to(source.section, amended)


def unread_elsewhere(library: Library, own: Collection[str]) -> Iterator[str]:
    """Gives a sentence for every other section whose latest version cannot be read."""
    for entry, source in _opened(library, own):
        if isinstance(source, DrafterError):
            yield (
                f"{entry.name} cannot be read ({source.problem}), so nobody has looked whether it refers to "
                "what is amended; settle that by hand, or put its file right and build again."
            )


def _latest(library: Library, own: Collection[str]) -> list[Source]:
    """Gives the latest version of every section but those, as far as it can be read."""
    return [source for _, source in _opened(library, own) if not isinstance(source, DrafterError)]


def _opened(library: Library, own: Collection[str]) -> Iterator[tuple[Entry, Source | DrafterError]]:
    """Gives the latest version of every section but those, or the error, which stops no proposal."""
    latest = {entry.section: entry for entry in library.entries if entry.section not in own}
    for entry in latest.values():
        try:
            yield entry, open_source(entry.name, library)
        except DrafterError as error:
            yield entry, error


def _followed(
    source: Source, amended: tuple[AmendedClause, ...], moved: Sequence[tuple[Source, Mapping[str, str]]]
) -> tuple[AmendedClause, ...]:
    """Gives the amendments of a section, and of its references to clauses that moved in other sections."""
    for other, numbers in moved:
        if other is not source:
            known = {clause.id for clause in other.section}
            amended = references_followed(source.section, amended, numbers, known)
    return amended
