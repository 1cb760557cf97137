import pytest

from drafter.draft.references.amended_references import behind, leaves, moved_place
from drafter.model.edit import Hunk

TEXT = "see G3.20 above"
AT = TEXT.index("G3.20")


@pytest.mark.parametrize(
    ("hunk", "left"),
    [
        (Hunk("see", "cf.", 0), True),
        (Hunk("see ", "", 0), True),
        (Hunk("", "also ", AT), True),
        (Hunk(" above", "", AT + 5), True),
        (Hunk(" above", ", that is", AT + 5), True),
        (Hunk("", "(a)", AT + 5), False),
        (Hunk("(a)", "", AT + 5), False),
        (Hunk("20", "21", AT + 3), False),
        (Hunk("G3.20", "it", AT), False),
        (Hunk("see G", "", 0), False),
        (Hunk("20 above", "", AT + 3), False),
    ],
)
def test_a_hunk_leaves_a_number_unless_it_is_in_it_or_goes_on_from_it(hunk, left):
    assert leaves(hunk, AT, "G3.20") is left


def test_a_place_moves_by_what_grew_before_it():
    hunks = [Hunk("one", "fourteen", 0), Hunk("", "x", 10), Hunk("abc", "", 12)]
    assert [moved_place(at, hunks) for at in (0, 3, 9, 10, 15, 20)] == [0, 8, 14, 16, 18, 23]


def test_hunks_are_put_behind_others_apart_from_them():
    own = [Hunk("one", "fourteen", 0)]
    assert behind(own, [Hunk("x", "y", 9)]) == (Hunk("x", "y", 14),)
