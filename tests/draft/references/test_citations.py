"""Citations as lawyers write them, and the clauses they name."""

import pytest

from drafter.draft.references.citations import follow, references_in

CODE = ("G3", "G3.17", "G3.17(a)", "G3.17(b)", "G3.18", "G3.20", "G3.20(a)", "G3.20(b)", "G3.20(c)")
FIRSTS = ("GA1", "G3", "G3.ZA1", "G3.A1", "G3.1", "G3.17", "G3.17(A1)", "G3.17(a)", "G3.17(b)")
CONTRACT = (
    "2", "2.3", "4", "4.2", "4.2(b)", "5",
    "Schedule 1", "Schedule 1/2", "Schedule 1/2.3", "Schedule 1/2.3(a)", "Schedule 1, Part 2",
    "Annex A", "APPENDIX B", "APPENDIX B, Part A",
)  # fmt: skip
BYLAWS = (
    "ARTICLE III",
    "ARTICLE III, Section 2",
    "ARTICLE IV",
    "ARTICLE IV, Section 2",
    "ARTICLE IV, Section 2(a)",
)
RULES = ("Rule 4", "Rule 4(2)", "Rule 4(2)(a)", "Rule 4(2)(b)", "§ 12", "§ 12(3)", "§ 13")

DOTTED = (
    "ARTICLE I",
    "ARTICLE I, Section 1.1",
    "ARTICLE II",
    "ARTICLE II, Section 2.1",
    "ARTICLE II, Section 2.1(a)",
)

CITED = [
    (DOTTED, "ARTICLE I, Section 1.1", "under Section 2.1(a)", ["ARTICLE II, Section 2.1(a)"]),
    (DOTTED, "ARTICLE I, Section 1.1", "under Section 3.1", []),
    (CODE, "G3.20", "paragraphs (a) to (c)", ["G3.20(a)", "G3.20(c)"]),
    (CODE, "G3.17", "Sections G3.18 and G3.20(b)", ["G3.18", "G3.20(b)"]),
    (CODE, "G3.18", "Section G3.17(a) and (b)", ["G3.17(a)", "G3.17(b)"]),
    (CODE, "G3.17/closing", "paragraph (b)", ["G3.17(b)"]),
    (CODE, "G3.18", "Section G3.99 and Section T3.34", []),
    (FIRSTS, "G3.1", "Sections G3.A1 and G3.ZA1, Section G3.17(A1)", ["G3.A1", "G3.ZA1", "G3.17(A1)"]),
    (FIRSTS, "G3.17(b)", "paragraph (A1) and Section GA1", ["G3.17(A1)", "GA1"]),
    (CONTRACT, "5", "clause 4.2(b), clauses 4 and 5", ["4.2(b)", "4", "5"]),
    (CONTRACT, "5", "paragraph 2.3(a) of Schedule 1", ["Schedule 1/2.3(a)", "Schedule 1"]),
    (CONTRACT, "5", "Schedule 1, paragraph 2.3", ["Schedule 1", "Schedule 1/2.3"]),
    (CONTRACT, "Schedule 1/2", "paragraph 2.3 and clause 2.3", ["Schedule 1/2.3", "2.3"]),
    (CONTRACT, "Schedule 1/2", "Part 2", ["Schedule 1, Part 2"]),
    (CONTRACT, "5", "Annex A and Part A of Appendix B", ["Annex A", "APPENDIX B, Part A", "APPENDIX B"]),
    (CONTRACT, "5", "section 5 of the Electricity Act 1989", []),
    (CONTRACT, "5", "Article 5(1) of Regulation (EU) 2016/679", []),
    (CONTRACT, "4", "clause 5 of the Framework Agreement", []),
    (CONTRACT, "4", "clause 5 of this Agreement", ["5"]),
    (CONTRACT, "4", "on 5 May, at 4.2 per cent", []),
    (BYLAWS, "ARTICLE III", "Article IV, Section 2(a)", ["ARTICLE IV", "ARTICLE IV, Section 2(a)"]),
    (BYLAWS, "ARTICLE III", "Section 2(a) of Article IV", ["ARTICLE IV, Section 2(a)", "ARTICLE IV"]),
    (BYLAWS, "ARTICLE III, Section 2", "Section 2", ["ARTICLE III, Section 2"]),
    (RULES, "Rule 4(2)(b)", "sub-paragraph (a) of rule 4(2)", ["Rule 4(2)(a)", "Rule 4(2)"]),
    (RULES, "§ 13", "rule 4(2)(a) and (b)", ["Rule 4(2)(a)", "Rule 4(2)(b)"]),
    (RULES, "§ 12", "§ 12(3) and §§ 12 and 13", ["§ 12(3)", "§ 12", "§ 13"]),
]  # fmt: skip


@pytest.mark.parametrize(("known", "own", "text", "clauses"), CITED)
def test_a_citation_names_these_clauses(known, own, text, clauses):
    found = references_in(text, own, frozenset(known))
    assert [reference.clause for reference in found] == clauses
    assert all(text[r.at : r.at + len(r.words)] == r.words for r in found)


@pytest.mark.parametrize(
    ("known", "own", "text", "moved", "followed"),
    [
        (CODE, "G3.18", "Section G3.17(a) and (b)", {"G3.17(b)": "G3.17(c)"}, "Section G3.17(a) and (c)"),
        (FIRSTS, "G3.1", "Section G3.A1", {"G3.A1": "G4.A1", "G3": "G4"}, "Section G4.A1"),
        (
            CONTRACT,
            "5",
            "paragraph 2.3(a) of Schedule 1",
            {"Schedule 1/2.3(a)": "Schedule 1/2.4(a)"},
            "paragraph 2.4(a) of Schedule 1",
        ),
        (
            BYLAWS,
            "ARTICLE III",
            "Article IV, Section 2(a)",
            {"ARTICLE IV": "ARTICLE V", "ARTICLE IV, Section 2(a)": "ARTICLE V, Section 3(a)"},
            "Article V, Section 3(a)",
        ),
        (RULES, "§ 13", "§ 12(3), rule 4", {"§ 12(3)": "§ 12(4)", "Rule 4": "Rule 5"}, "§ 12(4), rule 5"),
    ],
)
def test_citations_follow_the_clauses_that_move(known, own, text, moved, followed):
    assert follow(text, own, moved, frozenset(known)) == followed
