"""Kills every command that writes, at random moments; looks what is there, and whether the next run goes on.

    python benchmarks/safety/kills.py [--kills 60] [--seed 1] [--each]

Half of the kills come after a random time, half just before the process touches a file for the n-th time, so
that the moments between two renames are met. `--each` kills every command at each of its touches instead. It
ends with status 1 where something does not hold.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import duties
import folder
import papers
import program
import tree
from monkey import in_memory
from program import Moment, Said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from duties import Duty
    from ledger import Ledger

_DATED = re.compile(r"\d{4}-?\d\d-?\d\d")
_RULES = ("lost", "half a file", "does not go on", "lost by the next run", "left")


@dataclass(frozen=True, slots=True)
class Whole:
    """A duty done without being disturbed.

    Attributes:
        duty: what is done.
        base: the folder that it is done in.
        seconds: how long it takes.
        touches: how often it touches a file.
        after: the files that it leaves.
        versions: what the library is then said to hold.
    """

    duty: Duty
    base: Path
    seconds: float
    touches: int
    after: tree.Files
    versions: str


def main() -> int:
    """Kills, prints what does not hold, and a line of figures."""
    arguments = _arguments()
    # Not for secrets: the same seed gives the same kills.
    dice = random.Random(arguments.seed)  # noqa: S311
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="kills-", dir=in_memory()) as held:
        able = _wholes(Path(held))
        for whole, moment in _each(able) if arguments.each else _random(able, dice):
            for rule, told in _kill(whole, moment):
                counts[rule] += 1
                if told:
                    print(f"{whole.duty.name}, killed {moment}: {rule}: {told}")
            if counts["kills"] == arguments.kills and not arguments.each:
                break
    print("; ".join(f"{name}: {counts[name]}" for name in ("kills", "came too late", *_RULES)))
    return int(any(counts[name] for name in _RULES))


def _wholes(room: Path) -> list[Whole]:
    """Gives every duty that the program knows, each done once; says which it does not know."""
    base = room / "base"
    base.mkdir()
    folder.make(base)
    for name in ("proposals/CP1.yaml", "proposals/CP2.yaml"):
        with (base / name).open("ab") as file:
            file.write(duties.stale(name))
    (base / "out/CP1/letter.txt").write_text("Dear Sir\n", encoding="utf-8")
    able = []
    for duty in duties.DUTIES:
        whole, said = _done(duty, base)
        if said.done:
            able.append(whole)
        else:
            print(f"{duty.name}: not killed, for it says: {said.error.strip()}")
    return able


def _done(duty: Duty, base: Path) -> tuple[Whole, Said]:
    where = _copied(base)
    with folder.inside(where):
        # The first run reads what later ones find read already.
        program.prepared(duty.arguments, lambda: None)
    where = _copied(base)
    with folder.inside(where):
        began = time.monotonic()
        touches, said = program.counted(duty.arguments)
        seconds = time.monotonic() - began
        return Whole(duty, base, seconds, touches, tree.files(Path()), _versions()), said


def _copied(base: Path) -> Path:
    where = base.with_name("work")
    shutil.rmtree(where, ignore_errors=True)
    shutil.copytree(base, where)
    return where


def _random(able: list[Whole], dice: random.Random) -> Iterator[tuple[Whole, Moment]]:
    for number in count():
        whole = able[number % len(able)]
        touches = dice.randint(1, max(1, whole.touches))
        yield whole, Moment(touches=touches) if number % 2 else Moment(seconds=dice.uniform(0, whole.seconds))


def _each(able: list[Whole]) -> Iterator[tuple[Whole, Moment]]:
    return ((whole, Moment(touches=n)) for whole in able for n in range(1, whole.touches + 1))


def _kill(whole: Whole, moment: Moment) -> Iterator[tuple[str, str]]:
    """Kills once; gives each rule that does not hold with what is wrong, and what is counted with nothing."""
    with folder.inside(_copied(whole.base)):
        account, before = folder.ledger(Path()), tree.files(Path())
        account.own("out/CP1/letter.txt", before["out/CP1/letter.txt"])
        said = program.killed(whole.duty.arguments, moment)
        yield "kills" if said.killed else "came too late", ""
        yield from _losses(account, said, "lost")
        yield from _halves(before)
        next_one = program.prepared(whole.duty.arguments, lambda: None)
        if not _goes_on(whole, next_one):
            yield "does not go on", next_one.words.strip()
        yield from _losses(account, next_one, "lost by the next run")
        yield from _halves(before)
        left = [name for name in tree.files(Path()) if tree.is_hidden(name)]
        if left and next_one.done:
            yield "left", left[0]


def _losses(account: Ledger, said: Said, rule: str) -> Iterator[tuple[str, str]]:
    for loss in account.losses(tree.files(Path()), said.words, killed=said.killed):
        yield rule, f"{loss.name}: {loss.how}"


def _halves(before: tree.Files) -> Iterator[tuple[str, str]]:
    after = tree.seen(tree.files(Path()))
    for name in sorted(tree.changed(tree.seen(before), after) & after.keys()):
        if not papers.is_whole(name, Path(name).read_bytes()):
            yield "half a file", name


def _goes_on(whole: Whole, said: Said) -> bool:
    """Tells whether a run after the kill ends well: it does its work, or finds that it is done already."""
    # A copy that is kept has the day and a number in its name.
    wanted = {name for name in tree.seen(whole.after) if not _DATED.search(name)}
    there = wanted <= tree.files(Path()).keys()
    if said.done:
        return there
    return not whole.duty.again and there and _versions() == whole.versions


def _versions() -> str:
    return program.call(("versions", "--json")).out


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", action="store_true", help="kill at every touch of a file")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
