import pytest

from drafter.draft.apply_instructions.working_section import Entry, WorkingText
from drafter.draft.instruction import Where
from drafter.errors import InstructionError
from drafter.model.section import Clause, Section

SECTION = Section(
    (
        Clause("G1", heading="DUTIES", label="G1"),
        Clause("G1.1", "Each User:", "G1.1", 1),
        Clause("G1.1(a)", "acts; and", "(a)", 2),
        Clause("G1.1(a)(i)", "tells,", "(i)", 3),
        Clause("G1.1/closing", "at once.", "", 1),
        Clause("G1.2", "In this Section:", "G1.2", 1),
        Clause("G1.2/Device", "means a device.", "Device", 1),
        Clause("Preamble/whereas", "whereas all is well", "", 1),
    ),
    section="G",
    version="1.0",
)


@pytest.fixture
def work():
    return WorkingText(SECTION)


def place(work, number, words="", **how):
    return work.entries[work.find(Where(number, words, **how))].clause.id


@pytest.mark.parametrize(
    ("number", "words", "found"),
    [
        ("G1.1(a)", "", "G1.1(a)"),
        ("Section G1.1(a)", "", "G1.1(a)"),
        ("G1.1", "closing", "G1.1/closing"),
        ("Section G1.2", "Device", "G1.2/Device"),
        ("", "Device", "G1.2/Device"),
        ("", "whereas", "Preamble/whereas"),
    ],
)
def test_a_clause_is_found_by_its_number_or_by_its_words(work, number, words, found):
    assert place(work, number, words) == found


def test_a_passage_is_found_by_the_words_that_it_begins_with(work):
    assert place(work, "", "whereas all", begins=True) == "Preamble/whereas"


def test_a_clause_has_its_number_of_the_baseline_and_a_new_one_its_own(work):
    work.entries.insert(2, Entry("", Clause("G1.2", "New.", "", 1), by=0))
    assert work.find(Where("G1.2")) == 6
    assert work.find(Where("G1.2", new=True)) == 2


@pytest.mark.parametrize(
    ("number", "words", "why"),
    [
        ("G9", "", "there is no clause G9 in G@1.0"),
        ("paragraph (a)", "", "write, for example, “paragraph (a) of Section G3.20”"),
        ("G1.2", "closing", "G1.2 has no closing words"),
        ("G1.2", "User", "G1.2 has no definition of “User”"),
    ],
)
def test_a_clause_that_is_not_there_is_told_by_what_is_missing(work, number, words, why):
    with pytest.raises(InstructionError) as error:
        work.find(Where(number, words))
    assert why in str(error.value)


def test_a_clause_that_an_earlier_instruction_took_out_is_said_to_be_so(work):
    del work.entries[5]
    with pytest.raises(InstructionError, match=r"G1\.2 has been deleted by an earlier instruction"):
        work.find(Where("Section G1.2"))


def test_a_clause_ends_behind_all_that_is_below_it(work):
    ends = {entry.clause.id: work.end(at) for at, entry in enumerate(work.entries)}
    assert ends == {
        "G1": 8,
        "G1.1": 5,
        "G1.1(a)": 4,
        "G1.1(a)(i)": 4,
        "G1.1/closing": 5,
        "G1.2": 7,
        "G1.2/Device": 7,
        "Preamble/whereas": 8,
    }


def test_words_are_set_in_the_text_or_in_the_heading_and_never_twice(work):
    work.set_words(0, "TASKS", heading=True)
    work.set_words(1, "Each Party:", heading=False)
    assert (work.section()["G1"].heading, work.section()["G1.1"].text) == ("TASKS", "Each Party:")
    with pytest.raises(InstructionError, match=r"the words of G1\.1 stand so already"):
        work.set_words(1, "Each Party:", heading=False)
    assert work.origins() == tuple(clause.id for clause in SECTION)


def test_the_later_of_two_instructions_is_told_that_gave_two_clauses_one_number(work):
    assert work.twice() is None
    work.entries.insert(6, Entry("", Clause("G1.2", "New.", "", 1), by=0))
    assert work.twice() == (0, "G1.2")
    work.entries.insert(7, Entry("", Clause("G1.1", "New.", "", 1), by=3))
    assert work.twice() in {(0, "G1.2"), (3, "G1.1")}
