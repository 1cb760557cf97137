import pytest

from drafter.draft.instruction import Where
from drafter.draft.read_instructions.quotations import set_aside
from drafter.draft.read_instructions.read_clause_name import (
    beside,
    parent_of,
    read_where,
    read_wheres,
    within,
    without_word,
)


def where(words):
    return read_where(*set_aside(words))


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Section G3.20(b)", Where("Section G3.20(b)")),
        ("the new Section G3.20A", Where("Section G3.20A", new=True)),
        ("G3", Where("G3")),
        ("sub-paragraph (ii) of paragraph (b) of Section G3.17", Where("Section G3.17(b)(ii)")),
        ("Section G3.17, paragraph (b)", Where("Section G3.17(b)")),
        ("the heading", Where("", part="heading")),
        ("the title of Article 4", Where("Article 4", part="heading")),
        ("the opening words of Section G3.17", Where("Section G3.17", part="opening")),
        ("the chapeau to Section G3.17", Where("Section G3.17", part="opening")),
        ("the closing words of Section G3.17", Where("Section G3.17", "closing")),
        ("the first closing words of Section G3.17", Where("Section G3.17", "closing")),
        ("the 2nd closing words of Section G3.17", Where("Section G3.17", "closing2")),
        ("the definition of “User”", Where("", "User")),
        ("the definition for “User” in Section A1.1", Where("Section A1.1", "User")),
        ("the passage that begins “whereas”", Where("", "whereas", begins=True)),
        ("section G3.17 (b)", Where("section G3.17(b)")),
        ("point (b) of Article 4", Where("Article 4(b)")),
        ("paragraph 2.1 of Schedule 2", Where("Schedule 2/2.1")),
        ("sub-paragraph (a) of paragraph 2.1 of Schedule 2", Where("Schedule 2/2.1(a)")),
        ("Schedule 2, paragraph 2.1(a)", Where("Schedule 2/2.1(a)")),
        ("the words after paragraph (b) of Section G3.17", Where("Section G3.17", "closing", after="(b)")),
        ("the words", None),
        ("the heading of the heading of G3", None),
        ("paragraph (b) of the heading of G3", None),
        ("“User”", None),
    ],
)
def test_a_clause_is_read_as_it_is_named(words, named):
    assert where(words) == named


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("paragraphs (a) and (b) of Section G3.17", ["Section G3.17(a)", "Section G3.17(b)"]),
        ("Sections G3.1, G3.2 and G3.3", ["Sections G3.1", "Sections G3.2", "Sections G3.3"]),
        ("Section G3.1 and Section G3.2", ["Section G3.1", "Section G3.2"]),
        ("Section G3.1", ["Section G3.1"]),
        ("Section G3.1 and the rest", []),
        ("nothing", []),
    ],
)
def test_several_clauses_are_read_each_or_none_is(words, numbers):
    assert [each.number for each in read_wheres(*set_aside(words))] == numbers


G317 = Where("Section G3.17")


@pytest.mark.parametrize(
    ("above", "named", "meant"),
    [
        (None, Where("G3"), Where("G3")),
        (Where("Schedule 2"), Where("paragraph 1.2"), Where("Schedule 2/1.2")),
        # Clause 2.2 of the body is not below Schedule 2, however alike the numbers begin.
        (Where("Schedule 2"), Where("paragraph 2.2"), Where("Schedule 2/2.2")),
        (Where("Schedule 2"), Where("Schedule 2/2.2"), Where("Schedule 2/2.2")),
        (Where("Schedule 2"), Where("Schedule 3/1"), None),
        (G317, Where("paragraph (b)"), Where("Section G3.17(b)")),
        (G317, Where("Section G3.17(b)"), Where("Section G3.17(b)")),
        (G317, Where("Section G3.17"), Where("Section G3.17")),
        (G317, Where("Section G3.1"), None),
        (G317, Where("Section G3.170"), None),
        (Where("Section G"), Where("Section G3"), Where("Section G3")),
        (G317, Where("", part="heading"), Where("Section G3.17", part="heading")),
        (G317, Where("", "closing"), Where("Section G3.17", "closing")),
        (Where("G3", part="heading"), Where("(b)"), None),
        (Where("G1.2", "User"), Where("(b)"), None),
        (Where("G1.2", "User"), Where("", part="heading"), Where("G1.2", "User", part="heading")),
        (Where("G3.17A", new=True), Where("(b)"), Where("G3.17A(b)", new=True)),
    ],
)
def test_a_clause_is_meant_inside_the_one_that_the_sentence_names(above, named, meant):
    assert within(above, named) == meant


def test_a_paragraph_beside_another_is_of_the_same_clause():
    assert beside(Where("Section G3.17(c)"), Where("(d)")) == Where("G3.17(d)")
    assert beside(Where("Section G3.17"), Where("Section G3.18")) == Where("Section G3.18")
    assert beside(Where("(c)"), Where("(d)")) == Where("(d)")


def test_a_number_is_known_without_its_word_and_by_the_clause_above_it():
    assert without_word("Section G3.20") == "G3.20"
    assert without_word("sub-paragraph (ii)") == "(ii)"
    assert without_word("G3.20") == "G3.20"
    assert parent_of("Section G3.17(b)") == "G3.17"
    assert parent_of("G3") == ""
