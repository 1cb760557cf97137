"""How the items of a list end, before → after one comes or goes."""

import pytest

from drafter.detect.lists.item_endings import marks_with, marks_without

THREE = (";", "; and", ".")


@pytest.mark.parametrize(
    ("marks", "at", "own", "after"),
    [
        (THREE, 0, ";", [";", ";", "; and", "."]),
        (THREE, 1, ";", [";", ";", "; and", "."]),
        (THREE, 2, ";", [";", ";", "; and", "."]),
        (THREE, 3, ".", [";", ";", "; and", "."]),
        (("; or", "."), 0, ";", [";", "; or", "."]),
        (("; or", "."), 1, ";", [";", "; or", "."]),
        (("; or", "."), 2, ".", [";", "; or", "."]),
        ((",", ", and", "."), 1, ";", [",", ",", ", and", "."]),
        ((";", ",", ";", "; and", "."), 0, ".", [";", ";", ",", ";", "; and", "."]),
        ((".", "."), 1, ".", [".", ".", "."]),
        ((".", "."), 1, ";", [".", ".", "."]),
        ((".", "."), 1, ":", [".", ":", "."]),
        ((".",), 1, ".", [".", "."]),
        ((".",), 1, ";", None),
        ((";",), 1, ".", None),
    ],
)
def test_a_list_with_a_new_item_is_joined_as_it_was(marks, at, own, after):
    assert marks_with(marks, at, own) == after


@pytest.mark.parametrize(
    ("marks", "at", "after"),
    [
        (THREE, 0, ["; and", "."]),
        (THREE, 1, ["; and", "."]),
        (THREE, 2, ["; and", "."]),
        ((";", ";", "; or", "."), 3, [";", "; or", "."]),
        ((";", ";", "; or", "."), 2, [";", "; or", "."]),
        ((";", ";", "; or", "."), 1, [";", "; or", "."]),
        (("; and", "."), 0, ["."]),
        (("; and", "."), 1, ["."]),
        ((".", ".", "."), 2, [".", "."]),
        ((";",), 0, []),
    ],
)
def test_a_list_without_an_item_is_joined_as_it_was(marks, at, after):
    assert marks_without(marks, at) == after
