import pytest

from drafter.draft.from_findings import proposal_from_findings
from drafter.errors import ProposalError
from drafter.model.finding import Finding
from drafter.model.section import Clause


def test_a_finding_without_a_text_is_refused_with_the_reason():
    amended, sibling = Clause("B1", "every Lamp or Lens"), Clause("B2", "every Lamp")
    finding = Finding(
        4,
        "missed-amendment",
        0.9,
        amended,
        "every Lamp",
        sibling,
        (),
        None,
        "",
        unsafe="a bracket stays open",
    )
    with pytest.raises(ProposalError, match="finding 4 proposes no text for B2: a bracket stays open"):
        proposal_from_findings([finding], proposal_id="DP1", title="", baseline="B@1", date="2026-01-31")
