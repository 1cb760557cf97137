from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.numerals import roman_value
from drafter.model.clause_number import ClauseNumber, addressed, bare_label, label_of, parent_of
from drafter.model.number_order import in_order

PARTS = [
    ("G3", ["G3"]),
    ("G3.17", ["G3", ".17"]),
    ("G3.17A", ["G3", ".17A"]),
    ("G3.17(b)(ii)(A)", ["G3", ".17", "(b)", "(ii)", "(A)"]),
    ("G3.17/closing2", ["G3", ".17", "/closing2"]),
    ("1.1.1", ["1", ".1", ".1"]),
    ("Article IV, Section 2(a)", ["Article IV", ", Section 2", "(a)"]),
    ("§ 12(3)", ["§ 12", "(3)"]),
    ("Schedule 1/2.3(a)", ["Schedule 1", "/2", ".3", "(a)"]),
    ("Schedule 1/2", ["Schedule 1", "/2"]),
    ("G1.2/User Systems", ["G1", ".2", "/User Systems"]),
    ("G1.2/User Systems(a)", ["G1", ".2", "/User Systems", "(a)"]),
    ("G1.2/Gas Proxy Function (GPF)", ["G1", ".2", "/Gas Proxy Function (GPF)"]),
    ("Section 4.1", ["Section 4", ".1"]),
    ("preamble2", ["preamble2"]),
    ("SCHEDULE/1.2(a)", ["SCHEDULE", "/1", ".2", "(a)"]),
    ("Schedule 1, Part 2/3", ["Schedule 1", ", Part 2", "/3"]),
    ("Late Dues/1", ["Late Dues", "/1"]),
    ("Fees, Charges and Costs(1)", ["Fees, Charges and Costs", "(1)"]),
    ("Schedule of Fees/1", ["Schedule of Fees", "/1"]),
    ("7.1#2(a)", ["7", ".1#2", "(a)"]),
    ("G3(b)#2(i)", ["G3", "(b)#2", "(i)"]),
]


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_a_number_is_read_part_by_part(text: str, parts: list[str]) -> None:
    assert list(ClauseNumber.parse(text).parts) == parts


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        ("G3.17(b)(ii)", "G3.17(b)"),
        ("G3.17", "G3"),
        ("G3.17/closing", "G3.17"),
        ("Article IV, Section 2", "Article IV"),
    ],
)
def test_the_parent_is_the_number_without_its_last_part(text: str, parent: str) -> None:
    assert str(ClauseNumber.parse(text).parent) == parent


def test_a_number_of_one_part_has_no_parent() -> None:
    assert ClauseNumber.parse("G3").parent is None


def test_an_empty_number_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one character"):
        ClauseNumber.parse("  ")


@pytest.mark.parametrize(
    ("parent", "label", "child"),
    [
        ("G3.17", "(b)", "G3.17(b)"),
        ("G3.17(b)", "ii)", "G3.17(b)(ii)"),
        ("I", "A.", "I.A"),
        ("Article IV", "Section 2.", "Article IV, Section 2"),
        ("§ 12", "(3)", "§ 12(3)"),
        ("Schedule 1", "2.3", "Schedule 1/2.3"),
        ("3.2", "1.", "3.2/1"),
        ("Membership", "1.", "Membership/1"),
        ("1(b)", "i.", "1(b).i"),
        ("3.2/1", "(a)", "3.2/1(a)"),
        ("Schedule 1/2", "(a)", "Schedule 1/2(a)"),
    ],
)
def test_a_label_below_a_number_makes_its_child(parent: str, label: str, child: str) -> None:
    made = ClauseNumber.parse(parent).child(label)
    assert str(made) == child
    assert ClauseNumber.parse(child) == made


@pytest.mark.parametrize(
    ("label", "bare"),
    [
        ("3.17.", "3.17"),
        ("3.17)", "3.17"),
        ("1.).", "1"),
        ("a)", "(a)"),
        ("(a)", "(a)"),
        ("Article IV –", "Article IV"),
        ("Section\u00a02.", "Section 2"),
    ],
)
def test_a_label_in_an_id_has_no_punctuation(label: str, bare: str) -> None:
    assert bare_label(label) == bare


@pytest.mark.parametrize(
    "ordered",
    [
        ["G2.1", "G3", "G3.2", "G3.17", "G3.17A", "G3.17B", "G3.18"],
        ["G3.A1", "G3.1", "G3.1A"],
        ["A1(a)", "A1(y)", "A1(z)", "A1(aa)", "A1(bb)"],
        ["A1(a)", "A1(aa)", "A1(b)", "A1(ba)", "A1(c)"],
        ["A1(h)", "A1(i)", "A1(j)", "A1(v)", "A1(x)"],
        ["A1(i)", "A1(ii)", "A1(iia)", "A1(iv)", "A1(v)", "A1(ix)", "A1(x)"],
        ["G3.17", "G3.17(a)", "G3.17(a)(i)", "G3.17(b)", "G3.17/closing", "G3.17/closing2", "G3.18"],
        [
            "Article I",
            "Article II",
            "Article II, Section 2",
            "Article II, Section 10",
            "Article IX",
            "Article X",
        ],
        ["9", "10", "10.2", "10.10", "Schedule 1", "Schedule 1/2", "Schedule 1/11", "Schedule 2"],
    ],
)
@given(data=st.data())
def test_numbers_stand_in_the_order_of_a_code(ordered: list[str], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(ordered))
    assert [str(number) for number in in_order(map(ClauseNumber.parse, shuffled))] == ordered


@pytest.mark.parametrize(
    ("after", "first", "second"),
    [
        ("G3.20", "G3.20A", "G3.20B"),
        ("G3.20(b)", "G3.20(ba)", "G3.20(bb)"),
        ("G3.20(B)", "G3.20(BA)", "G3.20(BB)"),
        ("G3.17/closing", "G3.17A", "G3.17B"),
        ("Article 5", "Article 5A", "Article 5B"),
    ],
)
def test_a_clause_put_in_has_the_number_before_it_and_a_letter(after: str, first: str, second: str) -> None:
    made = ClauseNumber.parse(after).inserted_after()
    assert (str(made), str(made.next_inserted())) == (first, second)


@pytest.mark.parametrize(
    ("before", "first", "second"),
    [
        ("G3.1", "G3.A1", "G3.B1"),
        ("G3.17(a)", "G3.17(A1)", "G3.17(B1)"),
        ("G3.17(b)(i)", "G3.17(b)(A1)", "G3.17(b)(B1)"),
        ("G1", "GA1", "GB1"),
        ("1", "A1", "B1"),
        ("Article 1", "Article A1", "Article B1"),
    ],
)
def test_a_clause_put_in_before_the_first_has_a_letter_before_its_number(
    before: str, first: str, second: str
) -> None:
    made = ClauseNumber.parse(before).inserted_before()
    assert (str(made), str(made.next_inserted())) == (first, second)


@pytest.mark.parametrize(
    ("before", "first", "second"),
    [("G3.A1", "G3.ZA1", "G3.ZB1"), ("G3.17(A1)", "G3.17(ZA1)", "G3.17(ZB1)"), ("GA1", "GZA1", "GZB1")],
)
def test_a_clause_put_in_before_one_that_was_has_a_z(before: str, first: str, second: str) -> None:
    made = ClauseNumber.parse(before).inserted_before(lettered=True)
    assert (str(made), str(made.next_inserted())) == (first, second)


@pytest.mark.parametrize(
    "numbers",
    [
        ("G3.ZZA1", "G3.ZA1", "G3.ZB1", "G3.A1", "G3.A1A", "G3.B1", "G3.1", "G3.1A", "G3.2"),
        ("GZA1", "GA1", "GA1.1", "GB1", "G1", "G1.1", "G2", "G10"),
        ("G3.17(ZA1)", "G3.17(A1)", "G3.17(a)", "G3.17(b)"),
        ("Article ZA1", "Article A1", "Article 1"),
    ],
)
def test_clauses_put_in_before_the_first_stand_in_order(numbers: tuple[str, ...]) -> None:
    parsed = [ClauseNumber.parse(number) for number in numbers]
    assert [str(n) for n in in_order(parsed[::-1])] == list(numbers)
    assert [str(n) for n in parsed] == list(numbers)


def test_after_the_last_letter_another_is_added() -> None:
    assert str(ClauseNumber.parse("G3.20Z").next_inserted()) == "G3.20ZA"


@pytest.mark.parametrize(("numeral", "value"), [("i", 1), ("iv", 4), ("xlii", 42), ("MCMXC", 1990)])
def test_roman_numerals_are_worth_their_number(numeral: str, value: int) -> None:
    assert roman_value(numeral) == value


HEADS = st.from_regex(r"[A-Z]?[1-9][0-9]{0,2}[A-Z]?", fullmatch=True) | st.sampled_from(
    ["Article IV", "§ 12", "Annex A", "SCHEDULE", "Late Dues", "Fees, Charges and Costs"]
)
LABELS = st.sampled_from(["(a)", "(iv)", "(A)", "3.", "12A", "b)", "Section 2."])


@given(HEADS, st.lists(LABELS, max_size=5))
def test_what_is_written_is_read_again_as_the_same_number(head: str, labels: list[str]) -> None:
    number = ClauseNumber.parse(head)
    for label in labels:
        number = number.child(label)
    assert ClauseNumber.parse(str(number)) == number


@pytest.mark.parametrize(
    ("clause_id", "number", "words"),
    [
        ("G3.17(b)", "G3.17(b)", ""),
        ("G3.17/closing", "G3.17", "closing"),
        ("G1.2/User Systems(a)", "G1.2", "User Systems(a)"),
        ("Schedule 1/2.3", "Schedule 1/2.3", ""),
        ("Schedule 1/2/Fee", "Schedule 1/2", "Fee"),
    ],
)
def test_what_is_called_by_words_is_addressed_by_a_number_and_the_words(clause_id, number, words):
    assert addressed(clause_id) == (number, words)


@pytest.mark.parametrize(
    ("clause_id", "label"),
    [
        ("G3.20A", "G3.20A"),
        ("G3.17(ba)", "(ba)"),
        ("Schedule 1/2A", "2A"),
        ("Article IV, Section 2A", "Section 2A"),
        ("G1.2/User Systems", "User Systems"),
        ("G3.17/closing", ""),
    ],
)
def test_a_new_clause_is_labelled_as_its_number_is_printed(clause_id, label):
    assert label_of(clause_id) == label


def test_the_number_above():
    assert [parent_of(name) for name in ("G3", "G3.17(b)", "Schedule 1/2", "G3.17/closing")] == [
        "",
        "G3.17",
        "Schedule 1",
        "G3.17",
    ]


def test_a_clause_put_in_after_a_number_of_a_schedule_stands_in_the_schedule():
    assert str(ClauseNumber.parse("Schedule 1/2").inserted_after()) == "Schedule 1/2A"
    assert str(ClauseNumber.parse("G3.17/closing").inserted_after()) == "G3.17A"


def test_a_number_put_in_with_a_dash_counts_on_and_stands_beside_the_one_before_it():
    number = ClauseNumber.parse("3.20").inserted_after(dash=True)
    assert (str(number), str(number.next_inserted())) == ("3.20-1", "3.20-2")
    assert (number.depth, parent_of("3.20-1"), parent_of("3.20-1(a)")) == (1, "3", "3.20-1")
    assert str(ClauseNumber.parse("3.20(b)").inserted_after(dash=True)) == "3.20(ba)"
