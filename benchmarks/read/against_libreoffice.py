"""Compares the reading of real Word files with LibreOffice's text export, number by number, and counts words.

    python benchmarks/read/against_libreoffice.py FOLDER

Each clause's label is looked for before its words, in document order, in what LibreOffice prints. Every
difference is printed, to be settled by the standard: LibreOffice is no judge. Words are counted against the
file's own XML, read without this program. Needs `soffice`.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import tempfile
import zipfile
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import DrafterError
from drafter.read.source import read_section

if TYPE_CHECKING:
    from drafter.model.section import Clause, Section

_AT_ONCE, _SECONDS = 25, 300
# How many lines on a label is looked for; words without it, which may be others alike, only near by.
_AHEAD, _NEAR = 4_000, 40
_KEY = 60
_LONGEST_LABEL = 40
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_NOT_PRINTED = {f"{_W}del", f"{_W}moveFrom", f"{_W}rt"}
_SPACE = re.compile(r"[\s\u00a0\u00ad\u200b-\u200f\ufeff]+")


@dataclass
class Comparison:
    """What came of one file: labels that agree, those that differ, and those whose words were not found."""

    agree: int = 0
    differ: list[str] = field(default_factory=list)
    missing: int = 0


def main() -> None:
    """Prints a row for each file of the folder, its differences below it, and the sums."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    files = sorted(parser.parse_args().folder.glob("*.docx"))
    sums: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as out:
        for first in range(0, len(files), _AT_ONCE):
            _export(files[first : first + _AT_ONCE], Path(out))
        print(f"{'labels':>7} {'agree':>7} {'differ':>7} {'unfound':>7} {'words':>8} {'lost':>5}  file")
        for file in files:
            sums.update(_compare(file, Path(out) / f"{file.stem}.txt"))
    print(_row(sums, f"{sums['files']} files"))


def _compare(file: Path, export: Path) -> dict[str, int]:
    try:
        section = read_section(file)
        words = Counter(re.findall(r"\w+", _own_words(file)))
    except (DrafterError, etree.XMLSyntaxError) as error:
        print(f"not read: {error}")
        return {}
    if not export.exists():
        print(f"not exported: {file.name}")
        return {}
    found = _labels(section, _lines(export))
    lost = words - Counter(word for clause in section for word in re.findall(r"\w+", _all_of(clause)))
    counts = {
        "files": 1,
        "labels": found.agree + len(found.differ) + found.missing,
        "agree": found.agree,
        "differ": len(found.differ),
        "unfound": found.missing,
        "words": words.total(),
        "lost": lost.total(),
    }
    print(_row(counts, file.name), *found.differ, sep="\n        ")
    return counts


def _row(counts: dict[str, int] | Counter[str], name: str) -> str:
    columns = (("labels", 7), ("agree", 7), ("differ", 7), ("unfound", 7), ("words", 8), ("lost", 5))
    return " ".join(f"{counts.get(key, 0):{width},}" for key, width in columns) + f"  {name}"


def _export(files: list[Path], out: Path) -> None:
    """Writes the text that LibreOffice prints of each file, up to one on which it hangs."""
    call = ["soffice", f"-env:UserInstallation={(out / 'profile').as_uri()}", "--headless"]
    call += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(out), *map(str, files)]
    with suppress(subprocess.TimeoutExpired):
        subprocess.run(call, capture_output=True, timeout=_SECONDS, check=False)


def _lines(export: Path) -> list[str]:
    text = export.read_text(encoding="utf-8-sig", errors="replace")
    return [line for line in map(_bare, re.split(r"[\n\r\v\f]", text)) if line]


def _bare(text: str) -> str:
    return _SPACE.sub("", text)


def _all_of(clause: Clause) -> str:
    return f"{clause.label}\n{clause.words}"


def _labels(section: Section, lines: list[str]) -> Comparison:
    """Looks each labelled clause up among the lines that follow those found so far."""
    result, at = Comparison(), 0
    for clause in section:
        label, key = _bare(clause.label), _bare(clause.words.partition("\n")[0])[:_KEY]
        # A defined term that begins its own words is printed with them.
        if not label or not key or (clause.id.endswith(f"/{clause.label}") and key.startswith(label)):
            continue
        places = [n for n in range(at, min(at + _AHEAD, len(lines))) if _before(lines[n], key) is not None]
        right = [n for n in places if _is_label(label, _before(lines[n], key) or "", lines[max(n - 1, 0)])]
        if right:
            result.agree += 1
        elif places and places[0] < at + _NEAR:
            result.differ.append(f"{clause.id}: {clause.label!r}, there {_before(lines[places[0]], key)!r}")
        else:
            result.missing += 1
        at = (right or [place for place in places if place < at + _NEAR] or [at - 1])[0] + 1
    return result


def _before(line: str, key: str) -> str | None:
    """Gives what stands in a line before words; None where they are not in it, or far in it."""
    place = line.rfind(key, 0, len(key) + _LONGEST_LABEL)
    return None if place < 0 else line[:place]


def _is_label(label: str, printed: str, line_before: str) -> bool:
    """Gives whether a label is printed: beside the words, or in the cell before, as a defined term is."""
    return printed.rstrip("–—-:") == label.rstrip("–—-:") or (not printed and line_before == label)


def _own_words(file: Path) -> str:
    """Gives the words of a file's body, tracked deletions left out and alternate content once."""
    with zipfile.ZipFile(file) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    parts: list[str] = []
    _gather(root, parts)
    return "".join(parts)


def _gather(parent: etree._Element, parts: list[str]) -> None:
    for child in parent:
        if child.tag == _ALTERNATE and len(child):
            _gather(child[0], parts)
        elif child.tag in {f"{_W}t", f"{_MATHS}t"}:
            parts.append(child.text or "")
        elif child.tag not in _NOT_PRINTED and not _is_deleted_row(child):
            _gather(child, parts)
            parts += " " if child.tag in {f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}p"} else ""


def _is_deleted_row(element: etree._Element) -> bool:
    return element.tag == f"{_W}tr" and element.find(f"{_W}trPr/{_W}del") is not None


if __name__ == "__main__":
    main()
