from drafter.compare.history import trace
from drafter.detect.siblings import siblings
from drafter.model.section import Clause, Section

OLD = "any Smart Metering System (excluding a Gas Proxy Function) for which it is the Responsible Supplier"
NEW = "any system at premises in which the Supplier has put a Device of its own choosing, and no other"
LAST = Clause("G9", "Nothing in this Section limits what the Authority may do.")


def version(number, *clauses):
    return Section((*(Clause(*clause) for clause in clauses), LAST), "G", version=number)


def test_a_clause_that_once_said_the_same_is_a_sibling_after_they_parted():
    versions = (
        version("1", ("G1", f"{OLD},"), ("G2", f"{OLD}.")),
        version("2", ("G1", f"{NEW},"), ("G2", f"{OLD}.")),
    )
    assert siblings(versions, trace(versions, "G1")) == ("G2",)


def test_clauses_that_only_share_a_way_of_speaking_are_not_siblings():
    versions = (
        version("1", ("G1", "Each User shall keep a record."), ("G2", "Each Party shall pay its charges.")),
    )
    assert siblings(versions, trace(versions, "G1")) == ()
