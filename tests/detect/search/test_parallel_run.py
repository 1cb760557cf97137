"""How far two clauses run parallel from one word on: the words of both, and how many are the same."""

import pytest

from drafter.detect.search.lexicon import Lexicon
from drafter.detect.search.parallel_run import parallel

# Each letter stands in one clause of ten, so that it is rare; “of” stands in every clause.
LEXICON = Lexicon([f"{word} of" for word in "abcdefghij"])


def run(mine, theirs):
    numbers = (tuple(LEXICON.numbers(words.split())) for words in (mine, theirs))
    return parallel(*numbers, LEXICON)


RARE = LEXICON.rarity(LEXICON.numbers(["a"])[0])
COMMON = LEXICON.rarity(LEXICON.numbers(["of"])[0])


@pytest.mark.parametrize(
    ("mine", "theirs", "exact", "rare", "share"),
    [
        ("a b c", "a b c", 3, 3, 1.0),
        ("a b c", "a b d", 2, 2, 1.0),
        ("a b", "c d", 0, 0, 1.0),
        ("", "a", 0, 0, 1.0),
        # One word is another, and the rare words behind it are the same again, but count less.
        ("a x b c", "a y b c", 1, 1, 0.85),
        ("a x b c", "a b c", 1, 1, 0.85),
        ("a b c", "a x b c", 1, 1, 0.85),
        ("a x y b c", "a z w b c", 1, 1, 0.85),
        ("a x b", "a y z b", 1, 1, 0.85),
        ("a x y b", "a z b", 1, 1, 0.85),
        ("a x y b", "a b", 1, 1, 0.85),
        ("a b", "a x y b", 1, 1, 0.85),
    ],
)
def test_what_is_the_same_at_once_counts_whole_and_what_comes_behind_a_gap_less(
    mine, theirs, exact, rare, share
):
    count, weight = run(mine, theirs)
    behind = {"a x b c": 2, "a b c": 2, "a x y b c": 2}.get(mine, 1) if share < 1 else 0
    assert count == exact
    assert weight == pytest.approx(RARE * (rare + share * behind))


def test_a_word_that_stands_everywhere_is_not_enough_to_meet_again_and_two_words_are():
    assert run("a x of b", "a y of c")[1] == pytest.approx(RARE)
    assert run("a x of b", "a y of b")[1] == pytest.approx(RARE + 0.85 * (COMMON + RARE))


def test_three_words_apart_nothing_meets_again():
    assert run("a x y z b", "a b")[1] == pytest.approx(RARE)


def test_no_more_than_fourteen_words_are_looked_at():
    assert run("a b " * 10, "a b " * 10)[0] == 14
