from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.compare.word_diff import token_opcodes, word_hunks
from drafter.language.words import tokens
from drafter.model.edit import EditScript

words = st.sampled_from(["a", "the", "Device", "licensee", "G3.17", " ", "  ", ",", "(", ")", "\n", "’", "é"])
texts = st.lists(words, max_size=14).map("".join)


def pairs(old, new):
    return [(hunk.old, hunk.new) for hunk in word_hunks(old, new)]


@given(texts, texts)
def test_the_hunks_make_the_old_text_into_the_new_one(old, new):
    assert EditScript(word_hunks(old, new)).apply(old) == new


@given(texts, texts)
def test_every_hunk_begins_and_ends_between_words(old, new):
    edges = {0}
    for token in tokens(old):
        edges.add(max(edges) + len(token))
    for hunk in word_hunks(old, new):
        assert {hunk.at, hunk.at + len(hunk.old)} <= edges


@given(texts)
def test_equal_texts_have_no_hunks(text):
    assert word_hunks(text, text) == ()


@given(texts)
def test_tokens_joined_are_the_text(text):
    assert "".join(tokens(text)) == text


@pytest.mark.parametrize(
    ("old", "new", "hunks"),
    [
        ("within ten Days", "within fifteen Days", [("ten", "fifteen")]),
        ("a Proxy Function) for", "a Proxy Function of a Device) for", [("", " of a Device")]),
        ("shall notify", "shall promptly notify", [("", " promptly")]),
        ("the owner, the user", "the owner, the agent, the user", [("", ", the agent")]),
        ("a lease or a permit, if", "a lease, a permit or a deed, if", [(" or", ","), ("", " or a deed")]),
        ("under 5.1(1) and (2), it", "under 5.1(1) and (2), 6 and 7(2), it", [("", ", 6 and 7(2)")]),
        ("see Section G3.17 below", "see Section G3.18 below", [("G3.17", "G3.18")]),
        ("the balance was paid in full.", "the loan is discharged.", [
            ("balance was paid in full", "loan is discharged"),
        ]),
    ],
)  # fmt: skip
def test_hunks_read_as_a_drafter_would_write_them(old, new, hunks):
    assert pairs(old, new) == hunks


def test_long_words_are_kept_before_short_ones():
    assert (" or", ",") in pairs("tobacco or cannabis goods", "tobacco, cannabis or vaping goods")


def test_an_unchanged_passage_between_changes_is_never_marked():
    passage = "which is kept in the register for the time being "
    (first, second) = pairs(f"alpha {passage}beta", f"gamma {passage}delta")
    assert (first, second) == (("alpha", "gamma"), ("beta", "delta"))


sequences = st.lists(st.integers(-2, 3), max_size=12)


@given(sequences, sequences)
def test_opcodes_cover_both_sequences_in_order(old, new):
    i = j = 0
    for tag, i1, i2, j1, j2 in token_opcodes(old, new):
        assert (i1, j1) == (i, j)
        assert (old[i1:i2] == new[j1:j2]) == (tag == "equal")
        i, j = i2, j2
    assert (i, j) == (len(old), len(new))


@given(sequences, sequences)
def test_opcodes_keep_a_longest_common_subsequence(old, new):
    lengths = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, a in enumerate(old):
        for j, b in enumerate(new):
            lengths[i + 1][j + 1] = lengths[i][j] + 1 if a == b else max(lengths[i][j + 1], lengths[i + 1][j])
    kept = sum(i2 - i1 for tag, i1, i2, _, _ in token_opcodes(old, new) if tag == "equal")
    assert kept == lengths[-1][-1]


@given(sequences, sequences)
def test_neighbouring_opcodes_differ_in_their_tags(old, new):
    tags = [tag for tag, *_ in token_opcodes(old, new)]
    assert all((a == "equal") != (b == "equal") for a, b in pairwise(tags))


def test_two_clauses_of_many_words_in_another_order_are_compared():
    # The table of what they have in common would take four gigabytes.
    told = [f"w{n * 7919 % 5_003}" for n in range(60_000)]
    old, new = " ".join(told), " ".join(reversed(told))
    assert EditScript(word_hunks(old, new)).apply(old) == new


def test_few_changes_in_a_clause_of_many_words_are_told_apart():
    told = [f"w{n % 701} x{n % 397} shall" for n in range(6_000)]
    changed = [*told]
    changed[300], changed[5_700] = "first", "last"
    assert pairs(" ".join(told), " ".join(changed)) == [(told[300], "first"), (told[5_700], "last")]


def test_words_put_into_a_long_run_of_one_word_have_a_place():
    # Each of the places for them was once weighed, with all of the words.
    run = "x " * 20_000
    ((old, new),) = pairs(f"{run}end", f"{run}{run}end")
    assert (old, new.split()) == ("", ["x"] * 20_000)
