"""What an amended section says of itself, from lines written by hand."""

from drafter.model.amended_clause import Amended, Deleted, Inserted, Line
from drafter.model.amended_section import AmendedSection
from drafter.model.edit import Hunk
from drafter.model.section import Clause, Section

FIRST = Clause("G3.1", "Each User shall act.", "G3.1", 1)
SECOND = Clause("G3.2", "It shall tell the Panel.", "G3.2", 1)
THIRD = Clause("G3.3", "Fees are due.", "G3.3", 1)
BEFORE = Section((FIRST, SECOND, THIRD), "G")

words = Amended("G3.1", FIRST.text, "Each Party shall act.", (Hunk("User", "Party", 5),))
new = Inserted("G3.1A", "It shall keep a record.", 1, "G3.1", renumber=True)
gone = Deleted("G3.3", THIRD.text, renumber=True)

AMENDED = AmendedSection(
    BEFORE,
    (words, new, gone),
    (
        Line(FIRST, Clause("G3.1", "Each Party shall act.", "G3.1", 1), (words,)),
        Line(None, Clause("G3.2", new.after, "G3.2", 1), (new,)),
        Line(SECOND, Clause("G3.3", SECOND.text, "G3.3", 1)),
        Line(THIRD, None, (gone,)),
    ),
)


def test_the_section_afterwards_holds_what_is_left_and_what_is_new():
    assert [clause.text for clause in AMENDED.after] == ["Each Party shall act.", new.after, SECOND.text]


def test_numbers_that_move_are_known_by_the_old_ones_and_a_new_clause_by_its_first():
    assert AMENDED.moved == {"G3.2": "G3.3"}
    assert AMENDED.numbers == {"G3.1A": "G3.2", "G3.2": "G3.3"}


def test_what_goes_and_what_is_amended_is_named_as_in_the_baseline():
    assert AMENDED.gone == {"G3.3"}
    assert AMENDED.amended_ids == ("G3.1", "G3.3")


def test_a_section_that_nothing_amends_has_its_own_lines():
    unchanged = AmendedSection.unchanged(BEFORE)
    assert unchanged.after == BEFORE
    assert unchanged.moved == {}


def test_what_stays_of_a_clause_that_goes_is_a_change_of_its_words():
    assert Deleted("G3", "", "Not used").hunks == (Hunk("", "Not used", 0),)
    assert Deleted("G3", "").hunks == ()


def test_a_passage_is_named_by_as_few_words_as_no_other_begins_with():
    section = Section(
        (Clause("preamble", "This is the first text."), Clause("preamble2", "This is the second."))
    )
    amended = AmendedSection.unchanged(section)
    assert amended.name_of(amended.lines[1]) == "the passage that begins “This is the second.”"
    assert AMENDED.name_of(AMENDED.lines[2]) == "clause G3.2"
