import pytest

from drafter.draft.amend.amend_section import amend_section
from drafter.draft.amend.amended_clauses import asked_for
from drafter.draft.rebase.clashes import Amending, clashes
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


def met(*proposals):
    amending = [
        Amending(name, amend_section(SECTION, asked_for(Proposal(name, "", "G", (amendment,)), SECTION)))
        for name, amendment in zip(("DP1", "DP2", "DP3", "DP4"), proposals, strict=False)
    ]
    return clashes(amending)


def found(first, second):
    return [(clash.kind, clash.clause, clash.first, clash.second) for clash in met(first, second)]


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
        (
            WordsAmendment("G1.2", "Nothing else", "Nothing but Section G1.3", line=1),
            Deletion("G1.3", line=1),
            ("deleted-reference", "G1.3", "DP2", "DP1"),
        ),
        (
            Deletion("G1.2", renumber=True, line=1),
            Insertion("G1.2", "Fees of the Panel are due.", line=1),
            ("amended-and-deleted", "G1.2", "DP2", "DP1"),
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
        (Insertion("G1.2", "New.", line=1), Deletion("G1.2", renumber=True, line=1)),
    ],
)
def test_proposals_that_pass_one_another_by_are_not(first, second):
    assert found(first, second) == []


@pytest.mark.parametrize(
    ("proposals", "reasons"),
    [
        (
            (WordsAmendment("G1.1(a)", "Panel", "Board", line=1), Deletion("G1.1", line=1)),
            ["DP1 amends G1.1(a), and DP2 deletes G1.1"],
        ),
        (
            (Deletion("G1.1", line=1), WordsAmendment("G1.1(a)", "Panel", "Board", line=1)),
            ["DP2 amends G1.1(a), and DP1 deletes G1.1"],
        ),
        (
            tuple(WordsAmendment("G1.2", "Nothing else", new) for new in ("Nothing", "No Act", "Nil")),
            [
                "DP1 amends G1.2, and DP2 amends the same words",
                "DP1 amends G1.2, and DP3 amends the same words",
                "DP2 amends G1.2, and DP3 amends the same words",
            ],
        ),
        (
            tuple(Insertion("G1.3", f"Clause {n} is new.", line=1) for n in range(4)),
            [
                f"DP{n} and DP{m} both put a clause behind G1.3; "
                f"that of DP{n} stands first, then that of DP{m}"
                for n, m in ((1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4))
            ],
        ),
        (
            (
                Insertion("G1.1", "New, see Section G1.3.", renumber=True, line=1),
                Deletion("G1.2", renumber=True, line=1),
            ),
            ["DP1 refers to G1.2, written as “G1.3”, in its new clause G1.2, and DP2 deletes it"],
        ),
        (
            (Insertion("G1.2", "New, see Section G1.1(a).", line=1), Deletion("G1.1", line=1)),
            ["DP1 refers to G1.1(a) in its new clause G1.2A, and DP2 deletes G1.1"],
        ),
        (
            (
                WordsAmendment("G1.2", "applies", "applies, but for Sections G1.1 to G1.3", line=1),
                Insertion("G1.1", "New.", renumber=True, line=1),
                Deletion("G1.3", line=1),
            ),
            [
                "DP1 refers to G1.3 in G1.2, and DP2 renumbers it as G1.4",
                "DP1 refers to G1.2 in G1.2, and DP2 renumbers it as G1.3",
                "DP1 refers to G1.3 in G1.2, and DP3 deletes it",
            ],
        ),
    ],
)  # fmt: skip
def test_both_sides_of_a_clash_are_said(proposals, reasons):
    assert [clash.reason for clash in met(*proposals)] == reasons
