"""References from other sections of the library to clauses that a proposal renumbers or deletes."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from docx import Document

from drafter.actions.build import build
from drafter.library.library import Library
from drafter.model.proposal import Deletion, Insertion, Proposal, WordsAmendment
from drafter.pack.record import read_record

ROOT = Path(__file__).parents[2]
SECTION_H = """\
H1 SERVICES

H1.1 A User shall comply with Section G3.18.

H1.2 Nothing in Section G3.22 applies to the DCC.
"""


@pytest.fixture
def built(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    path = tmp_path / "H.txt"
    path.write_text(SECTION_H, encoding="utf-8")
    library = Library.open(tmp_path / "library")
    library = library.add(ROOT / "sec_versions" / "G-5.20.docx", section="G", version="5.20")
    library = library.add(path, section="H", version="1.0")
    (tmp_path / "out").mkdir()

    def built(*amendments):
        return build(Proposal("DP1", "T", "G@5.20", amendments), library, tmp_path / "out")

    return built


@pytest.fixture
def notices(built):
    return lambda *amendments: built(*amendments).notices


def test_a_reference_from_another_section_to_a_clause_that_goes_is_told(notices):
    assert [told.partition(",")[0] for told in notices(Deletion("G3.22"))] == ["H1.2 refers to G3.22"]


def test_a_pack_holds_the_references_that_are_left_in_its_record_and_its_report(built):
    pack = built(Deletion("G3.22"))
    row = {"clause": "H1.2", "refers_to": "G3.22", "words": "G3.22"}
    assert json.loads((pack.folder / "record.json").read_text(encoding="utf-8"))["references_left"] == [row]
    assert [asdict(left) for left in read_record(pack.folder).pack.references_left] == [row]
    report = Document(str(pack.folder / "modification-report.docx"))
    cells = [[cell.text for cell in row.cells] for table in report.tables for row in table.rows]
    assert ["References left to settle by hand", "H1.2 to G3.22"] in cells


def test_a_section_that_is_no_word_file_cannot_follow_and_is_told(notices):
    told = notices(Insertion("G3.17", "Each User shall keep a record.", renumber=True))
    assert [one.partition(",")[0] for one in told] == ["H1.1 refers to G3.18", "H1.2 refers to G3.22"]


def test_what_stays_where_it_is_is_not_told(notices):
    assert notices(Insertion("G3.17", "Each User shall keep a record.")) == ()


@pytest.mark.parametrize(("amended", "listed"), [("G3.22", "H1.2"), ("G3.18", "H1.1"), ("G3.1", "")])
def test_the_report_lists_what_in_another_section_refers_to_an_amended_clause(built, amended, listed):
    pack = built(WordsAmendment(amended, "User", "Party", 1))
    report = Document(str(pack.folder / "modification-report.docx"))
    words = [paragraph.text for paragraph in report.element.body.iter() if hasattr(paragraph, "text")]
    found = {name for name in ("H1.1", "H1.2") for text in words if text and name in text}
    assert found == ({listed} if listed else set())


def test_a_broken_file_of_another_section_stops_no_proposal_and_is_told(notices, tmp_path):
    (tmp_path / "library" / "H-1.0.txt").write_text("H1 OTHER WORDS\n", encoding="utf-8")
    (told,) = notices(Deletion("G3.22"))
    assert told.startswith("H@1.0 cannot be read (is not the file that was added as H@1.0)")
