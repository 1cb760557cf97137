"""`drafter versions` and `drafter remove`: the library of published versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drafter.actions.who import user
from drafter.cli.options import (
    json_option,
    library_option,
    log_told_when_stopped,
    open_library,
    print_json,
    reason_option,
)
from drafter.cli.streams import say, show, tell

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.actions.versions import Amount
    from drafter.library.changes import Changed
    from drafter.library.entry import Entry
    from drafter.library.library import Library


@click.command()
@click.argument("version", metavar="G@5.20")
@click.option("--force", is_flag=True, help="Take it out whatever holds it there.")
@reason_option
@library_option
def remove(version: str, force: bool, reason: str | None, folder: Path | None) -> None:
    """Take a version out of the library, and keep its file beside.

    One that a proposal has as its baseline stays, unless --force is given, and while
    a proposal cannot be read; so does one whose file is missing or was changed. The
    file is kept in a dated folder of the library, and the log of the library says who
    took it out, when and why.

    \b
    Example:
      drafter remove G@6.1 --reason "published by mistake"
    """
    from drafter.actions.remove import remove as remove_from
    from drafter.library.log import Word

    with log_told_when_stopped(folder):
        gone = remove_from(version, open_library(folder), word=Word(user(), reason or ""), force=force)
        tell(f"{gone.entry.name} is no longer in the library.")
        _say_kept(gone, folder)


def _say_kept(gone: Changed, folder: Path | None) -> None:
    """Says where what was taken out is kept."""
    if gone.file is None:
        tell(f"Its file was missing; what the index said of it is kept in {gone.kept}.")
    elif not gone.file.is_file():
        tell(f"What stood in the place of its file is kept as {gone.file}.")
    else:
        tell(f"Its file is kept as {gone.file}. To have it back:")
        _say_way_back(gone, gone.file, folder)


def _say_way_back(gone: Changed, file: Path, folder: Path | None) -> None:
    from drafter.actions.remove import needs_title
    from drafter.render.phrases import as_argument

    entry = gone.entry
    title = f" --title {as_argument(entry.title)}" if entry.title and needs_title(gone) else ""
    day = f" --effective {entry.effective}" if entry.effective else ""
    where = f" --library {as_argument(str(folder))}" if folder else ""
    name = f"--section {as_argument(entry.section)} --version {as_argument(entry.version)}"
    tell(f"  drafter add {as_argument(str(file))} {name}{title}{day}{where}")


@click.command()
@click.option("--changes", is_flag=True, help="Say how much of its section each of them changed.")
@json_option
@library_option
def versions(changes: bool, as_json: bool, folder: Path | None) -> None:
    """List the versions in the library, and say which of them is damaged.

    \b
    Example:
      drafter versions
      drafter versions --changes
    """
    from dataclasses import asdict

    from drafter.actions.versions import versions as versions_of
    from drafter.render.terminal.versions import show_versions

    library = open_library(folder)
    problems = versions_of(library)
    for entry, problem in problems.items():
        if problem:
            say(f"drafter: note on {entry.name}: {problem}")
    for section in library.named_both_ways():
        said_of = "has versions named by numbers and by dates; those named by dates count as the later ones"
        say(f"drafter: note on {section}: {said_of}")
    amount = _amounts(library) if changes else {}
    if as_json:
        said = [
            asdict(entry) | ({"problem": problem} if problem else {}) | _changes(amount.get(entry))
            for entry, problem in problems.items()
        ]
        print_json({"versions": said})
        return
    rows = [
        (
            entry.name,
            entry.effective,
            _said(amount[entry]) if changes else entry.title,
            f"{entry.file}{' (damaged)' if problem else ''}",
        )
        for entry, problem in problems.items()
    ]
    nothing = f"{library.folder} holds no versions: `drafter add` puts one in, --library names another."
    show(show_versions(rows) or nothing, kept=False)


def _amounts(library: Library) -> dict[Entry, Amount]:
    from drafter.actions.versions import amounts

    sections = dict.fromkeys(entry.section for entry in library.entries)
    return {one.entry: one for section in sections for one in amounts(section, library)}


def _said(amount: Amount) -> str:
    if amount.problem or not amount.before:
        return "" if amount.problem else "the first"
    return f"{amount.share:.0%} of it: {amount.counted}" if amount.counted else "nothing"


def _changes(amount: Amount | None) -> dict[str, object]:
    if amount is None or amount.problem:
        return {}
    since = amount.before.name if amount.before else None
    share = round(amount.share, 4)
    return {"changes": {"since": since, "counted": amount.counted, "share": share, "clauses": amount.clauses}}
