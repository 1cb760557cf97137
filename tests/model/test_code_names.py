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


def test_a_document_is_called_by_its_letter_or_by_its_title_alone():
    assert CodeNames(document="Part").document_name("A", "Berths") == "Part A"
    assert CodeNames(document="").document_name("A", "By-laws") == "“By-laws”"
    assert CodeNames(document="", sections={"A": "Rules"}).document_name("A", "By-laws") == "“Rules”"
    assert CodeNames(document="").document_name("A", "") == "A"


def test_without_words_of_its_own_a_code_has_clauses_and_bracketed_paragraphs():
    assert [CodeNames().word_at(depth) for depth in range(3)] == ["clause", "clause", "clause"]
    assert CodeNames().word_at(2, "(b)") == "paragraph"
