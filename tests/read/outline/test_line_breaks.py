"""Items that line breaks part within one paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.clauses_in_word import HEADING, item, read

if TYPE_CHECKING:
    from pathlib import Path


def broken(*lines: str) -> str:
    runs = "<w:br/>".join(f"<w:t>{line}</w:t>" for line in lines)
    return f"<w:p><w:r>{runs}</w:r></w:p>"


BROKEN = {
    "items": (
        ["(a) told;", "", "(b) kept; and", "", "(c) done."],
        [("G1.1(a)", "told;"), ("G1.1(b)", "kept; and"), ("G1.1(c)", "done.")],
    ),
    "items behind words": (
        ["as it is:", "(a) told; and", "(b) kept."],
        [("G1.1", "A vote is good:\nas it is:"), ("G1.1(a)", "told; and"), ("G1.1(b)", "kept.")],
    ),
    "whole numbers in small letters": (
        ["1.1 told;", "1.2 kept."],
        [("1.1", "told;"), ("1.2", "kept.")],
    ),
    "closing words": (
        ["(a) told; and", "(b) kept,", "as the clerk sees fit."],
        [("G1.1(a)", "told; and"), ("G1.1(b)", "kept,"), ("G1.1/closing", "as the clerk sees fit.")],
    ),
    "items of items": (
        ["(a) told:", "(i) by post; or", "(ii) by hand; and", "(b) kept."],
        [
            ("G1.1(a)", "told:"),
            ("G1.1(a)(i)", "by post; or"),
            ("G1.1(a)(ii)", "by hand; and"),
            ("G1.1(b)", "kept."),
        ],
    ),
    "an item on several lines": (
        ["(a) told", "in writing;", "(b) kept."],
        [("G1.1(a)", "told\nin writing;"), ("G1.1(b)", "kept.")],
    ),
    "an address": (["(a) at", "12 High Street", "1 Leeds"], [("G1.1(a)", "at\n12 High Street\n1 Leeds")]),
    "numbers that are no series": (["(a) as in", "(d) of the code"], [("G1.1(a)", "as in\n(d) of the code")]),
}


@pytest.mark.parametrize(("lines", "wanted"), BROKEN.values(), ids=BROKEN)
def test_items_that_line_breaks_part_are_clauses_where_their_numbers_are_a_series(
    lines: list[str], wanted: list[tuple[str, str]], tmp_path: Path
) -> None:
    section = read(tmp_path, HEADING + item("A vote is good:", 1) + broken(*lines))
    held = {clause.id: clause.words for clause in section}
    assert [(name, held[name]) for name, _ in wanted] == wanted
    assert list(held)[-1] == wanted[-1][0]


def test_each_item_is_told_where_its_words_stand_in_the_paragraph(tmp_path: Path) -> None:
    section = read(tmp_path, HEADING + item("A vote is good:", 1) + broken("(a) told;", "(b) kept."))
    second = section["G1.1(b)"]
    assert [(span.start, span.end, span.paragraph, span.offset) for span in second.spans] == [(0, 5, 2, 14)]
