"""Proposals from files edited in Word at random: `python benchmarks/from_word/run.py FILE.docx …`.

Each file is put into a library of its own. `edits.py` makes tracked edits in a copy, `drafter draft --from`
makes a proposal of it and `drafter build` the redline; the words of the built redline, accepted and rejected
by `edits.py`, are held against those of the copy. The numbers of clauses in them are passed over: references
follow a clause to its new number, which a person leaves to the last. Printed: how many came out the same,
were refused (with the reason), or differ.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from edits import edit, settled_words

_NUMBER = re.compile(r"\b[A-Z]{0,2}\d+(?:\.\d+)*(?:\([a-z]{1,4}\))*|\([a-z]{1,4}\)")
DRAFTER = [sys.executable, "-m", "drafter"]


def main() -> None:
    """Makes the edits and prints what became of them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--first", type=int, default=0)
    given = parser.parse_args()
    totals: Counter[str] = Counter()
    for number in range(given.first, given.first + given.count):
        file = given.files[number % len(given.files)].resolve()
        verdict = _tried(file, number)
        totals[verdict.partition(":")[0]] += 1
        if verdict != "the same":
            print(f"{number} {file.name}: {verdict}", flush=True)
    print(dict(totals))


def _tried(file: Path, number: int) -> str:
    chance = random.Random(number)  # noqa: S311 - the same edits each time
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        _drafter(folder, "init", ".")
        _drafter(folder, "add", str(file), "--section", "G", "--version", "1.0", "--force")
        edited = folder / "edited.docx"
        if not edit(file, edited, chance):
            return "nothing to edit"
        drafted = _drafter(folder, "draft", "--from", str(edited), "--baseline", "G@1.0", "--id", "DP900")
        if drafted.returncode:
            return f"refused: {drafted.stderr.strip()[-300:]}"
        built = _drafter(folder, "build", "DP900", "--out", "out")
        redlines = list((folder / "out").rglob("*redline.docx"))
        if not redlines:
            return f"not built: {built.stderr.strip()[-300:]}"
        for accept in (True, False):
            want, have = (
                [_NUMBER.sub("#", words) for words in settled_words(each, accept=accept)]
                for each in (edited, redlines[0])
            )
            if want != have:
                both = zip(want, have, strict=False)
                one, other = next((pair for pair in both if pair[0] != pair[1]), ("the end", "the end"))
                return f"differs, {'accepted' if accept else 'rejected'}: {other[:90]} for {one[:90]}"
    return "the same"


def _drafter(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*DRAFTER, *arguments], cwd=folder, check=False, capture_output=True, text=True)


if __name__ == "__main__":
    main()
