"""What speaks for and against two passages having been meant to differ, on passages of seven words."""

import pytest

from drafter.detect.evidence.divergence_evidence import alike_until, likelihood
from drafter.detect.search.parallel_clauses import differences
from drafter.detect.search.passage_index import PassageIndex
from drafter.detect.search.passages import passages
from drafter.model.section import Clause, Section

MORE = "Duties of the keeper of a beacon or lantern"
LESS = "Duties of the keeper of a beacon"


def headed(*numbers, said=(MORE, LESS)):
    """Gives the clauses of these numbers, the first two with the headings, the others with one word each."""
    headings = (*said, *(f"Title{n}" for n in range(len(numbers) - 2)))
    return Section(
        tuple(Clause(number, "", heading=heading) for number, heading in zip(numbers, headings, strict=True)),
        version="2",
    )


def parted(section):
    """Gives the one difference between two passages of a section, and the index it is in."""
    index = PassageIndex(passages(section))
    (difference,) = differences(index)
    return difference, index


def weighed(section):
    difference, index = parted(section)
    return likelihood(difference, 1, index, since="")


@pytest.mark.parametrize(
    "numbers", [("G3(a)", "G3(b)"), ("3/1", "3/2"), ("Article IV, Section 1", "Article IV, Section 2")]
)
def test_headings_of_two_items_of_one_list_are_two_for_the_sake_of_their_difference(numbers):
    assert weighed(headed(*numbers)) < weighed(headed("G3(a)", "G4(a)")) / 2


def test_headings_of_two_numbered_provisions_are_no_items_of_one_list():
    assert weighed(headed("G3.1", "G3.2", "G3")) == weighed(headed("G3.1", "G4.1", "G3"))


@pytest.mark.parametrize(
    ("before", "since"),
    [
        (headed("G3", "G4", said=(LESS, LESS)), "2"),
        (headed("G3", "G4"), ""),
        # The clause was there, and had a text where it has a heading now.
        (Section((Clause("G3", "", heading=LESS), Clause("G4", LESS)), version="2"), ""),
        (Section((Clause("G3", "", heading=LESS),), version="2"), ""),
    ],
)
def test_headings_that_read_alike_in_an_earlier_version_parted_since(before, since):
    assert alike_until(*parted(headed("G3", "G4")), [before]) == since
