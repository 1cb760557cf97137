"""What becomes of a list when an item comes or goes that came or went in a list parallel to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from drafter.detect.joins import ending
from drafter.detect.list_marks import marks_with, marks_without
from drafter.detect.wording import Wording
from drafter.model.finding import ItemChange
from drafter.model.number import NUMBER_WORDS, ClauseNumber

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.detect.lists import Item, Lists, Twin
    from drafter.model.section import Clause

Thing = TypeVar("Thing")

_N = r"\w+(?:\.\w+)*(?:\(\w+\))*"
_NUMBER = re.compile(_N)
_WORDS = "|".join(NUMBER_WORDS.split())
_CITED = re.compile(
    rf"\b(?:sub-?)?(?:{_WORDS})(?: {_N}|s {_N}(?:(?:,|,? and|,? or| to) {_N})*)", re.IGNORECASE
)
# Such a number is a clause's wherever it stands: G3, 3(a). `3` and `A` may be a figure and an article.
_OF_A_CLAUSE = re.compile(r"[A-Za-z]+\d.*|.*\(.*")
_REFERENCE = re.compile(rf"\b(?:sub-?)?(?:{_WORDS})s? ((?:\w+(?:\.\w+)*)?(?:\(\w+\))*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """What a finding about an item proposes.

    Attributes:
        sibling: the clause beside which the new one stands, or the one that goes.
        change: what is to be done, and where.
        text: what the new item says, a line a clause; empty for one that goes, None where none is safe.
        unsafe: why none is; empty otherwise.
    """

    sibling: Clause
    change: ItemChange
    text: str | None
    unsafe: str = ""


def drafted(item: Item, twin: Twin, lists: Lists) -> ItemDraft:
    """Gives how the change of an item is made in the list that was left."""
    was, marks = zip(*lists.ends(twin.stem), strict=True)
    if not item.added:
        without = marks_without(marks, twin.at)
        besides = _besides(_but(was, twin.at), _but(marks, twin.at), without)
        return ItemDraft(twin.items[twin.at], ItemChange("delete", item.renumbered, besides), "")
    sibling, action = _beside(twin)
    lines = _lines(item.clause, lists)
    # Behind the last item of a list its next number is free.
    renumber = item.renumbered or twin.at == len(twin.items)
    said = _reworded(lines, item, twin, lists)
    now = marks_with(marks, twin.at, ending(lines[-1]))
    if isinstance(said, str) or now is None:
        why = said if isinstance(said, str) else "a list of one item does not show how it would go on"
        return ItemDraft(sibling, ItemChange(action, renumber), None, why)
    text = "\n".join([*said[:-1], said[-1].removesuffix(ending(said[-1])) + now[twin.at]])
    besides = _besides(was, marks, _but(now, twin.at))
    return ItemDraft(sibling, ItemChange(action, renumber, besides), text)


def _beside(twin: Twin) -> tuple[Clause, Literal["insert_after", "insert_before"]]:
    """Gives the clause beside which a new item stands, and on which side of it."""
    return (twin.items[twin.at - 1], "insert_after") if twin.at else (twin.items[0], "insert_before")


def _but(things: Sequence[Thing], at: int) -> list[Thing]:
    return [*things[:at], *things[at + 1 :]]


def _besides(
    clauses: Sequence[Clause], marks: Sequence[str], now: Sequence[str]
) -> tuple[tuple[Clause, str], ...]:
    """Gives the clauses that end with another mark now, each with its new text."""
    return tuple(
        (clause, clause.text.removesuffix(mark) + new)
        for clause, mark, new in zip(clauses, marks, now, strict=True)
        if mark != new
    )


def _lines(clause: Clause, lists: Lists) -> list[str]:
    """Gives what an item says, a line for each clause below it, with its number in its list."""
    return [clause.text, *(_line(below) for below in lists.new.below(clause))]


def _line(clause: Clause) -> str:
    last = ClauseNumber.parse(clause.id).parts[-1]
    return clause.text if last.startswith("/") else f"{last} {clause.text}"


def _reworded(lines: Sequence[str], item: Item, twin: Twin, lists: Lists) -> list[str] | str:
    """Gives the lines in the wording of the list that was left, or why that cannot be told."""
    examples = list(_examples(item, twin, lists))
    wording = Wording(examples)
    said = [wording.of(line) for line in lines]
    whole = [_with_own_numbers(line, item, twin) for line in said if line is not None]
    if len(whole) < len(said):
        return "what that list would say for a name in the new item cannot be told"
    told = [theirs for _, theirs in examples]
    kept = (r for line, was in zip(whole, lines, strict=True) for r in _references(line, lists) if r in was)
    own = next((reference for reference in kept if not any(reference in text for text in told)), "")
    return f"the new item refers to {own}, and what that list would refer to cannot be told" if own else whole


def _examples(item: Item, twin: Twin, lists: Lists) -> Iterator[tuple[str, str]]:
    """Gives the texts of the two lists that run parallel, and of those around the clauses that hold them."""
    yield item.stem.words, twin.stem.words
    for pair in (*twin.pairs, *lists.beside(item.stem, twin.stem)):
        yield pair.mine.text, pair.theirs.text
        theirs = {clause.id.removeprefix(pair.theirs.id): clause for clause in lists.new.below(pair.theirs)}
        for mine in lists.new.below(pair.mine):
            other = theirs.get(mine.id.removeprefix(pair.mine.id))
            if other and lists.likeness(mine, other):
                yield mine.text, other.text


def _with_own_numbers(text: str, item: Item, twin: Twin) -> str:
    """Gives a text that refers to what is above the other list or before the new item, where it did here."""
    before = twin.items[: twin.at]
    other = {pair.mine.id: pair.theirs.id for pair in twin.pairs if pair.theirs in before}
    mine, theirs = (ClauseNumber.parse(stem.id).parts for stem in (item.stem, twin.stem))
    if len(mine) == len(theirs):
        other |= {"".join(mine[:n]): "".join(theirs[:n]) for n in range(1, len(mine) + 1)}
    cited = [match.span() for match in _CITED.finditer(text)]

    def named(match: re.Match[str]) -> str:
        behind_its_word = any(start <= match.start() and match.end() <= end for start, end in cited)
        is_number = behind_its_word or _OF_A_CLAUSE.fullmatch(match[0])
        return other.get(match[0], match[0]) if is_number else match[0]

    return _NUMBER.sub(named, text)


def _references(text: str, lists: Lists) -> Iterator[str]:
    """Gives what a text refers to by the number of a clause of this document, or by a part of a number."""
    for match in _REFERENCE.finditer(text):
        if match[1].startswith("(") or match[1] in lists.places.index:
            yield match[0]
