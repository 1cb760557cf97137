import pytest

from drafter.draft.amend.amend_section import amend_section
from drafter.draft.apply_instructions.apply import apply_instructions
from drafter.draft.consequential.carry_out import carry_out
from drafter.draft.write_instructions import instructions
from drafter.model.amended_clause import Amended
from drafter.model.edit import EditScript, Hunk
from drafter.model.proposal import Deletion, HeadingAmendment, Insertion, Proposal, WordsAmendment
from drafter.model.section import Clause, Section

BEFORE = "any device (excluding a hub or proxy) within ten days, and again within ten days of notice"
SECTION = Section(
    section="G",
    version="5.20",
    clauses=(
        Clause("G3", heading="OBLIGATIONS", label="G3"),
        Clause("G3.20", "Each User shall tell:", "G3.20", 1),
        Clause("G3.20(a)", "the Panel; and", "(a)", 2),
        Clause("G3.20(b)", BEFORE, "(b)", 2),
        Clause("G3.20/closing", "at once.", "", 1),
        Clause("G3.21", "Section G3.22 applies.", "G3.21", 1),
        Clause("G3.22", "It applies to paragraph (a) of Section G3.20.", "G3.22", 1),
    ),
)


def told(*amendments):
    amended = carry_out(Proposal("DP1", "", "G@5.20", amendments), SECTION)
    return [one.text for one in instructions(amended)]


def told_of(*hunks):
    after = EditScript(hunks).apply(BEFORE)
    change = Amended("G3.20(b)", BEFORE, after, hunks)
    return [one.text for one in instructions(amend_section(SECTION, [change]))]


@pytest.mark.parametrize(
    ("hunks", "said"),
    [
        ([Hunk("", " of a newer kind", 36)], "after “hub or proxy” insert “of a newer kind”"),
        ([Hunk("excluding", "including", 12)], "delete “excluding” and insert “including”"),
        (
            [Hunk("ten", "five", BEFORE.rindex("ten"))],
            "delete “ten” in the second place that it appears and insert “five”",
        ),
        ([Hunk("", "For ", 0)], "before “any device (excluding” insert “For”"),
        ([Hunk(" (excluding a hub or proxy)", "", 10)], "delete “(excluding a hub or proxy)”"),
    ],
)
def test_an_amendment_is_said_as_a_drafter_says_it(hunks, said):
    assert told_of(*hunks) == [f"In Section G3.20(b), {said}."]


def test_what_plain_words_would_leave_in_doubt_is_said_with_the_words_around_it():
    # Two spaces between words: an insertion “after” a word would leave one.
    (said,) = told_of(Hunk("", "  twice over", 10))
    assert said == (
        "In Section G3.20(b), delete “any device (excluding a hub” and insert "
        "“any device  twice over (excluding a hub”."
    )


def test_many_changes_are_said_as_the_whole_text():
    hunks = [Hunk(word, "x", BEFORE.index(word)) for word in ("any", "device", "excluding", "hub", "proxy")]
    after = EditScript(tuple(hunks)).apply(BEFORE)
    assert told_of(*hunks) == [f"Delete the text of Section G3.20(b) and replace it with “{after}”."]


def test_a_new_clause_is_said_with_all_below_it():
    assert told(Insertion("G3.20", "Each User shall:\n(a) act; and\n(b) tell.")) == [
        "After Section G3.20 insert a new Section G3.20A: “Each User shall:\n(a) act; and\n(b) tell.”."
    ]


def test_a_new_first_clause_is_said_to_stand_before_the_other():
    before = Insertion("G3.20", "Each User shall act.", before=True)
    assert told(before, before) == [
        "Before Section G3.20 insert a new Section G3.A20: “Each User shall act.”.",
        "After the new Section G3.A20 insert a new Section G3.B20: “Each User shall act.”.",
    ]


def test_a_clause_is_named_by_the_number_that_it_had_though_it_is_amended_and_moves():
    said = told(Insertion("G3.21", "New.", renumber=True), Insertion("G3.20", "Newer.", renumber=True))
    assert said[:2] == [
        "After Section G3.20 insert a new Section G3.21: “Newer.”.",
        "In Section G3.21, delete “G3.22” and insert “G3.24”.",
    ]
    assert said[2] == "After Section G3.21 insert a new Section G3.23: “New.”."


def test_a_deleted_clause_keeps_its_number_and_closing_words_go():
    assert told(Deletion("G3.21")) == ["Delete Section G3.21 and replace it with “Not used”."]
    assert told(Deletion("G3.20/closing")) == ["Delete the closing words of Section G3.20."]


def test_a_heading():
    assert told(HeadingAmendment("G3", "DUTIES")) == [
        "In Section G3, delete “OBLIGATIONS” and insert “DUTIES”."
    ]


def test_renumbering_tells_the_references_that_follow_and_then_the_numbers():
    assert told(Insertion("G3.20", "New.", renumber=True)) == [
        "After Section G3.20 insert a new Section G3.21: “New.”.",
        "In Section G3.21, delete “G3.22” and insert “G3.23”.",
        "Renumber Sections G3.21 to G3.22 as Sections G3.22 to G3.23.",
    ]


def test_a_passage_without_a_number_is_named_by_its_first_words_and_read_back():
    section = Section(
        (
            Clause("preamble", "This is the first text."),
            Clause("preamble2", "This is the second text."),
            *SECTION.clauses,
        )
    )
    change = WordsAmendment("preamble2", "second text", "other text")
    amended = carry_out(Proposal("DP1", "", "G", (change,)), section)
    (said,) = [one.text for one in instructions(amended)]
    assert said == "In the passage that begins “This is the second”, delete “second” and insert “other”."
    assert apply_instructions(section, [said]).section["preamble2"].text == "This is the other text."
