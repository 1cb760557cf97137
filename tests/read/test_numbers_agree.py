"""Every clause number of the shipped versions, beside what LibreOffice prints of the same files."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.read.source import read_section

ROOT = Path(__file__).parents[2]
EXPORTS = sorted((ROOT / "tests" / "sec_versions" / "numbers").glob("*.txt"))


def _printed(export: Path) -> list[str]:
    lines = export.read_text(encoding="utf-8-sig").splitlines()
    return [line.strip() for line in lines if line.strip()]


@pytest.mark.parametrize("export", EXPORTS, ids=lambda path: path.stem)
def test_each_numbered_clause_is_printed_as_libreoffice_prints_it(export: Path) -> None:
    printed = _printed(export)
    section = read_section(ROOT / "sec_versions" / f"{export.stem}.docx")
    numbered = [clause for clause in section if clause.label and not clause.id.endswith(f"/{clause.label}")]
    assert len(numbered) > 150
    at = 0
    for clause in numbered:
        # LibreOffice prints the number of a footnote in the line that refers to it.
        note = "1" if f"{clause.id}/note1" in section else ""
        line = f"{clause.label} {clause.words}{note}"
        assert line in printed[at:], f"{clause.id}: LibreOffice prints no such line from here: {line}"
        at = printed.index(line, at) + 1


@pytest.mark.parametrize("export", EXPORTS, ids=lambda path: path.stem)
def test_each_line_that_libreoffice_prints_is_in_the_section(export: Path) -> None:
    section = read_section(ROOT / "sec_versions" / f"{export.stem}.docx")
    held = "\n".join(f"{clause.label} {clause.words}\n{clause.label}" for clause in section)
    missing = [line for line in _printed(export) if line not in held]
    assert all(line[1:] in held or line[:-1] in held for line in missing), missing
    assert len(missing) <= 2 * sum("/note" in clause.id for clause in section), missing


def test_the_exports_of_all_four_versions_are_there() -> None:
    assert [export.stem for export in EXPORTS] == ["G-5.18", "G-5.19", "G-5.20", "G-6.0"]
