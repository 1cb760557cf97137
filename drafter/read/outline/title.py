"""What a document is called: the section's letter and its title."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.read.outline.block import Block

_TITLE = re.compile(r"section\s+([a-z]{1,2})\s*[:–—-]\s*(\S.*)", re.IGNORECASE)
_LETTERED = re.compile(r"([A-Z]{1,2})\d+(?:\.\d+)*\b")
_WORD = re.compile(r"[^\W\d_]\w+")
_ALONE = re.compile(r"(?<![A-Z\d] )\b[A-Z][A-Z\d]+\b(?! [A-Z\d]{2})")
# A title stands at the head of a document.
_HEAD = 40
_SMALL_WORDS = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"}
)


def section_title(blocks: Sequence[Block]) -> int | None:
    """Gives the place of the paragraph that names the section, such as `SECTION G: SECURITY`; or None.

    It names the whole document and not a part of it, so it stands at the head and no other is like it. One
    that Word numbers is a clause like any other, unless the numbers after it begin with its letter.
    """
    places = [place for place, block in enumerate(blocks) if _TITLE.fullmatch(_printed(block))]
    if len(places) != 1 or places[0] >= _HEAD:
        return None
    title = blocks[places[0]]
    letter, _ = letter_and_title(title, blocks)
    is_clause = title.number is not None and title.number.list_id and common_letter(blocks) != letter
    return None if is_clause else places[0]


def letter_and_title(block: Block, blocks: Sequence[Block]) -> tuple[str, str]:
    """Gives the letter and the title that a section's title names, as the words of the document spell it."""
    match = _TITLE.fullmatch(_printed(block))
    return (match[1].upper(), title_case(match[2], _acronyms(blocks, block))) if match else ("", "")


def _printed(block: Block) -> str:
    label = block.number.text if block.number else ""
    return " ".join(f"{label} {block.text}".split())


def title_case(words: str, acronyms: frozenset[str]) -> str:
    """Gives a title written in capitals as it is written in a sentence; any other title stays as it is.

    Acronyms, given in capitals, stay so.
    """
    if not words.isupper():
        return words
    return " ".join(_cased(word, place, acronyms) for place, word in enumerate(words.split()))


def _cased(word: str, place: int, acronyms: frozenset[str]) -> str:
    if not acronyms.isdisjoint(_WORD.findall(word)):
        return _WORD.sub(lambda found: found[0] if found[0] in acronyms else found[0].capitalize(), word)
    return word.lower() if word.casefold() in _SMALL_WORDS and place else word.capitalize()


def _acronyms(blocks: Sequence[Block], title: Block) -> frozenset[str]:
    """Gives the words in capitals that a document never writes otherwise; several in a row may be a title."""
    texts = [block.text for block in blocks if block is not title]
    words = {word for text in texts for word in _WORD.findall(text)}
    alone = {word for text in texts for word in _ALONE.findall(text)}
    return frozenset(word for word in alone if not {word.lower(), word.capitalize()} & words)


def common_letter(blocks: Sequence[Block]) -> str:
    """Gives the letter with which most numbers begin; empty where they begin with none."""
    numbers = [_LETTERED.match(block.number.text) for block in blocks if block.number]
    letters = Counter(match[1] for match in numbers if match)
    return letters.most_common(1)[0][0] if letters else ""
