"""How far words run alike from each place of a text on, in as many steps as there are words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def runs_alike(words: Sequence[str], text: Sequence[str]) -> list[int]:
    """Gives how many of the words, from their first on, stand at each place of a text, its end included.

    It is the Z-algorithm (Gusfield, Algorithms on Strings, Trees and Sequences, 1997, section 1.4): the run
    that reaches furthest tells how far those inside it run, so that no word of a text is counted twice,
    however often it repeats itself.
    """
    joined = [*words, None, *text]
    runs = [0] * len(joined)
    begin = end = 0
    for at in range(1, len(joined)):
        run = min(runs[at - begin], end - at) if at < end else 0
        while at + run < len(joined) and joined[at + run] == joined[run]:
            run += 1
        runs[at] = run
        if at + run > end:
            begin, end = at, at + run
    return [*runs[len(words) + 1 :], 0]
