"""A small section, an amendment of it and the facts of its pack, built by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from drafter.draft.amend.amend_section import amend_section
from drafter.model.amended_clause import Amended, Inserted
from drafter.model.code_names import CodeNames
from drafter.model.drafting_instruction import Told
from drafter.model.edit import EditScript, Hunk
from drafter.model.proposal import Proposal
from drafter.model.section import Clause, Section
from drafter.proposals.facts import proposal_facts
from drafter.render.word.legal_text_annex import legal_text
from drafter.render.word.paper_facts import AmendmentFacts, Baseline, PackFacts, Quoted, Touched
from drafter.render.word.tracked_xml import Revision

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.model.amended_clause import AmendedClause

CLAUSES = (
    Clause("B2", label="B2", depth=0, heading="DUTIES OF KEEPERS"),
    Clause("B2.1", "Each Keeper shall inspect:", "B2.1", 1),
    Clause("B2.1(a)", "every Lamp (excluding a Lamp in store); and", "(a)", 2),
    Clause("B2.1(b)", "every Lens,", "(b)", 2),
    Clause("B2.1/closing", "and shall record what it finds.", "", 1),
    Clause("B2.2", "A Keeper may appoint a deputy.", "B2.2", 1),
    Clause("B2.2(a)", "in writing; or", "(a)", 2),
    Clause("B2.2(b)", "by telephone.", "(b)", 2),
    Clause("B3", label="B3", depth=0, heading="FEES"),
    Clause("B3.1", "No fee is due.", "B3.1", 1),
)


CODE = CodeNames("Harbour Code", "HC", views=("the Board", "Harbour Pilots"))


@pytest.fixture
def section() -> Section:
    return Section(CLAUSES, "B", "Beacons", "2.0")


@pytest.fixture
def amend(section: Section) -> Callable[..., Amended]:
    """Gives a clause amended in some of its words."""

    def make(clause: str, old: str, new: str, within: Section = section) -> Amended:
        before = within[clause].text
        hunks = (Hunk(old, new, before.index(old)),)
        return Amended(clause, before, EditScript(hunks).apply(before), hunks)

    return make


@pytest.fixture
def narrowed(amend: Callable[..., Amended]) -> Amended:
    return amend("B2.1(a)", "a Lamp in store", "a Lamp or Lens in store")


@pytest.fixture
def pack(section: Section) -> Callable[..., PackFacts]:
    """Gives the facts of a pack from amended clauses and from what the proposal file says."""

    def make(*amended: AmendedClause, code: CodeNames = CODE, **facts: object) -> PackFacts:
        place = code.document_name("B", "Beacons")
        proposal = Proposal("MP1", "Lamps", "B@2.0", (), {"date": "2026-11-23", **facts})
        instructions = {change.clause: f"Amend {change.clause}." for change in amended}
        return PackFacts(
            proposal=proposal_facts(proposal),
            baseline=Baseline("B@2.0", "B", "2.0", "Beacons", "2025-02-01", place),
            code=code,
            amendments=tuple(
                AmendmentFacts(a.clause, instructions[a.clause], before_of(a), a.after) for a in amended
            ),
            legal_text=legal_text(
                amend_section(section, amended),
                [Told(clause, said, clause) for clause, said in instructions.items()],
                Revision("MP1", "2026-11-23T00:00:00Z"),
            ),
            quoted=tuple(Quoted(a.clause, before_of(a)) for a in amended if before_of(a)),
            touched=Touched(tuple(a.clause for a in amended)),
        )

    return make


def before_of(change: AmendedClause) -> str:
    return "" if isinstance(change, Inserted) else change.before


@pytest.fixture
def unlabelled(section: Section) -> Section:
    """Gives the section as a source without labels has it."""
    return replace(section, clauses=tuple(replace(clause, label="") for clause in section))
