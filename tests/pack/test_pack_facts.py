"""What the papers print of the clauses that a proposal leaves beside those it amends."""

from pathlib import Path

import pytest
from docx import Document

from drafter.actions.build import build
from drafter.actions.check import accept_differences, find
from drafter.library.library import Library
from drafter.model.proposal import Proposal, WordsAmendment

SHIPPED = Path(__file__).parents[2] / "sec_versions" / "G-5.20.docx"
NARROWED = WordsAmendment(
    "G3.17(b)", "for which it is the Responsible Supplier", "for which it is the Lead Supplier"
)


@pytest.fixture
def library(tmp_path):
    return Library.open(tmp_path / "library").add(SHIPPED, section="G", version="5.20")


def left_in_report(library, folder):
    """Gives whether the report says that G3.20(b) runs beside G3.17(b) and was left."""
    folder.mkdir(exist_ok=True)
    pack = build(Proposal("DP1", "T", "G@5.20", (NARROWED,)), library, folder)
    report = Document(str(pack.folder / "modification-report.docx"))
    return any("G3.20(b)" in (paragraph.text or "") for paragraph in report.paragraphs)


def test_a_sibling_that_is_left_is_in_the_report_until_that_is_judged_as_meant(library, tmp_path):
    assert left_in_report(library, tmp_path / "before")
    clean = tmp_path / "before" / "DP1" / "section-G-clean.docx"
    found = find(str(clean), "G@5.20", library)
    ranks = [finding.rank for finding in found.findings if finding.sibling.id == "G3.20(b)"]
    accept_differences(found, ranks, library, reason="G3.20 is of another supplier", by="ann")
    assert not left_in_report(library, tmp_path / "after")
