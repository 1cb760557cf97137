"""`drafter init`: what a person begins with."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.streams import tell


@click.command()
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path, file_okay=False))
def init(folder: Path) -> None:
    """Begin in DIR: a library, a folder for proposals, the code's names, and the templates.

    The names are in the file `code.yaml`: what the code calls itself, its provisions
    and its people. Fill them in, and every paper speaks so.

    Nothing that is there is changed. DIR is the folder you are in unless you name
    another.

    \b
    Example:
      drafter init
      drafter init "Harbour Code"
    """
    from drafter.actions.init import begin, is_passed_over
    from drafter.library.code_file import FILE
    from drafter.library.library import FOLDER
    from drafter.render.phrases import as_argument

    begun = begin(folder)
    for one in begun:
        tell(f"{one.path} {'is made' if one.made else 'is there, and stays as it is'}")
    if any(one.made and one.path.name == FILE for one in begun):
        tell(f"Fill in {FILE}: the papers take the names of the code from it.")
    there = "" if folder == Path() else f"cd {as_argument(str(folder))}, then "
    where = f" --library {FOLDER}" if is_passed_over(folder) else ""
    tell(f"Next: {there}drafter add FILE --section G --version 1.0{where}")
    if where:
        tell("DRAFTER_LIBRARY names another library: unset it, or name this one in every call.")
