"""Options and arguments that several commands share, and how results are printed."""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from drafter.actions.who import checked_words
from drafter.cli.streams import say
from drafter.language.printable import escaped_in_json
from drafter.stopping import stop_behind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from drafter.library.library import Library
    from drafter.limits import Limits

Command = TypeVar("Command", bound="Callable[..., Any]")

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
exit_zero_option = click.option(
    "--exit-zero", is_flag=True, help="Exit with 0 where there is something to look at."
)


def in_words(_context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Gives the words of an option, which XML, a terminal and one line can hold; None where it is not given.

    Raises:
        DrafterError: when there are none, or a character in them has no printed form.
    """
    return None if value is None else checked_words(value, option.opts[-1])


author_option = click.option(
    "--author", callback=in_words, default="drafter", show_default=True, help="Whose changes they are."
)


def library_option(command: Command) -> Command:
    """Gives a command the option that names the library's folder."""
    return click.option(
        "--library",
        "folder",
        metavar="DIR",
        type=click.Path(path_type=Path, file_okay=False),
        help="The library of versions. [default: DRAFTER_LIBRARY, or sec_versions]",
    )(command)


def large_option(command: Command) -> Command:
    """Gives a command the option that raises the limits on what a Word file may hold."""
    return click.option(
        "--large", is_flag=True, help="Read a file ten times larger than is usual, whose origin you know."
    )(command)


def limits_for(*, large: bool) -> Limits:
    """Gives the limits that the option `--large` asks for."""
    from drafter.limits import Limits

    return Limits().raised(10) if large else Limits()


def output_option(command: Command) -> Command:
    """Gives a command the option that writes its result to a file."""
    return click.option(
        "-o",
        "--output",
        metavar="FILE",
        required=True,
        type=click.Path(path_type=Path, dir_okay=False),
        help="The Word file to write.",
    )(command)


def page_option(command: Command) -> Command:
    """Gives a command the option that writes its result as a web page."""
    return click.option(
        "-o",
        "--output",
        "page",
        metavar="FILE.html",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Write a page for the browser too; of findings FILE.docx too, as comments in Word.",
    )(command)


def force_option(command: Command) -> Command:
    """Gives a command the option that writes over what somebody else wrote, which is then kept."""
    return click.option(
        "--force",
        is_flag=True,
        help="Write over a file of somebody's, which is kept beside it with its date.",
    )(command)


def write_output(output: Path, data: bytes | str, *made_from: Path | str, force: bool) -> None:
    """Writes the file that a person asked for: never over one that is read, nor over somebody's.

    Args:
        output: the file.
        data: what it holds, its seal included.
        made_from: the files that the command reads.
        force: whether what somebody wrote there may be replaced; it is then kept, and said where.

    Raises:
        OutputError: when it may not be written there, or cannot; what stood there before is untouched.
    """
    from drafter.outputs.inputs import refuse_inputs
    from drafter.outputs.write_output import write_output as write

    refuse_inputs(output, [Path(source) for source in made_from])
    kept = write(output, data, force=force)
    if kept:
        say_kept(kept)


def say_kept(copy: Path) -> None:
    """Says on the error stream where that is kept which another file has taken the place of."""
    say(f"kept {copy}: what stood there before")


def say_written(output: Path, what: str) -> None:
    """Says on the error stream which file was written, and what is in it."""
    say(f"wrote {output}: {what}")


def open_library(folder: Path | None) -> Library:
    """Gives the library in the folder that was named, or the usual one."""
    from drafter.library.library import Library

    return Library.open(folder)


@contextmanager
def log_told_when_stopped(folder: Path | None) -> Iterator[None]:
    """Says what was added to the log of a library in the block, where a signal ends that: it is done."""
    from drafter.library.library import library_folder
    from drafter.library.log import lines_of

    library = library_folder(folder)
    before = lines_of(library)
    try:
        yield
    except BaseException as error:
        # What is put back is out of the log again.
        for line in lines_of(library)[len(before) :] if stop_behind(error) else ():
            say(f"drafter: note: the log of {library} says: {line}")
        raise


def reason_option(command: Command) -> Command:
    """Gives a command the option that says why, for the log of the library."""
    return click.option(
        "--reason", metavar="TEXT", callback=in_words, help="Why, for the log of the library."
    )(command)


def is_debugging() -> bool:
    """Tells whether the program was called with --debug."""
    return bool(click.get_current_context().find_root().params.get("debug"))


def print_json(value: object) -> None:
    """Prints one JSON document on standard output."""
    click.echo(escaped_in_json(json.dumps(value, indent=2, ensure_ascii=False)))


def colour() -> bool:
    """Tells whether standard output is a terminal that may be coloured."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def width() -> int:
    """Gives the columns to print in: the terminal's, and 80 in a pipe; never over 100, for reading's sake."""
    import shutil

    return min(shutil.get_terminal_size((80, 24)).columns, 100) if sys.stdout.isatty() else 80
