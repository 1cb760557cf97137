"""Proposals built onto their own version and onto a newer one, from file to pack, judged by pandoc."""

import json
import re
import subprocess
from pathlib import Path

import pypandoc
import pytest
from docx import Document
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from drafter.actions.build import build, read_checked
from drafter.draft.consequential.carry_out import carry_out
from drafter.errors import ProposalError
from drafter.library.library import Library
from drafter.library.sources import open_source
from drafter.ooxml.package.package import Package
from drafter.ooxml.revisions.settle import settle
from drafter.pack.legal_text import amended_text
from drafter.read.docx.reader import section_of
from drafter.render.terminal.proposals import show_verdicts
from tests.support.random_amendments import proposals

ROOT = Path(__file__).parents[2]
LIBRARY = Library.open(ROOT / "sec_versions")

CONFLICTS = """\
id: DP200
title: Every verdict at once
baseline: G@5.20
date: 2026-11-23
amendments:
  - clause: G3.6(a)
    replace: "when it"
    with: "how it"
  - clause: G8.2
    replace: "Appointed Auditor"
    with: "Competent Assessor"
  - clause: G3.20(b)
    replace: "Gas Proxy Function)"
    with: "Gas Proxy Function of any kind)"
  - clause: G3.1
    replace: "Each User"
    with: "Every User"
  - delete: G3.22
"""
RENUMBERING = """\
id: DP201
title: A clause in its place
baseline: G@5.20
date: 2026-11-23
renumber: true
amendments:
  - insert_after: G3.17
    text: |
      Each User shall:
      (a) keep a record; and
      (b) show it to the Panel.
  - delete: G3.22
"""
ALTERNATIVES = """\
id: DP202
title: Two ways
baseline: G@5.20
amendments:
  - clause: G3.20(b)
    replace: "Gas Proxy Function)"
    with: "Gas Proxy Function of any kind)"
    alternative: 1
  - delete: G3.20(b)
    alternative: 2
  - clause: G3.1
    replace: "Each User"
    with: "Every User"
"""


@pytest.fixture
def built(tmp_path, monkeypatch):
    """Gives the pack of a proposal, its folder and its record."""
    monkeypatch.chdir(ROOT)

    def built(text, onto=None):
        path = tmp_path / "proposal.yaml"
        path.write_text(text, encoding="utf-8")
        pack = build(read_checked(path, LIBRARY), LIBRARY, tmp_path, onto=onto)
        return pack, json.loads((pack.folder / "record.json").read_text(encoding="utf-8"))

    return built


def pandoc(path, changes="accept", to="plain"):
    made = subprocess.run(
        [pypandoc.get_pandoc_path(), str(path), f"--track-changes={changes}", f"--to={to}", "--wrap=none"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return made.stdout


def test_on_its_own_baseline_every_amendment_is_clean(built):
    pack, record = built(CONFLICTS)
    assert (pack.status, {verdict.status for verdict in pack.amendments}) == ("clean", {"clean"})
    assert pack.notices == ()
    assert record["onto"] == "G@5.20"


def test_on_a_newer_version_each_amendment_is_in_one_verdict(built):
    pack, record = built(CONFLICTS, onto="6.0")
    said = [(v.clause, v.status, v.now_at) for v in pack.amendments]
    assert said == [
        ("G3.6(a)", "conflict", "G3.6(a)"),
        ("G8.2", "already-made", "G8.2"),
        ("G3.20(b)", "moved", "G3.21(b)"),
        ("G3.1", "clean", "G3.1"),
        ("G3.22", "moved", "G3.23"),
    ]
    assert (pack.status, pack.onto, record["status"]) == ("conflict", "G@6.0", "conflict")
    assert record["amendments"][0]["conflict"]["now"].endswith("when and by whom it was discovered;")


@pytest.mark.slow
def test_what_is_in_conflict_is_left_out_and_said_on_the_first_page_and_side_by_side(built):
    pack, _ = built(CONFLICTS, onto="6.0")
    assert "not complete: 1 of 5 amendments" in pack.notices[0]
    for paper in ("legal-text", "problem-statement", "modification-report"):
        assert "This pack is not complete" in pandoc(pack.folder / f"{paper}.docx")
    annex = pandoc(pack.folder / "legal-text.docx")
    assert "how it was discovered" in annex
    assert "by whom it was discovered" in annex
    redline = pack.folder / "section-G-redline.docx"
    assert "how it was discovered" not in pandoc(redline)
    assert "Proxy Function of any kind)" in pandoc(redline)


@pytest.mark.slow
def test_rejecting_what_was_put_on_a_newer_version_gives_that_version(built):
    # Pandoc shows a paragraph whose mark is deleted as an empty item, so no clause with a list goes here.
    words = CONFLICTS.replace("  - delete: G3.22\n", "")
    folder = built(words, onto="G@6.0")[0].folder
    redline = folder / "section-G-redline.docx"
    assert pandoc(redline) == pandoc(folder / "section-G-clean.docx")
    assert pandoc(redline, "reject") == pandoc(ROOT / "sec_versions" / "G-6.0.docx")


def test_renumbering_lets_word_number_and_tracks_every_reference(built):
    pack, record = built(RENUMBERING)
    redline = Package.read(pack.folder / "section-G-redline.docx")
    before, after = (section_of(settle(redline, accept=accept)) for accept in (False, True))
    assert before == section_of(Package.read(ROOT / "sec_versions" / "G-5.20.docx"))
    assert after["G3.18(a)"].text == "keep a record; and"
    assert after["G3.17/closing"].text == "it shall comply with the requirements of Section G3.19."
    assert "notification under Section G3.19(b) may ask" in after["G3.20"].text
    assert after["G3.23"].text.startswith("Each User shall ensure that each place")
    told = [instruction["text"] for instruction in record["instructions"]]
    assert "Renumber Sections G3.18 to G3.21 as Sections G3.19 to G3.22." in told
    assert "In Section G3.19, delete “G3.18(b)” and insert “G3.19(b)”." in told
    assert [v.now_at for v in pack.amendments] == ["G3.18", "G3.22"]


def test_a_new_clause_that_renumbers_has_no_typed_number(built):
    pack, _ = built(RENUMBERING)
    accepted = pandoc(pack.folder / "section-G-redline.docx")
    assert re.search(r"^18\. {1,2}Each User shall:$", accepted, re.MULTILINE)


@pytest.mark.slow
@given(st.data())
@settings(max_examples=10, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_whatever_is_amended_with_renumbering_reads_back_and_its_instructions_are_true(data):
    """`amended_text` refuses anything else."""
    source = open_source("G@5.20", LIBRARY)
    proposal = data.draw(proposals(source.section, renumber=True))
    try:
        amended = carry_out(proposal, source.section)
    except ProposalError:
        assume(condition=False)
    text = amended_text(amended, source, author=proposal.id, date=None)
    assert text.section.clauses != source.section.clauses


@pytest.mark.slow
def test_each_alternative_has_its_documents_and_the_report_a_matrix(built):
    pack, _ = built(ALTERNATIVES)
    names = {name for name in pack.files if name.startswith("section-G-clean")}
    assert names == {"section-G-clean-alternative-1.docx", "section-G-clean-alternative-2.docx"}
    first, second = (pandoc(pack.folder / name) for name in sorted(names))
    assert "of any kind)" in first
    assert "of any kind)" not in second
    assert "Every User" in first
    assert "Every User" in second
    report = pandoc(pack.folder / "modification-report-alternative-1.docx")
    assert "Alternative 1" in report
    assert "Alternative 2" in report


@pytest.mark.slow
def test_several_sections_in_one_proposal_and_references_from_another_one(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    library = Library.open(tmp_path / "library")
    for section, version in (("G", "5.20"), ("H", "1.0")):
        library = library.add(ROOT / "sec_versions" / f"G-{version if section == 'G' else '5.19'}.docx",
                              section=section, version=version)  # fmt: skip
    path = tmp_path / "DP203.yaml"
    path.write_text(
        "id: DP203\ntitle: Two sections\nbaseline: [G@5.20, H@1.0]\namendments:\n"
        "  - {clause: G3.1, section: H, replace: Each User, with: Every User}\n"
        "  - {insert_after: G3.24, section: G, text: New., renumber: true}\n",
        encoding="utf-8",
    )
    (tmp_path / "out").mkdir()
    pack = build(read_checked(path, library), library, tmp_path / "out")
    assert {"section-G-redline.docx", "section-H-redline.docx"} <= set(pack.files)
    assert "Every User shall secure" in pandoc(pack.folder / "section-H-clean.docx")
    assert "Every User shall secure" not in pandoc(pack.folder / "section-G-clean.docx")
    assert [(v.clause, v.status) for v in pack.amendments] == [("G3.1", "clean"), ("G3.25", "clean")]


def test_ten_mistakes_are_ten_lines(tmp_path):
    path = tmp_path / "DP300.yaml"
    path.write_text(
        """\
id: DP 300
title: [3]
baseline: G@5.20
date: tomorrow
amendments:
  - clause: G3.20(b)
    replace: "Gas Proxy Function)"
    colour: "y"
  - clause: G99.1
    text: "x"
  - clause: G3.1
    replace: "no such words"
    with: "y"
  - delete: ""
  - insert_after: G98
    text: "new"
  - foo
""",
        encoding="utf-8",
    )
    with pytest.raises(ProposalError) as caught:
        read_checked(path, LIBRARY)
    lines = str(caught.value).splitlines()
    assert [int(line.removeprefix(f"{path}:").partition(":")[0]) for line in lines] == [
        1, 2, 4, 6, 8, 9, 11, 14, 15, 17,
    ]  # fmt: skip


def test_other_open_proposals_on_the_same_clauses_are_named(built, tmp_path):
    (tmp_path / "DP900.yaml").write_text(
        "id: DP900\ntitle: x\nbaseline: G@5.20\namendments:\n  - delete: G3.22\n", encoding="utf-8"
    )
    pack, _ = built(CONFLICTS)
    assert "DP900" in pandoc(pack.folder / "modification-report.docx")


def test_words_that_begin_as_a_number_does_are_refused_where_they_would_be_a_clause(built):
    with pytest.raises(ProposalError, match=r"begin with “T3\.34”, which reads as a clause number"):
        built(
            "id: DP204\ntitle: T\nbaseline: G@5.20\namendments:\n"
            '  - {clause: preamble2, text: "T3.34 (Additional Interface Testing)."}\n'
        )


def test_the_meaning_of_a_term_in_a_table_may_begin_with_the_number_of_a_clause(built):
    pack, _ = built(
        "id: DP204\ntitle: T\nbaseline: G@5.20\namendments:\n"
        '  - {clause: G1.2/Separate, text: "T3.34 (Additional Interface Testing)."}\n'
    )
    assert "T3.34 (Additional Interface Testing)." in pandoc(pack.folder / "section-G-clean.docx")


def headings(path):
    """Gives the second-level headings of a paper, each with the sentences up to the next."""
    said = pandoc(path, to="markdown").split("\n## ")
    return {part.splitlines()[0]: part for part in said[1:]}


def test_each_excerpt_is_headed_by_what_becomes_of_its_clause_and_told_once(built):
    pack, _ = built(
        "id: DP205\ntitle: T\nbaseline: G@5.20\nrenumber: true\namendments:\n"
        "  - {clause: G3, heading: DUTIES OF USERS}\n"
        "  - {insert_after: G3.17, text: Each User shall keep a record.}\n"
        "  - {delete: G3.22}\n"
    )
    shown = headings(pack.folder / "legal-text.docx")
    assert {"Insert a new Section G3.18", "Amend Section G3.21 as follows", "Delete Section G3.22"} <= set(
        shown
    )
    assert "Delete Section G3.22." not in shown["Amend Section G3.21 as follows"]
    told = [part for part in shown.values() if "In Section G3, delete" in part]
    assert len(told) == 1


def first_cells(path, head):
    """Gives the first cell of each row below a table's head."""
    tables = (table for table in Document(path).tables if table.cell(0, 0).text == head)
    return [row.cells[0].text for table in tables for row in table.rows[1:]]


def test_papers_name_provisions_by_the_numbers_of_the_baseline(built):
    pack, _ = built(
        "id: DP207\ntitle: T\nbaseline: G@5.20\nrenumber: true\namendments:\n"
        "  - {insert_after: G3.17, text: Each User shall keep a record.}\n"
        "  - {clause: G3.20(b), replace: for which it is, with: of which it is}\n"
    )
    told = first_cells(pack.folder / "modification-report.docx", "Provision")
    # G3.17 ends in “Section G3.18”, and G3.18 to G3.25 move.
    wanted = {"the closing words of G3.17", "G3.18 (new)", "G3.18", "G3.20(b)", "G3.18 to G3.25 (numbers)"}
    assert wanted <= set(told)
    assert first_cells(pack.folder / "problem-statement.docx", "Provision") == ["G3.20(b)"]


def test_a_paper_marks_a_version_that_is_missing_once(built):
    pack, _ = built(
        "id: DP208\ntitle: T\nbaseline: G@5.20\namendments:\n"
        "  - {clause: G3.1, replace: Each User, with: Every User}\n"
    )
    document = Document(pack.folder / "problem-statement.docx")
    running = [part.paragraphs[0].text for s in document.sections for part in (s.header, s.footer)]
    assert running == ["DP208 – Problem statement\t", "\tPage 1 of 1"]
    assert document.tables[0].cell(1, 0).text == "[To be written: number]"
    assert [p.text for p in document.paragraphs if "To be written: the classification" in p.text] == [
        "Classification: [To be written: the classification of this paper: White, Green, Amber, Red]"
    ]


def test_the_papers_of_an_alternative_say_which_it_is(built):
    pack, _ = built(
        "id: DP206\ntitle: T\nbaseline: G@5.20\namendments:\n"
        "  - {clause: G3.1, replace: Each User, with: Every User, alternative: 1}\n"
        "  - {clause: G3.1, replace: Each User, with: A User, alternative: 2}\n"
    )
    assert "Annex A: legal text – Alternative 2\n" in pandoc(pack.folder / "legal-text-alternative-2.docx")


def test_a_new_clause_whose_place_is_gone_says_so(built):
    pack, _ = built(
        "id: DP207\ntitle: T\nbaseline: G@5.20\namendments:\n"
        "  - {insert_after: G9.6(a), text: Each User shall keep a record.}\n",
        onto="6.0",
    )
    (verdict,) = pack.amendments
    assert verdict.conflict.reason == "G9.6(a), which it follows, is gone"
    assert "proposed    Each User shall keep a record." in show_verdicts(pack)
