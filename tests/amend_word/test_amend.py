"""Amendments made in a shipped Word file, judged by pandoc's reading of it and by its unchanged parts."""

import subprocess
import zipfile
from pathlib import Path

import pypandoc
import pytest

from drafter.amend_word.amend import amend
from drafter.draft.consequential.carry_out import carry_out
from drafter.model.proposal import Deletion, Insertion, Proposal, TextAmendment, WordsAmendment
from drafter.ooxml.package.package import Package
from drafter.ooxml.revisions.settle import settle
from drafter.read.docx.reader import section_of
from drafter.redline.redline import redline
from tests.support.redline_judge import shown, w

BASELINE = Path(__file__).parents[2] / "sec_versions" / "G-5.20.docx"


def plain(path):
    """Gives the paragraphs of a Word file as pandoc reads them."""
    run = subprocess.run(
        [pypandoc.get_pandoc_path(), str(path), "--to=plain", "--wrap=none"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [line for line in run.stdout.splitlines() if line.strip()]


@pytest.fixture
def amended(tmp_path):
    def amended(*amendments):
        package = Package.read(BASELINE)
        section = section_of(package)
        made = amend(package, carry_out(Proposal("DP1", "", "G@5.20", amendments), section))
        path = tmp_path / "amended.docx"
        path.write_bytes(made.to_bytes())
        before, after = plain(BASELINE), plain(path)
        return section_of(made), [x for x in before if x not in after], [x for x in after if x not in before]

    return amended


def test_words_go_into_their_clause_and_nothing_else_changes(amended):
    section, gone, come = amended(WordsAmendment("G3.20(b)", "Proxy Function)", "Proxy Function in use)"))
    assert (
        "(excluding a Communications Hub Function or Gas Proxy Function in use) for"
        in section["G3.20(b)"].text
    )
    assert len(gone) == len(come) == 1
    assert come[0].split("Function in use)") == gone[0].split("Function)")


def test_a_whole_text(amended):
    section, gone, come = amended(TextAmendment("G3.20(a)", "the manufacturers of its hardware; and"))
    assert section["G3.20(a)"].text == "the manufacturers of its hardware; and"
    assert (len(gone), len(come)) == (1, 1)
    assert come[0].endswith("the manufacturers of its hardware; and")


def test_a_new_clause_carries_its_own_number_and_moves_no_other(amended):
    before = {clause.id for clause in section_of(Package.read(BASELINE))}
    section, gone, come = amended(Insertion("G3.20", "Each User shall keep a record."))
    assert section["G3.20A"].text == "Each User shall keep a record."
    assert {clause.id for clause in section} == before | {"G3.20A"}
    assert gone == []
    assert len(come) == 1


@pytest.mark.parametrize(
    ("before", "made"),
    [("G3.1", "G3.A1"), ("G3.20(a)", "G3.20(A1)"), ("G1.4(b)(ii)(A)", "G1.4(b)(ii)(A1)"), ("G1", "GA1")],
)
def test_a_new_first_clause_stands_before_the_other_and_moves_none(amended, before, made):
    ids = [clause.id for clause in section_of(Package.read(BASELINE))]
    section, gone, come = amended(Insertion(before, "A NEW PART", before=True))
    at = ids.index(before)
    assert [clause.id for clause in section] == [*ids[:at], made, *ids[at:]]
    assert gone == []
    (line,) = come
    assert line.endswith("A NEW PART")


def test_a_new_first_definition_is_the_first_row(amended):
    first = next(c.id for c in section_of(Package.read(BASELINE)) if c.id.startswith("G1.2/"))
    section, gone, _ = amended(Insertion(first, "is what a user does.", term="Aardvark", before=True))
    ids = [clause.id for clause in section]
    assert ids[ids.index(first) - 1] == "G1.2/Aardvark"
    assert gone == []


def test_a_deleted_clause_leaves_its_number_behind(amended):
    section, gone, come = amended(Deletion("G3.20"))
    assert section["G3.20"].text == "Not used"
    assert "G3.20(a)" not in section
    assert "G3.21" in section
    assert len(gone) == 3
    assert len(come) == 1
    assert come[0].endswith("Not used")


def test_every_part_but_the_document_keeps_its_bytes(tmp_path):
    package = Package.read(BASELINE)
    section = section_of(package)
    proposal = Proposal("DP1", "", "G@5.20", (WordsAmendment("G3.20(b)", "excluding", "omitting"),))
    path = tmp_path / "amended.docx"
    path.write_bytes(amend(package, carry_out(proposal, section)).to_bytes())
    with zipfile.ZipFile(BASELINE) as old, zipfile.ZipFile(path) as new:
        assert old.namelist() == new.namelist()
        changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert changed == ["word/document.xml"]


def test_a_clause_that_goes_takes_its_table_with_it(amended):
    section, gone, come = amended(Deletion("G1.2"))
    assert section["G1.2"].text == "Not used"
    assert not any(clause.id.startswith("G1.2/") for clause in section)
    assert any("a person appointed under" in line for line in gone)
    assert come[0].endswith("Not used")


@pytest.mark.parametrize("head", ["Meaning not approved;", "Sense", "What the DCC and each User call so"])
def test_definitions_stay_definitions_whatever_their_head_says(amended, head):
    section, _, _ = amended(TextAmendment("G1.2/Expression", head))
    assert section["G1.2/Expression"].text == head
    assert section["G1.2/Compromise"].text.startswith("in relation to any system")


def test_a_new_item_of_capitals_carries_its_own_number(amended):
    section, gone, come = amended(Insertion("G1.4(b)(ii)(B)", "the Panel so requests; and"))
    assert section["G1.4(b)(ii)(BA)"].text == "the Panel so requests; and"
    assert gone == []
    assert len(come) == 1


def test_a_note_goes_with_the_clause_that_refers_to_it():
    package = Package.read(BASELINE)
    section = section_of(package)
    (note,) = noted(package)
    changed = amend(package, carry_out(Proposal("DP1", "", "G@5.20", (Deletion("G5"),)), section))
    redlined = redline(package, changed, author="DP1", date=None).package
    assert noted(changed) == noted(settle(redlined, accept=True)) == []
    assert noted(settle(redlined, accept=False)) == [note]
    assert f"[-{note.strip()}-]" in shown(redlined.tree("word/footnotes.xml")).replace("[- ", "[-")


def noted(package):
    """Gives what the footnotes say; those that draw the separators have no words."""
    root = package.tree("word/footnotes.xml")
    said = ["".join(text.text for text in note.iter(w("t"))) for note in root]
    return [words for words in said if words.strip()]
