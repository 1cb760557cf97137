"""What one command refuses of a Word file, every command refuses, with the same line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter
from drafter.errors import SourceError
from tests.support.word_files import paragraph, word_parts, zipped

PARTS = word_parts(paragraph("1. Each User shall."), styles="<w:style/>")
DTD = b"<!DOCTYPE x [<!ENTITY a 'b'>]>"
VBA = b"application/vnd.ms-office.vbaProject"
TYPES = PARTS["[Content_Types].xml"]
REFUSED = {
    "holds more paragraphs than it may": word_parts("<w:p/>" * 100_001),
    "holds more cells of tables than it may": word_parts(
        f"<w:tbl><w:tr>{'<w:tc/>' * 50_001}</w:tr></w:tbl><w:p/>"
    ),
    "a paragraph holds more runs and signs than it may": word_parts(
        f"<w:p><w:r>{'<w:tab/>' * 150_001}</w:r></w:p>"
    ),
    "is nested deeper than it may be": word_parts("<w:sdt>" * 300 + "</w:sdt>" * 300),
    "is a macro-enabled document": {
        **PARTS,
        "word/evil.bin": b"Sub",
        "[Content_Types].xml": TYPES.replace(
            b"</Types>", b'<Override PartName="/word/evil.bin" ContentType="' + VBA + b'"/></Types>'
        ),
    },
    "declares a document type": {**PARTS, "[Content_Types].xml": DTD + TYPES},
    "a part of the document is not XML": {**PARTS, "word/styles.xml": b"no XML"},
}
CALLS = {
    "show": "show bad.docx",
    "diff": "diff bad.docx good.docx",
    "check": "check good.docx --since bad.docx",
    "redline of it": "redline bad.docx good.docx -o out.docx",
    "redline to it": "redline good.docx bad.docx -o out.docx",
    "accept": "accept bad.docx -o out.docx",
    "reject": "reject bad.docx -o out.docx",
    "add": "add bad.docx --section G --version 1.0 --library versions",
    "apply": "apply told.txt bad.docx -o out.docx",
}


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.docx").write_bytes(zipped(PARTS))
    Path("told.txt").write_text("Omit clause 1.", encoding="utf-8")


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS.keys())
@pytest.mark.parametrize("problem", REFUSED)
def test_every_command_refuses_it(problem: str, call: str) -> None:
    Path("bad.docx").write_bytes(zipped(REFUSED[problem]))
    error = CliRunner().invoke(drafter, call.split()).exception
    assert isinstance(error, SourceError)
    assert error.place.startswith("bad.docx")
    assert problem in error.problem
    assert not Path("out.docx").exists()
    assert not list(Path("versions").glob("*.docx"))
