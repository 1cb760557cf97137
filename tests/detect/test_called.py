"""What the clauses and versions of a reason are called."""

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.called import both, called
from drafter.detect.divergences import divergences
from drafter.detect.missed_amendments import missed_amendments
from drafter.model.code_names import PLAIN, CodeNames
from drafter.model.section import Clause, Section

TEXTS = (
    "the keeper shall light the tall lantern on the pier at dusk",
    "no cart stands on the quay after the bell has rung",
    "the warden shall light the tall lantern on the quay at dusk",
)


def section(ids, texts, version):
    return Section(
        tuple(Clause(name, text, depth=1) for name, text in zip(ids, texts, strict=True)), version=version
    )


def why(ids, code=PLAIN, history=(), version="2.0"):
    """Gives the reason of the finding that the first clause was amended and the last was left."""
    amended = (TEXTS[0].replace("tall", "brass"), *TEXTS[1:])
    comparison = compare_sections(section(ids, TEXTS, "1.0"), section(ids, amended, version))
    return missed_amendments(comparison, history, code)[0].reason


def test_bare_numbers_are_named_as_clauses_and_versions_as_versions():
    assert why(("9.1", "9.2", "9.3")) == (
        "Until version 2.0, clauses 9.1 and 9.3 both said “shall light the tall lantern on the”; "
        "version 2.0 changed “tall” to “brass” in clause 9.1 only, and clause 9.3 was left."
    )


def test_they_have_the_word_that_the_code_has_for_them():
    said = why(("9.1", "9.2", "9.3"), CodeNames(provisions=("Part", "Rule", "paragraph")))
    assert said.startswith("Until version 2.0, Rules 9.1 and 9.3 both said “")
    assert said.endswith("in Rule 9.1 only, and Rule 9.3 was left.")


def test_numbers_that_say_what_they_are_have_no_word_before_them():
    assert why(("G3.1", "G3.2", "G3.3")).startswith("Until 2.0 G3.1 and G3.3 both said “")
    assert why(("Article I", "Article II", "Article III")).startswith(
        "Until 2.0 Article I and Article III both"
    )


def test_the_amendment_of_a_proposal_is_no_version():
    assert why(("9.1", "9.2", "9.3"), version="P1").startswith("Until P1, clauses 9.1 and 9.3 both said “")


def test_since_when_they_were_alike_is_a_version_too():
    ids = ("9.1", "9.2", "9.3")
    assert why(ids, history=[section(ids, TEXTS, "0.9")]).startswith(
        "From version 0.9 until version 2.0, clauses 9.1 and 9.3 both said “"
    )


def test_two_clauses_of_one_version_are_named_so_too():
    rent = (
        "The tenant shall insure every dwelling (excluding a cellar or boathouse{}) "
        "for which rent is paid to the guild."
    )
    others = (
        "Minutes of each meeting are sent to the members within one week after it.",
        "A ship which enters the harbour shall hoist its flag until it has berthed.",
        "Grain that is stored for longer than a season is to be turned every month.",
    )
    texts = (rent.format(" of stone"), rent.format(""), *others)
    said = divergences(section(("9.1", "9.3", "9.4", "9.5", "9.6"), texts, "2.0"))[0].reason
    assert said.startswith("Clauses 9.1 and 9.3 run parallel (“")
    assert said.endswith("but only clause 9.1 has “of stone”.")


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        (Clause("9.1(a)(ii)", depth=3), "clause 9.1(a)(ii)"),
        (Clause("(b)", depth=0), "paragraph (b)"),
        (Clause("9.1/closing", depth=1), "the closing words of clause 9.1"),
        (Clause("1.1/Notice", depth=2), "“Notice” in clause 1.1"),
        (Clause("1.1/Ready in 5 days", depth=2), "“Ready in 5 days” in clause 1.1"),
        (Clause("G1.2/Ready in 5 days", depth=2), "“Ready in 5 days” in G1.2"),
        (Clause("Schedule 2/2.1", depth=2), "Schedule 2/2.1"),
        (Clause("preamble2"), "the second preamble paragraph"),
    ],
)
def test_a_clause_is_called_as_people_say_it(clause, name):
    assert called(clause, PLAIN) == name


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("clause 9.1", "clause 9.3", "clauses 9.1 and 9.3"),
        ("clause 9.1", "paragraph (b)", "clause 9.1 and paragraph (b)"),
        ("clause 9.1 (then clause 9.0)", "clause 9.3", "clauses 9.1 (then clause 9.0) and 9.3"),
        ("G3.17", "the heading of G4", "G3.17 and the heading of G4"),
        ("G6.5 (then G6.4)", "G8.2", "G6.5 (then G6.4) and G8.2"),
    ],
)
def test_two_clauses_share_a_word(one, other, together):
    assert both(one, other) == together
