"""`build_all`: the packs of many proposals, each whole or not at all, whatever becomes of the others."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.batch.claims import note_copies, refused
from drafter.batch.freshness import Standing, Stated, built_from
from drafter.batch.workers import HERE, each
from drafter.errors import DrafterError, OutputError, ProposalError, fault
from drafter.files import move_folder, work_folder
from drafter.model.pack import Pack
from drafter.pack.reach import others_touching
from drafter.proposals.file import find_proposal
from drafter.proposals.portfolio import note_unread, proposal_files
from drafter.raw import checksum

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from drafter.batch.workers import Workers
    from drafter.library import Library
    from drafter.model.proposal import Proposal

_REPORT = "nothing was written; please report it with the proposal and its baseline"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one proposal.

    Attributes:
        file: the proposal.
        pack: its pack; without files, and with the status `failed`, where it could not be built.
        error: why it could not.
    """

    file: Path
    pack: Pack
    error: DrafterError | None = None


@dataclass(frozen=True, slots=True)
class _Job:
    """One proposal to be built, as a worker gets it.

    Attributes:
        work: the folder, not yet there, in which its pack is made.
        start: the folder that relative paths begin in; a worker may have been started in another.
    """

    file: Path
    library: Library
    onto: str | None
    work: Path
    start: Path


def build_all(
    names: Iterable[str], library: Library, out: Path, *, onto: str | None = None, workers: Workers = HERE
) -> Iterator[Outcome]:
    """Gives the outcome for each proposal, in their order, as they are built below `out`.

    Args:
        names: the proposals, by file or id.
        library: the versions they are drafted against.
        out: the folder of the packs; it is made when it is not there.
        onto: the version to put them on; by default, each stays on its own baseline.
        workers: who builds; those of a cluster see the same files under the same paths.

    Raises:
        OutputError: when `out` cannot be written.
        DrafterError: when workers are lost; the next call goes on where this one was.
    """
    with work_folder(out) as work:
        steps = list(_planned(names, library, out, onto, work))
        stale = [step for step in steps if isinstance(step, _Job)]
        made = each(_build, stale, workers)
        for step in steps:
            yield step if isinstance(step, Outcome) else _kept(next(made), out)


def _planned(
    names: Iterable[str], library: Library, out: Path, onto: str | None, work: Path
) -> Iterator[_Job | Outcome]:
    """Gives what is to be done for each proposal: a job, or the outcome where there is nothing to do."""
    standing = Standing(out, library, onto)
    found = _found(names)
    wrong = _claims([one for one in found if isinstance(one, Path)], standing)
    for number, one in enumerate(found):
        if isinstance(one, Outcome):
            yield one
            continue
        try:
            if one in wrong:
                raise wrong[one]
            pack = standing.up_to_date(one)
        except DrafterError as error:
            yield _failed(error, one)
            continue
        job = _Job(one, library, onto, work / str(number), Path.cwd())
        yield Outcome(one, pack) if pack else job


def _found(names: Iterable[str]) -> list[Path | Outcome]:
    """Gives the file of each proposal, once however often it is named, or that there is none."""
    found: dict[Path | str, Path | Outcome] = {}
    for name in names:
        try:
            file = find_proposal(name)
            found.setdefault(_place(file), file)
        except DrafterError as error:
            found[name] = _failed(error, Path(name))
    return list(found.values())


def _place(file: Path) -> Path:
    """Gives one name for a file that is named by several paths; a link to it is another file."""
    return file.parent.resolve() / file.name


def _claims(files: Iterable[Path], standing: Standing) -> dict[Path, ProposalError]:
    """Gives what is wrong with the ids of a batch, and notes what else stands in its folders."""
    ids = {file: standing.id_of(file) for file in files}
    own = {_place(file) for file in ids}
    for folder in {_place(file).parent: file.parent for file in ids}.values():
        others = {file: standing.id_of(file) for file in proposal_files(folder) if _place(file) not in own}
        note_unread(folder, but={*ids, *(file for file, name in others.items() if name)})
        note_copies(ids, others)
    return refused(ids)


def _build(job: _Job) -> Outcome:
    """Makes one pack in a folder of its own; whatever goes wrong is its outcome, and stops no other."""
    from drafter.pipeline import build, read_checked  # noqa: PLC0415  # lxml and Word, for the workers alone

    proposal = None
    try:
        os.chdir(job.start)
        job.work.mkdir()
        # The checksum comes first: should the file change meanwhile, its pack will count as stale.
        digest = checksum(job.file)
        proposal = read_checked(job.file, job.library)
        stated, others = Stated.of(proposal, digest, job.library), others_touching(proposal, job.library)
        sources = built_from(stated, others, job.library, job.onto)
        pack = build(proposal, job.library, job.work, onto=job.onto, built_from=sources)
        return Outcome(job.file, pack)
    except DrafterError as error:
        return _failed(error, job.file, proposal)
    except OSError as error:
        return _failed(_out_of_reach(error), job.file, proposal)
    except Exception as error:  # a fault of the program is no reason to stop the others either
        return _failed(fault(error, remedy=_REPORT), job.file, proposal)


def _kept(outcome: Outcome, out: Path) -> Outcome:
    """Gives the outcome once its finished pack is where it belongs."""
    if outcome.error:
        return outcome
    folder = out / outcome.pack.id
    try:
        move_folder(outcome.pack.folder, folder)
    except OutputError as error:
        return _failed(error, outcome.file)
    return replace(outcome, pack=replace(outcome.pack, folder=folder))


def _failed(error: DrafterError, file: Path, proposal: Proposal | None = None) -> Outcome:
    name, baseline = (proposal.id, proposal.baseline) if proposal else (file.stem, "")
    pack = Pack(name, baseline, baseline, "failed", (), folder=Path(), files=())
    return Outcome(file, pack, _naming(file, error))


def _naming(file: Path, error: DrafterError) -> DrafterError:
    """Gives the error with the proposal's file in it, as one line of two hundred needs it."""
    if str(file) in str(error):
        return error
    place = f"{file}: {error.place}" if error.place else str(file)
    return type(error)(error.problem, place=place, remedy=error.remedy)


def _out_of_reach(error: OSError) -> DrafterError:
    reason = (error.strerror or "unknown reason").lower()
    return OutputError(
        f"a worker cannot use it: {reason}",
        place=str(error.filename),
        remedy="give the workers the same files under the same paths, and room to write",
    )
