"""Which pieces of two streams are kept, deleted and inserted."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks
from drafter.redline.content.pieces import Mark, Marker, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.edit import Hunk
    from drafter.redline.content.pieces import Piece

# Characters that no text has (private use, plane 15) stand for images, fields, paragraph marks and the like
# while words are compared; the same thing in both streams is the same character.
_FIRST_CODE = 0xF0000
_PART = re.compile(r"\w+|\W", re.DOTALL)


Pair = tuple["Piece | None", "Piece | None"]
"""A piece of the old stream and the one of the new that is the same, or None on one side."""


def paired(old: tuple[Piece, ...], new: tuple[Piece, ...], *, fine: bool = True) -> Iterator[Pair]:
    """Gives both streams whole and in order, word by word; in one lump each where that is not `fine`.

    The paragraph mark that ends both streams is kept in any case. A marker without width stands alone, also
    between pieces that are kept.
    """
    a, b = _Reader(old), _Reader(new)
    for kept, n_old, n_new in _lengths(old, new, fine=fine):
        if kept:
            yield from _lockstep(a.take(n_old), b.take(n_new))
        else:
            yield from ((piece, None) for piece in a.take(n_old))
            yield from ((None, piece) for piece in b.take(n_new))
    yield from _lockstep(a.rest(), b.rest())


def _lengths(
    old: tuple[Piece, ...], new: tuple[Piece, ...], *, fine: bool
) -> Iterator[tuple[bool, int, int]]:
    """Gives stretches as (kept, characters of the old stream, characters of the new one)."""
    codes: dict[tuple[str, str], str] = {}
    a, b = _encoded(old, codes), _encoded(new, codes)
    same_end = bool(old and new) and isinstance(old[-1], Mark) and a[-1:] == b[-1:]
    if same_end:
        a, b = a[:-1], b[:-1]
    if not fine:
        yield False, len(a), len(b)
    else:
        at = 0
        for start, before, after in _hunks(a, b, {*codes.values()}):
            yield True, start - at, start - at
            yield False, len(before), len(after)
            at = start + len(before)
        yield True, len(a) - at, len(a) - at
    yield True, int(same_end), int(same_end)


def _encoded(pieces: tuple[Piece, ...], codes: dict[tuple[str, str], str]) -> str:
    text = []
    for piece in pieces:
        if isinstance(piece, Words):
            text.append(piece.text)
        elif not isinstance(piece, Marker):
            key = (type(piece).__name__, piece.key)
            text.append(codes.setdefault(key, chr(_FIRST_CODE + len(codes))))
    return "".join(text)


def _hunks(a: str, b: str, objects: set[str]) -> Iterator[tuple[int, str, str]]:
    done = 0
    hunks = word_hunks(a, b)
    ends = [hunk.at for hunk in hunks[1:]] + [len(a)]
    for hunk, end in zip(hunks, ends, strict=False):
        at, old, new = _slid_to_object(hunk, a[done : hunk.at], a[hunk.at + len(hunk.old) : end], objects)
        done = at + len(old)
        yield from _around_objects(at, old, new, objects)


def _slid_to_object(hunk: Hunk, before: str, after: str, objects: set[str]) -> tuple[int, str, str]:
    """Gives a hunk where its first or last character is a paragraph's end, if it says the same there.

    Of two paragraphs that end alike, the second one is inserted, not the end of one and the start of another.
    """
    text = hunk.old or hunk.new
    places = [at for at, char in enumerate(text) if char in objects]
    if (hunk.old and hunk.new) or not places:
        return hunk.at, hunk.old, hunk.new
    head, tail = text[: places[0]], text[places[-1] + 1 :]
    if after.startswith(head):
        step, text = len(head), text[len(head) :] + head
    elif before.endswith(tail):
        step, text = -len(tail), tail + text[: len(text) - len(tail)]
    else:
        return hunk.at, hunk.old, hunk.new
    return hunk.at + step, text if hunk.old else "", "" if hunk.old else text


def _around_objects(at: int, old: str, new: str, objects: set[str]) -> Iterator[tuple[int, str, str]]:
    """Gives a hunk in parts, so that nothing that is not words is deleted and inserted at once.

    Words that stand alone between two changes may be joined to them; an image or a paragraph's end may not.
    """
    shared = next((char for char in old if char in objects and char in new), None)
    if shared is None:
        yield from _trimmed(at, old, new)
        return
    i, j = old.index(shared), new.index(shared)
    yield from _around_objects(at, old[:i], new[:j], objects - {shared})
    yield from _around_objects(at + i + 1, old[i + 1 :], new[j + 1 :], objects)


def _trimmed(at: int, old: str, new: str) -> Iterator[tuple[int, str, str]]:
    """Gives a hunk without the parts of a number that stay: of 1.2 and 1.3 the last figure is changed."""
    a, b = _PART.findall(old), _PART.findall(new)
    head = _shared(a, b)
    tail = _shared(a[head:][::-1], b[head:][::-1])
    start, end = sum(map(len, a[:head])), sum(map(len, a[len(a) - tail :]))
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    if before or after:
        yield at + start, before, after


def _shared(a: list[str], b: list[str]) -> int:
    pairs = enumerate(zip(a, b, strict=False))
    return next((at for at, (x, y) in pairs if x != y), min(len(a), len(b)))


class _Reader:
    """Gives pieces by number of characters; a piece of text is cut where the number ends."""

    def __init__(self, pieces: tuple[Piece, ...]) -> None:
        self._left = deque(pieces)

    def take(self, characters: int) -> Iterator[Piece]:
        while characters > 0:
            piece = self._left.popleft()
            if len(piece.text) > characters and isinstance(piece, Words):
                piece, tail = cut(piece, characters)
                self._left.appendleft(tail)
            characters -= len(piece.text)
            yield piece

    def rest(self) -> Iterator[Piece]:
        while self._left:
            yield self._left.popleft()


def cut(words: Words, at: int) -> tuple[Words, Words]:
    """Gives the two parts of a stretch of text."""
    head, tail = words.text[:at], words.text[at:]
    return (
        Words(head, words.run, words.look, words.earlier),
        Words(tail, words.run, words.look, words.earlier),
    )


def _lockstep(old: Iterator[Piece], new: Iterator[Piece]) -> Iterator[Pair]:
    """Gives the pieces of two equal stretches in pairs, each cut where the other one ends."""
    a, b = deque(old), deque(new)
    while a or b:
        if a and isinstance(a[0], Marker):
            yield a.popleft(), None
        elif b and isinstance(b[0], Marker):
            yield None, b.popleft()
        else:
            x, y = a.popleft(), b.popleft()
            if isinstance(x, Words) and isinstance(y, Words):
                size = min(len(x.text), len(y.text))
                x = _cut_to(x, size, a)
                y = _cut_to(y, size, b)
            yield x, y


def _cut_to(words: Words, size: int, queue: deque[Piece]) -> Words:
    if len(words.text) == size:
        return words
    head, tail = cut(words, size)
    queue.appendleft(tail)
    return head
