"""Measures how time and memory of each command grow with each dimension of its input.

    python -m benchmarks.growth [--parts PART …] [--only COMMAND …] [--dimension WORD] [--quick] [--json FILE]

A row says the size that was measured last, what it took above the base (the same call on the smallest
input), and the exponents of time and memory fitted on n, 2n, 4n and 8n. Above 1.3 a row is marked with `!`,
and where a limit stopped the last call, the row says which. Exit status 1 when a row is marked.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.growth.cell import measure
from benchmarks.growth.cells import PARTS, cells
from benchmarks.limited import Limits, prepare

if TYPE_CHECKING:
    from benchmarks.growth.cell import Grown

_ENOUGH, _ENOUGH_QUICK = 1.0, 0.25
_HEADINGS = ("command", "dimension", "n", "seconds", "MiB", "time", "memory", "")


def main() -> int:
    """Measures the cells that were asked for, and prints the table."""
    options = _options()
    wanted = [cell for cell in cells(options.parts) if _wanted(cell.command, cell.dimension, options)]
    prepare()
    print("| " + " | ".join(_HEADINGS) + " |")
    print("|---" * len(_HEADINGS) + "|", flush=True)
    begun, marked, rows = time.monotonic(), 0, []
    for cell in wanted:
        grown = measure(cell, Limits(options.seconds, options.mebibytes), options.enough)
        marked += grown.marked
        rows.append(
            {
                "command": cell.command,
                "dimension": cell.dimension,
                "points": [asdict(p) for p in grown.points],
            }
        )
        print(_row(grown), flush=True)
    print(f"\n{len(wanted)} cells, {marked} marked, {time.monotonic() - begun:.0f} s")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    return 1 if marked else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__.splitlines()[0])
    parser.add_argument(
        "--parts", nargs="+", choices=PARTS, default=tuple(PARTS), help="these parts of the table"
    )
    parser.add_argument("--only", nargs="+", metavar="COMMAND", help="these commands alone")
    parser.add_argument("--dimension", default="", metavar="WORD", help="the dimensions with this word alone")
    parser.add_argument("--quick", action="store_true", help="smaller sizes: a quarter of the time")
    parser.add_argument("--seconds", type=int, default=10, help="the most that a call may take")
    parser.add_argument("--mebibytes", type=int, default=1024, help="the same of memory")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every point to a file")
    options = parser.parse_args()
    options.enough = _ENOUGH_QUICK if options.quick else _ENOUGH
    return options


def _wanted(command: str, dimension: str, options: argparse.Namespace) -> bool:
    named = not options.only or command.split(maxsplit=1)[0] in options.only
    return named and options.dimension in dimension


def _row(grown: Grown) -> str:
    last = (grown.finished or grown.points)[-1]
    figures = (
        f"{last.size:,}",
        f"{last.seconds:.2f}",
        f"{last.mebibytes:.0f}",
        _told(grown.time),
        _told(grown.memory),
    )
    stopped = f"{grown.points[-1].size:,}: {grown.stopped}" if grown.stopped else ""
    said = " ".join(filter(None, ("!" if grown.marked else "", stopped.replace("|", "\\|")[:160])))
    return "| " + " | ".join((grown.cell.command, grown.cell.dimension, *figures, said)) + " |"


def _told(exponent: float | None) -> str:
    return "–" if exponent is None else f"{exponent:.2f}"


if __name__ == "__main__":
    sys.exit(main())
