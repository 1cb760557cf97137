"""The annex of a proposal that renumbers: every clause that gets another number is seen in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from drafter.draft.consequential.carry_out import carry_out
from drafter.draft.write_instructions import instructions
from drafter.model.proposal import Amendment, Deletion, HeadingAmendment, Insertion, Proposal, WordsAmendment
from drafter.model.section import Clause, Section
from drafter.render.word.legal_text_annex import legal_text
from drafter.render.word.tracked_xml import Revision

if TYPE_CHECKING:
    from drafter.render.word.paper_facts import Excerpt

LONG = "a duty of which so much is said that nobody would want to read all of it once more in the annex"
SECTION = Section(
    (
        Clause("preamble", "This text stands before all numbers."),
        Clause("C1", heading="DUTIES", label="C1"),
        Clause("C1.1", "Each Keeper shall:", "C1.1", 1),
        *(Clause(f"C1.1({x})", f"do {x};", f"({x})", 2) for x in "abcdefghijkl"),
        Clause("C1.2", "Each Keeper has a lamp.", "C1.2", 1),
        *(Clause(f"C1.{n}", f"Clause {n} is {LONG}.", f"C1.{n}", 1) for n in range(3, 9)),
        Clause("C1.9", "In this Section:", "C1.9", 1),
        Clause("C1.9/Lamp", "means a light.", "Lamp", 2),
        Clause("C1.9/Vessel 1", "means a ship.", "Vessel 1", 2),
    ),
    "C",
)


def annex(*amendments: Amendment) -> dict[str, Excerpt]:
    """Gives the excerpts of a proposal by their places."""
    amended = carry_out(Proposal("MP1", "", "C@1.0", amendments), SECTION)
    told = instructions(amended)
    return {one.place: one for one in legal_text(amended, told, Revision("MP1", ""))}


def lines(excerpt: Excerpt) -> list[str]:
    """Gives the words of each paragraph, inserted ones in {+ +}, deleted ones in {- -}."""
    shown = []
    for xml in excerpt.provisions:
        text = re.sub(r"<w:pPr>.*?</w:pPr>", "", xml).replace("<w:tab/>", "|")
        text = re.sub(r"<w:ins [^>]*>(.*?)</w:ins>", r"{+\1+}", text)
        shown.append(re.sub(r"<[^>]+>", "", re.sub(r"<w:del [^>]*>(.*?)</w:del>", r"{-\1-}", text)))
    return shown


def styles(excerpt: Excerpt) -> list[str]:
    return [re.search(r'w:pStyle w:val="(\w+)"', xml)[1] for xml in excerpt.provisions]


def test_every_clause_that_is_renumbered_is_shown_with_its_two_numbers() -> None:
    excerpt = annex(Insertion("C1.2", "A new duty.", renumber=True))["clauses C1.3 to C1.9"]
    assert excerpt.kind == "renumbered"
    assert excerpt.instructions == ("Renumber clauses C1.3 to C1.9 as clauses C1.4 to C1.10.",)
    shown = [line.split("|") for line in lines(excerpt)]
    assert [number for number, _ in shown] == [f"{{-C1.{n}-}}{{+C1.{n + 1}+}}" for n in range(3, 10)]
    assert shown[-1][1] == "In this Section:"
    assert all(words.startswith(f"Clause {n} is a duty") for n, (_, words) in enumerate(shown[:-1], start=3))
    assert all(words.endswith(" …") and len(words) <= 70 for _, words in shown[:-1])


def test_a_renumbering_within_one_article_is_shown_there_to_its_last_item() -> None:
    (excerpt,) = annex(Deletion("C1.1(d)", renumber=True)).values()
    assert excerpt.instructions == (
        "Delete clause C1.1(d).",
        "Renumber clauses C1.1(e) to C1.1(l) as clauses C1.1(d) to C1.1(k).",
    )
    moved = [f"{{-({old})-}}{{+({new})+}}|do {old};" for old, new in zip("efghijkl", "defghijk", strict=True)]
    assert lines(excerpt)[-8:] == moved


def test_an_amended_heading_is_marked_at_itself_and_stands_as_amended_elsewhere() -> None:
    found = annex(HeadingAmendment("C1", "TASKS"), WordsAmendment("C1.2", "a lamp", "two lamps"))
    assert lines(found["clause C1"])[0] == "C1|{-DUTIES-}{+TASKS+}"
    assert lines(found["clause C1.2"]) == ["C1|TASKS", "C1.2|Each Keeper has {-a lamp-}{+two lamps+}."]


@pytest.mark.parametrize("term", ["Beacon", "Beacon 2"])
def test_a_new_definition_is_called_one_and_stands_in_a_style_of_its_own(term: str) -> None:
    found = annex(Insertion("C1.9/Lamp", "means a fire.", term))
    (excerpt,) = found.values()
    assert excerpt.place == f"definition of “{term}” in clause C1.9"
    assert styles(excerpt)[-3:] == ["LegalDefinition"] * 3
    assert f"{{+{term}|+}}{{+means a fire.+}}" in lines(excerpt)


def test_a_passage_without_a_number_is_called_by_its_first_words() -> None:
    assert list(annex(WordsAmendment("preamble", "stands", "stood"))) == [
        "the passage that begins “This text stands”"
    ]
