import pytest

from drafter.draft.read_instructions.quotations import set_aside
from drafter.draft.read_instructions.why_unread import EXAMPLE, why_unread


def why(sentence):
    return why_unread(*set_aside(sentence))


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("In Section G3, delete “x", "a quotation mark in it has no other half"),
        ("Delete “x”", "it names no clause"),
        ("Move Section G3 behind Section G4", "moving is not carried out"),
        ("Amend Section G3 accordingly", "it leaves open what changes"),
        ("In Section G3, delete “x” and “y” respectively", "“respectively” is not carried out"),
        ("In Section G3, put “x” in italics", "how words are written is not changed by name"),
        ("Delete the second sentence of Section G3", "a sentence, a line or a part of a table"),
        (
            "In Section G3, between “x” and “y” insert “z”",
            "a place between words is named by the words before it",
        ),
        ("Delete Sections G3 to G5", "a range of clauses is only renumbered"),
        ("Delete Section G3 if it is spent", "it sets a condition"),
        (
            "insert a new paragraph: “x” in Section G3 and insert a new Section G4: “y”",
            "does not say where the new one",
        ),
        ("Enhance Section G3", "its verb is not known"),
        ("In Section G3, delete the word x", "words of the law in it are in no quotation marks"),
        ("In Section G3, delete “x” or “y”", "this is not understood as one change"),
    ],
)
def test_the_reason_names_what_stands_in_the_way(sentence, reason):
    assert reason in why(sentence)


def test_a_reason_that_asks_for_an_instruction_shows_one():
    assert EXAMPLE == "In Section G3.20(b), after “…” insert “…”"
    assert why("Delete “x”") == f"it names no clause; write, for example, “{EXAMPLE}”"


def test_a_long_sentence_is_shortened_at_a_word():
    said = why(f"In Section G3, delete “x” or “{'word ' * 20}”").partition(" – ")[0]
    assert said.endswith("word …")
    assert len(said) <= 82
