"""The record of a pack, written and read: what was built, from what, and the checksum of every file."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from drafter import __version__
from drafter.model.pack import Conflict, Pack, ReferenceLeft, Verdict
from drafter.raw import checksum

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from drafter.draft.amended import Line
    from drafter.model.proposal import Proposal
    from drafter.pack.legal import LegalText
    from drafter.pack.placing import Placed


RECORD = "record.json"


@dataclass(frozen=True, slots=True)
class Record:
    """A record that was read.

    Attributes:
        pack: the pack as it was built.
        built_from: what the builder said went into it.
        checksums: the checksum of each of its files, by name.
    """

    pack: Pack
    built_from: Mapping[str, Any]
    checksums: Mapping[str, str]


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
        "changes": [_change(line) for text in texts for line in text.lines if line.changes],
        "instructions": [
            {"onto": text.baseline.name, "clause": told.clause, "text": told.text}
            for text in texts
            for told in text.told
        ],
        "files": {name: {"sha256": hashlib.sha256(data).hexdigest()} for name, data in files.items()},
    }
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def read_record(folder: Path) -> Record | None:
    """Gives the record of the pack in a folder; None where there is none as `record` writes it."""
    try:
        value = json.loads((folder / RECORD).read_text(encoding="utf-8"))
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
            checksums={name: file["sha256"] for name, file in value["files"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _verdict(row: Mapping[str, Any]) -> Verdict:
    conflict = row["conflict"] and Conflict(**row["conflict"])
    return Verdict(**{**row, "conflict": conflict})


def _change(line: Line) -> dict[str, Any]:
    """Gives one clause that is not as it was; its ids differ where it was renumbered too."""
    return {
        "old_id": line.before.id if line.before else None,
        "new_id": line.after.id if line.after else None,
        "kind": line.changes[0].kind,
        "hunks": [{"old": hunk.old, "new": hunk.new} for change in line.changes for hunk in change.hunks],
    }
