"""What no Word file may hold, by whatever name, in whatever encoding, and however much of it."""

from __future__ import annotations

import pytest

from drafter.errors import HostileFileError, SourceError
from drafter.limits import Limits
from drafter.ooxml.package.package import Package
from tests.support.word_files import paragraph, word_parts, zipped

PARTS = word_parts(paragraph("words"), styles="<w:style/>")
TYPES = PARTS["[Content_Types].xml"].decode()
LINKS = PARTS["word/_rels/document.xml.rels"].decode()
DOCUMENT = 'document.main+xml"/>'
VBA = "application/vnd.ms-office.vbaProject"
KIND = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
DTD = "<!DOCTYPE x [<!ENTITY a 'b'>]>"


def with_types(types: str, encoding: str = "utf-8", **parts: bytes) -> dict[str, bytes]:
    return {**PARTS, "[Content_Types].xml": types.encode(encoding), **parts}


def with_links(links: str) -> dict[str, bytes]:
    return {**PARTS, "word/_rels/document.xml.rels": links.encode()}


def macro_enabled(name: str) -> str:
    return TYPES.replace("document.main+xml", f"document.{name}.main+xml")


EVIL = {"word/evil.bin": b"Sub"}
MACROS = {
    "a part of the type": {
        **with_types(
            TYPES.replace("</Types>", f'<Override PartName="/word/evil.bin" ContentType="{VBA}"/></Types>')
        ),
        **EVIL,
    },
    "an ending of the type": {
        **with_types(TYPES.replace("</Types>", f'<Default Extension="bin" ContentType="{VBA}"/></Types>')),
        **EVIL,
    },
    "a relationship of the kind": {
        **with_links(
            LINKS.replace(
                "</Relationships>", f'<Relationship Id="v" Type="{KIND}" Target="evil.bin"/></Relationships>'
            )
        ),
        **EVIL,
    },
    "what the project is set up with": with_links(
        LINKS.replace(
            "</Relationships>",
            f'<Relationship Id="v" Type="{KIND.replace("vbaProject", "wordVbaData")}" Target="d.xml"/>'
            "</Relationships>",
        )
    ),
    "the type in UTF-16": with_types(macro_enabled("macroEnabled"), "utf-16"),
    "the type with a sign written as a number": with_types(macro_enabled("macro&#69;nabled")),
    "the type in capitals": with_types(macro_enabled("MACROENABLED")),
    "the part's usual name": {**PARTS, "word/VbaProject.bin": b"Sub"},
}


@pytest.mark.parametrize("parts", MACROS.values(), ids=MACROS.keys())
def test_macros_are_refused_by_whatever_name(parts: dict[str, bytes]) -> None:
    with pytest.raises(HostileFileError, match="is a macro-enabled document"):
        Package.from_bytes(zipped(parts))


def test_an_embedded_object_is_no_macro() -> None:
    ole = "application/vnd.openxmlformats-officedocument.oleObject"
    types = TYPES.replace("</Types>", f'<Default Extension="bin" ContentType="{ole}"/></Types>')
    assert Package.from_bytes(zipped({**with_types(types), "word/embeddings/object1.bin": b"\xd0\xcf"}))


def typed(part: str, kind: str) -> str:
    return TYPES.replace("</Types>", f'<Override PartName="/{part}" ContentType="{kind}"/></Types>')


WITH_DOCUMENT_TYPE = {
    "the content types": with_types(TYPES.replace("<Types", f"{DTD}<Types")),
    "relationships": with_links(LINKS.replace("<Relationships", f"{DTD}<Relationships")),
    "a part that is not read": {**PARTS, "word/theme/theme1.xml": f"{DTD}<a/>".encode()},
    "a part in UTF-16": {**PARTS, "customXml/item1.xml": f"{DTD}<a/>".encode("utf-16")},
    "a part in UTF-32": {**PARTS, "customXml/item1.xml": f"{DTD}<a/>".encode("utf-32")},
    "a part in EBCDIC": {**PARTS, "customXml/item1.xml": f"{DTD}<a/>".encode("cp037")},
    "a part of another ending": {
        **with_types(typed("word/data.dat", "application/xml")),
        "word/data.dat": f"{DTD}<a/>".encode(),
    },
}


@pytest.mark.parametrize("parts", WITH_DOCUMENT_TYPE.values(), ids=WITH_DOCUMENT_TYPE.keys())
def test_a_document_type_is_refused_in_any_part(parts: dict[str, bytes]) -> None:
    with pytest.raises(HostileFileError, match="declares a document type"):
        Package.from_bytes(zipped(parts))


@pytest.mark.parametrize(
    ("name", "kind"), [("word/media/image1.svg", "image/svg+xml"), ("word/chunk.htm", "text/html")]
)
def test_a_picture_and_a_page_may_say_what_they_are(name: str, kind: str) -> None:
    parts = {**with_types(typed(name, kind)), name: b"<!DOCTYPE html><p/>"}
    assert Package.from_bytes(zipped(parts))


@pytest.mark.parametrize("name", ["word/styles.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"])
def test_a_part_that_says_how_words_stand_must_be_xml(name: str) -> None:
    with pytest.raises(SourceError, match="is not XML"):
        Package.from_bytes(zipped({**PARTS, name: b"no XML"}))


CELL = "<w:tc><w:p/></w:tc>"
MUCH = {
    "holds more paragraphs": (paragraph("words") * 11, Limits(paragraphs=10)),
    "holds more cells": (f"<w:tbl><w:tr>{CELL * 11}</w:tr></w:tbl><w:p/>", Limits(cells=10)),
    "a paragraph holds more": (f"<w:p><w:r>{'<w:tab/>' * 11}</w:r></w:p>", Limits(in_paragraph=10)),
}


@pytest.mark.parametrize("problem", MUCH)
def test_more_than_anybody_reads_is_refused_before_it_is_read(problem: str) -> None:
    body, limits = MUCH[problem]
    data = zipped(word_parts(body))
    with pytest.raises(HostileFileError, match=f"{problem}.*; at most 10 are read"):
        Package.from_bytes(data, limits=limits)
    assert Package.from_bytes(data, limits=limits.raised(2))


def test_what_is_in_notes_counts_too() -> None:
    notes = f'<w:footnote w:id="1">{paragraph("words") * 6}</w:footnote>'
    data = zipped(word_parts(paragraph("words") * 5, footnotes=notes))
    with pytest.raises(HostileFileError, match="more paragraphs"):
        Package.from_bytes(data, limits=Limits(paragraphs=10))
