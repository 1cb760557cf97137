"""`code.yaml`: what the code calls itself, its provisions and its people."""

from pathlib import Path

import pytest

from drafter.errors import SourceError
from drafter.library.code_file import code_file, read_code_names
from drafter.limits import YAML_BYTES
from drafter.model.code_names import CodeNames


@pytest.fixture
def read(tmp_path):
    def from_text(text):
        (tmp_path / "code.yaml").write_text(text, encoding="utf-8")
        return read_code_names(tmp_path / "sec_versions")

    return from_text


def wrong(read, text):
    with pytest.raises(SourceError) as refused:
        read(text)
    return [str(mistake).partition("code.yaml:")[2] for mistake in refused.value.mistakes]


def test_it_lies_in_the_folder_that_holds_the_library(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert code_file(Path("sec_versions")) == Path("code.yaml")
    assert code_file(tmp_path / "law" / "versions") == tmp_path / "law" / "code.yaml"
    (tmp_path / "versions").mkdir()
    monkeypatch.chdir(tmp_path / "versions")
    assert code_file(Path()) == tmp_path / "code.yaml"


def test_without_a_file_or_a_key_the_words_are_plain_ones(tmp_path, read):
    assert read_code_names(tmp_path / "sec_versions") == CodeNames()
    assert read("# nothing yet\n") == CodeNames()
    assert read("name:\nviews:\n") == CodeNames()


def test_every_key_is_read(read):
    assert read(
        "name: Harbour Code\nshort_name: HC\ndocument: Part\nprovisions: [clause, paragraph]\n"
        "views: [the Harbour Board]\nimpacts: [Pilots]\ncosts: [the Harbour Board]\n"
        "consulted: the port\nobjectives_name: Harbour Objectives\nobjectives: [Safety]\n"
        "classifications: [Open]\nnew_clauses: renumber\nversions: dates\nsections: {A: Berths, 1: Tides}\n"
    ) == CodeNames(
        name="Harbour Code",
        short_name="HC",
        document="Part",
        provisions=("clause", "paragraph"),
        views=("the Harbour Board",),
        impacts=("Pilots",),
        costs=("the Harbour Board",),
        consulted="the port",
        objectives_name="Harbour Objectives",
        objectives=("Safety",),
        classifications=("Open",),
        new_clauses="renumber",
        versions="dates",
        sections={"A": "Berths", "1": "Tides"},
    )


def test_a_code_of_one_name_is_called_by_it_everywhere(read):
    assert read("name: Harbour Code\n") == CodeNames("Harbour Code", "Harbour Code")
    assert read("short_name: HC\n") == CodeNames("HC", "HC")


def test_a_list_may_be_empty_and_a_document_be_called_by_its_title_alone(read):
    names = read('views: []\ndocument: ""\n')
    assert names.views == ()
    assert names.document == ""


def test_a_name_is_on_one_line_and_without_an_article(read):
    assert read("name: >\n  the Harbour\n  Code\nshort_name: The HC\n") == CodeNames("Harbour Code", "HC")


def test_every_mistake_is_told_at_once_with_its_line(read):
    text = (
        "nmae: Harbour Code\n"
        "short_name: [HC]\n"
        "provisions: clause\n"
        "views:\n"
        "  - Board\n"
        "  - 7\n"
        "new_clauses: letters\n"
        'consulted: " "\n'
        "provisions: []\n"
        "colour: red\n"
        "sections: [A]\n"
    )
    assert wrong(read, text) == [
        "1: `nmae` is not known; did you mean `name`?",
        "2: `short_name` is no text; write it as words, in quotes where it is a number",
        "3: `provisions` is no list; begin each of its items with a dash",
        "6: an item of `views` is no text; write it as words, in quotes where it is a number",
        "7: `new_clauses` is none of those there are; write letter, dash or renumber",
        "8: `consulted` is empty; fill it in, or take it out",
        "9: `provisions` stands in line 3 already; keep one of the two",
        "10: `colour` is not known; docs/code.md lists those there are",
        "11: `sections` is no set of keys; write each as `letter: title`",
    ]


def test_a_character_that_no_paper_can_hold_is_told(read):
    assert wrong(read, 'name: "Harbour"\nviews: ["Board\\x01"]\n') == [
        "2: a character in it cannot be printed; take it out"
    ]


def test_what_is_no_set_of_keys_or_too_large_is_refused(read):
    with pytest.raises(SourceError, match=r"code\.yaml: holds no keys; begin each line with one"):
        read("- Harbour Code\n")
    with pytest.raises(SourceError, match="larger than"):
        read("#" * (YAML_BYTES + 1))


def test_a_folder_in_its_place_is_refused(tmp_path):
    (tmp_path / "code.yaml").mkdir()
    with pytest.raises(SourceError, match=r"code\.yaml"):
        read_code_names(tmp_path / "sec_versions")
