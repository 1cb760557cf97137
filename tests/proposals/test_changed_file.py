"""Amendments changed, taken out and put into a proposal file; all else stays letter for letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import ProposalError
from drafter.model.code_names import PLAIN
from drafter.model.proposal import Deletion, Insertion, TextAmendment, WordsAmendment
from drafter.proposals.changed_file import Changes, as_bytes, text_of, with_changes
from drafter.proposals.proposal_file import read_draft
from drafter.proposals.yaml_writer import amendment_as_yaml, with_facts

FILE = Path("proposals/DP1.yaml")
TEXT = """\
# ours
id: DP1
title: It # a title
baseline: G@1.0
amendments:
  # about the first
  - clause: G1.1
    replace: "a" # agreed in May
    with: "b"

  # about the second
  - clause: G1.2
    text: |
      Each User
      shall.
  # about the third
  - delete: G1.3
notes: the end
"""


def changed(changes, text=TEXT):
    return with_changes(text, FILE, changes)


def test_nothing_changed_is_the_same_text():
    assert changed(Changes()) == TEXT


def test_other_words_of_the_same_form_keep_the_comments_within():
    made = changed(Changes({0: WordsAmendment("G1.1", "a", "c")}))
    assert made == TEXT.replace('with: "b"', 'with: "c"')


def test_another_text_keeps_its_block_of_lines_and_the_comment_behind_it():
    made = changed(Changes({1: TextAmendment("G1.2", "Each Party\nmay.\n")}))
    assert made == TEXT.replace("Each User\n      shall.", "Each Party\n      may.")


def test_an_amendment_of_another_form_takes_the_place_of_its_lines():
    made = changed(Changes({1: WordsAmendment("G1.2", "User", "Party")}))
    block = "    text: |\n      Each User\n      shall.\n"
    assert made == TEXT.replace(block, '    replace: "User"\n    with: "Party"\n')


def test_one_that_goes_leaves_the_comments_around_it():
    made = changed(Changes(gone=frozenset((1,))))
    assert made == TEXT.replace("  - clause: G1.2\n    text: |\n      Each User\n      shall.\n", "")


def test_a_new_one_stands_behind_the_last_and_before_the_next_key():
    made = changed(Changes(new=(Deletion("G1.9"),)))
    assert made == TEXT.replace("notes:", "  - delete: G1.9\nnotes:")


def test_a_list_without_indent_stays_so():
    text = "id: DP1\namendments:\n- delete: G1.3"
    assert changed(Changes(new=(Deletion("G1.9"),)), text) == f"{text}\n- delete: G1.9\n"


@pytest.mark.parametrize("empty", ["amendments: [] # none yet\n", "amendments: # none yet\n"])
def test_the_first_one_is_put_into_an_empty_list(empty):
    made = changed(Changes(new=(Deletion("G1.9"),)), f"id: DP1\n{empty}notes: x\n")
    assert made == "id: DP1\namendments: # none yet\n  - delete: G1.9\nnotes: x\n"


def test_the_first_one_is_put_where_there_is_no_list():
    assert changed(Changes(new=(Deletion("G1"),)), "id: DP1") == "id: DP1\namendments:\n  - delete: G1\n"


def test_with_the_last_gone_an_empty_list_stays():
    text = "id: DP1\namendments: # all\n  - delete: G1.3 # it\nnotes: x\n"
    assert changed(Changes(gone=frozenset((0,))), text) == "id: DP1\namendments: [] # all\nnotes: x\n"


def test_a_list_in_brackets_is_refused_with_its_line():
    with pytest.raises(ProposalError, match="written in brackets") as refused:
        changed(Changes(new=(Deletion("G1.9"),)), "id: DP1\namendments: [{delete: G1.3}]\n")
    assert refused.value.at == f"{FILE}:2"


def test_ends_of_lines_and_the_mark_of_windows_stay():
    raw = b"\xef\xbb\xbfid: DP1\r\ntitle: It\r\n"
    assert text_of(raw) == "id: DP1\ntitle: It\n"
    assert as_bytes(text_of(raw), raw) == raw


def test_a_fact_is_put_before_the_amendments_in_place_of_the_comment_that_asks_for_it():
    asked = '# version: "0.1"\n# glossary: {…: …}\n'
    text = TEXT.replace("amendments:\n", f"{asked}amendments:\n")
    made = with_facts(text, {"glossary": {"DCC": "a company"}}, PLAIN)
    assert made == TEXT.replace(
        "amendments:\n", '# version: "0.1"\nglossary:\n  DCC: a company\namendments:\n'
    )


def test_a_fact_that_says_nothing_now_keeps_its_key_and_the_comments_around_it():
    assert with_facts(TEXT, {"title": None}, PLAIN) == TEXT.replace("title: It #", "title:    #")


def test_a_part_of_a_fact_changes_without_the_others():
    text = "views:\n  DCC: yes # by letter\n  Panel: no # by vote\namendments: []\n"
    made = with_facts(text, {"views": {"DCC": "yes", "Panel": "perhaps"}}, PLAIN)
    assert made == text.replace("no # by vote", "perhaps # by vote")


WORDS = st.text("aé “”'\"\\:#-{}[]&*!|>%@`,?\u00a0", min_size=1, max_size=40).filter(str.strip)
AMENDMENTS = st.one_of(
    st.builds(WordsAmendment, st.just("G1.1"), WORDS, WORDS),
    st.builds(TextAmendment, st.just("G1.2"), WORDS.map(lambda words: f"x{words}\n(a) y{words}")),
    st.builds(Insertion, st.just("G1.3"), WORDS),
    st.builds(Deletion, st.just("G1.3")),
)


def forms(amendments):
    return [amendment_as_yaml(one) for one in amendments]


@settings(deadline=None)
@given(
    st.dictionaries(st.integers(0, 2), AMENDMENTS),
    st.frozensets(st.integers(0, 2)),
    st.lists(AMENDMENTS, max_size=2),
)
def test_what_is_read_of_the_file_is_what_was_asked_for(other, gone, new):
    before = read_draft(FILE, raw=TEXT.encode()).proposal
    kept = {n: a for n, a in other.items() if n not in gone}
    made = read_draft(FILE, raw=changed(Changes(kept, gone, tuple(new))).encode()).proposal
    asked = [kept.get(n, a) for n, a in enumerate(before.amendments) if n not in gone]
    assert forms(made.amendments) == forms([*asked, *new])
    assert (made.facts, made.title) == (before.facts, before.title)
