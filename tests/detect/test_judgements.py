from dataclasses import replace

from drafter.detect.judgements import judge, unjudged
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
