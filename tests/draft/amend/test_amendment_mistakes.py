"""Words that Word would print otherwise than the drafter means are refused, with what to write instead."""

import pytest

from drafter.draft.consequential.carry_out import carry_out
from drafter.errors import ProposalError
from drafter.language.typography import put_in
from drafter.model.proposal import (
    Deletion,
    HeadingAmendment,
    Insertion,
    Proposal,
    TextAmendment,
    WordsAmendment,
)
from drafter.model.section import Clause, Section

SECTION = Section(
    section="G",
    version="5.20",
    clauses=(
        Clause("title", "SECTION G: SECURITY"),
        Clause("G3", heading="OBLIGATIONS", label="G3"),
        Clause("G3.1", "Each User shall tell:", "G3.1", 1),
        Clause("G3.1(a)", "(where applicable) the Panel; and", "(a)", 2),
        Clause("G3.1(b)", "the DCC.", "(b)", 2),
        Clause("G3.2", "The following have the meanings set beside them:", "G3.2", 1),
        Clause("G3.2/Control", "an arrangement.", "Control", 1),
        Clause("G3.2/Record", "a note.", "Record", 1),
    ),
)
REFUSED = [
    (TextAmendment("G3.1", "Each User shall:\n(a) act; and\n(b) tell."), "`clause: G3.1(a)`"),
    (TextAmendment("G3.1(b)", "the DCC;\nand others."), "write them as one line"),
    (TextAmendment("G3.1(b)", "(b) the Panel."), "(b) is the number of G3.1(b)"),
    (TextAmendment("G3.1", "G3.1 Each User shall:"), "G3.1 is the number of G3.1"),
    (TextAmendment("G3.1", "(a) Each User shall:"), "begin with (a), which reads as a number"),
    (WordsAmendment("G3.1(b)", "the DCC", "(b) the DCC"), "(b) is the number of G3.1(b)"),
    (WordsAmendment("G3.1(b)", "the DCC", "(i) the DCC"), "begin with (i), which reads as a number"),
    (WordsAmendment("G3.1(b)", "DCC.", "DCC; and\n(c) others."), "`insert_after`"),
    (HeadingAmendment("G3", "G3 DUTIES"), "G3 is the number of G3"),
    (HeadingAmendment("G3", "DUTIES\nOF USERS"), "write them as one line"),
    (Insertion("G3.1(b)", "(c) the Authority."), "(c) is the number of the new clause"),
    (Insertion("G3.1", "(a) act; and\n(b) tell."), "begin it with the words before the list"),
    (Insertion("G3.2/Control", "means a register.", "Log"), "leave that word out"),
    (Insertion("G3.2/Control", "“Log” a register.", "Log"), "begin the text with its meaning"),
    (Insertion("G3.2/Control", "a register\nof events.", "Log"), "write it as one line"),
    (Deletion("title"), "the title of a section stays"),
]


def made(amendment):
    return carry_out(Proposal("DP1", "T", "G@5.20", (amendment,), place="DP1.yaml"), SECTION)


@pytest.mark.parametrize(("amendment", "said"), REFUSED)
def test_refused(amendment, said):
    with pytest.raises(ProposalError) as caught:
        made(amendment)
    (line,) = str(caught.value).splitlines()
    assert said in line
    assert "; " in line


@pytest.mark.parametrize(
    "amendment",
    [
        TextAmendment("G3.1(b)", "(where applicable) the DCC."),
        WordsAmendment("G3.1(a)", "(where applicable) the", "(if any) the"),
        HeadingAmendment("G3", "(i) DUTIES"),
        Insertion("G3.1(b)", "(if any) the Authority."),
        Insertion("G3.2/Control", "a register.\n", "Log"),
        Deletion("G3.2/Record"),
    ],
)
def test_not_refused(amendment):
    assert [change.after.strip() == change.after for change in made(amendment).changes] == [True]


def test_no_words_put_in_leave_a_text_as_it_is():
    assert put_in("a text", 1, "") == "a text"
