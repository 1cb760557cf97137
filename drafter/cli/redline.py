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
      drafter redline G-5.19.docx G-5.20.docx -o G-redline.docx --author "SEC secretariat"
      drafter redline G@5.19 G@5.20 -o G-redline.docx
    """
    from drafter.ooxml.dates import revision_date
    from drafter.ooxml.package import Package
    from drafter.ooxml.seal import sealed
    from drafter.ooxml.tally import tally
    from drafter.redline.redline import redline as redline_of
    from drafter.render.as_json import redline_as_json
    from drafter.sources import find_source

    limits, moment, library = limits_for(large=large), revision_date(date), open_library(folder)
    sources = [find_source(name, library) for name in (old, new)]
    paths = [path for path, _ in sources]
    before, after = (Package.read(path, limits) for path in paths)
    made = redline_of(before, after, author=author, date=moment)
    for note in made.notes:
        say(f"drafter: note on {output}: {note}")
    write_output(output, sealed(made.package), *paths, force=force)
    changes = tally(made.package)
    say_written(output, str(changes))
    if as_json:
        names = [entry.name if entry else str(path) for path, entry in sources]
        print_json(redline_as_json(changes, made.notes, old=names[0], new=names[1], file=output))


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
    _settle(source, output, folder, accepted=True, force=force, large=large)


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
    _settle(source, output, folder, accepted=False, force=force, large=large)


def _settle(
    source: str, output: Path, folder: Path | None, *, accepted: bool, force: bool, large: bool
) -> None:
    from drafter.ooxml.package import Package
    from drafter.ooxml.revisions import settle
    from drafter.ooxml.seal import sealed
    from drafter.ooxml.tally import tally
    from drafter.sources import find_source

    path, _ = find_source(source, open_library(folder))
    package = Package.read(path, limits_for(large=large))
    write_output(output, sealed(settle(package, accept=accepted)), path, force=force)
    held = tally(package)
    what = f"{held} {'accepted' if accepted else 'rejected'}" if held.total else f"it held {held}"
    say_written(output, what)
