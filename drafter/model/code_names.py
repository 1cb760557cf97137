"""What a code calls itself, its provisions and its people: the words that papers and instructions use."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Numbering = Literal["letter", "dash", "renumber"]
"""What number a new clause gets: G3.20A, G3.20-1, or the next one, and all later clauses move."""
VersionNames = Literal["numbers", "dates"]
"""How versions are named: 5.20, or 2024-07-18."""


@dataclass(frozen=True)
class CodeNames:
    """The names of one code. Without any they are plain words that are right for every code.

    Names that papers print behind “the” have none of their own.

    Attributes:
        name: `Smart Energy Code`.
        short_name: what it is called in running text, `SEC`.
        document: the word for a document of the code, before its letter: “Section G”; empty where a document
            is called by its title alone.
        provisions: the word for a provision at each depth, `("Section", "Section", "paragraph")`; empty where
            the code has no words of its own for them.
        views: the bodies whose views the papers ask for.
        impacts: those on whom or on which an impact is asked for.
        costs: those whose costs are asked for.
        consulted: all whose views are asked for, in one word: “the industry”.
        objectives_name: what the objectives are called, as a whole.
        objectives: what each of them is called; empty where the papers are to print those alone that a
            proposal speaks of.
        classifications: the classifications that a paper may have.
        new_clauses: the number of a new clause where neither the proposal nor its amendment says.
        versions: how versions are named.
        sections: the title of each section by its letter; what is not in it has the title that its own
            document gives.
    """

    name: str = "code"
    short_name: str = "code"
    document: str = "section"
    provisions: tuple[str, ...] = ()
    views: tuple[str, ...] = ("the code administrator", "the parties")
    impacts: tuple[str, ...] = ("Parties", "Systems", "Other documents")
    costs: tuple[str, ...] = ("the parties",)
    consulted: str = "those consulted"
    objectives_name: str = "objectives of the code"
    objectives: tuple[str, ...] = ()
    classifications: tuple[str, ...] = ()
    new_clauses: Numbering = "letter"
    versions: VersionNames = "numbers"
    sections: Mapping[str, str] = field(default_factory=dict)

    def word_at(self, depth: int, label: str = "") -> str:
        """Gives the word for a provision at a depth, counted from 0; deeper ones have the word of the last.

        Args:
            depth: how deep it stands, 0 for `G3`.
            label: its number as it is printed, `(b)`, by which a code without words of its own is spoken of:
                “paragraph (b)”, “clause 3.17”.
        """
        if self.provisions:
            return self.provisions[min(depth, len(self.provisions) - 1)]
        return "paragraph" if label.startswith("(") else "clause"
