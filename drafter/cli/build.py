"""`drafter build`: the document pack of each proposal."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.options import json_option, library_option, open_library, print_json
from drafter.errors import DrafterError


@click.command()
@click.argument("proposals", metavar="PROPOSAL", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Build every proposal in the folder `proposals`.")
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("out"),
    show_default=True,
    help="The folder of the packs.",
)
@json_option
@library_option
def build(proposals: tuple[str, ...], every: bool, out: Path, as_json: bool, folder: Path | None) -> int:
    """Write the redlined legal text and the papers of each PROPOSAL.

    PROPOSAL is a file, or the id of one in the folder `proposals`. A pack is written
    whole or not at all, once it has been read back: rejecting its tracked changes
    gives the baseline, accepting them gives the amended text.

    \b
    Example:
      drafter build DP087
    """
    from drafter.pipeline import build_named
    from drafter.proposals import FOLDER
    from drafter.render.as_json import packs_as_json
    from drafter.render.terminal import show_pack

    names = [str(path) for path in sorted(FOLDER.glob("*.yaml"))] if every else list(proposals)
    if not names:
        raise click.UsageError("name a proposal, or give --all")
    library, packs, failed = open_library(folder), [], False
    for name in names:
        try:
            packs.append(build_named(name, library, out))
        except DrafterError as error:
            failed = True
            click.echo("\n".join(f"drafter: {line}" for line in str(error).splitlines()), err=True)
    if as_json:
        print_json(packs_as_json(packs))
    else:
        for pack in packs:
            click.echo(show_pack(pack))
    return 2 if failed else 0
