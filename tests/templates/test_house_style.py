"""The script that starts the house style afresh; the templates themselves are staff's to change."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
from docx import Document

from drafter.render.word.legal_text_annex import HEADING_STYLE, TEXT_STYLES

ROOT = Path(__file__).parents[2] / "templates"


def make(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    monkeypatch.syspath_prepend(str(ROOT))
    folder.mkdir()
    runpy.run_path(str(ROOT / "make.py"))["main"](folder)
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_the_templates_are_made_alike_every_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = make(tmp_path / "a", monkeypatch), make(tmp_path / "b", monkeypatch)
    assert set(first) == {"problem-statement.docx", "legal-text.docx", "modification-report.docx"}
    assert first == second


@pytest.mark.parametrize("name", ["problem-statement.docx", "legal-text.docx", "modification-report.docx"])
def test_every_style_that_a_shipped_template_uses_is_in_it(name: str) -> None:
    document = Document(str(ROOT / name))
    styles = {style.style_id for style in document.styles}
    used = set(document.element.xpath("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    assert used <= styles
    assert {HEADING_STYLE, *TEXT_STYLES} <= styles
