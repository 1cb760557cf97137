"""A reference that followed a clause to its new number is no edit that others could have missed."""

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments
from drafter.model.section import Clause, Section

LAMP, ROPE, BELL = "a lamp is lit at dusk;", "ropes are coiled by noon;", "a bell is rung in fog."


def items(above, *texts):
    return [Clause(f"{above}({label})", text) for label, text in zip("abc", texts, strict=False)]


def found(*, is_put_in):
    """Gives the findings about G3.1, whose “G1.1(b)” became “G1.1(c)”, with an item put in or without."""
    told = "Boatmen shall also keep to Section {} while the fog lasts."
    others = (*items("G2.1", LAMP, BELL), Clause("G3.2", told.format("G2.1(b)")))
    now = (LAMP, ROPE, BELL) if is_put_in else (LAMP, BELL)
    old = Section((*items("G1.1", LAMP, BELL), Clause("G3.1", told.format("G1.1(b)")), *others))
    new = Section((*items("G1.1", *now), Clause("G3.1", told.format("G1.1(c)")), *others))
    return [f for f in missed_amendments(compare_sections(old, new)) if f.amended.id == "G3.1"]


@pytest.mark.parametrize(("is_put_in", "findings"), [(True, []), (False, ["G3.2"])])
def test_it_is_passed_over_where_its_clause_was_renumbered_and_not_otherwise(is_put_in, findings):
    assert [finding.sibling.id for finding in found(is_put_in=is_put_in)] == findings
