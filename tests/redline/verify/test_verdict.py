"""Whether anybody's redline gives the two documents that it is of."""

from drafter.redline.redline import redline
from drafter.redline.verify.verdict import verdict
from tests.support.documents import document, p

OLD = document(p("The lamp is lit."), p("The boat is tied."))
NEW = document(p("The lamp is lit."), p("The boat is afloat."))
OTHER = document(p("The lamp is lit."), p("The bell is rung."))


def made(old, new):
    return redline(old, new, author="Drafter", date=None).package


def blocks(side):
    return [place.block for place in side.places]


def test_a_redline_of_the_two_holds():
    assert verdict(OLD, NEW, made(OLD, NEW)).holds


def test_a_redline_of_another_new_document_gives_only_the_old_one():
    found = verdict(OLD, NEW, made(OLD, OTHER))
    assert not found.holds
    assert blocks(found.gives_new) == ["paragraph 2 (“The boat is afloat.”)"]
    assert blocks(found.gives_old) == []


def test_a_redline_of_another_old_document_gives_only_the_new_one():
    found = verdict(OLD, NEW, made(OTHER, NEW))
    assert blocks(found.gives_new) == []
    assert blocks(found.gives_old) == ["paragraph 2 (“The boat is tied.”)"]


def test_a_redline_the_wrong_way_round_gives_neither():
    found = verdict(OLD, NEW, made(NEW, OLD))
    assert blocks(found.gives_new) == ["paragraph 2 (“The boat is afloat.”)"]
    assert blocks(found.gives_old) == ["paragraph 2 (“The boat is tied.”)"]


def test_a_document_without_tracked_changes_is_no_redline_of_two_that_differ():
    assert not verdict(OLD, NEW, OLD).holds
    assert not verdict(OLD, NEW, NEW).holds


def test_changes_that_the_old_document_holds_may_be_kept_or_made_beforehand():
    drafted = made(OLD, OTHER)
    kept, beforehand = verdict(drafted, NEW, made(drafted, NEW)), verdict(drafted, NEW, made(OTHER, NEW))
    assert (kept.holds, kept.gives_old.view) == (True, "rejected")
    assert (beforehand.holds, beforehand.gives_old.view) == (True, "accepted")
    assert kept.gives_new.view == ""


def test_changes_that_the_new_document_holds_count_as_made():
    drafted = made(OLD, NEW)
    found = verdict(OTHER, drafted, made(OTHER, NEW))
    assert (found.holds, found.gives_new.view) == (True, "accepted")
