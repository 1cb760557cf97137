from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.characters import paragraph_text, pieces
from tests.support.word_files import word_package

if TYPE_CHECKING:
    from drafter.ooxml.paragraph.characters import View


def run(xml: str) -> str:
    return f"<w:r>{xml}</w:r>"


def words(text: str) -> str:
    return run(f'<w:t xml:space="preserve">{text}</w:t>')


def field_character(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def field(code: str, result: str) -> str:
    return (
        field_character("begin")
        + run(f"<w:instrText>{code}</w:instrText>")
        + field_character("separate")
        + result
        + field_character("end")
    )


def alternate(*choices: str) -> str:
    return run(f"<mc:AlternateContent>{''.join(choices)}</mc:AlternateContent>")


NEW = '<mc:Choice Requires="w14"><w:t>new</w:t></mc:Choice>'
OLD = "<mc:Fallback><w:t>old</w:t></mc:Fallback>"
CODE = "<w:r><w:instrText>"
INNER_FIELD = f"</w:instrText></w:r>{field('PAGE', words('1'))}{CODE}"
TRACKED = 'w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z"'
BOX = "<w:drawing><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></w:drawing>"
TEXTS = {
    "runs": (words("a ") + words("b"), "a b"),
    "white space around words": (words(" a "), " a "),
    "tabs and line ends": (
        run("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"),
        "a\tb\nc\nd",
    ),
    "tab stops are no tabs": (
        '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>' + words("a"),
        "a",
    ),
    "a hyphen that does not break": (run("<w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t>"), "co-op"),
    "an optional hyphen": (run("<w:t>co</w:t><w:softHyphen/><w:t>op</w:t>"), "coop"),
    "a Greek letter of the Symbol font": (run('<w:sym w:font="Symbol" w:char="F061"/>'), "α"),
    "a picture of Wingdings": (run('<w:sym w:font="Wingdings" w:char="F0FC"/>'), "\uf0fc"),
    "a hyperlink": ('<w:hyperlink w:anchor="x">' + words("link") + "</w:hyperlink>", "link"),
    "a simple field": ('<w:fldSimple w:instr="REF x">' + words("G3") + "</w:fldSimple>", "G3"),
    "the result of a field": (
        words("Section ") + field(" REF x \\r ", words("G3.18")) + words("."),
        "Section G3.18.",
    ),
    "a field in the code of another": (
        field(
            " IF " + "</w:instrText></w:r>" + field("PAGE", words("1")) + "<w:r><w:instrText>", words("yes")
        ),
        "yes",
    ),
    "a field that ends in a later paragraph": (
        field_character("begin") + run("<w:instrText>TOC</w:instrText>") + words("kept"),
        "kept",
    ),
    "a smart tag": ('<w:smartTag w:element="date">' + words("May") + "</w:smartTag>", "May"),
    "a content control": (
        "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + words("name") + "</w:sdtContent></w:sdt>",
        "name",
    ),
    "the base of ruby": (
        run(
            "<w:ruby><w:rt>"
            + words("above")
            + "</w:rt><w:rubyBase>"
            + words("base")
            + "</w:rubyBase></w:ruby>"
        ),
        "base",
    ),
    "maths": ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
    "alternate content once": (
        alternate(NEW, OLD),
        "new",
    ),
    "alternate content without a choice": (
        alternate(OLD),
        "old",
    ),
    "the paragraphs of a text box are their own": (words("a") + run(BOX), "a"),
    "long dashes letter for letter": (words("a – b — c ‑ d"), "a – b — c ‑ d"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_these_are_the_characters_of_a_paragraph(name: str) -> None:
    xml, expected = TEXTS[name]
    paragraph = word_package(f"<w:p>{xml}</w:p>").body[0]
    assert paragraph_text(paragraph) == expected
    assert "".join(piece.text for piece in pieces(paragraph)) == expected
    assert all(piece.text for piece in pieces(paragraph))


@pytest.mark.parametrize(("view", "expected"), [("final", "a new, here"), ("original", "a old, there")])
def test_each_view_has_its_own_characters(view: View, expected: str) -> None:
    deleted = run("<w:delText>old</w:delText>")
    xml = (
        words("a ")
        + f"<w:del {TRACKED}>{deleted}</w:del><w:ins {TRACKED}>{words('new')}</w:ins>"
        + words(", ")
        + f"<w:moveFrom {TRACKED}>{words('there')}</w:moveFrom><w:moveTo {TRACKED}>{words('here')}</w:moveTo>"
    )
    assert paragraph_text(word_package(f"<w:p>{xml}</w:p>").body[0], view) == expected


def test_each_piece_is_the_element_that_holds_the_text() -> None:
    paragraph = word_package(f"<w:p>{words('a')}{run('<w:tab/>')}{words('b')}</w:p>").body[0]
    assert [(piece.node.tag, piece.text) for piece in pieces(paragraph)] == [
        (qn("w:t"), "a"),
        (qn("w:tab"), "\t"),
        (qn("w:t"), "b"),
    ]
