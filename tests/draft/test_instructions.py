import pytest

from drafter.draft.instructions import instruction
from drafter.model.edit import Hunk
from drafter.model.proposal import AmendedClause

BEFORE = "any device (excluding a hub or proxy) within ten days, and again within ten days of notice"


def amended(*hunks, kind="amended", after="x"):
    return AmendedClause(kind, "G3.20(b)", BEFORE, after, hunks)


@pytest.mark.parametrize(
    ("hunks", "said"),
    [
        (
            [Hunk("", " of a newer kind", 36)],
            "Amend Section G3.20(b) as follows: after “hub or proxy” insert “of a newer kind”.",
        ),
        (
            [Hunk("excluding", "including", 12)],
            "Amend Section G3.20(b) as follows: delete “excluding” and insert “including”.",
        ),
        (
            [Hunk("ten", "five", BEFORE.rindex("ten"))],
            (
                "Amend Section G3.20(b) as follows: "
                "delete “ten” in the second place that it appears and insert “five”."
            ),
        ),
        (
            [Hunk("", "For ", 0)],
            "Amend Section G3.20(b) as follows: before “any device (excluding” insert “For”.",
        ),
    ],
)
def test_an_amendment_is_said_as_a_drafter_says_it(hunks, said):
    assert instruction(amended(*hunks)) == said


def test_a_new_clause_is_inserted_after_another():
    new = AmendedClause("inserted", "G3.20A", "", "Words.", (Hunk("", "Words.", 0),), after_clause="G3.20")
    assert instruction(new) == "Insert a new Section G3.20A after Section G3.20."


def test_a_deleted_clause_keeps_its_number():
    gone = amended(Hunk(BEFORE, "Not used", 0), kind="deleted", after="Not used")
    assert instruction(gone) == "Delete Section G3.20(b) and replace it with “Not used”."


def test_many_changes_are_said_as_the_whole_text():
    hunks = [Hunk(BEFORE[at], "x", at) for at in range(0, 10, 2)]
    assert instruction(amended(*hunks)) == (
        "Delete the text of Section G3.20(b) and replace it with the text below."
    )
