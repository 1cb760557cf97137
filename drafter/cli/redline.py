"""`drafter redline`, `accept` and `reject`: tracked changes between Word files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drafter.cli.options import (
    author_option,
    force_option,
    in_words,
    json_option,
    large_option,
    library_option,
    limits_for,
    open_library,
    output_option,
    print_json,
    say_written,
    write_output,
)
from drafter.cli.streams import say

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.actions.redline import Redlined


@click.command()
@click.argument("old")
@click.argument("new")
@output_option
@force_option
@large_option
@author_option
@json_option
@click.option(
    "--date", metavar="D", callback=in_words, help="When they were made, such as 2026-11-23. [default: now]"
)
@library_option
def redline(
    old: str,
    new: str,
    output: Path,
    force: bool,
    large: bool,
    author: str,
    date: str | None,
    as_json: bool,
    folder: Path | None,
) -> None:
    """Write the changes from OLD to NEW into OLD as tracked changes.

    OLD and NEW are Word files, or versions in the library. Accepting all changes
    gives NEW, rejecting all gives OLD.

    \b
    Example:
      drafter redline G-5.19.docx G-5.20.docx -o G-redline.docx --author "Code secretariat"
      drafter redline G@5.19 G@5.20 -o G-redline.docx
    """
    from drafter.actions.redline import open_word_file
    from drafter.actions.redline import redline as redlined
    from drafter.ooxml.package.seal import sealed
    from drafter.ooxml.revisions.revision_date import revision_date

    limits, moment, library = limits_for(large=large), revision_date(date), open_library(folder)
    before, after = (open_word_file(name, library, limits) for name in (old, new))
    made = redlined(before, after, author=author, date=moment)
    write_output(output, sealed(made.package), before.path, after.path, force=force)
    for note in made.notes:
        say(f"drafter: note on {output}: {note}")
    say_written(output, str(made.held))
    if as_json:
        from drafter.render.json_output import redline_as_json

        print_json(redline_as_json(made.held, made.notes, old=before.name, new=after.name, file=output))


@click.command()
@click.argument("source", metavar="IN.docx")
@output_option
@force_option
@large_option
@library_option
def accept(source: str, output: Path, force: bool, large: bool, folder: Path | None) -> None:
    """Write IN.docx with every tracked change accepted.

    \b
    Example:
      drafter accept G-redline.docx -o G-new.docx
    """
    from drafter.actions.redline import accept as accepted
    from drafter.actions.redline import open_word_file

    file = open_word_file(source, open_library(folder), limits_for(large=large))
    _write(accepted(file), file.path, output, "accepted", force=force)


@click.command()
@click.argument("source", metavar="IN.docx")
@output_option
@force_option
@large_option
@library_option
def reject(source: str, output: Path, force: bool, large: bool, folder: Path | None) -> None:
    """Write IN.docx with every tracked change rejected.

    \b
    Example:
      drafter reject G-redline.docx -o G-old.docx
    """
    from drafter.actions.redline import open_word_file
    from drafter.actions.redline import reject as rejected

    file = open_word_file(source, open_library(folder), limits_for(large=large))
    _write(rejected(file), file.path, output, "rejected", force=force)


def _write(made: Redlined, source: Path, output: Path, what: str, *, force: bool) -> None:
    from drafter.ooxml.package.seal import sealed

    write_output(output, sealed(made.package), source, force=force)
    say_written(output, f"{made.held} {what}" if made.held.total else f"it held {made.held}")
