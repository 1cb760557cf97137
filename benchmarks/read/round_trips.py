"""Measures what is read after a round trip: Word files as PDFs, as plain text and as Markdown.

    python -m benchmarks.read.round_trips CORPUS [--count 40] [--seed 1] [--peers PYTHON] [--shown 3]

Made documents (benchmarks/corpus_documents) and the shipped versions are exported by LibreOffice and by
pandoc, and read again; their truth is that of the Word file. What was read otherwise is listed by kind. The
last table tells the words of the files that each reader keeps; PYTHON is the interpreter of an environment
with the peers, `drafter[peers]`. Files go to `--keep DIR`, or are removed. Needs `soffice`.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypandoc  # type: ignore[import-untyped,unused-ignore]
from lxml import etree

from benchmarks.corpus_documents.__main__ import write
from benchmarks.corpus_documents.read_back import Score, compared, print_failures, shown
from benchmarks.read.readers import PDF_READERS, PEERS, READERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HERE = Path(__file__).parent
VERSIONS = HERE.parents[1] / "sec_versions"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}p"}
_AT_ONCE, _SECONDS = 25, 600
_TRIPS = {
    "pdf": "Word to PDF by LibreOffice",
    "txt": "Word to text by LibreOffice; ids but for cells of tables",
    "md": "Word to Markdown by pandoc; ids of documents with typed numbers",
}
Truth = dict[str, Any]


def main() -> None:
    """Prints what each trip kept, what was read otherwise, and the words that each reader keeps."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peers", default=sys.executable, help="the Python of an environment with the peers")
    parser.add_argument("--shown", type=int, default=3, help="so many of each kind that fails are shown")
    parser.add_argument("--keep", type=Path, help="the folder for the files; else they are made and removed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = options.keep or Path(folder)
        documents = write(options.corpus, out, options.count, options.seed)
        documents += [Path(shutil.copy(path, out)) for path in sorted(VERSIONS.glob("*.docx"))]
        _export(documents, out)
        for suffix, title in _TRIPS.items():
            _print_trip(documents, suffix, title, options.shown)
        _print_words(documents, options.peers)


def _export(documents: Sequence[Path], out: Path) -> None:
    """Writes each document as PDF and text by LibreOffice, and as Markdown by pandoc."""
    for wanted in ("pdf", "txt:Text (encoded):UTF8"):
        for first in range(0, len(documents), _AT_ONCE):
            call = ["soffice", f"-env:UserInstallation={(out.resolve() / 'profile').as_uri()}", "--headless"]
            call += ["--convert-to", wanted, "--outdir", str(out)]
            call += map(str, documents[first : first + _AT_ONCE])
            subprocess.run(call, capture_output=True, timeout=_SECONDS, check=True)
    for path in documents:
        target = path.with_suffix(".md")
        pypandoc.convert_file(path, "markdown-smart", "docx", extra_args=["--wrap=none"], outputfile=target)


def _print_trip(documents: Sequence[Path], suffix: str, title: str, shown_of_each: int) -> None:
    """Prints a row for each way of numbering, one for all, and what was read otherwise."""
    ids: dict[str, Score] = defaultdict(Score)
    words = Score()
    for path in documents:
        truth, read = _truth(path), shown(path.with_suffix(f".{suffix}"))
        is_bare = suffix == "md" and truth["habits"]["automatic"]
        if not is_bare:
            ids[truth["way"]] += compared(
                _without_cells(truth, path) if suffix == "txt" else truth, read, path.stem
            )
        words += compared(_without_labels(truth) if is_bare else truth, read)
    print(f"\n{title}")
    total = sum(ids.values(), Score())
    for way, score in {**ids, "all": total}.items():
        ids_right, texts_right = score.ids / score.clauses, score.texts / score.clauses
        print(f"{score.clauses:6,} clauses {ids_right:8.2%} ids {texts_right:8.2%} texts  {way}")
    print(f"{words.words:6,} words   {words.kept / words.words:8.2%} kept")
    print_failures(total.failures, shown_of_each)


def _truth(path: Path) -> Truth:
    """Gives the truth beside a made document; a shipped version's is what its Word file gives."""
    written = path.with_suffix(".truth.json")
    if written.exists():
        return dict(json.loads(written.read_text("utf-8")))
    clauses = [{**clause, "number": clause["id"]} for clause in shown(path)]
    return {
        "way": "shipped",
        "habits": {"automatic": True, "program": "word", "terms": ""},
        "clauses": clauses,
    }


def _without_labels(truth: Truth) -> Truth:
    return {**truth, "clauses": [{**clause, "label": ""} for clause in truth["clauses"]]}


def _without_cells(truth: Truth, path: Path) -> Truth:
    """Gives a truth without the clauses whose words stand in a cell of a table."""
    cells = {
        _spaced(_text(paragraph))
        for table in _body(path).iter(f"{_W}tbl")
        for paragraph in table.iter(f"{_W}p")
    }
    own = [clause for clause in truth["clauses"] if not _is_of(clause, cells)]
    return {**truth, "clauses": own}


def _is_of(clause: dict[str, Any], cells: set[str]) -> bool:
    lines = [_spaced(line) for line in clause["text"].splitlines()]
    return bool(lines) and any(line in cells for line in lines)


def _print_words(documents: Sequence[Path], python: str) -> None:
    """Prints what share of the words of the files each reader keeps, of Word and of PDF."""
    print("\nwords kept")
    for suffix, readers in ((".docx", READERS), (".pdf", PDF_READERS)):
        for reader in readers:
            print(f"{suffix[1:]:5} {reader:12} {_kept(reader, documents, suffix, python)}")


def _kept(reader: str, documents: Sequence[Path], suffix: str, python: str) -> str:
    wanted = kept = failed = 0
    for path in documents:
        interpreter = python if reader in PEERS else sys.executable
        call = [interpreter, str(HERE / "readers.py"), reader, str(path.with_suffix(suffix))]
        done = subprocess.run(call, capture_output=True, encoding="utf-8", check=False)
        own = Counter(re.findall(r"\w+", _text(_body(path))))
        wanted += own.total()
        kept += (own & Counter(re.findall(r"\w+", done.stdout))).total()
        failed += bool(done.returncode)
    lost = f", {failed} of the files not read" if failed else ""
    return f"{kept / wanted:8.3%} of {wanted:,}{lost}"


def _body(path: Path) -> etree._Element:
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def _text(element: etree._Element) -> str:
    """Gives the words in an element of a Word file as they stand there, read without this program."""
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    for part in element.iter():
        if part.tag == f"{_W}t":
            yield part.text or ""
        elif part.tag in _BREAKS:
            yield " "


def _spaced(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    main()
