"""What the clauses and versions of a reason are called, as the code says them itself.

A number that begins with a letter or a word, G3.17 or Article IV, says what it is. A bare one, 9.1, does
not, and beside a version's number it would be taken for one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.model.clause_names import begun, spoken

if TYPE_CHECKING:
    from drafter.model.code_names import CodeNames
    from drafter.model.section import Clause

_NUMBER = r"(?:\d|\([A-Za-z\d]{1,5}\))"
# A bare number at the end of what a clause is called: `the closing words of 9.1`, `“Notice” in 1.1`.
_BARE = re.compile(rf"(?:.* (?:of|in|to) )??(?={_NUMBER}[^“”\"«»]*$)")
_WORDED = re.compile(rf"([^\W\d]\S*) ({_NUMBER}.*)")
_WORD_AND_NUMBER = re.compile(rf"(?:^| )[^\W\d]\S* {_NUMBER}")


def called(clause: Clause, code: CodeNames) -> str:
    """Gives what a clause is called in a sentence: `G3.17`, `clause 9.1`, `the heading of clause 9`."""
    name = spoken(clause.id)
    found = _BARE.match(name)
    if not found:
        return name
    before, number = name[: found.end()], name[found.end() :]
    return f"{before}{code.word_before(number, clause.depth)} {number}"


def both(one: str, other: str) -> str:
    """Gives two clauses together, as they are called: `clauses 9.1 and 9.3`, `G3.17 and G3.20`."""
    first, second = _WORDED.fullmatch(one), _WORDED.fullmatch(other)
    if first and second and first[1] == second[1]:
        return f"{first[1]}s {first[2]} and {second[2]}"
    return f"{one} and {other}"


def version_called(version: str, name: str) -> str:
    """Gives a version, said to be one where it stands before a number that it could be taken for one with.

    Args:
        version: `5.20`, or the id of a proposal, which is its own name.
        name: the clause that is spoken of, as it is called.
    """
    return f"version {version}" if version[:1].isdigit() and _is_bare(name) else version


def when_called(time: str, names: str) -> str:
    """Gives a time before what it is said of: `until 5.20 G3.17`, `until version 2.0, clause 9.1`."""
    return f"{time}, {names}" if _is_bare(names) else f"{time} {names}"


def sentence(words: str) -> str:
    """Gives a sentence with a capital, where it begins with a word; `g3` stays as it is."""
    return words[0].upper() + words[1:] if _WORDED.match(words) else begun(words)


def _is_bare(name: str) -> bool:
    """Tells whether what a clause is called has a bare number in it, behind a word."""
    return _WORD_AND_NUMBER.search(name) is not None
