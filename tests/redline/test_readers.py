"""Another program, pandoc, reads in a redline what accepting and rejecting give."""

from __future__ import annotations

import pypandoc
import pytest

from drafter.redline.redline import redline
from tests.support.documents import document, p, table

FIRST = "The Secretariat shall, within ten Working Days, notify each Party."
SECOND = "A User must not disclose Confidential Information without consent."
THIRD = "Where the Panel finds a default it shall tell the Authority."
FOURTH = "The Authority may direct the Panel to decide again."
ROWS = ["Item | Value", "Alpha | 10"]
# What pandoc does not settle (rows of a table, paragraph properties) is left to the other readers.
PAIRS = {
    "a word": ([FIRST, SECOND], [FIRST.replace("ten", "fifteen"), SECOND]),
    "a paragraph in": ([FIRST, THIRD], [FIRST, SECOND, THIRD]),
    "a paragraph out": ([FIRST, SECOND, THIRD], [FIRST, THIRD]),
    "a split": ([f"{FIRST} {SECOND}", THIRD], [FIRST, SECOND, THIRD]),
    "a join": ([FIRST, SECOND, THIRD], [f"{FIRST} {SECOND}", THIRD]),
    "a move": ([FIRST, SECOND, THIRD, FOURTH], [SECOND, THIRD, FIRST, FOURTH]),
    "the last paragraph": ([FIRST], [FIRST, SECOND]),
    "a cell": ([table(*ROWS), FIRST], [table(ROWS[0], "Alpha | 11"), FIRST]),
}


def read(package, folder, changes: str) -> str:
    path = folder / "read.docx"
    path.write_bytes(package.to_bytes())
    text = pypandoc.convert_file(
        str(path), "plain", extra_args=[f"--track-changes={changes}", "--wrap=none"], verify_format=False
    )
    return "\n".join(line for line in text.splitlines() if line.strip())


@pytest.mark.parametrize("name", PAIRS)
def test_pandoc_reads_both_documents(name, tmp_path):
    old, new = (
        document(*(p(block) if isinstance(block, str) else block for block in blocks))
        for blocks in PAIRS[name]
    )
    made = redline(old, new, author="Drafter", date=None).package
    assert read(made, tmp_path, "reject") == read(old, tmp_path, "accept")
    assert read(made, tmp_path, "accept") == read(new, tmp_path, "accept")
