"""How far words run alike, counted by hand, and by holding each word against each."""

from itertools import takewhile

from hypothesis import given
from hypothesis import strategies as st

from drafter.detect.carry_over.runs_alike import runs_alike

WORDS = st.lists(st.sampled_from("ab"), max_size=12)


class Counted(str):
    """A word that counts how often it is held against another."""

    __slots__ = ()
    times = 0

    def __eq__(self, other):
        Counted.times += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def test_a_run_is_told_at_each_place_and_at_the_end():
    assert runs_alike(("oil", "the"), ("oil", "the", "oil", "oil", "the")) == [2, 0, 1, 2, 0, 0]


def test_no_words_run_nowhere():
    assert runs_alike([], ["oil"]) == [0, 0]
    assert runs_alike(["oil"], []) == [0]


@given(WORDS, WORDS)
def test_a_run_is_as_long_as_the_words_and_the_text_agree(words, text):
    def agree(at):
        pairs = zip(words, text[at:], strict=False)
        return len([*takewhile(lambda pair: pair[0] == pair[1], pairs)])

    assert runs_alike(words, text) == [agree(at) for at in range(len(text) + 1)]


def test_a_text_that_repeats_itself_is_walked_once():
    Counted.times = 0
    words = [Counted("oil") for _ in range(200)]
    assert runs_alike(words, words * 2)[:3] == [200, 200, 200]
    assert Counted.times < 2_000
