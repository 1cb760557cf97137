"""What a pack is built from, and whether the pack that stands there is still the right one.

A pack's record holds the checksum of all that went into it. The pack is up to date when these are the
same today, and its own files have the checksums that the record gives them.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from drafter.batch.why_stale import NOTHING_ELSE
from drafter.errors import DrafterError, ProposalError
from drafter.library.code_file import code_file
from drafter.library.find_source import find_source
from drafter.library.judgements_file import FILE as JUDGEMENTS
from drafter.model.pack import PAPERS
from drafter.pack.folder_contents import look
from drafter.pack.overlapping_proposals import Reach, lineage, meeting, reach
from drafter.pack.pack_folder import home, resolved, targets
from drafter.pack.record import RECORD, read_record
from drafter.program import program
from drafter.proposals.portfolio import open_proposal, proposal_files
from drafter.proposals.proposal_file import read_draft
from drafter.raw import checksum
from drafter.render.templates import find_template

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from drafter.library.entry import Entry
    from drafter.library.library import Library
    from drafter.model.pack import Pack
    from drafter.model.proposal import Proposal
    from drafter.pack.record import Record


@dataclass(frozen=True, slots=True)
class Stated:
    """What a proposal states of what its pack is built from; it holds as long as the file is the same.

    Attributes:
        sha256: the checksum of the file.
        clauses: the clauses that it names: the first version that holds each, and its number there.
        lineage: the checksums of the versions that they were followed through.
    """

    id: str
    sha256: str
    baselines: tuple[str, ...]
    clauses: tuple[tuple[str, str], ...]
    lineage: tuple[str, ...]

    @classmethod
    def of(cls, proposal: Proposal, sha256: str, library: Library) -> Stated:
        """Gives what a proposal states, read from the file of that checksum."""
        clauses = tuple(sorted(reach(proposal, library).clauses))
        baselines = proposal.baselines
        return cls(proposal.id, sha256, baselines, clauses, lineage(baselines, library))

    @classmethod
    def read(cls, value: Mapping[str, Any]) -> Stated:
        """Gives what a record says that the proposal stated."""
        clauses = tuple((version, clause) for version, clause in value["clauses"])
        tuples = {name: tuple(value[name]) for name in ("baselines", "lineage")}
        return cls(**{**value, **tuples, "clauses": clauses})

    @property
    def reach(self) -> Reach:
        """The clauses that it names."""
        return Reach(self.id, frozenset(self.clauses))


def built_from(stated: Stated, others: Iterable[str], library: Library, onto: str | None) -> dict[str, Any]:
    """Gives all that a pack is built from, as its record holds it.

    Args:
        stated: what the proposal states.
        others: the open proposals on the same clauses, which its papers name.
        library: the versions.
        onto: the version it is put on; None for its own.

    Raises:
        DrafterError: when something of it cannot be read.
    """
    value = {
        "drafter": program(),
        "proposal": asdict(stated),
        "baselines": [_source(name, library) for name in stated.baselines],
        "onto": _onto(stated.baselines, onto, library),
        "elsewhere": _elsewhere(library, stated.baselines),
        "others": list(others),
        "meant": _meant(library),
        "code": _sum_if_there(code_file(library.folder)),
        "templates": {name: _sum(find_template(name)) for name in PAPERS},
    }
    # As it is read from a record: without tuples.
    return dict(json.loads(json.dumps(value)))


class Standing:
    """The packs that stand in a folder, each with what its proposal stated when it was built."""

    def __init__(self, out: Path, library: Library, onto: str | None) -> None:
        self.out, self.library, self.onto = out, library, onto
        found = (_stated(path.parent, library) for path in sorted(out.glob(f"*/{RECORD}")))
        packs = list(filter(None, found))
        self._held = {stated.sha256: (stated, record) for stated, record in packs}
        self._packs = {(stated.sha256, record.folder): record for stated, record in packs}
        self._reaches: dict[Path, list[Reach]] = {}

    def left_alone(self, file: Path, *, force: bool = False) -> Pack | None:
        """Gives the pack of a proposal that is not to be built, up to date or edited; else None.

        A pack that is edited, and would be another one too if it were built, is told from that once it is.

        Args:
            file: the proposal.
            force: whether an edited pack is to be built all the same.

        Raises:
            SourceError: when the proposal cannot be read.
        """
        digest = _sum(file)
        stated, _ = self._held.get(digest, (None, None))
        try:
            record = self._packs.get((digest, self.home(stated))) if stated else None
            if stated and record and record.built_from == self.today(stated, file):
                return self._as_built(record, force=force)
        except DrafterError:
            # Building it says what is wrong.
            return None
        return None

    def _as_built(self, record: Record, *, force: bool) -> Pack | None:
        """Gives the pack of a record with nothing to take in, unless what of it is gone is to be built."""
        pack = record.pack
        if all(_is(pack.folder / name, digest) for name, digest in record.checksums.items()):
            return replace(pack, status="up-to-date")
        there = None if force else look(pack.folder)
        if there and there.changed:
            return replace(pack, status="edited", changed=there.changed, because=(NOTHING_ELSE,))
        return None

    def stated(self, file: Path) -> Stated:
        """Gives what a proposal states: as a record has it, where the file is still the same.

        Raises:
            DrafterError: when it cannot be read, or has mistakes.
        """
        digest = _sum(file)
        stated, _ = self._held.get(digest, (None, None))
        if stated:
            return stated
        draft = read_draft(file)
        if draft.mistakes:
            raise ProposalError.of(draft.mistakes)
        return Stated.of(draft.proposal, digest, self.library)

    def home(self, stated: Stated) -> str:
        """Gives the name of the folder of a proposal's pack.

        Raises:
            DrafterError: when it cannot be put on that version.
        """
        own = resolved(stated.baselines, self.library)
        return home(stated.id, own, targets(stated.baselines, self.onto, self.library))

    def today(self, stated: Stated, file: Path) -> dict[str, Any]:
        """Gives all that the pack of a proposal would be built from today.

        Raises:
            DrafterError: when something of it cannot be read.
        """
        others = meeting(stated.reach, self._open(file.parent))
        return built_from(stated, others, self.library, self.onto)

    def id_of(self, file: Path) -> str:
        """Gives the id that a file states; empty where it cannot be read. Only one without a pack is read."""
        stated = self._stated_in(file)
        proposal = None if stated else open_proposal(file)
        return stated.id if stated else proposal.id if proposal else ""

    def _open(self, folder: Path) -> list[Reach]:
        """Gives the reach of every proposal in a folder; only those without a pack have to be read."""
        if folder not in self._reaches:
            found = (self._reach(path) for path in proposal_files(folder))
            self._reaches[folder] = [one for one in found if one]
        return self._reaches[folder]

    def _reach(self, file: Path) -> Reach | None:
        stated = self._stated_in(file)
        if stated:
            return stated.reach
        proposal = open_proposal(file)
        return reach(proposal, self.library) if proposal else None

    def _stated_in(self, file: Path) -> Stated | None:
        """Gives what a file states that is the same as when its pack was built."""
        try:
            stated, _ = self._held.get(_sum(file), (None, None))
        except DrafterError:
            return None
        return stated


def _stated(folder: Path, library: Library) -> tuple[Stated, Record] | None:
    """Gives the record in a folder; None where this program did not write it of the versions of today."""
    record = read_record(folder)
    try:
        if record and record.folder == folder.name and record.built_from["drafter"] == program():
            stated = Stated.read(record.built_from["proposal"])
            return (stated, record) if stated.lineage == lineage(stated.baselines, library) else None
    except (KeyError, TypeError, ValueError):
        return None
    return None


def _sum(path: Path) -> str:
    """Gives the checksum of a file that many packs are built from, read once as long as it is the same."""
    try:
        state = path.stat()
    except OSError:
        return checksum(path)
    return _sum_once(path, (state.st_mtime_ns, state.st_ctime_ns, state.st_size))


@lru_cache(maxsize=4096)
def _sum_once(path: Path, state: object) -> str:  # noqa: ARG001 - a changed file is read again
    return checksum(path)


def _is(path: Path, digest: str) -> bool:
    """Tells whether a file is there, and the one with a checksum."""
    return path.is_file() and checksum(path) == digest


def _source(name: str, library: Library) -> dict[str, str]:
    """Gives a source by the name it was asked for, with what the library says of it: papers print that."""
    path, entry = find_source(name, library)
    return {"name": name, **(asdict(entry) if entry else {"sha256": _sum(path)})}


def _onto(baselines: Sequence[str], onto: str | None, library: Library) -> list[dict[str, str]] | None:
    """Gives the versions that a proposal is put on; None where it stays on its own."""
    own, others = resolved(baselines, library), targets(baselines, onto, library)
    return [_source(name, library) for name in others] if others != own else None


def _meant(library: Library) -> str:
    """Gives the checksum of the judgements: papers leave out the findings that they keep quiet."""
    return _sum_if_there(library.folder / JUDGEMENTS)


def _sum_if_there(path: Path) -> str:
    return _sum(path) if path.is_file() else ""


def _elsewhere(library: Library, baselines: Iterable[str]) -> dict[str, str]:
    """Gives the checksum of the latest version of every other section: papers list what in it refers here."""
    own = {name.partition("@")[0] for name in baselines}
    return {entry.section: _state(library, entry) for entry in library.entries if entry.section not in own}


def _state(library: Library, entry: Entry) -> str:
    """Gives the checksum of a version; of one whose file is not there as it was added, that it is not."""
    try:
        library.path(entry)
    except DrafterError:
        return "cannot be read"
    return entry.sha256
