"""One hostile file tried with the commands that read it, each in a folder of its own."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.hostile import world
from benchmarks.hostile.verdict import faults
from benchmarks.limited import Limits, call

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.hostile.verdict import Fault
    from benchmarks.hostile.world import Call
    from benchmarks.limited import Ended

# More than what counts as a fault, so that what it takes can be told.
_LIMITS = Limits(seconds=10, mebibytes=2048)


@dataclass(frozen=True, slots=True)
class Found:
    """A fault of one call.

    Attributes:
        kind: the kind of the file.
        call: the command that it was given to.
    """

    kind: str
    call: Call
    fault: Fault

    @property
    def sign(self) -> str:
        """What tells what is found here from all else that is."""
        # A place in the code is the same whichever command leads there.
        return self.fault.sign if self.fault.at else f"{self.kind} {self.call[0]}: {self.fault.sign}"


@dataclass(frozen=True, slots=True)
class Tried:
    """What one call came to."""

    call: Call
    ended: Ended
    found: tuple[Found, ...]


def tried(kind: str, data: bytes, calls: Iterable[Call] = ()) -> Iterator[Tried]:
    """Gives what each call came to; by default all that read a file of the kind."""
    files = world.with_file(kind, data)
    for one in calls or world.KINDS[kind].calls:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            world.write(folder, files)
            ended = call(one, folder, _LIMITS)
            found = faults(kind, one, ended, files, world.read(folder))
            yield Tried(one, ended, tuple(Found(kind, one, fault) for fault in found))


def still(found: Found, data: bytes) -> bool:
    """Tells whether another file of the kind has the same fault in the same call."""
    return any(
        one.sign == found.sign for trial in tried(found.kind, data, [found.call]) for one in trial.found
    )
