"""Outlines as people paste them: what is typed is the number, and the tree follows from it."""

from __future__ import annotations

import pytest

from drafter.read.source import read_section
from tests.support.clauses_in_word import plain, read

OUTLINES = {
    "numbers that begin with a letter": (
        (
            "G1 Scope of this part\nG1.1 This part applies.\nG1.2 It does not apply to:\n(a) a lamp.\n"
            "G2 Duties of keepers\nG2.1 A Keeper shall comply with\nG1.2 as far as it can.\n"
        ),
        {
            "G1": "Scope of this part",
            "G1.1": "This part applies.",
            "G1.2": "It does not apply to:",
            "G1.2(a)": "a lamp.",
            "G2": "Duties of keepers",
            "G2.1": "A Keeper shall comply with\nG1.2 as far as it can.",
        },
    ),
    "numbers that begin with a letter, before small letters": (
        "G1 scope and aims\nG1.1 this part applies to every keeper of a lamp\nG2 duties\nG2.1 keep it lit\n",
        {"G1": "scope and aims", "G1.1": "this part applies to every keeper of a lamp"}
        | {"G2": "duties", "G2.1": "keep it lit"},
    ),
    "every number written in full": (
        (
            "G1.\tLAMPS\nG1.1.\tThe Keepers:\nG1.1(a)\tshall light; and\n"
            "G1.1(b)\tshall trim.\nG1.1A.\tDeputies.\n"
        ),
        {"G1": "LAMPS", "G1.1": "The Keepers:", "G1.1(a)": "shall light; and", "G1.1(b)": "shall trim."}
        | {"G1.1A": "Deputies."},
    ),
    "numbers without stops": (
        (
            "1 Every keeper shall light the lamp.\n2 No keeper shall:\n(a) sell it; or\n(b) lend it.\n"
            "3 The Panel may fine a keeper.\n3 June is the day of the count.\n"
        ),
        {"1": "Every keeper shall light the lamp.", "2": "No keeper shall:", "2(a)": "sell it; or"}
        | {"2(b)": "lend it.", "3": "The Panel may fine a keeper.\n3 June is the day of the count."},
    ),
    "numbers on lines of their own": (
        (
            "1.1\nThis policy does not apply to:\n(a)\ncontractors; or\n(b)\nvisitors.\n1.2\n"
            "Lamps shall be lit.\n"
        ),
        {"1.1": "This policy does not apply to:", "1.1(a)": "contractors; or", "1.1(b)": "visitors."}
        | {"1.2": "Lamps shall be lit."},
    ),
    "dashes behind numbers": (
        (
            "1 – Name\nThe club has a name.\n2 – Aims\n2.1—The aims are –\n(a) – light;\n(b) — warmth.\n"
            "2.2) Others may be added.\n"
        ),
        {"1": "Name\nThe club has a name.", "2": "Aims", "2.1": "The aims are –", "2.1(a)": "light;"}
        | {"2.1(b)": "warmth.", "2.2": "Others may be added."},
    ),
    "a range is no number": (
        "1.1 The first.\n1.2 The second.\n1.1–1.2 apply to all.\n",
        {"1.1": "The first.", "1.2": "The second.\n1.1–1.2 apply to all."},
    ),
    "small letters behind numbers": (
        (
            "Clause 2: Objects\nThe objects are:\n2.1 to keep lamps; and\n"
            "2.2 to teach keeping.\n2.2.1. buy lamps;\n"
        ),
        {"Clause 2": "Objects\nThe objects are:", "2.1": "to keep lamps; and", "2.2": "to teach keeping."}
        | {"2.2.1": "buy lamps;"},
    ),
    "a heading whose last word cites elsewhere": (
        "5. General conditions\n5.1 The licensee shall comply with clause\n5.3 in full.\n5.2 It shall pay.\n",
        {"5": "General conditions", "5.1": "The licensee shall comply with clause\n5.3 in full."}
        | {"5.2": "It shall pay."},
    ),
    "definitions, each on its line, however long": (
        (
            "1. Definitions\nIn this licence:\n"
            "“lamp” has the meaning that section 2 of the Lamps Act 1901 gives it there;\n"
            "“keeper” means, in relation to—\n(a) a lamp, its holder;\n"
            "(b) a row, whoever is named;\n2. Conditions\n"
        ),
        {
            "1": "Definitions\nIn this licence:",
            "1/lamp": "“lamp” has the meaning that section 2 of the Lamps Act 1901 gives it there;",
            "1/keeper": "“keeper” means, in relation to—",
            "1/keeper(a)": "a lamp, its holder;",
            "1/keeper(b)": "a row, whoever is named;",
            "2": "Conditions",
        },
    ),
    "paragraph signs": (
        (
            "§ 2 Duties\n(1) The keeper shall, as § 9 says,\n1. clean it daily,\n2. fill it weekly.\n"
            "(2) § 1 Abs. 2 applies.\n§ 12(3) The keeper trims it.\n"
        ),
        {"§ 2": "Duties", "§ 2(1)": "The keeper shall, as § 9 says,", "§ 2(1).1": "clean it daily,"}
        | {"§ 2(1).2": "fill it weekly.", "§ 2(2)": "§ 1 Abs. 2 applies.", "§ 12(3)": "The keeper trims it."},
    ),
    "a number and the first item on one line": (
        (
            "8. (1) A person may appeal.\n(2) The Panel hears it.\n9.—(1) The Panel decides.\n"
            "(2) It is final.\n"
            "10. (1) stands alone.\n"
        ),
        {"8": "", "8(1)": "A person may appeal.", "8(2)": "The Panel hears it.", "9": ""}
        | {"9(1)": "The Panel decides.", "9(2)": "It is final.", "10": "(1) stands alone."},
    ),
    "a table of contents and a title's date": (
        (
            "The Lamp Code\nVersion 2.3 – 4 May 2020\n1 Scope ........ 3\n"
            "2 Duties ....... 4\n1 Scope\n1.1 All lamps.\n"
        ),
        {"preamble": "The Lamp Code", "preamble2": "Version 2.3 – 4 May 2020"}
        | {"contents": "1 Scope ........ 3\n2 Duties ....... 4", "1": "Scope", "1.1": "All lamps."},
    ),
    "paragraphs that are one line each": (
        (
            f"1.1 Each Keeper shall{' keep each of its lamps and wicks' * 6}:\n"
            "(a) keep a book in which it writes down the lamps that it keeps and the wicks; and\n"
            "(b) give the book to the Panel when the Panel asks for it,\nand it shall keep a copy.\n"
        ),
        {
            "1.1": f"Each Keeper shall{' keep each of its lamps and wicks' * 6}:",
            "1.1(a)": "keep a book in which it writes down the lamps that it keeps and the wicks; and",
            "1.1(b)": "give the book to the Panel when the Panel asks for it,",
            "1.1/closing": "and it shall keep a copy.",
        },
    ),
    "levels that are set in by tabs": (
        (
            "G3.1\tEach User shall:\n\t(a)\tcomply;\n\t(b)\tin respect of lamps:\n\t\t(i)\tlight them;\n"
            "\t\t(ii)\ttrim them,\n\t\tand keep a book; and\n\t(c)\treport,\n\teach year.\nG3.2\tNot used.\n"
        ),
        {
            "G3.1": "Each User shall:",
            "G3.1(a)": "comply;",
            "G3.1(b)": "in respect of lamps:",
            "G3.1(b)(i)": "light them;",
            "G3.1(b)(ii)": "trim them,",
            "G3.1(b)/closing": "and keep a book; and",
            "G3.1(c)": "report,",
            "G3.1/closing": "each year.",
            "G3.2": "Not used.",
        },
    ),
    "initials and amounts": (
        "1.1 The levy is:\n2.5 million crowns, or\n1.5 per cent.\n1.2 People\nA. B. Smith is the clerk.\n",
        {"1.1": "The levy is:\n2.5 million crowns, or\n1.5 per cent."}
        | {"1.2": "People\nA. B. Smith is the clerk."},
    ),
    "no-break spaces": (
        "1.\N{NO-BREAK SPACE}Purpose\n1.1\N{NO-BREAK SPACE}Section\N{NO-BREAK SPACE}2 sets it out.\n",
        {"1": "Purpose", "1.1": "Section\N{NO-BREAK SPACE}2 sets it out."},
    ),
}


@pytest.mark.parametrize("name", OUTLINES)
def test_what_is_typed_is_the_number(name, tmp_path):
    text, expected = OUTLINES[name]
    path = tmp_path / "outline.txt"
    path.write_text(text, encoding="utf-8")
    assert {clause.id: clause.words for clause in read_section(path)} == expected


def test_a_heading_of_markdown_stands_below_a_heading_and_not_below_an_item_of_its_number(tmp_path):
    path = tmp_path / "outline.md"
    path.write_text("## 2. Duties\n\n1. Light it.\n2. Trim it.\n\n### 2.1 Nights\n\n(a) From dusk.\n")
    assert [clause.id for clause in read_section(path)] == ["2", "2/1", "2/2", "2.1", "2.1(a)"]


def test_numbers_typed_in_word_are_told_by_their_series_too(tmp_path):
    words = ["G1 Scope", "G1.1 this part applies", "G1.2 30 lamps are a row", "G2 Duties", "G2.1 keep it lit"]
    section = read(tmp_path, "".join(map(plain, words)))
    assert [(clause.id, clause.words) for clause in section] == [
        ("G1", "Scope"),
        ("G1.1", "this part applies"),
        ("G1.2", "30 lamps are a row"),
        ("G2", "Duties"),
        ("G2.1", "keep it lit"),
    ]


def test_a_sentence_that_begins_with_a_number_elsewhere_typed_cites_it(tmp_path):
    words = ["G1.1 Lamps are lit.", "G1.2 applies to all.", "G1.2 Wicks are trimmed."]
    section = read(tmp_path, "".join(map(plain, words)))
    assert [(clause.id, clause.words) for clause in section] == [
        ("G1.1", "Lamps are lit.\nG1.2 applies to all."),
        ("G1.2", "Wicks are trimmed."),
    ]
