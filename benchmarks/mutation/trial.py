"""One mutant put to its tests, in a process of its own that has read the libraries already."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import resource
import signal
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.mutation.working_copy import put, restore

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

    from benchmarks.mutation.mutants import Mutant

# Only what is from outside: the program itself is read anew for each mutant.
_LIBRARIES = [
    "click", "docx", "docxtpl", "hypothesis", "jinja2", "joblib", "lxml.etree", "lxml.html", "pydantic",
    "pypandoc", "pypdfium2", "pytest", "rapidfuzz", "rich.console", "ruamel.yaml",
]  # fmt: skip
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(_LIBRARIES)
# Without an end: a list that only grows fails its test, and takes no other program's memory.
_MOST_BYTES = 4 << 30
# This program failed, or pytest found no test; any other status is the mutant's: `conftest` cannot read it.
_NO_VERDICT = (None, 1, 5)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a mutant.

    Attributes:
        name: killed, survived, timed out, or not covered.
        failed: the tests that failed; when a mutant is killed, the first of them alone.
        seconds: how long it took.
    """

    name: str
    failed: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class _Task:
    """What a process is told: where it runs, its tests with their limits in seconds, and when it stops."""

    copy: Path
    limits: dict[str, float]
    stop_at_first: bool


def warm_up(copy: Path) -> None:
    """Starts the process that all others are copied from, and has pytest keep what it makes of the tests."""
    process = _PROCESSES.Process(target=_collect, args=(copy,))
    process.start()
    process.join()
    if process.exitcode:
        raise RuntimeError("the tests cannot be collected; run them by themselves first")


def try_mutant(mutant: Mutant, seconds: dict[str, float], copy: Path, root: Path) -> Outcome:
    """Gives what becomes of a mutant when its tests, each with the seconds it takes, are run in a copy."""
    if not seconds:
        return Outcome("not covered")
    put(copy, mutant.module, mutant.text)
    try:
        return _run(_Task(copy, _limits(seconds), stop_at_first=True), sum(seconds.values()))
    finally:
        restore(copy, mutant.module, root)


def try_unchanged(seconds: dict[str, float], copy: Path) -> Outcome:
    """Gives the tests that fail with nothing changed."""
    return _run(_Task(copy, _limits(seconds), stop_at_first=False), sum(seconds.values()))


def _limits(seconds: dict[str, float]) -> dict[str, float]:
    # Processor time; a test may be the first to need what others had been given when it was recorded.
    return {test: 5 + 5 * took for test, took in seconds.items()}


def _run(task: _Task, seconds: float) -> Outcome:
    ours, theirs = _PROCESSES.Pipe(duplex=False)
    process = _PROCESSES.Process(target=_test, args=(task, theirs))
    start = time.monotonic()
    process.start()
    theirs.close()
    # By the clock, for what waits: what works is stopped by its own limit long before.
    process.join(60 + 15 * seconds)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid or 0, signal.SIGKILL)
    process.join()
    failed = _received(ours)
    return Outcome(_name(process.exitcode, failed), failed, round(time.monotonic() - start, 2))


def _received(connection: Connection) -> tuple[str, ...]:
    try:
        return tuple(connection.recv()) if connection.poll() else ()
    except EOFError:
        return ()


def _name(status: int | None, failed: tuple[str, ...]) -> str:
    if status in (-signal.SIGPROF, -signal.SIGKILL) and not failed:
        return "timed out"
    if not failed and status in _NO_VERDICT:
        message = f"pytest ended with status {status} and named no test"
        raise RuntimeError(message)
    return "survived" if status == 0 else "killed"


def _collect(copy: Path) -> None:
    import pytest  # noqa: PLC0415 - here, read already

    _enter(copy)
    # What pytest makes of the tests is kept in the copy, for all who come after.
    os._exit(pytest.main(["--collect-only", *_arguments(copy)]))


def _test(task: _Task, answer: Connection) -> None:
    import pytest  # noqa: PLC0415 - the same

    from benchmarks.mutation.chosen_tests import Chosen  # noqa: PLC0415 - the same

    _enter(task.copy)
    # A changed module is never kept compiled: neither by this process nor by the programs it starts.
    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))
    chosen = Chosen(task.limits)
    files = dict.fromkeys(test.split("::", 1)[0] for test in task.limits)
    first = ["--exitfirst"] if task.stop_at_first else []
    status = pytest.main([*_arguments(task.copy), *first, *files], plugins=[chosen])
    answer.send(chosen.failed)
    # Threads and handlers of the tests are not waited for.
    os._exit(status)


def _arguments(copy: Path) -> list[str]:
    plugins = ["-p", "benchmarks.mutation.pytest_profile", "--hypothesis-profile=mutation"]
    return [*plugins, "-p", "no:cacheprovider", f"--basetemp={copy.parent / 'temporary'}"]


def _enter(copy: Path) -> None:
    """Makes the copy the folder that this process, and what it starts, take the program from."""
    os.setsid()
    os.chdir(copy)
    os.environ["PYTHONPATH"] = str(copy)
    os.environ.pop("CI", None)
    sys.path.insert(0, str(copy))
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
