from dataclasses import replace

from drafter.detect.accepted_differences import judge, unjudged
from drafter.model.edit import Hunk
from drafter.model.finding import Finding
from drafter.model.section import Clause


def finding(rank, amended, sibling):
    return Finding(
        rank, "missed-amendment", 0.9, Clause(*amended), "before", Clause(*sibling), (), None, "a reason"
    )


FIRST = finding(1, ("G1", "within three days"), ("G2", "within five days"))
SECOND = finding(2, ("G5", "a record, dated"), ("G6", "a record"))
JUDGED = judge(FIRST, reason="it is longer on purpose", by="ann", date="2026-11-23")


def test_a_judged_finding_is_quiet_and_the_others_keep_their_ranks():
    (left,) = unjudged([FIRST, SECOND], [JUDGED])
    assert (left.rank, left.sibling.id, left.judgement) == (2, "G6", None)


def test_it_is_quiet_under_other_numbers_and_from_the_other_side():
    renumbered = finding(1, ("G3", "within five days"), ("G2", "within three days"))
    assert unjudged([renumbered], [JUDGED]) == ()


def test_it_comes_back_with_the_old_reason_when_a_clause_changes():
    changed = replace(FIRST, sibling=Clause("G2", "within six days"))
    (back,) = unjudged([changed], [JUDGED])
    assert back.judgement == JUDGED


def test_another_edit_of_the_same_two_clauses_is_not_quiet():
    first = replace(FIRST, hunks=(Hunk("three", "five", 7),))
    other = replace(FIRST, rank=2, hunks=(Hunk("days", "weeks", 13),))
    judged = judge(first, reason="it is longer on purpose", by="ann", date="2026-11-23")
    (left,) = unjudged([first, other], [judged])
    assert (left.rank, left.judgement) == (2, judged)


def test_it_is_known_by_the_words_of_one_clause_when_the_other_changed_and_both_were_renumbered():
    moved = replace(FIRST, amended=Clause("G8", "within three days"), sibling=Clause("G9", "within six days"))
    (back,) = unjudged([moved], [JUDGED])
    assert back.judgement == JUDGED


def test_other_clauses_under_the_old_numbers_are_not_those_judged():
    others = finding(1, ("G1", "The Panel meets each month."), ("G2", "The Panel meets each quarter."))
    (left,) = unjudged([others], [JUDGED])
    assert left.judgement is None


def test_a_finding_whose_very_edit_was_judged_comes_back_unfolded_and_another_stays_folded():
    first = replace(FIRST, hunks=(Hunk("three", "five", 7),), folded=True)
    judged = judge(first, reason="it is longer on purpose", by="ann", date="2026-11-23")
    changed = replace(first, sibling=Clause("G2", "within six days"))
    other = replace(changed, hunks=(Hunk("days", "weeks", 13),))
    assert [each.folded for each in unjudged([changed, other], [judged])] == [False, True]


def test_the_latest_of_several_judgements_is_given():
    later = judge(FIRST, reason="and it still is", by="bob", date="2026-12-01")
    changed = replace(FIRST, sibling=Clause("G2", "within six days"))
    (back,) = unjudged([changed], [JUDGED, later])
    assert back.judgement == later
