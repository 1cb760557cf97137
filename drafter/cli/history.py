"""`drafter history`: one clause through every version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drafter.cli.options import colour, in_words, json_option, library_option, open_library, print_json, width
from drafter.cli.streams import say, show

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("clause")
@click.option(
    "--section",
    callback=in_words,
    help="The letter of the section. [default: the one in the clause's number]",
)
@click.option(
    "--siblings", "beside", is_flag=True, help="Show the clauses that have said nearly the same beside it."
)
@json_option
@library_option
def history(clause: str, section: str | None, beside: bool, as_json: bool, folder: Path | None) -> None:
    """Show one CLAUSE through every version: when it changed, and how.

    CLAUSE is its number in the newest version that has a clause of that number.

    \b
    Example:
      drafter history "G3.17(b)" --siblings
    """
    from drafter.actions.history import clause_history
    from drafter.render.json_output import history_as_json
    from drafter.render.terminal.history import show_history

    traced = clause_history(clause, open_library(folder), section=section, beside=beside)
    for note in traced.notes:
        say(f"drafter: note: {note}")
    if as_json:
        print_json(history_as_json(traced.clause, traced.traces, traced.notes))
    else:
        show(show_history(traced.traces, width=width(), colour=colour()), kept=False)
