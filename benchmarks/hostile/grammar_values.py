"""JSON and YAML by a grammar: sections, the index of a library, the record of a pack, proposals, judgements."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING

from benchmarks.hostile import odd

if TYPE_CHECKING:
    import random

_IDS = (
    "G1",
    "G1.1",
    "G1.2",
    "G1.2(a)",
    "G1.2/closing",
    "G2",
    "title",
    "contents",
    "G1.1#2",
    "Schedule 1/2.3",
    "Article IV, Section 2(a)",
    "preamble2",
)
_KINDS = ("clause", "heading", "definition", "closing", "preamble", "table", "contents", "x", "")
_DEEP = (10, 300, 5_000, 100_000)


def section(dice: random.Random) -> bytes:
    """Gives a section as JSON."""
    clauses = [_clause(dice) for _ in range(dice.choice((0, 1, 3, 8)))]
    held: dict[str, object] = {"section": "G", "title": "Security", "version": "1.0", "clauses": clauses}
    _twist(held, dice)
    return _as_json(held, dice)


def _clause(dice: random.Random) -> dict[str, object]:
    clause: dict[str, object] = {
        "id": dice.choice(_IDS) if dice.random() < 0.7 else odd.words(dice)[:3000],
        "text": f"Each {odd.words(dice)} shall {odd.words(dice)}."[:60_000],
        "label": odd.words(dice)[:200],
        "depth": dice.choice((0, 1, 2, 3, -1, 99, 10**9)),
        "heading": dice.choice((None, "Duties", odd.words(dice)[:200])),
        "kind": dice.choice(_KINDS),
        "term": dice.choice((None, "Device", odd.words(dice)[:200])),
        "references": dice.choice((None, [], [{"words": "Section G1.1", "at": 0, "clause": "G1.1"}])),
    }
    for key in dice.sample(sorted(clause), dice.choice((0, 3, 6))):
        if key not in ("id", "text") or dice.random() < 0.1:
            del clause[key]
    return clause


def index(dice: random.Random, usual: bytes) -> bytes:
    """Gives the index of a library."""
    return _twisted_json(usual, dice)


def record(dice: random.Random, usual: bytes) -> bytes:
    """Gives the record of a pack."""
    return _twisted_json(usual, dice)


def _twisted_json(usual: bytes, dice: random.Random) -> bytes:
    held = json.loads(usual)
    for _ in range(dice.choice((1, 1, 2, 4))):
        _twist(held, dice)
    return _as_json(held, dice)


def _twist(held: object, dice: random.Random) -> None:
    """Puts an odd value in the place of one somewhere, or takes one away, or doubles one."""
    places = list(_places(held))
    if not places:
        return
    holder, key = dice.choice(places)
    action = dice.random()
    if action < 0.6:
        holder[key] = odd.value(dice)
    elif action < 0.75:
        del holder[key]
    elif isinstance(holder, list):
        holder.append(copy.deepcopy(holder[key]))
    else:
        holder[dice.choice((odd.words(dice)[:200], f"{key} ", key.upper()))] = holder[key]


def _places(held: object):  # noqa: ANN202 - a holder of JSON, and its key
    pairs = held.items() if isinstance(held, dict) else enumerate(held) if isinstance(held, list) else ()
    for key, value in pairs:
        yield held, key
        yield from _places(value)


def _as_json(held: object, dice: random.Random) -> bytes:
    text = json.dumps(held, ensure_ascii=dice.random() < 0.5)
    made = text.encode("utf-8", "surrogatepass")
    deep = dice.choice(_DEEP)
    return dice.choice(
        (made,) * 12
        + (
            b"\xef\xbb\xbf" + made,
            text.encode("utf-16", "surrogatepass"),
            made + b"x",
            made[:-1],
            b"[" * deep,
            b'{"clauses":' * deep,
            made.replace(b"{", b'{"id": 1, "id": 2, ', 1),
            b"null",
            b"5",
            made.replace(b'"1.0"', b"9" * 5000),
        )
    )


_FACTS = (
    "issue",
    "impact",
    "views",
    "path",
    "proposer",
    "summary",
    "solution",
    "relation",
    "glossary",
    "versions",
    "version",
    "date",
    "classification",
    "x",
)
_FORMS = (
    {"clause": "G1.2", "replace": "Each User", "with": "Each User or Party"},
    {"clause": "G1.1", "text": "Each User shall pay."},
    {"clause": "G1", "heading": "Other duties"},
    {"insert_after": "G1.1", "text": "Each User shall:\n(a) pay; and\n(b) go,\nwhenever it is asked."},
    {"insert_before": "G1.1", "text": "Each User shall pay.", "renumber": True},
    {"insert_after": "G1.5/Device", "term": "Control", "text": "means a thing."},
    {"delete": "G1.3"},
    {"delete": "G1.3", "renumber": True},
    {"clause": "G1.2", "replace": "Each User", "with": ""},
    {"clause": "G1.2(a)", "text": "it.", "was": "x"},
)
_SCALARS = (
    "|\n    a\n    b\n",
    ">-\n   a\n",
    "!!python/object:os.system x",
    "&a [*a]",
    "*a",
    "<<: {a: b}",
    "? a\n  : b",
    "2026-11-23",
    "0x1F",
    "1_000",
    "1e999",
    ".inf",
    "yes",
    "~",
    "",
    "- - - a",
    "{a: b, c",
    "[a, b",
    "'a",
    '"a\\ud800"',
    '"\\v"',
    "\ta",
    "%TAG",
    "--- b",
    "... b",
    "@a",
    "`a",
)


def proposal(dice: random.Random) -> bytes:
    """Gives a proposal."""
    amendments = [dict(dice.choice(_FORMS)) for _ in range(dice.choice((0, 1, 1, 2, 5)))]
    held: dict[str, object] = {
        "id": "CP1",
        "title": "About it",
        "baseline": "G@1.0",
        "amendments": amendments,
    }
    for fact in dice.sample(_FACTS, dice.choice((0, 2, 5))):
        held[fact] = odd.value(dice)
    if dice.random() < 0.1:
        held["renumber"] = True
    for _ in range(dice.choice((0, 1, 1, 2))):
        _twist_words(held, dice)
    return _as_yaml(held, dice)


def judgements(dice: random.Random) -> bytes:
    """Gives the judgements of a library."""
    one = {
        "amended": "G1.2",
        "sibling": "G1.3",
        "amended_text": "a",
        "sibling_text": "b",
        "reason": "meant",
        "by": "A",
        "date": "2026-11-23",
        "edit": "three → five",
    }
    held: object = [dict(one) for _ in range(dice.choice((0, 1, 3)))]
    for _ in range(dice.choice((0, 1, 2))):
        _twist_words(held, dice)
    return _as_yaml(dice.choice((held, held, held, {"judgements": held})), dice)


def _twist_words(held: object, dice: random.Random) -> None:
    """As `_twist`, but often with words that are only hard to read."""
    places = [(holder, key) for holder, key in _places(held) if isinstance(holder[key], str)]
    if places and dice.random() < 0.5:
        holder, key = dice.choice(places)
        holder[key] = dice.choice(
            (
                odd.words(dice),
                holder[key] + odd.words(dice),
                dice.choice(_IDS),
                odd.words(dice) + dice.choice(odd.CONTROLS),
            )
        )
    else:
        _twist(held, dice)


def _as_yaml(held: object, dice: random.Random) -> bytes:
    """Gives YAML: mostly JSON with each key on a line, since what is JSON is YAML too."""
    raw = dice.random() < 0.3
    if isinstance(held, dict):
        lines = [f"{key}: {_scalar(value, dice, raw=raw)}" for key, value in held.items()]
    else:
        lines = (
            [f"- {_scalar(value, dice, raw=raw)}" for value in held]
            if isinstance(held, list)
            else [_scalar(held, dice, raw=raw)]
        )
    text = dice.choice(("\n", "\n", "\n", "\r\n", "\r")).join((*lines, ""))
    made = text.encode("utf-8", "surrogatepass")
    deep = dice.choice(_DEEP)
    return dice.choice(
        (made,) * 12
        + (
            b"\xef\xbb\xbf" + made,
            text.encode("utf-16", "surrogatepass"),
            made + b"[" * deep,
            made + b"- " * deep,
            b"# c\n" * deep + made,
            made + made,
            b"---\n" + made + b"---\n" + made,
            made + b"\xff",
            made + b"a: {" * deep,
            b"",
        )
    )


def _scalar(value: object, dice: random.Random, *, raw: bool) -> str:
    if dice.random() < 0.04:
        return dice.choice(_SCALARS)
    return json.dumps(value, ensure_ascii=not raw)
