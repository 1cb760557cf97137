from __future__ import annotations

import pytest

from drafter.compare.clause_history import Chronicle
from drafter.compare.sections import compare_sections
from drafter.model.section import Clause, Section
from drafter.render.change_groups import counted, groups, kind_of, numbers
from drafter.render.terminal.history import show_history

MEANINGS = {
    "Boiler": "means a vessel in which water is heated",
    "Lamp": "means a device that gives light and no warmth",
    "Valve": "means a part that lets a fluid pass or holds it back",
    "Wheel": "means a disc that turns about its own axis",
}


def section(version: str, **terms: str) -> Section:
    """Gives a table of definitions, by the alphabet, with some of its terms under another name."""
    named = sorted((terms.get(term, term), says) for term, says in MEANINGS.items())
    rows = (Clause(f"B1.1/{term}", says, term, 2) for term, says in named)
    return Section((Clause("B1.1", "In this Section:", "1.1", 1), *rows), "B", "Benches", version)


@pytest.mark.parametrize(
    ("term", "other"), [("Lamp", "Lantern"), ("Lamp", "Source of Light")], ids=["in place", "elsewhere"]
)
def test_a_definition_under_another_term_is_renamed_wherever_it_stands(term: str, other: str) -> None:
    comparison = compare_sections(section("1.0"), section("2.0", **{term: other}))
    assert counted(comparison) == "1 renamed"
    assert numbers(comparison.changes) == f"“{term}” in B1.1 → “{other}” in B1.1"


def test_the_history_of_a_definition_says_that_it_was_renamed() -> None:
    sections = (section("1.0"), section("2.0", Lamp="Source of Light"))
    told = show_history([Chronicle(sections).trace("B1.1/Source of Light")])
    assert "   renamed    “Lamp” in B1.1 → “Source of Light” in B1.1" in told.splitlines()


def test_neighbours_that_are_renamed_are_told_one_by_one() -> None:
    comparison = compare_sections(section("1.0"), section("2.0", Valve="Vale", Wheel="White"))
    assert [numbers(group) for group in groups(comparison)] == [
        "“Valve” in B1.1 → “Vale” in B1.1",
        "“Wheel” in B1.1 → “White” in B1.1",
    ]


def test_closing_words_have_no_name_of_their_own() -> None:
    old, new = (
        Section(tuple(Clause(id_, text, depth=1) for id_, text in clauses), "B", "Benches", version)
        for version, clauses in (
            ("1.0", [("B1", "keep it:"), ("B1/closing", "whenever it is asked")]),
            (
                "2.0",
                [
                    ("B1", "keep it:"),
                    ("B1/closing", "in good order"),
                    ("B1/closing2", "whenever it is asked"),
                ],
            ),
        )
    )
    changes = compare_sections(old, new).changes
    assert [kind_of(change) for change in changes if change.old] == ["renumbered"]
