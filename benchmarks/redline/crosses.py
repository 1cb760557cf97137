"""Redlines of any Word file against any other, and against mutated copies, judged by other programs.

    python benchmarks/redline/crosses.py --oracle ORACLE.py --files FOLDER … [--first 0] [--count 1000]

ORACLE.py is as in run.py, and pandoc reads both forms of each redline. Of every tenth cross (`--every`) the
validator of Microsoft is asked, which is fetched from npm, and with `--office FOLDER` LibreOffice, which
settles the changes itself and keeps its settings in that folder. A cross is the same whenever it is made
(`--seed`), so a thousand can be made in slices: `--first 200 --count 100`.

A mutated copy has words changed and paragraphs taken out by a script that knows no more of Word than where
its paragraphs are. A file with tracked changes of its own is never the older one: the oracle does not know
whose they are. Where pandoc shows a redline otherwise, but reads what the program's own `accept` and
`reject` make of it as the two documents, it is pandoc that settles otherwise: counted, not printed.
Printed: each cross that was refused or that a judge has something against, and the totals.
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
from office_judge import RIGHT, settled
from pandoc_judge import AS_SETTLED, shown
from validator import fetched, new_errors

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARKS = (b"<w:ins ", b"<w:del ", b"<w:moveFrom ", b"Change ")
MOST_BYTES = 400_000
SECONDS = 120
FINE = ("right", "pandoc right", AS_SETTLED, "valid", RIGHT)


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
    totals: Counter[str] = Counter()
    for number in range(arguments.first, arguments.first + arguments.count):
        chance = random.Random(f"{arguments.seed} {number}")  # noqa: S311 - the same crosses each time
        with tempfile.TemporaryDirectory() as held:
            before, after = chance.choice(plain), chance.choice(files)
            if chance.random() < 1 / 2:
                after = _mutated(before, Path(held), chance)
            out = Path(held, "out.docx")
            verdicts = [_judged(before, after, out, arguments.oracle)]
            if out.exists():
                verdicts.append(shown(out, before, after))
            if out.exists() and number % arguments.every == 0:
                verdicts += _new_errors(fetched(arguments.cache), out, before, after)
                if arguments.office:
                    verdicts.append(settled(out, before, after, arguments.office))
        totals.update(verdict.split(":")[0] for verdict in verdicts)
        for verdict in verdicts:
            if verdict not in FINE:
                print(f"{number} {_named(before)} × {_named(after)}: {verdict}", flush=True)
    print(json.dumps(totals))


def _named(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--oracle", type=Path, required=True)
    parser.add_argument("--files", type=Path, nargs="+", required=True)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--every", type=int, default=10)
    parser.add_argument("--office", type=Path, help="a folder for LibreOffice's settings")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", type=Path, default=Path("out", "ooxml-validator"))
    return parser.parse_args()


def _new_errors(program: Path, out: Path, before: Path, after: Path) -> list[str]:
    found = new_errors(program, out, before, after)
    return [f"invalid: {times} × {kind}" for kind, times in found.items()] or ["valid"]


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
