import pytest

from drafter.compare.first_difference import first_difference
from drafter.model.section import Clause, Section

CLAUSES = (
    Clause("G3", heading="DUTIES"),
    Clause("G3.1", "Each User shall act."),
    Clause("G3.2", "Nothing else."),
)


@pytest.mark.parametrize(
    ("found", "difference"),
    [
        (CLAUSES, ""),
        (CLAUSES[:-1], "G3.2 is missing"),
        ((*CLAUSES, Clause("G3.3", "x")), "G3.3 should not be there"),
        ((Clause("G3.9"), *CLAUSES[1:]), "G3.9 stands where G3 should"),
        (
            (*CLAUSES[:-1], Clause("G3.2", "Nothing.")),
            "G3.2 reads “Nothing.” and should read “Nothing else.”",
        ),
    ],
)
def test_the_first_difference_between_sections_is_said(found, difference):
    assert first_difference(Section(CLAUSES), Section(tuple(found))) == difference


def test_of_long_words_only_those_about_the_difference_are_said():
    wanted, found = (Section((Clause("G3", "word " * 100 + last),)) for last in ("one", "two"))
    said = first_difference(wanted, found)
    assert said.endswith("word word one”")
    assert len(said) < 200
