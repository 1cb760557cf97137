"""`drafter verify`: whether anyone's redline gives the two documents that it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drafter.cli.options import (
    colour,
    exit_zero_option,
    json_option,
    large_option,
    library_option,
    limits_for,
    open_library,
    print_json,
    width,
)
from drafter.cli.streams import show

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("old")
@click.argument("new")
@click.argument("redline")
@json_option
@exit_zero_option
@click.option(
    "--no-format",
    "without_format",
    is_flag=True,
    help="Of a redline made without formatting: accepting must give NEW's words, not its look.",
)
@large_option
@library_option
def verify(
    old: str,
    new: str,
    redline: str,
    as_json: bool,
    exit_zero: bool,
    without_format: bool,
    large: bool,
    folder: Path | None,
) -> int:
    """Check that REDLINE gives NEW when accepted and OLD when rejected.

    The redline may be anybody's: made by this program, by another or by hand in
    Word. Each place where it gives something else is named. The checksums tell
    whoever gets the three files that they are these.

    Exit status 1 where it gives something else anywhere.

    \b
    Example:
      drafter verify G-5.19.docx G-5.20.docx G-redline.docx
      drafter verify G@5.19 G@5.20 G-redline.docx --json
    """
    from drafter.actions.verify import verify as verified
    from drafter.library.word_file import open_word_file
    from drafter.render.json_output import verified_as_json
    from drafter.render.terminal.verified import show_verified

    limits, library = limits_for(large=large), open_library(folder)
    before, after, made = (open_word_file(name, library, limits) for name in (old, new, redline))
    found = verified(before, after, made, formatting=not without_format)
    if as_json:
        print_json(verified_as_json(found.held, found.verdict, files=found.files))
    else:
        shown = show_verified(found.held, found.verdict, files=found.files, width=width(), colour=colour())
        show(shown, kept=False)
    return 0 if found.verdict.holds or exit_zero else 1
