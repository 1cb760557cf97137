"""Nothing dropped unsaid: the words of a file, read independently, are in clauses or told to be kept out."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.corpus_documents.corpus import Group, Node
from benchmarks.corpus_documents.habits import PROGRAMS, WAYS
from benchmarks.corpus_documents.make import make
from benchmarks.read.words_kept import words_kept
from drafter.model.section import Clause, Section
from tests.support.pdfs import PDFS, set_in_lines

VERSIONS = sorted((Path(__file__).parents[2] / "sec_versions").glob("*.docx"))
LAYOUTS = sorted((Path(__file__).parent / "pdf" / "layouts").iterdir())
DUTY = Node("A member shall", items=[Node("pay the fee, and", items=[Node("in full;")]), Node("vote.")])
TERMS = Node("In these rules,", terms=[Node(" means", term="Fee", items=[Node("a sum.")])])
GROUPS = [Group("Meaning", provisions=[TERMS]), Group("Members", provisions=[DUTY, Node("Be it so.")])]


@pytest.mark.parametrize("path", [*VERSIONS, *PDFS, *LAYOUTS], ids=lambda path: path.name)
def test_every_word_of_a_document_is_in_a_clause_or_told(path: Path) -> None:
    kept = words_kept(path)
    assert kept.words > 0
    assert kept.is_whole, kept


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("way", WAYS)
def test_every_word_of_a_made_document_is_in_a_clause(way: str, program: str, tmp_path: Path) -> None:
    path = tmp_path / "made.docx"
    path.write_bytes(make(GROUPS, "Rules", way, program, "1").data)
    kept = words_kept(path)
    assert kept.words > 0
    assert not kept.missing


def test_a_word_that_is_dropped_unsaid_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = set_in_lines([(72, "1. The board meets."), (72, "2. It votes.")], tmp_path / "a.pdf")
    section = Section(clauses=(Clause("1", "The board.", "1."),), section="", title="", version="")
    monkeypatch.setattr("benchmarks.read.words_kept.read_section", lambda _: section)
    kept = words_kept(path)
    assert not kept.is_whole
    assert kept.missing == {"meets": 1, "2": 1, "It": 1, "votes": 1}


def test_words_that_a_note_tells_of_are_not_dropped_unsaid(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: Rules of the club\n---\n\n1. It [meets](#town) in town.\n", encoding="utf-8")
    assert words_kept(path) == (5, {}, 0)
