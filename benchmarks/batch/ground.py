"""What the sources of the shipped versions say: their clauses, and what becomes of each in a newer version.

It reads `sec_versions/sources/`, from which the Word files are made, with their own outline, and knows
nothing of drafter. A paragraph of two versions is the same where its markup is: cross-references are keys
there, so that a number which only moves is no change. Lines are matched by `difflib`, words within a line
too.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path

_VERSIONS = Path(__file__).resolve().parents[2] / "sec_versions"
sys.path.insert(0, str(_VERSIONS))

from inline import tokens  # noqa: E402 - the maker of the versions is no package
from outline import CLAUSE, HEADING, Outline, Paragraph, read_outline  # noqa: E402

__all__ = ["CLAUSE", "NOT_USED", "Clause", "Fate", "Step", "Version"]

NOT_USED = "Not used"
_REFERENCE = re.compile(r"\bG\d+(?:\.\d+)?(?:\([A-Za-z]+\))*")
# A content control around a date, and a link: only their words matter here.
_FRAME = re.compile(r"\{=[^:}]+: ([^}]+)\}|\[([^]]+)\]\([^)]+\)")


@dataclass(frozen=True)
class Clause:
    """One clause of a version.

    Attributes:
        id: its number; of closing words or a definition, the parent's with their name behind it.
        kind: `heading`, `clause`, `closing` or `row`.
        markup: its words as the source has them; in a row the term is no part of them.
        text: its words as they are printed.
    """

    id: str
    kind: str
    level: int
    markup: str
    text: str


@dataclass(frozen=True)
class Version:
    """The clauses of one version, in order."""

    outline: Outline
    clauses: tuple[Clause, ...]

    @classmethod
    def read(cls, name: str) -> Version:
        """Gives the version that is called `G@5.20`."""
        return cls.of(read_outline(_VERSIONS / "sources" / f"{name.replace('@', '-')}.txt"))

    @classmethod
    def of(cls, outline: Outline) -> Version:
        """Gives the version that an outline describes."""
        return cls(outline, tuple(_clauses(outline)))

    @cached_property
    def by_id(self) -> dict[str, Clause]:
        """The clauses by their ids."""
        return {clause.id: clause for clause in self.clauses}

    def behind(self, clause: Clause) -> Clause | None:
        """Gives what stands behind a clause and all below it; None behind the last."""
        place = self.clauses.index(clause) + len(self.below(clause)) + 1
        return self.clauses[place] if place < len(self.clauses) else None

    def ahead(self, clause: Clause) -> Clause | None:
        """Gives the clause of the same list before a clause; None before the first."""
        place = self.clauses.index(clause)
        return next(
            (c for c in self.clauses[:place] if c.level == clause.level and self.behind(c) == clause), None
        )

    def below(self, clause: Clause) -> list[Clause]:
        """Gives what stands below a clause: its items and closing words, or its definitions."""
        return [c for c in self.clauses if c.id.startswith((f"{clause.id}(", f"{clause.id}/"))]


@dataclass(frozen=True)
class Fate:
    """What becomes of a clause in a newer version.

    Attributes:
        now: the clause there; None where it is gone.
        changes: the stretches of its words that are others there, and the words there instead.
    """

    now: Clause | None
    changes: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True)
class Step:
    """From one version to another: what becomes of each clause, and which clauses are new."""

    old: Version
    new: Version
    fates: dict[str, Fate]
    inserted: tuple[Clause, ...]

    @classmethod
    def between(cls, old: Version, new: Version) -> Step:
        """Gives what becomes of the clauses of one version in another."""
        pairs = _paired(old.clauses, new.clauses)
        come = {pair.id for pair in pairs.values()}
        fates = {
            c.id: Fate(now, _changes(c, now)) if (now := pairs.get(c.id)) else Fate(None) for c in old.clauses
        }
        return cls(old, new, fates, tuple(c for c in new.clauses if c.id not in come))

    def is_untouched(self, clause: Clause) -> bool:
        """Whether a clause and all below it say the same in the newer version."""
        every = [clause, *self.old.below(clause)]
        held = [self.fates[one.id] for one in every]
        now = held[0].now
        return (
            now is not None
            and not any(fate.now is None or fate.changes for fate in held)
            and len(self.new.below(now)) == len(every) - 1
        )

    def in_new_numbers(self, text: str) -> str:
        """Gives a text drafted against the older version, its references by the numbers of the newer one."""
        return _REFERENCE.sub(lambda found: self._now(found[0]), text)

    def _now(self, number: str) -> str:
        fate = self.fates.get(number)
        if fate and fate.now:
            return fate.now.id
        above, bracket, _ = number.rpartition("(")
        return self._now(above) + number[len(above) :] if bracket else number

    def in_old_numbers(self, clause: Clause) -> str:
        """Gives the text of a clause of the newer version, its references by the numbers of the older one."""
        moved = {fate.now.id: name for name, fate in self.fates.items() if fate.now}
        return _printed(clause.markup, self.new.outline, moved)


def _clauses(outline: Outline) -> list[Clause]:
    found: list[Clause] = []
    number, seen = "", {}
    for paragraph in outline.paragraphs:
        number = paragraph.number or number
        if paragraph.kind == "note":
            continue
        name, markup = _named(paragraph, number, found)
        markup = _FRAME.sub(_framed, markup)
        if paragraph.kind == "closing":
            seen[name] = seen.get(name, 0) + 1
            name += str(seen[name]) if seen[name] > 1 else ""
        kind = "heading" if paragraph.kind == "clause" and paragraph.level == HEADING else paragraph.kind
        found.append(Clause(name, kind, paragraph.level, markup, _printed(markup, outline, {})))
    return found


def _framed(found: re.Match[str]) -> str:
    return found[1] or found[2]


def _named(paragraph: Paragraph, number: str, before: list[Clause]) -> tuple[str, str]:
    """Gives the id of a paragraph, and its words."""
    if paragraph.kind == "clause":
        return paragraph.number, paragraph.text
    if paragraph.kind == "row":
        term, _, meaning = paragraph.text.partition(" | ")
        return f"{number}/{term.strip('*')}", meaning
    parent = next(c for c in reversed(before) if c.kind == "clause" and c.level == paragraph.level)
    return f"{parent.id}/closing", paragraph.text


def _printed(markup: str, outline: Outline, moved: dict[str, str]) -> str:
    said = []
    for token in tokens(markup):
        if token.kind == "reference":
            number = outline.numbers[token.text].number
            said.append(moved.get(number, number))
        elif token.kind != "footnote":
            said.append(token.text)
    return "".join(said).rstrip()


def _paired(old: tuple[Clause, ...], new: tuple[Clause, ...]) -> dict[str, Clause]:
    """Gives the clause of the newer version that each of the older one is."""
    here, there = [[(c.kind, c.level, c.markup) for c in version] for version in (old, new)]
    pairs: dict[str, Clause] = {}
    gone, come = [], []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs |= {a.id: b for a, b in zip(old[i1:i2], new[j1:j2], strict=True)}
            continue
        left = list(new[j1:j2])
        for clause in old[i1:i2]:
            alike = [b for b in left if (b.kind, b.level) == (clause.kind, clause.level)]
            like = max(alike, key=lambda b, old=clause: _likeness(old, b), default=None)
            if like is None:
                gone.append(clause)
            else:
                left.remove(like)
                pairs[clause.id] = like
        come += left
    # What is gone in one place and stands word for word in another has moved.
    pairs |= {a.id: b for a in gone for b in come if a.markup == b.markup}
    return pairs


def _likeness(old: Clause, new: Clause) -> float:
    return SequenceMatcher(None, old.markup.split(), new.markup.split(), autojunk=False).ratio()


def _changes(old: Clause, new: Clause) -> tuple[tuple[int, int, str], ...]:
    before, after = old.markup.split(), new.markup.split()
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return tuple((i1, i2, " ".join(after[j1:j2])) for kind, i1, i2, j1, j2 in codes if kind != "equal")
