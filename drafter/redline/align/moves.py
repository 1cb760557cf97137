"""Paragraphs that stand elsewhere in the new document: native moves (ECMA-376 part 1, §17.13.5.21 to 28)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from drafter.redline.write.content_changes import weave_move
from drafter.redline.write.piece_writer import Writer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from drafter.redline.align.match_units import Match
    from drafter.redline.content.units import Unit
    from drafter.redline.write.redline_context import Context

# Shorter paragraphs (“and”, “Not used”) come and go; to call them moved would mislead.
_FEWEST_WORDS = 5
# Share of words that a paragraph keeps when it is moved and amended.
_SIMILAR = 0.7
# Each deleted paragraph is compared with each inserted one; beyond this many pairs only equal ones are found.
_MOST_PAIRS = 20_000


def find_moves(old: Sequence[Unit], new: Sequence[Unit], matches: Sequence[Match]) -> dict[int, int]:
    """Gives which deleted paragraph of the old list stands again as which inserted one of the new list."""
    gone = [m.i1 for m in matches if m.j1 == m.j2 and _may_move(old[m.i1])]
    come = [m.j1 for m in matches if m.i1 == m.i2 and _may_move(new[m.j1])]
    moves = _equal(old, new, gone, come)
    taken = set(moves.values())
    rest_gone = [i for i in gone if i not in moves]
    rest_come = [j for j in come if j not in taken]
    if rest_gone and rest_come and len(rest_gone) * len(rest_come) <= _MOST_PAIRS:
        moves |= _similar(old, new, rest_gone, rest_come)
    return moves


def moved_blocks(old: Unit, new: Unit, context: Context) -> tuple[list[etree._Element], list[etree._Element]]:
    """Gives the blocks of a moved paragraph at its old place, and those at its new one."""
    name = f"move{context.marks.number()}"
    source, target = Writer(context), Writer(context)
    weave_move(old.pieces, new.pieces, source, target)
    return (
        _in_range(source.blocks, "w:moveFromRange", name, context),
        _in_range(target.blocks, "w:moveToRange", name, context),
    )


def _in_range(blocks: list[etree._Element], kind: str, name: str, context: Context) -> list[etree._Element]:
    start, end = context.marks.move_range(kind, name)
    blocks[0].insert(1, start)
    return [*blocks, end]


def _may_move(unit: Unit) -> bool:
    return unit.kind == "paragraph" and len(unit.elements) == 1 and len(unit.words) >= _FEWEST_WORDS


def _equal(old: Sequence[Unit], new: Sequence[Unit], gone: list[int], come: list[int]) -> dict[int, int]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in reversed(come):
        places[tuple(new[j].words)].append(j)
    moves = {}
    for i in gone:
        waiting = places[tuple(old[i].words)]
        if waiting:
            moves[i] = waiting.pop()
    return moves


def _similar(old: Sequence[Unit], new: Sequence[Unit], gone: list[int], come: list[int]) -> dict[int, int]:
    # Imported here: most redlines have nothing to compare, and must not wait for the library.
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415

    scored = [
        (LCSseq.normalized_similarity(old[i].words, new[j].words, score_cutoff=_SIMILAR), i, j)
        for i in gone
        for j in come
    ]
    moves: dict[int, int] = {}
    taken: set[int] = set()
    for score, i, j in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if score >= _SIMILAR and i not in moves and j not in taken:
            moves[i] = j
            taken.add(j)
    return moves
