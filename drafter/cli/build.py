"""`drafter build`: the document pack of each proposal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import (
    exit_zero_option,
    in_words,
    is_debugging,
    json_option,
    library_option,
    open_library,
    print_json,
    say_kept,
    width,
)
from drafter.cli.streams import say, say_trace, tell
from drafter.errors import DrafterError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.batch.build_all import Outcome
    from drafter.batch.workers import Workers
    from drafter.library.library import Library


@click.command()
@click.argument("proposals", metavar="[PROPOSAL]...", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Build every proposal in the folder `proposals`.")
@click.option(
    "--onto",
    metavar="VERSION",
    callback=in_words,
    help="Put each on this version, `6.0` or `G@6.0`, not on its own.",
)
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("out"),
    show_default=True,
    help="The folder of the packs.",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Build so many packs at a time.",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    default="",
    help="Build on the workers of this Dask scheduler, which see the same files under the same paths.",
)
@click.option("--check", is_flag=True, help="Only say which packs are stale or edited; write nothing.")
@click.option(
    "--force",
    is_flag=True,
    help="Build packs that somebody changed too; what was changed is kept beside with its date.",
)
@json_option
@exit_zero_option
@library_option
def build(
    proposals: tuple[str, ...],
    every: bool,
    onto: str | None,
    out: Path,
    jobs: int,
    cluster: str,
    check: bool,
    force: bool,
    as_json: bool,
    exit_zero: bool,
    folder: Path | None,
) -> int:
    """Write the redlined legal text and the papers of each PROPOSAL.

    PROPOSAL is a file, or the id of one in the folder `proposals`. A pack is written
    whole or not at all, once it has been read back: rejecting its tracked changes
    gives the baseline, accepting them gives the amended text.

    A pack is left as it is while nothing that it was built from has changed, and once
    somebody has changed a file of it. Put --onto another version, it has a folder of
    its own. Where a proposal fails, the others are built all the same.

    \b
    Example:
      drafter build DP087
      drafter build --all --jobs 4
      drafter build --all --check
    """
    from drafter.batch.workers import Workers

    if check and force:
        raise DrafterError("--check builds nothing", remedy="give it without --force, or --force without it")
    names, library = _names(proposals, every=every), open_library(folder)
    if check:
        done = _checked(names, library, out, onto)
    else:
        done = _built(names, library, out, onto, workers=Workers(jobs, cluster), force=force)
    _show(done, as_json=as_json)
    status = _status(done)
    return 0 if exit_zero and status == 1 else status


def _checked(names: Sequence[str], library: Library, out: Path, onto: str | None) -> list[Outcome]:
    from drafter.batch.check_all import check_all

    return _watched(check_all(names, library, out, onto=onto), len(names), "Checking")


def _built(
    names: Sequence[str], library: Library, out: Path, onto: str | None, *, workers: Workers, force: bool
) -> list[Outcome]:
    from drafter.batch.build_all import build_all

    outcomes = build_all(names, library, out, onto=onto, workers=workers, force=force, on_kept=say_kept)
    return _watched(outcomes, len(names), "Building")


def _names(proposals: Sequence[str], *, every: bool) -> list[str]:
    from drafter.proposals.portfolio import note_unread, proposal_files
    from drafter.proposals.proposal_file import FOLDER

    if proposals and every:
        raise DrafterError("--all builds every proposal", remedy="name proposals, or give --all, not both")
    if not proposals and not every:
        raise DrafterError(
            "no proposal is named",
            remedy=f"name one as in `drafter build DP087`, or give --all for all in {FOLDER}",
        )
    names = [str(path) for path in proposal_files()] if every else list(dict.fromkeys(proposals))
    if not names:
        note_unread()
        raise DrafterError(
            "no proposal is here",
            place=str(FOLDER),
            remedy="go to the folder that it lies in, or write one with `drafter draft`",
        )
    return names


def _watched(outcomes: Iterable[Outcome], total: int, doing: str) -> list[Outcome]:
    """Gives the outcomes once they are all there; meanwhile a terminal shows how far the work is."""
    if total == 1 or not sys.stderr.isatty():
        return list(outcomes)
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    return list(track(outcomes, doing, total=total, console=console, transient=True))


def _show(outcomes: Sequence[Outcome], *, as_json: bool) -> None:
    """Says what went wrong, and prints what became of each proposal."""
    from drafter.render.json_output import packs_as_json
    from drafter.render.terminal.pack import show_pack
    from drafter.render.terminal.summary import show_summary

    for outcome in outcomes:
        if outcome.trace and is_debugging():
            say_trace(outcome.trace)
        for line in outcome.error.lines if outcome.error else ():
            say(f"drafter: {line}")
    packs = [outcome.pack for outcome in outcomes]
    if as_json:
        errors = {n: "\n".join(made.error.lines) for n, made in enumerate(outcomes) if made.error}
        print_json(packs_as_json(packs, errors))
    elif len(packs) > 1:
        tell(show_summary(packs, width=width()))
    elif packs[0].status != "failed":
        tell(show_pack(packs[0]))


def _status(outcomes: Iterable[Outcome]) -> int:
    """Gives the exit status: 2 where a proposal failed, else 1 where a person has something to look at."""
    if any(outcome.error for outcome in outcomes):
        return 2
    return int(any(outcome.pack.needs_a_person or outcome.pack.because for outcome in outcomes))
