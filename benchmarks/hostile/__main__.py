"""Gives the program files that nobody should write, and counts what must not happen.

    python -m benchmarks.hostile bytes [--count 20000] [--seed 1] [--seeds FILE …]
    python -m benchmarks.hostile structures [--count 2000] [--seed 1] [--kinds word pdf …]

Each file is tried with the commands that read one of its kind: every one for a structure, one drawn at
random for a mutation of bytes (`--every` for all). A fault is a traceback, more than 10 s, more than 1 GB,
more than one line of error, another exit status than 0, 1 or 2, and whatever is left behind, half-written or
changed by a call that fails. The first file of each fault is kept in `--keep`, made as small as it goes. Exit
status 1 when there is a fault.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import json
import math
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.hostile import grammars, mutations
from benchmarks.hostile.minimise import minimise
from benchmarks.hostile.trial import still, tried
from benchmarks.hostile.world import KINDS
from benchmarks.limited import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.hostile.trial import Found
    from benchmarks.hostile.world import Call


def main() -> int:
    """Tries the files that were asked for, and prints what came of them."""
    options = _options()
    prepare()
    told = _Told(options)
    for number in range(options.first, options.first + options.count):
        if told.minutes > options.minutes:
            break
        kind, data, calls = _file(number, options)
        told.take(number, kind, data, calls)
    told.end()
    return 1 if told.faults else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("bytes", "structures"))
    parser.add_argument("--count", type=int)
    parser.add_argument("--first", type=int, default=0, help="the number of the first file")
    parser.add_argument("--minutes", type=float, default=math.inf, help="how long to begin another file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--seeds", nargs="+", type=Path, default=[], help="files to mutate besides the usual ones"
    )
    parser.add_argument("--kinds", nargs="+", choices=sorted(KINDS), help="these kinds alone")
    parser.add_argument("--every", action="store_true", help="every command for a mutation of bytes too")
    parser.add_argument("--keep", type=Path, default=Path("out/hostile"))
    parser.add_argument("--as-found", action="store_true", help="do not make a failing file smaller")
    options = parser.parse_args()
    options.count = options.count or (20_000 if options.what == "bytes" else 2_000)
    return options


def _file(number: int, options: argparse.Namespace) -> tuple[str, bytes, tuple[Call, ...]]:
    """Gives the kind of a file, its bytes and the calls to try, the same for the same seed and number."""
    dice = random.Random(f"{options.seed}:{number}")  # noqa: S311 - the same files each time
    if options.what == "structures":
        kind = grammars.kind(dice, options.kinds)
        return kind, grammars.made(kind, dice), KINDS[kind].calls
    kind = mutations.kind(dice, options.kinds)
    data = mutations.made(kind, dice, options.seeds)
    return kind, data, KINDS[kind].calls if options.every else (dice.choice(KINDS[kind].calls),)


class _Told:
    """What was tried and found, told as it comes."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.faults: collections.Counter[str] = collections.Counter()
        self._statuses: collections.Counter[str] = collections.Counter()
        self._kinds: collections.Counter[str] = collections.Counter()
        self._calls = 0
        self._slowest = (0.0, "")
        self._largest = (0.0, "")
        self._options = options
        self._begun = time.monotonic()

    @property
    def minutes(self) -> float:
        """How long it has taken so far."""
        return (time.monotonic() - self._begun) / 60

    def take(self, number: int, kind: str, data: bytes, calls: tuple[Call, ...]) -> None:
        """Tries a file and keeps it where it shows a fault that none before it did."""
        self._kinds[kind] += 1
        for trial in tried(kind, data, calls):
            self._calls += 1
            self._statuses[f"{trial.ended.status}"] += 1
            named = f"{number} {kind} {' '.join(trial.call)}"
            self._slowest = max(self._slowest, (trial.ended.seconds, named))
            self._largest = max(self._largest, (trial.ended.mebibytes, named))
            for found in trial.found:
                self.faults[found.sign] += 1
                if self.faults[found.sign] == 1:
                    self._keep(number, found, data)

    def _keep(self, number: int, found: Found, data: bytes) -> None:
        print(f"{number} {found.kind} `{' '.join(found.call)}`: {found.sign}", file=sys.stderr, flush=True)
        smaller = data if self._options.as_found else minimise(data, lambda one: still(found, one))
        folder = self._options.keep / hashlib.sha256(found.sign.encode()).hexdigest()[:10]
        folder.mkdir(parents=True, exist_ok=True)
        name = Path(KINDS[found.kind].name).name
        (folder / f"as-found-{name}").write_bytes(data)
        (folder / name).write_bytes(smaller)
        said = {
            "fault": found.sign,
            "kind": found.kind,
            "call": found.call,
            "number": number,
            "said": found.fault.said,
        }
        (folder / "found.json").write_text(json.dumps(said, indent=1, ensure_ascii=True), encoding="utf-8")

    def end(self) -> None:
        """Prints the figures."""
        for line in self._lines():
            print(line)

    def _lines(self) -> Iterator[str]:
        files = sum(self._kinds.values())
        yield f"{files:,} files, {self._calls:,} calls, {time.monotonic() - self._begun:.0f} s"
        yield "files: " + ", ".join(f"{count:,} {kind}" for kind, count in sorted(self._kinds.items()))
        yield "exit status: " + ", ".join(
            f"{status}: {count:,}" for status, count in sorted(self._statuses.items())
        )
        yield f"slowest {self._slowest[0]:.2f} s ({self._slowest[1]})"
        yield f"most memory {self._largest[0]:.0f} MiB ({self._largest[1]})"
        yield f"{sum(self.faults.values()):,} faults of {len(self.faults)} kinds"
        for sign, count in self.faults.most_common():
            yield f"  {count:>6}  {sign}"


if __name__ == "__main__":
    sys.exit(main())
