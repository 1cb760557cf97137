"""Each case reads: an amended clause before and after, its sibling, and the place there or why none."""

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.carry_over.edit_place import EditPlace, meant
from drafter.detect.carry_over.outcome import NotSafe
from drafter.detect.search.edits import edits_of
from drafter.detect.search.lexicon import Lexicon
from drafter.detect.search.passages import changed_passages
from drafter.language.words import surface
from drafter.model.section import Clause, Section

LEANING = ("a hut is let", "a hut (or barn) is let")
TAKEN = ("oil the lamp daily", "oil the wick daily")


def place(change, sibling, at):
    """Gives the place that the edit of a clause is meant for in its sibling, where `at` was found for it."""
    old, new = (Section((Clause("A1", text), Clause("A2", sibling))) for text in change)
    edit = edits_of(changed_passages(compare_sections(old, new)), Lexicon(clause.text for clause in new))[0]
    return meant(edit.in_place, surface(sibling), at)


@pytest.mark.parametrize(
    ("change", "sibling", "at", "found"),
    [
        (TAKEN, "tend the lamp weekly", 2, EditPlace(2)),
        (
            TAKEN,
            "tend the lamp weekly or the lamp monthly",
            2,
            NotSafe("the words stand there more than once, and the place cannot be told"),
        ),
        (LEANING, "no boat is let", 2, NotSafe("the words before the place differ")),
        (LEANING, "no boat is let and no hut stands", 2, EditPlace(7)),
    ],
)
def test_an_edit_is_meant_for_one_place_or_it_is_said_why_not(change, sibling, at, found):
    assert place(change, sibling, at) == found
