from math import log

from drafter.detect.search.lexicon import EDGE, Lexicon, flattened

LEXICON = Lexicon(["a hut, let", "a barn", "huts"])
HUT, BARN, COMMA, NEW = LEXICON.numbers(["Hut", "barn", ",", "new"])


def test_the_forms_of_a_word_are_one_word():
    assert LEXICON.numbers(["hut", "HUTS", "hut's"]) == [HUT] * 3
    assert len({HUT, BARN, COMMA, NEW, EDGE}) == 5


def test_a_word_is_counted_once_a_clause():
    assert [LEXICON.holders(number) for number in (HUT, BARN, NEW)] == [2, 1, 0]
    assert Lexicon(["hut hut hut"]).holders(Lexicon(["hut"]).numbers(["hut"])[0]) == 1


def test_a_word_is_the_rarer_the_fewer_clauses_hold_it_and_a_mark_weighs_a_tenth():
    assert LEXICON.rarity(HUT) == log(4 / 2.5)
    assert LEXICON.rarity(BARN) == log(4 / 1.5)
    assert LEXICON.rarity(COMMA) == 0.1 * log(4 / 1.5)
    assert LEXICON.rarity(EDGE) == 1.0
    assert LEXICON.weight([HUT, BARN]) == log(4 / 2.5) + log(4 / 1.5)


def test_no_word_weighs_nothing():
    everywhere = Lexicon(["hut"] * 9)
    assert everywhere.rarity(everywhere.numbers(["hut"])[0]) == log(10 / 9.5)
    common = Lexicon(["hut"] * 99)
    assert common.rarity(common.numbers(["hut"])[0]) == 0.05


def test_a_word_is_told_from_a_mark():
    assert [LEXICON.is_word(number) for number in (HUT, COMMA, EDGE)] == [True, False, False]


def test_clauses_stand_one_behind_the_other_with_an_edge_between_them():
    assert flattened([[5, 6], [], [7]]) == ([EDGE, 5, 6, EDGE, EDGE, 7, EDGE], [1, 4, 5])
