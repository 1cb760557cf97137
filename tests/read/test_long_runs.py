"""Runs of one sign as tables, leaders and conversions leave them: a search goes past each sign once.

None of these ends where a search begins again at each sign: 200,000 of them are 20,000 million steps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drafter.model.clause_names import spoken
from drafter.model.clause_number import ClauseNumber, bare_label, core_of
from drafter.read.layout.copy_debris import is_contents_line, without_debris
from drafter.read.layout.line_joining import joined
from drafter.read.outline.block import Printed
from drafter.read.outline.number_readings import readings
from drafter.read.outline.number_series import follows
from drafter.read.source import read_section
from tests.support.word_files import paragraph, word_parts, zipped

if TYPE_CHECKING:
    from pathlib import Path

MANY = 200_000
SIGNS = [
    *(" ", "\t", "\u00a0", ".", " .", "…", "*", " *", "_", "#", "-", "–", "=", "~", "`", "|", "\\", "/"),
    *("(", ")", "[", "]", "(a)", "[x](", "“", '"', "§", "0", "A", "a", "1.", "> ", "__a ", "___a b__ "),
]


def run_of(sign: str) -> str:
    return sign * (MANY // len(sign))


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("sign", SIGNS)
def test_a_clause_may_hold_a_run_of_any_sign(tmp_path: Path, sign: str, suffix: str) -> None:
    file = tmp_path / f"runs.{suffix}"
    file.write_text(f"1. Duties\n1.1 x{run_of(sign)}y\n1.2 Each User shall.", encoding="utf-8")
    words = {clause.id: clause.text for clause in read_section(file)}
    assert words["1.1"].startswith("x")
    assert words["1.2"] == "Each User shall."


@pytest.mark.parametrize("sign", ["#", "* ", "- ", "1. ", "Term: ", "Article 1"])
def test_a_line_may_begin_with_anything_before_a_run_of_spaces(tmp_path: Path, sign: str) -> None:
    file = tmp_path / "runs.md"
    file.write_text(f"1. Duties\n\n{sign} x{run_of(' ')}y\n\n2. Each User shall.", encoding="utf-8")
    assert read_section(file).clauses


def test_many_empty_lines_are_one(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_text("1. Duties\n1.1 Each User" + "\n" * MANY + "shall.", encoding="utf-8")
    once = tmp_path / "once.txt"
    once.write_text("1. Duties\n1.1 Each User\n\nshall.", encoding="utf-8")
    assert read_section(file).clauses == read_section(once).clauses


@pytest.mark.parametrize("sign", [" ", ".", "-", "a", "1", "(a)"])
def test_a_word_file_may_hold_the_same(tmp_path: Path, sign: str) -> None:
    file = tmp_path / "runs.docx"
    file.write_bytes(zipped(word_parts(paragraph(f"1.1 x{run_of(sign)}y") + paragraph("1.2 Each User."))))
    assert [clause.id for clause in read_section(file)] == ["1.1", "1.2"]


@pytest.mark.parametrize("sign", [" ", ".", "-", "§", "0", "a", "(a)", "a1"])
def test_a_number_may_hold_a_run_of_any_sign(sign: str) -> None:
    for number in (f"x{run_of(sign)}!", f"G1/x{run_of(sign)}y", f"{run_of(sign)}y/"):
        assert "".join(ClauseNumber.parse(number).parts)
        assert core_of(number)
        assert bare_label(number)
        assert readings(Printed(number))
        assert spoken(number)
        assert not follows(number, "4")


def test_a_page_number_ends_a_line_of_the_contents_however_long_its_leader() -> None:
    assert is_contents_line(f"Duties {'.' * MANY} 12")
    assert is_contents_line(f"Duties{' .' * MANY} 12")
    assert not is_contents_line(f"Duties {'.' * MANY} twelve")


LEADERS = {
    "Duties ....12": True,
    "Duties ...12": False,
    "....12": False,
    ".....12": True,
    "Duties …… 3": True,
    "…… 3": False,
    "Duties . . . 4": True,
    " . . . 4": False,
    " . . . . 4": True,
    "Duties .... 12345": False,
    "Duties .... 12 ": True,
    "Duties ....": False,
}


@pytest.mark.parametrize("line", LEADERS)
def test_a_line_of_the_contents_has_words_dots_and_a_page(line: str) -> None:
    assert is_contents_line(line) is LEADERS[line]


EMPHASISED = {
    "**Each** User": "Each User",
    "__Each__ User": "Each User",
    "___Each___ User": "Each User",
    "__a __b c__": "a __b c",
    "__a b *c* __d": "__a b c __d",
    "* odd": "odd",
    "odd **": "odd **",
    "***": "",
}


@pytest.mark.parametrize("text", EMPHASISED)
def test_emphasis_goes_where_signs_pair(text: str) -> None:
    assert without_debris(text) == EMPHASISED[text]


def test_a_word_broken_at_the_end_of_a_line_may_be_as_long() -> None:
    assert joined([f"{run_of('a')}-", "b"], frozenset()) == f"{run_of('a')}-b"
