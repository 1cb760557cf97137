"""A redline that is wrong anywhere is refused, with the place of the first difference."""

from __future__ import annotations

import copy

import pytest

from drafter.errors import VerificationError
from drafter.redline.redline import redline
from drafter.redline.verify.verify import verify
from tests.support.documents import document, p, table
from tests.support.redline_judge import w

OLD = document(
    p("First clause."), p("The **Panel** shall decide.", level=1), table("x | y", "a | b"), p("Last clause.")
)
NEW = document(
    p("First clause."), p("The **Panel** may decide.", level=1), table("x | y", "a | c"), p("Last clause.")
)


def spoiled(spoil):
    package = redline(OLD, NEW, author="Drafter", date=None).package.copy()
    spoil(package.edit(package.main))
    return package


def first(root, name):
    return next(root.iter(w(name)))


def test_a_right_redline_passes():
    verify(OLD, NEW, redline(OLD, NEW, author="Drafter", date=None).package)


def lose_a_word(root):
    next(node for node in root.iter(w("t")) if node.text == "First clause.").text = "First."


def lose_a_deletion(root):
    mark = first(root, "del")
    mark.getparent().remove(mark)


def lose_the_formatting(root):
    bold = first(root, "b")
    bold.getparent().remove(bold)


def lose_the_level(root):
    level = first(root, "ilvl")
    level.set(w("val"), "3")


def lose_a_row(root):
    row = first(root, "tr")
    row.getparent().remove(row)


def insert_a_paragraph(root):
    paragraph = first(root, "p")
    paragraph.addnext(copy.deepcopy(paragraph))


def leave_a_change_unmarked(root):
    mark = first(root, "ins")
    mark.addnext(mark[0])
    mark.getparent().remove(mark)


SECOND = "paragraph 2 (“The Panel shall decide.”)"


@pytest.mark.parametrize(
    ("spoil", "block", "problem"),
    [
        (lose_a_word, "paragraph 1 (“First clause.”)", "“First.” stands where “First clause.” should"),
        (lose_a_deletion, SECOND, "“decide.” stands where “shall decide.” should"),
        (lose_the_formatting, SECOND, "“Panel” is formatted otherwise (bold)"),
        (lose_the_level, SECOND, "numbering “3, "),
        (lose_a_row, "table 1 (“x y a b”)", "“a” stands where “x” should"),
        (insert_a_paragraph, SECOND, "“First clause.” stands where “The” should"),
        (leave_a_change_unmarked, SECOND, "“shallmay decide.” stands where “shall decide.” should"),
    ],
)
def test_a_wrong_redline_is_refused_with_its_place_in_one_line(spoil, block, problem):
    with pytest.raises(VerificationError) as refusal:
        verify(OLD, NEW, spoiled(spoil))
    error = refusal.value
    assert error.place == f"test.docx: the text, {block}"
    assert error.problem.startswith(f"after every change is rejected, {problem}")
    assert "make this place alike in both files" in error.remedy
    assert not set("<>\n") & set(str(error))


def test_a_property_that_is_too_many_is_named():
    centred = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>The Panel.</w:t></w:r></w:p>'
    plain = document(p("The Panel."))
    with pytest.raises(VerificationError, match="alignment “center” stands where the end of it should"):
        verify(plain, plain, document(centred))


def test_the_direction_is_named():
    with pytest.raises(VerificationError, match="after every change is rejected, “"):
        verify(OLD, NEW, NEW)
    with pytest.raises(VerificationError, match="after every change is accepted, “"):
        verify(OLD, NEW, OLD)
