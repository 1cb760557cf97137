"""`drafter add`: a version put into the library, what is said of one corrected, the index made anew."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.actions.who import user
from drafter.cli.options import (
    in_words,
    json_option,
    library_option,
    log_told_when_stopped,
    open_library,
    print_json,
    reason_option,
)
from drafter.cli.streams import say, tell
from drafter.errors import DrafterError

if TYPE_CHECKING:
    from drafter.actions.add import Called
    from drafter.library.log import Word
    from drafter.library.rebuild import Survey


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--section", callback=in_words, help="The letter of the section, such as G.")
@click.option("--version", callback=in_words, help="The number of the version, such as 5.20, or its date.")
@click.option("--title", metavar="TEXT", callback=in_words, help="Its title. [default: the one in FILE]")
@click.option("--effective", metavar="DATE", help="The day it takes effect, such as 2019-11-07.")
@click.option(
    "--force", is_flag=True, help="Put it in whatever speaks against it; a version it replaces is kept."
)
@click.option(
    "--dry-run", is_flag=True, help="Only say what FILE says of itself, and what speaks against it."
)
@reason_option
@click.option(
    "--rebuild-index",
    "rebuild",
    is_flag=True,
    help="Make the index anew from the files in the library, where it is damaged or gone.",
)
@json_option
@library_option
def add(file: Path | None, rebuild: bool, folder: Path | None, as_json: bool, **said: Any) -> None:  # noqa: ANN401 - words and flags of click
    """Put FILE into the library as a version of a section.

    The file is read first. One that cannot be read is not put in, nor one whose clauses
    are another section's, whose first page says another version, or that is there
    already.

    With a version of the library in place of FILE, its title or its date is corrected.

    \b
    Example:
      drafter add "Section G v6.1.docx" --section G --version 6.1 --effective 2019-11-07
      drafter add "Section G v6.1.docx" --dry-run
      drafter add G@6.1 --effective 2019-11-08
      drafter add --rebuild-index
    """
    if rebuild:
        _refuse_beside("--rebuild-index", file, said)
        with log_told_when_stopped(folder):
            _rebuild(folder, said["reason"], as_json=as_json)
    elif file is None:
        raise _missing("argument", "FILE")
    elif said.pop("dry_run"):
        _propose(file, folder, as_json=as_json)
    else:
        with log_told_when_stopped(folder):
            change = _correct if _is_version(file, said) else _put_in
            change(file, folder, said, as_json=as_json)


def _is_version(file: Path, said: dict[str, Any]) -> bool:
    """Tells whether a version of the library was named, and no file."""
    return not os.path.lexists(file) and "@" in file.name and not said["section"] and not said["version"]


def _put_in(file: Path, folder: Path | None, said: dict[str, Any], *, as_json: bool) -> None:
    from drafter.actions.add import library_to_add_to, put_into_library

    library, force = library_to_add_to(folder), said["force"]
    called = _called(file, said)
    added = put_into_library(library, file, called, word=_word(said), force=force)
    entry, kept = added.changed.entry, added.changed.kept
    for note in added.notes:
        say(f"drafter: note on {file}: {note}")
    if as_json:
        status = "replaced" if added.changed.replaced else "added"
        print_json(_as_json(entry, status, kept) | {"notes": list(added.notes)})
        return
    tell(f"{entry.name} is in the library as {entry.file}.")
    if kept:
        tell(f"What it replaces is kept in {kept}.")
    _say_next(entry.name, added.earlier)


def _propose(file: Path, folder: Path | None, *, as_json: bool) -> None:
    from dataclasses import asdict

    from drafter.actions.add import propose

    made = propose(open_library(folder), file, file.name)
    called = asdict(made.called)
    if as_json:
        print_json({"status": "proposed", **called, "where": dict(made.where), "notes": list(made.doubts)})
        return
    for key, value in called.items():
        where = f" (by {made.where[key]})" if key in made.where else ""
        tell(f"{key:<9}  {value or 'not said'}{where}")
    for doubt in made.doubts:
        say(f"drafter: note on {file}: {doubt}")


def _called(file: Path, said: dict[str, Any]) -> Called:
    """Gives what a file is to be called, once it is said in full."""
    from drafter.actions.add import Called
    from drafter.library.find_source import no_such_file

    if not os.path.lexists(file):
        raise no_such_file(str(file))
    for option in ("section", "version"):
        if said[option] is None:
            raise _missing("option", f"--{option}")
    return Called(said["section"], said["version"], _title(said["title"]), _day(said["effective"] or ""))


def _say_next(name: str, earlier: str) -> None:
    from drafter.render.phrases import as_argument

    if earlier:
        tell(f"Next: drafter check {as_argument(name)} --since {as_argument(earlier)}")


def _correct(version: Path, folder: Path | None, said: dict[str, Any], *, as_json: bool) -> None:
    """Corrects what the index says of a version; its file is none of it."""
    from drafter.library.changes import correct

    name = str(version)
    title, effective = _title(said["title"]), said["effective"]
    library = open_library(folder)
    library.find(name)
    if said["force"] or (title is None and effective is None):
        raise DrafterError(
            f"{name} is a version of the library, and no file",
            remedy="give --title or --effective to correct it, or name a file to put in",
        )
    day = None if effective is None else _day(effective)
    done = correct(library.folder, name, word=_own_word(said["reason"]), title=title, effective=day)
    if as_json:
        print_json(_as_json(done.entry, "corrected" if done.replaced else "unchanged", None))
        return
    now = f"“{done.entry.title}”, {done.entry.effective or 'without a date'}"
    tell(f"{done.entry.name} is {'now' if done.replaced else 'already'} {now}.")


def _rebuild(folder: Path | None, reason: str | None, *, as_json: bool) -> None:
    """Makes the index anew, once it was shown and, on a terminal, somebody said yes."""
    from drafter.library.library import library_folder
    from drafter.library.rebuild import rebuild, survey

    made = survey(library_folder(folder))
    _show(made, err=as_json)
    if made.changes and at_terminal() and not click.confirm("Write this index?", err=True):
        say("Nothing was changed.")
        return
    kept = rebuild(made, _own_word(reason)) if made.changes else None
    if as_json:
        print_json(_survey_as_json(made, kept))
        return
    tell(f"{made.path} {'is made anew' if made.changes else 'is as it was'}.")
    if kept:
        tell(f"The former one is kept as {kept}.")


def at_terminal() -> bool:
    """Tells whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def _show(made: Survey, *, err: bool) -> None:
    from drafter.render.terminal.versions import show_versions

    rows = [
        (
            one.row.entry.name,
            one.row.entry.effective,
            one.row.entry.title,
            f"{one.row.entry.file}  {one.verdict}",
        )
        for one in made.found
    ]
    click.echo(show_versions(rows), err=err)
    for line in made.passed_over:
        say(f"drafter: note: {line}")
    for entry in made.missing:
        say(f"drafter: note on {entry.name}: its file {entry.file} is missing, and it is no longer named")


def _survey_as_json(made: Survey, kept: Path | None) -> dict[str, object]:
    from dataclasses import asdict

    return {
        "status": "rebuilt" if made.changes else "unchanged",
        "versions": [asdict(one.row.entry) | {"verdict": one.verdict} for one in made.found],
        "passed_over": list(made.passed_over),
        "missing": [entry.name for entry in made.missing],
        "kept": str(kept) if kept else None,
    }


def _as_json(entry: Any, status: str, kept: Path | None) -> dict[str, Any]:  # noqa: ANN401 - a dataclass, whichever
    from dataclasses import asdict

    return {"status": status, "name": entry.name, **asdict(entry), "kept": str(kept) if kept else None}


def _word(said: dict[str, Any]) -> Word | None:
    """Gives who asks and why, where something was forced or a reason given: only that is logged."""
    return _own_word(said["reason"]) if said["force"] or said["reason"] else None


def _own_word(reason: str | None) -> Word:
    from drafter.library.log import Word

    return Word(user(), reason or "")


def _title(words: str | None) -> str | None:
    return None if words is None else " ".join(words.split())


def _day(words: str) -> str:
    if not words:
        return ""
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as error:
        raise DrafterError(f"--effective {words} is not a date", remedy="write it as 2019-11-07") from error


def _missing(kind: str, name: str) -> click.MissingParameter:
    return click.MissingParameter(ctx=click.get_current_context(), param_hint=f"'{name}'", param_type=kind)


def _refuse_beside(option: str, file: Path | None, said: dict[str, Any]) -> None:
    """Refuses what has no meaning beside an option."""
    other = [f"--{name}" for name in ("section", "version", "title", "effective", "force") if said[name]]
    if file or other:
        raise click.UsageError(f"{option} takes no {other[0] if other else 'FILE'}")
