"""Whether the missed exclusion is still found first where its section is another text.

    python benchmarks/missed_amendments/rewritten.py [TRIALS]

In each trial both shipped versions, 5.19 and 5.20, are rewritten alike: every word that begins with a capital
gets a made-up name, the same everywhere; top-level clauses change places with all that is below them; and
three in ten (`--share`) of the other words become nonsense wherever they stand, but for short ones and those
of the edit itself. Printed: in how many trials the sibling of the edit is first, and shown.
"""

from __future__ import annotations

import argparse
import random
import re
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments
from drafter.model.section import Section
from drafter.read.docx.reader import read_docx

if TYPE_CHECKING:
    from collections.abc import Callable

VERSIONS = Path(__file__).parents[2] / "sec_versions"
AMENDED, SIBLING, EDIT = "G3.17(b)", "G3.20(b)", "which forms part of a SMETS2+ Device"
_WORD = re.compile(r"[A-Za-z]+")
_SHORT = 3


def main() -> None:
    """Rewrites, looks, and prints how often the sibling is first."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("trials", type=int, nargs="?", default=200)
    parser.add_argument("--share", type=float, default=0.3)
    given = parser.parse_args()
    old, new = (read_docx(VERSIONS / f"G-{version}.docx") for version in ("5.19", "5.20"))
    first = shown = 0
    for trial in range(given.trials):
        chance = random.Random(trial)  # noqa: S311 - the same trials each time
        rewrite, order = _rewriting(new, chance, given.share), chance.random()
        findings = missed_amendments(
            compare_sections(*(_rewritten(each, rewrite, order) for each in (old, new)))
        )
        best = next(iter(findings), None)
        is_first = best is not None and (best.amended.id, best.sibling.id) == (AMENDED, SIBLING)
        first += is_first
        shown += is_first and not best.folded
    print(f"{given.trials} trials: first in {first}, first and shown in {shown}")


def _rewriting(section: Section, chance: random.Random, share: float) -> Callable[[str], str]:
    """Gives what rewrites a text: each word by the same one wherever it stands."""
    words = {word for clause in section for word in _WORD.findall(f"{clause.text} {clause.heading or ''}")}
    kept = {*_WORD.findall(EDIT), *(word for word in words if len(word) <= _SHORT)}
    made = {
        word: _made_up(word, chance)
        for word in sorted(words - kept)
        if word[0].isupper() or chance.random() < share
    }
    return lambda text: _WORD.sub(lambda found: made.get(found[0], found[0]), text)


def _made_up(word: str, chance: random.Random) -> str:
    letters = "".join(chance.choices("abdefgiklmnoprstuvz", k=len(word)))
    return letters.capitalize() if word[0].isupper() else letters


def _rewritten(section: Section, rewrite: Callable[[str], str], order: float) -> Section:
    """Gives a section in other words and another order of its top-level clauses, without what Word holds."""
    groups = [list(group) for _, group in groupby(section, key=lambda clause: clause.id.split(".")[0])]
    random.Random(order).shuffle(groups)  # noqa: S311 - the same for both versions
    clauses = [clause for group in groups for clause in group]
    texts = [
        replace(
            clause,
            text=rewrite(clause.text),
            heading=rewrite(clause.heading) if clause.heading else clause.heading,
            spans=(),
            links=(),
            heading_spans=(),
        )
        for clause in clauses
    ]
    return Section(tuple(texts), version=section.version)


if __name__ == "__main__":
    main()
