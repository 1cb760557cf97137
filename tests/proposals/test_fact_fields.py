"""The facts of a proposal as the fields of a form, and back again."""

from __future__ import annotations

import pytest

from drafter.model.code_names import PLAIN
from drafter.model.proposal import Proposal
from drafter.proposals.fact_fields import fact_fields, typed_fields
from drafter.proposals.facts import proposal_facts


def field(key, fact=None):
    proposal = Proposal("DP1", "It", "G@1.0", (), {} if fact is None else {key: fact})
    return next(one for one in fact_fields(proposal, PLAIN) if one.key == key)


@pytest.mark.parametrize(
    ("key", "fact", "rows"),
    [
        ("summary", "one\nline\n\ntwo\n", (("one line\n\ntwo",),)),
        ("summary", ["one", "two"], (("one\n\ntwo",),)),
        ("proposer", "A Person", (("A Person", ""),)),
        ("proposer", {"name": "A Person", "organisation": "DCC"}, (("A Person", "DCC"),)),
        ("glossary", {"DCC": "a company"}, (("DCC", "a company"),)),
        ("versions", [{"version": "0.1", "date": "2026-11-23"}], (("0.1", "2026-11-23", ""),)),
    ],
)
def test_each_form_that_a_fact_may_have_in_a_file_is_shown(key, fact, rows):
    assert field(key, fact).said == rows


def test_what_papers_ask_for_is_there_to_be_filled_in_and_says_nothing():
    views = field("views", {"Board": "for it"})
    assert views.rows[:3] == (("Board", "for it"), ("code administrator", ""), ("parties", ""))
    assert views.said == (("Board", "for it"),)


def test_a_part_that_is_stated_is_not_asked_for_again():
    names = [name for name, _ in field("views", {"Parties": "no"}).rows]
    assert names == ["Parties", "code administrator", "", ""]


def test_what_is_typed_is_the_fact_that_a_file_would_have():
    fields = typed_fields(
        fact_fields(Proposal("DP1", "It", "G@1.0", ()), PLAIN),
        {
            "summary.words": [" One.\r\n\r\n\r\nTwo. "],
            "views.name": ["DCC", "Panel"],
            "views.text": ["yes", ""],
            "versions.version": ["0.1", ""],
            "versions.date": ["2026-11-23", ""],
            "versions.changes": ["First draft", ""],
        },
    )
    held = {one.key: one.fact for one in fields if one.fact}
    assert held == {
        "title": "It",
        "summary": "One.\n\nTwo.\n",
        "views": {"DCC": "yes"},
        "versions": [{"version": "0.1", "date": "2026-11-23", "changes": "First draft"}],
    }


def test_a_long_paragraph_of_several_is_written_in_lines_and_printed_as_one():
    long = "word " * 60
    (fact,) = (one.fact for one in typed_fields([field("issue")], {"issue.words": [f"{long}\n\nEnd."]}))
    assert max(map(len, fact.splitlines())) <= 110
    read = proposal_facts(Proposal("DP1", "It", "G@1.0", (), {"issue": fact}))
    assert read.issue == (long.strip(), "End.")


def test_every_fact_of_the_papers_has_a_field():
    known = {one.key for one in fact_fields(Proposal("DP1", "It", "G@1.0", ()), PLAIN)}
    papers = set(proposal_facts(Proposal("DP1", "It", "G@1.0", ())).__dict__)
    assert papers - {"id", "extra", "proposer_name", "proposer_organisation"} == known - {"proposer"}


def test_fields_that_say_the_same_are_known_by_the_same_word():
    assert field("summary", "a\nb").seen == field("summary", "a b").seen != field("summary", "a c").seen
