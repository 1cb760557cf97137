from pathlib import Path

import docx
import pytest

from drafter.library.library import Library

CLAUSES = (
    "G1\tTERMS",
    "G1.1\tEach User shall act with care.",
    "G1.2\tThe DCC shall report to the Panel each year.",
    "G1.3\tThe Panel shall publish the report.",
)


class Desk:
    """A folder as a person has it: a library of small versions, and proposals against them."""

    clauses = CLAUSES

    def __init__(self, folder):
        self.folder = folder
        (folder / "proposals").mkdir()

    @property
    def library(self):
        return Library.open(self.folder / "library")

    def publish(self, version, *clauses, section="G"):
        document = docx.Document()
        for clause in clauses or CLAUSES:
            document.add_paragraph(clause)
        document.save(self.folder / "new.docx")
        self.library.add(self.folder / "new.docx", section=section, version=version)

    def propose(self, name, *, clause="G1.2", old="each year", new="each month", baseline="G@1.0"):
        text = (
            f'id: {name}\ntitle: Title\nbaseline: "{baseline}"\ndate: "2026-01-15"\namendments:\n'
            f'  - clause: {clause}\n    replace: "{old}"\n    with: "{new}"\n'
        )
        return self.write(name, text)

    def write(self, name, text):
        path = Path("proposals") / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        return str(path)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made = Desk(tmp_path)
    made.publish("1.0")
    return made
