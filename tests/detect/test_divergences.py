from drafter.compare.word_diff import word_hunks
from drafter.detect.divergences import divergences
from drafter.model.section import Clause, Section

ALIKE = "shall insure every dwelling (excluding a cellar or boathouse{}) for which rent is paid to the guild."
OTHERS = [
    "Minutes of each meeting are sent to the members within one week after it.",
    "A ship which enters the harbour shall hoist its flag until it has berthed.",
    "Grain that is stored for longer than a season is to be turned every month.",
]


def section(*texts, version=""):
    clauses = (Clause(f"A{n}", text) for n, text in enumerate((*texts, *OTHERS), start=1))
    return Section(tuple(clauses), version=version)


def parted(version=""):
    first, second = "The tenant " + ALIKE.format(" of stone"), "The tenant " + ALIKE.format("")
    return section(first, second, version=version)


def test_a_passage_that_says_more_than_its_parallel():
    finding = divergences(parted())[0]
    assert (finding.kind, finding.before, finding.rank) == ("divergence", None, 1)
    assert (finding.amended.id, finding.sibling.id) == ("A1", "A2")
    assert finding.proposed == "The tenant " + ALIKE.format(" of stone")
    assert "only A1 has “of stone”" in finding.reason


def test_clauses_that_read_alike_once_are_surer_to_have_parted_by_mistake():
    together = section("The tenant " + ALIKE.format(""), "The tenant " + ALIKE.format(""), version="1.0")
    alone, informed = divergences(parted("2.0"))[0], divergences(parted("2.0"), [together])[0]
    assert informed.score > alone.score
    assert "in 1.0 they did not differ in this" in informed.reason


def test_words_that_differ_in_many_pairs_are_roles_and_no_slip():
    duties = [
        "keep a register of the pumps that stand on the northern bank of the river",
        "report each leak of more than a gallon to the council before noon",
        "paint the railings of the bridge in a colour that the guild has chosen",
        "close the sluice whenever the gauge stands higher than the red mark",
    ]
    texts = [f"The {who} shall {duty}." for duty in duties for who in ("Ferryman", "Miller")]
    assert all(finding.folded for finding in divergences(section(*texts)))


def test_references_to_different_clauses_are_no_slip():
    texts = ["A notice given under Section A2 shall state the extent of the harm to the weir.",
             "A notice given under Section A1 shall state the extent of the harm to the weir."]  # fmt: skip
    assert all(finding.folded for finding in divergences(section(*texts)))


def test_clauses_that_say_the_same_do_not_diverge():
    assert divergences(section("The tenant " + ALIKE.format(""), "The tenant " + ALIKE.format(""))) == ()


def test_the_missed_exclusion_shows_in_the_shipped_version_alone(shipped):
    first_five = divergences(shipped["5.20"])[:5]
    assert ("G3.17(b)", "G3.20(b)") in {(f.amended.id, f.sibling.id) for f in first_five}


def test_at_most_ten_divergences_are_shown(shipped):
    for section in shipped.values():
        assert sum(not finding.folded for finding in divergences(section)) <= 10


def test_a_pair_that_parts_in_two_places_is_given_once(shipped):
    one = "The tenant " + ALIKE.format(" of stone")
    other = "The tenant " + ALIKE.format("").replace("for which rent", "for which a rent")
    both = [{f.amended.id, f.sibling.id} for f in divergences(section(one, other))]
    assert both.count({"A1", "A2"}) == 1
    pairs = [frozenset((f.amended.id, f.sibling.id)) for f in divergences(shipped["5.20"])]
    assert len(pairs) == len(set(pairs))


def test_where_each_of_two_clauses_says_something_of_its_own_no_text_is_proposed():
    one, other = "The tenant " + ALIKE.format(" of stone"), "The tenant " + ALIKE.format(" with oak")
    apart, less = divergences(section(one, other))[0], divergences(parted())[0]
    assert {apart.amended.id, apart.sibling.id} == {"A1", "A2"}
    assert apart.proposed is None
    assert apart.unsafe.startswith("each says something of its own there")
    assert apart.score < less.score


def test_words_said_twice_in_one_clause_and_once_in_the_other_are_not_proposed():
    twice, once = (
        "The tenant " + ALIKE.format(" of stone of stone"),
        "The tenant " + ALIKE.format(" of stone"),
    )
    finding = divergences(section(twice, once))[0]
    assert (finding.proposed, finding.unsafe) == (None, "it says this already")


def test_words_in_place_of_a_mark_do_not_run_into_the_word_before_it():
    told = "The tenant of any dwelling by the weir shall{} the lamp at the gate each night until the bell."
    found = divergences(section(told.format(", once the sun is down, quench"), told.format(" light")))
    assert [finding.proposed for finding in found] == [None]


def test_what_was_said_at_the_end_of_one_clause_alone_in_an_earlier_version_too_did_not_come_apart_since():
    more, less = (
        "The tenant " + ALIKE.format("")[:-1] + " by the eve of the fair.",
        "The tenant " + ALIKE.format(""),
    )
    before, now = section(more, less, version="1.0"), section(more, less, version="2.0")
    told, alone = divergences(now, [before])[0], divergences(now)[0]
    assert {told.amended.id, told.sibling.id} == {"A1", "A2"}
    assert "did not differ" not in told.reason
    assert told.score == alone.score


def test_what_came_to_the_end_of_one_clause_is_said_to_be_new():
    more, less = (
        "The tenant " + ALIKE.format("")[:-1] + " by the eve of the fair.",
        "The tenant " + ALIKE.format(""),
    )
    found = divergences(section(more, less, version="2.0"), [section(less, less, version="1.0")])
    assert "in 1.0 they did not differ in this" in found[0].reason


def placed(*numbered):
    clauses = (
        Clause(name, text)
        for name, text in (*numbered, ("A3", "The guild may let:"), ("A4", "The guild may mend:"))
    )
    others = (Clause(f"A{n}", text) for n, text in enumerate(OTHERS, start=5))
    return Section((*clauses, *others))


def test_two_items_of_one_list_that_differ_in_one_place_are_two_for_its_sake():
    more, less = "a dwelling " + ALIKE.format(" of stone"), "a dwelling " + ALIKE.format("")
    together = divergences(placed(("A3(a)", more), ("A3(b)", less)))
    apart = divergences(placed(("A3(a)", more), ("A4(a)", less)))
    assert all(finding.folded for finding in together)
    assert not apart[0].folded


def test_an_item_whose_number_has_its_words_in_a_paragraph_below_is_an_item_all_the_same():
    more, less = "a dwelling " + ALIKE.format(" of stone"), "a dwelling " + ALIKE.format("")
    numbers = (("A3(a)", ""), ("A3(a)/i", more), ("A3(b)", ""), ("A3(b)/i", less))
    assert all(finding.folded for finding in divergences(placed(*numbers)))


def test_a_clause_that_refers_to_one_clause_more_is_no_slip():
    told = "A notice given under clause 8(1){} shall state the extent of the harm to the weir."
    with_words = divergences(section(told.format(" by hand"), told.format("")))[0]
    for more in (" or 9(1)", " or (b)", " and 12"):
        found = divergences(section(told.format(more), told.format("")))
        assert all(finding.score < with_words.score / 2 for finding in found)


def test_two_headings_that_run_parallel_are_compared_with_one_another_and_with_no_clause():
    said = "Duties of the keeper of a beacon{} towards the wardens of the outer harbour"
    headings = [said.format(" or lantern"), said.format("")]
    heads = tuple(Clause(f"A{n}", "", heading=heading) for n, heading in enumerate(headings, start=1))
    below = (Clause("A2.1", said.format(" or buoy") + "."),)
    finding, *more = divergences(Section((*heads, *below, *section(*OTHERS).clauses[3:])))
    assert (finding.amended.id, finding.sibling.id, finding.part) == ("A1", "A2", "heading")
    assert finding.proposed == headings[0]
    assert finding.reason.startswith("The heading of A1 and the heading of A2 run parallel")
    assert more == []


def test_a_divergence_says_where_the_words_go_and_why():
    finding = next(f for f in divergences(parted()) if (f.amended.id, f.sibling.id) == ("A1", "A2"))
    assert finding.hunks == word_hunks(finding.sibling.text, finding.proposed)
    # Seven words of what both say, and the last seven.
    both = "The tenant shall insure every dwelling (excluding … which rent is paid to the guild"
    assert finding.reason == f"A1 and A2 run parallel (“{both}”), but only A1 has “of stone”."


def test_the_other_clauses_that_say_more_are_named():
    more = [f"The {who} " + ALIKE.format(" of stone") for who in ("tenant", "lodger", "farmer")]
    found = divergences(section(*more, "The tenant " + ALIKE.format("")))
    finding = next(f for f in found if f.sibling.id == "A4" and f.proposed)
    assert {finding.amended.id, *finding.also_amended} <= {"A1", "A2", "A3"}
    assert finding.also_amended


def test_a_heading_that_parts_from_another_is_named_by_its_clause():
    titles = ("DUTIES OF THE KEEPER OF THE OLD TALL LANTERN", "DUTIES OF THE KEEPER OF THE OLD LANTERN")
    clauses = [Clause(f"B{n}", "", heading=title) for n, title in enumerate(titles, start=1)]
    others = section().clauses
    finding = next(f for f in divergences(Section((*clauses, *others))) if f.part == "heading")
    assert (finding.amended.id, finding.sibling.id, finding.proposed) == ("B1", "B2", titles[0])
