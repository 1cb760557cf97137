"""A link to an address is one, whether a program wrote it as an element or as a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drafter.redline.redline import redline
from tests.support.documents import RELS, R, body_of, document, p
from tests.support.redline_judge import shown, w
from tests.support.word_xml import field_char, instruction

if TYPE_CHECKING:
    from drafter.ooxml.package.package import Package

HERE, THERE = "https://example.org/here", "https://example.org/there"
SHOWN = '<w:r><w:t xml:space="preserve">the page of the code</w:t></w:r>'
LINK = f'<w:hyperlink r:id="rId7" w:history="1">{SHOWN}</w:hyperlink>'


def field(*codes: str) -> str:
    begin, separate, end = map(field_char, ("begin", "separate", "end"))
    return begin + "".join(map(instruction, codes)) + separate + SHOWN + end


def linked(link: str, verb: str, address: str = HERE) -> Package:
    words = f'<w:r><w:t xml:space="preserve">The Panel {verb} read </w:t></w:r>'
    package = document(f"<w:p>{words}{link}</w:p>", p("Last."))
    package.parts["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{RELS}"><Relationship Id="rId7" Type="{R}/hyperlink" Target="{address}"'
        f' TargetMode="External"/></Relationships>'
    ).encode()
    return package


FIELD = field(f' HYPERLINK "{HERE}" ')
IN_TWO = field(" HYPERLINK", f' "{HERE}"')


@pytest.mark.parametrize(("old", "new"), [(LINK, FIELD), (LINK, IN_TWO), (FIELD, LINK), (IN_TWO, FIELD)])
def test_the_same_link_is_not_marked_and_is_written_as_the_old_document_has_it(old: str, new: str) -> None:
    made = redline(linked(old, "shall"), linked(new, "must"), author="A", date=None)
    body = body_of(made.package)
    assert shown(body) == "The Panel [-shall-][+must+] read the page of the code\nLast."
    assert (body.find(f".//{w('hyperlink')}") is not None) == (old is LINK)
    assert not made.notes


@pytest.mark.parametrize(
    "other",
    [
        field(f' HYPERLINK "{THERE}" '),
        field(f' HYPERLINK "{HERE}" \\o "A tip" '),
        field(f' HYPERLINK "{HERE}" \\l "place" '),
    ],
)
def test_a_link_that_says_something_else_is_marked(other: str) -> None:
    body = body_of(redline(linked(LINK, "shall"), linked(other, "shall"), author="A", date=None).package)
    assert shown(body) == ("The Panel shall read [-the page of the code-][+the page of the code+]\nLast.")
    back = body_of(redline(linked(other, "shall"), linked(LINK, "shall"), author="A", date=None).package)
    assert "[-" in shown(back)


def test_a_field_that_is_not_whole_in_its_paragraph_is_left_as_it_is() -> None:
    begin, separate = map(field_char, ("begin", "separate"))
    torn = begin + instruction(f' HYPERLINK "{HERE}" ') + separate + SHOWN
    end = f"<w:p>{field_char('end')}</w:p>"
    old, new = linked(LINK, "shall"), linked(torn, "shall")
    part = new.parts["word/document.xml"].decode().replace("</w:p>", f"</w:p>{end}", 1)
    new.parts["word/document.xml"] = part.encode()
    body = body_of(redline(old, new, author="A", date=None).package)
    assert "[+the page of the code+]" in shown(body)
