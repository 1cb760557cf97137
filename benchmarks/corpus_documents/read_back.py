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
        score = compared(truth, shown(path), path.stem)
        print(f"{_row(score)}  {path.stem}", flush=True)
        scores[truth["way"]] += score
    for way, score in scores.items():
        print(f"{_row(score)}  all of {way}")
    total = sum(scores.values(), Score())
    print(f"{_row(total)}  all\n")
    print_failures(total.failures, shown)
    return int(bool(total.failures))


def shown(path: Path) -> list[Clause]:
    """Gives the clauses that the program shows; none where it refuses."""
    command = [sys.executable, "-m", "drafter", "show", str(path), "--json"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return json.loads(done.stdout)["clauses"] if done.stdout else []


def compared(document: dict[str, Any], read: Sequence[Clause], name: str = "") -> Score:
    """Gives how the clauses that were read agree with a document's truth."""
    truth = document["clauses"]
    wanted, given = [_id(c["number"]) for c in truth], [_id(c["id"]) for c in read]
    pairs: dict[int, int] = {}
    for first, second, length in SequenceMatcher(None, wanted, given, autojunk=False).get_matching_blocks():
        pairs |= {first + n: second + n for n in range(length)}
    lost = [place for place in range(len(truth)) if place not in pairs]
    other = [place for place, there in pairs.items() if _said(truth[place]) != _said(read[there])]
    found = [(place, _missing(truth, place, given)) for place in lost]
    found += [(place, _difference(truth[place], read[pairs[place]])) for place in other]
    causes = _causes(document, set(lost))
    failures = ((causes[place], f"{name}: {wanted[place]}: {said}") for place, said in sorted(found))
    words, held = _words(truth), _words(read)
    kept = (words & held).total()
    return Score(len(truth), len(pairs), len(pairs) - len(other), words.total(), kept, tuple(failures))


def _causes(document: dict[str, Any], lost: set[int]) -> list[str]:
    """Gives for each clause the kind of thing that fails if it is not read as it was written.

    What follows a contents table that was not read as one is put down to that, and the text of a clause into
    which a definition ran to the definition.
    """
    truth, habits = document["clauses"], document["habits"]
    swallowed = next((place for place in lost if truth[place]["kind"] == "contents"), None)
    if swallowed is not None:
        return [f"contents table of {habits['program']}"] * len(truth)
    terms = [c["number"] for c in truth if c["kind"] == "definition"]
    of_terms = [any(c["number"] == t or c["number"].startswith(f"{t}(") for t in terms) for c in truth]
    ran_into = [place + 1 in lost and of_terms[place + 1] for place in range(len(truth) - 1)]
    return [
        f"definition, its term {'bold' if habits['terms'] == 'bold' else 'quoted'}"
        if defines or into
        else f"{_named(clause)} of {document['way']}"
        for clause, defines, into in zip(truth, of_terms, [*ran_into, False], strict=True)
    ]


def _named(clause: Clause) -> str:
    return "item" if clause["label"].endswith(")") else str(clause["kind"])


def _missing(truth: Sequence[Clause], place: int, given: Sequence[str]) -> str:
    clause = truth[place]
    label = clause["label"]
    like = [other for other in given if label and other.endswith(label)][:3]
    where = "elsewhere" if _id(clause["number"]) in given else "not there"
    return f"{where}{f', but {like}' if like else ''}: {_said(clause)[:60]}"


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


def _words(clauses: Iterable[Clause]) -> Counter[str]:
    """Gives how often each word is printed, in numbers, headings, texts, and terms beside what they mean."""
    counts: Counter[str] = Counter()
    for clause in clauses:
        held = f"{clause['heading'] or ''} {clause['text']}".strip()
        label = clause["label"] or ""
        counts.update(held.split())
        if not held.lstrip('“"').startswith(label):
            counts.update(label.split())
    return counts


def _row(score: Score) -> str:
    shares = ((score.ids, score.clauses), (score.texts, score.clauses), (score.kept, score.words))
    said = " ".join(f"{100 * part / max(whole, 1):6.2f}" for part, whole in shares)
    return f"{score.clauses:6} clauses, ids, texts, words right (%): {said}"


def print_failures(failures: Iterable[tuple[str, str]], shown: int) -> None:
    """Prints each kind of failure with how many there are, the commonest first, and some examples of it."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for kind, example in failures:
        by_kind[kind].append(example)
    for kind, examples in sorted(by_kind.items(), key=lambda item: -len(item[1])):
        print(f"{len(examples):5}  {kind}")
        for example in examples[:shown]:
            print(f"         {example}")
