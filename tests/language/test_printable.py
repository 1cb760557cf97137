import json

import pytest

from drafter.language.printable import (
    escaped_in_json,
    fits_a_line,
    on_one_line,
    printable,
    shown,
    shown_in_html,
    shown_name,
    unfit_line,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("missing\n\x1b[31m.json", r"missing\n\x1b[31m.json"),
        ("a\tb\r\x00", r"a\tb\r\x00"),
        ("a\x9b31m\x85", r"a\x9b31m\x85"),
        ("a\ud800\udcff", r"a\ud800\udcff"),
        ("a\u2028b\u2029", r"a\u2028b\u2029"),
        ("a\u202egpj.exe\u2066", r"a\u202egpj.exe\u2066"),
        ("a\x7f\uffff", r"a\x7f\uffff"),
    ],
)
def test_what_cannot_be_shown_on_a_line_is_written_out(text, shown):
    assert on_one_line(text) == shown
    assert not fits_a_line(text)


@pytest.mark.parametrize("text", ["", "DP087", "“so” – thus…", "Ärger", "条文", "שלום", "x\xa0y", "👩‍👧"])
def test_whatever_can_be_is_left_as_it_is(text):
    assert on_one_line(text) == text == printable(text) == shown(text) == shown_name(text)
    assert fits_a_line(text)


def test_a_long_text_is_cut_in_the_middle():
    said = on_one_line("x.yaml:3: " + "y" * 5000 + "; mend it", 120)
    assert len(said) == 120
    assert said.startswith("x.yaml:3: yyy")
    assert said.endswith("yyy; mend it")
    assert " … " in said


def test_printable_text_keeps_its_lines():
    assert printable("a\n\tb\x1b\x9b\ud800c") == "a\n\tbc"


@pytest.mark.parametrize("sign", ["\0", "\v", "\f", "\x1b", "\ud800", "\ufffe", "\uffff"])
def test_what_no_word_file_can_hold_is_told_by_its_line(sign):
    assert unfit_line(f"a\r\nb\n{sign}c") == 3
    assert unfit_line("a\tb\r\n\x9b\u202e\u2028") == 0


TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_marks_of_direction_are_shown_as_what_they_are():
    assert shown("pay \u202e01\u202c") == "pay <U+202E>01<U+202C>"
    assert shown(TURNS) == "".join(f"<U+{ord(mark):04X}>" for mark in TURNS)
    assert shown_in_html("<b>\u202e01</b>") == "<b>&lt;U+202E&gt;01</b>"
    assert not any(fits_a_line(mark) for mark in TURNS)


def test_a_text_keeps_its_lines_and_a_name_has_none():
    assert shown("a\r\n\tb\x1b[2J\x9b\x7f") == "a\n\tb[2J"
    assert shown_name("a\r\n\tb\u2028c\u2029\x1b[2J\x85d") == "a b c [2Jd"


def test_json_holds_the_same_without_what_a_terminal_would_obey():
    value = "a\x9b\u202e\u2066b"
    said = escaped_in_json(json.dumps(value, ensure_ascii=False))
    assert said == r'"a\u009b\u202e\u2066b"'
    assert json.loads(said) == value
