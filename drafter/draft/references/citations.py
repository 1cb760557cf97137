"""References by number in the text of a clause, and what becomes of them when numbers move.

A reference is a number as it stands (`G3.20(b)`), a number behind a word that announces one (`Clause 7`,
`Article IV`, `§ 12(3)`), or a part of a number that its place completes (`paragraph (b)` is G3.20(b), where
it stands in G3.20, and `paragraph 2` is Schedule 1/2 where it stands in Schedule 1). What is said to be `of
Schedule 1` is looked for there; what is said to be of an Act is no reference to this section.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.language.numerals import number_in, to_roman
from drafter.model.clause_number import ENCLOSING_WORDS, NUMBER_WORDS, ClauseNumber, kind_of, word_of
from drafter.model.edit import EditScript, Hunk
from drafter.model.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

_BRACKETS = r"(?:\([A-Za-z0-9]{1,5}\))+"
# `G3.20A` stands behind G3.20, `G3.A1` before G3.1 and `G3.ZA1` before that.
_POINTS = r"(?:\.[A-Z]{0,3}\d+[A-Za-z]{0,2})*"
_NUMBER = rf"(?:[A-Za-z]{{0,3}}\d+[A-Za-z]{{0,2}}{_POINTS}(?:{_BRACKETS})?)"
# `IV` and `B` are numbers only behind a word that begins with a capital.
_COUNTED = rf"(?:{_NUMBER}|[IVXLC]{{1,7}}(?:{_BRACKETS})?\b|[A-Z](?:{_BRACKETS})?(?![\w’']))"
_FULL = re.compile(rf"(?<![\w.(/])[A-Za-z]{{1,4}}\d+[A-Za-z]{{0,2}}{_POINTS}(?:{_BRACKETS})?(?!\w)")
_WORDS = f"{NUMBER_WORDS} limb"
_WORD = rf"(?:sub-?)?(?:{_WORDS.replace(' ', '|').replace('appendix', 'appendi(?:x|ce)')})"
_JOIN = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to)\s+|\s*[–-]\s*)"
_ANNOUNCED = re.compile(rf"(?:\b({_WORD})s?\s+|(§)+\s*)({_NUMBER}(?:{_JOIN}{_NUMBER})*)", re.IGNORECASE)
_CAPITAL = rf"(?:{'|'.join(word.capitalize() + '|' + word.upper() for word in _WORDS.split())})"
_COUNTED_WORD = re.compile(rf"\b({_CAPITAL})s?\s+({_COUNTED}(?:{_JOIN}{_COUNTED})*)")
_RELATIVE = re.compile(rf"\b{_WORD}s?\s+({_BRACKETS}(?:{_JOIN}{_BRACKETS})*)", re.IGNORECASE)
_ONE_NUMBER, _ONE_COUNTED, _ONE_BRACKETS = re.compile(_NUMBER), re.compile(_COUNTED), re.compile(_BRACKETS)
# The citations behind a word, the numbers in each, and what none of them is without: four texts in five have
# none of these, and it is found in a tenth of the time.
_DIGIT = re.compile(r"\d")
_BEHIND_WORDS = (
    (_ANNOUNCED, _ONE_NUMBER, _DIGIT),
    (_COUNTED_WORD, _ONE_COUNTED, re.compile(_CAPITAL)),
    (_RELATIVE, _ONE_BRACKETS, re.compile(r"\(")),
)
# `G3.17(a) and (b)`: brackets that go on with those of a number.
_MORE = re.compile(rf"(?<=\))(?:{_JOIN}{_BRACKETS}(?!\w))+")
# `… of Schedule 1`, `… of this Schedule`: where to look for what is cited.
_WHERE = re.compile(rf"\s+(?:of|in|to)\s+({_CAPITAL}\s+{_COUNTED})")
# `section 5 of the Electricity Act`: another law's.
_ELSEWHERE = re.compile(
    r"(?:\s+\([^()]*\))?\s+of\s+(?:the\s+|that\s+|Council\s+)?(?:(?:[A-Z][\w’'&-]*|\((?:EU|EC)\)|of|and)\s+){0,8}"
    r"(?:(?:Acts?|Regulations?|Directive|Order|Treaty|Statute)\b"
    r"|(?<=[A-Za-z]\s)(?<!the\s)(?<!of\s)(?:Agreement|Deed|Contract|Licence|Code|Rules)\b)"
)
# `Article IV, Section 2`: the same, before what is cited.
_WHERE_BEFORE = re.compile(rf"({_CAPITAL}\s+{_COUNTED}),\s+$")
_LONGEST_WHERE = 40
_HEAD_SIGNS = re.compile(rf"^(?:/|,\s*)?(?:(?:{NUMBER_WORDS.replace(' ', '|')})\s+|§+\s*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cited:
    """A number that a text cites: the word before it, what it is said to be of, and what it goes on from."""

    at: int
    words: str
    word: str = ""
    where: str = ""
    after: str = ""


def references_in(text: str, own: str, known: Collection[str]) -> tuple[Reference, ...]:
    """Gives the references of a text to the clauses that are known, in order.

    Args:
        text: the words of a clause.
        own: the id of that clause, which completes a reference such as `paragraph (b)`; or empty.
        known: the ids of the clauses that can be meant.
    """
    found = {}
    for cited in _cited(text):
        words, clause = _resolved(cited, own, known)
        if clause:
            found[cited.at] = Reference(words, cited.at, clause)
    return tuple(found[at] for at in sorted(found))


def moved_references(
    text: str, own: str, moved: Mapping[str, str], known: Collection[str]
) -> tuple[Hunk, ...]:
    """Gives what has to change in a text so that its references follow the clauses that have moved."""
    return tuple(
        Hunk(reference.words, new, reference.at)
        for reference in references_in(text, own, known)
        if (new := moved_words(reference, moved)) != reference.words
    )


def follow(text: str, own: str, moved: Mapping[str, str], known: Collection[str]) -> str:
    """Gives a text whose references have followed the clauses that have moved."""
    return EditScript(moved_references(text, own, moved, known)).apply(text)


@lru_cache(maxsize=16384)
def _cited(text: str) -> tuple[_Cited, ...]:
    """Gives the numbers that a text cites; of two readings of one number the later one given is better."""
    return tuple(_readings(text))


def _readings(text: str) -> Iterator[_Cited]:
    for match in _FULL.finditer(text) if _DIGIT.search(text) else ():
        if not _ELSEWHERE.match(text, match.end()):
            yield from _with_more(text, _Cited(match.start(), match[0]))
    for pattern, one, needed in _BEHIND_WORDS:
        for group in pattern.finditer(text) if needed.search(text) else ():
            if not _ELSEWHERE.match(text, group.end()):
                yield from _in_group(text, group, one)


def _in_group(text: str, group: re.Match[str], one: re.Pattern[str]) -> Iterator[_Cited]:
    """Gives the numbers behind one word: `Sections 3 and 4(a)`."""
    last = group.lastindex or 0
    word = "" if one is _ONE_BRACKETS else _singular(group[1] or "§")
    where = _where(text, group)
    for match in one.finditer(group[last]):
        yield from _with_more(text, _Cited(group.start(last) + match.start(), match[0], word, where))


def _with_more(text: str, cited: _Cited) -> Iterator[_Cited]:
    """Gives a number, and the brackets that go on with its own."""
    yield cited
    more = _MORE.match(text, cited.at + len(cited.words)) if not cited.words.startswith("(") else None
    for match in _ONE_BRACKETS.finditer(more[0]) if more else ():
        at = cited.at + len(cited.words) + match.start()
        yield _Cited(at, match[0], cited.word, cited.where, after=cited.words)


def _singular(word: str) -> str:
    low = word.casefold().removeprefix("sub").lstrip("-")
    return "appendix" if low.startswith("appendi") else low


def _where(text: str, group: re.Match[str]) -> str:
    """Gives what a number is said to be of, `Schedule 1`; empty where nothing is said."""
    found = _WHERE.match(text, group.end())
    if found is None:
        found = _WHERE_BEFORE.search(text[max(group.start() - _LONGEST_WHERE, 0) : group.start()])
    return found[1] if found else ""


def _resolved(cited: _Cited, own: str, known: Collection[str]) -> tuple[str, str]:
    """Gives as many words of a citation as name a clause, and that clause; empty texts where none is named.

    `G3.20(b)` can be cited of a list that is not numbered; `G3.20` is no reference to G3.
    """
    words = cited.words
    while words:
        clause = next((wish for wish in _wishes(cited, words, own) if wish in known), "")
        if clause:
            return words, clause
        words = words[: words.rfind("(")] if words.endswith(")") and not words.startswith("(") else ""
    return "", ""


def _wishes(cited: _Cited, words: str, own: str) -> Iterator[str]:
    """Gives the ids that a number may stand for, the likeliest first."""
    if cited.where:
        yield from _inside(_cased(cited.where), cited.word, words)
    above = enclosing(own)
    if cited.after:
        before = _Cited(cited.at, cited.after, cited.word, cited.where)
        above = [place for wish in _wishes(before, cited.after, own) for place in enclosing(wish)]
    if words.startswith("("):
        yield from (f"{place}{words}" for place in above)
        return
    if cited.word == "paragraph":
        yield from (f"{place}/{words}" for place in above if word_of(place) in ENCLOSING_WORDS)
    if cited.word:
        named = _cased(f"{cited.word} {words}")
        yield from (f"{place}, {name}" for place in [*above, *_articles(words)] for name in named)
        yield from named
    yield words
    yield from (f"{place}/{words}" for place in above)


@lru_cache(maxsize=1024)
def _articles(words: str) -> tuple[str, ...]:
    """Gives what may hold `2.1` by its first number: Article II or Article 2; none for a whole number."""
    first, stop, _ = words.partition(".")
    if not stop or not first.isdecimal():
        return ()
    return (*_cased(f"article {to_roman(number_in(first)).upper()}"), *_cased(f"article {first}"))


def _inside(places: Iterable[str], word: str, words: str) -> Iterator[str]:
    for place in places:
        yield f"{place}{words}" if words.startswith("(") else f"{place}/{words}"
        yield from (f"{place}, {name}" for name in _cased(f"{word} {words}"))


def _cased(words: str) -> list[str]:
    """Gives `article IV` as `Article IV`, `ARTICLE IV` and `article IV`."""
    word, space, number = words.partition(" ")
    return [f"{each}{space}{number}" for each in (word.capitalize(), word.upper(), word.lower())]


def enclosing(own: str) -> list[str]:
    """Gives a clause and those above it, from the innermost; closing words and notes are their parent."""
    out = []
    number = ClauseNumber.parse(own) if own else None
    while number:
        if kind_of(str(number)) not in ("closing", "note"):
            out.append(str(number))
        number = number.parent
    return out


def moved_words(reference: Reference, moved: Mapping[str, str]) -> str:
    """Gives a reference to where its clause is now: as many parts of the number as were written."""
    new = moved.get(reference.clause, reference.clause)
    if new == reference.clause:
        return reference.words
    kept = len(ClauseNumber.parse(reference.words).parts)
    return _HEAD_SIGNS.sub("", "".join(ClauseNumber.parse(new).parts[-kept:]))
