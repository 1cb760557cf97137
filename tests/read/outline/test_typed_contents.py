"""Contents tables that were typed: told by pages, links or a title, and by the body, which has them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drafter.read.source import read_section
from tests.support.clauses_in_word import plain, read
from tests.support.word_files import paragraph

if TYPE_CHECKING:
    from pathlib import Path

BODY = [
    "1. Name",
    "1.1 The club is called Example.",
    "2. Members",
    "2.1 Anybody may join.",
    "3. Fees",
    "3.1 None.",
]
IDS = ["1", "1.1", "2", "2.1", "3", "3.1"]
LINES = {
    "tabs": ["1.\tName\t2", "2.\tMembers\t2", "3.\tFees\t3"],
    "dots": ["1. Name.......2", "2. Members.....2", "3. Fees ..... 3"],
    "dots apart": ["1. Name . . . . 2", "2. Members . . . 2", "3. Fees . . . . . 3"],
    "spaces": ["1. Name     2", "2. Members     2", "3. Fees     iv"],
    "no numbers": ["Name\t2", "Members\t2", "Fees\t3"],
    "a page that the body contradicts": ["1. Name\t2", "2. Membership\t2", "3. Fees\t3"],
}


def ids(section: object) -> list[str]:
    return [clause.id for clause in section]  # type: ignore[attr-defined]  # a section


@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
def test_lines_with_pages_are_contents_in_word(lines: list[str], tmp_path: Path) -> None:
    section = read(tmp_path, "".join(map(plain, [*lines, *BODY])))
    assert ids(section) == ["contents", *IDS]
    assert section["contents"].kind == "contents"
    assert section["1.1"].text == "The club is called Example."


@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
def test_lines_with_pages_are_contents_in_text(lines: list[str], tmp_path: Path) -> None:
    path = tmp_path / "rules.txt"
    path.write_text("\n\n".join([*lines, *BODY]), encoding="utf-8")
    assert ids(read_section(path)) == ["contents", *IDS]


def test_lines_without_pages_are_contents_below_the_title(tmp_path: Path) -> None:
    lines = ["Contents", "1. Name", "2. Members", "3. Fees"]
    assert ids(read(tmp_path, "".join(map(plain, [*lines, *BODY])))) == ["preamble", "contents", *IDS]


def test_lines_that_are_links_are_contents(tmp_path: Path) -> None:
    def link(words: str, name: str) -> str:
        return f'<w:p><w:hyperlink w:anchor="{name}"><w:r><w:t>{words}</w:t></w:r></w:hyperlink></w:p>'

    marks = "".join(
        f'<w:bookmarkStart w:id="{n}" w:name="h{n}"/><w:bookmarkEnd w:id="{n}"/>' for n in range(1, 4)
    )
    links = "".join(link(words, f"h{n}") for n, words in enumerate(["1. Name", "2. Members 2", "3. Fees"], 1))
    body = "".join(map(plain, BODY))
    assert ids(read(tmp_path, links + body.replace("<w:r>", f"{marks}<w:r>", 1))) == ["contents", *IDS]


def test_automatic_numbers_of_the_body_are_those_that_were_typed_in_the_table(tmp_path: Path) -> None:
    lines = map(plain, ["G1\tDUTIES\t2", "G2\tFEES\t3", "G3\tEND\t4"])
    body = "".join(paragraph(words, style="Heading1") for words in ("DUTIES", "FEES", "END"))
    assert ids(read(tmp_path, "".join(lines) + body)) == ["contents", "G1", "G2", "G3"]


NO_TABLES = {
    "prices beside items": (["1.\tMembers\t20", "2.\tGuests\t30", "3.\tChildren\t5"], ["1", "2", "3"]),
    "two lines": (["1.\tName\t2", "2.\tFees\t3", "Name", "Fees"], ["1", "2"]),
    "an index": (["1. Index", "1.1 The index is 5.", "1.2 It is kept."], ["1", "1.1", "1.2"]),
}


@pytest.mark.parametrize(("lines", "wanted"), NO_TABLES.values(), ids=NO_TABLES)
def test_what_the_body_does_not_have_again_is_no_contents_table(
    lines: list[str], wanted: list[str], tmp_path: Path
) -> None:
    assert "contents" not in ids(read(tmp_path, "".join(map(plain, lines))))
    assert set(wanted) <= set(ids(read(tmp_path, "".join(map(plain, lines)))))


def table(*rows: list[str]) -> str:
    cells = ["".join(f"<w:tc>{plain(cell)}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


IN_TABLES = {
    "words and pages": [["1. Name", "2"], ["2. Members", "2"], ["3. Fees", "3"]],
    "numbers, words and pages": [["1.", "Name", "2"], ["2.", "Members", "2"], ["3.", "Fees", "3"]],
}


@pytest.mark.parametrize("rows", IN_TABLES.values(), ids=IN_TABLES)
def test_the_rows_of_a_word_table_are_lines_of_contents(rows: list[list[str]], tmp_path: Path) -> None:
    section = read(tmp_path, table(*rows) + "".join(map(plain, BODY)))
    assert ids(section) == ["contents", *IDS]
    assert section["contents"].text == "\n".join(map("\t".join, rows))


def test_a_table_of_figures_that_the_body_does_not_name_stays_one(tmp_path: Path) -> None:
    rows = [["Juniors", "2"], ["Seniors", "5"], ["Guests", "7"]]
    section = read(tmp_path, "".join(map(plain, BODY)) + table(*rows))
    assert "contents" not in ids(section)


def test_contents_in_a_word_list_are_no_clauses(tmp_path: Path) -> None:
    lines = "".join(paragraph(f"{words}\t2", num="3") for words in ("Name", "Members", "Fees"))
    section = read(tmp_path, lines + "".join(map(plain, BODY)))
    assert ids(section) == ["contents", *IDS]
    assert section["contents"].text == "1.\tName\t2\n2.\tMembers\t2\n3.\tFees\t2"
