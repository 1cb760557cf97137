"""Which test runs which lines of the program, and how long it takes: one run of all tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import asdict, dataclass
from pathlib import Path

from coverage import CoverageData

from benchmarks.mutation.working_copy import checksum, copy_project


@dataclass(frozen=True, slots=True)
class Record:
    """What a run of all tests showed.

    Attributes:
        checksum: the state of the program and its tests that it is of.
        seconds: how long each test that passed took, with what it was given made ready.
        lines: by module and line (as text), the tests that ran it, by their places in `seconds`.
    """

    checksum: str
    seconds: dict[str, float]
    lines: dict[str, dict[str, list[int]]]


def record(root: Path, kept: Path, jobs: int) -> Record:
    """Gives the record of this state of the program, made anew if the one kept is of another."""
    state = checksum(root)
    if kept.exists():
        record = Record(**json.loads(kept.read_text("utf-8")))
        if record.checksum == state:
            return record
    record = _made(root, state, jobs)
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(asdict(record)), "utf-8")
    return record


def _made(root: Path, state: str, jobs: int) -> Record:
    with tempfile.TemporaryDirectory(prefix="drafter-record-") as folder:
        copy = Path(folder).resolve() / "copy"
        copy_project(root, copy)
        _run_all(copy, jobs)
        seconds = json.loads((copy / "seconds.json").read_text("utf-8"))
        lines = _lines(copy, seconds)
    return Record(state, seconds, lines)


def _run_all(copy: Path, jobs: int) -> None:
    plugins = ["-p", "benchmarks.mutation.pytest_seconds", "-p", "benchmarks.mutation.pytest_profile"]
    coverage = ["--cov", "--cov-context=test", "--cov-report="]
    command = [sys.executable, "-m", "pytest", "-n", str(jobs), *plugins, "--hypothesis-profile=mutation"]
    paths = {"PYTHONPATH": str(copy), "DRAFTER_MUTATION_SECONDS": str(copy / "seconds.json")}
    # What fails here is left out of the record, and named; the run goes on without it.
    subprocess.run(
        [*command, *coverage], cwd=copy, env={**os.environ, **paths}, stdout=sys.stderr, check=False
    )


def _lines(copy: Path, seconds: dict[str, float]) -> dict[str, dict[str, list[int]]]:
    data = CoverageData(str(copy / "coverage" / "data"))
    data.read()
    number = {test: n for n, test in enumerate(seconds)}
    of_file = defaultdict(list)
    for test in seconds:
        of_file[_file(test)].append(test)
    lines: dict[str, dict[str, list[int]]] = {}
    for name in data.measured_files():
        by_line = data.contexts_by_lineno(name).items()
        ran = {
            str(line): sorted(number[test] for test in _tests(contexts, of_file))
            for line, contexts in by_line
        }
        lines[Path(name).relative_to(copy).as_posix()] = ran
    return lines


def _tests(contexts: list[str], of_file: dict[str, list[str]]) -> set[str]:
    """Gives the tests of contexts: of what ran while a test was made ready, all tests of its file."""
    tests: set[str] = set()
    for context in contexts:
        test, _, phase = context.rpartition("|")
        own = of_file.get(_file(test), [])
        tests.update(own if phase == "setup" else {test}.intersection(own))
    return tests


def _file(test: str) -> str:
    return test.split("::", 1)[0]
