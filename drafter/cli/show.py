"""`drafter show`: the clause tree of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drafter.cli.options import (
    colour,
    json_option,
    large_option,
    library_option,
    limits_for,
    open_library,
    print_json,
    width,
)
from drafter.cli.streams import show as print_shown

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.ooxml.paragraph.characters import View


@click.command()
@click.argument("source")
@click.argument("clause", required=False)
@click.option(
    "--view",
    type=click.Choice(["final", "original"]),
    default="final",
    show_default=True,
    help="Whether tracked changes count as accepted or as rejected.",
)
@large_option
@json_option
@library_option
def show(
    source: str, clause: str | None, view: View, large: bool, as_json: bool, folder: Path | None
) -> None:
    """Show the clauses of SOURCE, numbered as Word prints them.

    With CLAUSE, show that clause and all below it: G3.17(b), or "Section g3.17 (b)".

    \b
    Example:
      drafter show G@5.20 G3.17
      drafter show "Section G.docx" --json > G.json
    """
    from drafter.actions.show import show as shown
    from drafter.read.json_reader import section_as_json
    from drafter.render.json_output import with_references
    from drafter.render.terminal.section import show_section

    made = shown(source, open_library(folder), clause, view=view, limits=limits_for(large=large))
    if as_json:
        print_json(with_references(section_as_json(made.section), made.references))
    else:
        print_shown(show_section(made.section, width=width(), colour=colour()), kept=False)
