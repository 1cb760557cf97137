from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from drafter.compare.three_way_merge import merged
from drafter.draft.consequential.carry_out import carry_out
from drafter.draft.rebase.rebase import rebase
from drafter.errors import ProposalError
from drafter.model.proposal import (
    Deletion,
    HeadingAmendment,
    Insertion,
    Proposal,
    TextAmendment,
    WordsAmendment,
)
from drafter.model.section import Clause, Section
from drafter.read.source import read_section
from tests.support.random_amendments import proposals

SHIPPED = read_section(Path(__file__).parents[3] / "sec_versions" / "G-5.20.docx")
OLD = Section(
    section="B",
    version="1.0",
    clauses=(
        Clause("B1", heading="DUTIES OF KEEPERS", label="B1"),
        Clause("B1.1", "Each Keeper shall inspect every Lamp monthly, as Section B1.3 requires.", "B1.1", 1),
        Clause("B1.2", "A Keeper may appoint a deputy in writing, and shall tell the Board.", "B1.2", 1),
        Clause("B1.3", "A Keeper who finds a broken Lamp shall mend it within a week.", "B1.3", 1),
        Clause("B1.4", "No fee is due from a Keeper for the use of the harbour.", "B1.4", 1),
    ),
)  # fmt: skip
NEW = Section(
    section="B",
    version="2.0",
    clauses=(
        OLD["B1"],
        Clause("B1.1", "Each Keeper shall inspect every Lamp monthly, as Section B1.4 requires.", "B1.1", 1),
        Clause("B1.2", "The Board shall keep a register of all the Keepers.", "B1.2", 1),
        Clause("B1.3", "A Keeper may appoint a deputy by letter, and shall tell the Board.", "B1.3", 1),
        Clause("B1.4", OLD["B1.3"].text, "B1.4", 1),
        Clause("B1.5", "Not used.", "B1.5", 1),
    ),
)  # fmt: skip


def one(amendment, old=OLD, new=NEW):
    (rebased,) = rebase(Proposal("DP1", "", old.name, (amendment,)), old, new)
    return rebased


@pytest.mark.parametrize(
    ("amendment", "status", "now_at"),
    [
        (WordsAmendment("B1.1", "every Lamp", "each Lamp"), "clean", "B1.1"),
        (WordsAmendment("B1.3", "a week", "a month"), "moved", "B1.4"),
        (WordsAmendment("B1.2", "tell the Board", "inform the Board"), "moved", "B1.3"),
        (WordsAmendment("B1.2", "in writing", "by letter"), "already-made", "B1.3"),
        (WordsAmendment("B1.2", "in writing", "by telephone"), "conflict", "B1.3"),
        (TextAmendment("B1.2", "A Keeper may appoint nobody."), "conflict", "B1.3"),
        (HeadingAmendment("B1", "THE KEEPERS"), "clean", "B1"),
        (Insertion("B1.3", "He shall tell the Board of it."), "moved", "B1.4"),
        (Insertion("B1.1", "The Board shall keep a register of all the Keepers."), "already-made", "B1.2"),
        (Insertion("B1.3", "He shall tell the Board of it.", before=True), "moved", "B1.4"),
        (Insertion("B1.1", "A Lamp is lit.", before=True), "clean", "B1.1"),
        (
            Insertion("B1.2", "The Board shall keep a register of all the Keepers.", before=True),
            "already-made",
            "B1.2",
        ),
        (Deletion("B1.3"), "moved", "B1.4"),
        (Deletion("B1.2"), "conflict", "B1.3"),
        (Deletion("B1.4"), "already-made", ""),
    ],
)
def test_each_amendment_has_one_verdict(amendment, status, now_at):
    rebased = one(amendment)
    assert (rebased.status, rebased.now_at) == (status, now_at)
    assert (rebased.onto is None) == (status in ("conflict", "already-made"))
    assert (rebased.conflict is not None) == (status == "conflict")


def test_a_clause_that_is_not_used_any_more_is_a_conflict_to_amend_and_deleted_already():
    new = replace(OLD, clauses=(*OLD.clauses[:4], replace(OLD["B1.4"], text="[Not used]")))
    rebased = one(WordsAmendment("B1.4", "No fee", "A fee"), new=new)
    assert (rebased.status, rebased.conflict.reason) == ("conflict", "the clause is no longer used")
    assert one(Deletion("B1.4"), new=new).status == "already-made"


def test_a_clause_that_is_gone_is_a_conflict():
    gone = replace(NEW, clauses=NEW.clauses[:3])
    rebased = one(WordsAmendment("B1.4", "No fee", "A fee"), new=gone)
    assert (rebased.status, rebased.now_at, rebased.conflict.reason) == ("conflict", "", "the clause is gone")


def test_a_conflict_holds_the_three_texts():
    conflict = one(WordsAmendment("B1.2", "in writing", "by telephone")).conflict
    assert conflict.base == OLD["B1.2"].text
    assert conflict.now == NEW["B1.3"].text
    assert conflict.proposed == "A Keeper may appoint a deputy by telephone, and shall tell the Board."


def test_what_others_changed_in_the_same_clause_stays_changed():
    onto = one(
        TextAmendment("B1.2", "A Keeper may appoint a deputy in writing, and shall inform the Board.")
    ).onto
    assert onto == TextAmendment(
        "B1.3", "A Keeper may appoint a deputy by letter, and shall inform the Board."
    )


def test_references_follow_what_the_new_version_renumbers():
    onto = one(WordsAmendment("B1.1", "as Section B1.3 requires", "if Section B1.3 so requires")).onto
    assert (onto.replace, onto.replacement) == ("as Section B1.4 requires", "if Section B1.4 so requires")
    assert one(Insertion("B1.3", "Section B1.3 does not apply.")).onto.text == "Section B1.4 does not apply."


CITING = Section(
    (*OLD.clauses, Clause("B1.5", "Fees are refunded, as Section B1.2 says.", "B1.5", 1)), "B", "", "1.0"
)


def test_a_number_that_stands_there_for_another_clause_is_not_the_one_that_is_to_come():
    """Without B1.3, “B1.2” is to cite what was B1.4, and stands there for what is B1.1 in the end."""
    amendments = (
        Deletion("B1.1", renumber=True),
        WordsAmendment("B1.5", "as Section B1.2 says", "as Section B1.3 says"),
    )
    clauses = (
        *CITING.clauses[:3],
        replace(CITING["B1.4"], id="B1.3", label="B1.3"),
        replace(CITING["B1.5"], id="B1.4", label="B1.4"),
    )
    rebased = rebase(Proposal("DP1", "", "B@1.0", amendments), CITING, replace(CITING, clauses=clauses))
    assert [one.status for one in rebased] == ["clean", "conflict"]
    assert rebased[1].conflict.reason == (
        "its new words say “B1.2”, which stands there already for another clause"
    )


def test_a_number_among_new_words_is_not_kept_from_those_that_stood_there_for_another_clause():
    amendments = (
        Deletion("B1.1", renumber=True),
        TextAmendment("B1.5", "Tolls are refunded, as Section B1.3 says."),
    )
    clauses = (
        *CITING.clauses[:3],
        replace(CITING["B1.4"], id="B1.3", label="B1.3"),
        replace(CITING["B1.5"], id="B1.4", label="B1.4"),
    )
    rebased = rebase(Proposal("DP1", "", "B@1.0", amendments), CITING, replace(CITING, clauses=clauses))
    assert [one.status for one in rebased] == ["clean", "conflict"]


def test_a_clause_that_cites_another_one_by_the_drafted_number_is_not_made_already():
    """What was B1.3 is B1.4 there, and a new B1.3 is cited instead."""
    clauses = (
        *CITING.clauses[:3],
        Clause("B1.3", "Refunds are paid in silver within a fortnight.", "B1.3", 1),
        replace(CITING["B1.3"], id="B1.4", label="B1.4"),
        replace(CITING["B1.4"], id="B1.5", label="B1.5"),
        Clause("B1.6", "Fees are refunded, as Section B1.3 says.", "B1.6", 1),
    )
    new = replace(CITING, clauses=clauses, version="2.0")
    rebased = one(WordsAmendment("B1.5", "as Section B1.2", "as Section B1.3"), old=CITING, new=new)
    assert (rebased.status, rebased.now_at) == ("conflict", "B1.6")


def test_two_changes_of_one_number_are_of_the_same_words():
    """The one makes B7.2(b) of B1.2(b), and the other B1.2(a)."""
    old, ours, theirs = (
        f"Fees are refunded, as Section {n} says." for n in ("B1.2(b)", "B7.2(b)", "B1.2(a)")
    )
    cited = (Clause("B7.2", "Lamps are lit.", "B7.2", 1), Clause("B7.2(b)", "Wicks are cut.", "(b)", 2))
    before, after = (
        replace(OLD, clauses=(*OLD.clauses, Clause("B1.5", text, "B1.5", 1), *cited))
        for text in (old, theirs)
    )
    assert one(TextAmendment("B1.5", ours), old=before, new=after).status == "conflict"


def test_of_words_that_stand_more_than_once_the_same_place_is_meant():
    new = replace(
        OLD, clauses=(*OLD.clauses[:4], replace(OLD["B1.4"], text=f"A Keeper pays. {OLD['B1.4'].text}"))
    )
    twice = replace(
        OLD, clauses=(*OLD.clauses[:4], replace(OLD["B1.4"], text="A Keeper, or a Keeper’s heir."))
    )
    assert one(WordsAmendment("B1.4", "Keeper", "Master"), new=new).onto.occurrence == 2
    onto = one(WordsAmendment("B1.4", "Keeper", "Master", occurrence=2), old=twice, new=twice).onto
    assert onto.occurrence == 2


def test_words_recorded_as_the_drafting_text_show_that_the_baseline_has_moved():
    amendment = WordsAmendment("B1.3", "a week", "a month", was=OLD["B1.3"].text)
    rebased = one(amendment, old=NEW, new=NEW)
    assert (rebased.status, rebased.now_at) == ("moved", "B1.4")
    changed = one(
        WordsAmendment("B1.3", "in writing", "by telephone", was=OLD["B1.2"].text), old=NEW, new=NEW
    )
    assert (changed.status, changed.conflict.base) == ("conflict", OLD["B1.2"].text)


def test_an_amendment_that_its_own_baseline_refuses_is_no_conflict_but_a_mistake():
    with pytest.raises(ProposalError, match=r"are not in B1\.1"):
        one(WordsAmendment("B1.1", "no such words", "x"))


@given(st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_onto_the_same_version_everything_is_clean_and_nothing_changes(data):
    proposal = data.draw(proposals(SHIPPED))
    try:
        carry_out(proposal, SHIPPED)
    except ProposalError:
        assume(condition=False)
    rebased = rebase(proposal, SHIPPED, SHIPPED)
    assert {verdict.status for verdict in rebased} == {"clean"}
    assert tuple(verdict.onto for verdict in rebased) == proposal.amendments


WORDS = st.lists(
    st.sampled_from(["a", "lamp", "keeper", "shall", "not", "tell", "board"]), min_size=1, max_size=8
)


@given(WORDS, WORDS, WORDS)
def test_putting_two_changes_together_does_not_depend_on_their_order(base, ours, theirs):
    base, ours, theirs = (" ".join(words) for words in (base, ours, theirs))
    assert merged(base, ours, theirs) == merged(base, theirs, ours)
    assert merged(base, ours, base) == ours
    assert merged(base, ours, ours) == ours


@pytest.mark.parametrize(
    ("amendment", "reason"),
    [
        (WordsAmendment("B1.2", "in writing", "in due form"), "its words have changed"),
        (WordsAmendment("B1.4", "No fee", "A fee"), "the clause is gone"),
        (Insertion("B1.4", "New."), "B1.4, which it follows, is gone"),
    ],
)
def test_a_conflict_says_what_stands_in_the_way(amendment, reason):
    assert one(amendment).conflict.reason == reason


def test_an_amendment_of_a_clause_that_is_no_longer_used_is_a_conflict_that_says_so():
    spent = replace(NEW, clauses=(*NEW.clauses[:2], replace(OLD["B1.2"], text="Not used."), *NEW.clauses[4:]))
    rebased = one(TextAmendment("B1.2", "The Board may appoint a deputy."), new=spent)
    assert (rebased.status, rebased.conflict.reason) == ("conflict", "the clause is no longer used")
