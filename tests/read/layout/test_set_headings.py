"""Headings that only their setting tells from text."""

from __future__ import annotations

from drafter.read.layout.set_headings import with_set_headings
from drafter.read.outline.block import Block, Printed


def levels(*blocks: Block) -> list[int | None]:
    return [block.outline for block in with_set_headings(blocks)]


def heading(text: str) -> Block:
    return Block(text, emphasised=True)


TEXT = Block("The board of the club meets in each month of the year, and keeps minutes of it.")


def test_phrases_in_bold_above_text_are_headings_of_one_level() -> None:
    assert levels(TEXT, heading("Meetings"), TEXT, heading("Minutes"), TEXT, TEXT) == [
        None,
        0,
        None,
        0,
        None,
        None,
    ]


def test_phrases_between_numbers_with_a_word_that_go_on_behind_them_are_left_to_the_numbers() -> None:
    numbered = [Block("Duties of the board", number=Printed(f"Section {value}")) for value in (1, 2)]
    item = Block("It meets.", number=Printed("A."))
    blocks = (numbered[0], heading("Meetings"), TEXT, item, heading("Minutes"), TEXT, item, numbered[1], TEXT)
    assert levels(*blocks) == [None] * 9
