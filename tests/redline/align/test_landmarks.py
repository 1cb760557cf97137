from drafter.redline.align.landmarks import landmarks
from drafter.redline.content.units import Unit


def unit(text):
    made = Unit("paragraph", [], b"")
    made.words = text.split()
    return made


def found(old, new, gap=None):
    old, new = [unit(text) for text in old], [unit(text) for text in new]
    return landmarks(old, new, gap or (0, len(old), 0, len(new)))


CLAUSE = "each User shall install its Device"
OTHER = "no Party may disclose the Data of others"


def test_units_that_share_two_phrases_of_four_words_belong_together():
    assert found([CLAUSE], [f"and {CLAUSE}"]) == [(0, 0, 1)]


def test_one_shared_phrase_may_be_chance():
    assert found(["each User shall install"], ["each User shall install"]) == []
    assert found(["a b c d e"], ["a b c d e"]) == [(0, 0, 1)]


def test_a_phrase_that_stands_in_two_units_of_a_side_tells_nothing():
    assert found([CLAUSE, CLAUSE], [CLAUSE]) == []


def test_a_phrase_said_twice_in_one_unit_is_still_its_own():
    assert found([f"{CLAUSE} {CLAUSE}"], [CLAUSE]) == [(0, 0, 1)]


def test_pairs_stand_in_the_same_order_on_both_sides():
    assert found([CLAUSE, OTHER], [CLAUSE, OTHER]) == [(0, 0, 1), (1, 1, 1)]
    assert len(found([CLAUSE, OTHER], [OTHER, CLAUSE])) == 1


def test_each_unit_has_the_one_partner_with_which_it_shares_most():
    first, second = "a b c d e f", "m n o p q r s"
    assert found([f"{first} {second}"], [first, second]) == [(0, 1, 1)]
    assert found([first, second], [f"{first} {second}"]) == [(1, 0, 1)]


def test_places_are_those_of_the_whole_lists():
    assert found(["x", CLAUSE, "y"], ["u", "v", CLAUSE], (1, 3, 1, 3)) == [(1, 2, 1)]
