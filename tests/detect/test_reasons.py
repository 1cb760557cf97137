import re

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments


@pytest.fixture(scope="module")
def findings(shipped):
    return missed_amendments(compare_sections(shipped["5.19"], shipped["5.20"]), [shipped["5.18"]])


def test_what_both_clauses_are_said_to_have_said_stands_in_both(findings):
    said = 0
    for finding in findings:
        for quotation in re.findall(r"both said “([^”]*)”", finding.reason):
            for part in quotation.split(" … "):
                said += 1
                assert part.lower() in finding.before.lower()
                assert part.lower() in finding.sibling.text.lower()
    assert said > 0


def test_a_clause_that_was_renumbered_is_named_by_both_numbers(findings, shipped):
    # G6.5 was put behind a new clause in 5.20: its text was that of G6.4.
    finding = next(finding for finding in findings if finding.amended.id == "G6.5")
    assert finding.before == shipped["5.19"]["G6.4"].text
    assert "G6.5 (then G6.4)" in finding.reason
