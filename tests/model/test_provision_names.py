"""What provisions are called, from sections written by hand."""

import pytest

from drafter.errors import UnknownClauseError
from drafter.model.clause_number import label_like, number_beside
from drafter.model.code_names import PLAIN, CodeNames
from drafter.model.provision_names import ProvisionNames, find_clause
from drafter.model.section import Clause, Section

RULES = Section(
    (
        Clause("title", "RULES OF THE HARBOUR CLUB", stated="passage"),
        Clause("preamble", "These rules bind every member.", stated="passage"),
        Clause("preamble2", "These rules are read with the by-laws.", stated="passage"),
        Clause("Article I", label="Article I.", heading="Members"),
        Clause("Article I, Section 2", "Guests pay.", "Section 2.", 1),
        Clause("Article I, Section 2(a)", "A guest pays twice.", "(a)", 2),
        Clause("Article III", label="Article III"),
        Clause("Article III/A/1", "The board sits.", "1.", 2),
        Clause("Rule 4(2)", "The board meets weekly.", "(2)", 1),
        Clause("9", label="9.", heading="Appointments"),
        Clause("9.1", "As clause 9.2 says.", "9.1", 1),
        Clause("9.2", "The clerk is appointed.", "9.2", 1),
        Clause("9.2/closing", "for a year.", depth=1, stated="closing"),
        Clause("9.2/Delivery Date", "the day of delivery.", "Delivery Date", 2, stated="definition"),
        Clause("Confidentiality", "Nobody tells.", heading="Confidentiality", stated="heading"),
        Clause("Board/1", "There is a board.", "1.", 1),
        Clause("Schedule 2", label="Schedule 2", heading="Fees"),
        Clause("Schedule 2/2.1", "The fee is a pound.", "2.1", 1),
        Clause("Schedule 2/closing", "All fees are due in May.", stated="closing"),
        Clause("Schedule 2/closing2", "None is given back.", stated="closing"),
        Clause("Schedule 2/note1", "Since 2019.", stated="note"),
    )
)
NAMES = {
    "title": "the title",
    "preamble": "the passage that begins “These rules bind”",
    "preamble2": "the passage that begins “These rules are”",
    "Article I, Section 2": "Article I, Section 2",
    "Article I, Section 2(a)": "Article I, Section 2(a)",
    "Article III/A/1": "Article III.A.1",
    "Rule 4(2)": "Rule 4(2)",
    "9.1": "clause 9.1",
    "9.2/closing": "the closing words of clause 9.2",
    "9.2/Delivery Date": "the definition of “Delivery Date” in clause 9.2",
    "Confidentiality": "the provision headed “Confidentiality”",
    "Schedule 2/2.1": "paragraph 2.1 of Schedule 2",
    "Schedule 2/closing2": "the second closing words of Schedule 2",
    "Schedule 2/note1": "note 1 to Schedule 2",
}


@pytest.mark.parametrize(("clause", "name"), NAMES.items())
def test_a_provision_is_called_as_its_code_calls_it(clause, name):
    assert ProvisionNames(RULES, PLAIN).name(clause) == name


def test_every_name_names_its_provision_and_no_other():
    names = ProvisionNames(RULES, PLAIN)
    assert [names.named(names.name(clause.id)) for clause in RULES] == [clause.id for clause in RULES]


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("Paragraph 2.1 of Schedule 2", "Schedule 2/2.1"),
        ("clause 2.1 of Schedule 2", "Schedule 2/2.1"),
        ("the definition of 'Delivery Date' in clause 9.2", "9.2/Delivery Date"),
        ("paragraph 2", None),
        ("clause 9.7", None),
    ],
)
def test_another_word_for_a_provision_and_other_marks_are_understood(words, clause):
    assert ProvisionNames(RULES, PLAIN).named(words) == clause


def test_the_words_of_a_heading_and_those_below_it_are_told_apart():
    names = ProvisionNames(RULES, PLAIN)
    assert names.heading("Confidentiality") == "the heading “Confidentiality”"
    assert names.below("Confidentiality") == "Under the heading “Confidentiality”"
    assert (names.heading("9"), names.below("9")) == ("the heading of clause 9", "In clause 9")


def test_the_word_for_a_provision_is_the_codes_own_or_the_one_that_the_section_cites_it_by():
    cited = Section((Clause("3", "As rule 4 and Schedule 4 say.", "3."), Clause("4", "x", "4.")))
    assert ProvisionNames(cited, PLAIN).name("3") == "rule 3"
    assert ProvisionNames(cited, CodeNames(provisions=("Section",))).name("3") == "Section 3"
    assert ProvisionNames(Section(cited.clauses[1:]), PLAIN).name("4") == "clause 4"


TWICE = Section(
    (
        Clause("Section 3", label="Section 3", heading="Duties"),
        Clause("Part A", "one", "Part A:", 1),
        Clause("Section 4", label="Section 4", heading="Rights"),
        Clause("Part A#2", "two", "Part A:", 1),
        Clause("7.1", "three", "7.1"),
        Clause("7.1#2", "four", "7.1"),
    )
)


def test_a_number_that_stands_twice_is_told_apart_by_its_place():
    names = ProvisionNames(TWICE, PLAIN)
    assert [names.name(clause.id) for clause in TWICE] == [
        "Section 3",
        "Part A of Section 3",
        "Section 4",
        "Part A of Section 4",
        "clause 7.1",
        "the second clause 7.1",
    ]
    assert [names.named(names.name(clause.id)) for clause in TWICE] == [clause.id for clause in TWICE]


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        (Clause("9.1A", "x", "9.1A", 1), "clause 9.1A"),
        (Clause("Article I, Section 2A", "x", "Section 2A.", 1), "Section 2A"),
        (Clause("Article IA", "x", "Article IA."), "Article IA"),
        (Clause("Confidentiality(ba)", "x", "(ba)", 1), "paragraph (ba)"),
        (Clause("Rule 4(2A)", "x", "(2A)", 1), "Rule 4(2A)"),
        (Clause("Schedule 2/2.1A", "x", "2.1A", 1), "paragraph 2.1A"),
        (Clause("9.2/Fee", "x", "Fee", 2, stated="definition"), "definition of “Fee”"),
        (Clause("preamble3", "x", stated="passage"), "unnumbered paragraph"),
    ],
)
def test_a_new_provision_is_called_by_its_own_number_beside_another(clause, name):
    assert ProvisionNames(RULES, PLAIN).new(clause) == name


@pytest.mark.parametrize(
    ("label", "own", "number", "printed"),
    [
        ("3.", "Article III/3", "Article III/3A", "3A."),
        ("b)", "1.3(b)", "1.3(ba)", "ba)"),
        ("Section 2.", "Article I, Section 2", "Article I, Section 3", "Section 3."),
        ("3.2.1", "3.2.1", "3.1.1", "3.1.1"),
        ("Part B:", "Part B#4", "Part C#2", "Part C:"),
        ("G3.20", "G3.20", "G3.20A", "G3.20A"),
    ],
)
def test_a_number_is_printed_like_the_one_beside_it(label, own, number, printed):
    assert label_like(label, own, number) == printed


@pytest.mark.parametrize(
    ("own", "label", "written", "number"),
    [
        ("Article III/4", "4.", "paragraph 5", "Article III/5"),
        ("Schedule 2/2.1", "2.1", "2.2", "Schedule 2/2.2"),
        ("Article I, Section 2", "Section 2.", "Section 3", "Article I, Section 3"),
        ("ARTICLE X(a)", "(a)", "ARTICLE X(aa)", "ARTICLE X(aa)"),
        ("G3.17(b)", "(b)", "(c)", "G3.17(c)"),
        ("G3.20", "G3.20", "Sections G3.21", "G3.21"),
    ],
)
def test_a_number_written_as_a_label_is_made_whole_by_the_one_beside_it(own, label, written, number):
    assert number_beside(own, label, written) == number


@pytest.mark.parametrize(
    ("written", "clause"),
    [
        ("paragraph 2.1 of Schedule 2", "Schedule 2/2.1"),
        ("Article III.A.1", "Article III/A/1"),
        ("2.1", "Schedule 2/2.1"),
        ("clause 9.1", "9.1"),
        ("the definition of “Delivery Date” in clause 9.2", "9.2/Delivery Date"),
    ],
)
def test_a_clause_is_found_as_the_document_prints_it(written, clause):
    assert find_clause(RULES, written).id == clause


def test_a_number_that_stands_in_several_parts_is_asked_for():
    parts = Section(tuple(Clause(f"Schedule {n}/4.3", "x", "4.3", 1) for n in (1, 2)))
    with pytest.raises(UnknownClauseError, match=r"did you mean Schedule 1/4\.3 or Schedule 2/4\.3\?"):
        find_clause(parts, "4.3")


def test_a_schedule_is_not_the_clause_of_its_number_and_may_be_written_in_small_letters():
    clauses = [Clause("2", "Two."), Clause("SCHEDULE 2", heading="PILOTS"), Clause("SCHEDULE 2/1.1", "One.")]
    names = ProvisionNames(Section(tuple(clauses)), PLAIN)
    assert names.named("Schedule 2") == "SCHEDULE 2"
    assert names.named("paragraph 1.1 of Schedule 2") == "SCHEDULE 2/1.1"
    assert names.named("Schedule 3") is None
    assert names.named("clause 2") == "2"
