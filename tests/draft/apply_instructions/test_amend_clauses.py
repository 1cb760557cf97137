"""Whole clauses amended, deleted and renumbered: the instruction, and the clauses after it."""

import pytest

from drafter.draft.apply_instructions.amend_clauses import amend_text, delete, renumber
from drafter.draft.apply_instructions.amend_words import amend_words
from drafter.draft.apply_instructions.working_section import WorkingText
from drafter.draft.instruction import EACH, AmendText, AmendWords, DeleteClause, Renumber, Step, Where
from drafter.errors import InstructionError
from drafter.model.section import Clause, Section

SECTION = Section(
    (
        Clause("G1", heading="DUTIES", label="G1"),
        Clause("G1.1", "Each User:", "G1.1", 1),
        Clause("G1.1(a)", "acts; and", "(a)", 2),
        Clause("G1.1(b)", "tells the User,", "(b)", 2),
        Clause("G1.1/closing", "at once.", "", 1),
        Clause("G1.2", "Nothing else applies.", "G1.2", 1),
        Clause("G1.3", "It ends.", "G1.3", 1),
    ),
    section="G",
    version="1.0",
)


def after(change, asked, *by):
    """Gives what each clause says once a change is made, and which clauses there are."""
    work = WorkingText(SECTION)
    change(work, asked, *by)
    return {clause.id: clause.words for clause in work.section()}


def changed(change, asked, *by):
    """Gives the clauses that say something else, are new or are gone."""
    before, now = {clause.id: clause.words for clause in SECTION}, after(change, asked, *by)
    return {name: now.get(name) for name in {**before, **now} if before.get(name) != now.get(name)}


def why(change, asked, *by):
    with pytest.raises(InstructionError) as error:
        after(change, asked, *by)
    return str(error.value)


@pytest.mark.parametrize(
    ("asked", "now"),
    [
        (AmendText(Where("G1.2"), "All applies."), {"G1.2": "All applies."}),
        (AmendText(Where("G1.2"), "G1.2 All applies."), {"G1.2": "All applies."}),
        (AmendText(Where("G1.1(a)"), "(a) sleeps; and"), {"G1.1(a)": "sleeps; and"}),
        (AmendText(Where("G1", part="heading"), "TASKS"), {"G1": "TASKS"}),
        (AmendText(Where("G1"), "TASKS"), {"G1": "TASKS"}),
        (AmendText(Where("G1.1"), "Each Party:"), {"G1.1": "Each Party:"}),
        (
            AmendText(Where("G1.1"), "Each Party:\n(a) acts; and\n(b) waits,\nat once.", whole=True),
            {"G1.1": "Each Party:", "G1.1(b)": "waits,"},
        ),
        (
            AmendText(Where("G1.1"), "Each User:\n(a) acts.", whole=True),
            {"G1.1(a)": "acts.", "G1.1(b)": None, "G1.1/closing": None},
        ),
        (AmendText(Where("G1.2"), "All:\n(a) apply."), {"G1.2": "All:", "G1.2(a)": "apply."}),
    ],
)
def test_a_clause_says_what_it_is_given(asked, now):
    assert changed(amend_text, asked, 0) == now


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (AmendText(Where("G1.2"), " "), "there are no words between the quotation marks"),
        (AmendText(Where("G1.2"), "Nothing else applies."), "the words of G1.2 stand so already"),
        (AmendText(Where("G1.2", part="heading"), "TASKS"), "G1.2 has no heading; amend its text"),
        (AmendText(Where("G1.1(a)"), "(b) sleeps"), "begin with (b), and that is not the number of G1.1(a)"),
        (AmendText(Where("G1.1"), "Each Party:", whole=True), "what becomes of the provisions below G1.1"),
        (AmendText(Where("G1.1"), "Each Party:\n(a) acts."), "G1.1 keeps the provisions below it"),
        (
            AmendText(Where("G1.1"), "Each User:\n(a) acts; and\n(b) tells the User,\nat once.", whole=True),
            "the words of G1.1 stand so already",
        ),
    ],
)
def test_a_text_that_changes_nothing_or_leaves_something_open_is_refused(asked, reason):
    assert reason in why(amend_text, asked, 0)


def test_a_deleted_clause_goes_with_all_below_it_and_may_leave_words_in_its_place():
    gone = {"G1.1(a)": None, "G1.1(b)": None, "G1.1/closing": None}
    assert changed(delete, DeleteClause(Where("G1.1"))) == {"G1.1": None, **gone}
    assert changed(delete, DeleteClause(Where("G1.1"), "Not used")) == {"G1.1": "Not used", **gone}
    assert changed(delete, DeleteClause(Where("G1.1(b)"))) == {"G1.1(b)": None}
    assert changed(delete, DeleteClause(Where("G1.2"), "G1.2 Not used")) == {"G1.2": "Not used"}


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (DeleteClause(Where("G1", part="heading")), "a heading goes only with its clause"),
        (DeleteClause(Where("G1.2"), "Nothing else applies."), "the words of G1.2 stand so already"),
        (DeleteClause(Where("G1.2"), "Not used\nat all"), "the new text has lines of its own"),
    ],
)
def test_a_deletion_that_changes_nothing_is_refused(asked, reason):
    assert reason in why(delete, asked)


def numbered(first, last, new_first, new_last):
    return Renumber(*map(Where, (first, last, new_first, new_last)))


def test_clauses_side_by_side_are_renumbered_with_all_below_them():
    assert list(after(renumber, numbered("G1.1", "G1.2", "G1.4", "G1.5"), 3)) == [
        "G1", "G1.4", "G1.4(a)", "G1.4(b)", "G1.4/closing", "G1.5", "G1.3",
    ]  # fmt: skip
    assert list(after(renumber, numbered("G1.1(b)", "G1.1(b)", "G1.1(c)", "G1.1(c)"), 3))[3] == "G1.1(c)"


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (numbered("G1.2", "G1.3", "G1.3", "G1.5"), "2 clauses from G1.3 on do not end with G1.5"),
        (numbered("G1.2", "G1.3", "G1.2", "G1.3"), "G1.2 has that number already"),
    ],
)
def test_numbers_that_are_too_many_or_the_same_are_refused(asked, reason):
    assert reason in why(renumber, asked, 3)


def each(words, new, **how):
    return Step("replace", words, new, occurrence=EACH, **how)


@pytest.mark.parametrize(
    ("where", "steps", "now"),
    [
        (Where("G1.2"), [Step("delete", "else")], {"G1.2": "Nothing applies."}),
        (Where("G1"), [Step("replace", "DUTIES", "TASKS")], {"G1": "TASKS"}),
        (Where("G1.1"), [each("User", "Party")], {"G1.1": "Each Party:", "G1.1(b)": "tells the Party,"}),
        (Where("G1.1", part="opening"), [each("User", "Party")], {"G1.1": "Each Party:"}),
        (
            Where("Section G"),
            [each("User", "Party", times=2)],
            {"G1.1": "Each Party:", "G1.1(b)": "tells the Party,"},
        ),
        (Where("G1.1"), [each("Each", "No"), Step("insert", "User", "now")], {"G1.1": "No User now:"}),
    ],
)
def test_words_are_changed_in_the_clause_or_wherever_they_stand_below_it(where, steps, now):
    assert changed(amend_words, AmendWords(where, tuple(steps))) == now


@pytest.mark.parametrize(
    ("where", "steps", "reason"),
    [
        (Where("G"), [Step("delete", "else")], "G is the whole section; name the clause"),
        (Where("G1.2", part="heading"), [Step("delete", "x")], "G1.2 has no heading"),
        (Where("G1", part="opening"), [Step("delete", "x")], "G1 has no opening words"),
        (Where("G1.1"), [each("Party", "User")], "the words “Party” are not in G1.1"),
        (Where("G1.1"), [each("User", "Party", times=3)], "stand 2 times in G1.1 and below it, and not 3"),
        (
            Where("G1.1"),
            [each("User", "Party"), Step("insert", "Each", "one")],
            "some of its words stand in the provisions below too",
        ),
    ],
)
def test_words_that_are_not_there_or_leave_doubt_are_refused(where, steps, reason):
    assert reason in why(amend_words, AmendWords(where, tuple(steps)))
