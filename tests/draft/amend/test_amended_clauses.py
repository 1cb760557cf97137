import pytest

from drafter.draft.consequential.carry_out import carry_out
from drafter.errors import ProposalError
from drafter.model.proposal import Deletion, Insertion, Proposal, TextAmendment, WordsAmendment
from drafter.model.section import Clause, Section

SECTION = Section(
    section="G",
    version="5.20",
    clauses=(
        Clause("G3", heading="OBLIGATIONS", label="G3"),
        Clause("G3.1", "Each User shall, and each Party shall, tell:", "G3.1", 1),
        Clause("G3.1(a)", "the Panel; and", "(a)", 2),
        Clause("G3.1(b)", "the DCC,", "(b)", 2),
        Clause("G3.1/closing", "at once.", "", 1),
        Clause("G3.2", "Nothing else applies.", "G3.2", 1),
    ),
)


def proposal(*amendments):
    return Proposal("DP1", "A title", "G@5.20", amendments, place="DP1.yaml")


def texts(*amendments):
    made = carry_out(proposal(*amendments), SECTION)
    section = made.after
    return {clause.id: clause.text for clause in section}


def mistakes(*amendments):
    with pytest.raises(ProposalError) as caught:
        carry_out(proposal(*amendments), SECTION)
    return str(caught.value).splitlines()


def test_words_are_replaced_inside_a_clause():
    assert (
        texts(WordsAmendment("G3.1(b)", "DCC", "DCC and the Authority"))["G3.1(b)"]
        == "the DCC and the Authority,"
    )


def test_the_second_of_two_places():
    made = texts(WordsAmendment("G3.1", "shall", "may", occurrence=2))
    assert made["G3.1"] == "Each User shall, and each Party may, tell:"


def test_two_amendments_of_one_clause_are_made_together():
    made = texts(WordsAmendment("G3.1", "User", "Supplier"), WordsAmendment("G3.1", "tell", "inform"))
    assert made["G3.1"] == "Each Supplier shall, and each Party shall, inform:"


def test_the_whole_text_of_a_clause():
    assert texts(TextAmendment("G3.2", "Nothing applies."))["G3.2"] == "Nothing applies."


def test_a_new_clause_comes_after_all_of_the_one_it_follows_and_numbers_are_kept():
    made = texts(Insertion("G3.1", "New."), Insertion("G3.1", "Newer."))
    order = ["G3", "G3.1", "G3.1(a)", "G3.1(b)", "G3.1/closing", "G3.1A", "G3.1B", "G3.2"]
    assert list(made) == order
    assert (made["G3.1A"], made["G3.1B"]) == ("New.", "Newer.")


def test_a_deleted_clause_keeps_its_number_and_loses_all_below_it():
    made = texts(Deletion("G3.1"))
    assert made == {"G3": "", "G3.1": "Not used", "G3.2": "Nothing else applies."}


def test_every_mistake_is_said_at_its_line():
    said = mistakes(
        WordsAmendment("G9.9", "x", "y", line=3),
        WordsAmendment("G3.1", "shall", "may", line=5),
        WordsAmendment("G3.1", "shall", "may", occurrence=3, line=7),
        WordsAmendment("G3.2", "Something", "y", line=9),
        TextAmendment("G3", "y", line=11),
    )
    assert [line.split(": ")[0] for line in said] == [f"DP1.yaml:{n}" for n in (3, 5, 7, 9, 11)]
    assert "there is no clause G9.9 in G@5.20" in said[0]
    assert "stand 2 times in G3.1; say which with `occurrence`" in said[1]
    assert "stand 2 times in G3.1; lower `occurrence`" in said[2]
    assert "are not in G3.2; copy them from the baseline" in said[3]
    assert "G3 is a heading" in said[4]


def test_amendments_of_the_same_words_are_refused():
    (said,) = mistakes(
        WordsAmendment("G3.2", "Nothing else", "Nothing", line=3),
        WordsAmendment("G3.2", "else applies", "x", line=5),
    )
    assert said == "DP1.yaml:5: line 3 amends the same words of G3.2; make one amendment of the two"


def test_a_new_clause_whose_number_is_taken_is_refused():
    section = Section((Clause("G1", "One."), Clause("G1A", "One and a half."), Clause("G2", "Two.")))
    with pytest.raises(ProposalError, match="there is a clause G1A already; insert the new one after that"):
        carry_out(proposal(Insertion("G1", "New.")), section)


def test_a_new_item_between_closing_words_and_an_item_is_refused():
    section = Section(
        (
            Clause("G1", "Each User shall:", "G1"),
            Clause("G1(a)", "act,", "(a)", 1),
            Clause("G1/closing", "and so shall:", "", 0),
            Clause("G1(b)", "the DCC.", "(b)", 1),
        )
    )
    with pytest.raises(ProposalError, match=r"closing words stand before G1\(b\); say with `insert_after`"):
        carry_out(proposal(Insertion("G1(b)", "the Panel.", before=True)), section)


def test_an_amendment_that_changes_nothing_is_refused():
    (said,) = mistakes(WordsAmendment("G3.2", "else", "else"))
    assert "are the ones that stand there" in said


def test_more_clauses_than_there_are_numbers_with_letters_are_refused():
    many = [Insertion("G3.2", f"New {number}.") for number in range(53)]
    assert list(texts(*many[:52]))[-2:] == ["G3.2ZY", "G3.2ZZ"]
    (said,) = mistakes(*many)
    assert "none is numbered G3.2ZZA; number them anew with `renumber: true`" in said
