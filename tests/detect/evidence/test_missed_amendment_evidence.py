"""The evidence about the sites of an edit: two versions before → after, and a number by hand for each."""

from math import isclose, log1p

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.evidence.missed_amendment_evidence import Weigher
from drafter.detect.search.edit_sites import find_sites
from drafter.detect.search.edits import edits_of
from drafter.detect.search.passage_index import PassageIndex
from drafter.detect.search.passages import changed_passages, passages
from drafter.model.section import Clause, Section

OTHERS = {
    "A7": "Ropes are coiled by the porter and hung on the hooks.",
    "A8": "No cart stands on the quay after the bell has rung.",
    "A9": "The ledger is closed at noon and kept in the vault.",
}
BEFORE = {"A1": "a keeper shall light the lantern at dusk", "A2": "a warden shall light the lantern at dawn"}
AFTER = {**BEFORE, "A1": "a keeper shall light the beacon at dusk"}


def weigher(before, after):
    """Gives what weighs the sites of two versions, and the edits."""
    old, new = (
        Section(tuple(Clause(name, text) for name, text in {**clauses, **OTHERS}.items()))
        for clauses in (before, after)
    )
    changes, index = changed_passages(compare_sections(old, new)), PassageIndex(passages(new))
    edits = edits_of(changes, index.lexicon)
    return Weigher(changes, edits, index), edits


def evidence(before, after, sibling="A2"):
    """Gives the evidence about the first edit of A1 and its site in a sibling."""
    weighs, edits = weigher(before, after)
    edit = next(edit for edit in edits if edit.new.clause.id == "A1")
    sites = find_sites(edit, weighs.index)
    names = [weighs.index.passages[site.passage].clause.id for site in sites]
    return dict(weighs.weigh(edit, sites)[names.index(sibling)].items())


def test_of_a_word_replaced_between_words_that_both_clauses_have_everything_speaks_for_the_sibling():
    found = evidence(BEFORE, AFTER)
    yes = ("adjacent", "exact")
    no = ("insertion", "hanging", "part", "style", "figure", "touched", "inserted", "said", "crowd")
    assert {name: found[name] for name in yes + no} == dict.fromkeys(yes, 1.0) | dict.fromkeys(no, 0.0)


def test_alike_is_the_share_of_the_longer_clauses_words_in_order():
    # a … shall light the lantern at …: six of eight.
    assert evidence(BEFORE, AFTER)["alike"] == 6 / 8


def test_shared_is_the_logarithm_of_the_rarity_of_the_words_that_run_parallel():
    weighs, [edit] = weigher(BEFORE, AFTER)
    [site] = find_sites(edit, weighs.index)
    assert weighs.weigh(edit, [site])[0].shared == log1p(site.before + site.inside + site.behind)


def test_rewritten_is_the_share_of_words_that_went_and_came():
    # One word went and one came, of eight before and eight after.
    assert evidence(BEFORE, AFTER)["rewritten"] == 2 / 16


def test_untouched_counts_the_clauses_that_still_hold_the_words():
    more = {"A3": "a porter shall light the lantern at noon"}
    assert evidence(BEFORE, AFTER)["untouched"] == log1p(1)
    assert evidence({**BEFORE, **more}, {**AFTER, **more})["untouched"] == log1p(2)


def test_crowd_counts_the_other_sites_that_share_as_much():
    more = {"A3": "a porter shall light the lantern at noon"}
    assert evidence({**BEFORE, **more}, {**AFTER, **more})["crowd"] == log1p(1)


def test_near_is_one_over_e_at_twenty_five_clauses():
    assert isclose(evidence(BEFORE, AFTER)["near"], 0.9608, abs_tol=0.0001)  # e to the power of -1/25


@pytest.mark.parametrize(
    ("clause", "insertion", "hanging"),
    [
        ("a keeper shall light the tall lantern at dusk", 1.0, 0.0),
        ("a keeper shall light the lantern at dusk each day", 1.0, 1.0),
    ],
)
def test_an_insertion_is_known_by_its_surroundings_on_two_sides_or_on_one(clause, insertion, hanging):
    sibling = {"A2": "a warden shall light the lantern at dusk and dawn in winter"}
    found = evidence({**BEFORE, **sibling}, {**BEFORE, **sibling, "A1": clause})
    assert (found["insertion"], found["hanging"]) == (insertion, hanging)


def test_a_form_of_the_word_that_stands_there_is_not_exact():
    sibling = {"A2": "a warden shall light the lanterns at dawn"}
    assert evidence({**BEFORE, **sibling}, {**AFTER, **sibling})["exact"] == 0.0


def test_a_word_that_only_points_is_style_and_one_that_says_something_is_not():
    before = {
        "A1": "a keeper shall light the lantern at dusk",
        "A2": "a warden shall light the lantern at dawn",
    }
    assert evidence(before, {**before, "A1": "a keeper shall light each lantern at dusk"})["style"] == 1.0
    assert evidence(before, {**before, "A1": "a keeper shall light both lantern at dusk"})["style"] == 0.0


def test_a_figure_is_told():
    before = {
        "A1": "a keeper shall light all 7 lanterns at dusk",
        "A2": "a warden shall light all 7 lanterns at dawn",
    }
    assert evidence(before, {**before, "A1": "a keeper shall light all 8 lanterns at dusk"})["figure"] == 1.0


def test_a_sibling_that_was_amended_elsewhere_is_touched():
    touched = {"A2": "a warden shall light the lantern at midnight"}
    found = evidence(BEFORE, {**AFTER, **touched})
    assert (found["touched"], found["inserted"]) == (1.0, 0.0)


def test_a_change_that_the_amended_clause_got_too_does_not_touch_the_sibling():
    longer = {name: f"{text} and blow the horn at every hour of fog" for name, text in BEFORE.items()}
    both = {name: text.replace("fog", "mist") for name, text in longer.items()}
    both["A1"] = both["A1"].replace("lantern", "beacon")
    found = evidence(longer, both)
    assert (found["touched"], found["rewritten"]) == (0.0, pytest.approx(2 / 34))


NEW = {"A2": "at noon on every day of the week a warden shall light the lantern in the tower"}


def test_a_sibling_that_is_new_is_inserted_unless_it_was_copied_from_what_was_amended():
    copied, written = (evidence({"A1": BEFORE["A1"]}, {**AFTER, **sibling}) for sibling in ({}, NEW))
    assert (copied["touched"], copied["inserted"]) == (0.0, 0.0)
    assert (written["touched"], written["inserted"]) == (0.0, 1.0)


def test_said_is_the_share_of_the_words_put_in_that_the_sibling_holds():
    sibling = {"A2": "a warden shall light the lantern at dawn beside the beacon"}
    assert evidence({**BEFORE, **sibling}, {**AFTER, **sibling})["said"] == 1.0


def test_outside_is_what_all_clauses_that_got_the_edit_have_and_the_sibling_has_not():
    fellow = {"A3": "a keeper shall light the lantern at dusk in winter"}
    amended = {"A3": "a keeper shall light the beacon at dusk in winter"}
    assert evidence(BEFORE, AFTER)["outside"] == 0.0
    assert evidence({**BEFORE, **fellow}, {**AFTER, **amended})["outside"] > 0.0


def may_lack(before, after, sibling="A2"):
    weighs, edits = weigher(before, after)
    edit = next(edit for edit in edits if edit.new.clause.id == "A1")
    sites = [
        s for s in find_sites(edit, weighs.index) if weighs.index.passages[s.passage].clause.id == sibling
    ]
    return [weighs.may_lack(site, edit) for site in sites]


def test_a_clause_may_lack_an_edit_where_it_was_left():
    assert may_lack(BEFORE, AFTER) == [True]


def test_a_clause_that_was_written_at_this_place_in_the_same_version_is_meant():
    before = {**BEFORE, "A2": "a warden shall light the old lantern at dawn"}
    assert may_lack(before, {**AFTER, "A2": "a warden shall light the lantern at dawn"}) == [False]


def test_a_new_clause_may_lack_a_replacement_and_an_insertion_only_if_it_was_copied():
    assert may_lack({"A1": BEFORE["A1"]}, {**AFTER, **NEW}) == [True]
    put_in = {"A1": "a keeper shall light the tall lantern at dusk"}
    assert may_lack({"A1": BEFORE["A1"]}, {**BEFORE, **put_in}) == [True]
    assert True not in may_lack({"A1": BEFORE["A1"]}, {**put_in, **NEW})


def test_a_change_of_form_alone_is_lacked_only_where_the_same_form_stands():
    formed = {**BEFORE, "A1": "a keeper shall light the lanterns at dusk"}
    assert may_lack(BEFORE, formed) == [True]
    other = {"A2": "a warden shall light the lanterns at dawn"}
    assert True not in may_lack({**BEFORE, **other}, {**formed, **other})


def test_every_word_that_joins_or_points_is_one_of_style():
    joining = (
        "a an the this that these those which who whom whose it its such any each every all and or nor but "
        "if when where as of to in on at by for from with within under upon than then so is are was were be "
        "been has have had do does there"
    )
    before = {
        "A1": f"a keeper shall light {joining} lantern at dusk",
        "A2": f"a warden shall light {joining} lantern at dawn",
    }
    assert evidence(before, {**before, "A1": "a keeper shall light lantern at dusk"})["style"] == 1.0


def test_nothing_put_in_is_nothing_said():
    assert evidence(BEFORE, {**BEFORE, "A1": "a keeper shall light the at dusk"})["said"] == 0.0
