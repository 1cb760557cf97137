"""A section as rows and back is the same section, whatever it was read from."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from drafter.library.section_rows import as_rows, from_rows
from drafter.model.section import Section
from drafter.read.source import read_section

VERSIONS = sorted((Path(__file__).parents[2] / "sec_versions").glob("*.docx"))


@pytest.mark.parametrize("path", VERSIONS, ids=lambda path: path.name)
def test_a_section_comes_back_from_its_rows_as_it_was(path):
    section = read_section(path)
    back = from_rows(json.loads(json.dumps(as_rows(section))))
    # Equality passes over where headings stand, and what a clause says that it is.
    assert asdict(back) == asdict(section)


def test_an_empty_section_comes_back():
    assert from_rows(as_rows(Section((), "G", "Security", "5.20"))) == Section((), "G", "Security", "5.20")


@pytest.mark.parametrize("rows", [[], ["G", "", ""], ["G", "", "", [["G1"]]], ["G", "", "", 7]])
def test_rows_of_no_section_are_refused(rows):
    with pytest.raises((ValueError, TypeError)):
        from_rows(rows)
