"""Proposal files with many mistakes: each is told at its line, and nothing else is.

In the files below every line with a mistake ends in a comment with words of what is said of it.
"""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from drafter.actions.build import read_checked
from drafter.errors import DrafterError
from drafter.library.library import Library
from drafter.pack.place_proposal import place

LIBRARY = Library.open(Path(__file__).parents[2] / "sec_versions")
KEYS = """\
id: DP1
title: Keys and types
baseline: G@5.20
amendments:
  - claus: G3.1  #! did you mean `clause`?
    text: "x"
  - clause: G3.2  #! `with` is missing; add it
    replace: "User"
  - clause: G3.3
    text: true  #! `text` must be text; put it in quotes
  - clause: G3.4
    replace: "User"
    with: "Party"
    occurrence: "2"  #! must be a whole number
  - insert_after: G3.5
    insert_before: G3.6  #! does not go with the other keys
    text: "x"
  - delete: G3.7
    renumber: yes please  #! write it as true or false
  - clause: G3.8
    text: "x"  #! does not go with the other keys
    heading: "y"
  - G3.9  #! an amendment is a set of keys
  - clause: G3.10
    replace: "a"
    with:  #! write "" to take the words out
  - clause: [G3.11, G3.12]  #! write an amendment for each
    text: "x"
  - clause: G3.13
    text: ""  #! is empty; fill it in
date: 2026-02-31  #! is not a date; write it as 2026-11-23
"""
CLAUSES = """\
id: DP2
title: Clauses and words
baseline: G@5.20
amendments:
  - clause: g3.20 (b)  #! did you mean G3.20(b)?
    text: "x"
  - clause: Section G3.20(b)  #! did you mean G3.20(b)?
    text: "x"
  - clause: G3.99  #! `drafter show G@5.20` lists them
    text: "x"
  - clause: G3.5  #! “Users suffers” are not in G3.5; copy them
    replace: "Users suffers"
    with: "x"
  - clause: G7.7  #! they stand there as “the chair’s opinion”; copy them so
    replace: "the chair's opinion"
    with: "its opinion"
  - clause: G3.12  #! they stand there as “Each User shall”; copy them so
    replace: "each user shall"
    with: "Every User shall"
  - clause: G3.1  #! stand 2 times in G3.1; say which with `occurrence`
    replace: "shall"
    with: "must"
  - clause: G3.1  #! stand 2 times in G3.1; lower `occurrence`
    replace: "shall"
    with: "must"
    occurrence: 5
  - clause: G3.12  #! are the ones that stand there; say what they become
    replace: "only"
    with: "only"
  - clause: G3  #! G3 is a heading and has no text of its own
    text: "x"
  - clause: G3.2  #! G3.2 has no heading; amend its `text`
    heading: "x"
  - insert_after: title  #! what stands beside it is one paragraph without one
    text: "x\\ny"
  - insert_after: G1.2  #! is no definition; name the one that stands beside
    term: Control
    text: "x"
"""
OVERLAPS = """\
id: DP3
title: Twice over
baseline: G@5.20
amendments:
  - clause: G6.9
    replace: "costs of"
    with: "x"
  - clause: G6.9  #! line 5 amends the same words of G6.9
    replace: "of an"
    with: "y"
  - clause: G3.24
    text: "Each User."
  - clause: G3.24  #! line 11 amends the same words of G3.24
    text: "Every User."
  - delete: G3.23
  - clause: G3.23(a)  #! line 15 deletes G3.23(a) already; leave out one
    text: "x"
  - delete: G3.23  #! line 15 deletes G3.23 already; leave out one
  - clause: G3.22
    replace: "Each User"
    replace: "each person"  #! `replace` stands in line 20 already; keep one of the two
    with: "Every User"
  - insert_after: G3.23(a)  #! goes with a clause that is deleted
    text: "x"
title: Twice under  #! `title` stands in line 2 already; keep one of the two
"""
WORDS = """\
id: DP4
title: Labels, lines and quotation marks
baseline: G@5.20
amendments:
  - clause: G3.1  #! as `clause: G3.1(a)`
    text: "Each User shall:\\n(a) act; and\\n(b) tell."
  - clause: G3.2(b)  #! (b) is the number of G3.2(b)
    text: "(b) any software"
  - clause: G3  #! G3 is the number of G3
    heading: G3 DUTIES
  - insert_after: G3.2(b)  #! (ba) is the number of the new clause
    text: "(ba) any device; and"
  - insert_after: G1.2/Compromise  #! leave that word out
    term: Control
    text: "means an arrangement."
  - clause: G7.7
    replace: “the chair’s opinion”  #! the curly quotation marks around `replace`
    with: “its opinion”  #! the curly quotation marks around `with`
  - clause: G6.9
    text: “New words.”  #! the curly quotation marks around `text`
  - delete: title  #! the title of a section stays
  - clause: G6.9  #! no words of G6.9 would be left
    replace: "The costs of an assessment shall be borne by the person assessed."
    with: ""
"""
HEAD = """\
id: DP 5  #! use letters, digits, dots and dashes only
title:  #! `title` is empty; fill it in
baseline: G 5.20  #! a version is named as in G@
date: 31/12/2026  #! is not a date
classification: White
classification: Green  #! `classification` stands in line 5 already
amendments:  #! begin each of its items with a dash
  clause: G3.1
  text: x
"""


def said(tmp_path, text):
    path = tmp_path / "DP.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    try:
        place(read_checked(path, LIBRARY), LIBRARY)
    except DrafterError as error:
        return [line.removeprefix(f"{path}:").partition(": ")[::2] for line in str(error).splitlines()]
    return []


@pytest.mark.parametrize("text", [KEYS, CLAUSES, OVERLAPS, WORDS, HEAD])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_every_mistake_is_told_at_its_line_and_nothing_else(tmp_path, text, ends):
    marked = [(n, re.search(r"#! (.*)", line)) for n, line in enumerate(text.splitlines(), start=1)]
    wanted = [(str(number), found[1]) for number, found in marked if found]
    bare = re.sub(r" *#! .*", "", text).replace("\n", ends)
    told = said(tmp_path, b"\xef\xbb\xbf" + bare.encode())
    assert [line for line, _ in told] == [line for line, _ in wanted]
    assert [words for (_, words), (_, wish) in zip(told, wanted, strict=True) if wish not in words] == []


HERE = "id: DP6\ntitle: T\nbaseline: G@5.20\namendments:\n  - clause: G6.9\n"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (HERE + '\ttext: "x"\n', "6", "a tab stands where spaces must"),
        (
            "id: DP6\ntitle: Correction: of G\n",
            "2",
            "a colon stands where no key ends; put the words in quotes",
        ),
        (HERE + '    replace: "costs\n    with: "x"\n', "7", "close every quotation mark"),
        (HERE + '    text: "costs\n', "7", "a quotation mark is not closed"),
        (HERE + "    text: [costs\n", "6", "a bracket is not closed"),
        (HERE + "    text: @costs\n", "6", "put the words in quotes"),
        (HERE + "    text: *costs\n", "6", "begin with a sign that has a meaning of its own"),
        (HERE + "    text\n", "6", "a line is no key"),
    ],
)
def test_a_file_that_is_no_yaml_is_told_in_a_drafters_words(tmp_path, text, line, words):
    ((where, told),) = said(tmp_path, text)
    assert (where, words in told) == (line, True), told


def test_windows_lines_and_a_byte_order_mark_are_no_mistakes(tmp_path):
    text = HERE.replace("\n", "\r\n") + "    text: The costs are borne.\r\n"
    assert said(tmp_path, b"\xef\xbb\xbf" + text.encode()) == []


def test_curly_marks_inside_straight_ones_are_words_of_the_law(tmp_path):
    assert said(tmp_path, HERE + '    text: "“The costs” are borne by the “Panel”"\n') == []
    assert said(tmp_path, HERE + '    text: "“The costs are borne.”"\n') == []


def test_references_to_references_are_refused_at_once(tmp_path):
    names = "abcdefghijkl"
    bomb = "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in pairwise(names))
    ((line, told),) = said(tmp_path, f"id: DP6\na: &a [x]\n{bomb}")
    assert (line, "a part is referred to with `*`" in told) == ("2", True)


def test_a_list_for_a_key_is_no_fault_of_the_program(tmp_path):
    told = said(tmp_path, f"? [a, b]\n: x\n{HERE}    text: The costs are borne.\n")
    assert told == [("1", "a key is a list, or has keys itself; put the words in quotes")]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("CON", "`id` names files; choose another name, for Windows keeps this one for a device"),
        ("lpt1.txt", "`id` names files; choose another name, for Windows keeps this one for a device"),
        ("DP900.", "`id` names files; take the stop or space from its end, where Windows drops it"),
        ("ДР900", "`id` names files; use letters, digits, dots and dashes only, of the letters A to Z"),
        ("x" * 61, "`id` names files; give one of at most 60 characters"),
        (r'"DP\ud800"', "`id` names files; use letters, digits, dots and dashes only, of the letters A to Z"),
        (r'"DP\x01"', "`id` names files; use letters, digits, dots and dashes only, of the letters A to Z"),
    ],
)
def test_an_id_that_can_name_no_file_is_one_mistake(tmp_path, name, words):
    told = said(tmp_path, HERE.replace("DP6", name) + "    text: x\n")
    assert told == [("1", words)]


@pytest.mark.parametrize("character", [r"\ud800", r"\x01", r"\ufffe"])
@pytest.mark.parametrize(("line", "key"), [("2", "title: "), ("3", "baseline: "), ("5", "    replace: ")])
def test_what_cannot_be_printed_is_one_mistake_wherever_it_stands(tmp_path, character, line, key):
    lines = [*HERE.splitlines(), "    replace: costs", '    with: ""']
    lines = [f'{key}"x{character}"' if held.startswith(key) else held for held in lines]
    told = said(tmp_path, "\n".join(lines))
    assert told == [(line, "a character in it cannot be printed; take it out")]
