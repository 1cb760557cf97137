import pytest

from drafter.compare.history import trace
from drafter.errors import UnknownClauseError
from drafter.model.section import Clause, Section

TAIL = "a duty of the User to keep a record of every test that it has carried out"


def version(number, *clauses):
    filler = (
        Clause("G1", "The Panel shall meet at least once in each month of the year."),
        Clause("G9", "Nothing in this Section limits what the Authority may do."),
    )
    return Section((filler[0], *(Clause(*clause) for clause in clauses), filler[1]), "G", version=number)


VERSIONS = (
    version("1"),
    version("2", ("G2", f"This is {TAIL}.")),
    version("3", ("G2", f"This is {TAIL}.")),
    version("4", ("G2", f"This is {TAIL} at its own cost.")),
    version(
        "5",
        ("G2", "Each Party shall pay its charges within ten Working Days."),
        ("G3", f"This is {TAIL} at its own cost."),
    ),
    version("6"),
)


def test_a_clause_is_followed_from_its_first_version_to_its_last():
    stages = trace(VERSIONS, "G3")
    assert [(s.version, s.event, s.clause.id if s.clause else None) for s in stages] == [
        ("G@2", "first", "G2"),
        ("G@3", "unchanged", "G2"),
        ("G@4", "amended", "G2"),
        ("G@5", "renumbered", "G3"),
        ("G@6", "deleted", None),
    ]


def test_a_stage_says_which_words_changed():
    amended = next(stage for stage in trace(VERSIONS, "G3") if stage.event == "amended")
    assert [(hunk.old.strip(), hunk.new.strip()) for hunk in amended.hunks] == [("", "at its own cost")]


def test_a_number_means_the_clause_that_has_it_in_the_newest_version():
    assert [stage.version for stage in trace(VERSIONS, "G2")] == ["G@5", "G@6"]


def test_a_number_that_no_version_has_is_an_error():
    with pytest.raises(UnknownClauseError, match="no version has a clause G7"):
        trace(VERSIONS, "G7")
