"""Compares what two checkouts make of the same documents: equal, or the list of what differs.

    python benchmarks/compare_checkouts.py BEFORE AFTER [FOLDER …] [--jobs N]

BEFORE and AFTER are checkouts of this project, each with its own environment in `.venv`. Compared are, of
the versions in `sec_versions` and of the documents in each FOLDER: the JSON of `show`, `diff`, `check` and
`history`, the bytes of `redline --date`, and those of the pack of DP087. In `record.json` the checksum of the
program and the seal of the record are left out. Documents whose names are alike up to the day in them are
compared with one another. The exit status is 1 where anything differs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

KINDS = (".docx", ".pdf", ".txt", ".md", ".json")
DATE = "2026-01-15"
VERSIONS = ("G@5.18", "G@5.19", "G@5.20", "G@6.0")
CLAUSES = ("G3.17(b)", "G3.20(b)", "G1.2/User Systems")
OF_THE_PROGRAM = ("drafter", "seal")
_DAY = re.compile(r"[_-](\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True)
class Checkout:
    """A checkout, run by its own environment."""

    root: Path

    def run(self, *words: str, home: Path) -> tuple[int, str, str]:
        """Gives exit status, output and errors of a command, called in a folder of its own."""
        call = [str(self.root / ".venv" / "bin" / "drafter"), *words]
        ended = subprocess.run(call, cwd=home, capture_output=True, text=True, encoding="utf-8", check=False)
        return ended.returncode, ended.stdout, ended.stderr


def main() -> None:
    """Compares two checkouts and ends with 1 where they differ."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    checkouts = [Checkout(path.resolve()) for path in (asked.before, asked.after)]
    calls = [*shipped(), *(call for folder in asked.folders for call in of_folder(folder.resolve()))]
    with ThreadPoolExecutor(asked.jobs) as pool:
        told = [line for line in pool.map(partial(differs, *checkouts), calls) if line]
    print("\n".join(told) or f"equal: {len(calls)} calls")
    sys.exit(1 if told else 0)


def shipped() -> list[tuple[str, ...]]:
    """Gives the calls on the shipped versions."""
    calls: list[tuple[str, ...]] = [("show", version, "--json") for version in VERSIONS]
    for old, new in pairwise(VERSIONS):
        calls += _of_pair(old, new)
    calls += [("check", version, "--json", "--exit-zero") for version in VERSIONS]
    calls += [("history", clause, "--siblings", "--json") for clause in CLAUSES]
    return [*calls, ("build", "DP087", "--out", "out", "--json")]


def of_folder(folder: Path) -> list[tuple[str, ...]]:
    """Gives the calls on the documents of a folder."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in KINDS and path.name != "sources.json")
    calls: list[tuple[str, ...]] = []
    for path in files:
        calls += [("show", str(path), "--json"), ("check", str(path), "--json", "--exit-zero")]
    for old, new in pairwise(files):
        if _name(old) == _name(new):
            calls += _of_pair(str(old), str(new))
    return calls


def _name(path: Path) -> str:
    return _DAY.split(path.name)[0]


def _of_pair(old: str, new: str) -> list[tuple[str, ...]]:
    calls: list[tuple[str, ...]] = [
        ("diff", old, new, "--json"),
        ("check", new, "--since", old, "--json", "--exit-zero"),
    ]
    if "@" in old or (old.endswith(".docx") and new.endswith(".docx")):
        calls.append(("redline", old, new, "--date", DATE, "-o", "redline.docx"))
    return calls


def differs(before: Checkout, after: Checkout, call: tuple[str, ...]) -> str:
    """Gives a line that says what of a call differs; empty where nothing does."""
    was, now = (_made(checkout, call) for checkout in (before, after))
    names = sorted(name for name in was.keys() | now.keys() if was.get(name) != now.get(name))
    return f"{' '.join(call)}: {', '.join(names)}" if names else ""


def _made(checkout: Checkout, call: tuple[str, ...]) -> dict[str, str]:
    """Gives what a call makes: its exit status, its output, its errors and the checksum of every file."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for folder in ("sec_versions", "proposals"):
            (home / folder).symlink_to(checkout.root / folder)
        status, out, errors = checkout.run(*call, home=home)
        written = (path for path in home.rglob("*") if path.is_file() and not path.name.startswith("."))
        files = {str(path.relative_to(home)): _checksum(path) for path in written}
    return {"exit status": str(status), "output": out, "errors": errors} | files


def _checksum(path: Path) -> str:
    data = path.read_bytes()
    if path.name == "record.json":
        data = json.dumps(_without_program(json.loads(data)), sort_keys=True).encode()
    return hashlib.sha256(data).hexdigest()


def _without_program(value: object) -> object:
    """Gives a record without what says which program made it."""
    if isinstance(value, dict):
        return {key: _without_program(held) for key, held in value.items() if key not in OF_THE_PROGRAM}
    return value


if __name__ == "__main__":
    main()
