from __future__ import annotations

from datetime import date

import pytest

from drafter.errors import ProposalError
from drafter.model.proposal import Fact, Proposal
from drafter.model.proposal_facts import PaperVersion, Passage, ProposalFacts
from drafter.proposals.facts import proposal_facts


def facts(**given: Fact) -> ProposalFacts:
    return proposal_facts(Proposal("MP1", "Lamps", "B@2.0", (), given, place="MP1.yaml"))


def test_without_facts_every_part_is_empty() -> None:
    assert facts() == ProposalFacts("MP1", "Lamps")


def test_a_text_is_cut_into_paragraphs_at_its_blank_lines() -> None:
    assert facts(issue="It is\ndark.\n\nStill.").issue == ("It is dark.", "Still.")


def test_a_list_is_a_paragraph_an_item() -> None:
    assert facts(issue=["One.", "Two."]).issue == ("One.", "Two.")


def test_a_proposer_is_a_name_or_a_name_and_an_organisation() -> None:
    assert facts(proposer="Ada Lamb").proposer_name == "Ada Lamb"
    given = facts(proposer={"name": "Ada Lamb", "organisation": "Keepers Ltd"})
    assert (given.proposer_name, given.proposer_organisation) == ("Ada Lamb", "Keepers Ltd")


def test_dates_are_read() -> None:
    given = facts(date="2026-11-23", versions=[{"version": "0.1", "date": "2026-11-01", "changes": "First."}])
    assert given.date == date(2026, 11, 23)
    assert given.versions == (PaperVersion("0.1", date(2026, 11, 1), "First."),)


def test_a_number_is_words_too() -> None:
    assert facts(version=0.1).version == "0.1"


def test_named_parts_come_in_the_order_asked_for_and_the_others_behind_them() -> None:
    views = facts(views={"Ofgem": "No view.", "parties": "They agree."}).views
    assert views.of("The DCC", "Parties") == (
        Passage("The DCC"),
        Passage("Parties", ("They agree.",)),
        Passage("Ofgem", ("No view.",)),
    )


def test_keys_that_no_paper_knows_are_kept() -> None:
    assert facts(contact="ada@example.org").extra == {"contact": "ada@example.org"}


def test_a_mistyped_key_is_told_and_no_fact_of_its_own() -> None:
    with pytest.raises(ProposalError, match=r"MP1\.yaml: `sumary` is not known; did you mean `summary`\?"):
        facts(sumary="It is dark.")


def test_a_key_near_one_that_is_stated_is_a_fact_of_its_own() -> None:
    assert facts(summary="It is dark.", summary2="Still.").extra == {"summary2": "Still."}


def test_every_fact_in_a_wrong_shape_is_said_at_once() -> None:
    with pytest.raises(ProposalError) as refused:
        facts(date="soon", views=["a"], issue={"a": "b"}, version=["1"], proposer={"nme": "A"}, versions="1")
    lines = str(refused.value).splitlines()
    assert len(lines) == 6
    assert "MP1.yaml: `date` is not a date; write it as 2026-11-23" in lines
    assert all(line.startswith("MP1.yaml: `") for line in lines)
