"""What becomes of a list when an item comes or goes that came or went in a list parallel to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from drafter.detect.carry_over.spacing import ending
from drafter.detect.lists.item_endings import marks_with, marks_without
from drafter.detect.lists.list_wording import Wording
from drafter.detect.lists.neighbours import REACH
from drafter.detect.lists.parallel_lists import own_part
from drafter.model.clause_number import NUMBER_WORDS, ClauseNumber
from drafter.model.finding import ItemChange

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from drafter.detect.lists.parallel_lists import Item, Lists, Twin
    from drafter.model.section import Clause

Thing = TypeVar("Thing")

_N = r"(?:(?:\w+(?:\.\w+)*)?(?:\(\w+\))+|\w+(?:\.\w+)*)"
_NUMBER = re.compile(_N)
_WORDS = "|".join(NUMBER_WORDS.split())
_CITED = re.compile(
    rf"\b((?:sub-?)?(?:{_WORDS}))(?: {_N}|s {_N}(?:(?:,|,? and|,? or| to) {_N})*)", re.IGNORECASE
)
# Such a number is a clause's wherever it stands: G3, 3(a). `3` and `A` may be a figure and an article.
_OF_A_CLAUSE = re.compile(r"[A-Za-z]+\d.*|\w.*\(.*")
_NO_NAME = "what that list would say for a name in the new item cannot be told"
_NO_MARKS = "a list of one item does not show how it would go on"


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
    return _new(item, twin, lists) if item.added else _gone(item, twin, lists)


def _gone(item: Item, twin: Twin, lists: Lists) -> ItemDraft:
    was, marks = lists.ends(twin.stem)
    besides = _besides(_but(was, twin.at), _but(marks, twin.at), marks_without(marks, twin.at))
    return ItemDraft(twin.items[twin.at], ItemChange("delete", item.renumbered, besides), "")


def _new(item: Item, twin: Twin, lists: Lists) -> ItemDraft:
    was, marks = lists.ends(twin.stem)
    sibling, action = _beside(twin)
    # Behind the last item of a list its next number is free.
    renumber = item.renumbered or twin.at == len(twin.items)
    lines = _lines(item.clause, lists)
    said, unsafe = _reworded(lines, item, twin, lists)
    now = marks_with(marks, twin.at, ending(lines[-1]))
    if unsafe or now is None:
        return ItemDraft(sibling, ItemChange(action, renumber), None, unsafe or _NO_MARKS)
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
    """Gives the clauses that end with another mark now, of the last two of a list, each with its new text."""
    return tuple(
        (clause, clause.text.removesuffix(mark) + new)
        for clause, mark, new in zip(clauses[-2:], marks[-2:], now[-2:], strict=True)
        if mark != new and clause.text
    )


def _lines(clause: Clause, lists: Lists) -> list[str]:
    """Gives what an item says, a line for each clause below it, with its number in its list."""
    return [clause.text, *(_line(below) for below in lists.new.below(clause.id))]


def _line(clause: Clause) -> str:
    return f"{own_part(clause)} {clause.text}" if clause.kind == "numbered" else clause.text


def _reworded(lines: Sequence[str], item: Item, twin: Twin, lists: Lists) -> tuple[list[str], str]:
    """Gives the lines in the wording of the list that was left, and why that cannot be told, or nothing."""
    examples = list(_examples(item, twin, lists))
    wording = Wording(examples)
    said = [line for line in map(wording.of, lines) if line is not None]
    if len(said) < len(lines):
        return [], _NO_NAME
    there = _numbers_there(item, twin)
    told = {name for _, theirs in examples for name in _references(theirs, lists, {})}
    pairs = list(zip(said, lines, strict=True))
    own = next((name for pair in pairs for name in _kept(*pair, lists, there) if name not in told), "")
    unsafe = f"the new item refers to {own}, and what that list would refer to cannot be told" if own else ""
    return [_with_numbers(line, there) for line in said], unsafe


def _examples(item: Item, twin: Twin, lists: Lists) -> Iterator[tuple[str, str]]:
    """Gives the texts of the two lists that run parallel, and of those around the clauses that hold them."""
    yield item.stem.words, twin.stem.words
    for pair in (*twin.pairs, *lists.beside(item.stem, twin.stem)):
        yield pair.mine.text, pair.theirs.text
        theirs = {
            clause.id.removeprefix(pair.theirs.id): clause for clause in lists.new.below(pair.theirs.id)
        }
        for mine in lists.new.below(pair.mine.id):
            other = theirs.get(mine.id.removeprefix(pair.mine.id))
            if other and lists.likeness(mine, other):
                yield mine.text, other.text


def _numbers_there(item: Item, twin: Twin) -> dict[str, str]:
    """Gives the numbers of what is above the other list, or before the new item, by those of this one.

    An item goes by its own part too: “paragraph (b)” is mostly the one of the same list.
    """
    # What runs parallel was looked for within twice the reach on either side.
    earlier = {clause.id for clause in twin.items[max(0, twin.at - 5 * REACH) : twin.at]}
    pairs = [pair for pair in twin.pairs if pair.theirs.id in earlier]
    there = {own_part(pair.mine): own_part(pair.theirs) for pair in pairs}
    there |= {pair.mine.id: pair.theirs.id for pair in pairs}
    mine, theirs = (ClauseNumber.parse(stem.id).parts for stem in (item.stem, twin.stem))
    if len(mine) == len(theirs):
        there |= {"".join(mine[:n]): "".join(theirs[:n]) for n in range(1, len(mine) + 1)}
    return there


def _with_numbers(text: str, there: Mapping[str, str]) -> str:
    """Gives a text that cites the clauses of the other list for those of this one."""
    said, end = [], 0
    for number, _ in _cited(text):
        said += [text[end : number.start()], _other(number, there) or number[0]]
        end = number.end()
    return "".join([*said, text[end:]])


def _other(number: re.Match[str], there: Mapping[str, str]) -> str | None:
    """Gives the number that the other list has for one; None where it cannot be told.

    The (c) of “paragraph (c) of Schedule 6” is no item of the list.
    """
    elsewhere = number[0].startswith("(") and number.string.startswith((" of ", " in "), number.end())
    return None if elsewhere else there.get(number[0])


def _kept(text: str, was: str, lists: Lists, there: Mapping[str, str]) -> list[str]:
    """Gives what a text refers to as it did before its names were changed, and has no number there."""
    before = set(_references(was, lists, there))
    return [name for name in _references(text, lists, there) if name in before]


def _references(text: str, lists: Lists, there: Mapping[str, str]) -> Iterator[str]:
    """Gives the clauses of this document that a text refers to, and parts of numbers, with their word.

    Those that have a number in the other list are left out.
    """
    for number, word in _cited(text):
        if _other(number, there):
            continue
        if number[0].startswith("("):
            yield f"{word.lower()} {number[0]}"
        elif number[0] in lists.index.texts:
            yield number[0]


def _cited(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Gives each number in a text that is a clause's, and the word in front of it; empty for none."""
    cited = list(_CITED.finditer(text))
    words_end = [each.end(1) for each in cited]
    for number in _NUMBER.finditer(text):
        at = bisect_left(words_end, number.start()) - 1
        word = cited[at][1] if at >= 0 and number.end() <= cited[at].end() else ""
        if word or _OF_A_CLAUSE.fullmatch(number[0]):
            yield number, word
