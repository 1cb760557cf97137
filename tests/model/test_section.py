import pytest

from drafter.errors import UnknownClauseError
from drafter.model.provision_names import find_clause
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


@pytest.mark.parametrize(
    "written", ["G3.17(b)", "g3.17(b)", "G3.17 (b)", "Section G3.17(b)", "clause g3.17(b)."]
)
def test_a_clause_is_found_by_its_number_as_people_type_it(written):
    assert find_clause(SECTION, written) == SECTION["G3.17(b)"]


def test_a_section_that_is_called_one_is_meant_before_a_clause_of_that_number():
    section = Section((Clause("Section 2"), Clause("2"), Clause("2(a)"), Clause("2(A)")))
    assert find_clause(section, "section 2").id == "Section 2"
    assert find_clause(section, "clause 2").id == "2"
    assert find_clause(section, "2(A)").id == "2(A)"
    with pytest.raises(UnknownClauseError, match=r"did you mean 2\(a\) or 2\(A\)\?"):
        find_clause(section, "clause 2(a)")


def test_a_clause_that_does_not_exist_is_an_error_that_names_the_file_and_the_nearest():
    with pytest.raises(UnknownClauseError) as caught:
        find_clause(SECTION, "G3.17(c)", "G.docx")
    assert str(caught.value).startswith("G.docx: there is no clause G3.17(c); did you mean G3.17(")
    with pytest.raises(UnknownClauseError, match=r"^G@5\.20: .*`drafter show` lists"):
        find_clause(SECTION, "nonsense")


def test_a_clause_knows_what_it_is():
    kinds = {
        "G3.17(b)": "numbered",
        "Schedule 1/2.3": "numbered",
        "Schedule 1/B": "numbered",
        "Late Dues/IV": "numbered",
        "G1.2/Users(a)": "numbered",
        "G3.17/closing2": "closing",
        "G3.17/note1": "note",
        "G1.2/User Systems": "heading",
        "G1.2/Civil Works": "heading",
        "Late Dues": "heading",
        "preamble2": "passage",
        "title": "passage",
    }
    assert {name: Clause(name).kind for name in kinds} == kinds


def test_a_definition_is_labelled_by_its_term():
    assert Clause("G1.2/User Systems", "means a system.", "User Systems", 2).is_definition
    assert not Clause("Schedule 1/2", "Each User shall act.", "2", 1).is_definition
    assert not Clause("G3.17/closing", "it shall act.", "", 1).is_definition


def test_a_clause_stands_under_the_one_whose_number_its_own_goes_on_from():
    parents = [SECTION.parent(clause.id) for clause in SECTION]
    assert [parent and parent.id for parent in parents] == [None, "G3", "G3.17", "G3.17", "G3.17", "G3"]


def test_closing_words_are_no_item_of_a_list():
    assert [clause.id for clause in SECTION.items("G3.17")] == ["G3.17(a)", "G3.17(b)"]
    assert SECTION.items("G3.18") == ()


def test_the_last_of_a_clause_is_the_last_below_it_or_itself():
    assert SECTION.last_of("G3.17").id == "G3.17/closing"
    assert SECTION.last_of("G3.17(b)").id == "G3.17(b)"


def test_a_clause_has_a_position():
    assert [SECTION.position(clause.id) for clause in SECTION] == [0, 1, 2, 3, 4, 5]
    with pytest.raises(UnknownClauseError):
        SECTION.position("G9")
