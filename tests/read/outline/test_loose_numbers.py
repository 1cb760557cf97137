"""Typed numbers with a seldom sign behind them, or no space: told from words by the numbers beside them."""

import pytest

from drafter.read.outline.block import Block
from drafter.read.outline.clause_tree import outline
from drafter.read.outline.typed_numbers import with_typed_numbers


def read(*texts, headed=False):
    blocks = with_typed_numbers([Block(text, emphasised=headed) for text in texts])
    return [(block.number.text if block.number else None, block.text) for block in blocks]


DASHES = ["{}-Seat", "{} -Seat", "{}- the seat", "{}— the seat", "{} –Seat", "{}—Seat"]


@pytest.mark.parametrize("form", DASHES)
@pytest.mark.parametrize(
    "numbers", [("Section 2", "Section 3"), ("1", "2"), ("1.1", "1.2"), ("Rule I", "Rule II")]
)
def test_a_dash_stands_behind_a_number_that_another_goes_on_with(form, numbers):
    found = read(*map(form.format, numbers))
    assert [label.rstrip(" -—–") for label, _ in found] == list(numbers)
    assert {text.casefold().removeprefix("the ") for _, text in found} == {"seat"}


@pytest.mark.parametrize(
    "numbers",
    [
        ("I.Name", "II.Seat", "III.End"),
        ("1)the name", "2)the seat", "3)the end"),
        ("a)the name", "b)the seat", "c)the end"),
        ("a.the name", "b.the seat", "c.the end"),
        ("i.the name", "ii.the seat", "iii.the end"),
        ("1.The name", "2. The seat", "3.“The end"),
        ("Article 1.Name", "Article 2.Seat", "Article 3.End"),
        ("Section 1:Name", "Section 2 : Seat", "Section 3 :End"),
    ],
)
def test_a_number_without_a_space_behind_it_is_one_of_a_series(numbers):
    words = [text.casefold().lstrip("“").removeprefix("the ") for _, text in read(*numbers)]
    assert words == ["name", "seat", "end"]


@pytest.mark.parametrize(
    "text",
    ["J.Smith presides.", "e.g. a boat", "3-year terms", "T-Shirts are sold.", "Rule 4-Seat"],
)
def test_what_stands_alone_is_no_number(text):
    assert read("1. The board sits.", text, "2. The board acts.")[1] == (None, text)


def test_the_first_section_of_the_next_group_goes_on_with_the_group_before():
    found = read("Section 1.1 Name", "The name.", "Section 2.1 Removal; Vacancies", "A seat is left.")
    assert [label for label, _ in found] == ["Section 1.1", None, "Section 2.1", None]


def test_a_heading_may_have_a_verb_in_its_title():
    titles = ("Section 1 Name", "Section 2 Who May Vote", "Section 3 When It Is Held")
    assert [label for label, _ in read(*titles, headed=True)] == ["Section 1", "Section 2", "Section 3"]


def test_a_sentence_about_a_section_is_none():
    assert read("Section 1. Name", "Section 2 Notices are given in writing.")[1][0] is None


HEADINGS = {
    "a title in small letters": ["ARTICLE I Name", "ARTICLE II indemnity of officers", "ARTICLE III Seat"],
    "a script without capitals": ["1.0 方案基础", "2.0 定义", "3.0创建资料"],
    "nothing behind it": ["A", "B", "C"],
}


@pytest.mark.parametrize("titles", HEADINGS.values(), ids=HEADINGS)
def test_the_number_of_a_heading_may_have_any_title(titles):
    assert None not in [label for label, _ in read(*titles, headed=True)]


def test_a_heading_that_cites_a_section_has_no_number():
    titles = ("Section 1 Name", "Section 2 of the Act", "Section 3 Seat")
    assert [label for label, _ in read(*titles, headed=True)] == ["Section 1", None, "Section 3"]


def test_a_number_that_ends_in_nought_heads_those_beside_it():
    blocks = [Block(text, outline=1, emphasised=True) for text in ("1.0 Basis", "2.0 Tasks")]
    blocks[1:1] = [Block("1.1 Policy"), Block("1.2 Skill")]
    clauses = outline(with_typed_numbers(blocks))
    assert [(clause.id, clause.depth) for clause in clauses] == [
        ("1.0", 1),
        ("1.1", 2),
        ("1.2", 2),
        ("2.0", 1),
    ]


def test_a_number_may_be_a_word_and_end_in_a_letter():
    lines = ("ARTICLE ONE", "Section 1.1A Notices Given", "Section 1.1B Other Notices", "Article Two. Seat")
    assert [label for label, _ in read(*lines)] == [
        "ARTICLE ONE",
        "Section 1.1A",
        "Section 1.1B",
        "Article Two.",
    ]


def test_articles_in_words_are_a_series():
    clauses = outline(
        with_typed_numbers(
            [*map(Block, ("ARTICLE ONE", "Section 1. Name", "ARTICLE TWO", "Section 1. Seat"))]
        )
    )
    assert [clause.id for clause in clauses] == [
        "ARTICLE ONE",
        "ARTICLE ONE, Section 1",
        "ARTICLE TWO",
        "ARTICLE TWO, Section 1",
    ]
