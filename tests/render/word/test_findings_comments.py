"""Findings as comments in a version's own Word file."""

from __future__ import annotations

import io
from pathlib import Path

import docx

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments
from drafter.ooxml.package.package import Package
from drafter.ooxml.package.seal import is_sealed
from drafter.ooxml.revisions.tally import tally
from drafter.read.docx.reader import read_docx, section_of
from drafter.render.word.findings_comments import findings_in_word

VERSIONS = Path(__file__).parents[3] / "sec_versions"
NEW = VERSIONS / "G-5.20.docx"


def made():
    old, new = read_docx(VERSIONS / "G-5.19.docx"), read_docx(NEW)
    findings = missed_amendments(compare_sections(old, new))
    return findings, findings_in_word(Package.read(NEW), new, findings)


def test_each_finding_that_is_shown_is_a_comment_on_the_clause_that_was_left():
    findings, data = made()
    document = docx.Document(io.BytesIO(data))
    said = [comment.text for comment in document.comments]
    shown = [finding for finding in findings if not finding.folded]
    assert said[0].startswith("G3.20(b) was left when G3.17(b) was amended")
    assert f"Proposed: {findings[0].proposed}" in said[0]
    assert len(said) == len(shown) + 1
    assert said[-1].startswith(f"Less likely: {len(findings) - len(shown)}")
    marked = [
        "".join(run.text for run in paragraph.runs)
        for paragraph in document.paragraphs
        if paragraph._p.xpath("w:commentRangeStart[@w:id='0']")
    ]
    assert marked == [new_text("G3.20(b)")]


def new_text(clause):
    return read_docx(NEW)[clause].text


def test_no_word_is_changed_no_change_is_tracked_and_the_file_is_known_as_written_here():
    _, data = made()
    package = Package.from_bytes(data)
    assert [clause.text for clause in section_of(package)] == [clause.text for clause in read_docx(NEW)]
    assert tally(package).total == 0
    assert is_sealed(data)
