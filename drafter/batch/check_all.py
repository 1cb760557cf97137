"""`check_all`: what has become of the packs of many proposals, with nothing written anywhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.batch.build_all import Outcome, failed, planned
from drafter.batch.freshness import Standing
from drafter.batch.why_stale import NOT_BUILT, NOTHING_ELSE, STOPPED, because
from drafter.errors import DrafterError
from drafter.library.code_file import read_code_names
from drafter.model.pack import Pack
from drafter.pack.folder_contents import look
from drafter.pack.pack_folder import resolved, targets
from drafter.pack.record import read_record
from drafter.pack.replace_pack import retired_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from drafter.batch.freshness import Stated
    from drafter.library.library import Library
    from drafter.model.pack import Status
    from drafter.pack.folder_contents import Holding


def check_all(
    names: Iterable[str], library: Library, out: Path, *, onto: str | None = None
) -> Iterator[Outcome]:
    """Gives for each proposal, in their order, whether its pack is up to date, stale or edited.

    Args:
        names: the proposals, by file or id.
        library: the versions they are drafted against.
        out: the folder of the packs, which need not be there.
        onto: the version that they are put on; by default, each is on its own baseline.

    Raises:
        SourceError: when `code.yaml` has mistakes in it.
    """
    read_code_names(library.folder)
    standing = Standing(out, library, onto)
    for step in planned(names, standing, Path(), force=False):
        yield step if isinstance(step, Outcome) else _judged(step.file, standing)


def _judged(file: Path, standing: Standing) -> Outcome:
    try:
        stated = standing.stated(file)
        folder = standing.out / standing.home(stated)
        there = look(folder, stated.id)
        if there:
            there.refuse(folder)
        pack = _as_built(stated, folder, standing)
        return Outcome(file, _compared(pack, there, standing.today(stated, file)))
    except DrafterError as error:
        return failed(error, file)


def _as_built(stated: Stated, folder: Path, standing: Standing) -> Pack:
    """Gives the pack that stands in a folder as its record has it; else one without files."""
    record = read_record(folder)
    if record:
        return record.pack
    own = ", ".join(resolved(stated.baselines, standing.library))
    onto = ", ".join(targets(stated.baselines, standing.onto, standing.library))
    return Pack(stated.id, own, onto, "stale", (), folder=folder, files=())


def _compared(pack: Pack, there: Holding | None, today: Mapping[str, Any]) -> Pack:
    """Gives a pack that is not up to date with its status, and what a build would take in."""
    if there is None:
        stopped = pack.folder.name in retired_in(pack.folder.parent)
        return replace(pack, status="stale", because=(STOPPED if stopped else NOT_BUILT,))
    reasons = (
        *because(there.record.get("built_from"), today),
        *(f"{name} is missing" for name in there.missing),
        *(f"{name} is not the one of its record" for name in there.another),
    )
    status: Status = "edited" if there.changed else "stale"
    return replace(pack, status=status, changed=there.changed, because=reasons or (NOTHING_ELSE,))
