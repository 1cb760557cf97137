"""Footnotes and endnotes: paired between the documents first, compared once their references have been."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import qn
from drafter.ooxml.package.free_number import free_number
from drafter.redline.adopt.parts_and_relationships import RELATIONSHIP, add_part, content_type, relate
from drafter.redline.align.match_units import match_units
from drafter.redline.content.units import Unit, xml_key
from drafter.redline.write.whole_blocks import mark_content

if TYPE_CHECKING:
    from drafter.ooxml.package.package import Package
    from drafter.redline.adopt.links import Links
    from drafter.redline.write.redline_context import Context

_ID, _TYPE = qn("w:id"), qn("w:type")
_KINDS = (("footnotes", "w:footnote"), ("endnotes", "w:endnote"))


@dataclass(frozen=True)
class Pairing:
    """The notes of one kind in both documents, which have one number where they are the same note.

    Attributes:
        part: the old document's part, which is written into.
        live: the numbers of the notes in it that no earlier tracked change deletes.
        pairs: the number of each note that both have, with the note of the new document.
        added: the notes that only the new document has, each with the number of the one before it.
    """

    kind: str
    tag: str
    part: str
    live: frozenset[str]
    pairs: dict[str, etree._Element]
    added: list[tuple[str | None, etree._Element]]


def pair_notes(old: Package, new: Package, links: Links) -> list[Pairing]:
    """Pairs the notes of both documents, and gives those of the new one the old one's numbers, in place."""
    found = []
    for kind, tag in _KINDS:
        new_part = new.related(kind)
        part = old.related(kind)
        if new_part is None and part is None:
            continue
        if part is None and new_part is not None:
            part = _empty_part(old, new, new_part, kind, tag)
        if part is not None:
            found.append(_pair(old, new, (kind, tag, part, new_part), links))
    return found


def compare_notes(old: Package, pairings: list[Pairing], context: Context) -> None:
    """Writes the differences of the notes into the old document, once its body has been written."""
    for pairing in pairings:
        context.place = pairing.part
        root = old.edit(pairing.part)
        ours = {note.get(_ID, ""): note for note in root if note.get(_ID, "") in pairing.live}
        added = [*_torn_apart(pairing, root, context), *pairing.added]
        for number, note in ours.items():
            theirs = pairing.pairs.get(number)
            if theirs is None:
                mark_content(note, "w:del", context)
            else:
                context.compare(note, theirs, context)
        for previous, note in added:
            made = copy.deepcopy(note)
            mark_content(made, "w:ins", context)
            _insert(root, ours, previous, made)
            ours[made.get(_ID, "")] = made


def _pair(old: Package, new: Package, names: tuple[str, str, str, str | None], links: Links) -> Pairing:
    kind, tag, part, new_part = names
    ours = _live_notes(old, old.tree(part), tag)
    theirs = [] if new_part is None else _notes(new.edit(new_part), tag)
    if new_part is not None:
        links.adopt(new.tree(new_part), new_part, part)
    free = free_number(note.get(_ID) for note in old.tree(part))
    numbers: dict[str, str] = {}
    pairs: dict[str, etree._Element] = {}
    added: list[tuple[str | None, etree._Element]] = []
    previous = None
    for match in match_units(_units(ours), _units(theirs), joins=False):
        if match.i1 < match.i2 and match.j1 < match.j2:
            previous = ours[match.i1].get(_ID, "")
            numbers[theirs[match.j1].get(_ID, "")] = previous
            pairs[previous] = theirs[match.j1]
        elif match.j1 < match.j2:
            numbers[theirs[match.j1].get(_ID, "")] = str(free)
            added.append((previous, theirs[match.j1]))
            previous = str(free)
            free += 1
    _renumber(new, theirs, numbers, tag)
    return Pairing(kind, tag, part, frozenset(note.get(_ID, "") for note in ours), pairs, added)


def _renumber(new: Package, notes: list[etree._Element], numbers: dict[str, str], tag: str) -> None:
    for reference in new.tree(new.main).iter(qn(f"{tag}Reference")):
        reference.set(_ID, numbers.get(reference.get(_ID, ""), reference.get(_ID, "")))
    for note in notes:
        note.set(_ID, numbers[note.get(_ID, "")])


def _torn_apart(
    pairing: Pairing, root: etree._Element, context: Context
) -> list[tuple[str | None, etree._Element]]:
    """Gives the notes whose reference is deleted in one place and inserted in another: they become two."""
    torn: list[tuple[str | None, etree._Element]] = []
    notes = [*root, *(note for _, note in pairing.added)]
    free = free_number(note.get(_ID) for note in notes)
    for number in list(pairing.pairs):
        key = (pairing.kind, number)
        if key in context.deleted_notes and key in context.inserted_notes:
            theirs = pairing.pairs.pop(number)
            theirs.set(_ID, str(free))
            context.inserted_notes[key].set(_ID, str(free))
            torn.append((number, theirs))
            free += 1
    return torn


def _insert(
    root: etree._Element, ours: dict[str, etree._Element], previous: str | None, made: etree._Element
) -> None:
    if previous is not None and previous in ours:
        ours[previous].addnext(made)
        return
    special = [note for note in root if note.get(_TYPE) is not None]
    root.insert(root.index(special[-1]) + 1 if special else 0, made)


def _notes(root: etree._Element, tag: str) -> list[etree._Element]:
    """Gives the notes that somebody wrote; separators have a type (§17.11.10)."""
    return [note for note in root.iterfind(qn(tag)) if note.get(_TYPE) in (None, "normal")]


def _live_notes(package: Package, root: etree._Element, tag: str) -> list[etree._Element]:
    """Gives the notes without those whose only reference an earlier tracked change deletes."""
    deleted: set[str | None] = set()
    live: set[str | None] = set()
    for reference in package.tree(package.main).iter(qn(f"{tag}Reference")):
        gone = next(reference.iterancestors(qn("w:del"), qn("w:moveFrom")), None) is not None
        (deleted if gone else live).add(reference.get(_ID))
    return [note for note in _notes(root, tag) if note.get(_ID) not in deleted - live]


def _units(notes: list[etree._Element]) -> list[Unit]:
    return [Unit("cell", [note], xml_key(note)) for note in notes]


def _empty_part(old: Package, new: Package, new_part: str, kind: str, tag: str) -> str:
    """Adds a part of the new document's separators alone."""
    root = copy.deepcopy(new.tree(new_part))
    for note in _notes(root, tag):
        root.remove(note)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = add_part(old, new_part, data, content_type(new, new_part))
    relate(old, old.main, f"{RELATIONSHIP}{kind}", part)
    return part
