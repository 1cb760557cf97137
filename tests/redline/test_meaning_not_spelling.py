"""What is spelt otherwise and means the same is no difference: prefixes, ids, order, words for yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drafter.ooxml.revisions.tally import tally
from drafter.redline.redline import redline
from drafter.redline.verify.verdict import verdict
from tests.support.documents import R, body_of, document, p
from tests.support.redline_judge import shown

if TYPE_CHECKING:
    from drafter.ooxml.package.package import Package


def words(text: str, look: str = "") -> str:
    return f'<w:p><w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def marks(old: Package, new: Package) -> int:
    return tally(redline(old, new, author="Drafter", date=None).package).total


def with_prefix(package: Package, prefix: str) -> Package:
    data = package.parts["word/document.xml"].decode()
    for old, new in (("<w:", f"<{prefix}:"), ("</w:", f"</{prefix}:"), (" w:", f" {prefix}:")):
        data = data.replace(old, new)
    copied = package.copy()
    copied.parts["word/document.xml"] = data.replace("xmlns:w=", f"xmlns:{prefix}=").encode()
    return copied


LOOK = '<w:b/><w:i/><w:sz w:val="24"/>'


@pytest.mark.parametrize(
    "other",
    [
        '<w:sz w:val="24"/><w:i/><w:b/>',
        '<w:b w:val="1"/><w:i w:val="on"/><w:sz w:val="24"/>',
        '<w:b w:val="true"/><w:i/><w:sz w:val="24"/><w:lang w:val="de-DE"/>',
    ],
)
def test_formatting_that_is_written_otherwise_is_no_change(other):
    old, new = document(words("The rate applies.", LOOK)), document(words("The rate applies.", other))
    assert marks(old, new) == marks(new, old) == 0


@pytest.mark.parametrize("other", ['<w:b w:val="0"/><w:i/><w:sz w:val="24"/>', '<w:i/><w:sz w:val="24"/>'])
def test_formatting_that_is_off_is_a_change(other):
    old, new = document(words("The rate applies.", LOOK)), document(words("The rate applies.", other))
    assert marks(old, new) == 1


@pytest.mark.parametrize("prefix", ["ns0", "wordprocessingml"])
def test_a_document_that_names_the_namespace_otherwise_is_compared_word_by_word(prefix):
    old, new = document(p("You shall pay."), p("Last.")), document(p("You must pay."), p("Last."))
    for one, other in ((old, with_prefix(new, prefix)), (with_prefix(old, prefix), new)):
        body = body_of(redline(one, other, author="Drafter", date=None).package)
        assert shown(body) == "You [-shall-][+must+] pay.\nLast."


def linked(ids: tuple[str, ...], relationships: dict[str, str]) -> Package:
    links = "".join(f'<w:hyperlink r:id="{each}"><w:r><w:t>here</w:t></w:r></w:hyperlink>' for each in ids)
    package = document(f'<w:p xmlns:r="{R}">{links}</w:p>', p("Last."))
    made = "".join(
        f'<Relationship Id="{each}" Type="{R}/hyperlink" Target="{target}" TargetMode="External"/>'
        for each, target in relationships.items()
    )
    rels = package.parts["word/_rels/document.xml.rels"].decode()
    package.parts["word/_rels/document.xml.rels"] = rels.replace(
        "</Relationships>", made + "</Relationships>"
    ).encode()
    return package


TWICE = {"rL1": "https://example.com/", "rL2": "https://example.com/"}


def test_two_relationships_to_one_address_are_one_link_in_both_documents():
    both = linked(("rL1", "rL2"), TWICE)
    assert marks(both, both) == 0
    for one, other in (("rL1", "rL1"), ("rL2", "rL2"), ("rL2", "rL1")):
        assert marks(both, linked((one, other), TWICE)) == 0


def test_a_link_to_another_address_is_a_change():
    both = linked(("rL1", "rL2"), TWICE)
    assert marks(both, linked(("rL1", "rL2"), {**TWICE, "rL2": "https://example.org/"})) == 2


SECTION = '<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


@pytest.mark.parametrize(
    "properties",
    [
        f'{SECTION}<w:pStyle w:val="Normal"/><w:jc w:val="center"/><w:rPr><w:b/></w:rPr>',
        f'<w:pStyle w:val="Normal"/>{SECTION}<w:rPr><w:b/></w:rPr><w:jc w:val="center"/>',
    ],
)
def test_the_order_within_the_properties_of_a_paragraph_means_nothing(properties):
    def sections(text, said):
        return document(f"<w:p><w:pPr>{said}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>", p("Last."))

    usual = f'<w:pStyle w:val="Normal"/><w:jc w:val="center"/><w:rPr><w:b/></w:rPr>{SECTION}'
    assert marks(sections("One.", properties), sections("One.", usual)) == 0
    assert marks(sections("One.", usual), sections("One.", properties)) == 0
    body = body_of(
        redline(
            sections("One is.", properties), sections("Two is.", properties), author="Drafter", date=None
        ).package
    )
    assert shown(body) == "[-One-][+Two+] is.\nLast."


def test_properties_of_a_table_that_hold_nothing_are_no_change_and_none_is_missed():
    table = (
        "<w:tbl><w:tblPr>{}</w:tblPr><w:tr>{}<w:tc><w:tcPr>{}</w:tcPr>"
        + words("Fee")
        + "</w:tc></w:tr></w:tbl>"
    )
    old = document(table.format("", "", ""), p("L."))
    new = document(
        table.format("<w:tblBorders/><w:tblCellMar/>", "<w:trPr/>", "<w:tcBorders/><w:tcMar/>"), p("L.")
    )
    made = redline(old, new, author="Drafter", date=None).package
    assert tally(made).total == 0
    assert verdict(old, new, made).holds


def test_a_row_that_is_made_a_heading_is_a_change():
    table = "<w:tbl><w:tr>{}<w:tc>" + words("Fee") + "</w:tc></w:tr></w:tbl>"
    old, new = (document(table.format(look), p("L.")) for look in ("", "<w:trPr><w:tblHeader/></w:trPr>"))
    assert marks(old, new) == 1
    assert not verdict(old, new, old).holds
