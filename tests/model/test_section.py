import pytest

from drafter.errors import UnknownClauseError
from drafter.model.section import Clause, Section

SECTION = Section(
    section="G",
    version="5.20",
    clauses=(
        Clause("G3", heading="OBLIGATIONS ON USERS", label="G3"),
        Clause("G3.17", "Where a User becomes aware of:", "G3.17", 1),
        Clause("G3.17(a)", "software; or", "(a)", 2),
        Clause("G3.17(b)", "hardware,", "(b)", 2),
        Clause("G3.17/closing", "it shall tell the Panel.", "", 1),
        Clause("G3.18", "The User shall act.", "G3.18", 1),
    ),
)


def test_below_gives_sub_clauses_and_closing_words_and_stops_at_the_next_clause():
    assert [clause.id for clause in SECTION.below("G3.17")] == ["G3.17(a)", "G3.17(b)", "G3.17/closing"]


def test_below_a_clause_without_sub_clauses_is_nothing():
    assert SECTION.below("G3.17(b)") == ()


def test_an_unknown_clause_is_an_error_that_names_section_and_remedy():
    with pytest.raises(UnknownClauseError) as caught:
        SECTION["G9.99"]
    assert str(caught.value) == "G@5.20: there is no clause G9.99; `drafter show` lists the clauses it holds"


def test_the_words_of_a_heading_are_its_heading():
    assert SECTION["G3"].words == "OBLIGATIONS ON USERS"


@pytest.mark.parametrize("written", ["g3.17(b)", "G3.17 (b)", "Section G3.17(b)"])
def test_a_number_written_another_way_is_suggested(written):
    with pytest.raises(UnknownClauseError, match=r"did you mean G3\.17\(b\)\?"):
        SECTION[written]
