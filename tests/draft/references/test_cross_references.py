"""What a section says of its own clauses: ranges, the clause around, and what fields point at."""

import pytest

from drafter.draft.references.citations import follow
from drafter.draft.references.cross_references import cross_references
from drafter.model.section import Clause, Link, Section

CODE = (
    "G3", "G3.17", "G3.17(a)", "G3.17(b)", "G3.17(b)(i)", "G3.17(c)", "G3.17(d)", "G3.17/closing",
    "G3.18", "G3.18A", "G3.19", "G3.20", "G3.20(a)", "G3.20(b)", "G3.21",
)  # fmt: skip
BYLAWS = ("preamble2", "Article I", "Article I, Section 2", "Article II", "Article III", "Schedule 1/2")
CONTRACT = (
    "1", "2", "prose2", "3", "4",
    "Schedule 1", "Schedule 1/1", "Schedule 1/2", "Schedule 1/User", "Schedule 1/3",
)  # fmt: skip


def cited(ids, own, text, *links):
    clauses = [Clause(each, text if each == own else "", links=links if each == own else ()) for each in ids]
    found = cross_references(Section(tuple(clauses)))[own]
    assert all(text[each.at : each.at + len(each.words)] == each.words for each in found)
    return found


def test_a_section_knows_its_cross_references():
    section = Section((Clause("1", "See clause 2."), Clause("2", "See clause 3.")))
    found = cross_references(section)
    assert [reference.clause for reference in found["1"]] == ["2"]
    assert found["2"] == ()


@pytest.mark.parametrize(
    ("ids", "own", "text", "clauses"),
    [
        (CODE, "G3.17", "paragraphs (a) to (c)", ["G3.17(a)", "G3.17(b)", "G3.17(c)"]),
        (CODE, "G3.17", "paragraphs (a)–(c) or (d)", ["G3.17(a)", "G3.17(b)", "G3.17(c)", "G3.17(d)"]),
        (CODE, "G3.17", "paragraphs (a) and (c)", ["G3.17(a)", "G3.17(c)"]),
        (CODE, "G3.21", "Sections G3.18 to G3.20", ["G3.18", "G3.18A", "G3.19", "G3.20"]),
        (CODE, "G3.21", "Section G3.18 to Section G3.19", ["G3.18", "G3.18A", "G3.19"]),
        (CODE, "G3.21", "Sections G3.20 to G3.18", ["G3.20", "G3.18"]),
        (CODE, "G3.21", "G3.17(a) to G3.20", ["G3.17(a)", "G3.20"]),
        (BYLAWS, "Schedule 1/2", "Articles I to III", ["Article I", "Article II", "Article III"]),
        (CONTRACT, "Schedule 1", "clauses 2 to 4", ["2", "3", "4"]),
        (CONTRACT, "Schedule 1", "paragraphs 1 to 3", ["Schedule 1/1", "Schedule 1/2", "Schedule 1/3"]),
    ],
)
def test_a_range_holds_every_clause_between_its_ends(ids, own, text, clauses):
    assert [reference.clause for reference in cited(ids, own, text)] == clauses


def test_renumbering_rewrites_only_the_ends_of_a_range():
    moved = {"G3.18": "G3.19", "G3.19": "G3.20", "G3.20": "G3.21"}
    assert follow("Sections G3.18 to G3.20", "G3.21", moved, CODE) == "Sections G3.19 to G3.21"


@pytest.mark.parametrize(
    ("own", "text", "clauses"),
    [
        (
            "Article I, Section 2",
            "under this Section and this Article",
            ["Article I, Section 2", "Article I"],
        ),
        ("Article I", "under this Section", []),
        ("Schedule 1/2", "in this Schedule", ["Schedule 1"]),
        ("Article II", "this Article III", ["Article III"]),
    ],
)
def test_this_names_the_clause_around_that_is_called_so(own, text, clauses):
    ids = (*BYLAWS, "Schedule 1")
    assert [reference.clause for reference in cited(ids, own, text)] == clauses


def linked(text, words, clause):
    start = text.index(words)
    return Link(start, start + len(words), clause)


@pytest.mark.parametrize(
    ("text", "pointing", "found"),
    [
        ("Section G3.20(b) applies", [("G3.20(b)", "G3.20(b)")], [("G3.20(b)", "G3.20(b)", False)]),
        ("Section G3.18 applies", [("G3.18", "G3.20")], [("G3.18", "G3.20", True)]),
        ("Section G3.99 applies", [("G3.99", "G3.20")], [("G3.99", "G3.20", True)]),
        ("see 3.20 of it", [("3.20", "G3.20")], [("3.20", "G3.20", False)]),
        ("paragraph (b) of it", [("(b)", "G3.20(b)")], [("(b)", "G3.20(b)", False)]),
        ("Section G3.20(b)", [("G3.20", "G3.20"), ("(b)", "G3.20(b)")], [("G3.20(b)", "G3.20(b)", False)]),
        ("Section G3.17(b)", [("G3.17", "G3.20")], [("G3.17(b)", "G3.20(b)", True)]),
        ("the duty above", [("the duty above", "G3.18")], [("the duty above", "G3.18", False)]),
        ("Section G3.18 above", [("G3.18 above", "G3.18")], [("G3.18", "G3.18", False)]),
        ("as said above", [("above", "G3.18")], [("above", "G3.18", False)]),
        ("Section G3.18 applies", [("G3.18", "")], [("G3.18", "G3.18", True)]),
        ("Error! No source.", [("Error! No source.", "")], []),
        ("Section G3.17 applies", [("G3.17", "G3.17/closing")], [("G3.17", "G3.17/closing", False)]),
        (
            "Sections G3.18 and G3.19",
            [("Sections G3.18 and G3.19", "G3.18")],
            [("G3.18", "G3.18", False), ("G3.19", "G3.19", False)],
        ),
    ],
)
def test_a_field_names_the_clause_it_points_at_whatever_is_printed(text, pointing, found):
    links = [linked(text, words, clause) for words, clause in pointing]
    references = cited(CODE, "G3.21", text, *links)
    assert [(each.words, each.clause, each.stale) for each in references] == found
