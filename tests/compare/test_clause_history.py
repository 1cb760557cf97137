import pytest

from drafter.compare.clause_history import Chronicle, parted
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
CHRONICLE = Chronicle(VERSIONS)


def test_a_clause_is_followed_from_its_first_version_to_its_last():
    stages = CHRONICLE.trace("G3")
    assert [(s.version, s.event, s.clause.id if s.clause else None) for s in stages] == [
        ("G@2", "inserted", "G2"),
        ("G@3", "unchanged", "G2"),
        ("G@4", "amended", "G2"),
        ("G@5", "renumbered", "G3"),
        ("G@6", "deleted", None),
    ]


def test_a_stage_says_which_words_changed():
    amended = next(stage for stage in CHRONICLE.trace("G3") if stage.event == "amended")
    assert [(hunk.old.strip(), hunk.new.strip()) for hunk in amended.hunks] == [("", "at its own cost")]


def test_a_number_means_the_clause_that_has_it_in_the_newest_version():
    assert [stage.version for stage in CHRONICLE.trace("G2")] == ["G@5", "G@6"]


def test_a_number_that_no_version_has_is_an_error():
    with pytest.raises(UnknownClauseError, match="no version has a clause G7"):
        CHRONICLE.trace("G7")


def test_a_number_that_was_anothers_is_told_with_the_one_that_clause_has_now():
    chronicle = Chronicle(VERSIONS[:-1])
    assert chronicle.namesakes(chronicle.trace("G2"), "G2") == {"G@2": "G3", "G@3": "G3", "G@4": "G3"}
    assert chronicle.namesakes(chronicle.trace("G3"), "G3") == {}


def test_of_a_clause_that_is_gone_no_number_is_told():
    assert CHRONICLE.namesakes(CHRONICLE.trace("G2"), "G2") == {"G@2": "", "G@3": "", "G@4": ""}


def test_two_siblings_part_in_the_version_that_amends_one_of_them():
    dcc, user = f"The DCC has {TAIL}.", f"Each User has {TAIL}."
    versions = (
        version("1", ("G2", dcc), ("G3", user)),
        version("2", ("G2", dcc), ("G4", user)),
        version("3", ("G2", f"{dcc} It may appoint an agent."), ("G4", user)),
        version("4", ("G2", f"{dcc} It may appoint an agent."), ("G4", f"{user} It may appoint an agent.")),
    )
    chronicle = Chronicle(versions)
    assert parted(chronicle.trace("G2"), chronicle.trace("G4")) == {"G@3"}
