"""How many findings were mended in a later version: `python benchmarks/missed_amendments/mended.py CORPUS`.

CORPUS holds histories of public documents, as `documents/*.json.gz`, and `split.json`. Of seeded pairs of
successive versions (`--pairs`) in which a few clauses changed, every finding is held against the versions
that followed: it was mended where a clause with the sibling's number came to say what was put in and ceased
to say what was taken out, or where a clause came to say what is proposed. That is less than all that were
missed, since many a slip is never mended; and not all of it was mended for that reason.

Printed: findings and mended ones by score, those apart that are told to be noise.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

# The least score of each row.
BANDS = (0.5, 0.25, 0.1, 0.05, 0.02, 0.01, 0.0)
FEWEST_CHANGED, MOST_CHANGED = 3, 40
History = list[dict[str, str]]


def main() -> None:
    """Finds, looks into the versions that followed, and prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--split", default="train")
    parser.add_argument("--pairs", type=int, default=300)
    parser.add_argument("--seed", type=int, default=20)
    given = parser.parse_args()
    names = json.loads((given.corpus / "split.json").read_text())[given.split]
    histories = [_history(given.corpus, name) for name in names]
    pairs = [(versions, at) for versions in histories for at in range(len(versions) - 1)]
    ordinary = [pair for pair in pairs if FEWEST_CHANGED <= _changed(*pair) <= MOST_CHANGED]
    chance = random.Random(given.seed)  # noqa: S311 - the same pairs each time
    drawn = chance.sample(ordinary, min(given.pairs, len(ordinary)))
    rows: defaultdict[tuple[bool, float], Counter[str]] = defaultdict(Counter)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for (versions, at), findings in zip(drawn, pool.map(_found, drawn), strict=True):
            for finding in findings:
                band = next(least for least in BANDS if finding["score"] >= least)
                row = rows[bool(finding["noise"]), band]
                row["found"] += 1
                row["mended"] += _was_mended(finding, versions[at + 2 :])
    print(f"{len(drawn)} pairs of versions\n\n| noise | score from | findings | mended |\n|---|---|---|---|")
    for (noise, band), row in sorted(rows.items(), key=lambda each: (each[0][0], -each[0][1])):
        print(f"| {'yes' if noise else 'no'} | {band} | {row['found']} | {row['mended']} |")


def _history(corpus: Path, name: str) -> History:
    """Gives each version of a document as its clauses by number, oldest first."""
    stem = re.sub(r"[^A-Za-z0-9.-]+", "_", name.replace("/", "__", 1))
    data = json.loads(gzip.decompress((corpus / "documents" / f"{stem}.json.gz").read_bytes()))
    return [_clauses(version["clauses"], data["texts"]) for version in data["versions"]]


def _clauses(rows: list[tuple[str, int, int]], texts: list[str]) -> dict[str, str]:
    clauses: dict[str, str] = {}
    for place, (number, text, _) in enumerate(rows):
        clauses[number if number and number not in clauses else f"{number}~{place}"] = texts[text]
    return clauses


def _changed(versions: History, at: int) -> int:
    before, after = (set(versions[place].values()) for place in (at, at + 1))
    return len(after - before)


def _found(pair: tuple[History, int]) -> list[dict[str, Any]]:
    """Gives the missed amendments between a version and the next, as `check` gives them."""
    versions, at = pair
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{name}.json") for name in ("1", "2")]
        for file, version in zip(files, versions[at : at + 2], strict=True):
            clauses = [{"id": number, "text": text} for number, text in version.items()]
            file.write_text(json.dumps({"section": "S", "version": file.stem, "clauses": clauses}))
        command = [sys.executable, "-m", "drafter", "check", files[1], "--since", files[0]]
        run = subprocess.run([*command, "--json", "--exit-zero"], check=True, capture_output=True)
    found = json.loads(run.stdout)["findings"]
    return [finding for finding in found if finding["kind"] == "missed-amendment" and finding["hunks"]]


def _was_mended(finding: dict[str, Any], later: History) -> bool:
    """Tells whether a clause that was the sibling came to say what its hunks say, in one of the versions."""
    sibling = finding["sibling"]
    return any(
        _says_so(finding["hunks"], sibling["text"], text)
        for version in later
        for number, text in version.items()
        if text != sibling["text"] and (number == sibling["id"] or text == finding["proposed"])
    )


def _says_so(hunks: list[dict[str, str]], was: str, text: str) -> bool:
    """Tells whether a text has more often what is put in, and less often what is taken out."""
    return all(
        (_count(text, hunk["new"]) > _count(was, hunk["new"]) if hunk["new"].strip() else True)
        and (_count(text, hunk["old"]) < _count(was, hunk["old"]) if hunk["old"].strip() else True)
        for hunk in hunks
    )


def _count(text: str, words: str) -> int:
    return f" {' '.join(text.split())} ".count(" ".join(words.split()))


if __name__ == "__main__":
    main()
