"""Redlines of files that have little to do with each other, each judged from outside.

    python -m benchmarks.hostile.redlines --oracle ORACLE.py --seeds FILE.docx … [--count 480] [--seed 1]

A cross is a redline of two of the seeds; a mutant is one of a seed and of a mutation of it, either way
round; a structure is one of two files by the grammar. A file that is refused has no redline; *not made* is
one that the program itself found wrong, and did not write. ORACLE.py judges one: `ORACLE.py BEFORE AFTER
REDLINE` prints a JSON line with `reject_all`, `accept_all`, `reject_format`, `accept_format` and `lint`.
Where BEFORE has changes of its own, rejecting is judged against it with these rejected. ORACLE.py counts the
parts that headers stand in: where the text is right and `reject_all` or `accept_all` is not, what each
section shows and each note says decides (`shown.py`). Exit status 1 when one is wrong.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.hostile.grammar_word import word
from benchmarks.hostile.mutate import mutate
from benchmarks.hostile.shown import shown
from benchmarks.hostile.verdict import faults
from benchmarks.limited import Limits, call, prepare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.hostile.shown import View

_CALL = ("redline", "before.docx", "after.docx", "-o", "redline.docx")
_REJECT = ("reject", "before.docx", "-o", "rejected.docx")
_LIMITS = Limits(seconds=10, mebibytes=2048)
_PATIENCE = 120
# Of a redline that its own check found wrong, so that nothing was written.
_UNLIKE = "after every change is"
_RIGHT = ("reject_all", "accept_all", "reject_format", "accept_format")
_KINDS = ("cross", "mutant", "structure")


def main() -> int:
    """Writes the redlines, has them judged, and prints what came of them."""
    options = _options()
    prepare()
    outcomes: collections.Counter[str] = collections.Counter()
    for number in range(options.first, options.first + options.count):
        dice = random.Random(f"{options.seed}:{number}")  # noqa: S311 - the same files each time
        kind, before, after = _pair(dice, options.seeds)
        outcome = _outcome(before, after, options, number)
        outcomes[f"{kind}: {outcome}"] += 1
    for outcome, count in sorted(outcomes.items()):
        print(f"{count:>6}  {outcome}")
    return 1 if any("wrong" in outcome or "fault" in outcome for outcome in outcomes) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.hostile.redlines", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--oracle", type=Path, required=True)
    parser.add_argument("--seeds", nargs="+", type=Path, required=True)
    parser.add_argument("--count", type=int, default=480)
    parser.add_argument("--first", type=int, default=0, help="the number of the first redline")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("out/hostile"))
    return parser.parse_args()


def _pair(dice: random.Random, seeds: Sequence[Path]) -> tuple[str, bytes, bytes]:
    kind = dice.choice(_KINDS)
    if kind == "structure":
        return kind, word(dice), word(dice)
    one, other = dice.choice(seeds).read_bytes(), dice.choice(seeds).read_bytes()
    if kind == "mutant":
        other = mutate(one, ".docx", dice)
    return (kind, one, other) if dice.random() < 0.5 else (kind, other, one)  # noqa: PLR2004 - either way round


def _outcome(before: bytes, after: bytes, options: argparse.Namespace, number: int) -> str:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = {"before.docx": before, "after.docx": after}
        for one, data in files.items():
            (folder / one).write_bytes(data)
        ended = call(_CALL, folder, _LIMITS)
        now = {path.name: path.read_bytes() for path in folder.iterdir()}
        found = faults("word", _CALL, ended, files, now)
        if found:
            outcome, said = f"fault: {found[0].sign}", found[0].said
        elif ended.status:
            outcome, said = ("not made" if _UNLIKE in ended.error else "refused"), ended.error
        else:
            outcome, said = _judged(folder, options.oracle)
        if outcome.startswith(("fault", "wrong", "not made")):
            _keep(options.keep / f"redline-{number}", now, said)
            print(f"{number}: {outcome} {said[:300]}", file=sys.stderr, flush=True)
        return outcome


def _judged(folder: Path, oracle: Path) -> tuple[str, str]:
    said = _said(oracle, folder, "before")
    if said is None:
        return "not judged", ""
    wrong = _wrong(said)
    if any(key.startswith("reject") for key in wrong) and call(_REJECT, folder, _LIMITS).status == 0:
        # Rejecting gives OLD with its own changes rejected; the oracle takes them for accepted.
        original = _said(oracle, folder, "rejected") or {}
        said |= {key: held for key, held in original.items() if key.startswith("reject")}
        wrong = _wrong(said)
    wrong = [key for key in wrong if not _is_counted_only(key, said, folder)] + said.get("lint", [])
    return (f"wrong: {' '.join(wrong)}", json.dumps(said)) if wrong else ("right", "")


def _said(oracle: Path, folder: Path, before: str) -> dict[str, Any] | None:
    """Gives what the oracle says of the redline; None where it does not answer."""
    files = [str(folder / f"{name}.docx") for name in (before, "after", "redline")]
    try:
        judged = subprocess.run(
            [sys.executable, str(oracle), *files],
            check=False,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
        )
        return json.loads(judged.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return None


def _wrong(said: dict[str, Any]) -> list[str]:
    return [key for key in _RIGHT if not _holds(said.get(key))]


def _is_counted_only(key: str, said: dict[str, Any], folder: Path) -> bool:
    """Gives whether a redline is wrong by the number of its parts alone, and shows what it should."""
    view: View = "accept" if key.startswith("accept") else "reject"
    wanted = folder / ("after.docx" if view == "accept" else "before.docx")
    if not key.endswith("_all") or not said[f"{view}_text"]:
        return False
    seen = shown(folder / "redline.docx", view)
    return seen is not None and seen == shown(wanted, view)


def _holds(value: object) -> bool:
    return all(value) if isinstance(value, list) else bool(value)


def _keep(folder: Path, files: dict[str, bytes], said: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    (folder / "said.txt").write_text(said, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
