"""`drafter draft`: a proposal file from findings, or from what a person changed in Word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import (
    force_option,
    in_words,
    json_option,
    library_option,
    limits_for,
    open_library,
    print_json,
    say_kept,
)
from drafter.cli.streams import say, tell

if TYPE_CHECKING:
    from drafter.library.library import Library
    from drafter.model.proposal import Proposal


@click.command()
@click.argument("new", required=False)
@click.option(
    "--since", "old", metavar="OLD", help="The version that NEW amends; without it, findings of NEW alone."
)
@click.option("--finding", "ranks", metavar="N", type=int, multiple=True, help="A finding, by its rank.")
@click.option(
    "--from",
    "edited",
    metavar="EDITED",
    type=click.Path(path_type=Path),
    help="A copy of --baseline that was changed in Word, with tracked changes or without.",
)
@click.option("--baseline", metavar="VERSION", help="The version that EDITED is a copy of.")
@click.option("--author", metavar="NAME", help="Whose tracked changes count; without it, everybody's.")
@click.option(
    "--id",
    "proposal_id",
    metavar="ID",
    callback=in_words,
    required=True,
    help="The number of the proposal, such as DP101.",
)
@click.option("--title", callback=in_words, help="Its title.")
@click.option(
    "--words", metavar="TEXT", callback=in_words, help="What the clause of one finding is to say instead."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file. [default: proposals/ID.yaml]",
)
@force_option
@json_option
@library_option
def draft(
    new: str | None,
    old: str | None,
    ranks: tuple[int, ...],
    edited: Path | None,
    baseline: str | None,
    author: str | None,
    proposal_id: str,
    title: str | None,
    words: str | None,
    output: Path | None,
    force: bool,
    as_json: bool,
    folder: Path | None,
) -> None:
    """Write a proposal that makes the amendments of findings, or those that a person made in Word.

    \b
    Example:
      drafter draft G@5.20 --since G@5.19 --finding 1 --id DP101
      drafter draft --from edited.docx --baseline G@5.20 --id DP102
    """
    from drafter.library.code_file import read_code_names
    from drafter.outputs.inputs import refuse_kept
    from drafter.proposals.proposal_file import FOLDER, write_proposal
    from drafter.proposals.yaml_writer import amendment_as_yaml
    from drafter.render.json_output import drafted_as_json
    from drafter.render.phrases import as_argument

    path = output or FOLDER / f"{proposal_id}.yaml"
    library = open_library(folder)
    if edited is not None and baseline and not (new or ranks or words):
        proposal = _from_word(edited, baseline, library, proposal_id, title or "", author or "")
    elif new and ranks and not (edited or baseline or author):
        proposal = _from_findings(new, old, ranks, library, proposal_id, title or "", words)
    else:
        raise click.UsageError("name NEW and --finding, or --from and --baseline")
    refuse_kept(path)
    kept = write_proposal(proposal, path, read_code_names(library.folder), force=force)
    if kept:
        say_kept(kept)
    if as_json:
        amendments = [amendment_as_yaml(amendment) for amendment in proposal.amendments]
        print_json(drafted_as_json(proposal, amendments, findings=ranks, file=path))
        return
    built = as_argument(str(path)) if output else proposal_id
    tell(f"{path} is drafted. Complete its facts, then: drafter build {built}")


def _from_word(
    edited: Path, baseline: str, library: Library, proposal_id: str, title: str, author: str
) -> Proposal:
    from drafter.actions.edit.draft_from_word import draft_from_word

    made = draft_from_word(
        edited,
        baseline,
        library,
        limits_for(large=False),
        proposal_id=proposal_id,
        title=title,
        author=author,
    )
    for line in made.left_out:
        say(f"drafter: note: left out: {line}")
    return made.proposal


def _from_findings(
    new: str,
    old: str | None,
    ranks: tuple[int, ...],
    library: Library,
    proposal_id: str,
    title: str,
    words: str | None,
) -> Proposal:
    from drafter.actions.check import find
    from drafter.actions.draft import draft_proposal

    found = find(new, old, library)
    for note in found.search_notes:
        say(f"drafter: note: {note}")
    return draft_proposal(found, ranks, proposal_id=proposal_id, title=title, words=words)
