import io
import zipfile
from pathlib import Path

import pytest

from drafter.ooxml.package.package import Package
from drafter.ooxml.package.seal import PROPERTY, is_sealed, sealed

VERSION = Path(__file__).parents[3] / "sec_versions" / "G-5.20.docx"


def with_parts(data, **changed):
    """The file with other bytes for some parts, packed as another program packs them."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = name.rpartition("/")[2].partition(".")[0]
            new.writestr(name, changed.get(part, old.read(name)))
    return out.getvalue()


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def test_a_file_is_known_by_its_seal_until_a_letter_of_it_changes():
    made = sealed(Package.read(VERSION))
    assert is_sealed(VERSION.read_bytes()) is None
    assert is_sealed(made) is True
    words = part(made, "word/document.xml").replace(b"Responsible", b"Resp0nsible", 1)
    assert is_sealed(with_parts(made, document=words)) is False


def test_the_same_file_gives_the_same_seal_and_a_sealed_one_is_sealed_anew():
    made = sealed(Package.read(VERSION))
    assert sealed(Package.read(VERSION)) == made
    assert sealed(Package.from_bytes(made)) == made


def test_words_behind_the_end_of_the_file_are_somebodys():
    assert is_sealed(sealed(Package.read(VERSION)) + b"words") is False


def test_the_properties_that_a_person_gave_a_file_stay():
    held = (
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        b'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="Client">'
        b"<vt:lpwstr>A &amp; B</vt:lpwstr></property></Properties>"
    )
    once = sealed(Package.read(VERSION))
    again = sealed(Package.from_bytes(with_parts(once, custom=held)))
    assert is_sealed(again) is True
    written = part(again, "docProps/custom.xml")
    assert b"A &amp; B" in written
    assert b'pid="8" name="' + PROPERTY.encode() in written


def test_the_text_of_a_file_is_not_touched_by_its_seal():
    made = sealed(Package.read(VERSION))
    with zipfile.ZipFile(VERSION) as archive:
        told = {"[Content_Types].xml", "_rels/.rels"}
        assert all(part(made, name) == archive.read(name) for name in archive.namelist() if name not in told)


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04words", b"words"])
def test_what_is_no_word_file_has_no_seal(data):
    assert is_sealed(data) is None
