"""Quotes, dashes and spaces: words put into a text, taken out of it, and quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# A quotation longer than this many words is cut in the middle: its ends say where it stands.
_LONGEST_QUOTATION = 14

_OPENING = "([{“‘-–/"
_CLOSING = ",.;:)]}”’?!"
# A person types what the code prints as a curly quote, a dash or a space that does not break.
_TYPED = str.maketrans("“”‘’–\u00a0\u2011", "\"\"''- -")


def quoted(words: str) -> str:
    """Gives words in quotation marks, a long stretch with its middle left out."""
    parts = words.split()
    if len(parts) > _LONGEST_QUOTATION:
        half = _LONGEST_QUOTATION // 2
        words = f"{' '.join(parts[:half])} … {' '.join(parts[-half:])}"
    return f"“{words}”"


def quotation(text: str) -> str:
    """Gives words in quotation marks that set them aside whatever marks they hold themselves."""
    if _balanced(text):
        return f"“{text}”"
    return f'"{text}"' if '"' not in text else f"«{text}»"


def _balanced(text: str) -> bool:
    """Tells whether every curly quotation mark of a text has its other half behind it."""
    depth = 0
    for character in text:
        depth += (character == "“") - (character == "”")
        if depth < 0:
            return False
    return depth == 0


def folded(text: str) -> str:
    """Gives a text with its quotes, dashes and spaces as they are typed; it keeps its length."""
    return text if text.isascii() else text.translate(_TYPED)


def put_in(text: str, at: int, words: str) -> str:
    """Gives a text with words put in at a character, apart from the words beside them."""
    if not words:
        return text
    left, right = text[:at], text[at:]
    if words[0] in _CLOSING:
        left = left.rstrip()
    lead = "" if _joins_left(left, words) else " "
    trail = "" if _joins_right(right, words) else " "
    return f"{left}{lead}{words}{trail}{right}"


def taken_out(text: str, start: int, end: int) -> str:
    """Gives a text without the words between two characters, and without the space that they leave double."""
    left, right = text[:start], text[end:]
    if not left or left[-1].isspace():
        if not right or right[0] in _CLOSING:
            return left.rstrip() + right
        return left + right.lstrip()
    return left + right


def _joins_left(left: str, words: str) -> bool:
    return (
        not left or left[-1].isspace() or left[-1] in _OPENING or words[0] in _CLOSING or words[0].isspace()
    )


def _joins_right(right: str, words: str) -> bool:
    return (
        not right
        or right[0].isspace()
        or right[0] in _CLOSING
        or words[-1] in _OPENING
        or words[-1].isspace()
    )


def spots(text: str, words: str) -> list[int]:
    """Gives every character at which words stand as whole words.

    Quotes, dashes and spaces may be typed otherwise than they are printed.
    """
    typed = folded(text)
    return [at for at in _found(typed, words) if _is_whole(typed, at, words)]


def spots_inside(text: str, words: str) -> list[int]:
    """Gives every character at which words stand, be it inside a longer word."""
    return list(_found(folded(text), words))


def _found(typed: str, words: str) -> Iterator[int]:
    """Gives every character of a folded text at which words stand.

    Python finds a text in another many times faster than a pattern: each of many instructions for one clause
    looks through all of it.
    """
    sought = folded(words)
    at = typed.find(sought) if sought else -1
    while at >= 0:
        yield at
        at = typed.find(sought, at + 1)


def _is_whole(typed: str, at: int, words: str) -> bool:
    """Tells whether words at a character of a text do not go on before it or behind their end."""
    before, behind = typed[max(0, at - 1) : at], typed[at + len(words) : at + len(words) + 1]
    return not (words[:1].isalnum() and _is_of_a_word(before)) and not (
        words[-1:].isalnum() and _is_of_a_word(behind)
    )


def _is_of_a_word(character: str) -> bool:
    return character.isalnum() or character == "_"
