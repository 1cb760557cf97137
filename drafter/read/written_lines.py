"""The lines of a mail, a note or a Word file, for what is written in sentences and not in clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import SourceError
from drafter.language.printable import unfit_line
from drafter.limits import TEXT_BYTES
from drafter.raw import read_bytes
from drafter.read.layout.copy_debris import without_quote_signs
from drafter.read.text_reader import decoded

if TYPE_CHECKING:
    from pathlib import Path

_WORD = b"PK\x03\x04"
_OTHERS = {
    b"%PDF-": "a PDF; copy its text into a .txt file",
    b"{\\rtf": "an RTF file; save it from Word as .docx",
    b"\xd0\xcf\x11\xe0": "in an old Office format; save it from Word as .docx",
}


def written_lines(path: Path) -> str:
    """Gives the text of a file, a line for each paragraph of a Word file, without the signs of a quoted mail.

    Raises:
        SourceError: when the file cannot be read, is of another kind, or holds what no Word file can.
        HostileFileError: when opening it could do harm.
    """
    data = read_bytes(path, TEXT_BYTES)
    if data.startswith(_WORD):
        from drafter.read.docx.reader import paragraph_lines  # noqa: PLC0415  # lxml takes a tenth of a second

        return "\n".join(paragraph_lines(path))
    for signature, kind in _OTHERS.items():
        if data.startswith(signature):
            problem, remedy = kind.split("; ")
            raise SourceError(f"is {problem}", place=str(path), remedy=remedy)
    is_wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if line := unfit_line(decoded(path) if is_wide else data.decode(errors="ignore")):
        raise SourceError(
            "a character in it cannot be printed", place=str(path), line=line, remedy="take it out"
        )
    return "\n".join(map(without_quote_signs, decoded(path).split("\n")))
