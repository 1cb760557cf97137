"""Documents made of a corpus: the tree that clauses make, numbers in each way, the file, and the score."""

import io
import random
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from benchmarks.corpus_documents.corpus import Group, Node, groups_of, heading_of, plain
from benchmarks.corpus_documents.habits import PROGRAMS, WAYS, draw
from benchmarks.corpus_documents.lines import Line, Truth, bare, counted, truth_of
from benchmarks.corpus_documents.make import make, quoted
from benchmarks.corpus_documents.read_back import compared
from benchmarks.corpus_documents.ways import Way


def text():
    """Gives a text of two groups: a list in a list, and a definition with items."""
    duty = Node("A member shall", items=[Node("pay the fee, and", items=[Node("in full;")]), Node("vote.")])
    terms = Node("In these rules,", terms=[Node(" means", term="Fee", items=[Node("a sum.")])])
    return [Group("Meaning", provisions=[terms]), Group("Members", provisions=[duty, Node("Be it so.")])]


def lines(way, groups=None, **habits):
    """Gives the lines of a text in a way of numbering, with set habits."""
    chance = random.Random(1)  # noqa: S311 - drawn for a test
    plainest = {
        "automatic": False,
        "stop": ".",
        "bracket": "(x)",
        "closing": 0.0,
        "terms": "quoted",
        "curly": True,
        "styled": True,
        "article": "joined",
        "section": "Section",
        "numbered": True,
    }
    drawn = replace(draw(way, "word", chance), **{**plainest, **habits})
    return Way(drawn, chance).write(groups or text())


def numbers(*arguments, **habits):
    return [line.number for line in lines(*arguments, **habits)]


def test_ids_of_statutes_make_a_tree():
    made = groups_of(
        [
            ("H:Meaning", "Meaning", True),
            ("2(1)", "In this Act,", False),
            ("2(1)/def:fee", "fee means", False),
            ("2(1)/def:fee(a)", "a sum.", False),
            ("2(1)/def:fee note", "fee note means a bill.", False),
            ("2(2)", "A person shall", False),
            ("2(2)(a)", "pay, or", False),
            ("2(2)(a)(i)", "owe.", False),
        ],
        legal=True,
        most=100,
    )
    assert [(group.heading, len(group.provisions)) for group in made] == [("Meaning", 2)]
    first, second = made[0].provisions
    assert [(term.term, term.text) for term in first.terms] == [
        ("fee", " means"),
        ("fee note", " means a bill."),
    ]
    assert first.terms[0].items[0].text == "a sum."
    assert second.items[0].items[0].text == "owe."


def test_a_heading_right_above_another_is_its_part():
    made = groups_of(
        [("H:I", "Duties", True), ("H:II", "Fees", True), ("1", "Pay.", False)], legal=True, most=9
    )
    assert [(group.part, group.heading) for group in made] == [("Duties", "Fees")]


def test_a_repealed_term_is_no_definition():
    made = groups_of(
        [("1", "In this Act,", False), ("1/def:fee", "fee [Repealed, 2001]", False)], legal=True, most=9
    )
    assert made[0].provisions[0].terms == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("1. Definitions.", "Definitions."),
        ("§ 1005.1 Purpose.", "Purpose."),
        ("2.1 Use it.", "Use it."),
        ("In Part 2. Use it.", "In Part 2. Use it."),
        ("30 days after it.", "30 days after it."),
    ],
)
def test_a_number_that_was_typed_before_words_is_taken_off(typed, words):
    assert plain(typed) == words


def test_a_heading_has_no_signs_that_part_or_quote():
    assert heading_of("Fees/charges “due”.") == "Fees charges due"


def test_a_long_heading_is_cut_at_a_word_that_can_end_it():
    assert heading_of("x" * 60 + " for tyres of weight or less") == "x" * 60 + " for tyres"


def test_clauses_below_headings_have_both_numbers():
    assert numbers("typed") == [
        "1",
        "1.1",
        "1.1/Fee",
        "1.1/Fee(a)",
        "2",
        "2.1",
        "2.1(a)",
        "2.1(a)(i)",
        "2.1(b)",
        "2.2",
    ]


def test_sections_stand_in_articles():
    made = numbers("articles", automatic=True)
    assert list(dict.fromkeys(made))[-6:] == [
        "Article II",
        "Article II, Section 1",
        "Article II, Section 1(a)",
        "Article II, Section 1(a)(i)",
        "Article II, Section 1(b)",
        "Article II, Section 2",
    ]


def test_dotted_sections_and_bare_numbers_stand_in_articles():
    assert "Article II, Section 2.2" in numbers("articles", automatic=True, section="dotted")
    assert "Article II/2" in numbers("articles", automatic=True, section="")


def test_numbers_begin_anew_in_schedules():
    assert numbers("schedules")[-7:] == [
        "Schedule 1",
        "Schedule 1/1",
        "Schedule 1/1.1",
        "Schedule 1/1.1(a)",
        "Schedule 1/1.1(a)(i)",
        "Schedule 1/1.1(b)",
        "Schedule 1/1.2",
    ]


def test_lettered_provisions_count_through_and_have_closing_words():
    made = lines("lettered", closing=1.0)
    assert [line.number for line in made if line.kind == "clause"] == ["1", "2", "3"]
    assert [line.number for line in made if line.kind == "closing"] == ["2/closing"]


def test_numbers_begin_anew_below_headings_without_numbers():
    assert numbers("headings")[-6:] == [
        "Members",
        "Members/1",
        "Members/1(a)",
        "Members/1(a)(i)",
        "Members/1(b)",
        "Members/2",
    ]


def test_text_without_numbers_is_the_headings_and_behind_a_list_its_closing_words():
    assert numbers("headings", numbered=False)[-6:] == [
        "Members",
        "Members",
        "Members(a)",
        "Members(a)(i)",
        "Members(b)",
        "Members/closing",
    ]


def test_a_heading_that_stands_twice_is_counted():
    twice = [Group("Fees", provisions=[Node("Pay.")]), Group("Fees", provisions=[Node("Pay again.")])]
    assert numbers("headings", twice) == ["Fees", "Fees/1", "Fees#2", "Fees#2/1"]


def test_a_list_below_a_definition_begins_anew():
    made = lines("automatic", automatic=True)
    assert [line.number for line in made if line.anew] == ["1.1/Fee(a)"]


@pytest.mark.parametrize(("label", "said"), [("3.1.", "3.1"), ("a)", "(a)"), ("(iv)", "(iv)"), ("1", "1")])
def test_a_label_is_bare_in_an_id(label, said):
    assert bare(label) == said


def test_numbers_are_printed_in_words_formats():
    assert [counted("lowerRoman", n) for n in (4, 9, 14)] == ["iv", "ix", "xiv"]
    assert [counted("lowerLetter", n) for n in (1, 26, 27)] == ["a", "z", "aa"]
    assert counted("upperRoman", 39) == "XXXIX"


def test_lines_of_one_number_are_one_clause():
    made = truth_of(
        [Line("heading", "Article I", "", "Article I", rank=1), Line("heading", "Article I", "Name", rank=1)]
    )
    assert made == [Truth("Article I", "Article I", "heading", "Name", "")]


def test_an_item_is_a_clause_and_so_is_a_section_with_a_heading_and_text():
    made = truth_of(
        [
            Line("heading", "Section 1", "Scope", "Section 1.", rank=2),
            Line("clause", "Section 1", "It binds:"),
            Line("item", "Section 1(a)", "all.", "(a)"),
            Line("heading", "Fees", "Fees", rank=1),
            Line("clause", "Fees", "Pay."),
        ]
    )
    assert [(clause.number, clause.kind) for clause in made] == [
        ("Section 1", "clause"),
        ("Section 1(a)", "clause"),
        ("Fees", "heading"),
    ]


def test_quotation_marks_are_curly_or_straight():
    assert quoted('"It\'s" ("a")', curly=True) == "“It’s” (“a”)"
    assert quoted("“It’s”", curly=False) == '"It\'s"'


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("program", PROGRAMS)
def test_the_same_seed_gives_the_same_well_formed_file(way, program):
    made = [make(text(), "Rules", way, program, "1/7") for _ in range(2)]
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0].data)) as file:
        for name in file.namelist():
            etree.fromstring(file.read(name))


def test_another_seed_gives_another_file():
    assert len({make(text(), "Rules", "typed", "word", f"{n}/1").data for n in range(9)}) > 1


def document(*clauses):
    keys = ("number", "label", "kind", "heading", "text")
    return {
        "way": "typed",
        "habits": {"program": "word", "terms": "quoted"},
        "clauses": [dict(zip(keys, clause, strict=True)) for clause in clauses],
    }


def test_a_clause_read_elsewhere_is_wrong_and_its_words_are_kept():
    truth = document(("1", "1.", "clause", "", "Pay."), ("1(a)", "(a)", "clause", "", "now;"))
    read = [
        {"id": "1", "label": "1.", "heading": None, "text": "Pay."},
        {"id": "(a)", "label": "(a)", "heading": None, "text": "now;"},
    ]
    score = compared(truth, read, "made")
    assert (score.clauses, score.ids, score.texts, score.words, score.kept) == (2, 1, 1, 4, 4)
    assert [kind for kind, _ in score.failures] == ["item of typed"]


def test_a_definition_that_ran_into_the_clause_before_is_one_kind_of_failure():
    truth = document(
        ("1", "1.", "clause", "", "In this:"), ("1/Fee", "Fee", "definition", "", "“Fee”, here, means a sum.")
    )
    read = [{"id": "1", "label": "1.", "heading": None, "text": "In this:\n“Fee”, here, means a sum."}]
    score = compared(truth, read)
    assert (score.ids, score.texts, score.kept) == (1, 0, score.words)
    assert {kind for kind, _ in score.failures} == {"definition, its term quoted"}
