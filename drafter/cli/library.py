"""`drafter add` and `drafter versions`: the library of published versions."""

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
@library_option
def add(file: Path, section: str, version: str, effective: str | None, folder: Path | None) -> None:
    """Put FILE into the library as a version of a section.

    The file is read first: one that cannot be read is not put in.

    \b
    Example:
      drafter add "Section G v6.1.docx" --section G --version 6.1 --effective 2019-11-07
    """
    day = _day(effective) if effective else ""
    library = open_library(folder).add(file, section=section, version=version, effective=day)
    entry = library.find(f"{section}@{version}")
    click.echo(f"{entry.name} is in the library as {entry.file}.")


def _day(words: str) -> str:
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as error:
        raise DrafterError(f"--effective {words} is not a date", remedy="write it as 2019-11-07") from error


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
