"""Builds two hundred random proposals in every way and shows that each gives the same right packs.

    python benchmarks/batch/run.py --oracle ORACLE.py [--count 200] [--seed 1] [--moments 20] [--library DIR]

ORACLE.py judges one redline: `ORACLE.py BEFORE AFTER REDLINE` prints a JSON line with `reject_all`,
`accept_all`, `reject_format`, `accept_format` and `lint`. The run with the cluster needs the extra `cluster`.
As many others, drafted against 5.20, are put on 6.0, and each verdict is held against what the sources say.
It ends with status 1 where something does not hold.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from generate import BASELINES, generate
from judge import as_made, is_exact, is_numbered, is_told, verdicts

Pack = dict[str, bytes]
Packs = dict[str, Pack]

BUSY = 2
VERDICTS = 4


class Bench:
    """A folder with the proposals, and the program run in it.

    Attributes:
        seconds: how long the first build into each folder took.
    """

    def __init__(self, folder: Path, library: Path) -> None:
        self.folder = folder
        self.seconds: dict[str, float] = {}
        self.command = [Path(sys.executable).with_name("drafter"), "build", "--all", "--library", library]

    def start(self, out: str, *options: str) -> subprocess.Popen[bytes]:
        """Starts a build into the folder `out`, in a process group of its own."""
        command = [*self.command, "--out", out, *options]
        log = (self.folder / f"{out}.log").open("wb")
        return subprocess.Popen(command, cwd=self.folder, stdout=log, stderr=log, start_new_session=True)

    def build(self, out: str, *options: str) -> float:
        """Builds to the end and gives the seconds that it took."""
        began = time.perf_counter()
        self.start(out, *options).wait()
        self.seconds.setdefault(out, time.perf_counter() - began)
        return time.perf_counter() - began

    def packs(self, out: str) -> Packs:
        """Gives every file in `out` by its folder, what lies beside the packs among them."""
        packs: Packs = {}
        for path in sorted((self.folder / out).rglob("*")):
            if path.is_file():
                where = path.relative_to(self.folder / out)
                packs.setdefault(where.parent.as_posix(), {})[where.name] = path.read_bytes()
        return packs

    def statuses(self, out: str) -> Counter[str]:
        """Gives how many proposals of the last build have each status."""
        rows = (self.folder / f"{out}.log").read_text(encoding="utf-8").splitlines()
        return Counter(row.split()[2] for row in rows if row.startswith("DP"))


def main() -> int:
    """Runs every measurement and prints a line for each."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), arguments.library.resolve())
        generate(bench.folder / "proposals", arguments.count, arguments.seed, BASELINES)
        held = [
            _speed(bench, arguments.count),
            _up_to_date(bench, arguments.count),
            _same(bench, "the packs of one process and of two", "one", "two"),
            _again(bench),
            _cluster(bench),
            _killed(bench, arguments.moments, random.Random(arguments.seed)),  # noqa: S311 - no secret
            *_judged(bench, "two", arguments.oracle, arguments.library),
            _renumbered(bench, "two"),
            *_rebased(Path(name) / "rebased", arguments),
        ]
    return 0 if all(held) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--oracle", type=Path, required=True)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--moments", type=int, default=20)
    parser.add_argument("--library", type=Path, default=Path("sec_versions"))
    return parser.parse_args()


def _say(what: str, *, held: bool, figure: str) -> bool:
    print(f"{'held  ' if held else 'BROKEN'}  {what}: {figure}", flush=True)
    return held


def _speed(bench: Bench, count: int) -> bool:
    two, one = bench.build("two", "--jobs", "2"), bench.build("one", "--jobs", "1")
    each = f"{two / count:.3f} s a proposal with --jobs 2, {one / count:.3f} s with --jobs 1"
    held = two <= 60 and bench.statuses("two") == {"clean": count}  # noqa: PLR2004 - seconds for 200
    return _say("a clean build", held=held, figure=f"{two:.1f} s; {each}; {dict(bench.statuses('two'))}")


def _up_to_date(bench: Bench, count: int) -> bool:
    before, seconds = bench.packs("two"), bench.build("two")
    held = seconds <= 3 and bench.statuses("two") == {"up-to-date": count}  # noqa: PLR2004 - seconds for 200
    held = held and bench.packs("two") == before
    return _say("a second build", held=held, figure=f"{seconds:.2f} s; {dict(bench.statuses('two'))}")


def _same(bench: Bench, what: str, one: str, other: str) -> bool:
    first, second = bench.packs(one), bench.packs(other)
    apart = [name for name in first.keys() | second.keys() if first.get(name) != second.get(name)]
    return _say(f"the same bytes: {what}", held=not apart, figure=f"{len(first)} packs, {len(apart)} apart")


def _again(bench: Bench) -> bool:
    bench.build("again", "--jobs", "2")
    return _same(bench, "two clean builds", "two", "again")


def _cluster(bench: Bench) -> bool:
    from dask.distributed import LocalCluster  # noqa: PLC0415  # an extra

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        seconds = bench.build("cluster", "--cluster", cluster.scheduler_address)
    return _same(bench, f"a Dask cluster of two workers, {seconds:.1f} s", "two", "cluster")


def _killed(bench: Bench, moments: int, chance: random.Random) -> bool:
    """Kills builds at random moments, the program alone or with its workers, each going on from the last.

    Half of them begin with nothing, and half over packs that lack a file; each half ends with a whole run.
    """
    right = bench.packs("two")
    damaged = {name: dict(list(pack.items())[1:]) for name, pack in right.items()}
    longest = 2 * bench.seconds["two"] / max(moments // 2, 1)
    wrong, left, done = 0, 0, []
    for before in ({}, damaged):
        shutil.rmtree(bench.folder / "killed", ignore_errors=True)
        _write(bench.folder / "killed", before)
        for moment in range(moments // 2):
            _kill(bench.start("killed", "--jobs", "2"), chance.uniform(0, longest), alone=moment % 4 < BUSY)
            halfway = {name: pack for name, pack in bench.packs("killed").items() if not name.startswith(".")}
            wrong += sum(pack not in (right[name], damaged[name]) for name, pack in halfway.items())
            done.append(sum(pack == right[name] for name, pack in halfway.items()))
        bench.build("killed", "--jobs", "2")
        beside = {path.name for path in (bench.folder / "killed").iterdir()} - right.keys()
        left += bool(beside) or bench.packs("killed") != right
    figure = f"after {done} packs: {wrong} packs not whole, {left} of 2 times not right once run to the end"
    return _say(f"stopped by SIGKILL {len(done)} times", held=not wrong and not left, figure=figure)


def _kill(build: subprocess.Popen[bytes], seconds: float, *, alone: bool) -> None:
    time.sleep(seconds)
    if alone:
        build.kill()
    elif build.poll() is None:
        os.killpg(build.pid, signal.SIGKILL)
    build.wait()


def _write(folder: Path, packs: Packs) -> None:
    for name, pack in packs.items():
        (folder / name).mkdir(parents=True)
        for file, data in pack.items():
            (folder / name / file).write_bytes(data)


def _judged(bench: Bench, out: str, oracle: Path, library: Path) -> list[bool]:
    """Lets those from outside look at every pack in `out`."""
    packs = sorted((bench.folder / out).glob("DP*"))
    made = json.loads((bench.folder / "proposals" / "made.json").read_text(encoding="utf-8"))
    with ThreadPoolExecutor(BUSY) as judges:
        exact = list(judges.map(partial(is_exact, oracle, library), packs))
    told = [is_told(library, pack) for pack in packs]
    wrong = [pack.name for pack in packs if not as_made(pack, made[pack.name])]
    every = len(made)
    return [
        _say(f"the oracle, {out}", held=sum(exact) == every, figure=f"exact in {sum(exact)} of {every}"),
        _say(
            f"instructions carried out give the clean text, {out}",
            held=sum(told) == every,
            figure=f"{sum(told)} of {every}",
        ),
        _say(
            f"every amendment as it was made, {out}",
            held=not wrong,
            figure=f"{len(wrong)} differ {wrong[:3]}",
        ),
    ]


def _renumbered(bench: Bench, out: str) -> bool:
    """Holds every clause of the proposals that renumber against the source, counted once more."""
    sections = json.loads((bench.folder / "proposals" / "sections.json").read_text(encoding="utf-8"))
    wrong = [name for name, wanted in sections.items() if not is_numbered(bench.folder / out / name, wanted)]
    figure = f"{len(sections)} proposals, {len(wrong)} differ {wrong[:3]}"
    return _say("numbers and references that follow", held=bool(sections) and not wrong, figure=figure)


def _rebased(folder: Path, arguments: argparse.Namespace) -> list[bool]:
    """Puts proposals against 5.20 on 6.0, and holds every verdict against what the sources say."""
    bench = Bench(folder, arguments.library.resolve())
    generate(folder / "proposals", arguments.count, arguments.seed, ["G@5.20"], "G@6.0")
    seconds = bench.build("onto", "--jobs", "2", "--onto", "6.0")
    made = json.loads((folder / "proposals" / "made.json").read_text(encoding="utf-8"))
    seen = verdicts(folder / "onto", made)
    wrong = sum(count for (wanted, found), count in seen.items() if wanted != found)
    right = {wanted: count for (wanted, found), count in sorted(seen.items()) if wanted == found}
    held = not wrong and len(right) == VERDICTS and seen.total() == sum(map(len, made.values()))
    figure = f"{seconds:.1f} s; {right} of {seen.total()} as the sources say, {wrong} not"
    rows = [_say("5.20 onto 6.0", held=held, figure=figure)]
    return rows + _judged(bench, "onto", arguments.oracle, arguments.library)


if __name__ == "__main__":
    sys.exit(main())
