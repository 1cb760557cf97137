"""`drafter apply`: drafting instructions carried out on a version."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import (
    author_option,
    exit_zero_option,
    force_option,
    in_words,
    json_option,
    library_option,
    open_library,
    print_json,
    say_kept,
    say_written,
    write_output,
)
from drafter.cli.streams import say, show
from drafter.errors import VerificationError

if TYPE_CHECKING:
    from drafter.actions.apply import AppliedFile
    from drafter.model.code_names import CodeNames
    from drafter.model.proposal import Proposal
    from drafter.ooxml.package.package import Package


@click.command()
@click.argument("instructions", metavar="INSTRUCTIONS", type=click.Path(path_type=Path))
@click.argument("baseline")
@click.option(
    "-o",
    "--output",
    metavar="OUT.docx",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the baseline with the instructions as tracked changes.",
)
@click.option(
    "--proposal",
    "proposal_id",
    metavar="ID",
    callback=in_words,
    help="Write proposals/ID.yaml, which makes the same amendments.",
)
@click.option("--title", callback=in_words, help="The title of that proposal.")
@force_option
@author_option
@json_option
@exit_zero_option
@library_option
def apply(
    instructions: Path,
    baseline: str,
    output: Path | None,
    proposal_id: str | None,
    title: str | None,
    force: bool,
    author: str,
    as_json: bool,
    exit_zero: bool,
    folder: Path | None,
) -> int:
    """Carry out drafting instructions on BASELINE.

    INSTRUCTIONS is a text, a pasted mail or a Word file that holds them as drafters
    write them, a sentence each: insert, delete, omit, substitute, replace, amend to
    read. Titles and greetings are skipped. An instruction that cannot be carried out
    is told with its line and the reason, and the exit status is then 1; OUT.docx is
    written all the same, with the others.

    \b
    Example:
      drafter apply instructions.txt G@5.20 -o section-G.docx
    """
    from drafter.actions.apply import apply_file
    from drafter.ooxml.package.seal import sealed
    from drafter.ooxml.revisions.tally import tally
    from drafter.render.json_output import applied_as_json
    from drafter.render.terminal.proposals import show_applied

    made = apply_file(instructions, baseline, open_library(folder))
    if output:
        made, redlined = _redlined(made, author)
        write_output(output, sealed(redlined), instructions, baseline, force=force)
        say_written(output, f"{tally(redlined)}{_left_out(len(made.applied.refused))}")
    if proposal_id:
        _write_proposal(made.proposal(proposal_id, title or ""), made.code, force=force)
    if as_json:
        print_json(applied_as_json(made.applied, made.told))
    else:
        show(show_applied(made.applied, [one.line for one in made.told]), kept=output is not None)
    return 1 if made.applied.refused and not exit_zero else 0


def _redlined(made: AppliedFile, author: str) -> tuple[AppliedFile, Package]:
    """Gives the instructions that the Word file can hold, and the file."""
    redlined = made.redline(author)
    if redlined.package is None:
        reason = redlined.applied.applied.refused[0].reason
        raise VerificationError(f"not one instruction can be written to Word: {reason}")
    return redlined.applied, redlined.package


def _write_proposal(proposal: Proposal, code: CodeNames, *, force: bool) -> None:
    """Writes the proposal file into the folder of proposals, and says so."""
    from drafter.outputs.inputs import refuse_kept
    from drafter.proposals.proposal_file import FOLDER, write_proposal

    path = FOLDER / f"{proposal.id}.yaml"
    refuse_kept(path)
    kept = write_proposal(proposal, path, code, force=force)
    if kept:
        say_kept(kept)
    say(f"drafter: wrote {path}; complete its facts, then: drafter build {proposal.id}")


def _left_out(count: int) -> str:
    """Gives the words that say of a file that it is not complete; none where it is."""
    said = "1 instruction is" if count == 1 else f"{count} instructions are"
    return f"; it is not complete: {said} left out" if count else ""
