"""New clauses put into a section: the instruction, and the clauses after it or why there are none."""

import pytest

from drafter.draft.apply_instructions.insert import insert
from drafter.draft.apply_instructions.working_section import WorkingText
from drafter.draft.instruction import InsertClause, Where
from drafter.errors import InstructionError
from drafter.model.section import Clause, Section

SECTION = Section(
    (
        Clause("G1", heading="DUTIES", label="G1"),
        Clause("G1.1", "Each User:", "G1.1", 1),
        Clause("G1.1(a)", "acts; and", "(a)", 2),
        Clause("G1.1(a)(i)", "now,", "(i)", 3),
        Clause("G1.1(b)", "tells,", "(b)", 2),
        Clause("G1.1/closing", "at once.", "", 1),
        Clause("G1.2", "In this Section:", "G1.2", 1),
        Clause("G1.2/Device", "means a device.", "Device", 1),
        Clause("G1.2/User", "means a user.", "User", 1),
        Clause("G1.3", "Nothing else applies.", "G1.3", 1),
    ),
    section="G",
    version="1.0",
)
LIST = Where("G1.1")
FURTHER = (Where("G1.5"),)


def made(asked):
    """Gives the clauses that an instruction puts in, each with the one before it and its text."""
    work = WorkingText(SECTION)
    insert(work, asked, by=4)
    ids = [entry.clause.id for entry in work.entries]
    assert {entry.by for entry in work.entries if not entry.old_id} == {4}
    return [
        (ids[at - 1], entry.clause.id, entry.clause.text, entry.clause.depth)
        for at, entry in enumerate(work.entries)
        if not entry.old_id
    ]


@pytest.mark.parametrize(
    ("asked", "clauses"),
    [
        (
            InsertClause(Where("Section G1.3"), Where("Section G1.4"), "New."),
            [("G1.3", "G1.4", "New.", 1)],
        ),
        (InsertClause(Where("G1.3"), Where(""), "New."), [("G1.3", "G1.3A", "New.", 1)]),
        # A clause ends behind all that is below it.
        (InsertClause(LIST, Where("G1.1A"), "New."), [("G1.1/closing", "G1.1A", "New.", 1)]),
        (InsertClause(Where("G1.1(a)"), Where("(aa)"), "asks;"), [("G1.1(a)(i)", "G1.1(aa)", "asks;", 2)]),
        (
            InsertClause(Where("G1.1(b)"), Where("(ba)"), "asks;", "before"),
            [("G1.1(a)(i)", "G1.1(ba)", "asks;", 2)],
        ),
        # The words say the number themselves.
        (InsertClause(Where("G1.1(b)"), Where(""), "(c) waits,"), [("G1.1(b)", "G1.1(c)", "waits,", 2)]),
        (InsertClause(Where("G1.3"), Where(""), "G1.4 New."), [("G1.3", "G1.4", "New.", 1)]),
        (
            InsertClause(Where("G1.3"), Where("G1.4"), "G1.4 New:\n(a) one.\nG1.5 More.", further=FURTHER),
            [("G1.3", "G1.4", "New:", 1), ("G1.4", "G1.4(a)", "one.", 2), ("G1.4(a)", "G1.5", "More.", 1)],
        ),
        # At the end of the list, and before the words that close it.
        (InsertClause(LIST, Where("(c)"), "waits,", "inside"), [("G1.1(b)", "G1.1(c)", "waits,", 2)]),
        (InsertClause(LIST, Where(""), "(c) waits,", "inside"), [("G1.1(b)", "G1.1(c)", "waits,", 2)]),
        (
            InsertClause(Where("G1.3"), Where("(a)"), "but this.", "inside"),
            [("G1.3", "G1.3(a)", "but this.", 2)],
        ),
        (InsertClause(Where("G1.3"), Where("", "closing"), "So be it.", "inside"),
         [("G1.3", "G1.3/closing", "So be it.", 1)]),
        # Definitions, by the alphabet or beside another.
        (
            InsertClause(Where("G1.2"), Where("", "Party"), "means a party.", "inside", definition=True),
            [("G1.2/Device", "G1.2/Party", "means a party.", 1)],
        ),
        (
            InsertClause(Where("G1.2"), Where(""), "“Party” means a party.", "inside", definition=True),
            [("G1.2/Device", "G1.2/Party", "means a party.", 1)],
        ),
        (
            InsertClause(Where("G1.2", "Device"), Where("", "Party"), "means.", "before", definition=True),
            [("G1.2", "G1.2/Party", "means.", 1)],
        ),
        (
            InsertClause(Where("G1.2", "User"), Where(""), "“Year”: means a year."),
            [("G1.2/User", "G1.2/Year", "means a year.", 1)],
        ),
    ],
)  # fmt: skip
def test_a_new_clause_stands_where_it_is_put(asked, clauses):
    assert made(asked) == clauses


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (InsertClause(Where("G1.3"), Where("G1.4"), " "), "there are no words between the quotation marks"),
        (InsertClause(Where("G1.3"), Where(""), "New.", "before"), "the new clause has no number; name it"),
        (InsertClause(Where("G1.3"), Where(""), "New.", unnamed=True), "whether the words are a new clause"),
        (
            InsertClause(Where("G1.3"), Where(""), "(a) new."),
            "begin with (a), which is no number beside G1.3",
        ),
        (
            InsertClause(Where("G1.3"), Where("G1.5"), "G1.4 New."),
            "is called G1.5 and its words begin with G1.4",
        ),
        (
            InsertClause(Where("G1.3"), Where("G1.4"), "New.", further=FURTHER),
            "several clauses are named",
        ),
        (InsertClause(Where("G1.3"), Where("G1.4"), "New:\nand more"), "“and more” closes no list"),
        (InsertClause(Where("G1.1(b)"), Where(""), "(c) one,\nand more"), "“and more” has no label"),
        (InsertClause(LIST, Where("(d)"), "waits,", "inside"), "G1.1(d) does not follow G1.1(b)"),
        (InsertClause(Where("G1.3"), Where("(b)"), "but.", "inside"), "G1.3 has no list; begin the new one"),
        (
            InsertClause(Where("G1.3"), Where("", "Party"), "means a party.", definition=True),
            "G1.3 is no definition, and holds none",
        ),
        (
            InsertClause(Where("G1.2"), Where("", "User"), "means a user.", "inside", definition=True),
            "“User” is defined in G1.2 already",
        ),
        (
            InsertClause(Where("G1.2"), Where("", "Party"), "means:\na party.", "inside", definition=True),
            "the definition has several lines",
        ),
        (
            InsertClause(Where("G1.2"), Where("", "Party"), "“Person” means.", "inside", definition=True),
            "is called “Party” and begins with “Person”",
        ),
        (
            InsertClause(Where("G1.2"), Where(""), "means a party.", "inside", definition=True),
            "it does not say which term is defined",
        ),
    ],
)
def test_a_new_clause_whose_place_or_number_is_not_said_is_refused(asked, why):
    with pytest.raises(InstructionError) as error:
        made(asked)
    assert why in str(error.value)


def test_the_number_of_a_paragraph_in_a_schedule_is_written_without_the_schedule():
    clauses = (
        Clause("2.2", "Two.", "2.2", 1),
        Clause("SCHEDULE 1", heading="DUES"),
        Clause("SCHEDULE 1/2", heading="PAYMENT", label="2.", depth=1),
        Clause("SCHEDULE 1/2.2", "A receipt.", "2.2", 2),
    )
    work = WorkingText(Section(clauses, section="T", version="1.0"))
    where = Where("SCHEDULE 1/2.2")
    insert(work, InsertClause(where, Where(""), "2.3 A copy.", unnamed=True), by=0)
    assert work.entries[-1].clause.id == "SCHEDULE 1/2.3"
    assert work.entries[-1].clause.text == "A copy."
