import re

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments
from drafter.model.section import Clause, Section


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


OLD = {
    "A1": "the keeper shall light the tall lantern on the pier at dusk",
    "A2": "the warden shall light the tall lantern on the quay at dusk",
    "A3": "no cart stands on the quay after the bell has rung",
}


def why(amended, *, old=OLD, version="2", history=()):
    """Gives the reason of the finding that A1, amended so, makes about A2."""
    before, after = (
        Section(tuple(Clause(name, text) for name, text in clauses.items()), version=name)
        for clauses, name in ((old, "1"), ({**old, "A1": amended}, version))
    )
    found = missed_amendments(compare_sections(before, after), history)
    return next(each.reason for each in found if each.sibling.id == "A2")


@pytest.mark.parametrize(
    ("amended", "deed"),
    [
        (OLD["A1"].replace("tall", "brass"), "2 changed “tall” to “brass” in A1 only"),
        (OLD["A1"].replace("tall ", ""), "2 took “tall” out of A1 only"),
        (OLD["A1"].replace("tall", "tall brass"), "2 put “brass” into A1 only"),
    ],
)
def test_a_reason_says_what_both_said_what_was_done_to_one_and_that_the_other_was_left(amended, deed):
    said = why(amended)
    assert said.startswith("Until 2 A1 and A2 both said “")
    assert said.endswith(f"; {deed}, and A2 was left.")


def test_a_version_without_a_name_is_the_new_version():
    said = why(OLD["A1"].replace("tall", "brass"), version="")
    assert said.startswith("Before A1 and A2 both said “")
    assert "; the new version changed “tall” to “brass” in A1 only, " in said


def test_a_reason_says_since_when_both_said_so_without_a_gap():
    def state(version, other):
        return Section((Clause("A1", OLD["A1"]), Clause("A2", other)), version=version)

    amended = OLD["A1"].replace("tall", "brass")
    assert why(amended, history=[state("0.8", OLD["A2"]), state("0.9", OLD["A2"])]).startswith(
        "From 0.8 until 2 "
    )
    assert why(
        amended, history=[state("0.8", OLD["A2"]), state("0.9", "nothing"), state("0.95", OLD["A2"])]
    ).startswith("From 0.95 until 2 ")
    assert why(amended, history=[state("0.8", OLD["A2"]), state("0.9", "nothing")]).startswith("Until 2 ")
