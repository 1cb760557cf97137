from dataclasses import replace
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.compare.sections import compare_sections
from drafter.detect.lists.item_endings import marks_with, marks_without
from drafter.detect.lists.list_wording import Wording
from drafter.detect.missed_amendments import missed_amendments
from drafter.model.section import Clause, Section

FERRY = ["Ferryman", "before each crossing the Ferryman shall:"]
MILL = ["Miller", "before each grinding the Miller shall:"]
DUTIES = [
    "inspect the ropes and pulleys of the {}; ",
    "sweep the floor on which the {} stands; and",
    "enter the day and the hour in the ledger of the {}.",
]
LOCK = "lock the gate behind the {}; and"


def listed(number, names, duties):
    """Gives a clause with a list below it, the duties of one party."""
    party, stem = names
    items = (
        Clause(f"{number}({ascii_lowercase[n]})", d.format(party).strip(), depth=2)
        for n, d in enumerate(duties)
    )
    return (Clause(number, stem[0].upper() + stem[1:], depth=1), *items)


def section(ferry, mill, version=""):
    other = (Clause("A3", "Bees may be kept in any garden of more than two hundred square metres."),)
    return Section(
        (Clause("A1"), *listed("A1.1", FERRY, ferry), Clause("A2"), *listed("A2.1", MILL, mill), *other),
        version=version,
    )


def items(old, new):
    return [finding for finding in missed_amendments(compare_sections(old, new)) if finding.item]


def test_an_item_put_into_one_of_two_parallel_lists_is_missing_in_the_other():
    old, new = section(DUTIES, DUTIES, "1"), section([DUTIES[0], "oil the wheel;", *DUTIES[1:]], DUTIES, "2")
    finding = items(old, new)[0]
    assert not finding.folded
    assert (finding.amended.id, finding.before) == ("A1.1(b)", "")
    assert finding.sibling.id == "A2.1(a)"
    assert finding.item.action == "insert_after"
    assert finding.item.renumber
    assert finding.item.besides == ()
    assert finding.proposed == "oil the wheel;"
    assert "2 put A1.1(b) (“oil the wheel”) into A1.1 only, and A2.1 was left" in finding.reason


def test_a_new_item_is_said_with_the_name_that_the_other_list_has_for_its_party():
    new = section([DUTIES[0], "grease the axle of the {};", *DUTIES[1:]], DUTIES)
    assert items(section(DUTIES, DUTIES), new)[0].proposed == "grease the axle of the Miller;"


def test_a_new_last_item_takes_the_conjunction_and_the_full_stop_along():
    was = [*DUTIES[:2], DUTIES[2]]
    now = [DUTIES[0], DUTIES[1].replace("; and", ";"), DUTIES[2].replace(".", "; and"), "ring the bell."]
    finding = items(section(was, DUTIES), section(now, DUTIES))[0]
    assert (finding.sibling.id, finding.proposed) == ("A2.1(c)", "ring the bell.")
    assert [(clause.id, text) for clause, text in finding.item.besides] == [
        ("A2.1(b)", "sweep the floor on which the Miller stands;"),
        ("A2.1(c)", "enter the day and the hour in the ledger of the Miller; and"),
    ]


def test_a_new_first_item_stands_before_the_first():
    new = section(["ring the bell;", *DUTIES], DUTIES)
    finding = items(section(DUTIES, DUTIES), new)[0]
    assert (finding.item.action, finding.sibling.id) == ("insert_before", "A2.1(a)")


def test_an_item_taken_out_of_one_of_two_parallel_lists_is_left_in_the_other():
    finding = items(section(DUTIES, DUTIES), section([DUTIES[0], DUTIES[2]], DUTIES))[0]
    assert not finding.folded
    assert (finding.amended.id, finding.amended.text) == ("A1.1(b)", "")
    assert finding.before == "sweep the floor on which the Ferryman stands; and"
    assert (finding.item.action, finding.sibling.id, finding.proposed) == ("delete", "A2.1(b)", "")
    assert [(clause.id, text) for clause, text in finding.item.besides] == [
        ("A2.1(a)", "inspect the ropes and pulleys of the Miller; and")
    ]


def test_what_is_below_a_new_item_comes_with_it():
    old = section(DUTIES, DUTIES)
    new = section([DUTIES[0], "warn of ice:", *DUTIES[1:]], DUTIES)
    below = Clause("A1.1(b)(i)", "by a flag on the hut of the Ferryman;", depth=3)
    at = [clause.id for clause in new].index("A1.1(b)") + 1
    new = replace(new, clauses=(*new.clauses[:at], below, *new.clauses[at:]))
    assert items(old, new)[0].proposed == "warn of ice:\n(i) by a flag on the hut of the Miller;"


def test_an_item_that_came_into_both_lists_is_no_finding():
    more = [DUTIES[0], LOCK, *DUTIES[1:]]
    assert items(section(DUTIES, DUTIES), section(more, more)) == []
    assert items(section(more, more), section(DUTIES, DUTIES)) == []


def test_an_item_that_the_other_list_has_already_is_no_finding():
    more = [DUTIES[0], LOCK, *DUTIES[1:]]
    assert items(section(DUTIES, more), section(more, more)) == []


def test_an_item_that_refers_to_a_clause_of_its_own_list_is_not_said_for_the_other():
    new = section([DUTIES[0], "keep what clause A1.1(a) names dry;", *DUTIES[1:]], DUTIES)
    finding = items(section(DUTIES, DUTIES), new)[0]
    assert finding.proposed == "keep what clause A2.1(a) names dry;"
    new = section([DUTIES[0], "keep what paragraph (c) names dry;", *DUTIES[1:]], DUTIES)
    finding = items(section(DUTIES, DUTIES), new)[0]
    assert finding.proposed is None
    assert "refers to paragraph (c)" in finding.unsafe


@pytest.mark.parametrize(
    ("said", "own"),
    [
        ("keep what paragraphs (a) and (c) of clause A1.1 name dry;", "paragraph (c)"),
        ("keep what clauses A1.1(a) and A1.1(c) name dry;", "A1.1(c)"),
        ("keep what is named in A1.1(c) dry;", "A1.1(c)"),
    ],
)
def test_every_number_of_its_own_list_keeps_a_new_item_from_being_said(said, own):
    finding = items(section(DUTIES, DUTIES), section([DUTIES[0], said, *DUTIES[1:]], DUTIES))[0]
    assert finding.proposed is None
    assert f"refers to {own}," in finding.unsafe


def test_an_item_before_a_new_one_goes_by_its_letter_in_both_lists():
    said = "dry what paragraphs (a) and (b) name;"
    ferry, mill = ["ring the bell;", *DUTIES], DUTIES
    new = section([*ferry[:3], said, *ferry[3:]], mill)
    assert items(section(ferry, mill), new)[0].proposed is None
    ferry = [*DUTIES[:2], said, DUTIES[2]]
    assert items(section(DUTIES, mill), section(ferry, mill))[0].proposed.startswith(said[:-1])


def test_an_item_before_a_new_one_goes_by_the_letter_that_it_has_in_the_other_list():
    ferry, said = ["ring the bell;", *DUTIES], "dry what paragraph (b) names;"
    finding = items(section(ferry, DUTIES), section([*ferry[:3], said, ferry[3]], DUTIES))[0]
    assert finding.proposed == "dry what paragraph (a) names; and"


def test_a_letter_of_another_clause_is_no_item_of_the_list():
    said = "dry what paragraph (a) of the Ferry Rules names;"
    finding = items(section(DUTIES, DUTIES), section([DUTIES[0], said, *DUTIES[1:]], DUTIES))[0]
    assert finding.proposed is None


def test_a_reference_is_not_shown_by_a_longer_one_that_holds_it():
    duties = [*DUTIES[:2], "enter in the ledger of the {} what subparagraph (c) and paragraph (c)(i) say."]
    said = "keep what paragraph (c) names dry;"
    finding = items(section(duties, duties), section([duties[0], said, *duties[1:]], duties))[0]
    assert finding.proposed is None


def test_a_clause_that_holds_both_lists_is_referred_to_in_both():
    def both(ferry):
        lists = (*listed("A1.1", FERRY, ferry), *listed("A1.2", MILL, DUTIES))
        return Section((Clause("A1"), *lists, Clause("A2", "No bees.")))

    said = "read clause A1 aloud;"
    finding = items(both(DUTIES), both([DUTIES[0], said, *DUTIES[1:]]))[0]
    assert (finding.sibling.id, finding.proposed) == ("A1.2(a)", said)


def test_two_like_items_put_in_side_by_side_are_both_missing():
    more = ["oil the wheel of the mill on Monday;", "oil the wheel of the mill on Friday;"]
    found = items(section(DUTIES, DUTIES), section([DUTIES[0], *more, *DUTIES[1:]], DUTIES))
    assert {finding.amended.id: finding.proposed for finding in found} == dict(
        zip(("A1.1(b)", "A1.1(c)"), more, strict=True)
    )
    assert [finding.also_amended for finding in found] == [(), ()]


def test_an_item_that_went_and_left_its_number_unused_leaves_it_so_in_the_other_list():
    old = section(DUTIES, DUTIES)
    gap = replace(old, clauses=tuple(clause for clause in old if clause.id != "A1.1(b)"))
    assert not items(old, gap)[0].item.renumber


def test_a_number_is_taken_over_though_one_item_came_as_another_went():
    went_and_came = ["oil the wheel;", DUTIES[0], DUTIES[2]]
    found = items(section(DUTIES, DUTIES), section(went_and_came, DUTIES))
    assert {finding.item.action: finding.item.renumber for finding in found} == {
        "insert_before": True,
        "delete": True,
    }


def test_an_item_lettered_in_leaves_the_numbers_though_clauses_before_it_have_others():
    bees = Clause("A3", "Bees may be kept in any garden of more than two hundred square metres.")
    old = Section((Clause("A1"), *listed("A1.1", FERRY, DUTIES), *listed("A2.1", MILL, DUTIES), bees))
    ferry = listed("A2.1", FERRY, DUTIES)
    lettered = (*ferry[:2], Clause("A2.1(aA)", "oil the wheel;"), *ferry[2:])
    first = (Clause("A1"), Clause("A1.1", "Swans belong to the Crown wherever they nest."), Clause("A2"))
    finding = items(old, Section((*first, *lettered, *listed("A3.1", MILL, DUTIES), bees)))[0]
    assert (finding.amended.id, finding.item.renumber) == ("A2.1(aA)", False)


def test_what_bears_the_number_of_an_item_that_went_by_now_may_be_what_was_left():
    ferry = ("Rowing", "tar the hull; and", "sweep under all benches, ropes, sails and oars before dusk.")
    mill = ("Corn", "weigh every sack; and", "sweep under all benches, ropes, sacks and oars before dusk.")

    def lettered(number, texts):
        return tuple(Clause(number + end, text) for end, text in zip(("", "(a)", "(b)"), texts, strict=False))

    swans = (Clause("A1", "Swans belong to no one."),)
    old = (*lettered("A1", ferry), *lettered("A2", mill))
    new = (*swans, *lettered("A2", ferry), *lettered("A3", mill[:2]))
    assert [finding.sibling.id for finding in items(Section(old), Section(new))] == ["A2(b)"]


def test_an_item_of_a_heading_alone_gets_no_mark():
    def iced(number, names):
        return (*listed(number, names, DUTIES), Clause(f"{number}(d)", "", heading="What is done on ice"))

    old = Section((*iced("A1.1", FERRY), *iced("A2.1", MILL)))
    new = Section((*iced("A1.1", FERRY), Clause("A1.1(e)", "ring the bell."), *iced("A2.1", MILL)))
    finding = items(old, new)[0]
    assert finding.sibling.id == "A2.1(d)"
    assert "A2.1(d)" not in {clause.id for clause, _ in finding.item.besides}


def test_a_figure_in_a_new_item_is_not_taken_for_the_number_of_a_clause():
    """Clauses of a document without letters are numbered 3 and 3.1, as months and shares are counted."""

    def contract(ferry):
        return Section(
            (Clause("3"), *listed("3.1", FERRY, ferry), Clause("4"), *listed("4.1", MILL, DUTIES)),
        )

    said = "pay 3.1 per cent within 3 months as clauses 3 and 3.1 say;"
    finding = items(contract(DUTIES), contract([DUTIES[0], said, *DUTIES[1:]]))[0]
    assert finding.proposed == "pay 3.1 per cent within 3 months as clauses 4 and 4.1 say;"


def test_the_mirrored_item_of_the_shipped_section_is_found_and_said_as_it_stands(shipped):
    full = shipped["6.0"]
    without = replace(full, clauses=tuple(c for c in full if c.id not in {"G2.14(b)", "G3.12(b)"}))
    one = replace(full, clauses=tuple(c for c in full if c.id != "G3.12(b)"))
    finding = missed_amendments(compare_sections(without, one))[0]
    assert (finding.amended.id, finding.sibling.id) == ("G2.14(b)", "G3.12(a)")
    assert finding.proposed == full["G3.12(b)"].text.replace("; and", ";")


@pytest.mark.parametrize(
    ("marks", "at", "made"),
    [
        ([";", "; or", "."], 0, [";", ";", "; or", "."]),
        ([";", "; or", "."], 3, [";", ";", "; or", "."]),
        (["; and", ","], 1, [";", "; and", ","]),
        ([".", ":", "."], 1, [".", "!", ":", "."]),
        ([".", ";", "; and", "."], 1, [".", ";", ";", "; and", "."]),
        ([";"], 1, None),
    ],
)
def test_the_marks_of_a_list_with_one_more_item(marks, at, made):
    assert marks_with(marks, at, "!") == made


@pytest.mark.parametrize("own", [";", "; and", ","])
def test_an_item_of_a_joined_list_gets_the_mark_of_a_list_that_is_not(own):
    assert marks_with([".", "."], 1, own) == [".", ".", "."]
    assert marks_with(["."], 1, own) is None


@given(st.integers(3, 8), st.data())
def test_taking_a_new_item_out_again_gives_the_marks_of_the_list_as_they_were(count, data):
    marks = [*[";"] * (count - 2), "; or", "."]
    at = data.draw(st.integers(0, count))
    assert marks_without(marks_with(marks, at, "!"), at) == marks


@pytest.mark.parametrize(
    ("marks", "at", "made"),
    [
        ([";", "; or", "."], 0, ["; or", "."]),
        ([";", "; or", "."], 1, ["; or", "."]),
        ([";", "; or", "."], 2, ["; or", "."]),
        (["; and", ","], 0, [","]),
        ([".", "."], 0, ["."]),
    ],
)
def test_the_marks_of_a_list_with_one_item_less(marks, at, made):
    assert marks_without(marks, at) == made


def test_a_name_is_said_as_the_clause_that_is_most_like_the_text_says_it():
    wording = Wording(
        [
            ("The Ferryman shall row.", "Each Miller shall row."),
            ("It is seen by the Ferryman at dusk.", "It is seen by the Miller at dusk."),
            ("in the Ferryman Huts", "in its Miller Huts"),
        ]
    )
    assert wording.of("The Ferryman shall sing to the Ferryman at dawn.") == (
        "Each Miller shall sing to the Miller at dawn."
    )
    assert wording.of("on the Ferryman Huts") == "on its Miller Huts"


def test_a_name_of_which_two_others_are_shown_alike_is_not_said():
    wording = Wording([("to the Ferryman", "to the Miller"), ("to the Ferryman", "to the Baker")])
    assert wording.of("to the Ferryman") is None


def test_a_plural_for_a_singular_is_not_said_where_a_verb_agrees_with_it():
    wording = Wording([("the Rowers sing", "the Miller sing"), ("when Rowers row", "when Miller row")])
    assert wording.of("the Rowers shall sing") == "the Miller shall sing"
    assert wording.of("the Rowers are tired") is None


def test_names_that_share_a_word_are_not_said():
    wording = Wording(
        [
            ("to the Ferry Keepers", "to its Mill Keepers"),
            ("of Ferry Keepers and bells daily", "of Mill Wardens and bells daily"),
        ]
    )
    assert wording.of("to the Ferry Keepers and bells daily") is None


def test_a_word_with_an_apostrophe_is_no_name_for_it():
    once = ("the rower's hut is dry", "the keeper's hut is dry")
    assert Wording([once]).of("the rower's boat") == "the rower's boat"
    assert Wording([once, once]).of("the rower's boat") == "the keeper's boat"


@st.composite
def clauses_with_other_names(draw):
    """Gives a text about the ferry, and the same with one stretch of it about the mill."""
    mine = (draw(st.sampled_from(("to", "of"))), "the", "Ferry", "Keepers", "bells")
    start = draw(st.integers(0, 3))
    end = draw(st.integers(start + 1, 4))
    other = draw(st.lists(st.sampled_from(("its", "Mill", "Wardens")), min_size=1, max_size=3))
    return " ".join(mine), " ".join((*mine[:start], *other, *mine[end:]))


@given(st.lists(clauses_with_other_names(), max_size=4), st.sampled_from(("to", "of")))
def test_a_text_is_said_in_whole_words_of_both_lists(pairs, first):
    said = Wording(pairs).of(f"{first} the Ferry Keepers bells") or ""
    assert set(said.split()) <= {"to", "of", "the", "Ferry", "Keepers", "bells", "its", "Mill", "Wardens"}


VERBS = [
    "tar",
    "mend",
    "feed",
    "dust",
    "coil",
    "weigh",
    "paint",
    "count",
    "rinse",
    "stack",
    "brush",
    "air",
    "seal",
]
THINGS = [
    "hull",
    "nets",
    "dogs",
    "bell",
    "rope",
    "salt",
    "rail",
    "oars",
    "deck",
    "logs",
    "steps",
    "hold",
    "hatch",
]
RARE = [
    "tar the hull of the {};",
    "mend the nets of the {};",
    "feed the dogs of the {};",
    "dust the bell of the {};",
]


def test_a_list_of_which_little_runs_parallel_is_a_lesser_finding_than_one_of_which_all_does():
    new = [DUTIES[0], "oil the wheel;", *DUTIES[1:]]
    whole = items(section(DUTIES, DUTIES), section(new, DUTIES))[0]
    other = [DUTIES[0], *RARE[:3], DUTIES[2]]
    little = items(section(DUTIES, other), section(new, other))
    assert all(finding.score < whole.score for finding in little)


def test_a_place_whose_neighbours_run_parallel_is_a_surer_one():
    new = [DUTIES[0], "oil the wheel;", *DUTIES[1:]]
    whole = items(section(DUTIES, DUTIES), section(new, DUTIES))[0]
    torn = [DUTIES[0], RARE[0], *DUTIES[1:]]
    apart = items(section(DUTIES, torn), section(new, torn))[0]
    assert apart.score < whole.score


def test_what_comes_is_placed_behind_its_neighbour_in_a_list_of_more_than_a_dozen():
    many = [f"{verb} the {thing} of the {{}};" for verb, thing in zip(VERBS, THINGS, strict=True)]
    new = [*many[:10], "oil the wheel;", *many[10:]]
    finding = items(section(many, many), section(new, many))[0]
    assert (finding.sibling.id, finding.item.action) == ("A2.1(j)", "insert_after")
    assert [(hunk.old, hunk.new) for hunk in finding.hunks] == [("", "oil the wheel;")]


def test_an_item_that_came_here_and_one_that_went_there_are_two_changes():
    gone = [each for each in DUTIES if each != DUTIES[1]]
    new = section([DUTIES[0], "oil the wheel;", *DUTIES[1:]], gone)
    [came] = [finding for finding in items(section(DUTIES, DUTIES), new) if finding.amended.id == "A1.1(b)"]
    assert (came.item.action, came.also_amended) == ("insert_after", ())


def long_section(ferry, mill, version=""):
    """A section of two lists, each item with a number in it that stands in no other."""
    lists = (
        (Clause(stem, f"each {party} shall:"), *(Clause(f"{stem}({n})", text) for n, text in duties))
        for stem, party, duties in (("A1.1", "Ferryman", ferry), ("A2.1", "Miller", mill))
    )
    return Section(tuple(clause for part in lists for clause in part), version=version)


def long_duties(party, passed_over=None):
    kept = (n for n in range(1, 301) if n != passed_over)
    return [(n, f"book{n} shelf{n} drawer{n} key{n} coin{n} of the {party};") for n in kept]


def test_an_item_that_a_long_list_has_far_from_its_place_is_not_missing_there():
    old = long_section(long_duties("Ferryman", 20), long_duties("Miller", 20), "1")
    assert items(old, long_section(long_duties("Ferryman"), long_duties("Miller", 20), "2"))
    elsewhere = [*long_duties("Miller", 20), (301, long_duties("Miller")[19][1])]
    old = long_section(long_duties("Ferryman", 20), elsewhere, "1")
    assert not items(old, long_section(long_duties("Ferryman"), elsewhere, "2"))
