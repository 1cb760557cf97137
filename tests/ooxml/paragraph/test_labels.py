from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drafter.ooxml.names import qn
from drafter.ooxml.package.package import Package
from drafter.ooxml.paragraph.labels import Label, Numbering
from drafter.read.docx.reader import section_of
from tests.support.numbering_table import TABLE, fixture_bytes
from tests.support.word_files import paragraph, word_package
from tests.support.word_lists import abstract, items, level, num

if TYPE_CHECKING:
    from drafter.ooxml.paragraph.characters import View
    from tests.support.numbering_fixture import Fixture


def labels(package: Package, view: View = "final") -> list[Label | None]:
    numbering = Numbering(package, view=view)
    return [numbering.label(paragraph) for paragraph in package.body.iter(qn("w:p"))]


def printed(package: Package, view: View = "final") -> tuple[str, ...]:
    return tuple(label.text if label and label.is_number else "" for label in labels(package, view))


@pytest.mark.parametrize("fixture", TABLE, ids=lambda fixture: f"{fixture.clause} {fixture.name}")
def test_word_prints_these_numbers(fixture: Fixture) -> None:
    assert printed(Package.from_bytes(fixture_bytes(fixture))) == fixture.printed


def test_the_table_has_forty_fixtures_and_each_a_name_of_its_own() -> None:
    assert len(TABLE) >= 40
    assert len({fixture.name for fixture in TABLE}) == len(TABLE)


def test_numbering_taken_away_by_a_tracked_change_is_there_in_the_original() -> None:
    fixture = next(f for f in TABLE if f.name == "numbering taken away by a tracked change")
    assert printed(Package.from_bytes(fixture_bytes(fixture)), "original") == ("1.", "2.", "3.")


def test_a_paragraph_that_only_ends_a_section_has_no_number_before_a_tracked_change_either() -> None:
    before = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    change = f'<w:pPrChange w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z">{before}</w:pPrChange>'
    body = items("0") + paragraph(more=f"<w:sectPr/>{change}") + items("0")
    package = word_package(body, numbering=abstract(0, level(0, "decimal", "%1.")) + num(1, 0))
    assert printed(package, "original") == ("1.", "", "2.")


def test_numbering_that_a_tracked_change_put_in_is_not_there_in_the_original() -> None:
    put_in = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="1" w:author="A"/></w:numPr>'
    body = items("0") + paragraph(more=put_in) + items("0")
    package = word_package(body, numbering=abstract(0, level(0, "decimal", "%1.")) + num(1, 0))
    assert printed(package, "final") == ("1.", "2.", "3.")
    assert printed(package, "original") == ("1.", "", "2.")


def test_a_label_says_the_numbers_of_every_level_and_where_it_begins() -> None:
    lists = abstract(
        0, level(0, "decimal", "G%1"), level(1, "decimal", "G%1.%2"), level(2, "lowerLetter", "(%3)")
    )
    whole, own = labels(word_package(items("01112"), numbering=lists + num(1, 0)))[-2:]
    assert whole is not None
    assert own is not None
    assert (whole.values, whole.first_level) == ((1, 3), 0)
    assert (own.values, own.first_level, own.level) == ((1, 3, 1), 2, 2)


def test_a_bullet_is_a_label_but_no_number() -> None:
    (label,) = labels(word_package(items("0"), numbering=abstract(0, level(0, "bullet", "•")) + num(1, 0)))
    assert label is not None
    assert (label.text, label.is_number) == ("•", False)


def test_the_words_of_a_level_without_a_number_are_its_label_and_no_number() -> None:
    lists = abstract(0, level(0, "decimal", "%1."), level(1, "none", "Note:")) + num(1, 0)
    found = labels(word_package(items("010"), numbering=lists))
    assert [(label.text, label.is_number) for label in found if label] == [
        ("1.", True),
        ("Note:", False),
        ("2.", True),
    ]


@pytest.mark.parametrize(
    ("level", "label"),
    [
        (f'<w:numFmt w:val="decimal"/><w:lvlText w:val="{"%1" * 5_000}"/>', "1" * 5_000),
        (f'<w:numFmt w:val="custom" w:format="{"0" * 4_999}1"/><w:lvlText w:val="%1"/>', "0" * 4_999 + "1"),
    ],
)
def test_a_label_of_5000_digits_is_read_as_word_prints_it(level: str, label: str) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'{level}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    package = word_package(paragraph("Each User shall.", num="1", level=0) * 3, numbering=numbering)
    first, *_ = section_of(package)
    assert (first.label, first.text) == (label, "Each User shall.")
