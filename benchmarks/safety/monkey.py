"""Plays random sequences of calls, hand edits and kills, and looks whether all that a person wrote is there.

    python benchmarks/safety/monkey.py [--sequences 2000] [--seed 1] [--jobs 2] [--only N --keep DIR]

Each sequence has five to fifteen steps in a folder of its own. `--only` plays one again, in a folder that
stays. It ends with status 1 where something is lost, or a rule of the contract is broken.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import folder
import sequence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sequence import Fault


def main() -> int:
    """Plays the sequences and prints each kind of fault with one of its sequences."""
    arguments = _arguments()
    began = time.monotonic()
    if arguments.only is not None:
        faults = _one(arguments.seed, arguments.only, arguments.keep)
        count = 1
    else:
        faults, count = run(arguments.sequences, arguments.seed, arguments.jobs), arguments.sequences
    _show(faults, arguments.seed)
    used = sum(os.times()[:4])
    print(
        f"{count} sequences, {len(faults)} faults, {time.monotonic() - began:.0f} s, "
        f"{used:.0f} s of processor time"
    )
    return int(bool(faults))


def run(count: int, seed: int, jobs: int = 1) -> list[Fault]:
    """Plays sequences in processes of their own and gives what went wrong, in their order."""
    with tempfile.TemporaryDirectory(prefix="monkey-", dir=in_memory()) as held:
        room = Path(held)
        (room / "base").mkdir()
        folder.make(room / "base")
        play = partial(_play, seed, room)
        with multiprocessing.get_context("fork").Pool(jobs) as pool:
            return [fault for faults in pool.imap(play, range(count), chunksize=5) for fault in faults]


def _play(seed: int, room: Path, number: int) -> list[Fault]:
    where = room / str(number)
    try:
        return sequence.play(seed, number, room / "base", where)
    except Exception as error:
        raise RuntimeError(f"the monkey itself has failed in sequence {number} of seed {seed}") from error
    finally:
        shutil.rmtree(where, ignore_errors=True)


def _one(seed: int, number: int, keep: Path) -> list[Fault]:
    """Plays one sequence in a folder that stays."""
    keep.mkdir(parents=True)
    (keep / "base").mkdir()
    folder.make(keep / "base")
    return sequence.play(seed, number, keep.resolve() / "base", keep.resolve() / str(number))


def in_memory() -> str | None:
    """Gives a folder in memory, where there is one: the sequences make 100,000 files."""
    shared = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
    return str(shared) if os.access(shared, os.W_OK) else None


def _show(faults: Iterable[Fault], seed: int) -> None:
    kinds: dict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        kinds[fault.what].append(fault)
    for what, found in sorted(kinds.items(), key=lambda kind: -len(kind[1])):
        shortest = min(found, key=lambda fault: len(fault.script))
        print(f"== {len(found)} × {what}")
        print(f"   {shortest.detail}")
        print(f"   seed {seed}, sequence {shortest.number}:")
        print("\n".join(f"       {line}" for line in shortest.script))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sequences", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--only", type=int, metavar="N", help="play only the sequence of this number")
    parser.add_argument("--keep", type=Path, metavar="DIR", default=Path("monkey"), help="where --only works")
    arguments = parser.parse_args()
    if arguments.only is not None and arguments.keep.exists():
        parser.error(f"{arguments.keep} is there already; name another with --keep")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
