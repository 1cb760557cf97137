import pytest

from drafter.draft.apply_instructions.apply import apply_instructions
from drafter.model.section import Clause, Section

SECTION = Section(
    section="G",
    version="1.0",
    clauses=(
        Clause("G1", heading="DUTIES", label="G1"),
        Clause("G1.1", "The User’s duty is the duty of the User.", "G1.1", 1),
        Clause("G1.1(a)", "to act; and", "(a)", 2),
        Clause("G1.1(b)", "to tell,", "(b)", 2),
        Clause("G1.1/closing", "at once.", "", 1),
        Clause("G1.2", "See Section G1.3.", "G1.2", 1),
        Clause("G1.3", "Nothing else applies.", "G1.3", 1),
    ),
)


def texts(*sentences):
    applied = apply_instructions(SECTION, sentences)
    assert applied.refused == ()
    return {clause.id: clause.words for clause in applied.section}


def refused(*sentences):
    applied = apply_instructions(SECTION, sentences)
    assert applied.section == SECTION
    return [refusal.reason for refusal in applied.refused]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("after “Nothing” insert “whatever”", "Nothing whatever else applies."),
        ("before “applies” insert “, if any,”", "Nothing else, if any, applies."),
        ("omit “else”", "Nothing applies."),
        ("delete “applies”", "Nothing else."),
        ("for “Nothing else” substitute “All”", "All applies."),
        ("at the end insert “At all.”", "Nothing else applies. At all."),
    ],
)
def test_words_are_put_in_and_taken_out_with_the_spaces_a_drafter_leaves(said, text):
    assert texts(f"In Section G1.3, {said}.")["G1.3"] == text


def test_straight_quotes_and_apostrophes_mean_curly_ones():
    assert texts('In Section G1.1, delete "User\'s duty" and insert "task".')["G1.1"].startswith(
        "The task is"
    )


def test_places_are_counted_in_whole_words():
    made = texts("In Section G1.1, omit “the” in the second place where it occurs.")
    assert made["G1.1"] == "The User’s duty is the duty of User."


def test_steps_of_one_sentence_are_counted_in_the_text_before_them():
    said = (
        "In Section G1.1, for “duty” in the first place where it occurs substitute “task”; "
        "delete “duty” in the second place where it occurs and insert “work”."
    )
    assert texts(said)["G1.1"] == "The User’s task is the work of the User."


def test_of_two_insertions_in_one_place_the_first_comes_first():
    said = "In Section G1.3, after “Nothing” insert “new”; before “else” insert “and”; delete “else”."
    assert texts(said)["G1.3"] == "Nothing new and applies."


def test_clauses_come_go_and_are_renumbered():
    made = texts(
        "After Section G1.1 insert a new Section G1.2: “Each User:\n(a) acts; and\n(b) tells,\nat once.”",
        "In Section G1.2, delete “G1.3” and insert “G1.4”.",
        "Delete Section G1.1(a).",
        "Renumber Sections G1.2 to G1.3 as Sections G1.3 to G1.4.",
        "Renumber Section G1.1(b) as Section G1.1(a).",
    )
    assert list(made) == [
        "G1", "G1.1", "G1.1(a)", "G1.1/closing", "G1.2", "G1.2(a)", "G1.2(b)", "G1.2/closing", "G1.3", "G1.4",
    ]  # fmt: skip
    assert (made["G1.2(b)"], made["G1.3"]) == ("tells,", "See Section G1.4.")


def test_a_deleted_clause_takes_all_below_it_along():
    made = texts(
        "Delete Section G1.1 and replace it with “Not used”.",
        "In the heading of Section G1, omit “DUTIES” and insert “TASKS”.",
    )
    assert made == {
        "G1": "TASKS",
        "G1.1": "Not used",
        "G1.2": "See Section G1.3.",
        "G1.3": "Nothing else applies.",
    }


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("In Section G9.9, delete “x”.", "there is no clause G9.9 in G@1.0"),
        (
            "Delete Section G1.2 and renumber paragraph (c) as (b).",
            "it does not say in which clause (c) stands",
        ),
        ("In Section G1.3, delete “some”.", "“some” do not stand there"),
        ("In Section G1.1, delete “duty”.", "stand there 2 times; say in which place"),
        ("In Section G1.1, delete “duty” in the third place where it occurs.", "2 times only"),
        ("In Section G1.3, delete “Nothing else”; delete “else applies”.", "overlap"),
        ("Renumber Sections G1.2 to G1.3 as Sections G1.3 to G1.9.", "do not end with G1.9"),
        ("Tidy Section G1.3 up.", "its verb is not known"),
    ],
)
def test_what_cannot_be_carried_out_is_said_with_its_reason_and_changes_nothing(sentence, reason):
    (said,) = refused(sentence)
    assert reason in said


def test_a_number_that_two_clauses_have_in_the_end_is_said():
    applied = apply_instructions(SECTION, ["After Section G1.1 insert a new Section G1.2: “New.”"])
    assert applied.section == SECTION
    assert [refusal.reason for refusal in applied.refused] == [
        "there would be two clauses G1.2 in the end; give it another number, or renumber the other"
    ]


def test_wherever_reaches_each_clause_below_the_one_that_is_named():
    made = texts("Replace “to” with “so as to” wherever it occurs in Section G1.1.")
    assert (made["G1.1(a)"], made["G1.1(b)"]) == ("so as to act; and", "so as to tell,")


def test_wherever_reaches_a_text_from_a_clause_that_has_only_a_heading():
    assert texts("Replace “else” with “more” wherever it occurs in Section G1.")["G1.3"] == (
        "Nothing more applies."
    )


def test_words_that_stand_nowhere_below_a_clause_are_refused():
    said = "In Section G1, replace “three Working Days” with “four Working Days” in each place."
    assert refused(said) == ["the words “three Working Days” are not in G1; copy them from the baseline"]


def kept(*sentences):
    applied = apply_instructions(SECTION, sentences, keep_numbers=True)
    assert applied.refused == ()
    return {clause.id: clause.words for clause in applied.section}


def test_the_number_of_a_deleted_clause_stays_where_it_is_to_be_kept():
    made = kept("Omit Section G1.1(a).", "Delete Section G1.3.")
    assert made["G1.1(a)"] == made["G1.3"] == "Not used"


def test_the_number_of_a_deleted_clause_goes_to_another_one_that_is_given_it():
    made = kept("Delete Section G1.2.", "Renumber Section G1.3 as Section G1.2.")
    assert made["G1.2"] == "Nothing else applies."
    assert "G1.3" not in made
