"""Writes proposals with one to ten amendments each, the same for the same seed.

    python benchmarks/batch/generate.py FOLDER [--count 200] [--seed 1] [--baselines NAME …] [--library DIR]

The amendments are words for words, whole texts, new clauses and deletions, on clauses drawn at random from
the baselines; new words are phrases of the section itself. FOLDER gets a file for each proposal, and
`made.json`: by proposal, what each amendment makes of its clause, worked out here without drafter.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
from pathlib import Path

Clause = dict[str, str]
Amendment = dict[str, str]
# An amendment as the proposal states it, and what it makes of its clause.
Made = tuple[Amendment, str]

_WORD = re.compile(r"\S+")
# Footnotes are no clauses; closing words and definitions have no number for a new clause to follow.
_CLAUSE, _NUMBERED = re.compile(r"[A-Z]\d(?!.*/note)"), re.compile(r"[^/]*")
_FACTS = {
    "date": "2026-01-15",
    "classification": "White",
    "issue": "It was drawn at random.",
    "path": "None.",
}
BASELINES = ["G@5.18", "G@5.19", "G@5.20", "G@6.0"]


def main() -> None:
    """Writes the proposals that the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--baselines", nargs="+", default=BASELINES)
    parser.add_argument("--library", type=Path, default=Path("sec_versions"))
    arguments = parser.parse_args()
    generate(arguments.folder, arguments.count, arguments.seed, arguments.baselines, arguments.library)


def generate(folder: Path, count: int, seed: int, baselines: list[str], library: Path) -> None:
    """Writes so many proposals into a folder, each against one of the baselines."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
    clauses = {name: _clauses(name, library) for name in baselines}
    folder.mkdir(parents=True, exist_ok=True)
    made = {}
    for number in range(1, count + 1):
        baseline = chance.choice(baselines)
        amendments = _amendments(clauses[baseline], chance.randint(1, 10), chance)
        name = f"DP{1000 + number}"
        made[name] = [after for _, after in amendments]
        text = _yaml(name, baseline, [form for form, _ in amendments])
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "made.json").write_text(json.dumps(made, indent=2), encoding="utf-8")


def _clauses(baseline: str, library: Path) -> list[Clause]:
    program = Path(sys.executable).with_name("drafter")
    shown = subprocess.run(
        [program, "show", baseline, "--json", "--library", library], check=True, stdout=subprocess.PIPE
    )
    every = json.loads(shown.stdout)["clauses"]
    return [clause for clause in every if _CLAUSE.match(clause["id"]) and _WORD.search(clause["text"])]


def _amendments(clauses: list[Clause], count: int, chance: random.Random) -> list[Made]:
    """Gives amendments to clauses that do not meet, and what each makes of its clause."""
    makers = [_replace, _replace, _replace, _insert_words, _text, _insert, _delete]
    taken: list[str] = []
    amendments: list[Made] = []
    while len(amendments) < count:
        clause = chance.choice(clauses)
        if any(_meet(clause["id"], other) for other in taken):
            continue
        made = chance.choice(makers)(clause, clauses, chance)
        if made:
            taken.append(clause["id"])
            amendments.append(made)
    return amendments


def _meet(one: str, other: str) -> bool:
    """Tells whether two clauses are one, or one is below the other."""
    return one == other or any(a.startswith((f"{b}(", f"{b}/")) for a, b in ((one, other), (other, one)))


def _replace(clause: Clause, clauses: list[Clause], chance: random.Random) -> Made | None:
    old = _words(clause["text"], chance)
    return _changed(clause, old, _words(chance.choice(clauses)["text"], chance))


def _insert_words(clause: Clause, clauses: list[Clause], chance: random.Random) -> Made | None:
    old = _words(clause["text"], chance)
    return _changed(clause, old, f"{old} {_words(chance.choice(clauses)['text'], chance)}")


def _changed(clause: Clause, old: str, new: str) -> Made | None:
    text = clause["text"]
    if old == new or text.count(old) != 1:
        return None
    form = {"clause": clause["id"], "replace": old, "with": new}
    return form, text.replace(old, new)


def _text(clause: Clause, clauses: list[Clause], chance: random.Random) -> Made:
    text = f"{_words(clause['text'], chance)} {chance.choice(clauses)['text']}"
    return {"clause": clause["id"], "text": text}, text


def _insert(clause: Clause, clauses: list[Clause], chance: random.Random) -> Made | None:
    if not _NUMBERED.fullmatch(clause["id"]):
        return None
    text = chance.choice(clauses)["text"]
    return {"insert_after": clause["id"], "text": text}, text


def _delete(clause: Clause, _: list[Clause], __: random.Random) -> Made | None:
    if not _NUMBERED.fullmatch(clause["id"]):
        return None
    return {"delete": clause["id"]}, "Not used"


def _words(text: str, chance: random.Random) -> str:
    """Gives one to six words that stand together in a text."""
    words = list(_WORD.finditer(text))
    first = chance.randrange(len(words))
    last = min(first + chance.randint(0, 5), len(words) - 1)
    return text[words[first].start() : words[last].end()]


def _yaml(name: str, baseline: str, amendments: list[Amendment]) -> str:
    head = {"id": name, "title": f"Proposal {name}", "baseline": baseline, **_FACTS}
    lines = [f"{key}: {json.dumps(value)}" for key, value in head.items()]
    lines.append("amendments:")
    for amendment in amendments:
        pairs = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in amendment.items()]
        lines += [f"  - {pairs[0]}", *(f"    {pair}" for pair in pairs[1:])]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
