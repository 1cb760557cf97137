import pytest

from drafter.draft.read_instructions.plain_verbs import plainly
from drafter.draft.read_instructions.quotations import put_back, set_aside


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Omit “x”.", "delete “x”"),
        ("Strike out the words “x”;", "delete the words “x”"),
        ("by adding “x”", "by insert “x”"),
        ("1. Delete “x”.", "delete “x”"),
        ("(12) Delete “x”", "delete “x”"),
        ("– Delete “x”", "delete “x”"),
        ("there shall be inserted “x”", "insert “x”"),
        ("there is substituted “x”", "substitute “x”"),
        ("the insertion of “x”", "insert “x”"),
        ("the deletion of the words “x”", "delete the words “x”"),
        ("immediately after “x” insert “y”", "after “x” insert “y”"),
        ("insert the following words: “x”", "insert “x”"),
        ("After Section G3.1 — insert “x”", "After Section G3.1: insert “x”"),
        ("insert: “x”", "insert “x”"),
        ("re-letter paragraph (b) as (c)", "renumber paragraph (b) as (c)"),
        ("delete the final full stop", "delete “.”"),
        ("replace the semi-colon with a comma", "replace “;” with “,”"),
        ("delete the comma and insert “;”", "delete the comma and insert “;”"),
        ("so that it should read “x”", "so that it should read “x”"),
        ("so as to have it read “x”", "so as to have it substitute “x”"),
        ("Section G3.1 deletes nothing", "Section G3.1 deletes nothing"),
    ],
)
def test_the_many_ways_to_say_it_are_one(said, plain):
    made, held = set_aside(said)
    assert put_back(plainly(made, held), held) == plain


def test_no_word_of_a_quotation_is_touched():
    made, held = set_aside("Add “omit the following words: strike out the comma”.")
    assert put_back(plainly(made, held), held) == "insert “omit the following words: strike out the comma”"
