from dataclasses import replace

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments
from drafter.model.section import Clause, Section

TEXTS = [
    "A captain shall answer the questions of the Harbour Inspector without delay.",
    "The logbook is shown to the Harbour Inspector on arrival.",
    "Any refusal is reported to the Harbour Inspector on arrival.",
    "Grain that is stored for longer than a season is to be turned every month.",
    "Bees may be kept in any garden of more than two hundred square metres.",
]
HEADINGS = ("DUTIES TOWARDS THE HARBOUR INSPECTOR", "POWERS OF THE HARBOUR INSPECTOR", "BEES AND GRAIN")


def section(headings=HEADINGS, texts=TEXTS):
    heads = [Clause(f"A{n}", "", f"A{n}", heading=heading) for n, heading in enumerate(headings, start=1)]
    return Section((*heads, *(Clause(f"A3.{n}", text) for n, text in enumerate(texts, start=1))))


def renamed(text):
    return text.replace("Harbour Inspector", "Port Warden").replace("HARBOUR INSPECTOR", "PORT WARDEN")


def test_a_term_renamed_in_one_heading_and_left_in_another():
    new = section((renamed(HEADINGS[0]), *HEADINGS[1:]))
    finding = missed_amendments(compare_sections(section(), new))[0]
    assert (finding.amended.id, finding.before) == ("A1", HEADINGS[0])
    assert (finding.sibling.id, finding.sibling.text, finding.part) == ("A2", HEADINGS[1], "heading")
    assert finding.proposed == "POWERS OF THE PORT WARDEN"
    assert "the heading of A2 was left" in finding.reason


def test_a_term_renamed_in_every_text_and_left_in_a_heading_stays_in_capitals():
    new = section((renamed(HEADINGS[0]), *HEADINGS[1:]), [renamed(text) for text in TEXTS])
    finding = missed_amendments(compare_sections(section(), new))[0]
    assert (finding.sibling.id, finding.part) == ("A2", "heading")
    assert finding.proposed == "POWERS OF THE PORT WARDEN"


def test_from_a_heading_in_capitals_no_text_is_proposed_for_a_clause():
    new = section([renamed(heading) for heading in HEADINGS])
    found = missed_amendments(compare_sections(section(), new))
    proposed = {finding.proposed for finding in found if finding.part == "text"}
    assert proposed == {None}


def test_a_term_renamed_in_every_heading_and_text_is_no_finding():
    new = section([renamed(heading) for heading in HEADINGS], [renamed(text) for text in TEXTS])
    assert missed_amendments(compare_sections(section(), new)) == ()


@pytest.mark.parametrize(("term", "other"), [("Sub-Committee", "Panel"), ("DCC", "Data Company")])
def test_the_heading_that_kept_a_term_of_the_shipped_section_is_first(shipped, term, other):
    old = shipped["6.0"]
    kept = next(clause for clause in old if clause.heading and term.upper() in clause.heading)
    clauses = (
        clause
        if clause == kept
        else replace(
            clause,
            text=clause.text.replace(term, other),
            heading=clause.heading and clause.heading.replace(term.upper(), other.upper()),
        )
        for clause in old
    )
    first = missed_amendments(compare_sections(old, replace(old, clauses=tuple(clauses))))[0]
    assert (first.sibling.id, first.part) == (kept.id, "heading")
    assert first.proposed == kept.heading.replace(term.upper(), other.upper())
