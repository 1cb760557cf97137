"""Measures that no word is dropped unsaid: those of a file against those in its clauses and notes.

    python -m benchmarks.read.words_kept FOLDER [--shown 10]

The words of each Word file, PDF and text in the folder are counted without the readers of this program: the
text elements of the file, what pdfium gives as the text of a page, the characters of a text. Those that are
in no clause may be no more than the notes tell of; else they are dropped unsaid, and shown. Runs of letters
and of figures count, and hyphens do not, because a page does not tell whose they are at the end of a line.
"""

from __future__ import annotations

import argparse
import logging
import re
import zipfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
from lxml import etree

from drafter.read.source import read_section

if TYPE_CHECKING:
    from collections.abc import Iterator

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}p"}
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_SUFFIXES = (".docx", ".pdf", ".md", ".txt")
# A hyphen and what a line breaks behind it, as a page of a PDF and a text write it.
_HYPHENS = re.compile(r"[\x02\ufffe\xad]\s*|(?<=\w)[-\u2010\u2011]\s*")
_LINKS = re.compile(r"\]\([^)]*\)|\{#[^}]*\}")
# A word that is kept out, such as `Page 3/12` or `(b)2`, is of so many pieces at the most.
_MOST_PIECES = 2
_SAID = re.compile(r"([\d,]+) (?:word|line number|number)s? (?:of|in|that|beyond)\b")
_FRONT = re.compile(r"its front matter, (\d+) lines")


class Kept(NamedTuple):
    """How many words a file has, which of them are in no clause, and how many of these the notes tell of."""

    words: int
    missing: Counter[str]
    said: int

    @property
    def is_whole(self) -> bool:
        """Whether no more words are missing than the notes tell of."""
        return self.missing.total() <= self.said * _MOST_PIECES


def words_kept(path: Path) -> Kept:
    """Gives what became of the words of a file."""
    told: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: told.append(record.getMessage())  # type: ignore[method-assign]
    log = logging.getLogger("drafter")
    log.addHandler(handler)
    try:
        section = read_section(path)
    finally:
        log.removeHandler(handler)
    held = Counter(_pieces(" ".join(f"{clause.label} {clause.words}" for clause in section)))
    front = sum(int(lines) for note in told for lines in _FRONT.findall(note))
    own = Counter(_pieces(" ".join(_texts(path, front))))
    said = sum(int(number.replace(",", "")) for note in told for number in _SAID.findall(note))
    return Kept(own.total(), own - held, said)


def _pieces(text: str) -> list[str]:
    return re.findall(r"\d+|[^\W\d_]+", _HYPHENS.sub("", text))


def _texts(path: Path, front: int) -> Iterator[str]:
    """Gives the texts of a file, of a Markdown one those behind so many lines of front matter."""
    match path.suffix.casefold():
        case ".docx":
            with zipfile.ZipFile(path) as archive:
                for part in set(_PARTS) & set(archive.namelist()):
                    yield "".join(_of_word(etree.fromstring(archive.read(part))))
        case ".pdf":
            with pypdfium2.PdfDocument(path) as document:
                yield from (page.get_textpage().get_text_range() for page in document)
        case _:
            yield _LINKS.sub(" ", "\n".join(path.read_text("utf-8").splitlines()[front:]))


def _of_word(element: etree._Element) -> Iterator[str]:
    """Gives the words of a part of a Word file, but for those that have been moved away."""
    if element.tag in (_FALLBACK, f"{_W}moveFrom"):
        return
    if element.tag == f"{_W}t":
        yield element.text or ""
    elif element.tag == f"{_W}noBreakHyphen":
        yield "-"
    elif element.tag in _BREAKS:
        yield " "
    for child in element:
        yield from _of_word(child)


def main() -> None:
    """Prints a row for each file, with the words that are dropped unsaid, and one for all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shown", type=int, default=10, help="so many words that are missing are shown")
    options = parser.parse_args()
    logging.getLogger("drafter").propagate = False
    paths = sorted(path for path in options.folder.rglob("*") if path.suffix.casefold() in _SUFFIXES)
    words = whole = 0
    for path in paths:
        kept = words_kept(path)
        words, whole = words + kept.words, whole + kept.is_whole
        shown = "" if kept.is_whole else f"  {kept.missing.most_common(options.shown)}"
        counts = f"{kept.words:8,} words {kept.missing.total():6,} in no clause {kept.said:6,} told"
        print(f"{counts}  {path.name}{shown}")
    print(f"{words:8,} words; of {len(paths)} files {whole} lose none unsaid")


if __name__ == "__main__":
    main()
