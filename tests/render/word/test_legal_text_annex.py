from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.draft.amend.amend_section import amend_section
from drafter.model.amended_clause import Deleted, Inserted
from drafter.model.drafting_instruction import Told
from drafter.model.section import Clause, Section
from drafter.render.word.legal_text_annex import legal_text
from drafter.render.word.tracked_xml import Revision

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.model.amended_clause import AmendedClause
    from drafter.render.word.paper_facts import Excerpt

REVISION = Revision("MP1", "2026-11-23T00:00:00Z")


def lines(excerpt: Excerpt) -> list[str]:
    """Gives each paragraph as its style and its words, inserted ones in {+ +}, deleted ones in {- -}."""
    shown = []
    for xml in excerpt.provisions:
        style = re.search(r'w:pStyle w:val="(\w+)"', xml)[1]
        text = re.sub(r"<w:pPr>.*?</w:pPr>", "", xml).replace("<w:tab/>", "|")
        text = re.sub(r"<w:ins [^>]*>(.*?)</w:ins>", r"{+\1+}", text)
        text = re.sub(r"<w:del [^>]*>(.*?)</w:del>", r"{-\1-}", text)
        shown.append(f"{style}: " + re.sub(r"<[^>]+>", "", text))
    return shown


def excerpts(section: Section, *amended: AmendedClause) -> tuple[Excerpt, ...]:
    told = [Told(change.clause, f"Amend {change.clause}.", change.clause) for change in amended]
    return legal_text(amend_section(section, amended), told, REVISION)


def test_a_clause_stands_with_its_heading_chapeau_siblings_and_closing_words(
    section: Section, narrowed: AmendedClause
) -> None:
    (excerpt,) = excerpts(section, narrowed)
    assert excerpt.clause == "B2.1(a)"
    assert excerpt.instructions == ("Amend B2.1(a).",)
    assert lines(excerpt) == [
        "LegalHeading: B2|DUTIES OF KEEPERS",
        "LegalText1: B2.1|Each Keeper shall inspect:",
        "LegalText2: (a)|every Lamp (excluding {-a Lamp in store-}{+a Lamp or Lens in store+}); and",
        "LegalText2: (b)|every Lens,",
        "LegalText1: |and shall record what it finds.",
    ]


def test_amendments_of_one_article_share_its_text(
    section: Section, narrowed: AmendedClause, amend: Callable[..., AmendedClause]
) -> None:
    (excerpt,) = excerpts(section, amend("B2.1(b)", "Lens", "Mirror"), narrowed)
    assert excerpt.clause == "B2.1"
    assert excerpt.instructions == ("Amend B2.1(a).", "Amend B2.1(b).")
    assert len(excerpt.provisions) == 5


def test_articles_come_in_the_order_of_the_section(
    section: Section, narrowed: AmendedClause, amend: Callable[..., AmendedClause]
) -> None:
    found = excerpts(section, amend("B3.1", "No fee", "A fee"), narrowed)
    assert [excerpt.clause for excerpt in found] == ["B2.1(a)", "B3.1"]


def test_a_new_clause_stands_whole_behind_all_of_the_clause_it_follows(section: Section) -> None:
    new = Inserted("B2.1A", "A new duty.", 1, "B2.1")
    (excerpt,) = excerpts(section, new)
    assert lines(excerpt) == ["LegalHeading: B2|DUTIES OF KEEPERS", "LegalText1: {+B2.1A|+}{+A new duty.+}"]


def test_new_list_items_keep_their_order_and_take_the_form_of_the_list(section: Section) -> None:
    first = Inserted("B2.1(aa)", "one;", 2, "B2.1(a)")
    second = Inserted("B2.1(ab)", "two;", 2, "B2.1(aa)")
    (excerpt,) = excerpts(section, first, second)
    assert lines(excerpt)[3:5] == ["LegalText2: {+(aa)|+}{+one;+}", "LegalText2: {+(ab)|+}{+two;+}"]


def test_a_deleted_clause_keeps_its_number_and_its_list_goes_with_its_numbers(section: Section) -> None:
    top = Deleted("B2.2", section["B2.2"].text, "Not used")
    below = [Deleted(clause.id, clause.text) for clause in section.below("B2.2")]
    (excerpt,) = excerpts(section, top, *below)
    assert lines(excerpt)[1:] == [
        "LegalText1: B2.2|{-A Keeper may appoint a deputy.-}{+Not used+}",
        "LegalText2: {-(a)|-}{-in writing; or-}",
        "LegalText2: {-(b)|-}{-by telephone.-}",
    ]


def test_of_a_long_list_only_what_is_read_with_the_amended_item_is_shown(
    amend: Callable[..., AmendedClause],
) -> None:
    items = tuple(Clause(f"C1.1({x})", f"item {x};", f"({x})", 2) for x in "abcdefghij")
    head = Clause("C1.1", "Any of:", "C1.1", 1)
    tail = Clause("C1.1/closing", "shall do.", "", 1)
    long = Section((Clause("C1", heading="LISTS", label="C1"), head, *items, tail), "C")
    (excerpt,) = excerpts(long, amend("C1.1(e)", "item e", "item E", within=long))
    assert [line.partition(": ")[2] for line in lines(excerpt)] == [
        "C1|LISTS",
        "C1.1|Any of:",
        "|…",
        "(d)|item d;",
        "(e)|{-item e-}{+item E+};",
        "(f)|item f;",
        "|…",
        "|shall do.",
    ]


def test_a_deleted_heading_is_struck_out_beside_what_replaces_it(section: Section) -> None:
    (excerpt,) = excerpts(section, Deleted("B3", "", "Not used"))
    assert lines(excerpt)[0] == "LegalHeading: B3|{-FEES-}{+Not used+}"


def test_of_a_definition_the_neighbours_are_shown_and_not_the_whole_table(
    amend: Callable[..., AmendedClause],
) -> None:
    terms = tuple(Clause(f"A1/Term {x}", f"a thing {x}.", f"Term {x}", 2) for x in "ABCDEFGHIJ")
    table = Section((Clause("A1", "In this Code:", "A1", 1), *terms), "A")
    (excerpt,) = excerpts(table, amend("A1/Term C", "a thing", "any thing", within=table))
    assert [line.partition(": ")[2].partition("|")[0] for line in lines(excerpt)] == [
        *("A1", "", "Term B", "Term C", "Term D"),
        "",
    ]
