"""What was worked out a moment ago, as long as what it was worked out from is the same."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Value = TypeVar("Value")

# Two versions of 3,000 clauses and what changed take some 20 MB.
_MOST = 24


class Remembered:
    """The last values that were worked out, by what they were worked out from."""

    def __init__(self) -> None:
        self._held: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()

    def clear(self) -> None:
        """Forgets them."""
        with self._lock:
            self._held.clear()

    def of(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Gives the value of a key, made now where it is not held."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return cast("Value", self._held[key])
        value = make()
        with self._lock:
            self._held[key] = value
            while len(self._held) > _MOST:
                self._held.popitem(last=False)
        return value
