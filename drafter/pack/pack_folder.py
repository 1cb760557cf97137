"""Which version each section of a proposal is put on, and the folder that its pack has for that."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import ProposalError
from drafter.library.find_source import find_entry
from drafter.library.sources import open_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.library.library import Library

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
# Two of it and an id are still a name that every file system takes.
_LONGEST = 60


def home(name: str, own: Sequence[str], onto: Sequence[str]) -> str:
    """Gives the name of the folder of a pack: the proposal's id, and the version where it is not its own.

    `DP087` on its own baseline is in `DP087`, put on G@6.0 in `DP087-on-6.0`.

    Args:
        name: the id of the proposal.
        own: its baselines.
        onto: the version that each of them is put on.
    """
    others = [_label(target) for target, baseline in zip(onto, own, strict=True) if target != baseline]
    return "-".join([name, "on", *dict.fromkeys(others)]) if others else name


def _label(name: str) -> str:
    """Gives the number of a version, or the name of a file without its ending."""
    if Path(name).is_file():
        return _UNSAFE.sub("-", Path(name).stem)[:_LONGEST].strip("-. ") or "file"
    return name.partition("@")[2]


def resolved(baselines: Sequence[str], library: Library) -> tuple[str, ...]:
    """Gives the names of baselines with `latest` resolved.

    Raises:
        DrafterError: when one cannot be had.
    """
    entries = ((name, find_entry(name, library)) for name in baselines)
    return tuple(entry.name if entry else name for name, entry in entries)


def targets(
    baselines: Sequence[str], onto: str | None, library: Library, *, place: str = ""
) -> tuple[str, ...]:
    """Gives the name of the version that each baseline is put on: another, or its own.

    Args:
        baselines: those of a proposal.
        onto: a version for every section that has it, `6.0`; or for one section, `G@6.0`; None for their own.
        library: where versions are looked up.
        place: the proposal, for an error.

    Raises:
        ProposalError: when `onto` is a version of a section that the proposal does not amend.
        DrafterError: when a version cannot be had.
    """
    own = resolved(baselines, library)
    if not onto:
        return own
    sections = [_section(name, library) for name in own]
    named, at, _ = onto.partition("@")
    if at and all(section != named for section in sections if section):
        raise ProposalError(
            f"does not amend Section {named}",
            place=place,
            remedy="name a version of a section that it amends",
        )
    pairs = zip(own, sections, strict=True)
    return resolved([_target(name, section, onto, library) for name, section in pairs], library)


def _section(name: str, library: Library) -> str:
    entry = find_entry(name, library)
    return entry.section if entry else open_source(name, library).section.section


def _target(name: str, own: str, onto: str, library: Library) -> str:
    """Gives the version that a section is put on: another, or its own where `onto` is not about it."""
    section, at, _ = onto.partition("@")
    if at:
        return onto if section == own or not own else name
    if not own or Path(onto).is_file():
        return onto
    held = {entry.name for entry in library.entries}
    # A version that only another section has does not concern this one; one that none has is a mistake.
    elsewhere = any(entry.endswith(f"@{onto}") for entry in held)
    return name if elsewhere and f"{own}@{onto}" not in held else f"{own}@{onto}"
