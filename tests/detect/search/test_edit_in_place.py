from drafter.detect.search.edit_in_place import EditInPlace, Piece

OLD = "a cup or a plate is left"
NEW = "a cup, a plate or a bowl is left"


def test_an_edit_of_two_pieces_takes_and_puts_all_that_stands_between_its_ends():
    edit = EditInPlace(OLD, NEW, (Piece(2, 3, 2, 3), Piece(5, 5, 5, 8)))
    assert (edit.start, edit.end) == (2, 5)
    assert edit.taken == ("or", "a", "plate")
    assert edit.put == (",", "a", "plate", "or", "a", "bowl")


def test_an_insertion_ends_where_it_begins_and_takes_nothing():
    edit = EditInPlace("a hut is let", "a hut (or barn) is let", (Piece(2, 2, 2, 6),))
    assert (edit.start, edit.end, edit.taken) == (2, 2, ())
    assert edit.put == ("(", "or", "barn", ")")


def test_a_deletion_puts_nothing():
    edit = EditInPlace("any written request", "any request", (Piece(1, 2, 1, 1),))
    assert (edit.taken, edit.put) == (("written",), ())


def test_both_texts_are_told_in_words_and_marks():
    edit = EditInPlace("see 3.17, now", "see 3.17", (Piece(2, 4, 2, 2),))
    assert (edit.old_words, edit.new_words) == (("see", "3.17", ",", "now"), ("see", "3.17"))
