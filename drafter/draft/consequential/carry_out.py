"""A proposal carried out: each amendment on its clause, and what follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.draft.amend.amend_section import amend_section
from drafter.draft.amend.amended_clauses import asked_for
from drafter.draft.consequential.references_followed import followed
from drafter.model.code_names import PLAIN

if TYPE_CHECKING:
    from drafter.model.amended_section import AmendedSection
    from drafter.model.code_names import CodeNames
    from drafter.model.proposal import Proposal
    from drafter.model.section import Section


def carry_out(proposal: Proposal, section: Section, code: CodeNames = PLAIN) -> AmendedSection:
    """Gives the baseline with what each amendment makes of it, in the order of the file, and what follows.

    Where clauses are renumbered, the references to them are amended too.

    Args:
        proposal: the proposal.
        section: its baseline.
        code: the names of the code that it is of.

    Raises:
        ProposalError: when an amendment cannot be carried out; it says every mistake, each at its line.
    """
    return followed(amend_section(section, asked_for(proposal, section), code))
