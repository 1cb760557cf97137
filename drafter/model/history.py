"""One clause through the versions of its section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from drafter.model.comparison import ChangeKind
    from drafter.model.edit import Hunk
    from drafter.model.section import Clause

Event = Literal["first", "unchanged"]


@dataclass(frozen=True, slots=True)
class Stage:
    """What one version made of a clause.

    Attributes:
        version: the name of the version, `G@5.20`.
        event: what happened to the clause since the version before; `first` in the first version there is.
        clause: the clause in that version; None where it is gone.
        before: the clause in the version before; None where it was not there.
        hunks: what makes its words in the version before into its words here.
    """

    version: str
    event: ChangeKind | Event
    clause: Clause | None
    before: Clause | None = None
    hunks: tuple[Hunk, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the words of a clause stood before it came.

    Attributes:
        version: the name of the version, `G@5.20`.
        clause: the number of the clause that held them there.
        now: the number of that clause in the newest version; empty where it is gone.
    """

    version: str
    clause: str
    now: str
