"""What was done a moment ago, said where it was done, with the way back."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from drafter.errors import DrafterError

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 200


@dataclass(frozen=True)
class Told:
    """What was done.

    Attributes:
        words: what, a sentence each.
        undo: what takes it back and gives the words for that; None where nothing does.
        back: the address of the page on which it is told.
        onward: where it is gone on with, in words, and the address; None where nowhere.
    """

    words: tuple[str, ...]
    back: str
    undo: Callable[[], tuple[str, ...]] | None = None
    onward: tuple[str, str] | None = None


class Done:
    """The last things that were done at this desk."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, Told] = OrderedDict()
        self._lock = Lock()

    def keep(self, told: Told) -> str:
        """Keeps what was done, and gives the key by which it is told and taken back."""
        key = secrets.token_hex(8)
        with self._lock:
            self._held[key] = told
            while len(self._held) > _MOST:
                self._held.popitem(last=False)
        return key

    def get(self, key: str) -> Told | None:
        """Gives what was done; None where nothing of that key is known."""
        return self._held.get(key)

    def undo(self, key: str) -> str:
        """Takes back what was done, once, and gives the key by which that is told.

        Raises:
            DrafterError: when it was taken back already, or the desk was closed since.
        """
        with self._lock:
            told = self._held.get(key)
            if told is None or told.undo is None:
                raise DrafterError(
                    "this was taken back already", remedy="load the page again to see how it stands"
                )
            self._held[key] = Told(told.words, told.back, onward=told.onward)
        try:
            words = told.undo()
        except DrafterError:
            self._held[key] = told
            raise
        return self.keep(Told(words, told.back))
