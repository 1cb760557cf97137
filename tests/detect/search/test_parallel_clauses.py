"""Which clauses of one version are compared word by word, and that their words are made numbers once."""

from drafter.compare import word_diff
from drafter.detect.search.parallel_clauses import differences
from drafter.detect.search.passage_index import PassageIndex
from drafter.detect.search.passages import passages
from drafter.model.section import Clause, Section

SHORT = "Each holder shall keep a record of berths."


def index_of(*texts):
    return PassageIndex(passages(Section(tuple(Clause(f"A{n}", text) for n, text in enumerate(texts, 1)))))


def pairs(*texts):
    return {(found.one, found.other) for found in differences(index_of(*texts))}


def test_the_words_of_a_clause_are_not_made_numbers_for_each_clause_it_is_held_against(monkeypatch):
    monkeypatch.setattr(word_diff, "_as_numbers", None)
    assert pairs(SHORT, SHORT.replace("record", "safe record")) == {(1, 0)}


def test_a_clause_is_not_held_against_one_a_hundred_times_as_long():
    words = " ".join(f"word{n}" for n in range(700))
    assert pairs(SHORT, f"{SHORT[:-1]} then.") == {(1, 0)}
    assert pairs(SHORT, f"{SHORT[:-1]} then {words}.") == set()
