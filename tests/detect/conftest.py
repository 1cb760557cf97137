from pathlib import Path

import pytest

from drafter.read.docx.reader import read_docx

VERSIONS = Path(__file__).parents[2] / "sec_versions"


@pytest.fixture(scope="session")
def shipped():
    """Gives the shipped versions of the illustrative section, by their names."""
    return {name: read_docx(VERSIONS / f"G-{name}.docx") for name in ("5.18", "5.19", "5.20", "6.0")}
