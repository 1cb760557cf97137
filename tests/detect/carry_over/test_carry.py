"""Each case reads: the amended clause before and after, its sibling, the place in it, and what it becomes."""

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.carry_over.carry import carry
from drafter.detect.carry_over.outcome import Carried, NotSafe, SaidAlready
from drafter.detect.search.edits import edits_of
from drafter.detect.search.lexicon import Lexicon
from drafter.detect.search.passages import changed_passages
from drafter.language.words import surface
from drafter.model.section import Clause, Section


def carried(before, after, sibling, place):
    """Gives the first edit of a clause carried over to the words `place` of its sibling."""
    old = Section((Clause("A1", before), Clause("A2", sibling)))
    new = Section((Clause("A1", after), Clause("A2", sibling)))
    edit = edits_of(changed_passages(compare_sections(old, new)), Lexicon(clause.text for clause in new))[0]
    words = surface(sibling)
    size = len(surface(place))
    start = next(n for n in range(len(words)) if words[n : n + size] == surface(place))
    at = start + size if not edit.taken else start
    return carry(edit.in_place, sibling, at, start + size)


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
        # The form that the word has in the sibling.
        ("the fee is due", "the charge is due", "all fees are due", "fees", "all charges are due"),
        ("a keeper's lamp", "a warden's lamp", "a keeper of lamps", "keeper", "a warden of lamps"),
        ("red lamps, blue lamps and flags", "red lamps, blue lamps, green lamps and flags",
         "a red lamp, blue lamp and flag", "blue lamp", "a red lamp, blue lamp, green lamp and flag"),
        # The sibling's name for its party; what both clauses call by one name is not renamed.
        ("The Keeper shall clean its lamp daily", "The Keeper shall clean its lamp, as Keeper, daily",
         "The Warden shall clean its lamp daily", "its lamp",
         "The Warden shall clean its lamp, as Warden, daily"),
        ("Keepers use water and keep water clean", "Keepers use water and keep water clean, as water is dear",
         "Keepers use water and keep steam clean", "clean",
         "Keepers use water and keep steam clean, as water is dear"),
        # Where a clause begins: the capital that the amended clause kept or gave up.
        ("Lamp of glass", "lampType is the lamp of glass", "Lamp of brass", "Lamp",
         "lampType is the lamp of brass"),
        # Where it ends: the mark that the edit brought or took, and words put in behind it.
        ("these are the lamps:", "these are the lamps of the harbour.", "those are the lamps:", "the lamps",
         "those are the lamps of the harbour."),
        ("keep it dry. Keep it lit.", "keep it dry. Keep it lit. Ask.", "hold it fast. Keep it lit.", "lit",
         "hold it fast. Keep it lit. Ask."),
        ("keep to the form: a line", "keep to the form: a line Size: a hand.",
         "hold to the form: a line Ask.", "a line", "hold to the form: a line Size: a hand. Ask."),
        ("keep to the form: a line Size: a hand.", "keep to the form: a line",
         "hold to the form: a line Size: a hand. Ask.", "Size: a hand", "hold to the form: a line Ask."),
        # The space before what is put in is that of the amended clause.
        ("light the lamp daily", "light the lamp-post daily", "trim the lamp weekly", "lamp",
         "trim the lamp-post weekly"),
        # A word with capitals inside is a name and keeps its first letter.
        ("Row rules are kept", "LineMap rules are kept", "all row rules are lost", "row",
         "all LineMap rules are lost"),
        # Of two places the one that has not got the edit yet.
        ("of a lamp, lens or boat here", "of a lamp, lens, oar or boat here",
         "of a lamp, lens, oar or boat, of a lamp, lens or mast", "lens",
         "of a lamp, lens, oar or boat, of a lamp, lens, oar or mast"),
        # Marks and spaces around words taken out.
        ("send it to the Harbour_ or the pier.", "send it to the Harbour_.",
         "bring it to the Harbour_ or the pier instead.", "or the pier", "bring it to the Harbour_ instead."),
        # Words in brackets go with the word before them, wherever else the one behind stands.
        ("the old Harbour Master House", "the old Harbour Master (HM) House",
         "our old Harbour Master House", "Master", "our old Harbour Master (HM) House"),
    ],
)  # fmt: skip
def test_an_edit_is_made_in_the_siblings_own_wording(before, after, sibling, place, text):
    assert carried(before, after, sibling, place) == Carried(text)


@pytest.mark.parametrize(
    ("before", "after", "sibling", "place", "reason"),
    [
        ("paid within ten Days", "paid within six Days", "sent in twenty Days", "twenty", "its words differ"),
        ("seen by keepers", "seen by the old keepers", "seen by the keepers", "the", "stand twice"),
        (
            "oil the lamp daily",
            "oil the wick daily",
            "tend the lamp weekly or the lamp monthly",
            "lamp",
            "more than once",
        ),
        ("lamps are lit", "at dusk lamps are lit", "when lamps are lit", "when", "begins"),
        ("the fee is due", "the gas is due", "all fees are due", "fees", "another form, as a plural"),
        ("a hut (of oak) here", "a hut (of ash here", "a hut (of oak) there", "oak)", "brackets"),
    ],
)
def test_an_edit_that_cannot_be_carried_over_safely_is_not(before, after, sibling, place, reason):
    result = carried(before, after, sibling, place)
    assert isinstance(result, NotSafe)
    assert reason in result.reason


@pytest.mark.parametrize(
    ("before", "after", "sibling", "place"),
    [
        ("the hut is shut", "the old hut is shut", "the old hut is lit", "the old"),
        # The Warden of the amended clause is a Keeper in its sibling.
        ("the Keeper asks and the Warden pays", "the Warden asks and the Warden pays",
         "the Keeper asks and the Keeper pays", "Keeper"),
    ],
)  # fmt: skip
def test_an_edit_that_the_sibling_has_already_is_not_carried(before, after, sibling, place):
    assert carried(before, after, sibling, place) == SaidAlready()


TOGETHER = "it was made together with a change beside it, which has its place here too"


def part_carried(before, after, sibling, taken, start):
    """Gives one change of several, that of the words taken out, carried to a word of the sibling."""
    old = Section((Clause("A1", before), Clause("A2", sibling)))
    new = Section((Clause("A1", after), Clause("A2", sibling)))
    edits = edits_of(changed_passages(compare_sections(old, new)), Lexicon(clause.text for clause in new))
    part = next(edit for edit in edits if edit.part and edit.taken == (taken,))
    return carry(part.in_place, sibling, start, start + 1)


def test_one_change_of_several_is_carried_where_only_it_has_a_place():
    change = ("paid to the Keeper in ten Days", "paid to the Warden in six Days")
    assert part_carried(*change, "asked by the Keeper now", "Keeper", 3) == Carried("asked by the Warden now")


def test_one_change_of_several_is_no_amendment_where_its_neighbour_has_a_place_too():
    change = ("it shall make the notice of sale", "it shall obey the rule of sale")
    made = part_carried(*change, "he shall make the notice at noon", "make", 2)
    assert made == NotSafe(TOGETHER)


def test_one_change_of_two_is_no_amendment_where_a_party_of_another_name_stands_between():
    change = ("hold spare keys of Ferryman huts here", "hold spare locks of Ferryman barns here")
    made = part_carried(*change, "hold spare keys of Miller huts here", "keys", 2)
    assert made == NotSafe(TOGETHER)
    assert part_carried(*change, "hold spare keys of Miller tents here", "keys", 2) == Carried(
        "hold spare locks of Miller tents here"
    )
