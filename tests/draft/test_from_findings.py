import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments
from drafter.draft.consequential.carry_out import carry_out
from drafter.draft.from_findings import proposal_from_findings
from drafter.errors import ProposalError
from drafter.model.edit import Hunk
from drafter.model.finding import Finding, ItemChange
from drafter.model.proposal import Deletion, HeadingAmendment, Insertion
from drafter.model.section import Clause, Section


def test_a_finding_without_a_text_is_refused_with_the_reason():
    amended, sibling = Clause("B1", "every Lamp or Lens"), Clause("B2", "every Lamp")
    finding = Finding(
        4,
        "missed-amendment",
        0.9,
        amended,
        "every Lamp",
        sibling,
        (),
        None,
        "",
        unsafe="a bracket stays open",
    )
    with pytest.raises(ProposalError, match="finding 4 proposes no text for B2: a bracket stays open"):
        proposal_from_findings([finding], proposal_id="DP1", title="", baseline="B@1", date="2026-01-31")


def item_finding(sibling, proposed, change):
    amended = Clause("B1(b)", "polish every Lens;" if proposed else "")
    before = "" if proposed else "polish every Lens;"
    return Finding(1, "missed-amendment", 0.9, amended, before, sibling, (), proposed, "why", item=change)


def drafted(finding):
    proposal = proposal_from_findings(
        [finding], proposal_id="DP1", title="", baseline="B@1", date="2026-01-31"
    )
    return proposal.amendments


def test_a_missing_item_is_put_in_and_the_marks_of_its_list_follow():
    last = Clause("B2(b)", "sweep the floor.")
    change = ItemChange("insert_after", renumber=False, besides=((last, "sweep the floor; and"),))
    new, mark = drafted(item_finding(last, "polish every Lens.", change))
    assert new == Insertion("B2(b)", "polish every Lens.")
    assert (mark.clause, mark.replace, mark.replacement) == (
        "B2(b)",
        "sweep the floor.",
        "sweep the floor; and",
    )


def test_a_first_item_is_put_in_before_the_first():
    change = ItemChange("insert_before", renumber=True)
    found = item_finding(Clause("B2(a)", "sweep the floor;"), "polish every Lens;", change)
    assert drafted(found) == (Insertion("B2(a)", "polish every Lens;", renumber=True, before=True),)


def test_an_item_that_was_left_is_taken_out():
    left = Clause("B2(b)", "polish every Lens;")
    assert drafted(item_finding(left, "", ItemChange("delete", renumber=True))) == (
        Deletion("B2(b)", renumber=True),
    )


def test_what_is_drafted_makes_the_two_lists_parallel_again():
    told = [
        "inspect the ropes of the {};",
        "sweep the floor on which the {} stands; and",
        "bar the door of the {}.",
    ]
    more = [told[0], told[1].replace("; and", ";"), told[2].replace(".", "; and"), "ring the bell of the {}."]
    old, new = section("B@0", told, told), section("B@1", more, told)
    finding = missed_amendments(compare_sections(old, new))[0]
    proposal = proposal_from_findings(
        [finding], proposal_id="DP1", title="", baseline="B@1", date="2026-01-31"
    )
    made = carry_out(proposal, new).after
    wanted = section("B@1", more, more)
    assert [(clause.id, clause.text) for clause in made] == [(clause.id, clause.text) for clause in wanted]


def section(name, ferry, mill):
    lists = (("B1.1", "Ferryman", ferry), ("B2.1", "Miller", mill))
    clauses = [Clause("B1", "", "B1"), Clause("B2", "", "B2")]
    for at, (number, party, duties) in zip((1, len(ferry) + 3), lists, strict=True):
        stem = Clause(number, f"Each morning the {party} shall:", number, 1)
        labels = [f"({letter})" for letter in "abcd"[: len(duties)]]
        items = [
            Clause(number + label, duty.format(party), label, 2)
            for label, duty in zip(labels, duties, strict=True)
        ]
        clauses[at:at] = [stem, *items]
    return Section(tuple(clauses), "B", version=name.partition("@")[2])


def test_a_heading_that_was_left_is_amended_as_a_heading():
    amended, sibling = Clause("B1", "LAMPS AND LENSES"), Clause("B2", "CARE OF LAMPS")
    found = Finding(
        1, "missed-amendment", 0.9, amended, "LAMPS", sibling, (), "CARE OF LENSES", "why", part="heading"
    )
    assert drafted(found) == (HeadingAmendment("B2", "CARE OF LENSES"),)


def side_by_side(sibling, change):
    return [
        Finding(rank, "missed-amendment", 0.9, Clause(name, text), "", sibling, (), text, "why", item=change)
        for rank, name, text in ((1, "B1(c)", "polish every Lens;"), (2, "B1(b)", "mend every Wick;"))
    ]


def drafted_together(findings):
    return proposal_from_findings(findings, proposal_id="DP1", title="", baseline="B@1", date="2026-01-31")


def test_items_missing_side_by_side_at_the_end_of_a_list_are_refused_together():
    sibling = Clause("B2(a)", "wash every Lamp.")
    change = ItemChange("insert_after", renumber=True, besides=((sibling, "wash every Lamp; and"),))
    findings = side_by_side(sibling, change)
    with pytest.raises(ProposalError, match="findings 1 and 2 both change how the list in B2 ends"):
        drafted_together(findings)
    assert len(drafted_together(findings[:1]).amendments) == 2


def test_two_last_items_left_in_one_list_are_not_taken_out_together_though_they_change_other_marks():
    lamps, lenses, wicks = (Clause(f"B2({n})", f"{n}") for n in "abc")
    findings = [
        Finding(rank, "missed-amendment", 0.9, Clause("B1(b)", ""), "x", sibling, (), "", "why", item=change)
        for rank, sibling, change in (
            (1, wicks, ItemChange("delete", renumber=True, besides=((lenses, "b."),))),
            (2, lenses, ItemChange("delete", renumber=True, besides=((lamps, "a; and"),))),
        )
    ]
    with pytest.raises(ProposalError, match="findings 1 and 2 both change how the list in B2 ends"):
        drafted_together(findings)


def test_items_missing_side_by_side_are_put_in_as_they_stand_whatever_their_ranks():
    change = ItemChange("insert_after", renumber=True)
    sibling = Clause("B2(a)", "wash every Lamp;")
    second, first = side_by_side(sibling, change)
    proposal = drafted_together([second, first])
    assert [amendment.text for amendment in proposal.amendments] == ["mend every Wick;", "polish every Lens;"]


def test_the_facts_of_a_proposal_are_its_date_and_what_each_finding_says():
    amended, sibling = Clause("B1", "every Lamp or Lens"), Clause("B2", "every Lamp")
    hunks = (Hunk("", " or Lens", 10),)
    finding = Finding(
        1, "missed-amendment", 0.9, amended, "every Lamp", sibling, hunks, "every Lamp or Lens", "A reason."
    )
    proposal = proposal_from_findings(
        [finding], proposal_id="DP1", title="", baseline="B@1", date="2026-01-31"
    )
    assert proposal.title == "Correction to B2"
    assert set(proposal.facts) == {"date", "issue"}
    assert proposal.facts["date"] == "2026-01-31"
    assert "A reason." in proposal.facts["issue"]
