import pytest

from drafter.model.edit import EditScript, Hunk


def test_apply_puts_new_words_in_the_place_of_old_ones():
    script = EditScript((Hunk("ten", "fifteen", 7), Hunk("", " at once", 19)))
    assert script.apply("within ten Days pay.") == "within fifteen Days pay at once."


def test_words_that_do_not_stand_at_their_place_are_refused():
    with pytest.raises(ValueError, match="'eleven' do not stand at character 7"):
        EditScript((Hunk("eleven", "twelve", 7),)).apply("within ten Days")


def test_hunks_that_overlap_are_refused():
    with pytest.raises(ValueError, match="do not stand"):
        EditScript((Hunk("abc", "", 0), Hunk("c", "d", 2))).apply("abc")
