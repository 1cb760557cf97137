"""A clause keeps its printed number in both settled forms, whatever the two documents number it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drafter.errors import VerificationError
from drafter.ooxml.paragraph.labels import Numbering
from drafter.ooxml.revisions.settle import settle
from drafter.redline.redline import redline
from drafter.redline.verify.verify import verify
from tests.support.documents import W, body_of, document, p
from tests.support.redline_judge import w

if TYPE_CHECKING:
    from drafter.ooxml.package.package import Package


def level(text: str, number_format: str = "decimal") -> str:
    return (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


DECIMAL, LETTERS = level("%1."), level("(%1)", "lowerLetter")


def lists(*definitions: str, of: tuple[int, ...] = ()) -> tuple[str, str]:
    """The numbering part with these lists, numbered from 1; `of` says which list each number is of."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{levels}</w:abstractNum>'
        for at, levels in enumerate(definitions)
    )
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{at}"/></w:num>'
        for number, at in enumerate(of or range(len(definitions)), 1)
    )
    return "numbering", f'<w:numbering xmlns:w="{W}">{abstract}{numbers}</w:numbering>'


def style(name: str, number: int | None = None, *, identity: str = "") -> str:
    said = "" if number is None else f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    head = f'<w:style w:type="paragraph" w:styleId="{identity or name}"><w:name w:val="{name}"/>'
    return f"{head}{said}</w:style>"


def made_of(*paragraphs: str, numbering: tuple[str, str], styles: str) -> Package:
    part = ("styles", f'<w:styles xmlns:w="{W}">{style("Normal")}{styles}</w:styles>')
    return document(*paragraphs, parts={"numbering.xml": numbering, "styles.xml": part})


def clause(words: str, of: str = "", number: int | None = None) -> str:
    style_said = f'<w:pStyle w:val="{of}"/>' if of else ""
    list_said = "" if number is None else f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{style_said}{list_said}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def printed(package: Package) -> list[str]:
    numbering = Numbering(package)
    labels = [numbering.label(paragraph) for paragraph in body_of(package).iter(w("p"))]
    return [label.text if label else "" for label in labels]


def settled(old: Package, new: Package) -> list[Package]:
    package = redline(old, new, author="Drafter", date=None).package
    return [settle(package, accept=accept) for accept in (False, True)]


CLAUSES = (clause("The Panel shall decide.", "Clause"), clause("The Panel shall meet.", "Clause"))
STYLES = {
    "no list": (lists(DECIMAL), style("Clause"), ["", ""]),
    "figures": (lists(DECIMAL), style("Clause", 1), ["1.", "2."]),
    "letters": (lists(DECIMAL, LETTERS), style("Clause", 2), ["(a)", "(b)"]),
    "figures by another list": (lists(LETTERS, DECIMAL), style("Clause", 2), ["1.", "2."]),
    "letters by a style of another id": (
        lists(LETTERS),
        style("Clause", 1, identity="Abschnitt") + style("Other", identity="Clause"),
        ["(a)", "(b)"],
    ),
}


@pytest.mark.parametrize("new", STYLES)
@pytest.mark.parametrize("old", STYLES)
def test_what_a_style_numbers_like_in_each_document_is_kept(old, new):
    packages = [
        made_of(
            *(each.replace("Clause", "Abschnitt") if "Abschnitt" in styles else each for each in CLAUSES),
            numbering=numbering,
            styles=styles,
        )
        for numbering, styles, _ in (STYLES[old], STYLES[new])
    ]
    rejected, accepted = settled(*packages)
    assert printed(rejected) == STYLES[old][2]
    assert printed(accepted) == STYLES[new][2]


def test_a_style_that_numbers_alike_in_both_marks_nothing():
    old, new = (
        made_of(*CLAUSES, numbering=STYLES[name][0], styles=STYLES[name][1])
        for name in ("figures", "figures by another list")
    )
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    assert not list(body.iter(w("pPrChange"), w("ins"), w("del")))


def test_a_paragraph_that_counts_in_the_list_of_a_style_still_does():
    words = [clause("First.", "Clause"), clause("Second, by itself.", number=2), clause("Third.", "Clause")]
    old = made_of(clause("First.", "Clause"), numbering=lists(DECIMAL, DECIMAL), styles=style("Clause", 1))
    new = made_of(*words, numbering=lists(LETTERS, DECIMAL), styles=style("Clause", 2))
    assert printed(settled(old, new)[1]) == ["1.", "2.", "3."]


def below(text: str) -> str:
    """The second level of a list, which prints this."""
    return level(text).replace('w:ilvl="0"', 'w:ilvl="1"')


def item(words: str, said: str) -> str:
    """A paragraph on the second level of a list that is named, or left to its style."""
    return f"<w:p><w:pPr>{said}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    "said",
    [
        '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
        '<w:pStyle w:val="Clause"/><w:numPr><w:ilvl w:val="1"/></w:numPr>',
        '<w:pStyle w:val="Item"/>',
    ],
)
@pytest.mark.parametrize(("text", "label"), [("%1/%2", "1/1"), ("", "")])
def test_a_list_of_a_style_whose_lower_level_is_printed_otherwise_is_another_list(said, text, label):
    words = clause("First.", "Clause"), item("Second.", said)
    lower = style("Item", 1).replace("<w:numPr>", '<w:numPr><w:ilvl w:val="1"/>')
    styles = style("Clause", 1) + lower
    old, new = (
        made_of(*words, numbering=lists(DECIMAL + below(each)), styles=styles) for each in ("%1-%2", text)
    )
    rejected, accepted = settled(old, new)
    assert printed(rejected) == ["1.", "1-1"]
    assert printed(accepted) == ["1.", label]


def test_a_lower_level_that_nothing_stands_on_marks_nothing():
    old, new = (
        made_of(*CLAUSES, numbering=lists(DECIMAL + below(text)), styles=style("Clause", 1))
        for text in ("%1-%2", "%1/%2")
    )
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    assert not list(body.iter(w("pPrChange"), w("ins"), w("del")))


def test_a_style_that_comes_along_numbers_by_its_own_list():
    old = made_of(clause("First."), numbering=lists(LETTERS), styles="")
    new = made_of(clause("First.", "Clause"), numbering=lists(DECIMAL), styles=style("Clause", 1))
    rejected, accepted = settled(old, new)
    assert (printed(rejected), printed(accepted)) == ([""], ["1."])


@pytest.mark.parametrize(
    ("of", "labels"), [((0, 0), ["1.", "2.", "3."]), ((0, 1), ["1.", "1.", "2."])], ids=["one", "two"]
)
@pytest.mark.parametrize("old_of", [(0, 0), (0, 1)], ids=["of one", "of two"])
def test_two_numbers_of_one_list_count_on_and_of_two_lists_do_not(old_of, of, labels):
    words = [clause("One.", number=1), clause("Two.", number=2), clause("Three.", number=2)]
    old = made_of(clause("One."), numbering=lists(DECIMAL, DECIMAL, of=old_of), styles="")
    new = made_of(*words, numbering=lists(DECIMAL, DECIMAL, of=of), styles="")
    assert printed(settled(old, new)[1]) == labels


def test_a_list_or_style_that_is_not_defined_does_not_become_one():
    undefined = clause("The Panel shall decide.", "Missing", 2)
    bare = made_of(undefined, numbering=lists(DECIMAL), styles="")
    both = made_of(
        clause("The Panel shall decide.", "Missing", 2),
        clause("It shall meet."),
        numbering=lists(LETTERS, LETTERS),
        styles=style("Missing", 1),
    )
    for old, new, labels in ((bare, both, ([""], ["(a)", ""])), (both, bare, (["(a)", ""], [""]))):
        rejected, accepted = settled(old, new)
        assert (printed(rejected), printed(accepted)) == labels
        for package, wanted in ((rejected, old), (accepted, new)):
            assert _names_of_styles(package) == _names_of_styles(wanted)


def _names_of_styles(package: Package) -> list[str]:
    """The names of the styles that paragraphs have; one that is not defined gives none."""
    styles = {
        each.get(w("styleId")): each.find(w("name")).get(w("val"))
        for each in package.tree("word/styles.xml").iter(w("style"))
    }
    return [styles.get(use.get(w("val")), "") for use in body_of(package).iter(w("pStyle"))] or [""]


def test_a_number_that_is_printed_otherwise_is_refused():
    figures, letters = (
        made_of(*CLAUSES, numbering=numbering, styles=styles)
        for numbering, styles, _ in (STYLES["figures"], STYLES["letters"])
    )
    with pytest.raises(VerificationError) as refusal:
        verify(figures, letters, letters)
    assert "numbering “(a), level 1” stands where numbering “1., level 1” should" in refusal.value.problem


def test_a_document_without_a_paragraph_at_its_end_has_an_empty_one():
    table = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    for bare in (document(), document(table)):
        for old, new in ((bare, document(p("The Panel."))), (document(p("The Panel.")), bare)):
            rejected, accepted = settled(old, new)
            for package, wanted in ((rejected, old), (accepted, new)):
                blocks = [child.tag for child in body_of(package) if child.tag != w("sectPr")]
                asked = [child.tag for child in body_of(wanted) if child.tag != w("sectPr")]
                assert blocks == asked + ([] if asked[-1:] == [w("p")] else [w("p")])


def test_a_document_without_styles_gets_those_of_the_new_one():
    bare = document(clause("The Panel shall decide."))
    del bare.parts["word/styles.xml"]
    links = bare.edit("word/_rels/document.xml.rels")
    links.remove(next(link for link in links if link.get("Target") == "styles.xml"))
    new = made_of(
        clause("The Panel shall decide.", "Clause"), numbering=lists(DECIMAL), styles=style("Clause", 1)
    )
    rejected, accepted = settled(bare.copy(), new)
    assert (printed(rejected), printed(accepted)) == ([""], ["1."])
    assert _names_of_styles(accepted) == ["Clause"]


def test_a_style_that_only_the_other_document_defines_stays_out_where_there_are_no_styles():
    bare = document(clause("The Panel shall decide.", "Clause"))
    del bare.parts["word/styles.xml"]
    old = made_of(
        clause("The Panel may decide.", "Clause"), numbering=lists(DECIMAL), styles=style("Clause", 1)
    )
    rejected, accepted = settled(old, bare.copy())
    assert (printed(rejected), printed(accepted)) == (["1."], [""])


def test_a_paragraph_that_says_its_list_itself_does_not_end_what_is_looked_at():
    words = [clause("First, by itself.", number=1), clause("Second.", "Clause")]
    old = made_of(clause("Second.", "Clause"), numbering=lists(LETTERS), styles=style("Clause"))
    new = made_of(*words, numbering=lists(LETTERS, DECIMAL), styles=style("Clause", 2))
    assert printed(settled(old, new)[1]) == ["(a)", "1."]
