"""`drafter redline`, `accept` and `reject`: tracked changes between Word files."""

from __future__ import annotations

import hashlib
from pathlib import Path
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
    from drafter.actions.redline import Earlier, Redlined, Settled
    from drafter.library.word_file import WordFile


@click.command()
@click.argument("old")
@click.argument("new")
@output_option
@force_option
@large_option
@author_option
@json_option
@click.option(
    "--report",
    metavar="FILE.html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write a page with what changed and the checksums, for whoever gets the redline.",
)
@click.option(
    "--no-format",
    "without_format",
    is_flag=True,
    help="Mark no differences of formatting: accepting gives NEW's words in OLD's formatting.",
)
@click.option(
    "--earlier",
    type=click.Choice(["keep", "accept", "reject"]),
    default="keep",
    show_default=True,
    help="What becomes of tracked changes that OLD holds: they stay, or OLD is settled so first.",
)
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
    report: Path | None,
    without_format: bool,
    earlier: Earlier,
    folder: Path | None,
) -> None:
    """Write the changes from OLD to NEW into OLD as tracked changes.

    OLD and NEW are Word files, or versions in the library. Accepting all changes
    gives NEW, rejecting all gives OLD.

    \b
    Example:
      drafter redline G-5.19.docx G-5.20.docx -o G-redline.docx --author "Code secretariat"
      drafter redline G@5.19 G@5.20 -o G-redline.docx --report G-redline.html
    """
    from drafter.actions.redline import Asked
    from drafter.actions.redline import redline as redlined
    from drafter.library.word_file import open_word_file
    from drafter.ooxml.package.seal import sealed
    from drafter.ooxml.revisions.revision_date import revision_date

    limits, moment, library = limits_for(large=large), revision_date(date), open_library(folder)
    before, after = (open_word_file(name, library, limits) for name in (old, new))
    asked = Asked(formatting=not without_format, earlier=earlier)
    made = redlined(before, after, author=author, date=moment, asked=asked)
    data = sealed(made.package)
    page = _report(made, before, after, output, data) if report else None
    write_output(output, data, before.path, after.path, force=force)
    for note in made.notes:
        say(f"drafter: note on {output}: {note}")
    say_written(output, str(made.summary))
    if report and page:
        write_output(report, page, before.path, after.path, output, force=force)
        say_written(report, "what changed, for the browser")
    if as_json:
        from drafter.render.json_output import redline_as_json

        names = {"old": before.name, "new": after.name}
        print_json(redline_as_json(made.summary, made.notes, **names, file=output))


def _report(made: Redlined, before: WordFile, after: WordFile, output: Path, data: bytes) -> str:
    from drafter.actions.redline import compare_clauses
    from drafter.outputs.page_seal import sealed_page
    from drafter.render.html import redline_page

    files = (
        ("OLD", before.name, before.sha256),
        ("NEW", after.name, after.sha256),
        ("REDLINE", str(output), hashlib.sha256(data).hexdigest()),
    )
    return sealed_page(redline_page(compare_clauses(before, after), made.summary, made.notes, files=files))


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
    from drafter.library.word_file import open_word_file

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
    from drafter.actions.redline import reject as rejected
    from drafter.library.word_file import open_word_file

    file = open_word_file(source, open_library(folder), limits_for(large=large))
    _write(rejected(file), file.path, output, "rejected", force=force)


def _write(made: Settled, source: Path, output: Path, what: str, *, force: bool) -> None:
    from drafter.ooxml.package.seal import sealed

    write_output(output, sealed(made.package), source, force=force)
    say_written(output, f"{made.held} {what}" if made.held.total else f"it held {made.held}")
