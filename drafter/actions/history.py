"""One clause through every version of its section, and its siblings."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.compare.clause_history import Chronicle
from drafter.detect.siblings import siblings
from drafter.library.sources import open_source, sound_sections
from drafter.model.clause_names import spoken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drafter.library.library import Library
    from drafter.model.history import Origin, Stage

# Of more versions than this the first is named and the others are counted.
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Traced:
    """A clause through every version, and its siblings.

    Attributes:
        clause: its number, as the newest version that has it writes it.
        traces: the clause, and behind it each sibling.
        notes: which other clauses had its number before, and where its words stood before it came.
    """

    clause: str
    traces: tuple[tuple[Stage, ...], ...]
    notes: tuple[str, ...] = ()


def clause_history(clause: str, library: Library, *, section: str | None, beside: bool) -> Traced:
    """Gives a clause through every version of its section in the library, and with `beside` its siblings.

    A version that cannot be read is passed over with a note.

    Raises:
        UnknownVersionError: when the library has no version of the section.
        UnknownClauseError: when no version has a clause of that number.
        SourceError: when none of the versions can be read.
    """
    versions = library.versions(section or library.section_of(clause))
    sections = sound_sections(versions, library) or (open_source(versions[-1].name, library).section,)
    chronicle = Chronicle(sections)
    number = chronicle.number(clause)
    stages = chronicle.trace(number)
    others = siblings(chronicle, stages) if beside else ()
    notes = (
        _namesakes_note(number, chronicle.namesakes(stages, number)),
        _origin_note(chronicle.origin(stages)),
    )
    return Traced(number, (stages, *others), tuple(filter(None, notes)))


def _origin_note(origin: Origin | None) -> str:
    """Gives a word on where the words of a clause stood before it came."""
    if origin is None:
        return ""
    told = f"in {origin.version} its words stood in {spoken(origin.clause)}"
    if origin.now == origin.clause:
        return told
    return f"{told}, {f'now {spoken(origin.now)}' if origin.now else 'which is gone'}"


def _namesakes_note(clause: str, others: Mapping[str, str]) -> str:
    """Gives a word to those who know a clause by a number that is another's now."""
    versions: dict[str, list[str]] = defaultdict(list)
    for version, now in others.items():
        versions[now].append(version)
    told = [
        f"in {_named(names)} {{}} another clause, {f'now {spoken(now)}' if now else 'which is gone'}"
        for now, names in versions.items()
    ]
    numbers = (f"{spoken(clause)} was the number of", *["that of"] * len(told))
    return "; ".join(part.format(number) for part, number in zip(told, numbers, strict=False))


def _named(versions: Sequence[str]) -> str:
    if len(versions) <= _MOST_NAMED:
        return ", ".join(versions)
    return f"{versions[0]} and {len(versions) - 1} more"
