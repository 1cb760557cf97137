"""The names of a code."""

from drafter.model.code_names import CodeNames


def test_deeper_provisions_have_the_word_of_the_last():
    names = CodeNames(provisions=("Article", "Section", "paragraph"))
    assert [names.word_at(depth) for depth in range(5)] == [
        "Article",
        "Section",
        "paragraph",
        "paragraph",
        "paragraph",
    ]


def test_without_words_of_its_own_a_code_has_clauses_and_bracketed_paragraphs():
    assert [CodeNames().word_at(depth) for depth in range(3)] == ["clause", "clause", "clause"]
    assert CodeNames().word_at(2, "(b)") == "paragraph"
