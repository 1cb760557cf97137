"""`drafter add` and `drafter versions`: the library of published versions."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.options import json_option, library_option, open_library, print_json


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--section", required=True, help="The letter of the section, such as G.")
@click.option("--version", required=True, help="The number of the version, such as 5.20.")
@click.option(
    "--effective", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day it takes effect."
)
@library_option
def add(file: Path, section: str, version: str, effective: object, folder: Path | None) -> None:
    """Put FILE into the library as a version of a section.

    The file is read first: one that cannot be read is not put in.

    \b
    Example:
      drafter add "Section G v6.1.docx" --section G --version 6.1 --effective 2019-11-07
    """
    day = f"{effective:%Y-%m-%d}" if effective else ""
    library = open_library(folder).add(file, section=section, version=version, effective=day)
    entry = library.find(f"{section}@{version}")
    click.echo(f"{entry.name} is in the library as {entry.file}.")


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

    entries = open_library(folder).entries
    if as_json:
        print_json({"versions": [asdict(entry) for entry in entries]})
    else:
        click.echo(
            show_versions([(entry.name, entry.effective, entry.title, entry.file) for entry in entries])
        )
