import pytest

from drafter.draft.amend.amend_section import amend_section
from drafter.draft.references.affected_provisions import references_to, terms_touched
from drafter.model.amended_clause import Amended
from drafter.model.edit import Hunk
from drafter.model.section import Clause, Section


def section(*texts):
    return Section(tuple(Clause(f"G{n}", text, f"G{n}") for n, text in enumerate(texts, start=1)))


@pytest.mark.parametrize(
    ("text", "refers"),
    [
        ("as Section G3.20(b) requires", True),
        ("as Section G3.20 requires", True),
        ("as Section G3.20.", True),
        ("as Section G3.20(a) requires", False),
        ("as Section G3.201 requires", False),
        ("as Section G3.2 requires", False),
        ("as Section XG3.20 requires", False),
        ("as Section G3 requires", False),
    ],
)
def test_a_clause_refers_to_another_by_its_number_or_that_of_the_clause_above(text, refers):
    assert references_to(section(text), ["G3.20(b)"]) == (("G1",) if refers else ())


def test_an_amended_clause_does_not_refer_to_itself():
    assert references_to(section("see G1", "see G1"), ["G1"]) == ("G2",)


def test_words_before_the_first_number_are_no_clause():
    assert references_to(Section((Clause("preamble", "see G1"),)), ["G1"]) == ()


def test_defined_terms_are_those_of_the_section_in_the_words_that_change():
    defining = Section(
        tuple(Clause(f"G1.2/{term}", "meaning", term) for term in ("User System", "Device", "SMETS2+ Device"))
    )
    change = Amended(
        "G1",
        "",
        "",
        (Hunk("The User Systems", "", 0), Hunk("", "Not part of a SMETS2+ Device", 9)),
    )
    assert terms_touched(amend_section(defining, [change])) == ("User System", "SMETS2+ Device")
