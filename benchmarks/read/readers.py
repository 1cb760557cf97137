"""The programs that read Word files and PDFs, each behind one function: a file in, its text out.

`python readers.py NAME FILE` prints the text that one of them gives.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def _drafter(path: Path) -> str:
    from drafter.read.source import read_section  # noqa: PLC0415  # each reader imports its own library

    return "\n".join(f"{clause.label} {clause.words}" for clause in read_section(path))


def _python_docx(path: Path) -> str:
    import docx  # noqa: PLC0415

    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def _docx2python(path: Path) -> str:
    from docx2python import docx2python  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415  # a peer

    with docx2python(path) as content:
        return str(content.text)


def _mammoth(path: Path) -> str:
    import mammoth  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415  # a peer

    with path.open("rb") as file:
        return str(mammoth.convert_to_markdown(file).value).replace("\\", "")


def _pandoc(path: Path) -> str:
    program = shutil.which("pandoc")
    if program is None:
        import pypandoc  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415  # the packaged pandoc

        program = pypandoc.get_pandoc_path()
    call = [program, "--from", "docx", "--to", "plain", "--wrap", "none", str(path)]
    return subprocess.run(call, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def _pdfplumber(path: Path) -> str:
    import pdfplumber  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415  # a peer

    with pdfplumber.open(path) as pdf:
        return "\n".join(page.extract_text() for page in pdf.pages)


def _pypdf(path: Path) -> str:
    import pypdf  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415  # a peer

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


READERS: dict[str, Callable[[Path], str]] = {
    "drafter": _drafter,
    "python-docx": _python_docx,
    "docx2python": _docx2python,
    "mammoth": _mammoth,
    "pandoc": _pandoc,
}
# Those that read PDFs, by a name of their own.
PDF_READERS: dict[str, Callable[[Path], str]] = {
    "drafter": _drafter,
    "pdfplumber": _pdfplumber,
    "pypdf": _pypdf,
}
PEERS = frozenset({"docx2python", "mammoth", "pdfplumber", "pypdf"})


def main() -> None:
    """Prints what the reader that the command line names gives of a file."""
    name, file = sys.argv[1:]
    reader = PDF_READERS.get(name) if file.endswith(".pdf") else READERS.get(name)
    if reader is None:
        raise SystemExit(f"{name}: no such reader for {file}")
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a stream of text
    print(reader(Path(file)))


if __name__ == "__main__":
    main()
