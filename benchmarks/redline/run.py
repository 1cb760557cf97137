"""Compares drafter's redlines with its peers': exact, tight, fast.

    python benchmarks/redline/run.py --oracle ORACLE.py --pairs PAIRS.json … --scale SCALE.json --peers PYTHON

ORACLE.py judges one redline: `ORACLE.py BEFORE AFTER REDLINE` prints a JSON line with `reject_all`,
`accept_all`, `reject_format`, `accept_format`, `ratio` and `lint`. PAIRS.json and SCALE.json are lists of
`{"name", "before", "after"}` with paths beside the list; those of SCALE.json are timed, not judged.
PYTHON is the interpreter of an environment with `drafter[peers]`; without it drafter runs alone. A peer that
is not installed there has a dash in its columns. Each redline is held against its two files by Microsoft's
validator too, which is fetched from npm into a folder (`--cache`): what it has against none of them is new.
And `drafter verify`, which passes or does not pass anybody's redline, is held against the judge.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from peers import PEERS
from validator import fetched, new_errors

HERE = Path(__file__).parent
REPEATS = 3
Pair = tuple[str, Path, Path]
Row = dict[str, object]


def main() -> None:
    """Measures everybody on everything and prints the table."""
    arguments = _arguments()
    pairs = [pair for listing in arguments.pairs for pair in _pairs(listing)]
    scale = _pairs(arguments.scale) if arguments.scale else []
    names = ["drafter", *(PEERS if arguments.peers else ())]
    print("| | " + " | ".join(_HEADINGS + [f"{name}, s (MB)" for name, _, _ in scale]) + " |")
    print("|---" * (len(_HEADINGS) + len(scale) + 1) + "|")
    for name in names:
        judged = [_judge(name, pair, arguments) for pair in pairs]
        timed = [_time(name, pair, arguments) for pair in scale]
        print(f"| {name} | " + " | ".join([*_summary(judged), *timed]) + " |", flush=True)


_HEADINGS = [
    "exact on reject / accept",
    "formatting back on reject / accept",
    "lint clean",
    "nothing new to Microsoft's validator",
    "`drafter verify` and the judge agree",
    "marked ÷ least: median, worst",
    "pairs",
]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--oracle", type=Path, required=True)
    parser.add_argument("--pairs", type=Path, nargs="+", required=True)
    parser.add_argument("--scale", type=Path)
    parser.add_argument("--cache", type=Path, default=Path("out", "ooxml-validator"))
    parser.add_argument("--peers", help="the Python of an environment with the peers")
    return parser.parse_args()


def _pairs(listing: Path) -> list[Pair]:
    entries = json.loads(listing.read_text(encoding="utf-8"))
    return [
        (entry["name"], listing.parent / entry["before"], listing.parent / entry["after"])
        for entry in entries
    ]


def _command(name: str, before: Path, after: Path, out: Path, python: str | None) -> list[str]:
    if name == "drafter":
        program = Path(sys.executable).with_name("drafter")
        return [str(program), "redline", str(before), str(after), "-o", str(out)]
    return [str(python), str(HERE / "peers.py"), name, str(before), str(after), str(out)]


def _judge(name: str, pair: Pair, arguments: argparse.Namespace) -> Row | None:
    """Gives the oracle's verdict on one redline; None where there is no redline."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.docx"
        command = _command(name, pair[1], pair[2], out, arguments.peers)
        run = subprocess.run(command, check=False, capture_output=True)
        if run.returncode or not out.exists():
            return None
        judged = subprocess.run(
            [sys.executable, str(arguments.oracle), str(pair[1]), str(pair[2]), str(out)],
            check=False,
            capture_output=True,
            text=True,
        )
        if judged.returncode:
            return None
        found = new_errors(fetched(arguments.cache), out, *pair[1:])
        for kind, times in found.items():
            print(f"{name}, {pair[0]}: {times} × {kind}", file=sys.stderr)
        said = json.loads(judged.stdout)
        return {**said, "valid": not found, "agreed": _agrees(name, said, pair, out)}


def _agrees(name: str, said: Row, pair: Pair, out: Path) -> bool:
    """Gives whether `drafter verify` passes a redline just where the judge does."""
    program = Path(sys.executable).with_name("drafter")
    run = subprocess.run(
        [str(program), "verify", *map(str, pair[1:]), str(out)], check=False, capture_output=True
    )
    holds = all(_holds(said[key]) for key in ("reject_all", "accept_all", "reject_format", "accept_format"))
    if (run.returncode == 0) is not holds:
        print(f"{name}, {pair[0]}: {said} and {run.stdout.decode()}{run.stderr.decode()}", file=sys.stderr)
    return (run.returncode == 0) is holds


def _holds(value: object) -> bool:
    return all(value) if isinstance(value, list) else bool(value)


def _time(name: str, pair: Pair, arguments: argparse.Namespace) -> str:
    """Gives the median of some runs of the whole process, and the most memory."""
    with tempfile.TemporaryDirectory() as folder:
        command = _command(name, pair[1], pair[2], Path(folder) / "out.docx", arguments.peers)
        runs = [
            json.loads(subprocess.check_output([sys.executable, str(HERE / "measure.py"), *command]))
            for _ in range(REPEATS)
        ]
    if any(run["exit"] for run in runs):
        return "–"
    megabytes = max(run["megabytes"] or 0 for run in runs)
    return f"{statistics.median(run['seconds'] for run in runs):.2f} ({megabytes:.0f})"


def _summary(judged: list[Row | None]) -> list[str]:
    done = [row for row in judged if row is not None]
    if not done:
        return ["–"] * len(_HEADINGS)
    ratios = sorted(float(str(row["ratio"])) for row in done if row.get("ratio") is not None)
    return [
        f"{_share(done, judged, 'reject_all')} / {_share(done, judged, 'accept_all')}",
        f"{_share(done, judged, 'reject_format')} / {_share(done, judged, 'accept_format')}",
        f"{100 * sum(row['lint'] == [] for row in done) / len(judged):.0f} %",
        f"{_share(done, judged, 'valid')}",
        f"{_share(done, judged, 'agreed')}",
        f"{statistics.median(ratios):.2f}, {ratios[-1]:.2f}",
        f"{len(done)} of {len(judged)}",
    ]


def _share(done: list[Row], judged: list[Row | None], key: str) -> str:
    """Gives the share of pairs of which this holds, in every part."""
    return f"{100 * sum(_holds(row[key]) for row in done) / len(judged):.0f} %"


if __name__ == "__main__":
    main()
