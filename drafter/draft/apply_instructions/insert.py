"""New clauses and definitions put into a working text, by the numbers that they are given or begin with."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.draft.amend.clause_lines import (
    FIRST_LABELS,
    Provision,
    follows_label,
    listed,
    own_label,
    provisions,
)
from drafter.draft.amend.insert_definition import place_by_alphabet, quoted_term, stands_in_words
from drafter.draft.amend.insert_paragraph import paragraph_id, paragraph_kind
from drafter.draft.amend.renumbering import successor
from drafter.draft.apply_instructions.working_section import Entry, new_clause
from drafter.draft.read_instructions.read_clause_name import without_word
from drafter.errors import InstructionError
from drafter.model.clause_number import ClauseNumber, kind_of, last_part, number_beside, parent_of
from drafter.model.section import Clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.draft.apply_instructions.working_section import WorkingText
    from drafter.draft.instruction import InsertClause

_NUMBER = re.compile(r"([A-Z]{0,3}\d+(?:\.[A-Z]?\d+)*[A-Z]{0,2})[.:]?\s+")


def insert(work: WorkingText, asked: InsertClause, by: int) -> None:
    """Puts new clauses in, beside another or at the end of a list, or a definition.

    Raises:
        InstructionError: when where they stand, or how they are numbered, is not said.
    """
    at = work.find(asked.where)
    if not asked.text.strip():
        raise InstructionError("there are no words between the quotation marks", remedy="write them there")
    if (
        asked.definition
        or _defines(work, at, asked)
        or (work.entries[at].clause.is_definition and not asked.new.words)
    ):
        _insert_definition(work, at, asked, by)
        return
    if asked.place == "inside":
        _insert_inside(work, at, asked, by)
        return
    entry = work.entries[at]
    if asked.new.number == "" and not asked.new.words and entry.clause.kind != "numbered":
        _insert_paragraph(work, at, asked, by)
        return
    beside = replace(entry.clause, id=entry.old_id or entry.clause.id)
    place = at if asked.place == "before" else work.end(at)
    _put(work, place, _own_ids(work, _beside(asked, beside)), by)
    work.label_like(place, entry)


def _defines(work: WorkingText, at: int, asked: InsertClause) -> bool:
    """Tells whether words that go in their place in a clause begin with a term, and it holds definitions."""
    named = work.entries[at].clause
    below = (entry.clause for entry in work.entries[at : work.end(at)])
    holds = any(clause.is_definition and parent_of(clause.id) == named.id for clause in below)
    return asked.place == "inside" and holds and bool(quoted_term(asked.text)[0])


def _own_ids(work: WorkingText, made: Sequence[Provision]) -> list[Provision]:
    """Gives new provisions with ids that no others have, where their numbers stand in several places."""
    top = made[0].clause
    own = work.unique(top)
    return [
        replace(one, clause=own + one.clause.removeprefix(top)) if one.clause.startswith(top) else one
        for one in made
    ]


def _put(work: WorkingText, at: int, made: Sequence[Provision], by: int) -> None:
    if len(made) > 1 and kind_of(made[1].clause) == "closing":
        raise InstructionError(
            f"“{made[1].text}” closes no list", remedy="write it on the line before, or begin it with a label"
        )
    work.entries[at:at] = [Entry("", new_clause(p), by) for p in made]


def _insert_paragraph(work: WorkingText, at: int, asked: InsertClause, by: int) -> None:
    """Puts a paragraph without a number beside a provision that has none either."""
    beside, text = work.entries[at].clause, asked.text.strip()
    if "\n" in text:
        raise InstructionError(
            f"{beside.id} has no number, and the new text is several paragraphs",
            remedy="write an instruction for each",
        )
    taken = {name for entry in work.entries for name in (entry.old_id, entry.clause.id)}
    new = Clause(paragraph_id(beside, taken), text, "", beside.depth, stated=paragraph_kind(beside))
    where = at if asked.place == "before" else work.end(at)
    work.entries[where:where] = [Entry("", new, by)]


def _beside(asked: InsertClause, clause: Clause) -> tuple[Provision, ...]:
    """Gives the provisions of clauses that stand beside another one."""
    beside, depth = clause.id, clause.depth
    if asked.new.words:
        return provisions(f"{parent_of(beside)}/{asked.new.words}", asked.text, depth)
    named = [new.number for new in (asked.new, *asked.further) if new.number]
    names = [number_beside(beside, clause.label, number) for number in named]
    parent = parent_of(beside)
    made = _labelled(asked.text.strip(), beside, parent, depth)
    if made:
        _refuse_other_names(names, [p.clause for p in made if p.depth == depth])
        return made
    if asked.further:
        raise InstructionError(
            "several clauses are named", remedy="begin the text of each with its number, on a line of its own"
        )
    if not names and asked.unnamed:
        raise InstructionError(
            "it does not say whether the words are a new clause",
            remedy=f"write “insert a new paragraph (aa): “…””, "
            f"or “at the end of Section {beside} insert “…””",
        )
    if not names and asked.place == "before":
        raise InstructionError("the new clause has no number", remedy="name it, as in “a new Section G3.20A”")
    name = names[0] if names else str(ClauseNumber.parse(beside).inserted_after())
    return provisions(name, asked.text, depth)


def _labelled(text: str, beside: str, parent: str, depth: int) -> tuple[Provision, ...]:
    """Gives the provisions of a text that begins with the number of the new clause; else none."""
    label = own_label(text)
    if label and not beside.endswith(")"):
        raise InstructionError(
            f"the new words begin with {label}, which is no number beside {beside}",
            remedy="put the words before the list on the first line, or name the paragraph that it follows",
        )
    if label:
        made = listed(parent, text, depth)
        loose = next((p for p in made if p.clause.startswith(f"{parent}/closing")), None)
        if loose:
            raise InstructionError(
                f"“{loose.text}” has no label", remedy="begin it with one, or write it on the line before"
            )
        return made
    # In a schedule numbers begin anew, and are written without its name.
    outer = beside[: beside.rfind("/") + 1]
    found = _NUMBER.match(text)
    if not found or parent_of(outer + found[1]) != parent or not parent:
        return ()
    blocks: list[list[str]] = []
    for line in text.splitlines():
        own = _NUMBER.match(line)
        if own and parent_of(outer + own[1]) == parent:
            blocks.append([outer + own[1], line[own.end() :]])
        else:
            blocks[-1].append(line)
    return tuple(p for number, *lines in blocks for p in provisions(number, "\n".join(lines), depth))


def _refuse_other_names(names: Sequence[str], written: Sequence[str]) -> None:
    if names and list(names) != list(written):
        called, begin = " and ".join(names), " and ".join(written)
        raise InstructionError(
            f"the new clause is called {called} and its words begin with {begin}",
            remedy="correct one of them",
        )


def _insert_inside(work: WorkingText, at: int, asked: InsertClause, by: int) -> None:
    """Puts new provisions at the end of the list below a clause, or begins a list there."""
    entry = work.entries[at]
    top, end = entry.clause, work.end(at)
    if asked.new.words:
        made = [Provision(f"{top.id}/{asked.new.words}", asked.text.strip(), top.depth)]
        work.entries[end:end] = [Entry("", new_clause(p), by) for p in made]
        return
    children = [
        place
        for place in range(at + 1, end)
        if work.entries[place].clause.depth == top.depth + 1 and work.entries[place].clause.kind == "numbered"
    ]
    if children:
        last = work.entries[children[-1]]
        made = list(_beside(asked, replace(last.clause, id=last.old_id or last.clause.id)))
        _refuse_gap(last.clause.id, made[0].clause)
        _put(work, work.end(children[-1]), made, by)
        return
    text = asked.text.strip()
    label = own_label(text) or without_word(asked.new.number)
    if label not in FIRST_LABELS:
        raise InstructionError(
            f"{top.id} has no list", remedy="begin the new one with its label, as in “(a) …”"
        )
    lines = text if own_label(text) else f"{label} {text}"
    _put(work, at + 1, listed(top.id, lines, top.depth + 1), by)


def _refuse_gap(last: str, first: str) -> None:
    """Refuses a number at the end of a list that is not the next one."""
    if last.endswith(")"):
        follows = follows_label(last_part(last), last_part(first))
        wanted = successor(last, roman=last_part(last) in {"(i)", "(ii)", "(iii)", "(iv)"})
    else:
        wanted = successor(last)
        follows = first in {wanted, str(ClauseNumber.parse(last).inserted_after())}
    if not follows:
        raise InstructionError(
            f"{first} does not follow {last}, the last of the list", remedy=f"number it {wanted}"
        )


def _insert_definition(work: WorkingText, at: int, asked: InsertClause, by: int) -> None:
    term, text = _defined(asked)
    named = work.entries[at].clause
    parent = parent_of(named.id) if asked.place != "inside" else named.id
    places = [
        place
        for place, entry in enumerate(work.entries)
        if entry.clause.is_definition and parent_of(entry.clause.id) == parent
    ]
    if not places or (asked.place != "inside" and at not in places):
        raise InstructionError(
            f"{named.id} is no definition, and holds none",
            remedy="name the definition that stands beside the new one",
        )
    held = [work.entries[place].clause for place in places]
    if stands_in_words(held[0]):
        text = asked.text.strip()
    name = f"{parent}/{term}" if parent else term
    if name in {clause.id for clause in held}:
        raise InstructionError(
            f"“{term}” is defined in {parent or work.name} already", remedy="amend that definition"
        )
    if not any(clause.text.startswith("means ") for clause in held):
        text = text.removeprefix("means ")
    if "\n" in text:
        raise InstructionError("the definition has several lines", remedy="write it as one")
    where = {"before": at, "after": work.end(at)}.get(asked.place)
    if where is None:
        follows = place_by_alphabet([clause.label for clause in held], term)
        if follows is None:
            raise InstructionError(
                f"the alphabet does not tell where “{term}” stands among the definitions of {parent}",
                remedy="say after or before which",
            )
        where = places[follows] + 1
    new = Clause(name, text, term, held[-1].depth, stated="definition")
    work.entries[where:where] = [Entry("", new, by)]


def _defined(asked: InsertClause) -> tuple[str, str]:
    """Gives the term and its meaning, which either the instruction names or its words begin with."""
    term, text = quoted_term(asked.text)
    named = asked.new.words
    if term and named and term != named:
        raise InstructionError(
            f"the definition is called “{named}” and begins with “{term}”", remedy="correct one of them"
        )
    if not (term or named):
        raise InstructionError(
            "it does not say which term is defined", remedy="write “insert a new definition of “…”: “…””"
        )
    return term or named, text
