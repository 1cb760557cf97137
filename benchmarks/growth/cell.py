"""One cell of the table: a command, a dimension of its input, and how time and memory grow along it."""

from __future__ import annotations

import json
import math
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.limited import Limits, apart, call

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from benchmarks.limited import Ended

# What is made may be larger than what a call may take.
_MAKING = Limits(seconds=60, mebibytes=8192)
_CALL = "call.json"
# Points that the exponent is fitted on: n, 2n, 4n, 8n.
_POINTS = 4
# Below these nothing can be told from the noise of a busy machine.
_LEAST_SECONDS = 0.02
_LEAST_MEBIBYTES = 8.0
_FAR = 10
_HIGHEST = 1.3
_SMALLER = 16


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a call is given.

    Attributes:
        files: what it reads, by name.
        arguments: what stands behind `drafter`.
        before: calls that make it ready and are not measured.
    """

    files: Mapping[str, bytes | str]
    arguments: Sequence[str]
    before: Sequence[Sequence[str]] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A command and a dimension.

    Attributes:
        make: gives the inputs of a size.
        first: the smallest size that is measured; the base is that of size 1.
        most: the largest size that is tried.
    """

    command: str
    dimension: str
    make: Callable[[int], Inputs]
    first: int
    most: int


@dataclass(frozen=True, slots=True)
class Point:
    """What a call of one size took above the base, and what stopped it, if anything did."""

    size: int
    seconds: float
    mebibytes: float
    stopped: str = ""


@dataclass(frozen=True, slots=True)
class Grown:
    """How a cell grows.

    Attributes:
        cell: which.
        points: every size that was measured, the last of which may have been stopped.
    """

    cell: Cell
    points: tuple[Point, ...]

    @property
    def finished(self) -> list[Point]:
        """The points that came to an end of their own."""
        return [point for point in self.points if not point.stopped]

    @property
    def time(self) -> float | None:
        """The exponent of the time; None where it is too little to tell."""
        return _exponent([(p.size, p.seconds) for p in self.finished], _LEAST_SECONDS)

    @property
    def memory(self) -> float | None:
        """The exponent of the memory; None where it is too little to tell."""
        return _exponent([(p.size, p.mebibytes) for p in self.finished], _LEAST_MEBIBYTES)

    @property
    def too_fast(self) -> bool:
        """Tells whether an exponent is above 1.3."""
        return any(one is not None and one > _HIGHEST for one in (self.time, self.memory))

    @property
    def stopped(self) -> str:
        """What stopped the last call; empty where nothing did."""
        return self.points[-1].stopped

    @property
    def marked(self) -> bool:
        """Tells whether the cell is none that the program may be left with."""
        return (
            self.too_fast
            or self.stopped in ("time", "memory")
            or self.stopped.startswith(("fault", "signal"))
        )


def measure(cell: Cell, limits: Limits, enough: float) -> Grown:
    """Measures a cell at sizes that double, until a call takes `enough` seconds or is stopped.

    Where the smallest size is stopped already, smaller ones are measured. What grows too fast is measured
    once more, since other work on the machine lengthens a call and never shortens it.
    """
    base = _run(cell, 1, limits)
    points = _points(cell, cell.first, limits, enough, base)
    first = cell.first
    while points[0].stopped in ("time", "memory") and first > 1:
        first = max(first // _SMALLER, 1)
        points = _points(cell, first, limits, enough, base)
    grown = Grown(cell, tuple(points))
    if not grown.too_fast:
        return grown
    return Grown(cell, tuple(_again(cell, point, limits, base) for point in points))


def _points(cell: Cell, first: int, limits: Limits, enough: float, base: Ended) -> list[Point]:
    points: list[Point] = []
    size = first
    while size <= cell.most and not (points and (points[-1].stopped or points[-1].seconds > enough)):
        points.append(_point(cell, size, limits, base))
        size *= 2
    return points


def _again(cell: Cell, point: Point, limits: Limits, base: Ended) -> Point:
    if point.stopped:
        return point
    return min(point, _point(cell, point.size, limits, base), key=lambda one: one.seconds)


def _point(cell: Cell, size: int, limits: Limits, base: Ended) -> Point:
    ended = _run(cell, size, limits)
    seconds, mebibytes = ended.seconds - base.seconds, ended.mebibytes - base.mebibytes
    return Point(size, max(seconds, 0.0), max(mebibytes, 0.0), _stopped(ended))


def _run(cell: Cell, size: int, limits: Limits) -> Ended:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = apart(lambda: _write(cell.make(size)), folder, _MAKING)
        if made.status:
            raise RuntimeError(f"{cell.command}, {cell.dimension}, {size}: {made.error}")
        calls = json.loads((folder / _CALL).read_text(encoding="utf-8"))
        for arguments in calls[:-1]:
            call(arguments, folder, _MAKING)
        return call(calls[-1], folder, limits)


def _write(inputs: Inputs) -> int:
    """Writes the inputs into the folder where this process is."""
    for name, data in inputs.files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    Path(_CALL).write_text(json.dumps([*inputs.before, inputs.arguments]), encoding="utf-8")
    return 0


def _stopped(ended: Ended) -> str:
    """Gives what stopped a call before its end: a limit of these measures, or one of the program."""
    if ended.out_of_memory:
        return "memory"
    if ended.out_of_time:
        return "time"
    if "Traceback" in ended.error or "drafter failed on it" in ended.error:
        return f"fault: {ended.error.strip().splitlines()[-1]}"
    if ended.status < 0:
        return f"signal {-ended.status}"
    return f"refused: {ended.error.strip()}" if ended.status > 1 else ""


def _exponent(points: list[tuple[int, float]], least: float) -> float | None:
    """Gives the slope of the last points on logarithmic axes, by least squares.

    The last of those that are too small to tell counts as the least that can be told, where others are far
    above it: what doubles with each step is seen in one or two of them.
    """
    told = [point for point in points[-_POINTS:] if point[1] >= least]
    small = [size for size, value in points if value < least]
    if small and told and told[-1][1] > _FAR * least:
        told = [(small[-1], least), *told]
    if len(told) < 2:  # noqa: PLR2004 - a slope needs two points
        return None
    spots = [(math.log(size), math.log(value)) for size, value in told]
    across = sum(x for x, _ in spots) / len(spots)
    up = sum(y for _, y in spots) / len(spots)
    return sum((x - across) * (y - up) for x, y in spots) / sum((x - across) ** 2 for x, _ in spots)
