from drafter.detect.divergence import divergences
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


def test_words_in_place_of_a_mark_do_not_run_into_the_word_before_it():
    told = "The tenant of any dwelling by the weir shall{} the lamp at the gate each night until the bell."
    found = divergences(section(told.format(", once the sun is down, quench"), told.format(" light")))
    assert [finding.proposed for finding in found] == [None]
