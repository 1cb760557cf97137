"""Reads mutated files and counts what must not happen: a traceback, a hang, a swollen process.

    python benchmarks/hostile/fuzz.py --count 20000 --seed 1 SEED_FILE …

The seeds are sources of any kind: `.docx`, `.pdf`, `.json`, `.yaml`, `.txt`, `.md`. Each mutated file is read
as the program reads it; an error of the program's own is the right answer. A file that fails is kept in
`--keep`, named by its number and kind. Exit status 1 when any failed.
"""

from __future__ import annotations

import argparse
import collections
import logging
import multiprocessing
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from mutate import mutate

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_MOST_SECONDS = 10.0
_MOST_MIB = 1024
# A worker is replaced after this many files, so that one file's memory is not taken for another's.
_FILES_EACH = 500


def main() -> int:
    """Runs the mutations and prints what came of them."""
    options = _options()
    seeds: dict[str, list[bytes]] = {}
    for path in options.seeds:
        seeds.setdefault(path.suffix, []).append(path.read_bytes())
    # Half of the files are Word files; the other kinds share the rest.
    suffixes = [*seeds, *[".docx"] * (len(seeds) - 2)]
    outcomes: collections.Counter[str] = collections.Counter()
    slowest, slowest_number = 0.0, ""
    with tempfile.TemporaryDirectory() as folder:
        worker = _Worker(Path(folder))
        for number in range(options.first, options.first + options.count):
            random_ = random.Random(f"{options.seed}:{number}")  # noqa: S311  # the same mutations each time
            suffix = random_.choice(suffixes)
            mutated = mutate(random_.choice(seeds[suffix]), suffix, random_)
            outcome, seconds = worker.read(mutated, suffix)
            if seconds > slowest:
                slowest, slowest_number = seconds, f"{number}{suffix}"
            outcomes[outcome.split(":")[0]] += 1
            if outcome.startswith("failed"):
                _keep(options.keep, number, suffix, mutated, outcome)
        worker.stop()
    print(", ".join(f"{count:,} {outcome}" for outcome, count in sorted(outcomes.items())), end="")
    print(f"; slowest {slowest:.2f} s ({slowest_number}); most memory {worker.most_mib} MiB")
    return 1 if outcomes["failed"] else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seeds", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first mutation")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("out/hostile"))
    return parser.parse_args()


def _keep(folder: Path, number: int, suffix: str, data: bytes, outcome: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{number}{suffix}").write_bytes(data)
    print(f"{number}{suffix}: {outcome}", file=sys.stderr)


class _Worker:
    """A process that reads files, watched from outside and started anew when it dies or hangs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.most_mib = 0
        self._done = 0
        self._start()

    def _start(self) -> None:
        self._pipe, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.Process(target=_work, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._done = 0

    def read(self, data: bytes, suffix: str) -> tuple[str, float]:
        """Gives what came of reading a file, and how long it took."""
        if self._done >= _FILES_EACH:
            self.stop()
            self._start()
        path = self._folder / f"source{suffix}"
        path.write_bytes(data)
        begun = time.perf_counter()
        self._pipe.send(path)
        self._done += 1
        try:
            if not self._pipe.poll(_MOST_SECONDS):
                return self._failed("hangs"), _MOST_SECONDS
            outcome, mib = self._pipe.recv()
        except EOFError:
            return self._failed("the process died"), 0.0
        self.most_mib = max(self.most_mib, mib)
        if mib > _MOST_MIB:
            return self._failed(f"takes {mib} MiB"), 0.0
        return outcome, time.perf_counter() - begun

    def _failed(self, why: str) -> str:
        self.stop()
        self._start()
        return f"failed: {why}"

    def stop(self) -> None:
        """Ends the process."""
        self._process.kill()
        self._process.join()


def _work(pipe: Connection) -> None:
    logging.disable()  # What is noted of a file is no failure.
    while True:
        path = pipe.recv()
        pipe.send((_outcome(path), _peak_mib()))


def _outcome(path: Path) -> str:
    from drafter.draft.references.cross_references import cross_references  # noqa: PLC0415  # in the worker alone
    from drafter.errors import DrafterError, ProposalError  # noqa: PLC0415
    from drafter.proposals.proposal_file import read_draft  # noqa: PLC0415
    from drafter.read.source import read_section  # noqa: PLC0415

    try:
        if path.suffix == ".yaml":
            mistakes = read_draft(path).mistakes
            if mistakes:
                raise ProposalError.of(mistakes)  # noqa: TRY301 - a refusal, as the program says it
        else:
            cross_references(read_section(path))
    except DrafterError as error:
        lines = str(error).splitlines()
        return "refused" if lines and all(lines) else "failed: an error without words"
    except BaseException:  # whatever else it raises is what is looked for
        return f"failed: {traceback.format_exc(limit=-3)}"
    return "read"


def _peak_mib() -> int:
    """Gives the most memory that the process has held; 0 where the system does not tell."""
    try:
        import resource  # noqa: PLC0415  # not on Windows
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
