"""The other sections of the library, as far as they refer to what a proposal amends, renumbers or deletes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.draft.consequential.references_followed import references_followed
from drafter.draft.consequential.references_lost import Lost, still_citing
from drafter.draft.references.affected_provisions import references_to
from drafter.errors import DrafterError
from drafter.library.sources import open_source
from drafter.model.amended_section import AmendedSection

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from drafter.library.entry import Entry
    from drafter.library.library import Library
    from drafter.library.sources import Source
    from drafter.model.reference import ReferenceLeft
    from drafter.pack.legal_text import LegalText

Held = tuple["Source", AmendedSection]


def with_references(held: Sequence[Held], library: Library) -> list[Held]:
    """Gives the amendments of each section with those of its references to clauses that move in another.

    The latest version of every other section follows too, where it is a Word file.
    """
    moved = [amended for _, amended in held if amended.moved]
    own = {source.section.section for source, _ in held}
    others = [source for source in _latest(library, own) if _is_word(source)] if moved else []
    code = held[0][1].code
    every = [*held, *((source, AmendedSection.unchanged(source.section, code)) for source in others)]
    return [(source, _followed(amended, moved)) for source, amended in every]


def left_elsewhere(texts: Sequence[LegalText], library: Library) -> Iterator[ReferenceLeft]:
    """Gives each reference to a clause which another section loses or moves out of reach."""
    rewritten = {text.baseline.section.section: text for text in texts}
    for text in texts:
        lost = Lost.of(text.amended)
        if not lost:
            continue
        letter = text.baseline.section.section
        for held in (held for other, held in rewritten.items() if other != letter):
            yield from still_citing(held.amended, lost)
        for source in _latest(library, rewritten.keys()):
            # What is no Word file cannot follow what moves, either.
            out_of_reach = lost if _is_word(source) else replace(lost, gone=lost.gone | lost.moved.keys())
            yield from still_citing(AmendedSection.unchanged(source.section), out_of_reach)


def citing_elsewhere(texts: Sequence[LegalText], library: Library) -> Iterator[str]:
    """Gives the ids of the clauses in other sections that refer to one that is amended, by section."""
    own = {text.baseline.section.section: text.baseline for text in texts}
    for source in (*own.values(), *_latest(library, own.keys())):
        for text in texts:
            if text.baseline is not source:
                # A number that the section has itself is its own.
                amended = [name for name in text.amended.amended_ids if name not in source.section]
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


def _is_word(source: Source) -> bool:
    return source.path.suffix.lower() == ".docx"


def _followed(amended: AmendedSection, moved: Sequence[AmendedSection]) -> AmendedSection:
    """Gives an amended section with its references to clauses that moved in other sections amended too."""
    made = amended
    for other in moved:
        if other is not amended:
            made = references_followed(made, other.moved, set(other.known))
    return made
