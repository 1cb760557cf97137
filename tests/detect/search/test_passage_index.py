"""An index of three short passages, whose words are numbered as they come: 1 is “red”, 2 is “lamp”."""

from drafter.detect.search.lexicon import EDGE
from drafter.detect.search.passage_index import PassageIndex
from drafter.detect.search.passages import Passage, passages
from drafter.model.section import Clause, Section

RED, LAMP = 1, 2
SECTION = Section(
    (
        Clause("A1", "red lamps; and", heading="RED LAMPS"),
        Clause("A2", "lamp is lit"),
    )
)
INDEX = PassageIndex(passages(SECTION))


def test_forms_of_a_word_have_one_number_and_what_ends_a_list_item_has_none():
    assert INDEX.words == [[RED, LAMP], [RED, LAMP], [LAMP, *INDEX.lexicon.numbers(["is", "lit"])]]


def test_the_words_as_they_stand_are_kept_whole():
    assert INDEX.said == [["RED", "LAMPS"], ["red", "lamps", ";", "and"], ["lamp", "is", "lit"]]


def test_a_passage_is_known_by_its_place_and_a_clause_by_that_of_its_text():
    assert INDEX.place(Passage(SECTION["A1"], "heading")) == 0
    assert INDEX.texts == {"A1": 1, "A2": 2}


def test_a_word_is_found_wherever_it_stands_and_each_position_in_the_passage_that_holds_it():
    assert INDEX.positions(LAMP) == [2, 5, 7]
    assert [INDEX.holder(at) for at in INDEX.positions(LAMP)] == [0, 1, 2]
    assert (INDEX.count(LAMP), INDEX.count(RED)) == (3, 2)


def test_a_word_that_no_passage_holds_stands_nowhere():
    assert INDEX.positions(INDEX.lexicon.numbers(["wick"])[0]) == ()


def test_what_stands_beside_a_stretch_is_given_with_the_edges_of_its_passage():
    assert INDEX.beside(1, 1, 1) == ((RED, EDGE), (LAMP, EDGE))
    assert INDEX.beside(1, 0, 2) == ((EDGE,), (EDGE,))


def test_the_passages_that_share_the_rarest_words_are_given_without_the_one_they_are_of():
    assert INDEX.alike([RED, LAMP], 0) == [1, 2]
    assert INDEX.alike([RED, LAMP]) == [0, 1, 2]
    assert INDEX.alike(INDEX.lexicon.numbers(["wick"])) == []
