"""What a section says once amendments that renumber are made of it, worked out on its source.

The paragraphs of the source are put in and taken out, counted once more by the source's own outline, and
printed: a cross-reference is a key there, and so gives the new number of what it names. One to a paragraph
that has gone keeps the old number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from ground import Version
from outline import ITEM, ROMAN, Paragraph, next_counters, printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from amendments import Made

Row = tuple[Paragraph, "Made | None"]

_NUMBER = re.compile(r"[A-Z]\d|\(")
_KEY = re.compile(r"\{@([a-z-]+)\}")
_WORDS = ("replace", "with", "text", "heading")


def cites_nothing(made: Made) -> bool:
    """Tells whether no words of an amendment have a number in them, which might follow or not."""
    return not any(_NUMBER.search(made.form.get(key, "")) for key in _WORDS)


def place_of(made: Made, version: Version) -> tuple[int, int]:
    """Gives where an amendment puts a clause or changes one: before which clause of all, and how deep."""
    clause = version.by_id[made.clause]
    place = version.clauses.index(clause)
    if "insert_after" in made.form:
        place += len(version.below(clause)) + 1
    return place, -clause.level


def amended(version: Version, amendments: Sequence[Made]) -> tuple[Version, list[Made]] | None:
    """Gives the version with the amendments made, and these with what they make of their clauses.

    None where a list grows longer than the outline counts.
    """
    rows = list(_rows(version, amendments))
    kept = {paragraph.key for paragraph, _ in rows}
    numbers = {key: held.number for key, held in version.outline.numbers.items() if key not in kept}
    paragraphs = [_without_gone(paragraph, numbers) for paragraph, _ in rows]
    if not _can_be_counted(paragraphs):
        return None
    counted = tuple(_counted(paragraphs, version.outline.section))
    after = Version.of(replace(version.outline, paragraphs=counted))
    by_made: dict[int, str] = {}
    clauses = []
    for clause, (_, made) in zip(after.clauses, rows, strict=True):
        text = clause.text if made is None else _made_of(clause.text, made)
        clauses.append(replace(clause, text=text))
        by_made |= {id(made): text} if made else {}
    done = [replace(made, after=by_made.get(id(made), "")) for made in amendments]
    return replace(after, clauses=tuple(clauses)), done


def _rows(version: Version, amendments: Sequence[Made]) -> Iterator[Row]:
    """Gives the paragraphs that are there in the end, each with the amendment that makes or changes it."""
    paragraphs = [paragraph for paragraph in version.outline.paragraphs if paragraph.kind != "note"]
    new: dict[int, list[Made]] = defaultdict(list)
    changed: dict[str, Made] = {}
    gone: set[str] = set()
    for made in sorted(amendments, key=lambda made: place_of(made, version)):
        if "delete" in made.form:
            clause = version.by_id[made.clause]
            gone |= {clause.id, *(below.id for below in version.below(clause))}
        elif "clause" in made.form:
            changed[made.clause] = made
        else:
            new[place_of(made, version)[0]].append(made)
    for place, (paragraph, clause) in enumerate(zip(paragraphs, version.clauses, strict=True)):
        yield from ((_paragraph(made, version), made) for made in new[place])
        if clause.id not in gone:
            yield paragraph, changed.get(clause.id)
    yield from ((_paragraph(made, version), made) for made in new[len(paragraphs)])


def _paragraph(made: Made, version: Version) -> Paragraph:
    clause = version.by_id[made.clause]
    return Paragraph(
        clause.kind, clause.level, f"**{made.form['term']}** | x" if "term" in made.form else "x"
    )


def _without_gone(paragraph: Paragraph, numbers: dict[str, str]) -> Paragraph:
    text = _KEY.sub(lambda found: numbers.get(found[1], found[0]), paragraph.text)
    return replace(paragraph, text=text)


def _can_be_counted(paragraphs: Sequence[Paragraph]) -> bool:
    counters: list[int] = []
    for paragraph in paragraphs:
        counters = next_counters(counters, paragraph.level) if paragraph.kind == "clause" else counters
        if any(count > len(ROMAN) for count in counters[ITEM - 1 :]):
            return False
    return True


def _counted(paragraphs: Sequence[Paragraph], letter: str) -> Iterator[Paragraph]:
    counters: list[int] = []
    for paragraph in paragraphs:
        if paragraph.kind == "clause":
            counters = next_counters(counters, paragraph.level)
            yield replace(paragraph, number=printed(letter, counters))
        else:
            yield paragraph


def _made_of(text: str, made: Made) -> str:
    if "replace" not in made.form:
        return made.after
    if text.count(made.form["replace"]) != 1:
        raise ValueError(f"{made.clause} has the words more than once")
    return text.replace(made.form["replace"], made.form["with"])
