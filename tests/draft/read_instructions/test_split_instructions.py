"""A text of instructions, as a mail or a paper holds them: which of its lines are instructions, and where."""

from drafter.draft.read_instructions.split_instructions import split_instructions


def told(text):
    return [one.text for one in split_instructions(text)]


def test_the_head_of_a_mail_its_greeting_and_its_end_are_no_instructions():
    text = """\
From: Jo <jo@port.example>
Subject: DP101 – wording
Date: 3 October 2018

Dear all,

Please make the changes below to Section G:

1. Delete G3.19.

2. In G3.20(b), omit “Supplier”.

Kind regards,
Jo
"""
    assert split_instructions(text) == [("Delete G3.19.", 9), ("In G3.20(b), omit “Supplier”.", 11)]


def test_titles_and_headings_between_instructions_are_skipped():
    text = """\
LEGAL TEXT FOR DP101
Amendments to Section G3
1. Omit G3.1.
Consequential amendments
2. Omit G3.2.
"""
    assert told(text) == ["Omit G3.1.", "Omit G3.2."]


def test_what_asks_for_a_change_without_a_verb_that_is_known_is_kept_to_be_refused():
    assert told("Tidy up Section G3.5.\nDelete the old rules.\n") == [
        "Tidy up Section G3.5.",
        "Delete the old rules.",
    ]


def test_new_text_on_lines_of_its_own_is_put_in_quotation_marks():
    text = """\
1. Amend Section G4.1 to read as follows:

The User shall:
(a) act; and
(b) tell.

2. Section G4.2 is replaced by the following:
G4.2 Nobody else shall.
Omit G4.3.
"""
    assert told(text) == [
        "Amend Section G4.1 to read as follows: “The User shall:\n(a) act; and\n(b) tell.”",
        "Section G4.2 is replaced by the following: “G4.2 Nobody else shall.”",
        "Omit G4.3.",
    ]


def test_a_new_text_may_be_several_numbered_clauses():
    text = "Insert the following after Section G4.7:\nG4.7A One.\nG4.7B Two.\nOmit Section G4.8.\n"
    assert told(text) == [
        "Insert the following after Section G4.7: “G4.7A One.\nG4.7B Two.”",
        "Omit Section G4.8.",
    ]


def test_a_definition_on_a_line_of_its_own_keeps_the_marks_of_its_term():
    text = "In clause 1.1, insert the following definition:\n“Pilot” means a person.\n"
    assert told(text) == ["In clause 1.1, insert the following definition: ““Pilot” means a person.”"]


def test_the_items_below_an_opening_line_belong_to_it():
    text = """\
(1) Section G4.5 is amended as follows.
(2) After “x” insert “y”.
(3) Omit “z”.
(4) Section G4.6 is repealed.
"""
    assert told(text) == [
        "Section G4.5 is amended as follows: (2) After “x” insert “y”; (3) Omit “z”.",
        "Section G4.6 is repealed.",
    ]


def test_a_line_that_a_mail_program_broke_goes_on():
    text = "In Section G3.19, after the words “may ask” where they first occur in\nG3.19, insert “at once”.\n"
    assert len(told(text)) == 1


def test_an_instruction_after_a_quotation_of_several_lines_has_its_own_line():
    text = "After Section G3.4 insert: “G3.4A One:\n(a) two.”\nOmit Section G3.5.\n"
    assert [one.line for one in split_instructions(text)] == [1, 3]
