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


def test_the_word_before_a_number_is_that_of_the_number_and_not_of_its_brackets():
    rules = CodeNames(provisions=("Rule", "paragraph"))
    assert rules.word_before("4", 0) == "Rule"
    assert rules.word_before("4(2)(a)", 2) == "Rule"
    assert CodeNames().word_before("(b)", 0) == "paragraph"
    assert CodeNames().word_before("G3.17(b)", 2) == "clause"
    assert CodeNames().word_before("Article IV, Section 2", 1) == ""
    assert CodeNames().word_before("Schedule 2/2.1", 2) == ""


def test_without_words_of_its_own_a_code_has_clauses_and_bracketed_paragraphs():
    assert [CodeNames().word_at(depth) for depth in range(3)] == ["clause", "clause", "clause"]
    assert CodeNames().word_at(2, "(b)") == "paragraph"
