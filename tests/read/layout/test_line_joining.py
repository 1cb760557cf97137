"""Words that lines break at a hyphen."""

from drafter.read.layout.line_joining import broken_words, joined

LINES = [
    "A member of the commit-",
    "tee shall report to the commit-",
    "tee, and a mem-",
    "ber who is absent is no mem-",
    "ber of the committee and no member of a sub-commit-",
    "tee. A self-",
    "styled club, a long-",
    "planned one and a non-profit one are the meet-",
    "ing of the meeting, es-",
    "tablished by a non-",
    "partisan vote of a re-",
    "port by a twenty-",
    "four-strong jury.",
]
WORDS = frozenset(word for line in LINES for word in line.split()[:-1]) | {"committee", "member", "meeting"}


def test_in_a_text_that_a_program_hyphenates_a_word_that_stands_nowhere_whole_is_mended():
    assert "es-tablished" in broken_words(LINES, WORDS)
    assert joined(["It is es-", "tablished here."], WORDS, broken_words(LINES, WORDS)) == (
        "It is established here."
    )


def test_a_hyphen_stays_behind_what_is_joined_to_other_words_by_one():
    assert not broken_words(LINES, WORDS) & {
        "self-styled",
        "long-planned",
        "non-partisan",
        "twenty-four-strong",
    }


def test_a_hyphen_stays_before_a_word_of_the_document():
    lines = [*LINES, "The ship-", "master reports to the master."]
    assert "ship-master" not in broken_words(lines, WORDS)


def test_where_no_words_are_broken_otherwise_a_hyphen_at_a_line_end_stays():
    assert broken_words(["It is es-", "tablished here."], frozenset({"It", "is"})) == frozenset()
