"""`drafter rebase`: a proposal put on another version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drafter.cli.options import (
    exit_zero_option,
    in_words,
    json_option,
    library_option,
    open_library,
    print_json,
    say_kept,
    width,
)
from drafter.cli.streams import say, show, tell

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("proposal")
@click.option(
    "--onto",
    metavar="VERSION",
    callback=in_words,
    required=True,
    help="The version to put it on, such as 6.0 or G@6.0.",
)
@click.option("--write", is_flag=True, help="Put the new baseline and numbers into the proposal file.")
@json_option
@exit_zero_option
@library_option
def rebase(proposal: str, onto: str, write: bool, as_json: bool, exit_zero: bool, folder: Path | None) -> int:
    """Show what becomes of PROPOSAL on another version.

    Each amendment is clean; moved, where its clause has another number; already
    made; or in conflict, where the same words have changed. The exit status is 1 with
    a conflict. With --write the file keeps its comments and its order; what is in
    conflict records the words that it was drafted against, and stays in conflict.
    The file as it was is kept beside it under a dated name.

    \b
    Example:
      drafter rebase DP087 --onto 6.0
      drafter rebase DP087 --onto 6.0 --write
    """
    from drafter.actions.build import read_checked
    from drafter.actions.rebase import outdated_facts, rebased, write_rebased
    from drafter.proposals.proposal_file import find_proposal
    from drafter.render.json_output import packs_as_json
    from drafter.render.terminal.proposals import show_verdicts

    library, path = open_library(folder), find_proposal(proposal)
    read = read_checked(path, library)
    placed, pack = rebased(read, library, onto)
    if write:
        say_kept(write_rebased(path, placed))
    for note in outdated_facts(read, pack):
        say(f"drafter: note: {path}: {note}")
    if as_json:
        print_json(packs_as_json([pack]))
    else:
        show(show_verdicts(pack, width=width()), kept=False)
        tell(
            f"{path} is now drafted against {pack.onto}."
            if write
            else f"{path} is as it was; --write puts this into it."
        )
    return 1 if pack.needs_a_person and not exit_zero else 0
