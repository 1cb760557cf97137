"""A proposal put on the versions that it is built onto: what is wrong with it, and its verdicts."""

import pytest

from drafter.errors import Mistake, ProposalError
from drafter.library.library import Library
from drafter.model.proposal import Proposal, WordsAmendment
from drafter.pack.place_proposal import in_file_order, mistakes_in, place, verdicts_in_file_order

TEXTS = {
    "B": "B1 LAMPS\nB1.1 A Keeper shall inspect every Lamp monthly.\nB1.2 A Keeper shall mend a Lamp.\n",
    "C": "C1 CRATES\nC1.1 An officer may weigh any Crate.\nC1.2 An officer shall seal a Crate.\n",
}


@pytest.fixture
def library(tmp_path):
    made = Library.open(tmp_path / "library")
    for letter, text in TEXTS.items():
        file = tmp_path / f"{letter}.txt"
        file.write_text(text, encoding="utf-8")
        made = made.add(file, section=letter, version="1.0")
    return made


def proposal(*amendments):
    return Proposal("DP1", "", "B@1.0", amendments, place="DP1.yaml", further=("C@1.0",))


def judged(one, library):
    placed = place(one, library)
    made = ((part, choice, part.amended(choice)) for part in placed for choice in one.alternatives or (0,))
    return [(verdict.clause, verdict.after) for verdict in verdicts_in_file_order(made)]


def test_verdicts_of_two_sections_stand_in_the_order_of_the_file(library):
    one = proposal(
        WordsAmendment("C1.2", "seal", "open", line=4),
        WordsAmendment("B1.2", "mend", "replace", line=5),
        WordsAmendment("C1.1", "weigh", "count", line=6),
    )
    assert judged(one, library) == [
        ("C1.2", "An officer shall open a Crate."),
        ("B1.2", "A Keeper shall replace a Lamp."),
        ("C1.1", "An officer may count any Crate."),
    ]


def test_each_alternative_has_the_verdict_on_its_own_and_what_all_share_has_one(library):
    one = proposal(
        WordsAmendment("B1.2", "mend", "replace"),
        WordsAmendment("B1.1", "monthly", "weekly", alternative=1),
        WordsAmendment("B1.1", "monthly", "daily", alternative=2),
    )
    assert judged(one, library) == [
        ("B1.2", "A Keeper shall replace a Lamp."),
        ("B1.1", "A Keeper shall inspect every Lamp weekly."),
        ("B1.1", "A Keeper shall inspect every Lamp daily."),
    ]


def test_the_mistakes_of_two_sections_are_told_in_the_order_of_the_file(library):
    one = proposal(
        WordsAmendment("C1.2", "burn", "open", line=9),
        WordsAmendment("B1.2", "sell", "replace", line=10),
        WordsAmendment("C1.1", "lift", "count", line=11),
    )
    with pytest.raises(ProposalError) as refused:
        place(one, library)
    assert [mistake.at for mistake in refused.value.mistakes] == ["DP1.yaml:9", "DP1.yaml:10", "DP1.yaml:11"]


def test_a_mistake_that_alternatives_share_is_told_once(library):
    shared = WordsAmendment("B1.2", "sell", "replace", line=4)
    one = proposal(
        shared,
        WordsAmendment("B1.1", "monthly", "weekly", alternative=1, line=5),
        WordsAmendment("B1.1", "monthly", "daily", alternative=2, line=6),
    )
    problem = "the words “sell” are not in B1.2"
    assert mistakes_in(one, library) == [Mistake(problem, "copy them from the baseline", "DP1.yaml", 4)]


def test_lines_are_ordered_as_numbers_and_what_has_none_comes_first():
    first, second, third = (Mistake("is wrong", line=line) for line in (0, 9, 10))
    assert in_file_order([third, first, second]) == [first, second, third]
