"""`drafter check`: clauses that ought to be consistent and are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drafter.cli.options import (
    colour,
    exit_zero_option,
    json_option,
    library_option,
    open_library,
    page_option,
    print_json,
    width,
)

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.checking import Found
    from drafter.library import Library


@click.command()
@click.argument("new")
@click.option(
    "--since", "old", metavar="OLD", help="The version that NEW amends; without it NEW is checked alone."
)
@json_option
@page_option
@click.option(
    "--accept", "accepted", metavar="N", type=int, help="Keep finding N as a difference that is meant."
)
@click.option("--reason", help="Why it is meant; needed with --accept.")
@exit_zero_option
@library_option
def check(
    new: str,
    old: str | None,
    as_json: bool,
    page: Path | None,
    accepted: int | None,
    reason: str | None,
    exit_zero: bool,
    folder: Path | None,
) -> int:
    """Find the clauses of NEW that an amendment since OLD has missed.

    Without --since: the passages of NEW that run parallel and differ in a part.
    The exit status is 1 when there is something to look at. With --accept, the
    finding stays quiet until one of its two clauses changes again.

    \b
    Example:
      drafter check G@5.20 --since G@5.19
      drafter check G@5.20 --since G@5.19 --accept 3 --reason "the DCC has no premises"
    """
    from drafter.checking import find
    from drafter.files import write_whole
    from drafter.render.as_json import findings_as_json
    from drafter.render.findings import show_findings
    from drafter.render.html import findings_page

    library = open_library(folder)
    found = find(new, old, library)
    if found.note:
        click.echo(f"drafter: note: {found.note}", err=True)
    if accepted is not None:
        return _accept(found, accepted, reason, library)
    if page:
        write_whole(page, findings_page(found.findings, new=found.new, old=found.old))
    if as_json:
        print_json(findings_as_json(found.findings))
    else:
        click.echo(
            show_findings(found.findings, new=found.new, old=found.old, width=width(), colour=colour())
        )
    return 1 if any(not finding.folded for finding in found.findings) and not exit_zero else 0


def _accept(found: Found, rank: int, reason: str | None, library: Library) -> int:
    import getpass

    from drafter.checking import accept_difference

    if not reason:
        raise click.UsageError("--accept needs --reason, which the next reader will want to know")
    path = accept_difference(found, rank, library, reason=reason, by=getpass.getuser())
    click.echo(f"Finding {rank} is kept in {path} as a difference that is meant.")
    return 0
