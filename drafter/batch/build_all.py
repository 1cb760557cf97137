"""`build_all`: the packs of many proposals, each whole or not at all, whatever becomes of the others."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.batch.freshness import Standing, Stated, built_from
from drafter.batch.proposal_ids import note_copies, refused
from drafter.batch.why_stale import NOTHING_ELSE, because
from drafter.batch.workers import HERE, each
from drafter.errors import DrafterError, OutputError, ProposalError
from drafter.files import work_folder
from drafter.library.code_file import read_code_names
from drafter.model.pack import PAPERS, Pack
from drafter.outputs.inputs import refuse_kept
from drafter.pack.overlapping_proposals import others_touching
from drafter.pack.record import RECORD, read_record
from drafter.pack.replace_pack import put, restore, retired_in, settle
from drafter.proposals.portfolio import note_unread, proposal_files
from drafter.proposals.proposal_file import FOLDER, find_proposal
from drafter.raw import checksum
from drafter.render.templates import find_template
from drafter.steps import as_error, trace_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from drafter.batch.workers import Workers
    from drafter.library.library import Library
    from drafter.model.proposal import Proposal
    from drafter.pack.folder_contents import Holding


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one proposal.

    Attributes:
        file: the proposal.
        pack: its pack; without files, and with the status `failed`, where it could not be built.
        error: why it could not.
        trace: where in the code that was found; another process cannot be asked for it.
    """

    file: Path
    pack: Pack
    error: DrafterError | None = None
    trace: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where finished packs go.

    Attributes:
        out: the folder of the packs.
        library: that of the versions, which is never moved.
        force: whether packs that a person changed are replaced.
        on_kept: is told each dated name under which something is kept.
    """

    out: Path
    library: Path
    force: bool
    on_kept: Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Job:
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


def build_all(  # noqa: PLR0913 - each is an option of the command
    names: Iterable[str],
    library: Library,
    out: Path,
    *,
    onto: str | None = None,
    workers: Workers = HERE,
    force: bool = False,
    on_kept: Callable[[Path], None] = lambda _: None,
) -> Iterator[Outcome]:
    """Gives the outcome for each proposal, in their order, as they are built below `out`.

    Args:
        names: the proposals, by file or id.
        library: the versions they are drafted against.
        out: the folder of the packs; it is made when it is not there.
        onto: the version to put them on; by default, each stays on its own baseline.
        workers: who builds; those of a cluster see the same files under the same paths.
        force: whether packs that a person changed are built too; what was changed is kept beside.
        on_kept: is told each dated name under which something is kept, as soon as it is.

    Raises:
        OutputError: when `out` cannot be written, or holds what packs are made from.
        SourceError: when `code.yaml` has mistakes in it.
        DrafterError: when workers are lost; the next call goes on where this one was.
    """
    _refuse_kept(out)
    read_code_names(library.folder)  # Its mistakes are told once, and not of each proposal.
    place = Place(out, library.folder, force, on_kept)
    with work_folder(out) as work:
        restore(out)
        steps = list(planned(names, Standing(out, library, onto), work, force=force))
        retired = retired_in(out)
        stale = [step for step in steps if isinstance(step, Job)]
        made = each(_build, stale, workers)
        for step in steps:
            if isinstance(step, Outcome):
                yield _settled(step, retired, on_kept)
            else:
                yield _in_place(next(made), place)


def _refuse_kept(out: Path) -> None:
    """Refuses the folder of the proposals, of a library, or of templates, and what is in one.

    Raises:
        OutputError: when it is.
    """
    remedy = "choose another --out"
    if FOLDER.is_dir() and Path(os.path.realpath(out)).is_relative_to(os.path.realpath(FOLDER)):
        raise OutputError("is among the proposals", place=str(out), remedy=remedy)
    try:
        refuse_kept(out / RECORD)
    except OutputError as error:
        raise OutputError(error.problem, place=str(out), remedy=remedy) from error


def planned(names: Iterable[str], standing: Standing, work: Path, *, force: bool) -> Iterator[Job | Outcome]:
    """Gives what is to be done for each proposal: a job, or the outcome where there is nothing to do."""
    found = _found(names)
    wrong = _claims([one for one in found if isinstance(one, Path)], standing)
    for number, one in enumerate(found):
        if isinstance(one, Outcome):
            yield one
            continue
        try:
            if one in wrong:
                raise wrong[one]
            pack = standing.left_alone(one, force=force)
        except DrafterError as error:
            yield failed(error, one)
            continue
        job = Job(one, standing.library, standing.onto, work / str(number), Path.cwd())
        yield Outcome(one, pack) if pack else job


def _found(names: Iterable[str]) -> list[Path | Outcome]:
    """Gives the file of each proposal, once however often it is named, or that there is none."""
    found: dict[Path | str, Path | Outcome] = {}
    for name in names:
        try:
            file = find_proposal(name)
            found.setdefault(_place(file), file)
        except DrafterError as error:
            found[name] = failed(error, Path(name))
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


def _build(job: Job) -> Outcome:
    """Makes one pack in a folder of its own; whatever goes wrong is its outcome, and stops no other."""
    from drafter.actions.build import build, read_checked  # noqa: PLC0415  # lxml and Word, for the workers alone

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
        return failed(error, job.file, proposal, trace_of(error))
    except OSError as error:
        return failed(_out_of_reach(error), job.file, proposal, trace_of(error))
    except Exception as error:  # a fault of the program is no reason to stop the others either
        return failed(as_error(error, "building", str(job.file)), job.file, proposal, trace_of(error))


def _settled(outcome: Outcome, retired: Collection[str], on_kept: Callable[[Path], None]) -> Outcome:
    """Gives the outcome of a pack that is left as it is, once what a stopped run left beside it is gone."""
    if outcome.error or outcome.pack.folder.name not in retired:
        return outcome
    try:
        return replace(outcome, pack=replace(outcome.pack, kept=settle(outcome.pack.folder, on_kept)))
    except DrafterError as error:
        return failed(error, outcome.file)


def _in_place(outcome: Outcome, place: Place) -> Outcome:
    """Gives the outcome once its finished pack is where it belongs, or is not to go there."""
    if outcome.error:
        return outcome
    built = outcome.pack
    folder = place.out / built.folder.name
    new = read_record(built.folder)
    try:
        inputs = (outcome.file, place.library, *map(find_template, PAPERS))
        done = put(built.folder, folder, built.id, force=place.force, inputs=inputs, on_kept=place.on_kept)
    except DrafterError as error:
        return failed(error, outcome.file)
    pack = replace(built, folder=folder, kept=done.kept)
    if not done.is_done:
        pack = _edited(
            pack, done.there, because(done.there.record.get("built_from"), new.built_from if new else {})
        )
    return replace(outcome, pack=pack)


def _edited(built: Pack, there: Holding, reasons: tuple[str, ...]) -> Pack:
    """Gives the pack that stands there, as it was built, and not the one that did not take its place."""
    record = read_record(built.folder)
    pack = record.pack if record else replace(built, files=there.files)
    return replace(
        pack, status="edited", changed=there.changed, because=reasons or (NOTHING_ELSE,), kept=built.kept
    )


def failed(error: DrafterError, file: Path, proposal: Proposal | None = None, trace: str = "") -> Outcome:
    """Gives the outcome of a proposal that could not be built, or looked at."""
    name, baseline = (proposal.id, proposal.baseline) if proposal else (file.stem, "")
    pack = Pack(name, baseline, baseline, "failed", (), folder=Path(), files=())
    return Outcome(file, pack, _naming(file, error), trace)


def _naming(file: Path, error: DrafterError) -> DrafterError:
    """Gives the error with the proposal's file in it, as one line of two hundred needs it."""
    if str(file) in str(error):
        return error
    place = f"{file}: {error.place}" if error.place else str(file)
    return type(error)(error.problem, place=place, line=error.line, remedy=error.remedy)


def _out_of_reach(error: OSError) -> DrafterError:
    reason = (error.strerror or "unknown reason").lower()
    return OutputError(
        f"a worker cannot use it: {reason}",
        place=str(error.filename),
        remedy="give the workers the same files under the same paths, and room to write",
    )
