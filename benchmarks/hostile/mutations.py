"""Files of every kind whose bytes were changed, or the elements of their parts."""

from __future__ import annotations

import random
from pathlib import PurePath
from typing import TYPE_CHECKING

from benchmarks.hostile.grammar_pdf import pdf
from benchmarks.hostile.grammar_texts import instructions, text
from benchmarks.hostile.grammar_values import judgements, section
from benchmarks.hostile.mutate import mutate
from benchmarks.hostile.rich import rich_parts
from benchmarks.hostile.world import KINDS, usual
from benchmarks.word_parts import zipped

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_FEW = 8
# What nothing stands for in the usual folder.
_OWN: dict[str, Callable[[random.Random], bytes]] = {
    "word": lambda _: zipped(rich_parts()),
    "pdf": pdf,
    "json": section,
    "text": text,
    "markdown": text,
    "judgements": judgements,
    "instructions": instructions,
}
# Half of the files are Word files; the other kinds share the rest.
_WEIGHTS = {"word": 14, "word-version": 3, "template": 1}


def kind(dice: random.Random, wanted: Sequence[str] | None) -> str:
    """Gives a kind of file, Word files most often."""
    kinds = [one for one in KINDS if not wanted or one in wanted]
    return dice.choices(kinds, [_WEIGHTS.get(one, 1) for one in kinds])[0]


def made(kind: str, dice: random.Random, seeds: Sequence[Path]) -> bytes:
    """Gives a file of a kind with one to three mutations, of a usual one or of one of the seeds."""
    suffix = PurePath(KINDS[kind].name).suffix
    given = [path for path in seeds if path.suffix == suffix]
    if given and not kind.endswith("template") and dice.random() < 0.7:  # noqa: PLR2004 - mostly files of people's
        return mutate(dice.choice(given).read_bytes(), suffix, dice)
    made = _OWN.get(kind)
    few = random.Random(dice.randrange(_FEW))  # noqa: S311 - the same files each time
    return mutate(made(few) if made else usual(kind), suffix, dice)
