"""A redline that is wrong anywhere is refused, with the place of the first difference."""

from __future__ import annotations

import copy

import pytest

from drafter.errors import VerificationError
from drafter.redline.redline import redline
from drafter.redline.verify import verify
from tests.redline.documents import document, p, table
from tests.redline.judge import w

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


@pytest.mark.parametrize(
    ("spoil", "block", "words"),
    [
        (lose_a_word, "block 1", "First clause."),
        (lose_a_deletion, "block 2", "shall"),
        (lose_the_formatting, "block 2", "Panel"),
        (lose_the_level, "block 2", "ilvl"),
        (lose_a_row, "block 3", "x"),
        (insert_a_paragraph, "block 2", "First clause."),
        (leave_a_change_unmarked, "block 2", "may"),
    ],
)
def test_a_wrong_redline_is_refused_with_its_place(spoil, block, words):
    with pytest.raises(VerificationError) as refusal:
        verify(OLD, NEW, spoiled(spoil))
    assert block in refusal.value.place
    assert "word/document.xml" in refusal.value.place
    assert words in refusal.value.problem


def test_the_direction_is_named():
    with pytest.raises(VerificationError, match="rejecting every change does not give the old document"):
        verify(OLD, NEW, NEW)
    with pytest.raises(VerificationError, match="accepting every change does not give the new document"):
        verify(OLD, NEW, OLD)
