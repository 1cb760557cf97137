"""The page of formats prints the limits that hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import limits
from drafter.limits import Limits

PAGE = (Path(__file__).parents[1] / "docs" / "formats.md").read_text(encoding="utf-8")
WORD = Limits()


def mib(size: int) -> str:
    return f"{size / limits.MEBIBYTE:g} MiB"


ROWS = {
    "any file": mib(limits.FILE_BYTES),
    "text, Markdown, instructions": (
        f"{mib(limits.TEXT_BYTES)}, {limits.LINES:,} lines, {limits.PARAGRAPHS:,} paragraphs"
    ),
    "a section in JSON, the record of a pack": (
        f"{mib(limits.JSON_BYTES)}, {limits.PARAGRAPHS:,} clauses, which stand {limits.CLAUSE_DEPTH} deep"
    ),
    "the index of a library": f"{mib(limits.INDEX_BYTES)}, {limits.JSON_DEPTH} levels",
    "a proposal, `consistency.yaml`, `code.yaml`": (
        f"{mib(limits.YAML_BYTES)}, {limits.YAML_PARTS:,} keys and values, {limits.YAML_DEPTH} levels"
    ),
    "a template": mib(limits.TEMPLATE_BYTES),
    "a Word file": (
        f"{WORD.entries:,} parts, {mib(WORD.part_bytes)} a part, {mib(WORD.total_bytes)} in all, "
        f"{mib(WORD.tight_bytes)} of what is packed to less than a {WORD.ratio}th, "
        f"{WORD.nodes:,} tags and attributes, {limits.XML_DEPTH} levels"
    ),
    "its words": (
        f"{WORD.paragraphs:,} paragraphs, {WORD.cells:,} cells of tables, "
        f"{WORD.in_paragraph:,} elements in one paragraph"
    ),
    "a PDF": (
        f"{limits.PDF_PAGES:,} pages, {limits.PDF_THINGS:,} things drawn on them; "
        f"{mib(limits.PDF_MEMORY)} of memory and {limits.PDF_SECONDS:g} seconds of the processor "
        f"while it is read, {limits.PDF_SECONDS_A_PAGE:g} more for each page, "
        f"but not over {limits.PDF_SECONDS_A_MEBIBYTE:g} for each MiB of the file"
    ),
}


@pytest.mark.parametrize("of", ROWS)
def test_the_page_of_formats_says_what_holds(of: str) -> None:
    assert f"| {of} | {ROWS[of]} |" in PAGE


def test_limits_are_raised_together() -> None:
    assert WORD.raised(10) == Limits(
        entries=100_000,
        file_bytes=10 * WORD.file_bytes,
        part_bytes=10 * WORD.part_bytes,
        total_bytes=10 * WORD.total_bytes,
        ratio=2_000,
        tight_bytes=10 * WORD.tight_bytes,
        nodes=30_000_000,
        paragraphs=1_000_000,
        cells=500_000,
        in_paragraph=1_500_000,
    )
