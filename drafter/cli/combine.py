"""`drafter combine` and `drafter proposals`: several proposals at once, and where they meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drafter.cli.options import (
    exit_zero_option,
    force_option,
    in_words,
    json_option,
    library_option,
    open_library,
    output_option,
    print_json,
    width,
    write_output,
)
from drafter.cli.streams import show, tell

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("proposals", metavar="PROPOSAL...", nargs=-1, required=True)
@click.option(
    "--onto",
    metavar="VERSION",
    callback=in_words,
    help="The version to put them on, such as 6.0 or G@6.0. [default: the newest of their baselines]",
)
@output_option
@force_option
@json_option
@exit_zero_option
@library_option
def combine(
    proposals: tuple[str, ...],
    onto: str | None,
    output: Path,
    force: bool,
    as_json: bool,
    exit_zero: bool,
    folder: Path | None,
) -> int:
    """Write several proposals into one redline of their section.

    Each PROPOSAL is an author of its own, in the order in which they are named. Where
    two of them clash, the first is made and the clash reported: then the exit
    status is 1.

    \b
    Example:
      drafter combine DP087 DP091 --onto 6.0 -o section-G.docx
    """
    from drafter.actions.build import read_checked
    from drafter.actions.combine import combine as combined
    from drafter.ooxml.package.seal import sealed
    from drafter.proposals.proposal_file import find_proposal
    from drafter.render.json_output import combined_as_json
    from drafter.render.terminal.proposals import show_combined

    library = open_library(folder)
    read = [read_checked(find_proposal(name), library) for name in dict.fromkeys(proposals)]
    made = combined(read, library, output, onto)
    write_output(output, sealed(made.redlined), *(proposal.place for proposal in read), force=force)
    if as_json:
        print_json(combined_as_json(made.onto.name, made.packs, made.clashes, output))
    else:
        tell(show_combined(made.onto.name, made.packs, made.clashes, output, width=width()))
    unsettled = any(pack.needs_a_person for pack in made.packs)
    return 1 if (made.clashes or unsettled) and not exit_zero else 0


@click.command()
@click.argument("clauses", metavar="[CLAUSE]...", nargs=-1)
@json_option
@library_option
def proposals(clauses: tuple[str, ...], as_json: bool, folder: Path | None) -> None:
    """List the clauses that open proposals touch, and which do.

    The open proposals are the files in the folder `proposals`. A clause is listed once,
    whatever number it has in the version that each is drafted against. With CLAUSE,
    only that clause and those below it are listed.

    \b
    Example:
      drafter proposals
      drafter proposals G3.20
    """
    from drafter.actions.proposals import proposals as touching
    from drafter.proposals.portfolio import note_unread
    from drafter.render.json_output import portfolio_as_json
    from drafter.render.terminal.proposals import show_portfolio

    note_unread()
    touched = touching(clauses, open_library(folder))
    if as_json:
        print_json(portfolio_as_json(touched))
    else:
        show(show_portfolio(touched), kept=False)
