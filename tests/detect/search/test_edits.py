"""The edits of one clause, before and after; a bar stands where the words of an edit begin and end."""

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.search.edits import edits_of
from drafter.detect.search.lexicon import EDGE, Lexicon
from drafter.detect.search.passages import changed_passages
from drafter.model.section import Clause, Section


def edits(before, after, heading=None):
    """Gives the edits of a clause, and the lexicon in whose numbers they are."""
    old, new = (Section((Clause("A1", text, heading=heading),)) for text in (before, after))
    lexicon = Lexicon(clause.text for clause in new)
    return edits_of(changed_passages(compare_sections(old, new)), lexicon), lexicon


def told(edit):
    return " ".join(edit.taken), " ".join(edit.put), edit.part


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("paid within ten Days", "paid within six Days", [("ten", "six", False)]),
        ("any written request", "any request", [("written", "", False)]),
        # Changes near one another are one edit, and each is looked for alone as well.
        (
            "the Keeper asks in ten Days",
            "the Warden asks in six Days",
            [
                ("Keeper asks in ten", "Warden asks in six", False),
                ("Keeper", "Warden", True),
                ("ten", "six", True),
            ],
        ),
        # “or” that moved to a later item joins both changes.
        ("a cup or a large blue plate is left", "a cup, a large blue plate or a bowl is left",
         [("or a large blue plate", ", a large blue plate or a bowl", False), ("", "or a bowl", True)]),
        # Far from one another they are two.
        (
            "tar is bought in spring by the guild and kept",
            "oil is bought in spring by the guild and sold",
            [("tar", "oil", False), ("kept", "sold", False)],
        ),
        # The end of a list item is housekeeping, and words in another order say the same.
        ("lit at dusk; and", "lit at dusk.", []),
        ("ropes and nets", "nets and ropes", []),
    ],
)  # fmt: skip
def test_changes_that_belong_together_are_one_edit(before, after, found):
    assert [told(edit) for edit in edits(before, after)[0]] == found


def test_an_edit_knows_the_numbers_of_the_clause_and_where_in_them_it_stands():
    (edit,), lexicon = edits("paid within ten days;", "paid within six days;")
    paid, within, ten, days = lexicon.numbers(["paid", "within", "ten", "days"])
    assert edit.words == (EDGE, paid, within, ten, days, EDGE)
    assert (edit.start, edit.end, edit.stretch) == (3, 4, (ten,))
    assert (edit.before, edit.behind) == ((within, paid, EDGE), (days, EDGE))


def test_what_stays_within_an_edit_is_neither_gained_nor_lost():
    (edit, *_), lexicon = edits("a cup or a plate is left", "a cup, a plate or a bowl is left")
    assert sorted(edit.gained) == sorted(lexicon.numbers([",", "a", "bowl"]))
    assert edit.lost == ()


def test_the_share_is_what_was_changed_in_all_of_both_texts():
    (edit,), _ = edits("paid within ten Days", "paid within six Days")
    assert edit.share == 2 / 8


def test_the_edit_in_its_place_is_that_of_the_texts():
    (edit,), _ = edits("paid within ten Days", "paid within six Days", heading="FEES")
    assert (edit.in_place.old, edit.in_place.new) == ("paid within ten Days", "paid within six Days")
    assert (edit.in_place.pieces, edit.in_place.part) == (edit.pieces, False)
