"""The usual verbs, each as a person may write it, and what is understood of it."""

import pytest

from drafter.draft.instruction import (
    EACH,
    AmendText,
    AmendWords,
    DeleteClause,
    InsertClause,
    Renumber,
    Step,
    Unread,
    Where,
)
from drafter.draft.read_instructions.quotations import set_aside
from drafter.draft.read_instructions.read_instruction import read_instruction
from drafter.draft.read_instructions.split_instructions import split_instructions

G1 = Where("Section G3.1")


def read(sentence):
    """Gives the one thing that a sentence asks for."""
    (asked,) = read_instruction(sentence)
    return asked


@pytest.mark.parametrize(
    ("sentence", "step"),
    [
        ("In Section G3.1, after “x” insert “y”.", Step("insert", "x", "y")),
        ('In Section G3.1, after "x" insert "y".', Step("insert", "x", "y")),
        ("In Section G3.1, insert “y” before the word “x”.", Step("insert", "x", "y", "before")),
        ("Insert the words “y” immediately after “x” in Section G3.1", Step("insert", "x", "y")),
        ("At the end of Section G3.1 insert “y”.", Step("insert", "", "y")),
        ("In Section G3.1, add “y” at the beginning.", Step("insert", "", "y", "before")),
        ("In Section G3.1, delete “x”.", Step("delete", "x")),
        ("In Section G3.1, omit the words “x”.", Step("delete", "x")),
        ("The words “x” are omitted from Section G3.1.", Step("delete", "x")),
        ("In Section G3.1, for “x” substitute “y”.", Step("replace", "x", "y")),
        ("In Section G3.1, substitute “y” for “x”.", Step("replace", "x", "y")),
        ("Replace “x” with “y” in Section G3.1.", Step("replace", "x", "y")),
        ("In Section G3.1, delete “x” and replace it with “y”.", Step("replace", "x", "y")),
        ("Amend Section G3.1 as follows: delete “x” and insert “y”.", Step("replace", "x", "y")),
        ("Amend “x” to read “y” in Section G3.1.", Step("replace", "x", "y")),
        (
            "In Section G3.1, omit “x” in the third place where it occurs.",
            Step("delete", "x", occurrence=3),
        ),
        ("In Section G3.1, delete “x” (second occurrence).", Step("delete", "x", occurrence=2)),
        (
            "Replace “x” with “y” in Section G3.1 wherever it occurs.",
            Step("replace", "x", "y", occurrence=EACH),
        ),
    ],
)
def test_words_in_a_clause(sentence, step):
    assert read(sentence) == AmendWords(G1, (step,))


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("Section G3.20(b)", Where("Section G3.20(b)")),
        ("paragraph (b) of Section G3.20", Where("Section G3.20(b)")),
        ("Section G3.20, paragraph (b)", Where("Section G3.20(b)")),
        ("the heading of Section G3", Where("Section G3", part="heading")),
        ("the closing words of Section G3.17", Where("Section G3.17", "closing")),
        ("the second closing words of Section G3.17", Where("Section G3.17", "closing2")),
        ("the definition of “User” in Section G1.2", Where("Section G1.2", "User")),
        ("Clause 12.3", Where("Clause 12.3")),
    ],
)
def test_the_clause_that_is_named(words, where):
    assert read(f"In {words}, delete “x”.") == AmendWords(where, (Step("delete", "x"),))


def test_several_steps_of_one_sentence():
    said = "In Section G3.1, after “a” insert “b”; delete “c”; and for “d” substitute “e”."
    steps = (Step("insert", "a", "b"), Step("delete", "c"), Step("replace", "d", "e"))
    assert read(said) == AmendWords(G1, steps)


@pytest.mark.parametrize(
    "sentence",
    [
        "Amend Section G3.1 to read “x”.",
        "Section G3.1 is amended to read as follows: “x”",
        "Delete the text of Section G3.1 and replace it with “x”.",
        "Replace Section G3.1 with the following: “x”.",
        "For Section G3.1 substitute “x”.",
    ],
)
def test_the_whole_text(sentence):
    assert read(sentence) == AmendText(G1, "x", whole="text of" not in sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "After Section G3.1 insert a new Section G3.1A: “x”.",
        "Insert a new Section G3.1A after Section G3.1: “x”.",
        "Insert the following new Section G3.1A immediately after Section G3.1: “x”",
    ],
)
def test_a_new_clause(sentence):
    assert read(sentence) == InsertClause(G1, Where("Section G3.1A"), "x")


def test_clauses_deleted_and_renumbered():
    assert read("Delete Section G3.1.") == DeleteClause(G1)
    assert read("Section G3.1 is deleted.") == DeleteClause(G1)
    assert read("Delete Section G3.1 and replace it with “Not used”.") == DeleteClause(G1, "Not used")
    renumbered = read("Renumber Sections G3.1 to G3.2 as Sections G3.2 to G3.3.")
    assert renumbered == Renumber(
        Where("Sections G3.1"), Where("G3.2"), Where("Sections G3.2"), Where("G3.3")
    )


def test_quotations_are_never_read_as_words_of_the_instruction():
    said = "In Section G3.1, after “delete “this” in Section G9” insert “; omit that”."
    step = Step("insert", "delete “this” in Section G9", "; omit that")
    assert read(said) == AmendWords(G1, (step,))


@pytest.mark.parametrize(
    ("sentence", "reason"), [("Please improve it.", "names no clause"), ("Enhance Section G3.1.", "verb")]
)
def test_what_is_no_instruction_is_said_to_be_none(sentence, reason):
    unread = read_instruction(sentence)
    assert isinstance(unread, Unread)
    assert reason in unread.reason


def test_a_text_is_split_into_its_instructions():
    text = """\
# A title
1. Delete Section G3.1.
2. Amend Section G3.2 as follows:
   (a) after “x” insert “y”; and
   (b) omit “z”.
After Section G3.4 insert a new Section G3.4A: “One:
(a) two. Three.”
In Section G3.5, delete “a”. In Section G3.6, delete “b”.
"""
    assert [one.text for one in split_instructions(text)] == [
        "Delete Section G3.1.",
        "Amend Section G3.2 as follows: (a) after “x” insert “y”; and (b) omit “z”.",
        "After Section G3.4 insert a new Section G3.4A: “One:\n(a) two. Three.”",
        "In Section G3.5, delete “a”",
        "In Section G3.6, delete “b”.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "In G3.21, " * 2_000,
        "in paragraph (a) of " * 2_000 + "G3.21 delete “x”.",
        "in paragraph (a) of " * 60 + "G3.21 delete “x”.",
        "In G3.21, " * 20_000,
        "in the heading of " * 500 + "G3 delete “x”",
        "in I " * 500,
        "delete “x” " + "from G3 to G4 " * 500,
        "word " * 20_000 + "in G3",
    ],
)
def test_what_names_too_many_places_is_no_instruction(sentence):
    # Each of these was once read in every way in which its places can begin and end.
    read = read_instruction(sentence)
    assert isinstance(read, Unread)
    assert "too long, or names too many places" in read.reason


def test_a_sentence_of_many_changes_in_one_clause_is_read():
    steps = "; ".join(f"after “x{n}” insert “y{n}”" for n in range(300))
    (read,) = read_instruction(f"In Section G3.21, {steps}.")
    assert len(read.steps) == 300


@pytest.mark.parametrize("text", ["“" * 50_000, "«“" * 50_000, " ‘a" * 50_000, "a ’" * 50_000, '"'])
def test_quotation_marks_without_their_other_half_begin_no_quotation(text):
    assert set_aside(text) == (text, [])


def test_a_quotation_ends_at_the_other_half_of_its_mark():
    assert set_aside("a “b “c” d” «e» \"f“\" 'g h' i")[1] == ["b “c” d", "e", "f“", "g h"]


def test_what_a_person_wrote_is_never_taken_for_a_quotation():
    skeleton, held = set_aside("delete \ue0007\ue001 and “\ue0000\ue001”")
    assert held == ["\ue0000\ue001"]
    assert "7" in skeleton
    assert isinstance(read_instruction("In G3 delete \ue0007\ue001"), Unread)
