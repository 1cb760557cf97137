"""Fields that count: the numbers that Word shows for them."""

import pytest

from drafter.ooxml.paragraph.counting_fields import CountedFields

# The labels of the nine levels of each list, by Microsoft's table of them (KB 162895); those of NumberDefault
# are in ECMA-376 part 1, 17.16.5.32, too.
LEVELS = {
    "NumberDefault": ["1)", "a)", "i)", "(1)", "(a)", "(i)", "1.", "a.", "i."],
    "OutlineDefault": ["I.", "A.", "1.", "a)", "(1)", "(a)", "(i)", "(a)", "(i)"],
    "LegalDefault": ["1.", "1.1.", "1.1.1."],
}


def shown(*codes):
    counted = CountedFields()
    return [counted.number(f" {code} ") for code in codes]


@pytest.mark.parametrize("name", LEVELS)
def test_each_level_of_a_list_has_its_own_label(name):
    codes = [f"LISTNUM {name} \\l {level}" for level in range(1, len(LEVELS[name]) + 1)]
    assert shown(*codes) == LEVELS[name]


def test_a_field_without_switches_goes_on_with_the_list_and_its_level():
    # The example of 17.16.5.32.
    assert shown(r"LISTNUM NumberDefault \l 3 \s 1", "LISTNUM", "LISTNUM") == ["i)", "ii)", "iii)"]


def test_a_list_that_begins_without_a_level_stands_on_the_third():
    assert shown("LISTNUM", "LISTNUM") == ["i)", "ii)"]


def test_a_start_is_the_number_shown_and_is_counted_on_from():
    assert shown(r'LISTNUM "NumberDefault" \s 3 \l 1', "LISTNUM", r"LISTNUM \l1 \s1") == ["3)", "4)", "1)"]


def test_levels_below_begin_anew():
    codes = [r"LISTNUM LegalDefault \l 1", r"LISTNUM \l 2", "LISTNUM", r"LISTNUM \l 1", r"LISTNUM \l 2"]
    assert shown(*codes) == ["1.", "1.1.", "1.2.", "2.", "2.1."]


def test_each_list_is_counted_for_itself():
    codes = [
        r"LISTNUM NumberDefault \l 1",
        r"LISTNUM OutlineDefault \l 1",
        "LISTNUM",
        "listnum numberdefault",
    ]
    assert shown(*codes) == ["1)", "I.", "II.", "2)"]


def test_a_list_of_the_documents_own_is_not_counted_and_is_named():
    counted = CountedFields()
    assert counted.number(" LISTNUM Lamps ") == ""
    assert counted.unknown == {"lamps"}


def test_paragraph_numbers_count_on_kind_by_kind_in_the_format_they_ask_for():
    codes = [
        "AUTONUM",
        "AUTONUM",
        r"AUTONUMLGL \* ALPHABETIC \e",
        r"AUTONUMLGL \* ALPHABETIC \e",
        "AUTONUMOUT",
    ]
    assert shown(*codes) == ["1.", "2.", "A", "B", "I."]


@pytest.mark.parametrize("code", ["REF _Ref1 \\r", "AUTONUMBER", "LISTNUMBER", "", "NUMPAGES"])
def test_no_other_field_counts(code):
    assert shown(code) == [""]
