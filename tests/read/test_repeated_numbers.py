"""Numbers that stand more than once: told with the number as printed and the clause before it."""

from drafter.model.section import Clause, Section
from drafter.read.repeated_numbers import repeated_numbers


def section(*clauses):
    return Section(clauses=clauses, section="G", title="", version="1")


def clause(number, label="", heading=None, kind="numbered"):
    return Clause(number, "", label, heading=heading, stated=kind)


def test_nothing_is_said_where_each_number_stands_once():
    assert repeated_numbers(section(clause("1", "1."), clause("2", "2."))) == ""


def test_a_repeat_is_told_as_printed_with_the_clause_before_it():
    held = section(
        clause("Article I", "Article I.", "Name"),
        clause("Article II", "Article II.", "Seat"),
        clause("Article I#2", "Article I.", "Dues"),
        clause("Article I#2, Section 1", "Section 1."),
    )
    assert repeated_numbers(held) == (
        "a number or name stands more than once: “Article I.” behind Article II “Seat” is Article I#2"
    )


def test_a_heading_and_a_term_that_stand_again_are_told_by_their_words():
    held = section(
        clause("Fees", heading="Fees", kind="heading"),
        clause("Fees/Due", "Due", kind="definition"),
        clause("Fees#2", heading="Fees", kind="heading"),
        clause("Fees/Due#2", "Due", kind="definition"),
    )
    assert repeated_numbers(held) == (
        "2 numbers or names stand more than once: “Fees” behind Fees/Due is Fees#2; "
        "“Due” behind Fees#2 is Fees/Due#2"
    )


def test_of_many_the_first_are_told_and_the_others_counted():
    held = section(clause("1", "1."), *(clause(f"1#{place}", "1.") for place in range(2, 12)))
    said = repeated_numbers(held)
    assert said.startswith("10 numbers or names stand more than once: “1.” behind 1 is 1#2; ")
    assert said.endswith("; and 4 more")
