"""A sheet for a person to judge what two programs show on ordinary versions, without knowing which showed it.

    python benchmarks/missed_amendments/judge_sheet.py CORPUS BEFORE AFTER --seed 20 --pairs 30 -o FOLDER

BEFORE and AFTER are commands, such as 'drafter check {new} --since {old} --json --exit-zero'. CORPUS
holds `documents/*.json.gz` with the versions of each document, and `split.json`. Drawn are pairs of
successive versions of `train` documents between which three to forty clauses changed, until on thirty of
them one or both of the programs show a finding unfolded. FOLDER gets `sheet.md`, with each finding once
and in mixed order, without its rank, its score and who showed it; the two versions of each pair as text;
and `key.json`, which says who showed what and how many pairs were looked at.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import shlex
import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

FEWEST, MOST = 3, 40
Pair = tuple[str, dict[str, Any], dict[str, Any]]
Shown = dict[tuple[str, str, str], dict[str, Any]]


def main() -> None:
    """Draws the pairs, runs both programs and writes the sheet, the versions and the key."""
    arguments = _arguments()
    chance = random.Random(arguments.seed)  # noqa: S311 - the same draw each time
    pairs = sorted(_ordinary(arguments.corpus), key=lambda pair: (pair[0], pair[1]["version"]))
    chance.shuffle(pairs)
    arguments.output.mkdir(parents=True, exist_ok=True)
    entries: list[tuple[int, dict[str, Any], list[str]]] = []
    drawn = looked_at = 0
    for pair in pairs:
        if drawn == arguments.pairs:
            break
        looked_at += 1
        shown = [_shown(command, pair) for command in (arguments.before, arguments.after)]
        if not any(shown):
            continue
        drawn += 1
        _write_versions(arguments.output, drawn, pair)
        for key in shown[0] | shown[1]:
            by = [name for name, found in zip(("before", "after"), shown, strict=True) if key in found]
            entries.append((drawn, (shown[1] | shown[0])[key], by))
    chance.shuffle(entries)
    _write_sheet(arguments.output, entries, looked_at)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("before")
    parser.add_argument("after")
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--pairs", type=int, default=30)
    parser.add_argument("-o", dest="output", type=Path, required=True)
    return parser.parse_args()


def _ordinary(corpus: Path) -> list[Pair]:
    """Gives the pairs of successive versions of which no event was made."""
    names = json.loads((corpus / "split.json").read_text(encoding="utf-8"))["train"]
    with gzip.open(corpus / "events.json.gz") as packed:
        busy = {(each["document"], each["old"], each["new"]) for each in json.load(packed)}
    found: list[Pair] = []
    for path in sorted((corpus / "documents").glob("*.json.gz")):
        with gzip.open(path) as packed:
            held = json.load(packed)
        name = f"{held['source']}/{held['doc']}"
        if name not in names:
            continue
        for old, new in zip(held["versions"], held["versions"][1:], strict=False):
            before, after = ({held["texts"][text] for _, text, _ in each["clauses"]} for each in (old, new))
            if (name, old["id"], new["id"]) not in busy and FEWEST <= len(after - before) <= MOST:
                found.append((name, _section(name, held, old), _section(name, held, new)))
    return found


def _section(name: str, held: dict[str, Any], version: dict[str, Any]) -> dict[str, Any]:
    """Gives one version as a section; a clause without a number gets its place for one."""
    seen: Counter[str] = Counter()
    clauses = []
    for place, (number, text, _) in enumerate(version["clauses"]):
        own = number or f"{place}~"
        seen[own] += 1
        clauses.append({"id": own if seen[own] == 1 else f"{own}~{seen[own]}", "text": held["texts"][text]})
    return {"section": name, "version": version["id"], "clauses": clauses}


def _shown(command: str, pair: Pair) -> Shown:
    """Gives what a program shows unfolded, by the two clauses and the words of the edit."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for name, section in zip(("old", "new"), pair[1:], strict=True):
            paths[name] = Path(folder, f"{name}.json")
            paths[name].write_text(json.dumps(section), encoding="utf-8")
        words = [part.format(**paths) for part in shlex.split(command)]
        run = subprocess.run(words, check=True, capture_output=True, text=True)
    found = [each for each in json.loads(run.stdout)["findings"] if not each.get("folded")]
    return {(each["amended"]["id"], each["sibling"]["id"], json.dumps(each["hunks"])): each for each in found}


def _write_versions(folder: Path, number: int, pair: Pair) -> None:
    for name, section in zip(("old", "new"), pair[1:], strict=True):
        lines = (f"[{clause['id']}] {clause['text']}\n" for clause in section["clauses"])
        (folder / f"{number:02}-{name}.txt").write_text("".join(lines), encoding="utf-8")


def _write_sheet(folder: Path, entries: list[tuple[int, dict[str, Any], list[str]]], looked_at: int) -> None:
    lines = []
    for number, (pair, found, _) in enumerate(entries, 1):
        amended, sibling = found["amended"], found["sibling"]
        lines += [
            f"## {number} (versions {pair:02}-old.txt and {pair:02}-new.txt)",
            f"Amended {amended['id']}, before: {amended['before']}",
            f"after: {amended['after']}",
            f"The sibling {sibling['id']}: {sibling['text']}",
            f"Proposed: {found['proposed']}",
            f"Why: {found['reason']}",
            "",
        ]
    (folder / "sheet.md").write_text("\n\n".join(lines), encoding="utf-8")
    key = {str(number): by for number, (_, _, by) in enumerate(entries, 1)}
    written = json.dumps({"pairs looked at": looked_at, "shown by": key}, indent=1)
    (folder / "key.json").write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
