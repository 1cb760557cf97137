import json

import pytest

from drafter.library.library import Library


@pytest.fixture
def section(tmp_path):
    """Gives a file of a section that says some words."""

    def section(words, name="new.json"):
        file = tmp_path / name
        file.write_text(json.dumps({"title": "Security", "clauses": [{"id": "G1", "text": words}]}))
        return file

    return section


@pytest.fixture
def library(tmp_path, section):
    """Gives a library of G@5.19 and G@5.20."""
    library = Library.open(tmp_path / "library")
    for version in ("5.19", "5.20"):
        library = library.add(section(version), section="G", version=version)
    return library


@pytest.fixture
def snapshot(tmp_path):
    """Gives what every file below the folder holds; of a folder or link, that it is there."""

    def snapshot(folder=tmp_path):
        return {
            str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
            for path in sorted(folder.rglob("*"))
        }

    return snapshot
