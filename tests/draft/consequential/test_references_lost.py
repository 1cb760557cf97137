"""References left where a clause goes, single ones and those inside ranges and lists."""

import pytest

from drafter.draft.consequential.carry_out import carry_out
from drafter.draft.consequential.references_lost import references_left
from drafter.model.proposal import Deletion, Insertion, Proposal, TextAmendment, WordsAmendment
from drafter.model.section import Clause, Section

TEXTS = {
    "H1.1": "As Sections H1.2 to H1.5 say.",
    "H1.2": "Subject to Sections H1.3, H1.4 and H1.6.",
    "H1.3": "Each Keeper shall:",
    "H1.3(a)": "act as paragraphs (b) to (d) say;",
    "H1.3(b)": "tell the Board;",
    "H1.3(c)": "ask the Board;",
    "H1.3(d)": "pay the Board.",
    "H1.4": "No fee is due.",
    "H1.5": "No lamp is lit.",
    "H1.6": "Section H1.3(c) does not apply.",
}


def section(texts):
    clauses = [
        Clause(name, text, "(" + name.partition("(")[2] if "(" in name else name, 2 if "(" in name else 1)
        for name, text in texts.items()
    ]
    return Section((Clause("H1", heading="DUTIES", label="H1"), *clauses), "H", "", "1.0")


SECTION = section(TEXTS)


def left(*amendments):
    amended = carry_out(Proposal("DP1", "", "H@1.0", amendments), SECTION)
    return [(one.clause, one.refers_to, one.words) for one in references_left(amended)]


@pytest.mark.parametrize("renumber", [True, False])
@pytest.mark.parametrize(
    ("gone", "told"),
    [
        ("H1.4", [("H1.1", "H1.4", "H1.2 to H1.5"), ("H1.2", "H1.4", "H1.4")]),
        ("H1.5", [("H1.1", "H1.5", "H1.5")]),
        ("H1.6", [("H1.2", "H1.6", "H1.6")]),
        ("H1.3(c)", [("H1.3(a)", "H1.3(c)", "(b) to (d)"), ("H1.6", "H1.3(c)", "H1.3(c)")]),
        ("H1.3(d)", [("H1.3(a)", "H1.3(d)", "(d)")]),
    ],
)
def test_what_refers_to_a_deleted_clause_is_told_whether_its_number_stays_or_not(gone, told, renumber):
    assert left(Deletion(gone, renumber=renumber)) == told


def test_all_that_is_below_a_deleted_clause_is_told():
    told = left(Deletion("H1.3", renumber=True))
    assert ("H1.6", "H1.3(c)", "H1.3(c)") in told
    assert ("H1.2", "H1.3", "H1.3") in told


def test_words_that_an_amendment_rewrites_are_its_own_business():
    assert left(Deletion("H1.6"), WordsAmendment("H1.2", "H1.4 and H1.6", "H1.4")) == []
    assert left(Deletion("H1.6"), TextAmendment("H1.2", "Subject to nothing at all.")) == []


def test_new_words_that_refer_to_what_is_not_used_are_told():
    told = left(Deletion("H1.6"), Deletion("H1.2"), Insertion("H1.5", "As Sections H1.4 to H1.6 say."))
    assert ("H1.5A", "H1.6", "H1.6") in told


def test_new_words_speak_of_the_numbers_that_the_proposal_gives():
    told = left(
        Deletion("H1.4", renumber=True),
        WordsAmendment("H1.1", "H1.2 to H1.5", "H1.2 and H1.4"),
        WordsAmendment("H1.2", "H1.3, H1.4 and H1.6", "H1.3 and H1.5"),
    )
    assert told == []


def test_the_ends_of_a_range_follow():
    amended = carry_out(Proposal("DP1", "", "H@1.0", (Insertion("H1.1", "New.", renumber=True),)), SECTION)
    after = {change.clause: change.after for change in amended.changes}
    assert after["H1.1"] == "As Sections H1.3 to H1.6 say."
    assert after["H1.2"] == "Subject to Sections H1.4, H1.5 and H1.7."
    assert list(references_left(amended)) == []
