"""Each case reads: the amended clause before and after, its sibling, the place in it, and what it becomes."""

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.carry import carry
from drafter.detect.edits import edits_of
from drafter.detect.lexicon import Lexicon, surface
from drafter.model.section import Clause, Section


def carried(before, after, sibling, place):
    """Gives the first edit of a clause carried over to the words `place` of its sibling."""
    old = Section((Clause("A1", before), Clause("A2", sibling)))
    new = Section((Clause("A1", after), Clause("A2", sibling)))
    edit = edits_of(compare_sections(old, new), Lexicon(clause.text for clause in new))[0]
    words = surface(sibling)
    size = len(surface(place))
    start = next(n for n in range(len(words)) if words[n : n + size] == surface(place))
    at = start + size if not edit.taken else start
    return carry(edit, sibling, at, start + size)


@pytest.mark.parametrize(
    ("before", "after", "sibling", "place", "text"),
    [
        ("paid within ten Days", "paid within six Days", "sent within ten Days", "ten",
         "sent within six Days"),
        ("a hut (or barn) here", "a hut (or barn of oak) here", "no hut (or barn) there", "barn",
         "no hut (or barn of oak) there"),
        ("any written request", "any request", "each written request made", "written", "each request made"),
        ("The fee, if any, is due", "The charge, if any, is due", "the Fee is low", "Fee",
         "the Charge is low"),
        ("Fees are due", "All fees are due", "Fees are low", "Fees", "All fees are low"),
        ("No written plea is heard", "No plea is heard", "Written plea", "Written", "Plea"),
        ("a cup or a plate is left", "a cup, a plate or a bowl is left", "a cup or a plate broke",
         "or a plate", "a cup, a plate or a bowl broke"),
        ("lit at dusk; and", "lit at dusk in winter; and", "shut at dusk.", "dusk",
         "shut at dusk in winter."),
    ],
)  # fmt: skip
def test_an_edit_is_made_in_the_siblings_own_wording(before, after, sibling, place, text):
    assert carried(before, after, sibling, place).text == text


@pytest.mark.parametrize(
    ("before", "after", "sibling", "place", "unsafe"),
    [
        ("paid within ten Days", "paid within six Days", "sent in twenty Days", "twenty", "its words differ"),
        ("the hut is shut", "the old hut is shut", "the old hut is lit", "the old", "stand twice"),
        ("a hut (of oak) here", "a hut (of ash here", "a hut (of oak) there", "oak)", "brackets"),
    ],
)
def test_an_edit_that_cannot_be_carried_over_safely_is_not(before, after, sibling, place, unsafe):
    result = carried(before, after, sibling, place)
    assert result.text is None
    assert unsafe in result.unsafe
