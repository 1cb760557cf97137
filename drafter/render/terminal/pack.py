"""What was built for a proposal, on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.printable import shown_name
from drafter.render.terminal.proposals import show_verdicts
from drafter.render.terminal.wrapping import Paper

if TYPE_CHECKING:
    from drafter.model.pack import Pack

_MARGIN = 3
# Where the words stand that follow the name of a clause.
_REASON = 15


def show_pack(pack: Pack, *, width: int = 80) -> str:
    """Gives the verdict on each amendment of a pack, what a person should know, and where its files are."""
    files = (
        [f"{shown_name(str(pack.folder))}:", *(f"   {shown_name(name)}" for name in pack.files)]
        if pack.files
        else []
    )
    return "\n".join([show_verdicts(pack, width=width), *_left(pack, Paper(width)), *files])


def _left(pack: Pack, paper: Paper) -> list[str]:
    """Gives why a pack that stands there is not the one that a build would give."""
    because = "; ".join(pack.because)
    if pack.status != "edited":
        return paper.wrap(because, first="   because", indent=_REASON) if because else []
    force = "It is left as it is. With --force it is built again, and the edited files are kept."
    return [
        *paper.wrap(", ".join(pack.changed), first="   edited", indent=_REASON),
        *paper.wrap(because, first="   besides", indent=_REASON),
        *paper.wrap(force, indent=_MARGIN),
    ]
