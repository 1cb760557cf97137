import pytest

from drafter.draft.amendments import carry_out
from drafter.draft.clashes import Amending, clashes
from drafter.model.proposal import Deletion, Insertion, Proposal, WordsAmendment
from drafter.model.section import Clause, Section

SECTION = Section(
    section="G",
    clauses=(
        Clause("G1", heading="DUTIES", label="G1"),
        Clause("G1.1", "Each User shall act and shall tell:", "G1.1", 1),
        Clause("G1.1(a)", "the Panel.", "(a)", 2),
        Clause("G1.2", "Nothing else applies.", "G1.2", 1),
        Clause("G1.3", "Fees are due.", "G1.3", 1),
    ),
)


def found(first, second):
    amending = [
        Amending(name, carry_out(Proposal(name, "", "G", (amendment,)), SECTION))
        for name, amendment in (("DP1", first), ("DP2", second))
    ]
    return [(clash.kind, clash.clause, clash.first, clash.second) for clash in clashes(SECTION, amending)]


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        (
            WordsAmendment("G1.1", "act", "think", line=1),
            WordsAmendment("G1.1", "shall act", "may act", line=1),
            ("same-words", "G1.1", "DP1", "DP2"),
        ),
        (
            WordsAmendment("G1.1(a)", "Panel", "Board", line=1),
            Deletion("G1.1", line=1),
            ("amended-and-deleted", "G1.1(a)", "DP1", "DP2"),
        ),
        (
            Deletion("G1.1", line=1),
            Insertion("G1.1(a)", "the DCC.", line=1),
            ("amended-and-deleted", "G1.1(a)", "DP2", "DP1"),
        ),
        (
            Insertion("G1.1", "New.", line=1),
            Insertion("G1.1", "Newer.", line=1),
            ("same-place", "G1.1", "DP1", "DP2"),
        ),
        (
            Insertion("G1.1", "New.", before=True, line=1),
            Insertion("G1.1", "Newer.", before=True, line=1),
            ("same-place", "G1.1", "DP1", "DP2"),
        ),
        (
            Insertion("G1.1", "New.", line=1),
            Insertion("G1.2", "Newer.", before=True, line=1),
            ("same-place", "G1.1", "DP1", "DP2"),
        ),
        (
            Deletion("G1.1", line=1),
            Insertion("G1.1(a)", "the DCC.", before=True, line=1),
            ("amended-and-deleted", "G1.1(a)", "DP2", "DP1"),
        ),
        (
            WordsAmendment("G1.2", "Nothing else", "Nothing but Section G1.3", line=1),
            Insertion("G1.1", "New.", renumber=True, line=1),
            ("renumbered-reference", "G1.3", "DP2", "DP1"),
        ),
    ],
)
def test_two_proposals_that_meet_are_reported_once(first, second, clash):
    assert found(first, second) == [clash]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            WordsAmendment("G1.1", "Each User", "A User", line=1),
            WordsAmendment("G1.1", "tell", "ask", line=1),
        ),
        (WordsAmendment("G1.1", "act", "think", line=1), Deletion("G1.2", line=1)),
        (Insertion("G1.1", "New.", line=1), Insertion("G1.2", "Newer.", line=1)),
        (Deletion("G1.2", line=1), Insertion("G1.2", "New.", line=1)),
        (Insertion("G1.1", "New.", line=1), Insertion("G1.1", "Newer.", before=True, line=1)),
    ],
)
def test_proposals_that_pass_one_another_by_are_not(first, second):
    assert found(first, second) == []
