"""The provisions of a section as its code names them, each by a name that no other one has.

clause 9.1(a), Section G3.20(b)      a number, with the word that the code or the document has for it
Article I, Section 2; Rule 4(2)      numbers that have words of their own
Article III.A.1                      numbers that begin anew in an article
paragraph 2.1 of Schedule 2          numbers that begin anew in a schedule
paragraph 1 under the heading “Board”
the provision headed “Confidentiality”
the definition of “Delivery Date” in clause 1.1
the closing words of clause 3.2
Part A of Section 3                  one whose number stands in several places
the passage that begins “This Agreement …”
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from drafter.language.numerals import number_in, ordinal
from drafter.language.typography import folded, quotation
from drafter.model.clause_names import meant
from drafter.model.clause_number import (
    DIVISION_WORDS,
    ENCLOSING_WORDS,
    NUMBER_WORDS,
    ClauseNumber,
    bare_label,
    is_word_number,
    parent_of,
    word_of,
)
from drafter.model.code_names import PLAIN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.model.code_names import CodeNames
    from drafter.model.section import Clause, Section

UNNUMBERED = "unnumbered paragraph"
"""What new words without a number are called where they are put in."""

# A passage is named by so many of its first words.
_FEWEST_WORDS, _MOST_WORDS = 3, 40
_MARKS = re.compile(r"[\"'«»]")
# A schedule and a part are other provisions than the clause with the same number.
_PLAIN_WORDS = sorted({*NUMBER_WORDS.split()} - ENCLOSING_WORDS - DIVISION_WORDS)
_PROVISION = re.compile(rf"(?:(?:sub-?)?(?:{'|'.join(_PLAIN_WORDS)})s? )", re.IGNORECASE)
_HEADED = "the provision headed "
_LOCAL = re.compile(r"[/#]")
_TAIL_NUMBER = re.compile(r"\d*$")
_AGAIN = re.compile(r"#\d+")
_CITED = re.compile(
    rf"\b({NUMBER_WORDS.replace(' ', '|')})s? ([A-Z]?\d+(?:\.\d+)*[A-Z]?)(?![\w.]*\d)"
    r"(?! of (?:the|an?) [A-Z])",
    re.IGNORECASE,
)


class ProvisionNames:
    """The names of the provisions of one section."""

    def __init__(self, section: Section, code: CodeNames) -> None:
        self._section = section
        self._code = code
        self._known: dict[str, str] = {}

    def name(self, clause_id: str) -> str:
        """Gives a provision, with all that belongs to it, as a sentence names it.

        Of a number that the section does not hold, the name that a clause of that number would have.
        """
        return self._names.get(clause_id) or self._described(clause_id)

    def heading(self, clause_id: str) -> str:
        """Gives the heading of a provision as a sentence names it: `the heading “Confidentiality”`."""
        name = self.name(clause_id)
        headed = _heading_in(name)
        return f"the heading {headed}" if headed else f"the heading of {name}"

    def below(self, clause_id: str) -> str:
        """Gives how a sentence on the words of a provision begins: `In clause 9.1`, `Under the heading …`."""
        name = self.name(clause_id)
        headed = _heading_in(name)
        return f"Under the heading {headed}" if headed else f"In {name}"

    def new(self, clause: Clause) -> str:
        """Gives a new provision as the sentence names it that puts it in beside another one."""
        if clause.is_definition:
            return f"definition of {quotation(clause.label)}"
        if clause.kind != "numbered":
            return UNNUMBERED
        last = bare_label(clause.label) if clause.label else clause.id
        if is_word_number(last):
            return last
        own = self._described(clause.id)
        return own if own in (clause.id, self._plain(clause.id)) else f"paragraph {last}"

    def renumbered(self, clause: Clause) -> str:
        """Gives the new number of a provision, as the sentence names it that gives it that number."""
        plain = self._plain(clause.id)
        return plain or bare_label(clause.label) or clause.id

    def several(self, first: Clause, last: Clause) -> str:
        """Gives provisions of the baseline that stand side by side: `Sections G3.21 to G3.23`."""
        return self._range(self.name(first.id), self.name(last.id), first, last)

    def several_renumbered(self, first: Clause, last: Clause) -> str:
        """Gives their new numbers, as the sentence names them that gives them those."""
        return self._range(self.renumbered(first), self.renumbered(last), first, last)

    def _range(self, first_name: str, last_name: str, first: Clause, last: Clause) -> str:
        plain = self._plain(first.id), self._plain(last.id)
        if plain == (first_name, last_name):
            return f"{first_name.removesuffix(f' {first.id}')}s {first.id} to {last.id}"
        return f"{first_name} to {last_name}"

    def _plain(self, clause_id: str) -> str:
        """Gives the name of a number that stands behind a word for it; empty for any other."""
        name = self._described(clause_id)
        return name if name.endswith(f" {clause_id}") and not _LOCAL.search(clause_id) else ""

    def named(self, words: str) -> str | None:
        """Gives the id of the provision that words name: as it is named here, or with another word for it."""
        key = _key(words)
        bare = _PROVISION.sub("", key, count=1)
        return self._by_name.get(key) or self._in_any_case.get(key.casefold()) or self._by_bare_name.get(bare)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        names: dict[str, str] = {}
        taken: Counter[str] = Counter()
        for clause in self._section:
            name = self._described(clause.id)
            taken[name] += 1
            names[clause.id] = name if taken[name] == 1 else self._again(name, taken[name])
        return names

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        return {_key(name): clause_id for clause_id, name in reversed([*self._names.items()])}

    @cached_property
    def _in_any_case(self) -> Mapping[str, str]:
        """The ids by the names in small letters, where no two are alike."""
        counted = Counter(name.casefold() for name in self._by_name)
        small = ((name.casefold(), clause_id) for name, clause_id in self._by_name.items())
        return {name: clause_id for name, clause_id in small if counted[name] == 1}

    @cached_property
    def _by_bare_name(self) -> Mapping[str, str]:
        """The ids by the names without the word for a provision, where no two are alike."""
        called = {
            clause_id: name
            for clause_id, name in self._names.items()
            if not name.startswith(ClauseNumber.parse(clause_id).parts[0])
        }
        bare = {clause_id: _PROVISION.sub("", _key(name), count=1) for clause_id, name in called.items()}
        counted = Counter(bare.values())
        return {name: clause_id for clause_id, name in bare.items() if counted[name] == 1}

    def _again(self, name: str, count: int) -> str:
        return f"the {ordinal(count)} {name.removeprefix('the ')}"

    def _described(self, clause_id: str) -> str:
        if clause_id not in self._known:
            self._known[clause_id] = self._name(clause_id)
        return self._known[clause_id]

    def _name(self, clause_id: str) -> str:
        clause = self._section.get(clause_id)
        above = parent_of(clause_id)
        match clause.kind if clause else "numbered":
            case "heading":
                return f"{_HEADED}{_headed(clause, clause_id)}{self._within(above)}"
            case "definition":
                term = clause.label if clause else clause_id
                return f"the definition of {quotation(term)}{self._within(above)}"
            case "closing":
                return f"the {_which(clause_id)}closing words of {self._described(above)}"
            case "note":
                return f"note {_count(clause_id)} to {self._described(above)}"
            case "passage" | "table" | "contents":
                return "the title" if clause_id == "title" else self._passage(clause_id)
            case _:
                return self._numbered(clause_id, clause)

    def _within(self, above: str) -> str:
        return f" in {self._described(above)}" if above else ""

    def _numbered(self, clause_id: str, clause: Clause | None) -> str:
        plain = _AGAIN.sub("", clause_id)
        around = self._outer.get(clause_id) if plain in self._doubled else None
        if around:
            last = ClauseNumber.parse(plain).parts[-1].lstrip("/., ")
            word = "" if is_word_number(last) else f"{self._code.word_at(1, '(')} "
            return f"{word}{last} of {self._described(around)}"
        parts = ClauseNumber.parse(plain).parts
        inner = self._worded_above(parts)
        if inner:
            head, rest = inner
            name = self._described(head)
            headed = _heading_in(name)
            return f"paragraph {rest} under the heading {headed}" if headed else f"paragraph {rest} of {name}"
        return self._by_parts(plain, parts, clause)

    def _by_parts(self, plain: str, parts: tuple[str, ...], clause: Clause | None) -> str:
        word = word_of(parts[0])
        anew = next((place for place, part in enumerate(parts) if part.startswith("/")), 0)
        if word in ENCLOSING_WORDS and anew:
            rest = "".join(parts[anew:]).removeprefix("/")
            return f"paragraph {rest} of {''.join(parts[:anew])}"
        if is_word_number(parts[0]):
            return plain.replace("/", ".")
        depth = clause.depth if clause else len(parts) - 1
        if anew:
            rest = "".join(parts[anew:]).removeprefix("/")
            return f"item {rest} of {self._described(''.join(parts[:anew]))}"
        return f"{self._word(plain, depth)} {plain}".strip()

    def _word(self, number: str, depth: int) -> str:
        """Gives the word before a number: the code's own, or the one with which the section cites them."""
        cited_as = "" if self._code.provisions else self._cited_as
        return cited_as or self._code.word_before(number, depth)

    def _worded_above(self, parts: tuple[str, ...]) -> tuple[str, str] | None:
        """Gives the heading or term that holds a number, and what of the number stands below it."""
        for place in range(len(parts) - 1, 0, -1):
            head = "".join(parts[:place])
            if head in self._section and self._section[head].kind in ("heading", "definition"):
                return head, "".join(parts[place:]).lstrip("/.")
        return None

    def _passage(self, clause_id: str) -> str:
        """Gives a passage by its first words, as few as no other one begins with."""
        words = self._section[clause_id].words
        long_enough = _starts(words)[_FEWEST_WORDS - 1 :]
        start = next((start for start in long_enough if self._beginnings[_key(start)] == 1), words)
        return f"the passage that begins {quotation(start)}"

    @cached_property
    def _beginnings(self) -> Counter[str]:
        """How many clauses begin with each few words that a passage begins with."""
        passages = [c.words for c in self._section if c.is_outside]
        starts = {start for words in passages for start in _starts(words)}
        every = (start for clause in self._section for start in _starts(clause.words))
        return Counter(_key(start) for start in every if start in starts)

    @cached_property
    def _doubled(self) -> frozenset[str]:
        """The numbers that stand in several places."""
        return frozenset(_AGAIN.sub("", clause.id) for clause in self._section if "#" in clause.id)

    @cached_property
    def _outer(self) -> Mapping[str, str]:
        """The id of the clause that each stands in by its depth."""
        outer: dict[str, str] = {}
        open_clauses: list[Clause] = []
        for clause in self._section:
            while open_clauses and open_clauses[-1].depth >= clause.depth:
                open_clauses.pop()
            if open_clauses:
                outer[clause.id] = open_clauses[-1].id
            open_clauses.append(clause)
        return outer

    @cached_property
    def _cited_as(self) -> str:
        """The word with which the section itself cites its numbers; empty where it cites none."""
        counted: Counter[str] = Counter()
        for clause in self._section:
            for found in _CITED.finditer(clause.text):
                if found[2] in self._section and word_of(found[0]) not in ENCLOSING_WORDS:
                    counted[found[1]] += 1
        return counted.most_common(1)[0][0] if counted else ""


def find_clause(section: Section, written: str, place: str = "") -> Clause:
    """Gives the clause that a person names: `G3.17(b)`, `Section g3.17 (b)`, `paragraph 2.1 of Schedule 2`.

    Raises:
        UnknownClauseError: when there is none, or several; `place` names the file it was sought in.
    """
    found = clauses_meant(section, written)
    if len(found) != 1:
        raise section.unknown(written, found, place or section.name)
    return section[found[0]]


def clauses_meant(section: Section, written: str) -> list[str]:
    """Gives the ids of the clauses that a person may name: one, mostly, and none where nothing fits.

    By its id, by the name that the document has for it, or by the number printed beside it.
    """
    if written in section:
        return [written]
    found = meant(written, (clause.id for clause in section))
    named = None if found else ProvisionNames(section, PLAIN).named(written)
    label = bare_label(written)
    printed = [c.id for c in section if c.kind == "numbered" and bare_label(c.label) == label]
    return found or ([named] if named else printed)


def _heading_in(name: str) -> str:
    """Gives the heading, in its marks, by which a name calls a provision; nothing where it has a number."""
    return name.removeprefix(_HEADED) if name.startswith(_HEADED) else ""


def _starts(words: str) -> list[str]:
    """Gives the first words of a text: one, two, three of them, and so on."""
    return [words[: found.end()] for found in islice(re.finditer(r"\S+", words), _MOST_WORDS)]


def _key(words: str) -> str:
    """Gives a name without what tells no two apart: marks of quotation, spaces, an article before it."""
    return " ".join(_MARKS.sub("", folded(words)).split()).removeprefix("the ").removeprefix("The ")


def _headed(clause: Clause | None, clause_id: str) -> str:
    words = clause.heading if clause and clause.heading else clause_id
    return quotation(" ".join(words.split()))


def _count(clause_id: str) -> str:
    found = _TAIL_NUMBER.search(clause_id)
    return found[0] if found else ""


def _which(clause_id: str) -> str:
    count = _count(clause_id)
    return f"{ordinal(number_in(count))} " if count else ""
