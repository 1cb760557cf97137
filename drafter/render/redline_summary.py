"""What a redline holds, in one line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.ooxml.revisions.tally import Tally

_BECAME = {"keep": "stay", "accept": "were accepted first", "reject": "were rejected first"}
_SO = {
    "keep": "",
    "accept": " with its own tracked changes accepted",
    "reject": " with its own tracked changes rejected",
}


@dataclass(frozen=True, slots=True)
class RedlineSummary:
    """What a redline holds, and how it was asked for; as a string, in one line.

    Attributes:
        held: all its tracked changes.
        made: those that are new.
        earlier: those that the old document held itself.
        became: what became of these: `keep`, `accept` or `reject`.
        left_out: how many differences of formatting are not marked; None where they are.
    """

    held: Tally
    made: Tally
    earlier: Tally
    became: str = "keep"
    left_out: int | None = None

    def given_back(self, old: str) -> str:
        """Gives what rejecting every change gives, by the name of the old document."""
        return old + (_SO[self.became] if self.earlier.total else "")

    def __str__(self) -> str:
        nothing_new = self.earlier.total and not self.made.total
        said = ["no new tracked changes" if nothing_new else str(self.made)]
        if self.left_out is not None:
            said.append(_formatting(self.left_out))
        if self.earlier.total:
            said.append(f"those that OLD held {_BECAME[self.became]}: {self.earlier.by_author()}")
        return "; ".join(said)


def _formatting(left_out: int) -> str:
    if not left_out:
        return "formatting is left out, and there was nothing to mark"
    places = "1 difference" if left_out == 1 else f"{left_out:,} differences"
    return f"formatting is left out ({places} not marked): accepting gives NEW's words in OLD's formatting"
