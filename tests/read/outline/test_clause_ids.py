"""The laws of ids: unique, read as they were written, and not renamed by what is put in elsewhere."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from drafter.model.clause_number import ClauseNumber
from drafter.read.outline.block import Block, Printed
from drafter.read.outline.clause_tree import outline

HEADED = st.sampled_from(["SCHEDULE", "Annex 1", "Part 1", "Part 2", "Article IV", "Rule 4", "§ 12"])
COUNTED = st.integers(1, 12).flatmap(
    lambda n: st.sampled_from([f"{n}.", f"{n}.1", f"({n})", f"({'abcdefghijkl'[n - 1]})", f"{n}.2.{n}"])
)
LABELS = st.lists(COUNTED | COUNTED | COUNTED | HEADED, min_size=1, max_size=25)
TEXTS = st.sampled_from(
    ["Each Party shall comply.", "Each Party shall:", "comply; and", "MEMBERSHIP", "Costs"]
)


def clause(label: str, text: str) -> Block:
    return Block(text, number=Printed(label), emphasised=text.isupper())


@st.composite
def documents(draw: st.DrawFn) -> list[Block]:
    blocks = [clause(label, draw(TEXTS)) for label in draw(LABELS)]
    for _ in range(draw(st.integers(0, 4))):
        phrase = Block(draw(st.sampled_from(["DUES", "MEETINGS", "GENERAL"])), emphasised=True)
        blocks.insert(draw(st.integers(0, len(blocks))), phrase)
    return blocks


def numbered(blocks: list[Block]) -> list[str]:
    return [clause.id for clause in outline(blocks) if clause.label]


@given(documents())
def test_every_id_is_given_once_and_read_as_it_is_written(blocks: list[Block]) -> None:
    ids = [clause.id for clause in outline(blocks)]
    assert len(set(ids)) == len(ids)
    assert [str(ClauseNumber.parse(clause_id)) for clause_id in ids] == ids


@given(documents())
def test_every_word_is_in_a_clause_once(blocks: list[Block]) -> None:
    held = [word for clause in outline(blocks) for word in clause.words.split()]
    assert sorted(held) == sorted(word for block in blocks for word in block.text.split())


@given(documents(), st.data())
def test_a_paragraph_put_in_a_clause_renames_none(blocks: list[Block], data: st.DataObject) -> None:
    finished = [place for place, block in enumerate(blocks) if block.number and block.text.endswith(".")]
    assume(finished)
    place = 1 + data.draw(st.sampled_from(finished))
    more = Block("The Panel may grant an exception to this.")
    assert numbered([*blocks[:place], more, *blocks[place:]]) == numbered(blocks)


@given(documents(), st.integers(2, 30))
def test_a_clause_put_in_at_the_end_renames_no_clause(blocks: list[Block], last: int) -> None:
    assume(blocks[-1].number)  # A phrase at the end would be made a heading by the clause behind it.
    before = numbered(blocks)
    assert numbered([*blocks, clause(f"{last}.7.7", "Nothing else applies.")])[: len(before)] == before
