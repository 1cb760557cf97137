"""Starts two writers at one moment, or eight, and counts what they said they had done and had not.

    python benchmarks/safety/two_at_once.py [--pairs 200] [--rounds 40] [--only NAME]

Each writer is a process of its own, copied from one that has read the program already, so that they really
run at once. It ends with status 1 where something is lost, or cannot be read afterwards.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import folder
import program
import tree
from monkey import in_memory
from rounds import KINDS, SPARE

if TYPE_CHECKING:
    from rounds import Kind

_FEW, _MANY = 2, 8
_COLUMNS = ("done", "told no", "undone", "bytes lost", "unreadable", "left")
_BAD = _COLUMNS[2:]


def main() -> int:
    """Plays every kind of work with two and with eight and prints a line for each."""
    arguments = _arguments()
    print(f"{'':28} writers rounds {' '.join(f'{name:>10}' for name in _COLUMNS)}  seconds")
    bad = 0
    with tempfile.TemporaryDirectory(prefix="two-", dir=in_memory()) as held:
        base = Path(held) / "base"
        base.mkdir()
        folder.make(base, versions=(1, 2, 3, *SPARE), pairs=8)
        for kind in (kind for kind in KINDS if arguments.only in kind.name):
            bad += _show(kind, _FEW, arguments.pairs, base)
            bad += _show(kind, _MANY, arguments.rounds, base) if kind.several else 0
    return int(bad > 0)


def _show(kind: Kind, writers: int, rounds: int, base: Path) -> int:
    """Plays so many rounds and prints what came of them; gives how much went wrong."""
    began, counts = time.monotonic(), Counter[str]()
    for _ in range(rounds):
        counts.update(_round(kind, writers, base))
    figures = " ".join(f"{counts[name]:>10}" for name in _COLUMNS)
    print(f"{kind.name:28} {writers:>7} {rounds:>6} {figures} {time.monotonic() - began:>8.0f}", flush=True)
    return sum(counts[name] for name in _BAD)


def _round(kind: Kind, writers: int, base: Path) -> Counter[str]:
    where = base.with_name("round")
    shutil.copytree(base, where)
    try:
        with folder.inside(where):
            return _play(kind, writers)
    finally:
        shutil.rmtree(where)


def _play(kind: Kind, writers: int) -> Counter[str]:
    account = folder.ledger(Path())
    works = kind.works(writers)
    if "build over" in kind.name or "editor" in kind.name:
        # What a person writes meanwhile is looked for by itself.
        account.forget("proposals/CP1.yaml")
    said = program.at_once(works)
    held = tree.files(Path())
    words = "\n".join(one.words for one in said)
    return Counter(
        {
            "done": sum(one.done for one in said),
            "told no": sum(not one.done for one in said),
            "undone": kind.undone(said),
            "bytes lost": len(account.losses(held, words, killed=False)),
            "unreadable": kind.unreadable(),
            "left": sum(tree.is_hidden(name) for name in held),
        }
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pairs", type=int, default=200, help="how many rounds with two")
    parser.add_argument("--rounds", type=int, default=40, help="how many rounds with eight")
    parser.add_argument(
        "--only", default="", metavar="NAME", help="only the kinds of work with this in their name"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
