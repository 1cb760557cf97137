import pytest

from drafter.draft.amend.clause_lines import follows_label, is_list, listed, own_label, provisions


@pytest.mark.parametrize(
    ("before", "label", "follows"),
    [
        ("(a)", "(b)", True),
        ("(a)", "(aa)", True),
        ("(a)", "(c)", False),
        ("(a)", "(a)", False),
        ("(b)", "(a)", False),
        ("(z)", "(aa)", True),
        ("(ba)", "(bb)", True),
        ("(ba)", "(c)", True),
        ("(ba)", "(d)", False),
        ("(h)", "(i)", True),
        ("(i)", "(ii)", True),
        ("(i)", "(j)", False),
        ("(iv)", "(v)", True),
        ("(A)", "(B)", True),
        ("(1)", "(2)", True),
        ("(1)", "(3)", False),
    ],
)
def test_a_label_is_the_next_one_or_it_is_not(before, label, follows):
    assert follows_label(before, label) is follows


def test_lines_with_labels_are_provisions_below_the_first_line():
    made = provisions("G1.1", "Each User:\n(a) acts:\n(i) now; or\n(ii) then; and\n(b) tells,\nat once.", 1)
    assert [(each.clause, each.text, each.depth) for each in made] == [
        ("G1.1", "Each User:", 1),
        ("G1.1(a)", "acts:", 2),
        ("G1.1(a)(i)", "now; or", 3),
        ("G1.1(a)(ii)", "then; and", 3),
        ("G1.1(b)", "tells,", 2),
        ("G1.1/closing", "at once.", 1),
    ]


def test_a_second_line_without_a_label_is_a_second_closing():
    made = provisions("G1.1", "Each User:\n(a) acts,\nat once.\nAnd so on.", 1)
    assert [each.clause for each in made][2:] == ["G1.1/closing", "G1.1/closing2"]


def test_a_text_that_is_a_list_alone_stands_in_the_list():
    assert [(each.clause, each.depth) for each in listed("G1.1", "(c) one;\n\n(d) two.", 2)] == [
        ("G1.1(c)", 2),
        ("G1.1(d)", 2),
    ]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("(a) acts", "(a)"),
        ("  (ii) acts", "(ii)"),
        ("(if any) acts", ""),
        ("(where) acts", ""),
        ("acts (a)", ""),
        ("(12) acts", "(12)"),
        ("(a)acts", ""),
    ],
)
def test_a_text_may_begin_with_a_label(text, label):
    assert own_label(text) == label


def test_a_list_has_a_label_behind_its_first_line():
    assert is_list("Each User:\n(a) acts")
    assert not is_list("(a) acts")
    assert not is_list("Each User:\nacts")
