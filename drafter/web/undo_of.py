"""The way back from an edit of a proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.actions.edit.edited_file import take_back
from drafter.web.desk import the_desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.actions.edit.edited_file import Opened


def undo_of(before: Opened, now: Opened) -> Callable[[], tuple[str, ...]]:
    """Gives what puts a proposal file back to what it was, and then the words for that."""
    library = the_desk().library

    def undo() -> tuple[str, ...]:
        kept = take_back(before, now, library)
        return (f"{now.path} is as it was before; what it said in between is kept as {kept}.",)

    return undo
