"""The table `instructions.txt`: instruction → clause after, or the reason why it cannot be carried out."""

from pathlib import Path

import pytest

from drafter.draft.apply_instructions.apply import apply_instructions
from drafter.draft.read_instructions.quotations import put_back, set_aside
from drafter.draft.read_instructions.split_instructions import split_instructions
from drafter.read.source import read_section

SECTION = read_section(Path(__file__).parents[3] / "sec_versions" / "G-5.20.docx")
TABLE = (Path(__file__).parent / "instructions.txt").read_text(encoding="utf-8")
ROWS = [tuple(block.strip().split("\n→ ")) for block in TABLE.split("\n\n") if "\n→ " in block]
CANNOT = [(said, result.removeprefix("cannot: ")) for said, result in ROWS if result.startswith("cannot: ")]
DONE = [row for row in ROWS if not row[1].startswith("cannot: ")]


@pytest.mark.parametrize(("instruction", "result"), DONE)
def test_what_is_carried_out(instruction, result):
    applied = apply_instructions(SECTION, [one.text for one in split_instructions(instruction)])
    assert [refusal.reason for refusal in applied.refused] == []
    if result.endswith(" is gone"):
        clause = result.removesuffix(" is gone")
        assert clause in SECTION
        assert clause not in applied.section
    else:
        clause, words = result.split(": ", 1)
        assert applied.section[clause].words == words
        assert clause not in SECTION or SECTION[clause].words != words


@pytest.mark.parametrize(("instruction", "reason"), CANNOT)
def test_what_cannot_be_carried_out_changes_nothing_and_says_what_to_write(instruction, reason):
    applied = apply_instructions(SECTION, [one.text for one in split_instructions(instruction)])
    assert applied.section == SECTION
    (refusal,) = applied.refused
    assert reason in refusal.reason
    assert refusal.reason.partition("; ")[2]


@pytest.mark.parametrize("word", ["not", "except", "in Section G9.9,"])
@pytest.mark.parametrize("instruction", [said for said, _ in DONE[::3]])
def test_a_word_that_changes_the_sense_leaves_all_undone(instruction, word):
    skeleton, held = set_aside(split_instructions(instruction)[0].text)
    words = skeleton.split(" ")
    for place in range(len(words)):
        changed = put_back(" ".join([*words[:place], word, *words[place:]]), held)
        assert apply_instructions(SECTION, [changed]).section == SECTION, changed


def test_the_table_has_at_least_sixty_instructions():
    assert len(DONE) >= 60
    assert len(CANNOT) >= 40
