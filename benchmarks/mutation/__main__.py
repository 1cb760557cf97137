"""Puts small mistakes into the rooms of the program, and counts those that no test notices.

    python -m benchmarks.mutation [ROOM …] [--seed 1] [--count 300] [--jobs 2] [--only KEY …]

It runs in the project's folder, on Linux or another Unix, and changes nothing in it but `coverage/mutation/`,
which holds what the last run showed. README.md says what the figures mean.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue

from benchmarks.mutation.covering_tests import CoveringTests
from benchmarks.mutation.mutants import Mutant, drawn, mutants
from benchmarks.mutation.record import Record, record
from benchmarks.mutation.summary import print_summary
from benchmarks.mutation.trial import Outcome, try_mutant, try_unchanged, warm_up
from benchmarks.mutation.working_copy import copy_project

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "coverage" / "mutation"


def main() -> None:
    """Prints the summary of each room, one after the other."""
    arguments = _arguments()
    recorded = record(ROOT, KEPT / "record.json", arguments.jobs)
    with tempfile.TemporaryDirectory(prefix="drafter-mutation-") as folder:
        bench = _Bench(Path(folder).resolve(), arguments.jobs, recorded)
        for room in arguments.rooms:
            chosen = _chosen(room, arguments)
            start = time.monotonic()
            outcomes = bench.outcomes(chosen)
            print_summary(room, outcomes, time.monotonic() - start)
            if not arguments.only:
                _keep(KEPT / f"{room}-{arguments.seed}.json", outcomes)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutation", description=__doc__.split("\n")[0])
    parser.add_argument("rooms", nargs="*", default=["detect", "draft", "redline"], metavar="ROOM")
    parser.add_argument("--seed", type=int, default=1, help="which mutants are drawn")
    parser.add_argument("--count", type=int, default=300, help="how many, of each room")
    parser.add_argument("--jobs", type=int, default=2, help="how many at once")
    parser.add_argument("--only", nargs="*", metavar="KEY", help="these mutants alone, drawn or not")
    return parser.parse_args()


def _chosen(room: str, arguments: argparse.Namespace) -> list[Mutant]:
    if arguments.only:
        return [mutant for mutant in mutants(ROOT, room) if mutant.key in arguments.only]
    return drawn(ROOT, room, arguments.count, arguments.seed)


def _keep(path: Path, outcomes: list[tuple[Mutant, Outcome]]) -> None:
    rows = [
        {"key": each.key, "module": each.module, "line": each.line, "diff": each.diff, **asdict(outcome)}
        for each, outcome in outcomes
    ]
    path.write_text(json.dumps(rows, indent=1, ensure_ascii=False), "utf-8")


class _Bench:
    """Copies of the project, one for each that work at once, and the tests of every line."""

    def __init__(self, folder: Path, jobs: int, recorded: Record) -> None:
        self._record, self._tests, self._jobs = recorded, CoveringTests(ROOT, recorded), jobs
        self._copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(jobs):
            copy = folder / str(number) / "copy"
            copy_project(ROOT, copy)
            warm_up(copy)
            self._copies.put(copy)

    def outcomes(self, chosen: list[Mutant]) -> list[tuple[Mutant, Outcome]]:
        """Gives what becomes of each mutant, in the order of the modules."""
        done = self._tried(chosen, without=set())
        unfit = self._unfit({test for _, outcome in done for test in outcome.failed})
        again = [mutant for mutant, outcome in done if unfit.intersection(outcome.failed)]
        done = [each for each in done if not unfit.intersection(each[1].failed)]
        done += self._tried(again, without=unfit)
        return sorted(done, key=lambda each: (each[0].module, each[0].line, each[0].key))

    def _tried(self, chosen: list[Mutant], without: set[str]) -> list[tuple[Mutant, Outcome]]:
        done: list[tuple[Mutant, Outcome]] = []

        def try_one(mutant: Mutant) -> None:
            outcome = self._try(mutant, without)
            done.append((mutant, outcome))
            print(f"{len(done)}/{len(chosen)} {outcome.name} {mutant.module}:{mutant.line}", file=sys.stderr)

        with ThreadPoolExecutor(self._jobs) as pool:
            list(pool.map(try_one, chosen))
        return done

    def _try(self, mutant: Mutant, without: set[str]) -> Outcome:
        tests = [test for test in self._tests.of(mutant) if test not in without]
        copy = self._copies.get()
        try:
            return try_mutant(mutant, self._seconds(tests), copy, ROOT)
        finally:
            self._copies.put(copy)

    def _unfit(self, tests: set[str]) -> set[str]:
        """Gives the tests that fail with nothing changed, which can say nothing, and names them."""
        known = sorted(test for test in tests if test in self._record.seconds)
        if not known:
            return set()
        copy = self._copies.get()
        failed = try_unchanged(self._seconds(known), copy).failed
        self._copies.put(copy)
        for test in failed:
            print(f"fails with nothing changed, and is left out: {test}", file=sys.stderr)
        return set(failed)

    def _seconds(self, tests: list[str]) -> dict[str, float]:
        return {test: self._record.seconds[test] for test in tests}


if __name__ == "__main__":
    main()
