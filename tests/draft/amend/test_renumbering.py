from dataclasses import replace

import pytest

from drafter.draft.amend.renumbering import is_lettered, successor
from drafter.draft.consequential.carry_out import carry_out
from drafter.draft.consequential.references_followed import references_followed
from drafter.draft.consequential.references_lost import references_left
from drafter.errors import ProposalError
from drafter.language.numerals import roman_value, to_roman
from drafter.model.amended_section import AmendedSection
from drafter.model.proposal import Deletion, Insertion, Proposal, TextAmendment, WordsAmendment
from drafter.model.reference import ReferenceLeft
from drafter.model.section import Clause, Section

SECTION = Section(
    section="G",
    version="1.0",
    clauses=(
        Clause("G1", heading="DUTIES", label="G1"),
        Clause("G1.1", "Each User shall, subject to Sections G1.2 and G1.3:", "G1.1", 1),
        Clause("G1.1(a)", "act as paragraph (b) says; and", "(a)", 2),
        Clause("G1.1(b)", "do one of these:", "(b)", 2),
        Clause("G1.1(b)(i)", "tell; or", "(i)", 3),
        Clause("G1.1(b)(ii)", "ask,", "(ii)", 3),
        Clause("G1.1/closing", "at once.", "", 1),
        Clause("G1.2", "Section G1.1(b)(ii) and Section G2.1 do not limit this.", "G1.2", 1),
        Clause("G1.2A", "A clause put in before.", "G1.2A", 1),
        Clause("G1.3", "This Section G1.3 is not about a G1.33.", "G1.3", 1),
        Clause("G2", heading="FEES", label="G2"),
        Clause("G2.1", "None are due under Section G1.", "G2.1", 1),
    ),
)


def made(*amendments):
    amended = carry_out(Proposal("DP1", "", "G@1.0", amendments), SECTION)
    return {clause.id: clause.text for clause in amended.after}


@pytest.mark.parametrize(
    ("number", "roman", "following"),
    [
        ("G3.20", False, "G3.21"),
        ("G3", False, "G4"),
        ("G3.17(b)", False, "G3.17(c)"),
        ("(z)", False, "(aa)"),
        ("(bb)", False, "(cc)"),
        ("G3.17(b)(iii)", True, "G3.17(b)(iv)"),
        ("(i)", False, "(j)"),
        ("(A)", False, "(B)"),
        ("Article 9", False, "Article 10"),
    ],
)
def test_the_number_that_follows(number, roman, following):
    assert successor(number, roman=roman) == following


def test_roman_numerals_are_written_as_they_are_read():
    assert all(roman_value(to_roman(n)) == n for n in range(1, 4000))


@pytest.mark.parametrize(
    ("number", "others", "lettered"),
    [
        ("G3.20A", {"G3.20"}, True),
        ("(ba)", {"(a)", "(b)"}, True),
        ("(iia)", {"(i)", "(ii)"}, True),
        ("(ii)", {"(i)", "(ii)"}, False),
        ("(aa)", {"(a)", "(z)"}, False),
        ("G3.20", {"G3.20"}, False),
        ("G3.A1", {"G3.1"}, True),
        ("G3.ZA1", {"G3.1"}, True),
        ("G3.ZA1", {"G3.2"}, False),
        ("GZA1", {"G1"}, True),
        ("(ZA1)", {"(a)"}, True),
        ("(A1)", {"(a)", "(b)"}, True),
        ("G1", {"G2"}, False),
    ],
)
def test_a_number_with_a_letter_is_told_from_one_that_counts_in_letters(number, others, lettered):
    assert is_lettered(number, others) == lettered


def test_an_inserted_clause_moves_all_later_ones_and_the_references_to_them():
    after = made(Insertion("G1.1", "New, see Section G1.2.", renumber=True))
    assert after["G1.2"] == "New, see Section G1.2."
    assert after["G1.1"] == "Each User shall, subject to Sections G1.3 and G1.4:"
    assert after["G1.3"] == "Section G1.1(b)(ii) and Section G2.1 do not limit this."
    assert after["G1.3A"] == "A clause put in before."
    assert after["G1.4"] == "This Section G1.4 is not about a G1.33."


def numbers_of(*amendments):
    return {text: number for number, text in made(*amendments).items()}


@pytest.mark.parametrize(
    ("before", "kept", "moved"),
    [
        ("G1.1", "G1.A1", "G1.1"),
        ("G1.2", "G1.1A", "G1.2"),
        ("G1.3", "G1.2B", "G1.3"),
        ("G1.1(a)", "G1.1(A1)", "G1.1(a)"),
        ("G1.1(b)(i)", "G1.1(b)(A1)", "G1.1(b)(i)"),
        ("G1", "GA1", "G1"),
        ("G2", "G1A", "G2"),
    ],
)
def test_a_clause_before_another_has_a_letter_or_its_number(before, kept, moved):
    assert numbers_of(Insertion(before, "New.", before=True))["New."] == kept
    assert numbers_of(Insertion(before, "New.", before=True, renumber=True))["New."] == moved


def test_a_new_first_clause_stands_first_and_the_references_to_the_others_follow():
    after = made(Insertion("G1.1", "New.", before=True, renumber=True))
    assert list(after)[:3] == ["G1", "G1.1", "G1.2"]
    assert after["G1.2"] == "Each User shall, subject to Sections G1.3 and G1.4:"


def test_of_two_new_first_clauses_the_first_stands_first():
    two = (Insertion("G1.1", "New.", before=True), Insertion("G1.1", "Newer.", before=True))
    assert list(made(*two))[:4] == ["G1", "G1.A1", "G1.B1", "G1.1"]
    moving = tuple(replace(one, renumber=True) for one in two)
    assert [numbers_of(*moving)[text] for text in ("New.", "Newer.")] == ["G1.1", "G1.2"]


def test_a_clause_before_a_first_one_with_a_letter_has_a_z_and_does_not_renumber():
    first = Clause("G1.A1", "Put in first.", "G1.A1", 1)
    section = replace(SECTION, clauses=(SECTION.clauses[0], first, *SECTION.clauses[1:]))
    two = (Insertion("G1.A1", "New.", before=True), Insertion("G1.A1", "Newer.", before=True))
    amended = carry_out(Proposal("DP1", "", "G@1.0", two), section)
    ids = [clause.id for clause in amended.after]
    assert ids[:5] == ["G1", "G1.ZA1", "G1.ZB1", "G1.A1", "G1.1"]
    with pytest.raises(ProposalError, match=r"G1\.A1 is none of the numbers"):
        carry_out(Proposal("DP1", "", "G@1.0", (replace(two[0], renumber=True),)), section)


def test_a_first_clause_with_a_letter_keeps_it_when_others_move():
    first = Clause("G1.A1", "Put in first.", "G1.A1", 1)
    section = replace(SECTION, clauses=(SECTION.clauses[0], first, *SECTION.clauses[1:]))
    for moving in (Insertion("G1.1", "New.", before=True, renumber=True), Deletion("G1.1", renumber=True)):
        amended = carry_out(Proposal("DP1", "", "G@1.0", (moving,)), section)
        assert amended.after.clauses[1] == first


def test_a_deleted_clause_closes_the_gap_at_any_depth():
    after = made(Deletion("G1.1(b)(i)", renumber=True))
    assert after["G1.1(b)(i)"] == "ask,"
    assert after["G1.2"] == "Section G1.1(b)(i) and Section G2.1 do not limit this."


def test_a_reference_that_its_place_completes_follows_too():
    after = made(Insertion("G1.1(a)", "think;", renumber=True))
    assert list(after)[2:7] == ["G1.1(a)", "G1.1(b)", "G1.1(c)", "G1.1(c)(i)", "G1.1(c)(ii)"]
    assert after["G1.1(a)"] == "act as paragraph (c) says; and"
    assert after["G1.2"].startswith("Section G1.1(c)(ii) and")


def test_a_whole_part_that_moves_takes_its_clauses_along():
    after = made(Insertion("G1", "NEW PART", renumber=True))
    assert list(after)[-3:] == ["G2", "G3", "G3.1"]
    assert "Section G3.1 do not limit" in after["G1.2"]


def test_words_that_an_amendment_puts_in_speak_of_the_new_numbers():
    after = made(
        Insertion("G1.1", "New.", renumber=True),
        WordsAmendment("G1.2", "do not limit this", "do not limit Section G1.2"),
        TextAmendment("G2.1", "None are due under Section G1.3."),
    )
    assert after["G1.3"] == "Section G1.1(b)(ii) and Section G2.1 do not limit Section G1.2."
    assert after["G2.1"] == "None are due under Section G1.3."


def test_with_numbers_kept_nothing_moves():
    amended = carry_out(Proposal("DP1", "", "G@1.0", (Insertion("G1.1", "New."), Deletion("G1.3"))), SECTION)
    assert amended.moved == {}
    section = amended.after
    assert {"G1.1A", "G1.3"} <= {clause.id for clause in section}


def test_a_clause_after_one_with_a_letter_takes_the_next_letter():
    assert made(Insertion("G1.2A", "New."))["G1.2B"] == "New."


def test_references_to_a_deleted_clause_are_told():
    amended = carry_out(Proposal("DP1", "", "G@1.0", (Deletion("G1.2", renumber=True),)), SECTION)
    assert list(references_left(amended)) == [ReferenceLeft("G1.1", "G1.2", "G1.2")]


def test_new_provisions_stand_below_their_clause_and_closing_words_behind_them():
    after = made(Insertion("G1.3", "Each:\n(a) one; or\n(b) two:\n(i) x;\n(ii) y,\nis enough."))
    start = list(after).index("G1.3A")
    assert list(after)[start : start + 6] == [
        "G1.3A", "G1.3A(a)", "G1.3A(b)", "G1.3A(b)(i)", "G1.3A(b)(ii)", "G1.3A/closing",
    ]  # fmt: skip


def test_references_of_another_section_follow():
    other = Section(
        (Clause("H1", "As Section G1.2 and paragraph (a) of Section G1.1 say, and H1.2 too.", "H1", 1),), "H"
    )
    moved = {"G1.1": "G1.2", "G1.1(a)": "G1.2(a)", "G1.2": "G1.3"}
    known = {clause.id for clause in SECTION}
    (change,) = references_followed(AmendedSection.unchanged(other), moved, known).changes
    assert change.after == "As Section G1.3 and paragraph (a) of Section G1.2 say, and H1.2 too."
    assert references_followed(AmendedSection.unchanged(other), {"G2.1": "G2.2"}, {"G2.1"}).changes == ()
