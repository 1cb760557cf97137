from drafter.redline.redline import redline
from tests.support.documents import body_of, document, p, table
from tests.support.redline_judge import shown

ROWS = [f"Item {n} of the list of charges | {n}0 pounds a month" for n in range(8)]
MORE = [*ROWS[:4], "A new item that came in | 99 pounds", *ROWS[4:]]


def marked(old, new):
    text = shown(body_of(redline(document(*old), document(*new), author="D", date=None).package))
    return [line for line in text.split("\n") if "[" in line]


def test_a_heading_that_steps_over_a_changed_table_does_not_have_it_struck_out():
    heading, last = p("Charges"), p("Last.")
    lines = marked([table(*ROWS), heading, last], [heading, table(*MORE), last])
    assert lines == [
        "[+Charges+][+¶+]",
        "[+A new item that came in+][+¶+]",
        "[+99 pounds+][+¶+]",
        "[-Charges-][-¶-]",
    ]


def test_a_table_that_is_the_same_keeps_its_place_and_the_heading_goes_over_it():
    heading, last = p("Charges"), p("Last.")
    lines = marked([heading, table(*ROWS), last], [table(*ROWS), heading, last])
    assert sorted(lines) == ["[+Charges+][+¶+]", "[-Charges-][-¶-]"]


def test_a_table_gives_way_to_many_clauses_that_stay_in_place():
    clauses = [p(f"Clause {n} says that each Party shall pay what it owes in month {n}.") for n in range(40)]
    lines = marked([table(*ROWS[:2]), *clauses, p("L.")], [*clauses, table(*ROWS[:1]), p("L.")])
    assert not any("Clause" in line for line in lines)
