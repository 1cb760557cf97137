import pytest

from drafter.redline.align.match_units import Match, keep_places, match_units
from drafter.redline.content.units import units
from tests.support.word_xml import element, paragraph

CENTRED = '<w:jc w:val="center"/>'
TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"


def blocks(*texts):
    """Gives units: what is no XML is a paragraph."""
    inside = "".join(text if text.startswith("<") else paragraph(text) for text in texts)
    return units(element(f"<w:body>{inside}</w:body>"))


def matched(old, new, **how):
    """Gives the matches as the places of both sides, those of units that are the same with an =."""
    return [
        f"{list(range(m.i1, m.i2))}{'=' if m.same else '~'}{list(range(m.j1, m.j2))}"
        for m in match_units(blocks(*old), blocks(*new), **how)
    ]


A = "The Party shall pay each invoice within thirty days."
A2 = "The Party shall pay each invoice within sixty days."
B = "No User may disclose the Data of another person."


def test_a_paragraph_that_stays_one_that_changes_and_one_that_comes():
    assert matched(["Title", A], ["Title", A2, B]) == ["[0]=[0]", "[1]~[1]", "[]~[2]"]


def test_a_paragraph_that_goes_between_two_that_stay():
    assert matched([A, "gone", B], [A, B]) == ["[0]=[0]", "[1]~[]", "[2]=[1]"]


def test_a_paragraph_that_is_divided_is_one_group():
    assert matched([f"{A} {B}"], [A, B]) == ["[0]~[0, 1]"]


def test_two_paragraphs_that_are_joined_are_one_group():
    assert matched(["x", A, B], ["x", f"{A} {B}"]) == ["[0]=[0]", "[1, 2]~[1]"]


def test_where_nothing_may_be_divided_the_greater_part_is_the_partner():
    assert matched([f"{A} {B}"], [A, B], joins=False) == ["[0]~[0]", "[]~[1]"]


def test_a_table_is_never_matched_with_a_paragraph_that_says_the_same():
    assert matched([A], [TABLE % A]) == ["[0]~[]", "[]~[0]"]


def test_two_that_stand_alone_between_others_need_fewer_letters_in_common():
    # Of the 34 letters of both, `alpha` is 10 and `beta` is 8: more and less than a quarter, less than 0.35.
    old, alike, other = "alpha beta gamma one", "alpha delta zeta two", "beta delta iotas two"
    assert matched([B, old, A], [B, alike, A]) == ["[0]=[0]", "[1]~[1]", "[2]=[2]"]
    assert matched([B, old, A], [B, other, A]) == ["[0]=[0]", "[1]~[]", "[]~[1]", "[2]=[2]"]
    assert matched([B, old, "kappa", A], [B, alike, A])[1:-1] == ["[1]~[]", "[2]~[]", "[]~[1]"]


def test_empty_paragraphs_are_paired_from_both_ends_of_what_is_left():
    old, new = ["", "gone one", ""], ["", "came two", ""]
    assert matched(old, new) == ["[0]=[0]", "[1]~[]", "[]~[1]", "[2]=[2]"]


def test_empty_paragraphs_of_another_look_are_paired_before_and_behind_what_is_left():
    centred = paragraph(properties=CENTRED)
    assert matched(["", "gone one", ""], [centred, "came two", centred]) == [
        "[0]~[0]",
        "[1]~[]",
        "[]~[1]",
        "[2]~[2]",
    ]


def kept(old, new, moves=None):
    """Gives the matches that are left when each unit has gone or come by itself."""
    old, new = blocks(*old), blocks(*new)
    gone = [Match(i, i + 1, 0, 0) for i in range(len(old))]
    come = [Match(len(old), len(old), j, j + 1) for j in range(len(new))]
    return keep_places([*gone, *come], old, new, moves or {})


def test_a_clause_that_is_rewritten_keeps_its_place():
    assert kept(["one"], ["two"]) == [Match(0, 1, 0, 1, rewritten=True)]


def test_the_first_of_several_that_one_replaces_keeps_its_place():
    assert kept(["one", "two"], ["Not used"]) == [Match(0, 1, 0, 1, rewritten=True), Match(1, 2, 1, 1)]


def test_one_that_several_replace_is_the_first_of_them():
    assert kept(["one"], ["two", "three"]) == [Match(0, 1, 0, 1, rewritten=True), Match(1, 1, 1, 2)]


@pytest.mark.parametrize(
    ("old", "new", "moves"),
    [
        (["one", "two"], ["three", "four"], {}),
        (["one"], [paragraph("two", properties=CENTRED)], {}),
        (["one"], [""], {}),
        ([""], ["two"], {}),
        (["one"], [TABLE % "one"], {}),
        (["one"], ["two"], {0: 5}),
        (["one"], ["two"], {5: 0}),
        (["one"], [], {}),
    ],
    ids=["several", "look", "empty", "was empty", "table", "moved away", "moved here", "nothing"],
)
def test_no_place_is_kept_where_the_two_are_not_one_paragraph(old, new, moves):
    assert all(match.i1 == match.i2 or match.j1 == match.j2 for match in kept(old, new, moves))


def test_what_is_between_two_matches_is_looked_at_by_itself():
    old, new = blocks("one", "stays", "two"), blocks("three", "stays", "four")
    apart = [
        Match(0, 1, 0, 0),
        Match(1, 1, 0, 1),
        Match(1, 2, 1, 2, same=True),
        Match(2, 3, 2, 2),
        Match(3, 3, 2, 3),
    ]
    assert keep_places(apart, old, new, {}) == [
        Match(0, 1, 0, 1, rewritten=True),
        Match(1, 2, 1, 2, same=True),
        Match(2, 3, 2, 3, rewritten=True),
    ]


def test_a_schedule_that_stands_many_times_is_aligned_by_its_paragraphs(monkeypatch):
    monkeypatch.setattr("drafter.redline.align.match_units._MOST_CELLS", 1_000)
    schedule = [f"Rule {n} says that the charge is {n} pounds." for n in range(10)]
    old, new = schedule * 6, schedule * 6
    old[13] = "Rule 3 says that the charge is due."
    new[44] = "Rule 4 says that the charge is 4 full pounds."
    matches = match_units(blocks(*old), blocks(*new))
    assert [(m.i1, m.j1) for m in matches if not m.same] == [(13, 13), (44, 44)]
    assert len(matches) == 60
