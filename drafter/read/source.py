"""A source of any kind, read into a section by what its name and its first bytes say it is."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from drafter.errors import SourceError
from drafter.raw import read_bytes
from drafter.read.contents_checked import contents_checked

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.limits import Limits
    from drafter.model.section import Section
    from drafter.ooxml.paragraph.characters import View

_LOG = logging.getLogger(__name__)
_KINDS = ".docx, .pdf, .txt, .md or .json"
# Other names that Word gives its files.
_OTHER_WORD_FILES = {
    ".doc": "is in the old .doc format",
    ".docm": "is a macro-enabled document",
    ".dotx": "is a Word template",
    ".dotm": "is a macro-enabled template",
    ".rtf": "is an RTF file",
}
_SIGNATURES = {
    b"PK\x03\x04": ("a Word file or another package", ".docx"),
    b"%PDF-": ("a PDF", ".pdf"),
    b"{\\rtf": ("an RTF file", ".rtf"),
}


def read_section(path: Path, limits: Limits | None = None, view: View = "final") -> Section:
    """Gives the section in a file; `view` says whether tracked changes count as made or not.

    Raises:
        SourceError: when the file cannot be read, is no source, or holds no words.
        HostileFileError: when opening it could do harm.
    """
    section = _read(path, limits, view)
    if against := contents_checked(section):
        _LOG.warning("%s: %s", path, against)
    if not section.clauses:
        raise SourceError("holds no clauses", place=str(path), remedy="check that it is the file you mean")
    return section


def _read(path: Path, limits: Limits | None, view: View) -> Section:
    """Gives the section; a reader is imported when it is needed, so that no command pays for others."""
    match path.suffix.lower():
        case ".docx":
            from drafter.read.docx.reader import read_docx  # noqa: PLC0415  # lxml takes a tenth of a second

            return read_docx(path, limits, view)
        case ".pdf":
            from drafter.read.pdf.reader import read_pdf  # noqa: PLC0415  # pypdfium2 loads a large library

            _refuse_other_content(path)
            return read_pdf(path)
        case ".txt" | ".md":
            from drafter.read.text_reader import read_text  # noqa: PLC0415  # not needed for the other kinds

            _refuse_other_content(path)
            return read_text(path)
        case ".json":
            from drafter.read.json_reader import read_section_json  # noqa: PLC0415  # as above

            _refuse_other_content(path)
            return read_section_json(path)
        case suffix:
            problem = _OTHER_WORD_FILES.get(suffix, "is no kind of file that is read")
            remedy = "save it from Word as .docx" if suffix in _OTHER_WORD_FILES else f"give {_KINDS}"
            raise SourceError(problem, place=str(path), remedy=remedy)


def _refuse_other_content(path: Path) -> None:
    """Refuses a file whose first bytes are those of another kind than its name says."""
    data = read_bytes(path)
    suffix = path.suffix.lower()
    for signature, (kind, own_suffix) in _SIGNATURES.items():
        if data.startswith(signature) and suffix != own_suffix:
            raise SourceError(f"is {kind}, not {path.suffix}", place=str(path), remedy="give it its own name")
