"""What an equation is built of, apart from the signs in it (ECMA-376 part 1, §22.1)."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from drafter.ooxml.names import qn
from drafter.ooxml.revisions.settle import settle_tree
from drafter.redline.content.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUN = qn("m:r")
EQUATIONS = frozenset({qn("m:oMath"), qn("m:oMathPara")})
"""What an equation is written as, in a line or on its own."""


class Stretch(NamedTuple):
    """The runs that stand together in an equation; none where there could be some.

    Attributes:
        holder: what they stand in: a numerator, the equation itself.
        follower: what they stand before; None at the end.
        runs: themselves.
    """

    holder: etree._Element
    follower: etree._Element | None
    runs: list[etree._Element]


def frame_key(equation: etree._Element) -> str:
    """Gives what an equation is built of, without its signs; earlier tracked changes count as accepted."""
    frame = settled(equation)
    etree.strip_elements(frame, _RUN, with_tail=False)
    return canonical(frame).decode("utf-8")


def stretches(equation: etree._Element) -> Iterator[Stretch]:
    """Gives every place where signs may stand, those of the same frame in the same order."""
    todo = [equation]
    while todo:
        holder = todo.pop()
        runs: list[etree._Element] = []
        for child in holder:
            if child.tag == _RUN:
                runs.append(child)
                continue
            yield Stretch(holder, child, runs)
            runs = []
            todo.append(child)
        yield Stretch(holder, None, runs)


def settled(equation: etree._Element) -> etree._Element:
    """Gives a copy of an equation with earlier tracked changes in it accepted."""
    copied = copy.deepcopy(equation)
    settle_tree(copied, accept=True)
    return copied
