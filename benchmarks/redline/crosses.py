"""Redlines of any Word file against any other, and against mutated copies, judged by an oracle and Microsoft.

    python benchmarks/redline/crosses.py --oracle ORACLE.py --files FOLDER … [--count 1000] [--validate 100]

ORACLE.py is as in run.py. A mutated copy has words changed and paragraphs taken out by a script that knows no
more of Word than where its paragraphs are. Of a seeded part the validator is asked too, which is fetched from
npm. A file with tracked changes of its own is never the older one: the oracle does not know whose they are.
Printed: each cross that was refused or is not right, and the totals.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from pathlib import Path

from lxml import etree
from validator import fetched, new_errors

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARKS = (b"<w:ins ", b"<w:del ", b"<w:moveFrom ", b"Change ")
MOST_BYTES = 400_000
SECONDS = 120


def main() -> None:
    """Makes the crosses and prints what became of them."""
    arguments = _arguments()
    files = sorted(
        path
        for folder in arguments.files
        for path in folder.rglob("*.docx")
        if path.stat().st_size < MOST_BYTES
    )
    plain = [path for path in files if not _has_changes(path)]
    chance = random.Random(arguments.seed)  # noqa: S311 - the same crosses each time
    asked = frozenset(chance.sample(range(arguments.count), min(arguments.validate, arguments.count)))
    program = fetched(arguments.cache) if asked else None
    totals: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as held:
        for number in range(arguments.count):
            before, after = chance.choice(plain), chance.choice(files)
            if chance.random() < 1 / 2:
                after = _mutated(before, Path(held), chance)
            verdict = _judged(before, after, Path(held, "out.docx"), arguments.oracle)
            totals[verdict.split(":")[0]] += 1
            if verdict != "right":
                print(f"{number} {before.name} × {after.name}: {verdict}", flush=True)
            elif number in asked and program is not None:
                found = new_errors(program, Path(held, "out.docx"), before, after)
                totals["valid" if not found else "invalid"] += 1
                for kind, times in found.items():
                    print(f"{number} {before.name} × {after.name}: {times} × {kind}", flush=True)
    print(json.dumps(totals))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--oracle", type=Path, required=True)
    parser.add_argument("--files", type=Path, nargs="+", required=True)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--validate", type=int, default=100)
    parser.add_argument("--cache", type=Path, default=Path("out", "ooxml-validator"))
    return parser.parse_args()


def _has_changes(file: Path) -> bool:
    with zipfile.ZipFile(file) as packed:
        parts = [packed.read(name) for name in packed.namelist() if name.startswith("word/")]
    return any(mark in part for part in parts for mark in MARKS)


def _judged(before: Path, after: Path, out: Path, oracle: Path) -> str:
    """Gives `right`, `not right` with what is not, or `refused` with why."""
    out.unlink(missing_ok=True)
    command = [sys.executable, "-m", "drafter", "redline", str(before), str(after), "-o", str(out)]
    try:
        run = subprocess.run(command, check=False, capture_output=True, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return f"slow: longer than {SECONDS} s"
    if not out.exists():
        return f"refused: {run.stderr.strip().splitlines()[-1] if run.stderr.strip() else run.returncode}"
    judged = subprocess.run(
        [sys.executable, str(oracle), str(before), str(after), str(out)],
        check=False,
        capture_output=True,
        text=True,
    )
    if judged.returncode:
        return f"not judged: {judged.stderr.strip().splitlines()[-1:]}"
    said = json.loads(judged.stdout)
    wrong = [
        key for key in ("reject_all", "accept_all", "reject_format", "accept_format") if not _holds(said[key])
    ]
    return f"not right: {', '.join([*wrong, *said['lint']])}" if wrong or said["lint"] else "right"


def _holds(value: object) -> bool:
    return all(value) if isinstance(value, list) else bool(value)


def _mutated(file: Path, folder: Path, chance: random.Random) -> Path:
    """Gives a copy of a file with its words and paragraphs changed here and there."""
    with zipfile.ZipFile(file) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    name = "word/document.xml"
    if name in parts:
        root = etree.fromstring(parts[name])
        for paragraph in list(root.iter(f"{W}p")):
            _change(paragraph, chance)
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    made = folder / f"mutated-{file.name}"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for part, data in parts.items():
            packed.writestr(part, data)
    return made


def _change(paragraph: etree._Element, chance: random.Random) -> None:
    words = [text for text in paragraph.iter(f"{W}t") if text.text]
    if words and chance.random() < 0.1:  # noqa: PLR2004 - one paragraph of ten
        text = chance.choice(words)
        said = (text.text or "").split(" ")
        said[chance.randrange(len(said))] = chance.choice(("changed", "which is new", ""))
        text.text = " ".join(said)
    parent = paragraph.getparent()
    plain = parent is not None and parent.tag == f"{W}body" and paragraph.find(f".//{W}sectPr") is None
    if plain and chance.random() < 0.02 and not paragraph.findall(f".//{W}fldChar"):  # noqa: PLR2004 - one of fifty
        parent.remove(paragraph)


if __name__ == "__main__":
    main()
