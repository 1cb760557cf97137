"""Words of made-up clauses, the same each time."""

from __future__ import annotations

import random
from functools import cache
from itertools import chain

_SYLLABLES = (
    "ba",
    "cor",
    "del",
    "em",
    "fi",
    "gor",
    "hal",
    "in",
    "jo",
    "ken",
    "lu",
    "mar",
    "ne",
    "ol",
    "per",
    "ris",
)
_VOCABULARY = 3_000
_HEADED = 20
_AMENDED = 20


@cache
def vocabulary() -> tuple[str, ...]:
    """Gives three thousand words that no text of a code holds."""
    dice = random.Random(1)  # noqa: S311 - the same words each time
    words = {"".join(dice.choices(_SYLLABLES, k=dice.randint(2, 4))) for _ in range(2 * _VOCABULARY)}
    return tuple(sorted(words)[:_VOCABULARY])


def words(count: int, seed: int = 1) -> list[str]:
    """Gives so many words, in no order."""
    return random.Random(seed).choices(vocabulary(), k=count)  # noqa: S311 - the same words each time


def some_changed(given: list[str], share: int = _AMENDED) -> list[str]:
    """Gives words of which one in `share` is another."""
    return [f"{word}ed" if at % share == share // 2 else word for at, word in enumerate(given)]


def shuffled(given: list[str]) -> list[str]:
    """Gives the same in another order."""
    return random.Random(2).sample(given, len(given))  # noqa: S311 - the same order each time


def sentences(count: int, seed: int = 1, length: int = 12) -> list[str]:
    """Gives so many sentences of a clause each."""
    every = iter(words(count * length, seed))
    return [f"Each {' '.join(next(every) for _ in range(length))}." for _ in range(count)]


def amended(given: list[str]) -> list[str]:
    """Gives sentences of which one in twenty has a word more."""
    return [
        text.replace("Each ", "Each new ", 1) if at % _AMENDED == _AMENDED // 2 else text
        for at, text in enumerate(given)
    ]


def numbered(given: list[str]) -> list[str]:
    """Gives sentences as clauses of a section: a heading before each twenty, G1.1 and so on."""
    return list(
        chain.from_iterable(
            ([f"G{at // _HEADED + 1} About {text.split()[1]}"] if at % _HEADED == 0 else [])
            + [f"G{at // _HEADED + 1}.{at % _HEADED + 1} {text}"]
            for at, text in enumerate(given)
        )
    )


def clause_ids(count: int) -> list[str]:
    """Gives the ids that `numbered` makes of so many sentences."""
    return [f"G{at // _HEADED + 1}.{at % _HEADED + 1}" for at in range(count)]
