import pytest

from drafter.language.numerals import ordinal
from drafter.model.clause_names import agreeing, spoken


@pytest.mark.parametrize(
    ("clause_id", "called"),
    [
        ("G3.17(b)", "G3.17(b)"),
        ("G3.17/closing", "the closing words of G3.17"),
        ("G3.17(b)/closing2", "the second closing words of G3.17(b)"),
        ("preamble", "the first preamble paragraph"),
        ("preamble2", "the second preamble paragraph"),
        ("prose12", "the 12th unnumbered paragraph"),
        ("title", "the title"),
        ("G5.1/note1", "note 1 to G5.1"),
        ("G1.2/User Systems", "“User Systems” in G1.2"),
        ("G1.2/User Systems(a)", "(a) of “User Systems” in G1.2"),
        ("7.1#2", "the second 7.1"),
        ("Article IV, Section 2(a)", "Article IV, Section 2(a)"),
        ("Schedule 1/2.3", "Schedule 1/2.3"),
        ("Schedule 1, Part 2/3(a)", "Schedule 1, Part 2/3(a)"),
    ],
)
def test_what_a_clause_is_called(clause_id, called):
    assert spoken(clause_id) == called


def test_ordinals():
    assert [ordinal(n) for n in (1, 10, 11, 12, 13, 21, 22, 23, 111, 112)] == [
        "first", "tenth", "11th", "12th", "13th", "21st", "22nd", "23rd", "111th", "112th",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("clause_id", "verb"),
    [("G3.17", "was"), ("G3.17/closing", "were"), ("title", "was"), ("G1.2/closing words of a deed", "was")],
)
def test_a_verb_agrees_with_what_a_clause_is_called(clause_id, verb):
    assert agreeing(spoken(clause_id), "was", "were") == verb
