"""`drafter redline`, `accept` and `reject`: tracked changes between Word files."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.options import large_option, limits_for, output_option, write_output

_WORD_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("old", type=_WORD_FILE)
@click.argument("new", type=_WORD_FILE)
@output_option
@large_option
@click.option("--author", default="drafter", show_default=True, help="Whose changes they are.")
@click.option("--date", metavar="D", help="When they were made, such as 2026-11-23. [default: now]")
def redline(old: Path, new: Path, output: Path, large: bool, author: str, date: str | None) -> None:
    """Write the changes from OLD to NEW into OLD as tracked changes.

    Accepting all of them gives NEW, rejecting all gives OLD.

    \b
    Example:
      drafter redline G-5.19.docx G-5.20.docx -o G-redline.docx --author "SEC secretariat"
    """
    from drafter.ooxml.dates import revision_date
    from drafter.ooxml.package import Package
    from drafter.redline.redline import redline as redline_of

    if not author.isprintable() or not author.strip():
        raise click.UsageError("--author is a name, and may not be empty")
    limits, moment = limits_for(large=large), revision_date(date)
    made = redline_of(Package.read(old, limits), Package.read(new, limits), author=author, date=moment)
    for note in made.notes:
        click.echo(f"drafter: note on {output}: {note}", err=True)
    write_output(output, made.package.to_bytes(), old, new)


@click.command()
@click.argument("source", metavar="IN.docx", type=_WORD_FILE)
@output_option
@large_option
def accept(source: Path, output: Path, large: bool) -> None:
    """Write IN.docx with every tracked change accepted.

    \b
    Example:
      drafter accept G-redline.docx -o G-new.docx
    """
    _settle(source, output, accepted=True, large=large)


@click.command()
@click.argument("source", metavar="IN.docx", type=_WORD_FILE)
@output_option
@large_option
def reject(source: Path, output: Path, large: bool) -> None:
    """Write IN.docx with every tracked change rejected.

    \b
    Example:
      drafter reject G-redline.docx -o G-old.docx
    """
    _settle(source, output, accepted=False, large=large)


def _settle(source: Path, output: Path, *, accepted: bool, large: bool) -> None:
    from drafter.ooxml.package import Package
    from drafter.ooxml.revisions import settle

    package = Package.read(source, limits_for(large=large))
    write_output(output, settle(package, accept=accepted).to_bytes(), source)
