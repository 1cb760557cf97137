"""Tries to amend any clause of a document: its words, a new clause behind it, the clause taken out.

    python -m benchmarks.read.any_clause FILE.docx … [--clauses 40] [--seed 1] [--keep DIR]

Each amendment is a proposal of its own, built by the program in a folder made for the document. What is built
counts when the drafting instructions, carried out by `apply`, give the words of the clean file with their
numbers, and when nothing but the clause at hand (and what goes or moves with it) reads otherwise than before.
Needs Linux: a call is a copy of a process that has read the program.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.limited import Ended, Limits, call, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIMITS = Limits(seconds=60, mebibytes=4096)
_WORD = re.compile(r"\w[\w'’-]*")
_NEW = "A visiting member may speak once and has no vote."
_TERM = "Visiting Member"
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|'[^']*'|\S*/\S*|\b[\w.]*\d[\w.()]*")


@dataclass(frozen=True, slots=True)
class Case:
    """One amendment of one clause.

    Attributes:
        deed: `words`, `insert` or `delete`.
        clause: the id of the clause at hand.
        kind: its kind.
        form: the keys of the amendment in a proposal file.
    """

    deed: str
    clause: str
    kind: str
    form: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case: `built`, `refused` with the reason, or what is wrong with what was built."""

    case: Case
    verdict: str
    said: str = ""


def main() -> int:
    """Tries every document, and gives 1 where something was built wrongly or asks to be reported."""
    options = _options()
    prepare()
    outcomes: list[Outcome] = []
    for path in options.files:
        mine = list(_tried(path, options))
        outcomes += mine
        print(f"{_shares(mine)}  {path.name}", flush=True)
    print(f"{_shares(outcomes)}  all {len(options.files)} documents\n")
    _print_reasons(outcomes, options.shown)
    return int(any(each.verdict not in ("built", "refused") for each in outcomes))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--clauses", type=int, default=40, help="at most so many clauses of a document")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shown", type=int, default=3, help="so many of each reason are shown")
    parser.add_argument("--keep", type=Path, help="a folder for what was not built")
    return parser.parse_args()


def _tried(path: Path, options: argparse.Namespace) -> Iterator[Outcome]:
    dice = random.Random(f"{options.seed}:{path.name}")  # noqa: S311 - the same draws each time
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        added = (
            _call(folder, "init"),
            _call(folder, "add", str(path.resolve()), "--section", "Z", "--version", "1.0", "--force"),
        )
        before = _shown(folder, "Z@1.0")
        if added[-1].status or before is None:
            yield Outcome(Case("words", "", "", {}), "refused", f"add: {added[-1].error.strip()}")
            return
        drawn = sorted(dice.sample(range(len(before)), min(options.clauses, len(before))))
        for place in drawn:
            for case in _cases(before[place], dice):
                outcome = _outcome(folder, case, before)
                if options.keep and outcome.verdict != "built":
                    _keep(folder, outcome, options.keep / path.stem)
                yield outcome


def _cases(clause: dict[str, Any], dice: random.Random) -> Iterator[Case]:
    """Gives the three amendments of a clause, each in the form that a drafter would write it in."""
    words = _words(clause, dice)
    if words:
        yield Case("words", clause["id"], clause.get("kind", ""), words)
    new: dict[str, Any] = {"insert_after": clause["id"], "text": _NEW}
    if clause.get("kind", "") == "definition":
        new["term"] = _TERM
    moves = {"renumber": True} if dice.random() < 1 / 3 else {}
    yield Case("insert", clause["id"], clause.get("kind", ""), new | moves)
    yield Case("delete", clause["id"], clause.get("kind", ""), {"delete": clause["id"]} | moves)


def _words(clause: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """Gives a word of the clause replaced, or one put in behind it; nothing where it has no words."""
    text = clause["text"] or clause["heading"] or ""
    found = list(_WORD.finditer(text))
    if not found:
        return {}
    word = dice.choice(found)
    places = [match.start() for match in re.finditer(f"(?={re.escape(word[0])})", text)]
    occurrence = {"occurrence": places.index(word.start()) + 1} if len(places) > 1 else {}
    new = dice.choice(["visiting", f"{word[0]} visiting"])
    return {"clause": clause["id"], "replace": word[0], "with": new} | occurrence


def _outcome(folder: Path, case: Case, before: list[dict[str, Any]]) -> Outcome:
    shutil.rmtree(folder / "out", ignore_errors=True)
    facts = {"id": "CP1", "title": "A change", "baseline": "Z@1.0", "amendments": [case.form]}
    # What is JSON is YAML too.
    (folder / "proposals" / "CP1.yaml").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    ended = _call(folder, "build", "CP1", "--exit-zero")
    if ended.status:
        said = ended.error.strip()
        verdict = "refused" if ended.status == 2 and "report it" not in said else "failed"  # noqa: PLR2004
        return Outcome(case, verdict, said)
    wrong = _wrong(folder, case, before)
    return Outcome(case, "wrong" if wrong else "built", wrong)


def _wrong(folder: Path, case: Case, before: list[dict[str, Any]]) -> str:
    """Gives what is wrong with a pack; nothing where it is right."""
    pack = folder / "out" / "CP1"
    after = _shown(folder, str(pack / "section-Z-clean.docx"))
    back = _rejected(folder, pack / "section-Z-redline.docx")
    if after is None or back is None:
        return "what was built cannot be read"
    original = _shown(folder, "Z@1.0", "--view", "original") or []
    if _lines(back) != _lines(original):
        return f"rejecting gives another text: {_first(_lines(original), _lines(back))}"
    record = json.loads((pack / "record.json").read_bytes())
    told = [each["text"] for each in record["instructions"]]
    (folder / "told.txt").write_text("\n".join(told), encoding="utf-8")
    applied = _call(folder, "apply", "told.txt", "Z@1.0", "--json")
    if applied.status:
        return f"apply: {told} {applied.error.strip() or applied.out.strip()}"
    made = json.loads(applied.out)["clauses"]
    wanted, found = _words_of(after), _words_of(made)
    if wanted != found:
        return f"the instructions give another text: {told} {_first(wanted, found)}"
    return _wrong_text(case, before, after)


def _wrong_text(case: Case, before: list[dict[str, Any]], after: list[dict[str, Any]]) -> str:
    """Gives what but this one amendment the words of the document show, its numbers apart."""
    # Behind a clause that goes, or comes, references follow to their new numbers.
    bare = re.compile(r"\(\w{1,4}\)|\d+|\b[ivxlcIVXLC]+\b" if case.form.get("renumber") else r"(?!)")
    old, new = ([bare.sub("#", _said(each)) for each in clauses] for clauses in (before, after))
    at = next(place for place, each in enumerate(before) if each["id"] == case.clause)
    if case.deed == "words":
        text = before[at]["text"] or before[at]["heading"]
        found = [match.start() for match in re.finditer(f"(?={re.escape(case.form['replace'])})", text)]
        start = found[case.form.get("occurrence", 1) - 1]
        changed = text[:start] + case.form["with"] + text[start + len(case.form["replace"]) :]
        held = {"heading": changed} if not before[at]["text"] else {"text": changed}
        wanted = _words_of([*before[:at], before[at] | held, *before[at + 1 :]])
        return "" if _words_of(after) == wanted else f"other words: {_first(wanted, _words_of(after))}"
    lines = [collections.Counter("\n".join(texts).split("\n")) for texts in (old, new)]
    gone, came = lines[0] - lines[1], lines[1] - lines[0]
    if case.deed == "insert":
        new_one = len(came) == 1 and next(iter(came)).endswith(case.form["text"])
        return "" if new_one else f"more than a new clause came: {list(came)[:2]}"
    if any(not line.endswith("Not used") for line in came):
        return f"deleting brought in {list(came)[:2]}"
    return "" if gone or came or not old[at] else f"{old[at]!r} did not go"


def _said(clause: dict[str, Any]) -> str:
    return "\n".join(part for part in (clause["heading"], clause["text"]) if part)


def _lines(clauses: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(each["id"], _said(each)) for each in clauses]


def _words_of(clauses: list[dict[str, Any]]) -> list[str]:
    return [
        word
        for each in sorted(clauses, key=lambda clause: clause.get("kind") == "note")
        for part in ("" if each.get("kind") == "definition" else each["label"], _said(each))
        for word in part.split()
    ]


def _first(wanted: list[Any], found: list[Any]) -> str:
    pairs = [(a, b) for a, b in zip([*wanted, None], [*found, None], strict=False) if a != b]
    return f"{pairs[0][1]!r} for {pairs[0][0]!r}" if pairs else "one is longer"


def _rejected(folder: Path, redline: Path) -> list[dict[str, Any]] | None:
    (folder / "rejected.docx").unlink(missing_ok=True)
    ended = _call(folder, "reject", str(redline), "-o", "rejected.docx")
    return None if ended.status else _shown(folder, "rejected.docx")


def _shown(folder: Path, source: str, *options: str) -> list[dict[str, Any]] | None:
    """Gives the clauses of a source, read by the program."""
    ended = _call(folder, "show", source, "--json", *options)
    return None if ended.status else json.loads(ended.out)["clauses"]


def _call(folder: Path, *arguments: str) -> Ended:
    return call(arguments, folder, _LIMITS)


def _keep(folder: Path, outcome: Outcome, into: Path) -> None:
    into.mkdir(parents=True, exist_ok=True)
    number = len(list(into.glob("*.yaml")))
    shutil.copy(folder / "proposals" / "CP1.yaml", into / f"{number:03}.yaml")
    (into / f"{number:03}.txt").write_text(f"{outcome.verdict}: {outcome.said}\n", encoding="utf-8")


def _shares(outcomes: list[Outcome]) -> str:
    parts = []
    for deed in ("words", "insert", "delete"):
        mine = [each.verdict for each in outcomes if each.case.deed == deed]
        parts.append(f"{deed} {mine.count('built'):4} of {len(mine):4}")
    return "  ".join(parts)


def _print_reasons(outcomes: list[Outcome], shown: int) -> None:
    by_reason: dict[str, list[Outcome]] = collections.defaultdict(list)
    for each in outcomes:
        if each.verdict != "built":
            by_reason[f"{each.verdict}: {_reason(each.said)}"].append(each)
    for reason, mine in sorted(by_reason.items(), key=lambda pair: -len(pair[1])):
        print(f"{len(mine):5}  {reason}")
        for each in mine[:shown]:
            print(f"         {each.case.deed} {each.case.kind} {each.case.clause}: {each.said[:400]}")


def _reason(said: str) -> str:
    """Gives a reason without the names in it, so that reasons of a kind are counted together."""
    bare = said.split("CP1: ", 1)[-1] if "CP1: " in said else said
    return _QUOTED.sub("…", bare)[:110]


if __name__ == "__main__":
    sys.exit(main())
