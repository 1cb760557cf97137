"""Writes twelve redlines that show every kind of mark, and a page that says what Word must show in each.

    python -m tools.word_check FOLDER

Whoever has Word opens the page and the twelve files beside it. Nothing here starts Word.
"""

from __future__ import annotations

import io
import sys
from html import escape
from pathlib import Path

from docx import Document

from drafter.ooxml.package.package import Package
from drafter.redline.redline import redline
from tools.word_check.pairs import PAIRS, Pair

_WHEN = "2026-11-30T12:00:00Z"
_HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>What Word must show</title>
<style>
body { max-width: 54rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 "Segoe UI", Arial, sans-serif; }
table { border-collapse: collapse; }
th, td { padding: .6rem .8rem; border: 1px solid #d5dbe3; text-align: left; vertical-align: top; }
</style>
<h1>What Word must show</h1>
<p>Open each redline in Word, with <b>Review, All Markup</b>. Word must open it without a word about repairs.
Accept all changes, compare with the new file; undo, reject all, compare with the old one.</p>
<table>
<tr><th>Redline</th><th>Word must show</th><th>Accepted</th><th>Rejected</th></tr>
"""


def main(folder: Path) -> None:
    """Writes the files and the page."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [_row(folder, number, pair) for number, pair in enumerate(PAIRS, 1)]
    page = folder / "index.html"
    page.write_text(f"{_HEAD}{''.join(rows)}</table>\n</html>\n", encoding="utf-8")
    print(f"{len(rows)} redlines, and what Word must show in each: {page}")


def _row(folder: Path, number: int, pair: Pair) -> str:
    old, new = _made(pair, new=False), _made(pair, new=True)
    made = redline(Package.from_bytes(old), Package.from_bytes(new), author="drafter", date=_WHEN)
    names = [f"{number:02}-{which}.docx" for which in ("redline", "old", "new")]
    for name, data in zip(names, (made.package.to_bytes(), old, new), strict=True):
        (folder / name).write_bytes(data)
    marked, rejected, accepted = (f'<a href="{name}">{name}</a>' for name in names)
    notes = "".join(f"<br>Told when it was made: {escape(note)}" for note in made.notes)
    return (
        f"<tr><td><b>{escape(pair.name)}</b><br>{marked}</td><td>{escape(pair.shows)}{notes}</td>"
        f"<td>{accepted}</td><td>{rejected}</td></tr>\n"
    )


def _made(pair: Pair, *, new: bool) -> bytes:
    document, held = Document(), io.BytesIO()
    pair.build(document, new=new)
    document.save(held)
    return held.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
