"""What pandoc, which shares no code with this program, sees in a redline."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pypandoc

if TYPE_CHECKING:
    from pathlib import Path

AS_SETTLED = "pandoc settles otherwise"
_SECONDS = 120
# What the lines of a table are drawn with, as long as its columns are wide.
_RULED = "-=+|:"


def shown(redline: Path, before: Path, after: Path) -> str:
    """Gives whether pandoc reads the two documents in a redline, and else which one it does not."""
    verdicts = [_one(redline, before, "reject"), _one(redline, after, "accept")]
    wrong = [
        f"{way}: {verdict}" for way, verdict in zip(("reject", "accept"), verdicts, strict=True) if verdict
    ]
    told = [said for said in wrong if AS_SETTLED not in said]
    return f"pandoc not right: {', '.join(told)}" if told else AS_SETTLED if wrong else "pandoc right"


def _one(redline: Path, document: Path, way: str) -> str:
    """Gives what is not right with one form of a redline; empty where pandoc reads the document in it."""
    wanted = _words(document, "accept")
    if wanted is None:
        return f"{AS_SETTLED} (it cannot read the document)"
    if _words(redline, way) == wanted:
        return ""
    settled = redline.with_name(f"{way}ed.docx")
    program = [sys.executable, "-m", "drafter", way, str(redline), "-o", str(settled), "--force"]
    subprocess.run(program, check=True, capture_output=True)
    found = _words(settled, "accept")
    return AS_SETTLED if found == wanted else _first_difference(found or [], wanted)


def _words(file: Path, way: str) -> list[str] | None:
    """Gives the words that pandoc reads; None where it cannot read the file."""
    command = [pypandoc.get_pandoc_path(), str(file), f"--track-changes={way}", "--to=plain", "--wrap=none"]
    run = subprocess.run(command, check=False, capture_output=True, text=True, timeout=_SECONDS)
    return None if run.returncode else [word for word in run.stdout.split() if word.strip(_RULED)]


def _first_difference(found: list[str], wanted: list[str]) -> str:
    longest = max(len(found), len(wanted))
    padded = [[*words, *[""] * (longest - len(words))] for words in (found, wanted)]
    at = next(place for place in range(longest) if padded[0][place] != padded[1][place])
    got, should = (" ".join(words[max(0, at - 3) : at + 6]) for words in padded)
    return f"{got!r} for {should!r}"
