"""Instructions as a proposal: carried out, it makes of the baseline what they make of it."""

from pathlib import Path

import pytest

from drafter.draft.apply_instructions.apply import apply_instructions
from drafter.draft.consequential.carry_out import carry_out
from drafter.draft.instructions_as_amendments import as_amended
from drafter.draft.instructions_as_proposal import proposal_from_instructions
from drafter.errors import ProposalError
from drafter.model.code_names import PLAIN
from drafter.model.proposal import Deletion, HeadingAmendment, Insertion, WordsAmendment
from drafter.read.source import read_section

SECTION = read_section(Path(__file__).parents[2] / "sec_versions" / "G-5.20.docx")


def made_of(*sentences):
    applied = apply_instructions(SECTION, sentences, keep_numbers=True)
    assert applied.refused == ()
    amended = as_amended(SECTION, applied)
    proposal = proposal_from_instructions(
        applied, amended, PLAIN, proposal_id="DP1", title="", baseline="G@5.20", date="2026-01-01"
    )
    said = [(clause.id, clause.words) for clause in carry_out(proposal, SECTION).after]
    assert said == [(clause.id, clause.words) for clause in applied.section]
    return proposal


@pytest.mark.parametrize(
    ("said", "kind", "clause"),
    [
        ("In Section G6.9, omit “by the person assessed”.", WordsAmendment, "G6.9"),
        ("In the heading of Section G7, omit “SECURITY”.", HeadingAmendment, "G7"),
        ("Delete Section G8.3.", Deletion, "G8.3"),
        ("Omit the definition of “Separate” in Section G1.2.", Deletion, "G1.2/Separate"),
        (
            "After Section G6.3 insert “G6.3A Help is free:\n(a) by day; and\n(b) by night.”",
            Insertion,
            "G6.3",
        ),
        (
            "In Section G1.2, insert the following definition: ““Control” an arrangement.”",
            Insertion,
            "G1.2/Compromise",
        ),
        ("In Section G6.3, before paragraph (b) insert “(aa) a desk;”.", Insertion, "G6.3(a)"),
        ("Section G6 is amended by adding at the end “G6.10 Nobody works on a Sunday.”", Insertion, "G6.9"),
    ],
)
def test_each_instruction_becomes_the_amendment_that_says_the_same(said, kind, clause):
    (amendment,) = made_of(said).amendments
    assert isinstance(amendment, kind)
    assert clause in (getattr(amendment, "clause", ""), getattr(amendment, "beside", ""))


def test_the_title_names_the_provisions_or_the_first_of_many():
    assert made_of("Delete Section G8.3.").title == "Amendment of G8.3"
    many = [f"Delete Section G4.{n}." for n in range(1, 6)]
    assert made_of(*many).title == "Amendment of G4.1 and 4 other provisions"


def test_what_no_proposal_can_say_is_refused():
    with pytest.raises(ProposalError, match="no proposal makes the same"):
        made_of("In Section G7.2, renumber paragraph (c) as (d).")
