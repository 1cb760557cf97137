"""Amendments drawn at random, each in the form of a proposal file, with what it makes of its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from ground import Clause, Version

_WORD = re.compile(r"\S+")
# A paragraph that begins so is numbered by it, and is another clause.
_NUMBER = re.compile(r"\(\w{1,3}\)|[A-Z]?\d+\.\d|[A-Z]\.|\d+\.")
_NUMBERED = re.compile(r"[^/]*")
_SHORTEST_HEADING = 2


@dataclass(frozen=True)
class Made:
    """One amendment.

    Attributes:
        clause: the clause that it names.
        form: its keys in a proposal file.
        after: what it makes of its clause; of a new clause, its words. References follow a newer version.
        verdict: what must become of it on the newer version; empty where nobody asked.
        words: of words for words, the first word that it touches and the first behind these, counted from 0.
    """

    clause: str
    form: dict[str, str]
    after: str
    verdict: str = ""
    words: tuple[int, int] | None = None


def drawn(version: Version, chance: random.Random) -> Made | None:
    """Gives an amendment of a clause drawn at random; None where none could be made of it."""
    clause = chance.choice(version.clauses)
    if clause.kind == "heading":
        return _heading(clause, version, chance)
    made = chance.choice(_MAKERS)(clause, version, chance)
    return None if made and _NUMBER.match(made.after) else made


def changed_words(clause: Clause, first: int, last: int, new: str) -> Made | None:
    """Gives the amendment that puts new words in place of those from the first to before the last."""
    found = list(_WORD.finditer(clause.text))
    start, end = found[first].start(), found[last - 1].end()
    old = clause.text[start:end]
    if old == new or clause.text.count(old) != 1:
        return None
    form = {"clause": clause.id, "replace": old, "with": new}
    after = clause.text[:start] + new + clause.text[end:]
    return Made(clause.id, form, after, words=_touched(old.split(), new.split(), first))


def _touched(old: list[str], new: list[str], first: int) -> tuple[int, int]:
    """Gives the words that are not the same at both ends: from the first one to before the last one."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return first + start, first + len(old) - end


def phrase(text: str, chance: random.Random) -> tuple[int, int]:
    """Gives one to six words that stand together in a text, as the first and the one behind the last."""
    count = len(text.split())
    first = chance.randrange(count)
    return first, min(first + chance.randint(1, 6), count)


def some_words(version: Version, chance: random.Random) -> str:
    """Gives one to six words of the version."""
    words = chance.choice(version.clauses).text.split()
    first, last = phrase(" ".join(words), chance)
    return " ".join(words[first:last])


def _replace(clause: Clause, version: Version, chance: random.Random) -> Made | None:
    return changed_words(clause, *phrase(clause.text, chance), some_words(version, chance))


def _insert_words(clause: Clause, version: Version, chance: random.Random) -> Made | None:
    first, last = phrase(clause.text, chance)
    old = " ".join(clause.text.split()[first:last])
    return changed_words(clause, first, last, f"{old} {some_words(version, chance)}")


def _text(clause: Clause, version: Version, chance: random.Random) -> Made:
    text = f"{some_words(version, chance)} {chance.choice(version.clauses).text}"
    return Made(clause.id, {"clause": clause.id, "text": text}, text)


def _heading(clause: Clause, version: Version, chance: random.Random) -> Made | None:
    heading = some_words(version, chance).upper()
    if heading == clause.text or len(heading) < _SHORTEST_HEADING:
        return None
    return Made(clause.id, {"clause": clause.id, "heading": heading}, heading)


def _insert(clause: Clause, version: Version, chance: random.Random) -> Made | None:
    text = chance.choice([one.text for one in version.clauses if one.kind != "heading"])
    if clause.kind == "row":
        term = f"New Term {chance.randrange(1_000_000)}"
        return Made(clause.id, {"insert_after": clause.id, "term": term, "text": text}, text)
    side = chance.choice(["insert_after", "insert_before"])
    beside = version.behind(clause) if side == "insert_after" else version.ahead(clause)
    # What stands there already is not put in once more.
    if not _NUMBERED.fullmatch(clause.id) or (beside and beside.text == text):
        return None
    return Made(clause.id, {side: clause.id, "text": text}, text)


def _delete(clause: Clause, _: Version, __: random.Random) -> Made | None:
    if not _NUMBERED.fullmatch(clause.id):
        return None
    return Made(clause.id, {"delete": clause.id}, "Not used")


_MAKERS: list[Callable[[Clause, Version, random.Random], Made | None]] = [
    _replace,
    _replace,
    _replace,
    _insert_words,
    _text,
    _insert,
    _delete,
]
