"""What stands in the folder of a pack: the program's own files, those that a person changed, and the rest."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from drafter.errors import OutputError, SourceError
from drafter.limits import FILE_BYTES
from drafter.model.pack import PAPERS
from drafter.pack.record import RECORD, is_as_written, named_files
from drafter.raw import checksum

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

State = Literal["as recorded", "another", "changed", "missing"]

_FORCE = "choose another --out, or give --force, which moves it aside under a dated name"


@dataclass(frozen=True, slots=True)
class Holding:
    """What stands in the folder of a pack. Whatever it does not name is somebody's, and none of its business.

    Attributes:
        own: the files of the pack that the program wrote and nobody has changed.
        another: those of them that are not the ones of the record, but the program's all the same.
        changed: the files of the pack that a person changed, the record among them.
        missing: the files of the pack that are not there.
        record: what the record says; empty where there is none.
        refusal: why the folder is no place for this pack; empty where it is.
    """

    own: tuple[str, ...] = ()
    another: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    record: Mapping[str, Any] = field(default_factory=dict)
    refusal: str = ""

    @property
    def files(self) -> tuple[str, ...]:
        """The files of the pack that are there."""
        return (*self.own, *self.changed)

    def refuse(self, folder: Path) -> None:
        """Refuses a folder that is no place for the pack.

        Raises:
            OutputError: where it is none.
        """
        if self.refusal:
            raise OutputError(self.refusal, place=str(folder), remedy=_FORCE)


def look(folder: Path, name: str = "", wanted: Collection[str] = ()) -> Holding | None:
    """Gives what stands in the folder of a pack; None where nothing does, or an empty folder.

    Args:
        folder: the folder, which need not be there.
        name: the id of the proposal whose pack is to stand there; empty for whatever pack it is.
        wanted: the files of the pack that is to take its place.

    Raises:
        SourceError: when it cannot be read.
    """
    try:
        if not os.path.lexists(folder):
            return None
        if folder.is_symlink() or not folder.is_dir():
            return Holding(
                refusal=f"is a {'link' if folder.is_symlink() else 'file'}, and no folder for a pack"
            )
        present = sorted(entry.name for entry in folder.iterdir())
        return _looked(folder, present, name, wanted) if present else None
    except OSError as error:
        said = (error.strerror or "unknown reason").lower()
        raise SourceError(
            f"cannot be read: {said}", place=str(folder), remedy="see who may read it"
        ) from error


def _looked(folder: Path, present: list[str], name: str, wanted: Collection[str]) -> Holding:
    if RECORD not in present:
        if not any(entry.startswith(_PAPERS) and _is_sealed(folder / entry) for entry in present):
            return Holding(refusal=_somebodys(folder, present))
        return _holding(folder, {}, dict.fromkeys(wanted, ""), record_as_written=None)
    value, as_written = _read(folder / RECORD)
    digests = named_files(value or {})
    if value is not None and not digests:
        return Holding(refusal=_somebodys(folder, present))
    record = value or {}
    if name and record and str(record.get("id", name)).casefold() != name.casefold():
        return Holding(refusal=f"holds the pack of {record['id']}")
    if not as_written:
        # Nothing that a changed record says is relied upon.
        digests = dict.fromkeys(digests, "")
    digests = {**dict.fromkeys(wanted, ""), **digests}
    return _holding(folder, record, digests, record_as_written=as_written)


_PAPERS = tuple(name.removesuffix(".docx") for name in PAPERS)


def _holding(
    folder: Path, record: Mapping[str, Any], digests: Mapping[str, str], *, record_as_written: bool | None
) -> Holding:
    """Gives whose each file of a pack is; its record may be as written, changed, or not there (None)."""
    states = {name: _state(folder / name, digest) for name, digest in digests.items() if name != RECORD}
    recorded = {name for name in named_files(record) if name != RECORD}
    if record_as_written is not None:
        states[RECORD] = "as recorded" if record_as_written else "changed"
    missing = {name for name in recorded if states[name] == "missing"}
    missing |= {RECORD} if record_as_written is None else set()
    return Holding(
        own=_those(states, ("as recorded", "another")),
        another=_those(states, ("another",)),
        changed=_those(states, ("changed",)),
        missing=tuple(sorted(missing)),
        record=record,
    )


def _those(states: Mapping[str, State], wanted: Iterable[State]) -> tuple[str, ...]:
    return tuple(sorted(name for name, state in states.items() if state in wanted))


def _state(path: Path, digest: str) -> State:
    try:
        regular = stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return "missing"
    if not regular or not _may_read(path):
        # What is kept from the program is not its own.
        return "changed"
    if digest and checksum(path) == digest:
        return "as recorded"
    return "another" if _is_sealed(path) else "changed"


def _may_read(path: Path) -> bool:
    return os.access(path, os.R_OK, effective_ids=os.access in os.supports_effective_ids)


def _held(path: Path, otherwise: bytes = b"") -> bytes:
    """Gives the bytes of a file; something else for what is none, is too large, or may not be read."""
    state = path.lstat()
    readable = stat.S_ISREG(state.st_mode) and state.st_size <= FILE_BYTES and _may_read(path)
    return path.read_bytes() if readable else otherwise


def _is_sealed(path: Path) -> bool:
    from drafter.outputs.standing import whose  # noqa: PLC0415  # lxml, for what is not as recorded alone

    data = _held(path, b"somebody's")
    # An empty file is nobody's work.
    return not data or whose(data) == "own"


def _read(path: Path) -> tuple[dict[str, Any] | None, bool]:
    """Gives what a record says and whether it is as the program wrote it; nothing of one that is damaged."""
    data = _held(path)
    try:
        value = json.loads(data)
        return (value, is_as_written(data, value)) if isinstance(value, dict) else ({}, False)
    except (ValueError, RecursionError):
        return None, False


def _somebodys(folder: Path, present: list[str]) -> str:
    """Gives what a folder holds that is no pack, and what of it was changed last."""
    from drafter.outputs.standing import told  # noqa: PLC0415  # lxml, for what is refused alone

    newest = max((folder / name for name in present), key=lambda path: path.lstat().st_mtime)
    more = f" and {len(present) - 1} more" if len(present) > 1 else ""
    return f"is no pack of drafter: it holds {newest.name}{more} (changed {told(newest, _held(newest))})"
