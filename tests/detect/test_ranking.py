from types import SimpleNamespace

from drafter.detect.ranking import Candidate, candidates_of, folded
from drafter.detect.search.passages import Passage
from drafter.model.finding import Finding
from drafter.model.section import Clause


def finding(score, group=0, proposed="a tent"):
    clause = Clause("A1", "a hut")
    return Finding(0, "missed-amendment", score, clause, "a hut", clause, (), proposed, "", group=group)


def test_findings_are_ranked_in_their_order_and_the_unsure_and_those_after_ten_shown_are_folded():
    made = folded([finding(0.9), finding(0.1), finding(0.09), *[finding(0.5)] * 9], 0.1)
    assert [each.rank for each in made] == list(range(1, 13))
    assert [each.folded for each in made] == [False, False, True, *[False] * 8, True]
    assert [each.folded for each in folded([finding(0.9)] * 3, 0.1, 2)] == [False, False, True]


def test_where_no_text_is_proposed_a_finding_must_be_twice_as_sure():
    made = folded([finding(0.2, proposed=None), finding(0.19), finding(0.19, proposed=None)], 0.1)
    assert [each.folded for each in made] == [False, False, True]


def test_of_a_group_those_about_as_sure_as_its_surest_are_shown():
    # The odds of 0.7, divided by e, are those of 0.462.
    made = folded([finding(score, group=3) for score in (0.7, 0.47, 0.45)], 0.1)
    assert [each.folded for each in made] == [False, False, True]


def text_of(clause):
    return Passage(Clause(clause, ""), "text")


class Weigher:
    """Weighs by scores that a test gives: (edit, clause, score) for each site."""

    def __init__(self, rows):
        self.rows = rows
        self.index = SimpleNamespace(passages=[text_of(f"A{n}") for n in range(9)])

    def sites(self, edit, *_):
        return [SimpleNamespace(passage=c, start=0) for e, c, _ in self.rows if e is edit]

    def may_lack(self, site, _):
        return site.passage != 8

    def weigh(self, edit, sites):
        # The logistic model's sum is what the evidence is made of: a score is given as it is.
        return [next(s for e, c, s in self.rows if e is edit and c == site.passage) for site in sites]


def edit(key, clause="A0", pieces=("piece",), *, part=False):
    return SimpleNamespace(key=key, new=text_of(clause), pieces=pieces, part=part)


def ranked(monkeypatch, *rows):
    weigher = Weigher(rows)
    monkeypatch.setattr("drafter.detect.ranking.probability", lambda score: score)
    monkeypatch.setattr("drafter.detect.ranking.find_sites", weigher.sites)
    edits = list({id(row[0]): row[0] for row in rows}.values())
    return candidates_of(weigher, edits).surest


def named(candidates):
    return [(each.edit.key, each.sibling.clause.id) for each in candidates]


def test_the_likeliest_comes_first_and_the_hardly_likely_not_at_all(monkeypatch):
    one, other = edit("one"), edit("other", "A7")
    made = ranked(monkeypatch, (one, 1, 0.2), (other, 2, 0.9), (one, 3, 0.000009), (other, 4, 0.00001))
    assert named(made) == [("other", "A2"), ("one", "A1"), ("other", "A4")]


def test_a_place_that_cannot_lack_the_edit_is_none(monkeypatch):
    assert named(ranked(monkeypatch, (edit("one"), 8, 0.9))) == []


def test_a_sibling_has_each_edit_once_the_surest_place_of_it(monkeypatch):
    first, again = edit("same", "A0"), edit("same", "A7")
    made = ranked(monkeypatch, (first, 1, 0.4), (again, 1, 0.6))
    assert [(each.edit.new.clause.id, each.sibling.clause.id) for each in made] == [("A7", "A1")]


def test_a_part_of_an_edit_is_a_candidate_only_where_it_is_surer_than_the_whole(monkeypatch):
    whole = edit("whole", pieces=("a", "b"))
    part = edit("part", pieces=("a",), part=True)
    made = ranked(monkeypatch, (whole, 1, 0.5), (part, 1, 0.5), (whole, 2, 0.4), (part, 2, 0.6))
    assert named(made) == [("part", "A2"), ("whole", "A1"), ("whole", "A2")]


def test_a_second_finding_about_the_same_thing_goes_behind_one_about_another(monkeypatch):
    twice, other = edit("twice"), edit("other", "A7")
    made = ranked(monkeypatch, (twice, 1, 0.6), (twice, 2, 0.52), (other, 3, 0.5))
    assert named(made) == [("twice", "A1"), ("other", "A3"), ("twice", "A2")]
    assert [isinstance(each, Candidate) for each in made] == [True] * 3
    assert made[0].score == 0.6
    assert made[2].score < 0.5


def test_of_more_candidates_than_anybody_looks_through_the_surest_are_ranked(monkeypatch):
    monkeypatch.setattr("drafter.detect.ranking._MOST_RANKED", 2)
    one, other, third = edit("one"), edit("other", "A7"), edit("third", "A6")
    made = ranked(monkeypatch, (one, 1, 0.2), (other, 2, 0.9), (third, 3, 0.5))
    assert named(made) == [("other", "A2"), ("third", "A3")]
