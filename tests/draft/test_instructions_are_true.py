"""The law of drafting instructions: carried out on the baseline, they give the amended text."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from drafter.draft.apply_instructions.apply import apply_instructions
from drafter.draft.consequential.carry_out import carry_out
from drafter.draft.instructions_as_amendments import as_amended
from drafter.draft.read_instructions.split_instructions import split_instructions
from drafter.draft.write_instructions import instructions
from drafter.errors import ProposalError
from drafter.model.amended_clause import Inserted
from drafter.read.source import read_section
from tests.support.random_amendments import proposals

SECTION = read_section(Path(__file__).parents[2] / "sec_versions" / "G-5.20.docx")


@pytest.mark.slow
@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_instructions_carried_out_give_the_amended_text(data):
    proposal = data.draw(proposals(SECTION))
    try:
        amended = carry_out(proposal, SECTION)
    except ProposalError:
        # Two of the amendments touch the same words.
        assume(condition=False)
    told = [one.text for one in instructions(amended)]
    assert [one.text for one in split_instructions("\n".join(told))] == told
    applied = apply_instructions(SECTION, told)
    assert applied.refused == ()
    made, wanted = ([(c.id, c.words) for c in each] for each in (applied.section, amended.after))
    assert made == wanted


def test_a_letter_in_the_list_of_a_clause_that_moves_is_typed_and_counts_for_nothing():
    """The list is G3.18's, which becomes G3.19; what is G3.19 in the baseline has no list."""
    told = [
        "After Section G3.16 insert a new Section G3.17: “Each User shall keep a key.”",
        "Before Section G3.18(a) insert a new Section G3.19(A1): “hide the key;”",
        "Renumber Sections G3.17 to G3.25 as Sections G3.18 to G3.26.",
    ]
    applied = apply_instructions(SECTION, told)
    assert applied.refused == ()
    changes = as_amended(SECTION, applied).changes
    new = {one.after: one.renumber for one in changes if isinstance(one, Inserted)}
    assert new == {"Each User shall keep a key.": True, "hide the key;": False}
