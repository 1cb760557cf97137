"""`drafter draft`: a proposal file from findings."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.options import (
    force_option,
    in_words,
    json_option,
    library_option,
    open_library,
    print_json,
    say_kept,
)
from drafter.cli.streams import say, tell


@click.command()
@click.argument("new")
@click.option(
    "--since", "old", metavar="OLD", help="The version that NEW amends; without it, findings of NEW alone."
)
@click.option(
    "--finding", "ranks", metavar="N", type=int, multiple=True, required=True, help="A finding, by its rank."
)
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
    new: str,
    old: str | None,
    ranks: tuple[int, ...],
    proposal_id: str,
    title: str | None,
    words: str | None,
    output: Path | None,
    force: bool,
    as_json: bool,
    folder: Path | None,
) -> None:
    """Write a proposal that makes the amendments of findings.

    \b
    Example:
      drafter draft G@5.20 --since G@5.19 --finding 1 --id DP101
    """
    from drafter.actions.check import find
    from drafter.actions.draft import draft_proposal
    from drafter.library.code_file import read_code_names
    from drafter.outputs.inputs import refuse_kept
    from drafter.proposals.proposal_file import FOLDER, write_proposal
    from drafter.proposals.yaml_writer import amendment_as_yaml
    from drafter.render.json_output import drafted_as_json
    from drafter.render.phrases import as_argument

    path = output or FOLDER / f"{proposal_id}.yaml"
    library = open_library(folder)
    code = read_code_names(library.folder)
    found = find(new, old, library)
    for note in found.search_notes:
        say(f"drafter: note: {note}")
    proposal = draft_proposal(found, ranks, proposal_id=proposal_id, title=title or "", words=words)
    refuse_kept(path)
    kept = write_proposal(proposal, path, code, force=force)
    if kept:
        say_kept(kept)
    if as_json:
        amendments = [amendment_as_yaml(amendment) for amendment in proposal.amendments]
        print_json(drafted_as_json(proposal, amendments, findings=ranks, file=path))
        return
    built = as_argument(str(path)) if output else proposal_id
    tell(f"{path} is drafted. Complete its facts, then: drafter build {built}")
