"""The record of a pack, written and read: what was built, from what, and the checksum of every file.

A record is sealed with a digest of itself, so that it tells whether a person has changed it.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from drafter import __version__
from drafter.errors import DrafterError
from drafter.limits import JSON_BYTES
from drafter.model.pack import Conflict, Pack, Verdict
from drafter.model.reference import ReferenceLeft
from drafter.raw import checksum, read_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from drafter.model.amended_clause import Line
    from drafter.model.proposal import Proposal
    from drafter.pack.legal_text import LegalText
    from drafter.pack.place_proposal import Placed


RECORD = "record.json"
_UNSEALED = b'"seal": ""'
# A quotation mark inside a string is escaped, so that this is a key.
_SEAL = re.compile(rb'"seal": "([0-9a-f]{64})"')
_DIGEST = re.compile(r"[0-9a-f]{64}")
_SEPARATORS = frozenset("/\\\0")
# What version 0.1.0 wrote.
_OLDER = frozenset(
    {
        "id",
        "title",
        "baseline",
        "baselines",
        "onto",
        "status",
        "notices",
        "references_left",
        "drafter",
        "built_from",
        "amendments",
        "changes",
        "instructions",
        "files",
    }
)


@dataclass(frozen=True, slots=True)
class Record:
    """A record that was read.

    Attributes:
        pack: the pack as it was built.
        built_from: what the builder said went into it.
        checksums: the checksum of each of its files, by name.
        folder: the name of the folder that it was built for.
    """

    pack: Pack
    built_from: Mapping[str, Any]
    checksums: Mapping[str, str]
    folder: str


@dataclass(frozen=True, slots=True)
class Built:
    """What a pack was built of: the proposal on its versions, and the legal text of each section."""

    proposal: Proposal
    pack: Pack
    placed: Sequence[Placed]
    texts: Sequence[LegalText]


def record(built: Built, files: Mapping[str, bytes], built_from: Mapping[str, object]) -> bytes:
    """Gives the record as JSON: the same bytes for the same pack."""
    pack, placed, texts = built.pack, built.placed, built.texts
    first = placed[0].baseline
    value = {
        "id": pack.id,
        "folder": pack.folder.name,
        "title": built.proposal.title,
        "baseline": {"name": first.name, "sha256": checksum(first.path)},
        "baselines": [{"name": one.baseline.name, "onto": one.onto.name} for one in placed],
        "onto": pack.onto,
        "status": pack.status,
        "notices": list(pack.notices),
        "references_left": [asdict(left) for left in pack.references_left],
        "drafter": __version__,
        "built_from": built_from,
        "amendments": [asdict(verdict) for verdict in pack.amendments],
        "changes": [_change(line) for text in texts for line in text.amended.lines if line.changes],
        "instructions": [
            {"onto": text.baseline.name, "clause": told.clause, "text": told.text}
            for text in texts
            for told in text.told
        ],
        "files": {name: {"sha256": hashlib.sha256(data).hexdigest()} for name, data in files.items()},
        "seal": "",
    }
    raw = _laid_out(value)
    return raw.replace(_UNSEALED, f'"seal": "{hashlib.sha256(raw).hexdigest()}"'.encode())


def _laid_out(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass")


def is_as_written(data: bytes, value: Mapping[str, Any]) -> bool:
    """Tells whether a record is as the program wrote it.

    One of an older program has no seal: it holds what that wrote and no more, in the very form.

    Args:
        data: its bytes.
        value: what they say.
    """
    if "seal" not in value:
        return value.keys() == _OLDER and data == _laid_out(value)
    unsealed, seals = _SEAL.subn(_UNSEALED, data)
    return seals == 1 and hashlib.sha256(unsealed).hexdigest() == value["seal"]


def named_files(value: Mapping[str, Any]) -> dict[str, str]:
    """Gives the checksums of the files that a record names, of whatever program; none where it is none."""
    files = value.get("files")
    if not isinstance(files, dict):
        return {}
    digests = {name: file.get("sha256") for name, file in files.items() if isinstance(file, dict)}
    return {
        name: digest
        for name, digest in digests.items()
        if isinstance(digest, str) and _DIGEST.fullmatch(digest) and _is_bare(name)
    }


def _is_bare(name: str) -> bool:
    """Tells whether a name leads nowhere else."""
    return name not in ("", ".", "..", RECORD) and not _SEPARATORS & set(name)


def read_record(folder: Path) -> Record | None:
    """Gives the record of the pack in a folder; None where there is none as `record` writes it."""
    try:
        data = read_bytes(folder / RECORD, JSON_BYTES)
        value = json.loads(data)
        if not is_as_written(data, value):
            return None
        return Record(
            pack=Pack(
                id=value["id"],
                baseline=", ".join(one["name"] for one in value["baselines"]),
                onto=value["onto"],
                status=value["status"],
                amendments=tuple(_verdict(row) for row in value["amendments"]),
                folder=folder,
                files=(*value["files"], RECORD),
                notices=tuple(value["notices"]),
                references_left=tuple(ReferenceLeft(**left) for left in value["references_left"]),
            ),
            built_from=value["built_from"],
            checksums=named_files(value),
            folder=value.get("folder", value["id"]),
        )
    except (DrafterError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _verdict(row: Mapping[str, Any]) -> Verdict:
    conflict = row["conflict"] and Conflict(**row["conflict"])
    return Verdict(**{**row, "conflict": conflict})


def _change(line: Line) -> dict[str, Any]:
    """Gives one clause that is not as it was; its ids differ where it was renumbered too."""
    return {
        "old_id": line.before.id if line.before else None,
        "new_id": line.after.id if line.after else None,
        "kind": type(line.changes[0]).__name__.lower(),
        "hunks": [{"old": hunk.old, "new": hunk.new} for change in line.changes for hunk in change.hunks],
    }
