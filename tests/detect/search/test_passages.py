"""The passages of clauses written here: their names and texts, and which of them changed."""

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.search.passages import Passage, PassageChange, changed_passages, passages
from drafter.model.edit import Hunk
from drafter.model.section import Clause, Section

TITLE = Clause("A1", "", "A1", heading="BEES")
RULE = Clause("A1.1", "Bees are kept in hives.", "A1.1", depth=1)
BOTH = Clause("A2", "Flags are flown at noon.", "A2", heading="FLAGS")


def texts_of(clause, *parts):
    return [Passage(clause, part) for part in parts]


def changed(old, new):
    """Gives the passages that changed between two versions of a clause between two others."""
    first, last = Clause("A0", "The first of all."), Clause("A9", "And the very last.")
    sides = (Section((first, *([clause] if clause else []), last)) for clause in (old, new))
    return changed_passages(compare_sections(*sides))


def test_a_version_is_the_texts_of_its_clauses_each_with_its_heading_before_it():
    assert passages(Section((TITLE, RULE, BOTH))) == (
        *texts_of(TITLE, "heading", "text"),
        *texts_of(RULE, "text"),
        *texts_of(BOTH, "heading", "text"),
    )


@pytest.mark.parametrize(
    ("passage", "text", "key"),
    [
        (Passage(BOTH, "text"), "Flags are flown at noon.", ("A2", "text")),
        (Passage(BOTH, "heading"), "FLAGS", ("A2", "heading")),
        (Passage(TITLE, "text"), "", ("A1", "text")),
    ],
)
def test_a_passage_has_its_own_words_and_the_key_of_its_clause(passage, text, key):
    assert (passage.text, passage.key) == (text, key)


@pytest.mark.parametrize(
    ("passage", "alone"),
    [
        (Passage(RULE, "text"), RULE),
        (Passage(BOTH, "text"), Clause("A2", "Flags are flown at noon.", "A2")),
        (Passage(BOTH, "heading"), Clause("A2", "FLAGS")),
        (Passage(Clause("A2.3", "", "A2.3", 1, "MASTS"), "heading"), Clause("A2.3", "MASTS", depth=1)),
    ],
)
def test_a_passage_alone_is_its_clause_saying_nothing_else(passage, alone):
    assert passage.alone == alone


@pytest.mark.parametrize(
    ("passage", "version", "text"),
    [
        (Passage(RULE, "text"), (Clause("A1.1", "Bees are kept."),), "Bees are kept."),
        (Passage(BOTH, "heading"), (Clause("A2", "On masts.", heading="BANNERS"),), "BANNERS"),
        (Passage(BOTH, "heading"), (Clause("A2", "On masts."),), None),
        (Passage(BOTH, "text"), (Clause("A2", heading="BANNERS"),), ""),
        (Passage(BOTH, "text"), (RULE,), None),
    ],
)
def test_another_version_is_asked_under_the_same_number_and_for_the_same_part(passage, version, text):
    assert passage.text_in(Section(version)) == text


def test_of_a_text_that_was_amended_the_hunks_are_those_of_the_comparison():
    new = Clause("A1.1", "Bees are kept in baskets.", "A1.1", depth=1)
    assert changed(RULE, new) == (
        PassageChange(Passage(RULE, "text"), Passage(new, "text"), (Hunk("hives", "baskets", 17),)),
    )


def test_of_a_heading_that_was_amended_the_hunks_are_places_in_the_heading():
    new = Clause("A2", BOTH.text, "A2", heading="FLAGS AND MASTS")
    assert changed(BOTH, new) == (
        PassageChange(Passage(BOTH, "heading"), Passage(new, "heading"), (Hunk("", " AND MASTS", 5),)),
    )


def test_of_a_text_below_a_heading_the_hunks_are_places_in_the_text():
    new = Clause("A2", "Flags are flown at dawn.", "A2", heading="FLAGS")
    assert changed(BOTH, new) == (
        PassageChange(Passage(BOTH, "text"), Passage(new, "text"), (Hunk("noon", "dawn", 19),)),
    )


def test_a_heading_that_came_to_a_clause_came_and_its_text_is_as_it_was():
    bare = Clause("A2", BOTH.text, "A2")
    assert changed(bare, BOTH) == (PassageChange(None, Passage(BOTH, "heading")),)


def test_a_heading_that_went_is_no_passage_that_changed():
    assert changed(BOTH, Clause("A2", BOTH.text, "A2")) == ()


def test_a_clause_that_came_came_with_both_its_passages_and_one_that_went_with_none():
    assert changed(None, BOTH) == tuple(
        PassageChange(None, passage) for passage in texts_of(BOTH, "heading", "text")
    )
    assert changed(BOTH, None) == ()


def test_a_clause_that_was_only_renumbered_did_not_change():
    assert changed(BOTH, Clause("A3", BOTH.text, "A3", heading="FLAGS")) == ()
