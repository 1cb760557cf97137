from drafter.compare.clause_history import Chronicle
from drafter.detect.siblings import siblings
from drafter.model.section import Clause, Section

OLD = "any Smart Metering System (excluding a Gas Proxy Function) for which it is the Responsible Supplier"
NEW = "any system at premises in which the Supplier has put a Device of its own choosing, and no other"
LAST = Clause("G10", "Nothing in this Section limits what the Authority may do.")


def version(number, *clauses):
    return Section((*(Clause(*clause) for clause in clauses), LAST), "G", version=number)


def numbers(versions, clause_id):
    """Gives the numbers that each sibling of a clause had in turn."""
    chronicle = Chronicle(versions)
    traces = siblings(chronicle, chronicle.trace(clause_id))
    return [[stage.clause.id for stage in trace if stage.clause] for trace in traces]


def test_a_clause_that_once_said_the_same_is_a_sibling_after_they_parted():
    versions = (
        version("1", ("G1", f"{OLD},"), ("G2", f"{OLD}.")),
        version("2", ("G1", f"{NEW},"), ("G2", f"{OLD}.")),
    )
    assert numbers(versions, "G1") == [["G2", "G2"]]


def test_clauses_that_only_share_a_way_of_speaking_are_not_siblings():
    versions = (
        version("1", ("G1", "Each User shall keep a record."), ("G2", "Each Party shall pay its charges.")),
    )
    assert numbers(versions, "G1") == []


def test_a_sibling_is_followed_and_not_the_clause_that_got_its_number():
    versions = (
        version("1", ("G1", f"{OLD},"), ("G2", f"{OLD}.")),
        version(
            "2", ("G1", f"{OLD},"), ("G2", "A Party may appoint an agent in writing."), ("G3", f"{OLD}.")
        ),
    )
    assert numbers(versions, "G1") == [["G2", "G3"]]


def test_a_sibling_that_is_gone_is_shown_while_it_stood():
    versions = (
        version("1", ("G1", f"{OLD},"), ("G2", f"{OLD}.")),
        version("2", ("G1", f"{OLD},")),
    )
    assert numbers(versions, "G1") == [["G2"]]


def test_the_most_alike_comes_first_and_there_are_five_at_most():
    nearly = [f"{OLD}{' then' * n}," for n in range(1, 8)]
    versions = (version("1", ("G1", f"{OLD},"), *((f"G{9 - n}", text) for n, text in enumerate(nearly, 1))),)
    # G8 has one word more than G1, G7 two, and so on.
    assert numbers(versions, "G1") == [["G8"], ["G7"], ["G6"], ["G5"], ["G4"]]
