"""Counts false alarms: what is shown between two versions when every amendment was made wherever it belongs.

    python benchmarks/missed_amendments/alarms.py FOLDER [TRIALS]

FOLDER holds section JSONs, two versions of each document side by side when sorted by name; the newer of each
is used, beside the shipped versions. Each way of amending is tried TRIALS times (3 unless told) on every
document, on a phrase of one to three words chosen at random among all that stand in three clauses or more.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments
from drafter.read.docx.reader import read_docx
from drafter.read.json_reader import read_section_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from drafter.model.section import Section

    Amend = Callable[[list[str], random.Random], list[str]]

SHIPPED = Path(__file__).parents[2] / "sec_versions"
_FEWEST_CLAUSES = 3
_MOST_CLAUSES = 60
_LONGEST_PHRASE = 3
_TIDIED = 5
_FEWEST_LETTERS = 5
_WORD = re.compile(r"\w+")
_ITEMS = re.compile(r"\b(\w+) (or|and) (\w+)\b")


def substituted(texts: list[str], rng: random.Random) -> list[str]:
    """Gives the texts with a phrase replaced wherever it stands, in any form."""
    return _everywhere(texts, rng, lambda _: "vetted ledger")


def inserted(texts: list[str], rng: random.Random) -> list[str]:
    """Gives the texts with words put in behind a phrase wherever it stands."""
    return _everywhere(texts, rng, lambda match: f"{match[0]} of the vetted ledger")


def deleted(texts: list[str], rng: random.Random) -> list[str]:
    """Gives the texts without a phrase, wherever it stood."""
    return _everywhere(texts, rng, lambda _: "")


def itemised(texts: list[str], rng: random.Random) -> list[str]:
    """Gives the texts with an item added to “a or b” wherever the two stand so."""
    pairs = Counter(match[0] for text in texts for match in _ITEMS.finditer(text))
    pair = rng.choice(sorted(pair for pair, count in pairs.items() if count > 1) or sorted(pairs))
    first, joining, last = pair.split()
    pattern = re.compile(rf"\b{first} {joining} {last}\b", re.IGNORECASE)
    return [pattern.sub(f"{first}, {last} {joining} ledger", text) for text in texts]


def tidied(texts: list[str], rng: random.Random) -> list[str]:
    """Gives the texts with a letter changed in words that stand once, and quotation marks made curly."""
    counts = Counter(word for text in texts for word in _WORD.findall(text))
    once = sorted(word for word, count in counts.items() if count == 1 and len(word) >= _FEWEST_LETTERS)
    typos = {word: word[:2] + word[3:] for word in rng.sample(once, min(_TIDIED, len(once)))}
    fixed = (_WORD.sub(lambda match: typos.get(match[0], match[0]), text) for text in texts)
    return [text.replace("'", "’") for text in fixed]


def renumbered(texts: list[str], rng: random.Random) -> list[str]:
    """Gives the texts with a new clause among them, so that all behind it have other numbers."""
    at = rng.randrange(len(texts))
    return [*texts[:at], "The keeper of the ledger shall vet it each spring.", *texts[at:]]


WAYS: tuple[Amend, ...] = (substituted, inserted, deleted, itemised, tidied, renumbered)


def _everywhere(texts: list[str], rng: random.Random, write: Callable[[re.Match[str]], str]) -> list[str]:
    words = r"\s+".join(re.escape(word) for word in _phrase(texts, rng).split())
    pattern = re.compile(rf"\b{words}(?:['’]?s|es)?\b", re.IGNORECASE)
    return [re.sub(r"  +", " ", pattern.sub(write, text)).strip() for text in texts]


def _phrase(texts: list[str], rng: random.Random) -> str:
    """Gives a phrase, of a length chosen first, that stands in neither too few nor too many clauses."""
    size = rng.randint(1, _LONGEST_PHRASE)
    pattern = re.compile(rf"(?=\b(\w+(?: \w+){{{size - 1}}})\b)")
    holders: Counter[str] = Counter()
    for text in texts:
        holders.update({match[1].lower() for match in pattern.finditer(text)})
    return rng.choice(sorted(p for p, n in holders.items() if _FEWEST_CLAUSES <= n <= _MOST_CLAUSES))


def documents(folder: Path) -> Iterator[tuple[str, Section]]:
    """Gives the newer version of each document in a folder, and the shipped versions, by name."""
    for path in sorted(folder.glob("*.json"))[1::2]:
        yield path.stem.partition("__")[0], read_section_json(path)
    for path in sorted(SHIPPED.glob("*.docx")):
        yield path.stem, read_docx(path)


def shown(section: Section, way: Amend, rng: random.Random) -> int:
    """Gives how many findings are shown when a section is amended in one way, everywhere."""
    texts = way([clause.text for clause in section], rng)
    ids = [clause.id for clause in section]
    ids += [f"Z{n}" for n in range(len(texts) - len(ids))]
    old = list(section)[: len(texts)]
    new = [replace(old[min(n, len(old) - 1)], id=ids[n], text=text) for n, text in enumerate(texts)]
    found = missed_amendments(compare_sections(section, replace(section, clauses=tuple(new))))
    return sum(not finding.folded for finding in found)


def main(folder: Path, trials: int) -> None:
    """Prints, for each way of amending, the trials in which nothing was shown."""
    counts: dict[str, list[int]] = defaultdict(list)
    for name, section in documents(folder):
        for way in WAYS:
            for trial in range(trials):
                rng = random.Random(f"{name} {way.__name__} {trial}")  # noqa: S311 a seeded sequence
                counts[way.__name__].append(shown(section, way, rng))
    counts["all"] = [count for shows in counts.values() for count in shows]
    for name, shows in counts.items():
        quiet = sum(show == 0 for show in shows)
        share = quiet / len(shows)
        print(f"{name:<14}{quiet:>4} of {len(shows):>4} quiet ({share:.0%}), most shown {max(shows)}")


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else 3)  # noqa: PLR2004 the two arguments
