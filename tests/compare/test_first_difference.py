import pytest

from drafter.compare.first_difference import first_difference
from drafter.model.section import Clause, Section

AMENDED = Section(
    (
        Clause("Board", "The board sits.\nIt sits weekly.", heading="Board", stated="heading"),
        Clause("Board/1", "It has nine members.", "1.", 1),
        Clause("Board/note1", "Since 2019.", stated="note"),
        Clause("Board/2", "It elects a chair.", "2.", 1),
    )
)


def test_how_paragraphs_are_gathered_into_clauses_is_no_difference_on_paper():
    parted = Section(
        (
            Clause("Board", "The board sits.", heading="Board", stated="heading"),
            Clause("prose", "It sits weekly.", stated="passage"),
            Clause("1", "It has nine members.", "1."),
            Clause("2", "It elects a chair.", "2."),
            Clause("2/note1", "Since 2019.", stated="note"),
        )
    )
    assert first_difference(AMENDED, parted) == ""


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            Clause("Board/1", "It has nine members.", "3.", 1),
            "The board sits. It sits weekly. 3. It has",
        ),
        (Clause("Board/1", "It has no members.", "1.", 1), "sits weekly. 1. It has no members."),
    ],
)
def test_a_word_and_a_number_that_print_otherwise_are_told_with_what_is_about_them(changed, said):
    found = Section((AMENDED.clauses[0], changed, *AMENDED.clauses[2:]))
    assert said in first_difference(AMENDED, found)


def test_what_is_missing_at_the_end_is_told():
    assert first_difference(AMENDED, Section(AMENDED.clauses[:3])).startswith("it reads “")
