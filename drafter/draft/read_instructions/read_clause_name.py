"""The clause that an instruction names, read from its words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.draft.instruction import Where
from drafter.draft.read_instructions.quotations import MARK
from drafter.language.numerals import ORDINALS, ordinal_value
from drafter.model.clause_number import ENCLOSING_WORDS, NUMBER_WORDS, ClauseNumber

if TYPE_CHECKING:
    from drafter.draft.read_instructions.quotations import Held

_BRACKETS = r"(?:\([A-Za-z0-9]{1,5}\))+"
PROVISION_WORDS = rf"(?:sub-?)?(?:{NUMBER_WORDS.replace(' ', '|')}|limb|point|indent)s?"
"""A regular expression for the words by which instructions call provisions."""

_WORD = rf"(?:{PROVISION_WORDS})"
_ARTICLE = re.compile(
    r"^(?:(?:the|a|an|each of|both|following|new|existing|whole of|text of)\s+)+", re.IGNORECASE
)
_ENCLOSING = rf"(?:{'|'.join(sorted(ENCLOSING_WORDS))}) [\dA-Z]{{1,5}}"
_NUMBER_THERE = rf"(?:{_WORD}\s+)?(\d{{1,3}}[A-Z]?(?:\.\d+[A-Z]?)*(?:{_BRACKETS})?)"
_OF_SCHEDULE = re.compile(rf"{_NUMBER_THERE},? (?:of|in|to) ({_ENCLOSING})", re.IGNORECASE)
_SCHEDULE_AFTER = re.compile(rf"({_ENCLOSING}),? {_NUMBER_THERE}", re.IGNORECASE)
_OF = r"(?:,? (?:of|to|in) (.+))?"
_HEADING = re.compile(rf"(?:heading|title){_OF}", re.IGNORECASE)
_HEADED = re.compile(rf"(?:the )?heading ({MARK}(?: (?:in|of) .+)?)", re.IGNORECASE)
_NTH = rf"(?:{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th))"
_CLOSING = re.compile(
    rf"(?:(?:({_NTH}) )?(?:closing|concluding|full-?out) words|tailpiece"
    rf"|words (?:after|following|below) (?:{_WORD} )?({_BRACKETS})){_OF}",
    re.IGNORECASE,
)
_OPENING = re.compile(rf"(?:(?:opening|introductory) words|chapeau|lead-?in){_OF}", re.IGNORECASE)
_TERM = re.compile(
    rf"(?:definition (?:of|for)|defined term|term) {MARK}(?:,? (?:in|of) (.+))?", re.IGNORECASE
)
_PASSAGE = re.compile(rf"passage {MARK}(?: of (.+))?", re.IGNORECASE)
_BEGINNING = re.compile(rf"passage (?:that|which) begins {MARK}(?: of (.+))?", re.IGNORECASE)
_PART_OF = re.compile(rf"{_WORD} ({_BRACKETS}) (?:of|in|to) (.+)", re.IGNORECASE)
_PART_AFTER = re.compile(rf"(.+?),? {_WORD} ({_BRACKETS})", re.IGNORECASE)
_NUMBER = re.compile(
    rf"{_WORD}\s+(?-i:[A-Z]{{1,8}}|[a-z]{{1,2}}|[ivxl]{{1,6}}[a-z]?)|(?:{_WORD}\s+)?(?:§+\s*)?(?=[A-Za-z.]*[\d(]|[IVXLC]+\b|[A-Z]\b)"
    rf"[^\s,;:\ue000]+(?:, {_WORD} [^\s,;:\ue000]+)*",
    re.IGNORECASE,
)
_IS_SCHEDULE = re.compile(_ENCLOSING, re.IGNORECASE)
_SPACE_BEFORE_BRACKET = re.compile(r"(?<=[\dA-Z)])\s+(?=\()")
_FIRST_WORD = re.compile(rf"{_WORD}\s+(?=\S)", re.IGNORECASE)
_NAMED_BY_NUMBER = re.compile(
    rf"\b(?:{_WORD}\s+(?:[A-Z]{{0,3}}\d|\(\w|[IVXLC]+\b)|[A-Z]{{1,2}}[1-9]\d?(?:\.\d+)*\b(?!\d)|\d+\.\d+)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"(?P<word>{_WORD} )(?P<names>[^\s,]+(?:, [^\s,]+)*,? and (?:{_WORD} )?[^\s,]+)"
    r"(?P<above>,? (?:of|in|to) .+)?",
    re.IGNORECASE,
)


def names_clause(words: str) -> bool:
    """Tells whether a clause is named in words by a number: `Section 3`, `G3.20`, `paragraph (b)`."""
    return bool(_NAMED_BY_NUMBER.search(words))


def read_wheres(words: str, held: Held) -> tuple[Where, ...]:
    """Gives the clauses that words name, as “paragraphs (a) and (b) of Section G3.17” do; none for none."""
    one = read_where(words, held)
    found = _SEVERAL.fullmatch(_ARTICLE.sub("", words.strip().rstrip(":,")))
    if one or not found:
        return (one,) if one else ()
    names = re.split(r",? and |, ", found["names"])
    full = [name if _FIRST_WORD.match(name) else f"{found['word']}{name}" for name in names]
    wheres = [read_where(f"{name}{found['above'] or ''}", held) for name in full]
    return () if None in wheres else tuple(where for where in wheres if where)


def read_where(words: str, held: Held) -> Where | None:
    """Gives the clause that words name; None where they name none.

    Args:
        words: a piece of a sentence, its quotations set aside.
        held: the quotations.
    """
    bare = _SPACE_BEFORE_BRACKET.sub("", words.strip().rstrip(":,"))
    return _as_named(bare, held) or _as_spelt(bare, held)


def _as_named(bare: str, held: Held) -> Where | None:
    """Gives the clause that words name as its section names it."""
    if exact := held.clause_named(bare):
        return Where(exact)
    headed = _HEADED.fullmatch(bare)
    exact = held.clause_named(f"the provision headed {headed[1]}") if headed else None
    return Where(exact, part="heading") if exact else None


def _as_spelt(bare: str, held: Held) -> Where | None:
    """Gives the clause that words name by a number or a term, whatever the section holds."""
    article = _ARTICLE.match(bare)
    bare = _ARTICLE.sub("", bare)
    if found := _HEADING.fullmatch(bare) or _OPENING.fullmatch(bare):
        return _inside(found[1], held, Where("", part="heading" if found.re is _HEADING else "opening"))
    if found := _CLOSING.fullmatch(bare):
        return _inside(found[3], held, Where("", f"closing{_count(found[1])}", after=found[2] or ""))
    if found := _TERM.fullmatch(bare) or _PASSAGE.fullmatch(bare) or _BEGINNING.fullmatch(bare):
        words_of = Where("", held[int(found[1])], new=_is_new(article), begins=found.re is _BEGINNING)
        return _inside(found[2], held, words_of)
    if inner := _of_another(bare, held):
        return inner
    return Where(bare, new=_is_new(article)) if _NUMBER.fullmatch(bare) else None


def _of_another(bare: str, held: Held) -> Where | None:
    """Gives the clause that words name as one of another clause, or of a schedule."""
    if found := _OF_SCHEDULE.fullmatch(bare):
        return Where(f"{found[2]}/{found[1]}")
    if found := _SCHEDULE_AFTER.fullmatch(bare):
        return Where(f"{found[1]}/{found[2]}")
    if found := _PART_OF.fullmatch(bare):
        return _below(read_where(found[2], held), found[1])
    if found := _PART_AFTER.fullmatch(bare):
        return _below(read_where(found[1], held), found[2])
    return None


def _is_new(article: re.Match[str] | None) -> bool:
    return article is not None and "new" in article[0].lower().split()


def within(above: Where | None, where: Where) -> Where | None:
    """Gives a clause named inside another one, as “paragraph (b)” is in Section G3.17; None for a puzzle."""
    if above is None:
        return where
    if where.number and not without_word(where.number).startswith("("):
        if _IS_SCHEDULE.fullmatch(above.number):
            return _in_schedule(above, where)
        return where if _holds(above, where) else None
    if above.part != "text" or (above.words and where.part != "heading"):
        return None
    number = above.number + without_word(where.number)
    return replace(where, number=number, words=where.words or above.words, new=above.new or where.new)


def _in_schedule(above: Where, where: Where) -> Where | None:
    """Gives a provision named inside a schedule, in which numbers begin anew; None for one of another."""
    if above.part != "text" or above.words:
        return where if where == above else None
    outer = where.number.partition("/")[0]
    if _IS_SCHEDULE.fullmatch(outer):
        return where if outer.lower() == above.number.lower() else None
    return replace(where, number=f"{above.number}/{without_word(where.number)}")


def _holds(above: Where, where: Where) -> bool:
    """Tells whether a clause named in full is, or is below, the one that is named above it."""
    outer, inner = without_word(above.number), without_word(where.number)
    if above.part != "text" or above.words:
        return where == above
    # A section's letter stands directly before the numbers in it.
    goes_on = "" if outer.isalpha() else "(./,"
    behind = inner.removeprefix(outer)
    return inner.startswith(outer) and (not behind or not goes_on or behind[0] in goes_on)


def beside(other: Where, where: Where) -> Where:
    """Gives a clause named beside another one of its list, as (d) is beside G3.17(c)."""
    if not without_word(where.number).startswith("(") or without_word(other.number).startswith("("):
        return where
    return replace(where, number=f"{parent_of(other.number)}{without_word(where.number)}")


def parent_of(number: str) -> str:
    """Gives the number of the clause above one; empty where there is none."""
    return str(ClauseNumber.parse(without_word(number)).parent or "")


def without_word(number: str) -> str:
    """Gives a number without the word before it: `G3.20` of `Section G3.20`."""
    return _FIRST_WORD.sub("", number, count=1)


def _below(above: Where | None, brackets: str) -> Where | None:
    """Gives a paragraph of a clause, or what is addressed in that paragraph; a heading has none."""
    if above is None or above.part == "heading":
        return None
    return Where(above.number + brackets, above.words, above.part)


def _inside(above: str | None, held: Held, part: Where) -> Where | None:
    """Gives what is addressed inside a clause; the clause may be left open."""
    where = read_where(above, held) if above else Where("")
    if where is None or where.part != "text":
        return None
    return replace(
        part,
        number=where.number,
        words=part.words or where.words,
        part=part.part if part.part != "text" else where.part,
        new=where.new or part.new,
    )


def _count(word: str | None) -> str:
    number = ordinal_value(word or "")
    return str(number) if number > 1 else ""
