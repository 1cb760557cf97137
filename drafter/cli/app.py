"""The program `drafter`: its commands, and the one line that an error becomes."""

from __future__ import annotations

import os
import sys

import click

from drafter import __version__
from drafter.cli.add import add
from drafter.cli.apply import apply
from drafter.cli.build import build
from drafter.cli.check import check
from drafter.cli.combine import combine, proposals
from drafter.cli.diff import diff
from drafter.cli.draft import draft
from drafter.cli.history import history
from drafter.cli.init import init
from drafter.cli.library import remove, versions
from drafter.cli.notes import say_notes
from drafter.cli.rebase import rebase
from drafter.cli.redline import accept, redline, reject
from drafter.cli.show import show
from drafter.errors import DrafterError
from drafter.printable import on_one_line

_INTERRUPTED = 130


class _InOrder(click.Group):
    """A group that lists its commands in the order of the work, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(self.commands)


@click.group(cls=_InOrder, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(__version__, message="drafter %(version)s")
def drafter() -> None:
    """Finds the clauses that an amendment missed, and drafts the amendment.

    A SOURCE is a file (.docx, .pdf, .txt, .md, .json), or a version in the
    library, such as G@5.20 or G@latest.

    \b
    Example:
      drafter check G@5.20 --since G@5.19
      drafter draft G@5.20 --since G@5.19 --finding 1 --id DP101
      drafter build DP087
    """
    say_notes()


for _command in (
    init,
    show,
    versions,
    add,
    remove,
    diff,
    check,
    history,
    draft,
    build,
    rebase,
    combine,
    proposals,
    apply,
    redline,
    accept,
    reject,
):
    drafter.add_command(_command)


def main() -> None:
    """Runs the program and ends it with the exit status of the contract: 0, 1 or 2."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console or pipe may be in a code page that has no curly quotes.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # text streams always can
    sys.exit(_run())


def _run() -> int:
    try:
        status = drafter.main(standalone_mode=False, prog_name="drafter")
        return status if isinstance(status, int) else 0
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        return _wrong_call(error)
    except DrafterError as error:
        return _refuse(*error.lines)
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except OSError as error:
        return _output_lost(error)


def _wrong_call(error: click.ClickException) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return error.exit_code
    return _refuse(_usage(error))


def _output_lost(error: OSError) -> int:
    """Sends what is still to be written nowhere, so that it does not fail again when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        # The reader has closed the pipe (`drafter show … | head`); there is nobody left to write to.
        return 0
    return _refuse(f"{error.filename or 'standard output'}: {(error.strerror or 'unknown reason').lower()}")


def _refuse(*lines: str) -> int:
    for line in lines:
        click.echo(f"drafter: {line}", err=True)
    return DrafterError.exit_status


def _usage(error: click.ClickException) -> str:
    """Gives what is wrong with a call, and how the command is called."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    # Of a choice click says each on a line of its own.
    said = on_one_line(" ".join(error.format_message().split())).rstrip(".")
    if context and isinstance(error, click.MissingParameter):
        return f"{said}; for example: {_example(context.command)}"
    return f"{said}; see `{context.command_path if context else 'drafter'} --help`"


def _example(command: click.Command) -> str:
    """Gives the first example in the help of a command."""
    return (command.help or "").partition("Example:")[2].strip().splitlines()[0]
