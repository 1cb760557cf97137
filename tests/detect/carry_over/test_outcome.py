import pytest

from drafter.detect.carry_over.outcome import Carried, NotSafe, proposing
from drafter.model.edit import Hunk
from drafter.model.finding import Finding
from drafter.model.section import Clause

PLACED = (Hunk("lamp", "wick", 9),)
FOUND = Finding(
    rank=0,
    kind="missed-amendment",
    score=0.5,
    amended=Clause("A1", "oil the wick daily"),
    before="oil the lamp daily",
    sibling=Clause("A2", "tend the lamp weekly"),
    hunks=PLACED,
    proposed=None,
    reason="A2 was left.",
)


@pytest.mark.parametrize(
    ("carried", "proposed", "unsafe", "hunks"),
    [
        (Carried("tend the old wick weekly"), "tend the old wick weekly", "", (Hunk("lamp", "old wick", 9),)),
        (NotSafe("a word would stand twice"), None, "a word would stand twice", PLACED),
    ],
)
def test_a_finding_proposes_what_was_carried_over_or_says_why_it_was_not(carried, proposed, unsafe, hunks):
    told = proposing(FOUND, carried)
    assert (told.proposed, told.unsafe, told.hunks) == (proposed, unsafe, hunks)
