from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.errors import HostileFileError, SourceError
from drafter.model.section import Clause, Section
from drafter.read.json_reader import section_as_json
from drafter.read.source import read_section


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
        ('{"clauses": [{"id": "1", "text": "a", "text": "b"}]}', "`text` stands twice in one object"),
        ('{"title": "a", "clauses": [], "title": "b"}', "`title` stands twice in one object"),
        ('{"\\ud800\\n": 1, "\\ud800\\n": 2}', "`?` stands twice in one object"),
        ('{"clauses": [{"id": "1", "text": "half \\ud83d"}]}', "half of a character stands in `text`"),
        ('{"clauses": [{"id": " \\n", "text": ""}]}', "needs `id` and `text`"),
        (
            '{"clauses": [{"id": "G1 (a)", "text": ""}, {"id": "G1(a)", "text": ""}]}',
            "the id G1(a) stands twice",
        ),
    ],
)
def test_a_mistake_is_said_in_one_line(text: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "g.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as raised:
        read_section(path)
    assert problem in raised.value.problem
    assert "\n" not in str(raised.value)


def test_an_object_with_a_key_twice_is_named_by_its_clause(tmp_path: Path) -> None:
    path = tmp_path / "g.json"
    path.write_text('{"clauses": [{"id": "G3.17(b)", "text": "a", "text": "b"}]}', encoding="utf-8")
    with pytest.raises(SourceError, match=r"g\.json: clause G3\.17\(b\): "):
        read_section(path)


def test_both_halves_of_a_character_are_one(tmp_path: Path) -> None:
    path = tmp_path / "g.json"
    path.write_text('{"clauses": [{"id": "1", "text": "\\ud83d\\ude00"}]}', encoding="utf-8")
    assert read_section(path)["1"].text == "\N{GRINNING FACE}"


def test_an_id_has_no_spaces_that_a_number_has_not(tmp_path: Path) -> None:
    path = tmp_path / "g.json"
    ids = [" G3.17 (b)", "Article IV,  Section 2 (a)", "G1.2/Lamp (brass)", "G1.2/Lamp 2 (a)"]
    path.write_text(json.dumps({"clauses": [{"id": each, "text": ""} for each in ids]}), encoding="utf-8")
    assert [clause.id for clause in read_section(path)] == [
        "G3.17(b)",
        "Article IV, Section 2(a)",
        "G1.2/Lamp (brass)",
        "G1.2/Lamp 2 (a)",
    ]


@pytest.mark.parametrize("version", sorted((Path(__file__).parents[2] / "sec_versions").glob("*.docx")))
def test_the_depth_of_a_clause_follows_from_its_id_where_it_is_missing(version: Path, tmp_path: Path) -> None:
    section = read_section(version)
    values = section_as_json(section)
    path = tmp_path / "g.json"
    clauses = [{"id": clause["id"], "text": clause["text"]} for clause in values["clauses"]]
    path.write_text(json.dumps({"clauses": clauses}), encoding="utf-8")
    assert [clause.depth for clause in read_section(path)] == [clause.depth for clause in section]


def test_a_section_of_more_clauses_than_anybody_reads_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "many.json"
    path.write_text('{"clauses": [' + "null," * 100_000 + "null]}", encoding="utf-8")
    with pytest.raises(HostileFileError, match="holds more clauses than it may; at most 100,000 are read"):
        read_section(path)
