"""A comparison as the desk shows it: changes, what lies between them, and the tree."""

from __future__ import annotations

from drafter.compare.sections import compare_sections
from drafter.model.section import Clause, Section
from drafter.render.desk.changes import Fold, ShownChange, clauses_between, comparison_view


def section(*texts: tuple[str, str]) -> Section:
    clauses = []
    for number, text in texts:
        is_top = "." not in number
        label = number if is_top else number.partition(".")[2]
        clauses.append(
            Clause(
                number, "" if is_top else text, label, 0 if is_top else 1, heading=text if is_top else None
            )
        )
    return Section(tuple(clauses), "B")


SAME = [
    ("B1", "LAMPS"),
    ("B1.1", "A Lamp shall be lit at dusk."),
    ("B1.2", "A Lamp shall be put out at dawn."),
]
OLD = section(
    *SAME, ("B2", "BOATS"), ("B2.1", "A Boat shall carry six oars."), ("B2.2", "A Boat shall have a name.")
)
NEW = section(
    *SAME, ("B2", "BOATS"), ("B2.1", "A Boat shall carry ten oars."), ("B2.2", "A Boat shall have a name.")
)


def test_what_lies_between_changes_is_folded_to_a_line():
    before, change, after = comparison_view(compare_sections(OLD, NEW)).rows
    assert before == Fold("B1", "B2", "B1 to B2")
    assert isinstance(change, ShownChange)
    assert after == Fold("B2.2", "B2.2", "B2.2")


def test_each_side_has_its_own_words():
    (change,) = [r for r in comparison_view(compare_sections(OLD, NEW)).rows if isinstance(r, ShownChange)]
    assert change.old
    assert change.new
    assert "".join(piece.text for piece in change.old) == "A Boat shall carry six oars."
    assert "".join(piece.text for piece in change.new) == "A Boat shall carry ten oars."
    assert [piece.text for piece in change.pieces if piece.fate == "del"] == ["six"]


def test_the_tree_names_the_part_that_holds_a_change_and_no_other():
    view = comparison_view(compare_sections(OLD, NEW))
    assert [(branch.name, [change.numbers for change, _ in branch.changes]) for branch in view.tree] == [
        ("B2 BOATS", ["B2.1"])
    ]


def test_what_came_has_no_older_side_and_what_went_no_newer():
    shorter = section(*SAME)
    (came,) = [
        r
        for r in comparison_view(compare_sections(shorter, section(*SAME, ("B1.3", "New.")))).rows
        if isinstance(r, ShownChange)
    ]
    assert (came.kind, came.old) == ("inserted", None)
    (went,) = [
        r
        for r in comparison_view(compare_sections(section(*SAME, ("B1.3", "Old.")), shorter)).rows
        if isinstance(r, ShownChange)
    ]
    assert (went.kind, went.new) == ("deleted", None)


def test_pages_hold_two_hundred_changes_and_what_lies_behind_the_last():
    texts = [(f"B1.{n}", f"Lamp {n} shall be lit at dusk.") for n in range(1, 401)]
    old, new = (
        section(*texts, ("B1.401", "Same.")),
        section(*((n, t.replace("dusk", "dawn")) for n, t in texts), ("B1.401", "Same.")),
    )
    comparison = compare_sections(old, new)
    first, second = comparison_view(comparison), comparison_view(comparison, 250)
    assert (first.pages, first.before, first.after) == ((1, 201), 0, 201)
    assert (second.first, second.before, second.after) == (201, 1, 0)
    assert second.rows[-1] == Fold("B1.401", "B1.401", "B1.401")
    assert len(first.rows) == 200


def test_a_page_that_is_not_there_is_the_first_or_the_last():
    comparison = compare_sections(OLD, NEW)
    assert [comparison_view(comparison, place).first for place in (-5, 0, 99)] == [1, 1, 1]


def test_the_clauses_of_a_fold_are_those_of_the_newer_version():
    held = clauses_between(compare_sections(OLD, NEW), "B1", "B2")
    assert [clause.id for clause in held] == ["B1", "B1.1", "B1.2", "B2"]
