"""References by number: one in a text, one that is left, one that is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from drafter.model.clause_names import begun, is_range, spoken


@dataclass(frozen=True, slots=True)
class Reference:
    """Words of a text that name a clause.

    Attributes:
        words: as they stand, `G3.20(b)`, `IV` or `(b)`: the number without the word before it.
        at: the character at which they begin.
        clause: the id of the clause they name, or at which a field makes them point.
        stale: whether a field makes them point at another clause than they name, or at one that is gone.
    """

    words: str
    at: int
    clause: str
    stale: bool = False


@dataclass(frozen=True, slots=True)
class ReferenceLeft:
    """A reference that is left to a clause which goes, or which it cannot follow: a person has to settle it.

    Attributes:
        clause: the clause that refers; a new one by its number in the end, any other by the one it had.
        refers_to: the clause that is referred to, by the number that it had.
        words: the words of the reference; of a clause inside a range, the whole range.
    """

    clause: str
    refers_to: str
    words: str

    @property
    def told(self) -> str:
        """What a person should know of it, as a sentence."""
        within = f" (within “{self.words}”)" if is_range(self.words) else ""
        clause = spoken(self.clause)
        verb = "refer" if "closing words" in clause else "refers"
        told = f"{clause} {verb} to {spoken(self.refers_to)}{within}, which is deleted or which"
        return begun(f"{told} it cannot follow; settle that by hand.")


class LostReference(NamedTuple):
    """A reference in new words to a clause that the version they are put on does not hold.

    Attributes:
        words: the number as it stands, `G3.21` or `(b)`; of a clause inside a range, the whole range.
        at: the character of the amended text at which they begin; of a new clause, of its whole text.
        clause: the clause that it was drafted for, by its number in the version that was drafted against.
    """

    words: str
    at: int
    clause: str
