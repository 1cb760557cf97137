"""Runs an exam of drafting instructions through the command line of `drafter apply`, and counts how they end.

    python benchmarks/instructions/run.py [EXAM.yaml] [--show]

Each item is a file of instructions; it is right when the Word file that `apply` writes holds, all changes
accepted, what the item says by hand, and nothing else has changed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from docx import Document
from ruamel.yaml import YAML
from standing_terms import write_terms

ROOT = Path(__file__).resolve().parents[2]
DRAFTER = str(Path(sys.executable).with_name("drafter"))
CODE = "name: Harbour Terms\nprovisions: [Chapter, Rule, item]\n"


class Outcome(NamedTuple):
    """How one item ended, and what tells so."""

    kind: str
    said: str


def run(*words: str | Path) -> "subprocess.CompletedProcess[str]":
    """Gives what `drafter` called with the words printed, and its exit status."""
    command = [DRAFTER, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=120)


@cache
def clauses_of(source: str) -> dict[str, str]:
    """Gives what each clause of a source says, by its number; a heading says its words."""
    section = json.loads(run("show", source, "--json").stdout)
    return {clause["id"]: clause["heading"] or clause["text"] for clause in section["clauses"]}


def expected(item: dict[str, Any], before: dict[str, str]) -> dict[str, str]:
    """Gives what every clause should say afterwards."""
    after = before | item.get("then", {})
    return {clause: text for clause, text in after.items() if text is not None}


def write_instructions(item: dict[str, Any], folder: Path) -> Path:
    """Gives the file that holds the item's instructions, as Word or in the encoding that it names."""
    form = item.get("as", "utf-8")
    if form != "docx":
        path = folder / "instructions.txt"
        path.write_bytes(item["says"].encode(form))
        return path
    document = Document()
    for line in item["says"].splitlines():
        document.add_paragraph(line)
    document.save(str(folder / "instructions.docx"))
    return folder / "instructions.docx"


def refusals(printed: str) -> list[str]:
    """Gives the reasons of the instructions that the command could not carry out."""
    try:
        return [refusal["reason"] for refusal in json.loads(printed)["refused"]]
    except (json.JSONDecodeError, KeyError):
        return []


def outcome(item: dict[str, Any], baseline: str) -> Outcome:
    """Gives how an item ended."""
    before = clauses_of(baseline)
    with tempfile.TemporaryDirectory() as folder:
        written, accepted = Path(folder, "out.docx"), Path(folder, "accepted.docx")
        done = run("apply", write_instructions(item, Path(folder)), baseline, "-o", written, "--json")
        said = "; ".join(refusals(done.stdout)) or done.stderr.strip()
        after = before
        if written.exists():
            run("accept", written, "-o", accepted)
            after = clauses_of.__wrapped__(str(accepted))
    return Outcome(_kind(item, before, after, done.returncode), _told(item, before, after, said))


def _kind(item: dict[str, Any], before: dict[str, str], after: dict[str, str], status: int) -> str:
    if after == expected(item, before) and (status != 0) == ("refused" in item):
        return "refused rightly" if "refused" in item and "then" not in item else "carried out right"
    if status and set(after.items()) <= set(before.items()) | set(expected(item, before).items()):
        return "refused though it could be done"
    return "done wrongly"


def _told(item: dict[str, Any], before: dict[str, str], after: dict[str, str], said: str) -> str:
    should = expected(item, before)
    places = sorted(each for each in should.keys() | after.keys() if should.get(each) != after.get(each))
    stands = "; ".join(f"{place}: {after.get(place)!r}" for place in places)
    return " | ".join(part for part in (said, stands) if part)


def terms_source(folder: Path) -> str:
    """Gives the standing terms as a SOURCE, beside a `code.yaml` with its own words for provisions."""
    (folder / "code.yaml").write_text(CODE, encoding="utf-8")
    return str(write_terms(folder))


def main() -> None:
    """Runs the exam that the command line names, and prints the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("exam", nargs="?", default=Path(__file__).with_name("exam.yaml"), type=Path)
    parser.add_argument("--show", action="store_true", help="print each item that did not end as it should")
    options = parser.parse_args()
    items = YAML(typ="safe").load(options.exam.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        sources = {"G": "G@5.20", "T": terms_source(Path(folder))}
        outcomes = list(pool.map(lambda item: outcome(item, sources[item["on"]]), items))
    for number, (item, (kind, said)) in enumerate(zip(items, outcomes, strict=True), 1):
        if options.show and kind.endswith(("done", "wrongly")):
            print(f"{number}. {kind}: {item['says'].strip()}\n    {said}")
    for kind, count in Counter(each.kind for each in outcomes).most_common():
        print(f"{count:4} {kind}")


if __name__ == "__main__":
    main()
