"""`drafter show`: the clause tree of a document."""

from __future__ import annotations

from dataclasses import replace
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

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.ooxml.text import View


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
    from drafter.draft.cross_references import cross_references
    from drafter.read.section_json import section_as_json
    from drafter.render.as_json import with_references
    from drafter.render.terminal import show_section
    from drafter.sources import open_source

    opened = open_source(source, open_library(folder), view=view, limits=limits_for(large=large))
    whole = opened.section
    top = whole.find(clause, opened.name) if clause else None
    section = replace(whole, clauses=(top, *whole.below(top.id))) if top else whole
    if as_json:
        print_json(with_references(section_as_json(section), cross_references(whole)))
    else:
        click.echo(show_section(section, width=width(), colour=colour()))
