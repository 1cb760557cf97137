"""Writes proposals with one to ten amendments each, the same for the same seed.

    python benchmarks/batch/generate.py FOLDER [--count 200] [--seed 1] [--baselines NAME …] [--onto NAME]

The amendments are words for words, whole texts, headings, new clauses and definitions, and deletions, on
clauses drawn at random from the baselines; new words are phrases of the section itself. Three proposals of
ten renumber. FOLDER gets a file for each proposal, and `made.json`: by proposal, of each amendment what it
makes of its clause and, with --onto, the verdict that it must have there; without --onto `sections.json`: by
proposal that renumbers, the number and the words of every clause in the end. All are worked out from the
sources of the versions, without drafter.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import asdict, replace
from pathlib import Path

from amendments import Made, drawn
from ground import Step, Version
from occasions import occasion, verdict
from renumbered import amended, cites_nothing, place_of

_FACTS = {
    "date": "2026-01-15",
    "classification": "White",
    "issue": "It was drawn at random.",
    "path": "None.",
}
BASELINES = ["G@5.18", "G@5.19", "G@5.20", "G@6.0"]
_OCCASIONS = 0.25
_RENUMBERING = 0.3


def main() -> None:
    """Writes the proposals that the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--baselines", nargs="+", default=BASELINES)
    parser.add_argument("--onto", default="")
    arguments = parser.parse_args()
    generate(arguments.folder, arguments.count, arguments.seed, arguments.baselines, arguments.onto)


def generate(folder: Path, count: int, seed: int, baselines: list[str], onto: str = "") -> None:
    """Writes so many proposals into a folder, each against one of the baselines, and to be put `onto` one."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
    versions = {name: Version.read(name) for name in baselines}
    target = Version.read(onto) if onto else None
    steps = {name: Step.between(version, target) for name, version in versions.items() if target}
    folder.mkdir(parents=True, exist_ok=True)
    made, sections = {}, {}
    for number in range(1, count + 1):
        baseline = chance.choice(baselines)
        version, step = versions[baseline], steps.get(baseline)
        name, moves = f"DP{1000 + number}", chance.random() < _RENUMBERING
        amendments = _amendments(version, step, chance.randint(1, 10), chance, moves=moves)
        renumbered = amended(version, amendments) if moves and not step else None
        if renumbered:
            after, amendments = renumbered
            sections[name] = [(clause.id, clause.text) for clause in after.clauses]
        made[name] = [asdict(one) for one in amendments]
        (folder / f"{name}.yaml").write_text(_yaml(name, baseline, amendments, moves=moves), encoding="utf-8")
    for file, value in (("made", made), ("sections", sections)):
        (folder / f"{file}.json").write_text(json.dumps(value, indent=2), encoding="utf-8")


def _amendments(
    version: Version, step: Step | None, count: int, chance: random.Random, *, moves: bool
) -> list[Made]:
    """Gives amendments to clauses that do not meet; where they are to renumber, they cite no numbers."""
    amendments: list[Made] = []
    while len(amendments) < count:
        wanted = step is not None and chance.random() < _OCCASIONS
        one = occasion(step, chance) if step and wanted else drawn(version, chance)
        if one is None or any(_meet(one.clause, other.clause) for other in amendments):
            continue
        if moves and not _can_renumber(one, amendments, version):
            continue
        if step and not one.verdict:
            one = verdict(one, step)
        if one:
            amendments.append(replace(one, after="") if moves and "delete" in one.form else one)
    return amendments


def _can_renumber(one: Made, others: list[Made], version: Version) -> bool:
    """Tells whether there can be no two opinions on what an amendment makes where others renumber."""
    places = {place_of(other, version) for other in others}
    return (
        cites_nothing(one)
        and place_of(one, version) not in places
        and amended(version, [*others, one]) is not None
    )


def _meet(one: str, other: str) -> bool:
    """Tells whether two clauses are one, or one is below the other."""
    return one == other or any(a.startswith((f"{b}(", f"{b}/")) for a, b in ((one, other), (other, one)))


def _yaml(name: str, baseline: str, amendments: list[Made], *, moves: bool) -> str:
    head = {"id": name, "title": f"Proposal {name}", "baseline": baseline, **_FACTS}
    head |= {"renumber": True} if moves else {}
    lines = [f"{key}: {json.dumps(value)}" for key, value in head.items()]
    lines.append("amendments:")
    for amendment in amendments:
        pairs = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in amendment.form.items()]
        lines += [f"  - {pairs[0]}", *(f"    {pair}" for pair in pairs[1:])]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
