"""The program `drafter`: its commands, and the one line that an error becomes."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

import click

from drafter import __version__
from drafter.cli.notes import say_notes
from drafter.cli.streams import say, say_trace, unprinted
from drafter.errors import DrafterError, OutputError
from drafter.language.printable import on_one_line
from drafter.steps import as_error, trace_of
from drafter.stopping import stop_behind

_ELSEWHERE = "send the result to a place that takes it"


# Where click keeps the words of the call.
_CALLED = "drafter.called"
# What is an error for a person already, or becomes one.
_SAID = (DrafterError, click.ClickException, click.Abort, click.exceptions.Exit, OSError)
# In the order of the work, not of the alphabet: each command, and the module that it is in.
_COMMANDS = {
    "init": "init",
    "show": "show",
    "versions": "library",
    "add": "add",
    "remove": "library",
    "diff": "diff",
    "check": "check",
    "history": "history",
    "draft": "draft",
    "build": "build",
    "rebase": "rebase",
    "combine": "combine",
    "proposals": "combine",
    "apply": "apply",
    "redline": "redline",
    "verify": "verify",
    "accept": "redline",
    "reject": "redline",
    "serve": "serve",
}


class _OnDemand(click.Group):
    """A group that imports the command that is called, and not the others, so that it begins at once.

    What goes wrong in it is said with its name, and the files that it was called with.
    """

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Gives the command that is called, and the words that are left for it."""
        ctx.meta[_CALLED] = list(args)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - whatever the command gives
        """Carries out the command."""
        try:
            return super().invoke(ctx)
        except _SAID as error:
            _say_trace(error, ctx)
            raise
        except Exception as error:
            if stop := stop_behind(error):
                raise stop from error
            _say_trace(error, ctx)
            command, *words = ctx.meta.get(_CALLED, [""])
            raise as_error(error, f"`{command}`", ", ".join(filter(_is_source, words))) from error

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - the same
        module = _COMMANDS.get(cmd_name)
        if module is None:
            return None
        command: click.Command = getattr(import_module(f"drafter.cli.{module}"), cmd_name)
        return command


@click.group(cls=_OnDemand, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(__version__, message="drafter %(version)s")
@click.option("--debug", is_flag=True, help="Show where in the program an error was found.")
def drafter(debug: bool) -> None:  # noqa: ARG001 - the context keeps it for `is_debugging`
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


def run() -> int:
    """Carries out the words of the call, and gives the exit status of the contract: 0, 1 or 2."""
    status = _status()
    reason = unprinted()
    if reason and status != DrafterError.exit_status:
        lost = f"cannot be written: {reason}"
        return _refuse(OutputError(lost, place="standard output", remedy=_ELSEWHERE))
    return status


def _status() -> int:
    try:
        status = drafter.main(standalone_mode=False, prog_name="drafter")
        return status if isinstance(status, int) else 0
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return error.exit_code
    except Exception as error:
        if stop := stop_behind(error):
            raise stop from error
        return _refuse(_as_error(error))


def _refuse(error: DrafterError) -> int:
    for line in error.lines:
        say(f"drafter: {line}")
    return error.exit_status


def _as_error(error: Exception) -> DrafterError:
    """Gives whatever ended a command as an error for a person."""
    if isinstance(error, DrafterError):
        return error
    if isinstance(error, click.ClickException):
        return DrafterError(_usage(error))
    if isinstance(error, click.Abort):
        return DrafterError("no answer was given", remedy="answer the question with y or n")
    if isinstance(error, OSError) and error.filename:
        return OutputError((error.strerror or "unknown reason").lower(), place=str(error.filename))
    return as_error(error, "the call", "")


def _say_trace(error: Exception, context: click.Context) -> None:
    """Says where in the program an error was found, where that is asked for."""
    if context.params.get("debug") and not isinstance(error, click.ClickException | click.exceptions.Exit):
        say_trace(trace_of(error))


def _is_source(word: str) -> bool:
    """Tells whether a word of a call is a file, or a version of the library."""
    return not word.startswith("-") and ("@" in word or os.path.exists(word))  # noqa: PTH110 - a word may be no path


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
