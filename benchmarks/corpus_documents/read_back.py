"""Reads made documents back by the program, and holds its clauses against the truth beside them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_QUOTATION = str.maketrans(dict.fromkeys("“”\"‘’'"))
Clause = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """What of one document, or of several, was read as written.

    Attributes:
        clauses: how many there are.
        ids: how many have the right id in the right place.
        texts: how many of these have the right heading and text.
        words: how many words there are in headings, texts and terms.
        kept: how many of these the program's clauses hold.
        failures: what failed, a kind and an example each.
    """

    clauses: int = 0
    ids: int = 0
    texts: int = 0
    words: int = 0
    kept: int = 0
    failures: tuple[tuple[str, str], ...] = ()

    def __add__(self, other: Score) -> Score:
        return Score(
            self.clauses + other.clauses,
            self.ids + other.ids,
            self.texts + other.texts,
            self.words + other.words,
            self.kept + other.kept,
            self.failures + other.failures,
        )


def read_back(folder: Path, shown: int) -> int:
    """Prints a row for each document and each way of numbering, then what failed; 1 where something did."""
    scores: dict[str, Score] = defaultdict(Score)
    for path in sorted(folder.glob("*.docx")):
        truth = json.loads(path.with_suffix(".truth.json").read_text("utf-8"))
        score = compared(truth["clauses"], _shown(path), path.stem)
        print(f"{_row(score)}  {path.stem}", flush=True)
        scores[truth["way"]] += score
    for way, score in scores.items():
        print(f"{_row(score)}  all of {way}")
    total = sum(scores.values(), Score())
    print(f"{_row(total)}  all\n")
    _print_failures(total.failures, shown)
    return int(bool(total.failures))


def _shown(path: Path) -> list[Clause]:
    """Gives the clauses that the program shows; none where it refuses."""
    command = [sys.executable, "-m", "drafter", "show", str(path), "--json"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return json.loads(done.stdout)["clauses"] if done.stdout else []


def compared(truth: Sequence[Clause], read: Sequence[Clause], name: str = "") -> Score:
    """Gives how the clauses that were read agree with those that were written."""
    wanted, given = [_id(c["number"]) for c in truth], [_id(c["id"]) for c in read]
    pairs: dict[int, int] = {}
    for first, second, length in SequenceMatcher(None, wanted, given, autojunk=False).get_matching_blocks():
        pairs |= {first + n: second + n for n in range(length)}
    failures = [_failure(truth, place, given, name) for place in range(len(truth)) if place not in pairs]
    other = [place for place, there in pairs.items() if _said(truth[place]) != _said(read[there])]
    failures += [
        (f"text of {truth[place]['kind']}", f"{name}: {wanted[place]}: {_difference(truth[place], read[pairs[place]])}")
        for place in other
    ]
    words, held = _words(truth, "label"), _words(read, "label")
    return Score(
        len(truth),
        len(pairs),
        len(pairs) - len(other),
        words.total(),
        (words & held).total(),
        tuple(failures),
    )


def _failure(truth: Sequence[Clause], place: int, given: Sequence[str], name: str) -> tuple[str, str]:
    clause = truth[place]
    number = _id(clause["number"])
    same = [other for other in given if other.endswith(clause["label"]) and clause["label"]][:3]
    found = "elsewhere" if number in given else f"not there, but {same}" if same else "not there"
    return f"id of {clause['kind']}", f"{name}: {number} {found}: {_said(clause)[:60]}"


def _difference(truth: Clause, read: Clause) -> str:
    wanted, given = _said(truth), _said(read)
    at = next((n for n, (a, b) in enumerate(zip(wanted, given, strict=False)) if a != b), None)
    at = min(len(wanted), len(given)) if at is None else at
    start = max(at - 20, 0)
    return f"“…{wanted[start : at + 40]}” read as “…{given[start : at + 40]}”"


def _id(number: str) -> str:
    return " ".join(number.translate(_QUOTATION).split())


def _said(clause: Clause) -> str:
    """Gives the heading and the text of a clause, whatever spaces and line ends part its words."""
    return " ".join(f"{clause['heading'] or ''} | {clause['text']}".split())


def _words(clauses: Iterable[Clause], label: str) -> Counter[str]:
    """Gives how often each word stands in headings, texts and terms.

    A term of a table stands in the label alone, so that every label counts that is words.
    """
    counts: Counter[str] = Counter()
    for clause in clauses:
        held = f"{clause['heading'] or ''} {clause['text']}"
        named = clause[label] or ""
        counts.update(held.split())
        if named and clause["text"] and "/" in (clause.get("number") or clause.get("id") or "") and named not in held:
            counts.update(named.split())
    return counts


def _row(score: Score) -> str:
    shares = ((score.ids, score.clauses), (score.texts, score.clauses), (score.kept, score.words))
    said = " ".join(f"{100 * part / max(whole, 1):6.2f}" for part, whole in shares)
    return f"{score.clauses:6} clauses, ids, texts, words right (%): {said}"


def _print_failures(failures: Iterable[tuple[str, str]], shown: int) -> None:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for kind, example in failures:
        by_kind[kind].append(example)
    for kind, examples in sorted(by_kind.items(), key=lambda item: -len(item[1])):
        print(f"{len(examples):5}  {kind}")
        for example in examples[:shown]:
            print(f"         {example}")
