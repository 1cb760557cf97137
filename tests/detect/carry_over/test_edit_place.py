"""Each case reads: an amended clause before and after, its sibling, and the place there or why none."""

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.carry_over import edit_place
from drafter.detect.carry_over.edit_place import EditPlace, half_made, meant
from drafter.detect.carry_over.outcome import NotSafe
from drafter.detect.search.edits import edits_of
from drafter.detect.search.lexicon import Lexicon
from drafter.detect.search.passages import changed_passages
from drafter.language.words import stem, surface
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


@pytest.mark.parametrize(
    ("change", "sibling", "at", "found"),
    [
        # The words stand there twice: the place with more alike around it is meant, on either side.
        (TAKEN, "trim the lamp daily, the lamp weekly", 2, EditPlace(2)),
        (TAKEN, "oil the lamp weekly or the lamp monthly", 2, EditPlace(2)),
        (TAKEN, "trim a lamp daily or oil a lamp", 2, EditPlace(2)),
        # What is put in stands at the first place already, so that the second one is meant.
        (("a hut is let", "a hut of oak is let"), "a hut of oak stands and a hut is let", 2, EditPlace(8)),
        (("a hut is let", "a hut of oak is let"), "a hut is let and a hut is sold", 2, EditPlace(2)),
        # Where the clause ended and goes on in a new sentence, so does the sibling.
        (("keep it dry.", "keep it dry. Ask first"), "hold it dry.", 3, EditPlace(4)),
        (("keep it dry.", "keep it dry. Ask first"), "hold it dry;", 3, EditPlace(3)),
        # Words that lean on those before them may stand where a sentence ends.
        (LEANING, "no boat", 2, EditPlace(2)),
        # Nothing alike around it: where it was found is as good as any.
        (TAKEN, "lamp", 0, EditPlace(0)),
    ],
)
def test_the_words_around_a_place_tell_it_from_another(change, sibling, at, found):
    assert place(change, sibling, at) == found


@pytest.mark.parametrize(
    ("before", "after", "sibling", "span", "half"),
    [
        # “old” went with “lamp”, and stands before the sibling's lamp too.
        (
            "trim the old big red lamp daily",
            "trim the big red wick daily",
            "oil the old big red lamp",
            (5, 6),
            True,
        ),
        (
            "trim the old big red lamp daily",
            "trim the big red wick daily",
            "oil the new big red lamp",
            (5, 6),
            False,
        ),
        (
            "trim the old big bright red lamp daily",
            "trim the big bright red wick daily",
            "an old big bright red lamp",
            (5, 6),
            False,
        ),
    ],
)
def test_an_edit_is_half_made_where_a_change_beside_it_has_its_place_too(before, after, sibling, span, half):
    old, new = (Section((Clause("A1", text),)) for text in (before, after))
    edits = edits_of(changed_passages(compare_sections(old, new)), Lexicon([after]))
    edit = next(each for each in edits if each.taken == ("lamp",))
    assert half_made(edit.in_place, surface(sibling), *span) is half


OAK = ("wide green hut stands open daily", "wide green hut oak stands open daily")


@pytest.mark.parametrize(
    ("change", "sibling", "at", "found"),
    [
        # Of those without it, the place with most alike on both sides together.
        (
            OAK,
            "wide green hut oak stands open: red hut stands open daily: green hut stands shut",
            3,
            EditPlace(9),
        ),
        # Words that stand far behind are no sign that the place has the edit.
        (
            ("a hut is let", "a hut of oak is let"),
            "a hut is let for wood of oak and a hut is let",
            2,
            EditPlace(2),
        ),
        # That both clauses end there is one more thing alike.
        (("trim the lamp", "trim the wick"), "oil the lamp and fill the lamp", 6, EditPlace(6)),
    ],
)
def test_of_several_places_the_one_most_alike_is_meant(change, sibling, at, found):
    assert place(change, sibling, at) == found


@pytest.mark.parametrize(
    "word", ["or", "and", "which", "who", "that", "of", "in", "on", "for", "under", "other", "(", "-"]
)
def test_words_that_lean_on_the_word_before_them_have_no_place_behind_another(word):
    change = ("a hut is let", f"a hut {word} barn is let")
    assert place(change, "no boat is let", 2) == NotSafe("the words before the place differ")


@pytest.mark.parametrize("word", ["oak", "3", "."])
def test_words_that_stand_by_themselves_have_a_place_behind_any_word(word):
    assert place(("a hut is let", f"a hut {word} barn is let"), "no boat is let", 2) == EditPlace(2)


def test_a_word_that_is_said_very_often_is_placed_in_as_many_steps_as_it_is_said(monkeypatch):
    stemmed = []
    monkeypatch.setattr(edit_place, "stem", lambda word: stemmed.append(word) or stem(word))
    said = "oil " * 300
    assert place((f"{said}daily", f"{said}{'never ' * 20}daily"), f"{said}weekly", 300) == EditPlace(300)
    assert len(stemmed) < 2_000
