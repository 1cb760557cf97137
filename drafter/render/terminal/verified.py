"""Whether a redline gives the two documents that it is of, on a terminal."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from drafter.render.phrases import number_of
from drafter.render.terminal.wrapping import Paper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.ooxml.revisions.tally import Tally
    from drafter.redline.verify.places import Place
    from drafter.redline.verify.verdict import Side, Verdict

_MARGIN = 3
# Of one side: who reads on after these has the wrong redline.
_SHOWN = 20


def show_verified(
    held: Tally, verdict: Verdict, *, files: Sequence[tuple[str, str]], width: int = 80, colour: bool = False
) -> str:
    """Gives what accepting and rejecting gives, each place where it is something else, and the checksums."""
    paper = Paper(width, colour)
    (old, _), (new, _), (redline, _) = files
    wanted = new if verdict.formatting else f"the words of {new}"
    lines = [
        *paper.wrap(f"{redline}: {held}"),
        *_side("Accepting", wanted, verdict.gives_new, paper),
        *_side("Rejecting", old, verdict.gives_old, paper),
        "",
        "SHA-256 of the three files:",
        *(f"{' ' * _MARGIN}{line}" for name, digest in files for line in (digest, f"{' ' * _MARGIN}{name}")),
    ]
    return "\n".join(lines)


def _side(settling: str, document: str, side: Side, paper: Paper) -> Iterator[str]:
    own = f" with its own tracked changes {side.view}" if side.view else ""
    yield ""
    if not side.places:
        yield from paper.wrap(f"{settling} every change gives {document}{own}.")
        return
    many = number_of(len(side.places), "place")
    yield from paper.wrap(f"{settling} every change does not give {document}{own}: {many}")
    for story, found in groupby(side.places[:_SHOWN], key=lambda place: place.story):
        yield f"{' ' * _MARGIN}{story}"
        for place in found:
            yield from _place(place, paper)
    if len(side.places) > _SHOWN:
        yield f"{' ' * _MARGIN}and {number_of(len(side.places) - _SHOWN, 'more place')}; --json has them all"


def _place(place: Place, paper: Paper) -> Iterator[str]:
    yield from paper.wrap(place.block, indent=2 * _MARGIN)
    yield from paper.wrap(place.problem, indent=3 * _MARGIN)
