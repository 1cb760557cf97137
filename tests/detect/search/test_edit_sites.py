"""Each case reads: a clause before and after, another clause, and the words there where the edit could go.

The other clause stands second; the words of the rest have nothing in common with either.
"""

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.search import edit_sites
from drafter.detect.search.edit_sites import find_sites, reach_of
from drafter.detect.search.edits import edits_of
from drafter.detect.search.passage_index import PassageIndex
from drafter.detect.search.passages import changed_passages, passages
from drafter.language.words import surface
from drafter.model.section import Clause, Section

OTHERS = (
    "Minutes of every meeting reach all members within one week after it.",
    "Grain stored for longer than a season is turned every month.",
    "Bees may be kept in any garden larger than two hundred metres.",
    "No bonfire is started between sunrise and sunset in July or August.",
    "Our librarian may lend a manuscript to another library for an exhibition.",
    "Musicians who play in this square shall stop when its clock strikes ten.",
)


def version(*texts):
    return Section(tuple(Clause(f"A{n}", text) for n, text in enumerate((*texts, *OTHERS), start=1)))


def found(before, after, *siblings):
    """Gives the index of the new version, and the sites of the edit that the first clause got."""
    comparison = compare_sections(version(before, *siblings), version(after, *siblings))
    index = PassageIndex(passages(comparison.new))
    edit, *_ = edits_of(changed_passages(comparison), index.lexicon)
    return index, find_sites(edit, index)


def words(index, site):
    """Gives the words of a site as they stand, with a bar before and behind them."""
    said = surface(index.passages[site.passage].text)
    return " ".join((*said[: site.start], "|", *said[site.start : site.end], "|", *said[site.end :]))


@pytest.mark.parametrize(
    ("before", "after", "sibling", "place"),
    [
        # The words taken out stand there.
        ("the ferryman paints oars with tar", "the ferryman paints oars with oil",
         "a miller coats oars with tar", "a miller coats oars with | tar |"),
        # They stand there in another form.
        ("the ferryman paints an oar with tar", "the ferryman paints a paddle with tar",
         "the ferryman paints oars with tar", "the ferryman paints | oars | with tar"),
        # An insertion has its place between the words that it stands between.
        ("ropes dry beneath lanterns overnight", "ropes dry beneath copper lanterns overnight",
         "nets dry beneath lanterns too", "nets dry beneath | | lanterns too"),
        # At the beginning and at the end of a clause, which are told from the middle of one.
        ("ropes dry beneath lanterns", "wet ropes dry beneath lanterns",
         "ropes dry beneath awnings", "| | ropes dry beneath awnings"),
        ("ropes dry beneath lanterns.", "ropes dry beneath lanterns overnight.",
         "nets dry beneath lanterns.", "nets dry beneath lanterns | | ."),
    ],
)  # fmt: skip
def test_an_edit_has_a_site_where_its_words_stand_in_a_like_context(before, after, sibling, place):
    index, sites = found(before, after, sibling)
    assert [(site.passage, words(index, site)) for site in sites] == [(1, place)]


def test_in_a_parallel_clause_the_site_lies_where_the_edit_lies_in_its_own():
    before = "each ferryman shall rinse copper kettles with vinegar before dusk"
    after = "each ferryman shall rinse copper kettles with brine before dusk"
    index, sites = found(before, after, "each ferryman shall scour copper kettles with vinegar at dusk")
    site = sites[0]
    assert words(index, site) == "each ferryman shall scour copper kettles with | vinegar | at dusk"
    assert (site.left, site.right, site.exact) == (3, 0, True)
    # “scour” and “at” stand for another word, and what is behind them runs parallel again.
    weight, numbers = index.lexicon.weight, index.lexicon.numbers
    assert site.before > weight(numbers(["copper", "kettles", "with"]))
    assert site.behind > 0


def test_words_that_stand_there_in_part_are_a_site_that_is_not_exact():
    before = "each ferryman shall rinse copper kettles with sour cider vinegar before dusk"
    after = "each ferryman shall rinse copper kettles with brine before dusk"
    index, sites = found(
        before, after, "each ferryman shall rinse copper kettles with cider vinegar before dusk"
    )
    assert (
        words(index, sites[0])
        == "each ferryman shall rinse copper kettles with | cider vinegar | before dusk"
    )
    assert not sites[0].exact
    assert sites[0].inside == index.lexicon.weight(index.lexicon.numbers(["cider", "vinegar"]))


def test_a_clause_that_shares_next_to_nothing_is_no_site():
    assert (
        found("tar is stored in casks", "pitch is stored in casks", "a miller sells flour in sacks")[1] == []
    )


def test_the_clause_that_got_the_edit_is_no_site_of_it():
    before = "paint oars with tar, and rudders with tar"
    assert found(before, "paint oars with oil, and rudders with tar")[1] == []


def test_the_site_that_shares_most_is_first_and_of_two_alike_the_earlier():
    near, far = "every ferryman paints oars with tar", "a miller coats oars with tar"
    index, sites = found(
        "the ferryman paints oars with tar", "the ferryman paints oars with oil", far, near, far
    )
    assert [site.passage for site in sites] == [2, 1, 3]
    assert [words(index, site) for site in sites[1:]] == ["a miller coats oars with | tar |"] * 2
    assert sites[0].shared > sites[1].shared == sites[2].shared


def test_each_place_of_one_clause_is_a_site_once():
    index, sites = found(
        "the ferryman paints oars with tar",
        "the ferryman paints oars with oil",
        "paint oars with tar and masts with tar",
    )
    assert [words(index, site) for site in sites] == [
        "paint oars with | tar | and masts with tar",
        "paint oars with tar and masts with | tar |",
    ]


def test_a_heading_is_a_site_of_what_was_done_to_a_text():
    texts = ("The ferryman paints oars with tar.", "The ferryman paints oars with oil.")
    old, new = (
        Section((Clause("A1", text), Clause("A2", "", heading="Oars With Tar"), *version().clauses[2:]))
        for text in texts
    )
    comparison = compare_sections(old, new)
    index = PassageIndex(passages(new))
    (edit,) = edits_of(changed_passages(comparison), index.lexicon)
    (site,) = find_sites(edit, index)
    assert index.passages[site.passage].key == ("A2", "heading")
    assert (site.start, site.end, site.left) == (2, 3, 2)


def duties(count):
    """Gives the edits of every second of some duties that are alike but for a word, and the index."""
    old = [f"The holder of berth{n} shall keep a record for three years." for n in range(count)]
    new = [text.replace("three", "five") if n % 2 else text for n, text in enumerate(old)]
    comparison = compare_sections(version(*old), version(*new))
    index = PassageIndex(passages(comparison.new))
    return edits_of(changed_passages(comparison), index.lexicon), index


def test_few_edits_are_looked_for_everywhere():
    assert reach_of(*duties(40)) is None


def test_places_that_are_measured_grow_with_the_edits_and_not_with_their_square(monkeypatch):
    measured = []
    plain = edit_sites._measured
    monkeypatch.setattr(edit_sites, "_MOST_LOOKED_AT", 100)
    monkeypatch.setattr(edit_sites, "_measured", lambda *given: measured.append(given) or plain(*given))
    for count in (100, 200):
        edits, index = duties(count)
        measured.clear()
        for edit in edits:
            find_sites(edit, index, reach_of(edits, index))
        # Eight on either side, and the eight clauses that are most alike.
        assert len(measured) <= len(edits) * 3 * 8


def test_an_edit_that_is_looked_for_nearby_is_found_in_the_clauses_beside_its_own(monkeypatch):
    monkeypatch.setattr(edit_sites, "_MOST_LOOKED_AT", 100)
    edits, index = duties(100)
    edit = edits[25]
    own = index.place(edit.new)
    sites = find_sites(edit, index, reach_of(edits, index))
    assert {own - 1, own + 1} <= {site.passage for site in sites}
    assert max(abs(site.passage - own) for site in sites) <= 8
