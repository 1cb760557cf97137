"""Word files by a grammar: the usual one with blocks, parts and relations put in that nobody should write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.hostile.grammar_blocks import block
from benchmarks.hostile.grammar_package import twisted_package
from benchmarks.hostile.grammar_parts import comments, header, notes, numbering, settings, styles
from benchmarks.hostile.grammar_properties import section
from benchmarks.hostile.rich import rich_blocks, rich_parts
from benchmarks.word_parts import DECLARED, DOCUMENT, package, zipped

if TYPE_CHECKING:
    import random


def word(dice: random.Random) -> bytes:
    """Gives a Word file, or what pretends to be one."""
    blocks = rich_blocks()
    for _ in range(dice.choice((1, 1, 2, 3, 6))):
        blocks.insert(dice.randrange(len(blocks) + 1), block(dice))
    if dice.random() < 0.2:
        dice.shuffle(blocks)
    parts = rich_parts()
    made = package("".join(blocks), section=section(dice) if dice.random() < 0.3 else "")
    parts[DOCUMENT] = made[DOCUMENT]
    for _ in range(dice.choice((0, 1, 1, 2))):
        name, maker = dice.choice(_PARTS)
        root = {"header1.xml": "hdr"}.get(name, name.partition(".")[0])
        parts[f"word/{name}"] = f"<w:{root} {DECLARED}>{maker(dice)}</w:{root}>".encode("utf-8", "replace")
    if dice.random() < 0.3:
        parts = twisted_package(parts, dice)
    return zipped(parts)


_PARTS = (
    ("styles.xml", styles), ("styles.xml", styles), ("numbering.xml", numbering), ("numbering.xml", numbering), ("numbering.xml", numbering),
    ("footnotes.xml", notes), ("footnotes.xml", notes), ("comments.xml", comments), ("header1.xml", header), ("settings.xml", settings),
)  # fmt: skip
