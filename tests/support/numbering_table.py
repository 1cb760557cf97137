"""The table of numbering fixtures: lists, paragraphs, and the numbers that Word prints beside them.

Each names the clause of ECMA-376 part 1 (5th edition) that says so. As a script it writes every fixture as a
Word file, to be looked at in Word or beside another program's reading:

    python -m tests.ooxml.numbering_table FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.numbering_counts import COUNTS
from tests.support.numbering_formats import FORMATS, TEXTS
from tests.support.numbering_hidden import HIDDEN
from tests.support.numbering_styles import CHANGES, STYLES
from tests.support.word_files import word_parts, zipped

if TYPE_CHECKING:
    from tests.support.numbering_fixture import Fixture

TABLE = FORMATS + TEXTS + COUNTS + STYLES + CHANGES + HIDDEN


def fixture_bytes(fixture: Fixture) -> bytes:
    """Gives a fixture as the bytes of a Word file."""
    return zipped(word_parts(fixture.body, numbering=fixture.numbering, styles=fixture.styles))


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for fixture in TABLE:
        (folder / f"{fixture.name}.docx").write_bytes(fixture_bytes(fixture))
