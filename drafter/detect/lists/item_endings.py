"""The marks and the “and” or “or” behind the items of a list, when one comes or goes."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_JOINING = re.compile(r"(?<!\s)\s++(?:and|or|but)$")
_OF_A_LIST = (";", ",")


def marks_with(marks: Sequence[str], at: int, own: str) -> list[str] | None:
    """Gives the marks of a list with a new item before item `at`, that item's among them.

    Args:
        marks: how each item ends: `;`, `; and`, a full stop.
        at: the item before which the new one stands; the number of items where it is the last.
        own: how the new item ends where it comes from; it stays where items are not joined to a list.

    Returns:
        None where a list of one item does not show how it would go on.
    """
    if len(marks) == 1 and (_is_of_a_list(marks[0]) or _is_of_a_list(own)):
        return None
    if not _are_listed(marks):
        return [*marks[:at], _most(marks) if _is_of_a_list(own) else own, *marks[at:]]
    middle, joint, last = _kinds(marks)
    with_new = [*marks[:at], middle, *marks[at:]]
    if at >= len(marks) - 1:
        with_new[len(marks) - 2 :] = [middle, joint, last]
    return with_new


def marks_without(marks: Sequence[str], at: int) -> list[str]:
    """Gives the marks of a list without item `at`."""
    left = [*marks[:at], *marks[at + 1 :]]
    if _are_listed(marks) and left and at >= len(marks) - 2:
        _, joint, last = _kinds(marks)
        left[-1] = last
        if len(left) > 1:
            left[-2] = joint
    return left


def _are_listed(marks: Sequence[str]) -> bool:
    return any(map(_is_of_a_list, set(marks[:-1])))


def _is_of_a_list(mark: str) -> bool:
    return mark.strip().startswith(_OF_A_LIST)


def _kinds(marks: Sequence[str]) -> tuple[str, str, str]:
    """Gives how an item in the middle ends, the last but one, and the last."""
    *middle, joint, last = marks
    kinds = {mark for mark in set(middle) if _is_of_a_list(mark)}
    return (
        _most([mark for mark in middle if mark in kinds]) if kinds else _JOINING.sub("", joint),
        joint,
        last,
    )


def _most(marks: Sequence[str]) -> str:
    """Gives the mark that most of the items have, of several the first."""
    counts = Counter(marks)
    return max(counts, key=counts.__getitem__)
