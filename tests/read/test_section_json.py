from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from drafter.errors import SourceError
from drafter.model.section import Clause, Section
from drafter.read.section_json import section_as_json
from drafter.read.source import read_section

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_written_is_read_again_as_the_same_section(tmp_path: Path) -> None:
    section = Section(
        (Clause("G3", "", "G3", 0, "DUTIES"), Clause("G3.1", "Comply – always.", "G3.1", 1)),
        "G",
        "Security",
        "5.20",
    )
    path = tmp_path / "g.json"
    path.write_text(json.dumps(section_as_json(section)), encoding="utf-8")
    assert read_section(path) == section


def test_only_the_id_and_the_text_are_needed_and_unknown_keys_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "g.json"
    path.write_text(
        '{"clauses": [{"id": "1", "text": "Comply.", "colour": "red"}], "more": 1}', encoding="utf-8"
    )
    assert read_section(path).clauses == (Clause("1", "Comply."),)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "not JSON"),
        ("[]", "no list of clauses"),
        ('{"clauses": [5]}', "a clause is an object"),
        ('{"clauses": [{"id": "1"}]}', "needs `id` and `text`"),
        ('{"clauses": [{"id": "1", "text": 5}]}', "`text` is a string"),
        ('{"clauses": [{"id": "1", "text": "", "depth": 1000000000}]}', "`depth` is a whole number"),
        ('{"clauses": [{"id": "1", "text": ""}, {"id": "1", "text": ""}]}', "the id 1 stands twice"),
        ('{"clauses": [{"id": "1", "text": "", "depth": ' + "9" * 5000 + "}]}", "a number in it is too long"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_a_mistake_is_said_in_one_line(text: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "g.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as raised:
        read_section(path)
    assert problem in raised.value.problem
    assert "\n" not in str(raised.value)
