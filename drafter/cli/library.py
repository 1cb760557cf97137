"""`drafter add`, `drafter remove` and `drafter versions`: the library of published versions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from drafter.cli.options import json_option, library_option, open_library, print_json
from drafter.errors import DrafterError


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--section", required=True, help="The letter of the section, such as G.")
@click.option("--version", required=True, help="The number of the version, such as 5.20.")
@click.option("--effective", metavar="DATE", help="The day it takes effect, such as 2019-11-07.")
@click.option("--force", is_flag=True, help="Put it in whatever speaks against it.")
@library_option
def add(
    file: Path, section: str, version: str, effective: str | None, force: bool, folder: Path | None
) -> None:
    """Put FILE into the library as a version of a section.

    The file is read first. One that cannot be read is not put in, nor one whose clauses
    are another section's, whose first page says another version, or that is there
    already.

    \b
    Example:
      drafter add "Section G v6.1.docx" --section G --version 6.1 --effective 2019-11-07
    """
    from drafter.adding import doubts, same_words
    from drafter.errors import SourceError
    from drafter.render.labels import as_argument

    day = _day(effective) if effective else ""
    held = open_library(folder)
    against = doubts(held, file, section=section, version=version)
    if against and not force:
        remedy = "correct the name, or add it all the same with --force"
        raise SourceError(against[0], place=str(file), remedy=remedy)
    same = same_words(held, file, section)
    library = held.add(file, section=section, version=version, effective=day)
    for note in against:
        click.echo(f"drafter: note on {file}: {note}", err=True)
    if same and not against:
        click.echo(
            f"drafter: note on {file}: every clause reads as in {same}; check that it is the file", err=True
        )
    entry = library.find(f"{section}@{version}")
    click.echo(f"{entry.name} is in the library as {entry.file}.")
    earlier = library.earlier(entry.name)
    if earlier:
        click.echo(f"Next: drafter check {as_argument(entry.name)} --since {as_argument(earlier[-1].name)}")


def _day(words: str) -> str:
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as error:
        raise DrafterError(f"--effective {words} is not a date", remedy="write it as 2019-11-07") from error


@click.command()
@click.argument("version", metavar="G@5.20")
@click.option("--force", is_flag=True, help="Take it out though proposals are drafted against it.")
@library_option
def remove(version: str, force: bool, folder: Path | None) -> None:
    """Take a version out of the library, with its file.

    One that a proposal in the folder `proposals` has as its baseline stays, unless
    --force is given.

    \b
    Example:
      drafter remove G@6.1
    """
    from drafter.errors import OutputError
    from drafter.proposals.portfolio import open_proposals

    library = open_library(folder)
    entry = library.find(version)
    drafted = [proposal.id for proposal in open_proposals() if entry.name in proposal.baselines]
    if drafted and not force:
        raise OutputError(
            f"is the baseline of {', '.join(drafted)}",
            place=entry.name,
            remedy="rebase these proposals first, or take it out all the same with --force",
        )
    library.remove(version)
    click.echo(f"{entry.name} is no longer in the library; {entry.file} is gone.")


@click.command()
@json_option
@library_option
def versions(as_json: bool, folder: Path | None) -> None:
    """List the versions in the library.

    \b
    Example:
      drafter versions
    """
    from dataclasses import asdict

    from drafter.render.terminal import show_versions

    library = open_library(folder)
    entries = library.entries
    if as_json:
        print_json({"versions": [asdict(entry) for entry in entries]})
    else:
        click.echo(
            show_versions([(entry.name, entry.effective, entry.title, entry.file) for entry in entries])
            or f"{library.folder} holds no versions: `drafter add` puts one in, --library names another."
        )
