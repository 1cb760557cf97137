"""What a redline looks like: before → after, the marks in brackets (see `judge.shown`)."""

from __future__ import annotations

import pytest

from drafter.redline.redline import redline
from tests.support.documents import body_of, document, p, table
from tests.support.redline_judge import shown

NOTICE = "The Secretariat shall, within ten Working Days, notify each Party."
USER = "A User must not disclose Confidential Information without consent."
PANEL = "Where the Panel finds a default it shall tell the Authority."


def marked(old: list, new: list) -> str:
    """The redline of two lists of blocks; a string stands for a plain paragraph."""
    before, after = (
        document(*(p(block) if isinstance(block, str) else block for block in blocks))
        for blocks in (old, new)
    )
    return shown(body_of(redline(before, after, author="Drafter", date=None).package))


def test_nothing_is_marked_where_nothing_changed():
    assert marked([NOTICE, USER], [NOTICE, USER]) == f"{NOTICE}\n{USER}"


def test_one_word_is_struck_out_and_replaced():
    assert marked([NOTICE], [NOTICE.replace("ten", "fifteen")]) == (
        "The Secretariat shall, within [-ten-][+fifteen+] Working Days, notify each Party."
    )


def test_a_phrase_is_struck_out_as_one():
    assert marked(["Subject to the written consent of the Panel, it may act."], ["It may act."]) == (
        "[-Subject to the written consent of the Panel, it-][+It+] may act."
    )


def test_only_the_figure_of_a_reference_changes():
    assert marked(["As set out in Section G3.17."], ["As set out in Section G3.18."]) == (
        "As set out in Section G3.[-17-][+18+]."
    )


def test_a_clause_split_into_a_list_marks_no_word():
    old = p("The Supplier shall keep records of tests; provide them on request; and retain them.", level=1)
    new = [
        p("The Supplier shall keep records of tests;", level=2),
        p("provide them on request; and", level=2),
        p("retain them.", level=2),
    ]
    assert marked([USER, old], [USER, *new]) == (
        f"{USER}\n"
        "The Supplier shall keep records of tests;[- -][+¶+]\n"
        "provide them on request; and[- -][+¶+]\n"
        "retain them.{was ilvl 1, numId 1}"
    )


def test_a_list_joined_into_a_clause_marks_no_word():
    assert marked(
        ["The Supplier shall keep records of tests;", "provide them on request; and", "retain them.", USER],
        ["The Supplier shall keep records of tests; provide them on request; and retain them.", USER],
    ) == (
        "The Supplier shall keep records of tests;[-¶-]\n[+ +]provide them on request; and[-¶-]\n"
        f"[+ +]retain them.\n{USER}"
    )


def test_a_moved_clause_is_a_native_move():
    others = [PANEL, "The Authority may direct the Panel to decide again."]
    assert marked([NOTICE, USER, *others, "The end."], [NOTICE, *others, USER, "The end."]) == (
        f"{NOTICE}\n[<{USER}<][<¶<]\n{others[0]}\n{others[1]}\n[>{USER}>][>¶>]\nThe end."
    )


def test_a_clause_moved_and_amended_shows_both():
    blocks = [NOTICE, PANEL, "The Authority may direct the Panel to decide again.", "The end of it all."]
    assert marked([USER, *blocks], [*blocks[:3], USER.replace("must", "may"), blocks[3]]) == (
        "[<A User <][-must-][< not disclose Confidential Information without consent.<][<¶<]\n"
        f"{NOTICE}\n{PANEL}\n{blocks[2]}\n"
        "[>A User >][+may+][> not disclose Confidential Information without consent.>][>¶>]\n"
        f"{blocks[3]}"
    )


def test_a_clause_not_used_any_more_keeps_its_place_and_number():
    assert marked([USER, p(PANEL, level=1), NOTICE], [USER, p("Not used.", level=1), NOTICE]) == (
        f"{USER}\n[-{PANEL}-][+Not used.+]\n{NOTICE}"
    )


def test_bold_alone_is_a_tracked_change_of_formatting():
    assert marked(["The Panel decides."], ["The **Panel** decides."]) == "The Panel{was plain} decides."


def test_words_added_to_bold_words_are_bold():
    before, after = document(p("The **Panel** decides.")), document(p("The **Panel Chair** decides."))
    body = body_of(redline(before, after, author="D", date=None).package)
    assert shown(body) == "The Panel[+ Chair+] decides."
    assert [run.find("{*}rPr/{*}b") is not None for run in body.iter("{*}r")] == [False, True, True, False]


def test_a_change_of_level_is_a_tracked_change_of_the_paragraph():
    assert marked([p(USER, level=1), PANEL], [p(USER, level=2), PANEL]) == (
        f"{USER}{{was ilvl 1, numId 1}}\n{PANEL}"
    )


def test_identical_paragraphs_are_matched_in_their_right_place():
    same = "The Party shall comply with this Section."
    assert marked(
        [same] * 5, [same, same, "Each User shall comply with this Section.", same, same, same]
    ) == (f"{same}\n{same}\n[+Each User shall comply with this Section.+][+¶+]\n{same}\n{same}\n{same}")


def test_a_paragraph_after_the_last_keeps_the_last_mark():
    assert marked([USER], [USER, PANEL]) == f"{USER}[+¶+]\n[+{PANEL}+]"


def test_the_last_paragraph_goes_and_the_last_mark_stays():
    assert marked([USER, PANEL], [USER]) == f"{USER}[-¶-]\n[-{PANEL}-]"


def test_a_row_put_into_a_table():
    rows = ["Item | Value", "Alpha | 10", "Beta | 20"]
    assert marked([table(*rows), USER], [table(*rows[:2], "Gamma | 15", rows[2]), USER]) == (
        f"Item\nValue\nAlpha\n10\n[+Gamma+][+¶+]\n[+15+][+¶+]\nBeta\n20\n{USER}"
    )


def test_a_word_in_a_cell():
    old, new = table("Item | Value", "Alpha | 10"), table("Item | Value", "Alpha | 11")
    assert marked([old, USER], [new, USER]) == f"Item\nValue\nAlpha\n[-10-][+11+]\n{USER}"


def test_a_column_put_into_a_table_is_marked_cell_by_cell():
    before, after = (
        document(table("a | b", "c | d"), p(USER)),
        document(table("a | b | x", "c | d | y"), p(USER)),
    )
    body = body_of(redline(before, after, author="D", date=None).package)
    assert len(list(body.iter("{*}cellIns"))) == 2
    assert shown(body) == f"a\nb\n[+x+][+¶+]\nc\nd\n[+y+][+¶+]\n{USER}"


def test_a_long_document_of_which_every_paragraph_is_restyled_marks_only_what_changed():
    # Too many words to be compared with one another at once, and no two paragraphs that are the same.
    def clause(number, style, word):
        words = " ".join(f"w{number * 7 + n} the" for n in range(12))
        return p(f"Clause {number} says {words} {word}.", style=style)

    old = [clause(number, "", "shall") for number in range(620)]
    new = [clause(number, "Heading", "may" if number == 300 else "shall") for number in range(620)]
    lines = marked(old, new).splitlines()
    assert [number for number, line in enumerate(lines) if "[" in line] == [300]
    assert "[-shall-][+may+]" in lines[300]


@pytest.mark.parametrize("date", ["2026-01-31T12:00:00Z", None])
def test_marks_carry_author_and_date(date):
    body = body_of(redline(document(p(USER)), document(p(PANEL)), author="Ana", date=date).package)
    marks = [*body.iter("{*}ins"), *body.iter("{*}del")]
    assert marks
    assert {mark.get("{{{}}}author".format(mark.nsmap["w"])) for mark in marks} == {"Ana"}
    assert {mark.get("{{{}}}date".format(mark.nsmap["w"])) for mark in marks} == {date}


def test_a_fixed_date_gives_the_same_bytes():
    made = [
        redline(document(p(USER)), document(p(PANEL)), author="Ana", date="2026-01-31T12:00:00Z")
        for _ in range(2)
    ]
    assert made[0].package.to_bytes() == made[1].package.to_bytes()
