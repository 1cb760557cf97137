"""`drafter diff`: what changed between two versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drafter.cli.options import (
    colour,
    force_option,
    json_option,
    library_option,
    open_library,
    page_option,
    print_json,
    say_written,
    width,
    write_output,
)
from drafter.cli.streams import show

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("old")
@click.argument("new")
@json_option
@page_option
@force_option
@library_option
def diff(old: str, new: str, as_json: bool, page: Path | None, force: bool, folder: Path | None) -> None:
    """Show what changed from OLD to NEW, clause by clause.

    \b
    Example:
      drafter diff G@5.19 G@5.20
      drafter diff G@5.19 G@5.20 -o changes.html
    """
    from drafter.actions.diff import diff as diff_of
    from drafter.outputs.page_seal import sealed_page
    from drafter.render.html import diff_page
    from drafter.render.json_output import comparison_as_json
    from drafter.render.terminal.comparison import show_comparison

    made = diff_of(old, new, open_library(folder))
    if page:
        write_output(page, sealed_page(diff_page(made.comparison)), old, new, force=force)
        say_written(page, "the changes, for the browser")
    if as_json:
        print_json(comparison_as_json(made.comparison, old=made.old, new=made.new))
    else:
        shown = show_comparison(made.comparison, width=width(), colour=colour())
        show(shown, kept=page is not None)
