"""Files of every kind, each by a grammar of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.hostile import grammar_texts, grammar_values
from benchmarks.hostile.grammar_pdf import pdf
from benchmarks.hostile.grammar_word import word
from benchmarks.hostile.world import usual

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

_GRAMMARS: dict[str, Callable[[random.Random], bytes]] = {
    "word": word,
    "word-version": word,
    "pdf": pdf,
    "json": grammar_values.section,
    "text": grammar_texts.text,
    "markdown": grammar_texts.text,
    "proposal": grammar_values.proposal,
    "judgements": grammar_values.judgements,
    "index": lambda dice: grammar_values.index(dice, usual("index")),
    "record": lambda dice: grammar_values.record(dice, usual("record")),
    "instructions": grammar_texts.instructions,
    "template": lambda dice: grammar_texts.word_template(dice, usual("template")),
    "report-template": lambda dice: grammar_texts.word_template(dice, usual("report-template")),
    "page-template": lambda dice: grammar_texts.page_template(dice, usual("page-template")),
    "findings-template": lambda dice: grammar_texts.page_template(dice, usual("findings-template")),
}
# Of every twenty-four files.
_WEIGHTS = {"word": 7, "word-version": 2, "pdf": 4, "proposal": 3, "instructions": 2, "template": 2}


def kind(dice: random.Random, wanted: Sequence[str] | None) -> str:
    """Gives a kind of file, Word files most often."""
    kinds = [one for one in _GRAMMARS if not wanted or one in wanted]
    return dice.choices(kinds, [_WEIGHTS.get(one, 1) for one in kinds])[0]


def made(kind: str, dice: random.Random) -> bytes:
    """Gives a file of a kind."""
    return _GRAMMARS[kind](dice)
