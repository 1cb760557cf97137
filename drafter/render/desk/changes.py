"""A comparison as the desk shows it: changes whole, what lies between them folded to a line, and the tree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.model.clause_names import spoken
from drafter.render.change_groups import counted, groups, kind_of, numbers
from drafter.render.marked import Piece, marked_change

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from drafter.model.comparison import Change, Comparison, Match
    from drafter.model.section import Clause

_Key = tuple[str, str]

_WHOLE = ("amended", "inserted", "deleted", "renamed")
# Changes on one page: with more of them a browser takes its time.
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A changed clause, or neighbours that were only renumbered.

    Attributes:
        place: which of all changes it is, from 1.
        numbers: the clauses, as they are called.
        pieces: its words in one column, with what changed in them marked; none where only its number changed.
        old: its words in the older version, and `new` in the newer; None where it is in one only.
        where: of a clause that moved, where it stood and stands; of one that is only set otherwise, that.
        formatted: whether it is set otherwise than it was, as far as that was asked for.
    """

    place: int
    kind: str
    numbers: str
    pieces: tuple[Piece, ...] = ()
    old: tuple[Piece, ...] | None = None
    new: tuple[Piece, ...] | None = None
    where: str = ""
    formatted: bool = False

    @property
    def anchor(self) -> str:
        """What an address names it by."""
        return f"change-{self.place}"


@dataclass(frozen=True, slots=True)
class Fold:
    """Neighbours that are as they were.

    Attributes:
        first: the id of the first of them in the newer version, and `last` of the last.
        said: which they are, in words.
    """

    first: str
    last: str
    said: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A part of the section, and the changes in it.

    Attributes:
        page: the place of the first change on the page that holds it, for each of the changes.
    """

    name: str
    changes: tuple[tuple[ShownChange, int], ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """What changed between two versions.

    Attributes:
        counted: how many changes there are of each kind.
        total: how many changes are shown, neighbours that were renumbered as one.
        rows: those of this page, in the order of the newer version, and what lies between them.
        tree: every part that has changes.
        first: the place of the first change of this page.
        pages: the places at which pages begin.
        formatted: how many of the changes are set otherwise than they were, as far as that was asked for.
    """

    counted: str
    total: int
    rows: tuple[ShownChange | Fold, ...]
    tree: tuple[Branch, ...]
    first: int
    pages: tuple[int, ...]
    formatted: int = 0

    @property
    def before(self) -> int:
        """Where the page before this one begins; 0 where there is none."""
        return max((page for page in self.pages if page < self.first), default=0)

    @property
    def after(self) -> int:
        """Where the page after this one begins; 0 where there is none."""
        return min((page for page in self.pages if page > self.first), default=0)


def comparison_view(
    comparison: Comparison, first: int = 1, formatted: Container[str] = frozenset()
) -> ComparisonView:
    """Gives a comparison as the desk shows it, from the page that holds the change of that place.

    Args:
        comparison: the comparison.
        first: the place of a change, from 1.
        formatted: the clauses of the newer version that are set otherwise than they were; those whose words
            are the same are then shown too.
    """
    placed = _placed(comparison, formatted)
    pages = tuple(range(1, len(placed) + 1, _AT_ONCE)) or (1,)
    begins = max((page for page in pages if page <= first), default=1)
    return ComparisonView(
        counted(comparison),
        len(placed),
        _on_page(tuple(_rows(comparison, placed)), begins),
        tuple(_tree(comparison, placed)),
        begins,
        pages,
        sum(change.formatted for change in placed.values()),
    )


def clauses_between(comparison: Comparison, first: str, last: str) -> tuple[Clause, ...]:
    """Gives the clauses of the newer version from one to another.

    Raises:
        UnknownClauseError: when it has no such clause.
    """
    new = comparison.new
    return new.clauses[new.position(first) : new.position(last) + 1]


def _placed(comparison: Comparison, formatted: Container[str]) -> Mapping[_Key, ShownChange]:
    """Gives the changes in the order in which the clauses stand, by the first clause of each."""
    grouped = {_key(group[0]): group for group in groups(comparison)}
    changed = {_key(change) for change in comparison.changes}
    placed: dict[_Key, ShownChange] = {}
    for match in comparison.matches:
        key, place = _key(match), len(placed) + 1
        is_formatted = match.new is not None and match.new.id in formatted
        if key in grouped:
            placed[key] = replace(_shown(grouped[key], place), formatted=is_formatted)
        elif is_formatted and match.new and key not in changed:
            placed[key] = _set_otherwise(match.new, place)
    return placed


def _set_otherwise(clause: Clause, place: int) -> ShownChange:
    """Gives a clause that says the same and looks otherwise."""
    said, words = "the same words, set otherwise", (Piece(clause.words),)
    return ShownChange(place, "formatting", spoken(clause.id), words, where=said, formatted=True)


def _rows(comparison: Comparison, placed: Mapping[_Key, ShownChange]) -> Iterator[ShownChange | Fold]:
    changed = {_key(change) for change in comparison.changes}
    same: list[Clause] = []
    for match in comparison.matches:
        key = _key(match)
        if key in placed:
            yield from _fold(same)
            same = []
            yield placed[key]
        elif key not in changed:
            same += [match.new] if match.new else []
    yield from _fold(same)


def _key(one: Change | Match) -> _Key:
    return (one.old.id if one.old else "", one.new.id if one.new else "")


def _fold(same: Sequence[Clause]) -> Iterator[Fold]:
    if same:
        first, last = same[0].id, same[-1].id
        said = spoken(first) if first == last else f"{spoken(first)} to {spoken(last)}"
        yield Fold(first, last, said)


def _shown(group: Sequence[Change], place: int) -> ShownChange:
    change = group[0]
    kind = kind_of(change)
    if kind == "moved" and change.old and change.new:
        where = f"stood at {spoken(change.old.id)}, stands at {spoken(change.new.id)}"
        return ShownChange(place, kind, numbers(group), (Piece(change.new.words),), where=where)
    if kind not in _WHOLE:
        return ShownChange(place, kind, numbers(group))
    pieces = marked_change(change)
    old = tuple(piece for piece in pieces if piece.fate != "ins") if change.old else None
    new = tuple(piece for piece in pieces if piece.fate != "del") if change.new else None
    return ShownChange(place, kind, numbers(group), pieces, old, new)


def _on_page(rows: Sequence[ShownChange | Fold], first: int) -> tuple[ShownChange | Fold, ...]:
    """Gives the rows of the page that begins with a change; what lies before a change stands with it."""
    shown: list[ShownChange | Fold] = []
    place = 1
    for row in rows:
        is_end = isinstance(row, Fold) and row is rows[-1] and place == first + _AT_ONCE
        if first <= place < first + _AT_ONCE or is_end:
            shown.append(row)
        place += isinstance(row, ShownChange)
    return tuple(shown)


def _tree(comparison: Comparison, placed: Mapping[_Key, ShownChange]) -> Iterator[Branch]:
    """Gives the parts of the section that have changes: each outermost clause, with those below it."""
    name, held = "Before the first clause", list[ShownChange]()
    for match in comparison.matches:
        clause = match.new or match.old
        if clause and not clause.depth and clause.label:
            yield from _branch(name, held)
            name, held = _name(clause), []
        if change := placed.get(_key(match)):
            held.append(change)
    yield from _branch(name, held)


def _branch(name: str, held: Sequence[ShownChange]) -> Iterator[Branch]:
    if held:
        yield Branch(name, tuple((change, (change.place - 1) // _AT_ONCE * _AT_ONCE + 1) for change in held))


def _name(clause: Clause) -> str:
    return f"{spoken(clause.id)} {clause.heading or ''}".strip()
