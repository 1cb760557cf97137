"""How alike two texts are: by their characters, and of very long ones by their words."""

import pytest

from drafter.compare.likeness import is_held, likeness

LONG = " ".join(f"w{n}" for n in range(20_000))


def test_short_texts_are_compared_by_their_characters():
    assert likeness("abcd", "abce") == 75.0
    assert likeness("abcd", "abce", least=80.0) == 0.0
    assert is_held("the lamp", "clean the lamp today", 95.0)
    assert not is_held("the boat", "clean the lamp today", 95.0)


def test_long_texts_are_compared_by_their_words():
    # Compared by their characters, these take the square of 120,000.
    half = f"{LONG[: LONG.index('w10000')]}{' '.join(f'x{n}' for n in range(10_000))}"
    assert likeness(LONG, half) == pytest.approx(50.0)
    assert likeness(LONG, half, least=55.0) == 0.0
    assert likeness(LONG, " ".join(reversed(LONG.split()))) == 100.0


def test_a_long_text_is_held_where_it_stands_letter_for_letter():
    assert is_held(LONG, f"{LONG} and more", 95.0)
    assert not is_held(LONG, f"{LONG[:-1]} and more", 95.0)
