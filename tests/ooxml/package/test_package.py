from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest

from drafter.errors import HostileFileError, SourceError
from drafter.limits import Limits
from drafter.ooxml.names import qn
from drafter.ooxml.package.package import Package
from drafter.read.source import read_section
from tests.support.word_files import paragraph, word_parts, zipped

if TYPE_CHECKING:
    from pathlib import Path

PARTS = word_parts(paragraph("words"))
GOOD = zipped(PARTS)
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
ENTITIES = b'<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>'
OUTSIDE = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'


def refusal(data: bytes) -> SourceError:
    """Gives the error with which these bytes are refused, once their body is asked for."""
    with pytest.raises(SourceError) as raised:
        _ = Package.from_bytes(data, place="in.docx").body
    return raised.value


OTHER_FILES = {
    "is encrypted": OLD_WORD + "EncryptedPackage".encode("utf-16-le"),
    "is in the old .doc format": OLD_WORD,
    "is an RTF file": rb"{\rtf1 words}",
    "is a PDF": b"%PDF-1.7",
    "is empty": b"",
    "is not a Word file": b"words",
    "is damaged or cut short": GOOD[: len(GOOD) // 2],
    "is not a Word document": zipped({"a.txt": b"words"}),
    "a part of the document is not XML": zipped({**PARTS, "word/document.xml": b"<w"}),
    "its document has no body": zipped({**PARTS, "word/document.xml": b"<a/>"}),
}


@pytest.mark.parametrize("problem", OTHER_FILES)
def test_a_file_of_another_kind_is_told_in_its_own_words(problem: str) -> None:
    error = refusal(OTHER_FILES[problem])
    assert error.problem.startswith(problem)
    assert error.place.startswith("in.docx")
    assert error.remedy
    assert "\n" not in str(error)


HOSTILE = {
    "entities of entities": {**PARTS, "word/document.xml": ENTITIES},
    "an entity from outside": {**PARTS, "word/document.xml": OUTSIDE},
    "a document type in UTF-16": {**PARTS, "word/document.xml": OUTSIDE.decode().encode("utf-16")},
    "a path that leads out": {**PARTS, "word/../../../evil.xml": b"<a/>"},
    "a path with a drive": {**PARTS, "C:/evil.xml": b"<a/>"},
    "a path that leads out backwards": {**PARTS, "..\\evil.xml": b"<a/>"},
    "a part that stands twice": {**PARTS, "word/Document.xml": b"<a/>"},
    "a macro": {**PARTS, "word/vbaProject.bin": b"Sub"},
    "the type of a macro": {
        **PARTS,
        "[Content_Types].xml": PARTS["[Content_Types].xml"].replace(b"main+xml", b"macroEnabled.main+xml"),
    },
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_could_do_harm_is_refused(name: str) -> None:
    assert isinstance(refusal(zipped(HOSTILE[name])), HostileFileError)


def test_a_bomb_is_refused_by_what_it_announces() -> None:
    data = zipped({**PARTS, "word/document.xml": bytes(300 << 20)})
    assert len(data) < 400_000
    assert isinstance(refusal(data), HostileFileError)


def test_a_part_that_is_not_read_may_be_packed_as_tight_as_it_likes() -> None:
    package = Package.from_bytes(zipped({**PARTS, "docProps/app.xml": b"<a>" + bytes(48 << 20)}))
    assert len(package.body) == 1


def test_a_bomb_in_pieces_is_refused_too() -> None:
    pieces = {f"word/media/{n}.bmp": bytes(20 << 20) for n in range(4)}
    assert isinstance(refusal(zipped({**PARTS, **pieces})), HostileFileError)


@pytest.mark.parametrize(
    "limits",
    [Limits(entries=3), Limits(total_bytes=100), Limits(part_bytes=100), Limits(nodes=5)],
    ids=["entries", "total_bytes", "part_bytes", "nodes"],
)
def test_a_limit_can_be_lowered_and_raised(limits: Limits) -> None:
    with pytest.raises(HostileFileError):
        _ = Package.from_bytes(GOOD, limits=limits).body
    assert Package.from_bytes(GOOD, limits=limits.raised(1000)).body is not None


def test_a_body_of_too_many_paragraphs_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.docx"
    path.write_bytes(zipped(word_parts(paragraph("words") * 11)))
    with pytest.raises(HostileFileError, match="holds more paragraphs than it may"):
        read_section(path, Limits(paragraphs=10))
    assert len(read_section(path, Limits(paragraphs=11)).clauses) == 11


def test_a_row_of_ten_thousand_cells_is_read(tmp_path: Path) -> None:
    path = tmp_path / "wide.docx"
    cells = f"<w:tc>{paragraph('x')}</w:tc>" * 10_000
    path.write_bytes(zipped(word_parts(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")))
    assert read_section(path).clauses[0].text.count("x") == 10_000


def test_a_part_whose_size_is_a_lie_gives_no_more_than_it_announced() -> None:
    data = bytearray(zipped({**PARTS, "word/document.xml": bytes(50 << 20)}))
    for sign, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.find(b"word/document.xml", data.find(sign))
        start = data.rfind(sign, 0, place)
        struct.pack_into("<I", data, start + offset, 100)
    assert refusal(bytes(data)).problem.startswith("is damaged")


def test_a_package_method_that_word_does_not_write_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        for name, part in PARTS.items():
            archive.writestr(name, part)
    assert "packed as Word packs none" in refusal(out.getvalue()).problem


def test_elements_nested_without_end_are_refused() -> None:
    deep = b"<a>" * 100_000 + b"</a>" * 100_000
    assert refusal(zipped({**PARTS, "word/document.xml": deep})).problem == "is nested deeper than it may be"


def test_a_link_out_of_the_package_is_not_followed() -> None:
    links = PARTS["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="x" Type="t/styles" Target="../../../../etc/passwd"/></Relationships>',
    )
    package = Package.from_bytes(zipped({**PARTS, "word/_rels/document.xml.rels": links}))
    assert package.related("styles") is None


# Each name in the strict form, and in the transitional one (ISO/IEC 29500 part 1, annex A; part 4, annex A).
STRICT_NAMES = {
    "wordprocessingml/main": "wordprocessingml/2006/main",
    "officeDocument/relationships": "officeDocument/2006/relationships",
    "officeDocument/relationships/styles": "officeDocument/2006/relationships/styles",
    "officeDocument/relationships/customProperties": "officeDocument/2006/relationships/custom-properties",
    "officeDocument/extendedProperties": "officeDocument/2006/extended-properties",
    "officeDocument/customProperties": "officeDocument/2006/custom-properties",
    "officeDocument/math": "officeDocument/2006/math",
    "drawingml/main": "drawingml/2006/main",
    "drawingml/wordprocessingDrawing": "drawingml/2006/wordprocessingDrawing",
}


@pytest.mark.parametrize("strict", STRICT_NAMES)
def test_names_of_the_strict_form_become_those_of_every_other_file(strict: str) -> None:
    part = f'<a xmlns="http://purl.oclc.org/ooxml/{strict}" x:conformance="strict" xmlns:x="x">{strict}</a>'
    package = Package.from_bytes(zipped({**PARTS, "word/more.xml": part.encode()}))
    name = f"http://schemas.openxmlformats.org/{STRICT_NAMES[strict]}"
    wanted = f'<a xmlns="{name}" x:conformance="transitional" xmlns:x="x">{strict}</a>'
    assert package.copy().parts["word/more.xml"].decode() == wanted


def test_words_that_quote_a_name_of_the_strict_form_stay() -> None:
    words = "See http://purl.oclc.org/ooxml/wordprocessingml/main."
    package = Package.from_bytes(zipped(word_parts(paragraph(words))))
    assert "".join(package.body.itertext()) == words


def test_a_strict_document_is_read_as_any_other() -> None:
    strict = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, data in PARTS.items()
    }
    assert len(Package.from_bytes(zipped(strict)).body) == 1


def test_what_is_written_unchanged_is_byte_for_byte_the_same_each_time() -> None:
    package = Package.from_bytes(GOOD)
    package.edit("word/document.xml").set(qn("w:conformance"), "strict")
    assert package.to_bytes() == Package.from_bytes(package.to_bytes()).to_bytes()


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.docm", GOOD, "is a macro-enabled document"),
        ("a.doc", OLD_WORD, "is in the old .doc format"),
        ("a.rtf", b"{\\rtf", "is an RTF file"),
        ("a.odt", GOOD, "is no kind of file that is read"),
        ("a.txt", GOOD, "is a Word file or another package, not .txt"),
        ("a.json", b"%PDF-1.4", "is a PDF, not .json"),
        ("a.pdf", GOOD, "is a Word file or another package, not .pdf"),
        ("missing.docx", None, "cannot be read: no such file or directory"),
    ],
)
def test_a_file_is_taken_for_what_its_name_and_its_bytes_say(
    name: str, data: bytes | None, problem: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(SourceError) as raised:
        read_section(path)
    assert raised.value.problem == problem


def test_a_folder_is_no_source(tmp_path: Path) -> None:
    folder = tmp_path / "a.docx"
    folder.mkdir()
    with pytest.raises(SourceError, match="is not a file"):
        read_section(folder)


def test_a_package_without_its_list_of_content_types_is_no_word_document() -> None:
    parts = {name: data for name, data in PARTS.items() if name != "[Content_Types].xml"}
    assert "is not a Word document" in str(refusal(zipped(parts)))


def test_the_names_of_parts_are_one_whatever_their_case(tmp_path: Path) -> None:
    parts = word_parts(paragraph("words", style="Big"), styles='<w:style w:styleId="Big"/>')
    path = tmp_path / "in.docx"
    path.write_bytes(zipped({name.replace("word/d", "Word/D"): data for name, data in parts.items()}))
    assert [clause.text for clause in read_section(path)] == ["words"]
    assert Package.read(path).related("styles") == "word/styles.xml"
