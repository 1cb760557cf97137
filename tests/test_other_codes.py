"""A code of other people, from `drafter init` to its pack: nothing in it speaks of any code but its own."""

import re
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from docx.oxml.ns import qn

from drafter.cli.app import drafter

HARBOUR = (
    "HARBOUR CODE",
    "1\tBerths",
    "1.1\tEach Master shall:",
    "(a)\tmoor the Vessel at the Berth that the Harbour Board names; and",
    "(b)\tkeep a watch while the Vessel lies there.",
    "1.2\tThe Harbour Board may move a Vessel that lies at a Berth.",
    "1.3\tA Pilot shall report to the Harbour Board each year.",
    "2\tDues",
    "2.1\tEach Master shall pay the dues in Schedule 1 within ten days.",
    "2.2\tThe Harbour Board shall publish the dues each year.",
    "SCHEDULE 1: DUES",
    "1\tRates",
    "1.1\tA Vessel of up to ten metres pays five pounds a day.",
)
NAMES = """\
name: Harbour Code
short_name: HC
document: Part
provisions: [clause, clause, paragraph]
sections: {A: Berths and Dues}
views: [the Harbour Board, Masters]
impacts: [Vessels]
costs: [the Harbour Board, Masters]
consulted: the port
objectives_name: Harbour Objectives
objectives: [Safety]
classifications: [Open, Closed]
"""
PROPOSAL = """\
id: HC1
title: Reports of Pilots
baseline: A@1.0
date: 2026-11-30
amendments:
  - {clause: "1.3", replace: each year, with: each month}
  - {insert_after: "1.2", text: The Harbour Board shall tell the Master before it moves a Vessel.}
  - {delete: "2.2"}
"""
OF_ANOTHER = re.compile(
    r"\bSECs?\b|Smart Energy|\bDCC\b|SMETS|Gas Proxy|Panel|Sub-Committee|Supplier|\bUsers?\b|industry"
)

pytestmark = pytest.mark.usefixtures("desk")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder in which a secretariat has begun, and the first version of its code."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAFTER_LIBRARY", raising=False)
    run("init")
    add(HARBOUR, "1.0")
    Path("proposals/HC1.yaml").write_text(PROPOSAL, encoding="utf-8")


def add(paragraphs, version, section="A"):
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save("harbour.docx")
    run("add", "harbour.docx", "--section", section, "--version", version)


def add_the_next_version():
    """Adds a version that amends 1.3 and leaves 2.2 as it was."""
    add([line.replace("Board each year", "Board each month") for line in HARBOUR], "2.0")


def run(*words):
    done = CliRunner().invoke(drafter, words, catch_exceptions=False, standalone_mode=False)
    return done.output


def papers(proposal="HC1"):
    """Gives the words of each Word file of the pack, its headers and footers and what is struck out."""
    return {path.name: "\n".join(said(path)) for path in sorted(Path("out", proposal).glob("*.docx"))}


def said(path):
    document = docx.Document(str(path))
    section = document.sections[0]
    for story in (section.header._element, document.element.body, section.footer._element):
        for paragraph in story.iter(qn("w:p")):
            yield "".join(text.text or "" for text in paragraph.iter(qn("w:t"), qn("w:delText")))


def test_the_papers_of_a_code_speak_of_it_and_of_its_people():
    Path("code.yaml").write_text(NAMES, encoding="utf-8")
    assert "HC1 on A@1.0: clean" in run("build", "HC1")
    found = papers()
    assert {name: OF_ANOTHER.findall(text) for name, text in found.items() if OF_ANOTHER.search(text)} == {}
    problem = found["problem-statement.docx"]
    assert "has been raised with the Harbour Code (HC): what is wrong" in problem
    assert "quoted from Part A (Berths and Dues) of version 1.0." in problem
    assert "What are the views of the port?\nViews of the Harbour Board\n" in problem
    report = found["modification-report.docx"]
    assert "Part A, redlined\nsection-A-redline.docx" in report
    assert "Part amended\nA – Berths and Dues" in report
    assert "[To be written: the cost to the Harbour Board, to Masters and of administration]" in report
    assert "Safety: [To be written: whether the proposal serves it, and how]" in report


def test_without_names_the_papers_speak_in_plain_words():
    assert "HC1 on A@1.0: clean" in run("build", "HC1")
    found = papers()
    assert {name: OF_ANOTHER.findall(text) for name, text in found.items() if OF_ANOTHER.search(text)} == {}
    assert "has been raised with the code: what is wrong" in found["problem-statement.docx"]
    assert "Baseline\nCode version 1.0" in found["modification-report.docx"]


def test_a_finding_names_clauses_as_the_code_does():
    add_the_next_version()
    Path("code.yaml").write_text("provisions: [Rule, Rule, paragraph]\n", encoding="utf-8")
    told = " ".join(run("check", "A@2.0", "--since", "A@1.0", "--exit-zero").split())
    assert "version 2.0 changed “year” to “month” in Rule 1.3 only, and Rule 2.2 was left" in told


def test_a_drafted_proposal_asks_for_the_views_of_the_bodies_of_the_code():
    Path("code.yaml").write_text(NAMES, encoding="utf-8")
    add_the_next_version()
    run("draft", "A@2.0", "--since", "A@1.0", "--finding", "1", "--id", "HC2")
    text = Path("proposals/HC2.yaml").read_text(encoding="utf-8")
    assert "# views: {Harbour Board: …, Masters: …}\n" in text
    assert OF_ANOTHER.findall(text) == []


BYLAWS = (
    "BY-LAWS OF THE ROWING CLUB",
    "Article I. Members",
    "Section 1. Admission. The Committee admits a Member by a majority of its votes.",
    "Section 2. Dues. Each Member shall pay dues by the first day of March.",
    "Article II. Committee",
    "Section 1. Meetings. The Committee shall meet each month.",
)
BYLAW_NAMES = """\
name: By-laws of the Rowing Club
short_name: By-laws
document: ""
sections: {B: By-laws of the Rowing Club}
provisions: [Article, Section, paragraph]
views: [the Committee, the Members]
impacts: [Members, Boats]
costs: [the club]
consulted: the Members
objectives_name: objects of the club
versions: dates
"""
BYLAW_PROPOSAL = """\
id: BL1
title: Dues by April
baseline: B@2024-07-18
amendments:
  - {clause: "Article I, Section 2", replace: March, with: April}
"""


def test_the_papers_of_by_laws_call_them_by_their_title_and_the_day_of_their_version():
    Path("code.yaml").write_text(BYLAW_NAMES, encoding="utf-8")
    add(BYLAWS, "2024-07-18", section="B")
    Path("proposals/BL1.yaml").write_text(BYLAW_PROPOSAL, encoding="utf-8")
    assert "BL1 on B@2024-07-18: clean" in run("build", "BL1")
    found = papers("BL1")
    assert {name: OF_ANOTHER.findall(text) for name, text in found.items() if OF_ANOTHER.search(text)} == {}
    assert "with the By-laws of the Rowing Club (By-laws): what is wrong" in found["problem-statement.docx"]
    annex = found["legal-text.docx"]
    assert "drawn up against “By-laws of the Rowing Club” of version 18 July 2024." in annex
    assert "In Article I, Section 2, delete “March” and insert “April”." in annex
    report = found["modification-report.docx"]
    assert "[To be written: the cost to the club and of administration]" in report
    assert "By-laws version 18 July 2024" in report
