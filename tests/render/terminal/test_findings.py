from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from drafter.model.edit import Hunk
from drafter.model.finding import Finding, ItemChange, Judgement
from drafter.model.section import Clause
from drafter.render.terminal.findings import show_findings

if TYPE_CHECKING:
    from collections.abc import Callable

FINDINGS = """\
B@2.0 since B@1.0: 1 finding

1  B2.7(a) was left when B2.1(a) was amended
   B2.1(a)     every Lamp [+or Lens+] in store
   B2.7(a)     clean every Lamp [+or Lens+] in store; and
   why         B2.7(a) has the words that were amended.
   how sure    8 in 100 like it in public laws and policies were mended later
   also        the same edit was made in B2.3

3 less likely ones not shown; --json and -o FILE.html list them all.

Next: drafter draft B@2.0 --since B@1.0 --finding 1 --id DP000
Meant so: drafter check B@2.0 --since B@1.0 --accept 1 --reason "…\""""


@pytest.fixture
def finding() -> Callable[..., Finding]:
    def make(rank: int = 1, **given: object) -> Finding:
        amended = Clause("B2.1(a)", "every Lamp or Lens in store", "(a)", 2)
        sibling = Clause("B2.7(a)", "clean every Lamp in store; and", "(a)", 2)
        usual = {
            "before": "every Lamp in store",
            "hunks": (Hunk("", " or Lens", 16),),
            "proposed": "clean every Lamp or Lens in store; and",
            "reason": "B2.7(a) has the words that were amended.",
        }
        return Finding(rank, "missed-amendment", 0.9, amended, **{**usual, "sibling": sibling, **given})

    return make


def test_a_finding_shows_both_edits_why_and_what_to_do_next(finding: Callable[..., Finding]) -> None:
    tail = [finding(rank, folded=True) for rank in (2, 3, 4)]
    shown = show_findings([finding(also_amended=("B2.3",)), *tail], new="B@2.0", old="B@1.0")
    assert shown == FINDINGS


def test_a_finding_within_one_version_shows_the_clause_that_says_less(
    finding: Callable[..., Finding],
) -> None:
    shown = show_findings([finding(before=None)], new="B 2.docx", old="")
    assert "1  B2.7(a) says less than B2.1(a)" in shown
    assert "since" not in shown
    assert 'Next: drafter draft "B 2.docx" --finding 1 --id DP000' in shown
    assert shown.endswith('Meant so: drafter check "B 2.docx" --accept 1 --reason "…"')


def test_without_a_text_no_draft_is_offered_and_the_reason_is_given(finding: Callable[..., Finding]) -> None:
    shown = show_findings([finding(proposed=None, unsafe="a bracket stays open")], new="B@2.0", old="B@1.0")
    assert "none can be proposed safely: a bracket stays open" in " ".join(shown.split())
    assert "Next" not in shown


def test_the_findings_of_one_edit_stand_together_and_the_edit_is_shown_once(
    finding: Callable[..., Finding],
) -> None:
    other = Clause("B3.4", "send every Lamp in store away", "B3.4", 1)
    findings = [finding(1, group=1), finding(2, group=2), finding(3, group=1, sibling=other)]
    shown = show_findings(findings, new="B@2.0", old="B@1.0").splitlines()
    heads = [line for line in shown if line[:1].isdigit()]
    assert heads == [
        "1  B2.7(a) was left when B2.1(a) was amended",
        "3  B3.4 was left too",
        "2  B2.7(a) was left when B2.1(a) was amended",
    ]
    assert sum(line.startswith("   B2.1(a) ") for line in shown) == 2


def test_of_very_many_clauses_with_the_edit_some_are_named_and_the_others_counted(
    finding: Callable[..., Finding],
) -> None:
    also = tuple(f"B4.{number}" for number in range(1, 31))
    shown = " ".join(show_findings([finding(also_amended=also)], new="B@2.0", old="B@1.0").split())
    assert "B4.12 and 18 more" in shown
    assert "B4.13" not in shown


def test_a_long_change_is_cut_in_the_middle(finding: Callable[..., Finding]) -> None:
    words = " ".join(f"word{number}" for number in range(200))
    shown = show_findings([finding(hunks=(Hunk("", f" {words}", 16),))], new="B@2.0", old="B@1.0")
    assert "[+word0 " in shown
    assert "word199+]" in shown
    assert "word100" not in shown


def test_what_was_judged_before_is_said(finding: Callable[..., Finding]) -> None:
    judged = Judgement("B2.1(a)", "B2.7(a)", "x", "y", "it has no lens", "ann", "2026-01-31")
    shown = show_findings([finding(judgement=judged)], new="B@2.0", old="B@1.0")
    assert "meant, said ann on 2026-01-31: it has no lens; one of the two" in " ".join(shown.split())


def test_a_file_is_named_without_its_folders(finding: Callable[..., Finding]) -> None:
    shown = show_findings([finding()], new="/a/b/new.docx", old="C:\\d\\old.docx")
    assert shown.startswith("new.docx since old.docx: 1 finding\n")
    assert "drafter draft /a/b/new.docx --since C:\\d\\old.docx" in shown


def test_nothing_found_is_said() -> None:
    assert show_findings([], new="B@2.0", old="B@1.0") == "Nothing to look at in B@2.0 since B@1.0."


def test_an_item_that_is_missing_is_shown_whole_behind_the_clause_it_follows(
    finding: Callable[..., Finding],
) -> None:
    last = Clause("B2.7(a)", "clean every Lamp.")
    change = ItemChange("insert_after", renumber=False, besides=((last, "clean every Lamp; and"),))
    found = finding(
        before="", sibling=last, hunks=(Hunk("", "oil it.", 17),), proposed="oil it.", item=change
    )
    shown = show_findings([found], new="B@2.0", old="B@1.0").splitlines()
    assert "1  nothing like B2.1(a) follows B2.7(a)" in shown
    assert "   after B2.7(a)" in shown
    assert "               [+oil it.+]" in shown
    assert "   B2.7(a)     clean every Lamp[-.-][+; and+]" in shown


def test_an_item_that_was_left_is_shown_as_taken_out(finding: Callable[..., Finding]) -> None:
    left = Clause("B2.7(a)", "oil it;")
    found = finding(
        sibling=left, hunks=(Hunk("oil it;", "", 0),), proposed="", item=ItemChange("delete", renumber=True)
    )
    shown = show_findings([found], new="B@2.0", old="B@1.0").splitlines()
    assert "1  B2.7(a) was left when B2.1(a) was taken out" in shown
    assert "   B2.7(a)     [-oil it;-]" in shown


def test_a_clause_with_words_of_its_own_is_not_said_to_say_less(finding: Callable[..., Finding]) -> None:
    found = finding(before=None, hunks=(Hunk("Lamp", "Lens", 12),), proposed=None, unsafe="each says its own")
    assert "1  B2.7(a) says otherwise than B2.1(a)" in show_findings([found], new="B@2.0", old="")


def test_clauses_without_a_number_are_called_as_a_person_calls_them(
    finding: Callable[..., Finding],
) -> None:
    closing = Clause("B2.7/closing", "in store")
    shown = show_findings(
        [
            finding(1, sibling=closing, before=None, also_amended=("B1.2/Lamp",), group=1),
            replace(finding(2, before=None, group=1), amended=Clause("B1.2/Lens", "every Lens")),
        ],
        new="B@2.0",
        old="",
    )
    assert "1  The closing words of B2.7 say less than B2.1(a)" in shown
    assert "the same stands in “Lamp” in B1.2" in " ".join(shown.split())
    assert "2  B2.7(a) says less than “Lens” in B1.2, in the same words" in shown
    assert "/closing" not in shown
    assert "B1.2/" not in shown


def test_the_next_command_names_the_library_that_was_named(finding: Callable[..., Finding]) -> None:
    shown = show_findings([finding()], new="B@2.0", old="B@1.0", library="C:\\the code").splitlines()
    assert shown[-2:] == [
        'Next: drafter draft B@2.0 --since B@1.0 --library "C:\\the code" --finding 1 --id DP000',
        'Meant so: drafter check B@2.0 --since B@1.0 --library "C:\\the code" --accept 1 --reason "…"',
    ]
