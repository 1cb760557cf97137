"""`drafter check`: clauses that ought to be consistent and are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drafter.actions.who import user
from drafter.cli.options import (
    colour,
    exit_zero_option,
    force_option,
    in_words,
    json_option,
    library_option,
    limits_for,
    open_library,
    page_option,
    print_json,
    say_written,
    width,
    write_output,
)
from drafter.cli.streams import say, show, tell
from drafter.errors import DrafterError

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.actions.check import Found
    from drafter.library.library import Library
    from drafter.model.finding import Verdict

# What each option says of a finding, why where nobody says it, and what a person is told.
_VERDICTS: dict[str, tuple[Verdict, str, str]] = {
    "accept": ("", "", "as meant"),
    "later": ("later", "put off", "as put off"),
    "reopen": ("open", "taken back", "as open again"),
}


@click.command()
@click.argument("new")
@click.option(
    "--since", "old", metavar="OLD", help="The version that NEW amends; without it NEW is checked alone."
)
@json_option
@page_option
@force_option
@click.option(
    "--accept",
    "accepted",
    metavar="N",
    type=int,
    multiple=True,
    help="Keep finding N as a difference that is meant; may be given again for more.",
)
@click.option(
    "--later",
    metavar="N",
    type=int,
    multiple=True,
    help="Put finding N off; it stays quiet until one of its clauses changes.",
)
@click.option(
    "--reopen",
    metavar="N",
    type=int,
    multiple=True,
    help="Take back that finding N is meant, or was put off.",
)
@click.option("--reason", callback=in_words, help="Why; needed with --accept.")
@exit_zero_option
@library_option
def check(
    new: str,
    old: str | None,
    as_json: bool,
    page: Path | None,
    force: bool,
    accepted: tuple[int, ...],
    later: tuple[int, ...],
    reopen: tuple[int, ...],
    reason: str | None,
    exit_zero: bool,
    folder: Path | None,
) -> int:
    """Find the clauses of NEW that an amendment since OLD has missed.

    Without --since: the passages of NEW that run parallel and differ in a part.
    The exit status is 1 when there is something to look at. With --accept, the
    finding stays quiet until one of its two clauses changes again; so it does with
    --later. --reopen takes either back.

    \b
    Example:
      drafter check G@5.20 --since G@5.19
      drafter check G@5.20 --since G@5.19 --accept 3 --reason "the Board has no premises"
    """
    from drafter.actions.check import find

    said = [
        (name, ranks) for name, ranks in (("accept", accepted), ("later", later), ("reopen", reopen)) if ranks
    ]
    _refuse_apart([name for name, _ in said], reason, shows=as_json or page is not None)
    library = open_library(folder)
    found = find(new, old, library)
    for note in filter(None, (found.note, *found.search_notes, found.judged_note, found.later_note)):
        say(f"drafter: note: {note}")
    if said:
        return _judge(found, *said[0], reason, library)
    if page:
        _write_page(page, found, (old, new), library, force=force)
    _print(found, folder, as_json=as_json, kept=page is not None)
    return 1 if any(not finding.folded for finding in found.findings) and not exit_zero else 0


def _refuse_apart(said: list[str], reason: str | None, *, shows: bool) -> None:
    """Refuses options that have no meaning together, or alone."""
    if len(said) > 1:
        raise DrafterError(
            f"--{said[0]} and --{said[1]} say two things", remedy="call `drafter check` once for each"
        )
    if said and shows:
        raise DrafterError(
            f"--{said[0]} shows no findings", remedy="call `drafter check` again for --json or -o"
        )
    if reason is not None and not said:
        raise DrafterError("--reason says why a finding is meant", remedy="name it with --accept N")


def _write_page(
    page: Path, found: Found, sources: tuple[str | None, ...], library: Library, *, force: bool
) -> None:
    if page.suffix.lower() == ".docx":
        _write_comments(page, found, sources, library, force=force)
        return
    from drafter.outputs.page_seal import sealed_page
    from drafter.render.html import findings_page

    judged, notes = len(found.judged), found.search_notes
    made = findings_page(found.findings, new=found.new, old=found.old, judged=judged, notes=notes)
    write_output(page, sealed_page(made), *filter(None, sources), force=force)
    say_written(page, "the findings, for the browser")


def _write_comments(
    page: Path, found: Found, sources: tuple[str | None, ...], library: Library, *, force: bool
) -> None:
    from drafter.library.sources import open_source
    from drafter.library.word_file import open_word_file
    from drafter.render.word.findings_comments import findings_in_word

    limits = limits_for(large=False)
    file, section = open_word_file(found.new, library, limits), open_source(found.new, library).section
    made = findings_in_word(file.package, section, found.findings)
    write_output(page, made, *filter(None, sources), force=force)
    say_written(page, "the findings, as comments in Word")


def _print(found: Found, folder: Path | None, *, as_json: bool, kept: bool) -> None:
    from drafter.render.json_output import findings_as_json
    from drafter.render.terminal.findings import show_findings

    if as_json:
        print_json(findings_as_json(found.findings, judged=found.judged, later=found.later))
        return
    named = str(folder) if folder else ""
    shown = show_findings(
        found.findings, new=found.new, old=found.old, library=named, width=width(), colour=colour()
    )
    show(shown, kept=kept)


def _judge(found: Found, name: str, ranks: tuple[int, ...], reason: str | None, library: Library) -> int:
    from drafter.actions.check import accept_differences
    from drafter.model.clause_names import spoken

    if reason is None and name == "accept":
        raise DrafterError(
            "--accept needs --reason: the next reader will want to know why",
            remedy='add it as in --reason "…"',
        )
    verdict, why, done = _VERDICTS[name]
    path = accept_differences(found, ranks, library, reason=reason or why, by=user(), verdict=verdict)
    for finding in (*found.findings, *(finding for finding, _ in found.quiet)):
        if finding.rank in ranks:
            pair = f"{spoken(finding.amended.id)} and {spoken(finding.sibling.id)}"
            tell(f"Finding {finding.rank}, about {pair}, is kept in {path} {done}.")
    return 0
