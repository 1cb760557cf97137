import pytest

from drafter.compare.word_diff import word_hunks
from drafter.language.words import plain_words, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("供应商应当", ["供", "应", "商", "应", "当"]),
        ("第3条 shall", ["第", "3", "条", " ", "shall"]),
        ("ที่นี่", ["ที่", "นี่"]),
        ("한국어 문장", ["한국어", " ", "문장"]),
        ("the User’s 3.17", ["the", " ", "User’s", " ", "3.17"]),
    ],
)
def test_a_sign_is_a_word_where_no_spaces_are_written(text, words):
    assert tokens(text) == words


def test_words_to_be_counted_are_cut_alike():
    assert plain_words("供应商 3.17") == ["供", "应", "商", "3", ".", "17"]


def test_one_sign_that_changed_is_the_hunk():
    [hunk] = word_hunks("供应商应当在变更日期之前通知专家组", "供应商应当在变更日期之后通知专家组")
    assert (hunk.old, hunk.new) == ("前", "后")
