"""The references of an amended text: those in words that were kept, and those in words that were put in.

Words that are kept speak of the numbers before the amendments of a proposal; words that it puts in speak of
the numbers after them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.draft.references.citations import references_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from drafter.model.edit import Hunk
    from drafter.model.reference import LostReference, Reference

    LostReferences = tuple[LostReference, ...]


# What makes another number of the one that stands before it.
_GOES_ON = re.compile(r"\([A-Za-z0-9]{1,5}\)")


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers that words speak of.

    Attributes:
        own: the id of the clause in which they stand, which completes `paragraph (b)`; or empty.
        known: the ids of the clauses that can be meant.
    """

    own: str
    known: Collection[str]

    def references_in(self, text: str) -> tuple[Reference, ...]:
        """Gives the references of a text."""
        return references_in(text, self.own, self.known)


def kept(before: str, hunks: Sequence[Hunk], numbers: Numbers) -> tuple[Reference, ...]:
    """Gives the references of a text that hunks leave as they are, at their places in it."""
    return tuple(each for each in numbers.references_in(before) if is_left(each, hunks))


def is_left(reference: Reference, hunks: Iterable[Hunk]) -> bool:
    """Tells whether hunks leave the words of a reference."""
    return all(leaves(hunk, reference.at, reference.words) for hunk in hunks)


def leaves(hunk: Hunk, at: int, number: str) -> bool:
    """Tells whether a hunk leaves a number as it is; one that adds `(a)` or takes it off does not."""
    end = at + len(number)
    if hunk.at == end:
        return not (_GOES_ON.match(hunk.new) or _GOES_ON.match(hunk.old))
    return end <= hunk.at or hunk.at + len(hunk.old) <= at


def moved_on(references: Iterable[Reference], hunks: Sequence[Hunk]) -> tuple[Reference, ...]:
    """Gives references that hunks leave, at their places in the text that the hunks make."""
    return tuple(replace(each, at=moved_place(each.at, hunks)) for each in references)


def moved_place(at: int, hunks: Iterable[Hunk]) -> int:
    """Gives where a character that hunks leave stands in the text that they make."""
    return at + sum(_grown(hunk) for hunk in hunks if hunk.at + len(hunk.old) <= at)


def behind(own: Sequence[Hunk], more: Iterable[Hunk]) -> tuple[Hunk, ...]:
    """Gives hunks of a text at their places in the text that others, apart from them, have made of it."""
    return tuple(replace(hunk, at=moved_place(hunk.at, own)) for hunk in more)


def lost_on(lost: Iterable[LostReference], hunks: Sequence[Hunk]) -> LostReferences:
    """Gives lost references at their places in the text that hunks make."""
    return tuple(each._replace(at=moved_place(each.at, hunks)) for each in lost)


def put_in(
    after: str, hunks: Sequence[Hunk], numbers: Numbers, beside: Sequence[Reference] = ()
) -> tuple[Reference, ...]:
    """Gives the references of an amended text in words that were put in.

    Args:
        after: the amended text.
        hunks: all that made it, in order, at their places in the text before.
        numbers: those that the new words speak of.
        beside: the references that were kept, or followed, at their places in the amended text.
    """
    new = list(_new_words(hunks))
    return tuple(
        each
        for each in numbers.references_in(after)
        if any(_touches(each, start, end) for start, end in new)
        and not any(_meets(each, other.at, other.at + len(other.words)) for other in beside)
    )


def _new_words(hunks: Sequence[Hunk]) -> Iterator[tuple[int, int]]:
    """Gives where the words that hunks put in begin and end in the text that they make."""
    moved = 0
    for hunk in hunks:
        yield hunk.at + moved, hunk.at + moved + len(hunk.new)
        moved += _grown(hunk)


def _touches(reference: Reference, start: int, end: int) -> bool:
    """Tells whether words were put in beside a reference or in it, or taken out: `(a)` of G3.20(a)."""
    return reference.at <= end and start <= reference.at + len(reference.words)


def _meets(reference: Reference, start: int, end: int) -> bool:
    return reference.at < end and start < reference.at + len(reference.words)


def _grown(hunk: Hunk) -> int:
    return len(hunk.new) - len(hunk.old)
