"""Whatever a file holds: nothing of it gives orders, nor is shown otherwise than it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.compare.clause_history import Chronicle
from drafter.compare.sections import compare_sections
from drafter.detect.divergences import divergences
from drafter.detect.missed_amendments import missed_amendments
from drafter.model.clash import Clash, Touch
from drafter.model.drafting_instruction import Applied, Refusal
from drafter.model.pack import Conflict, Pack, Verdict
from drafter.model.section import Clause, Section
from drafter.render.html import diff_page, findings_page
from drafter.render.terminal.comparison import show_comparison
from drafter.render.terminal.findings import show_findings
from drafter.render.terminal.history import show_history
from drafter.render.terminal.pack import show_pack
from drafter.render.terminal.proposals import show_applied, show_combined, show_portfolio, show_verdicts
from drafter.render.terminal.section import show_section
from drafter.render.terminal.summary import show_summary
from drafter.render.terminal.versions import show_versions

BAD = "\x1b]0;owned\x07\x1b[2J\x9b31m\x7f\x00\r\u202e\u2066\u200f\x1b[8m"
ORDERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
COLOURS = re.compile("\x1b\\[(?:0|1|32;4|31;9)m")
LAMPS = "Each Keeper of a Beacon shall clean every Lamp in its care{} and record the day of cleaning."
BOATS = "Each Keeper of a Harbour shall clean every Lamp in its care and record the day of cleaning."
FILLER = "Nothing in this Section {} limits what the Authority may do at any time."


def section(version: str, *texts: str) -> Section:
    clauses = [
        Clause(f"B1{BAD}", "", f"B1{BAD}", 0, heading=f"LAMPS{BAD}{version}"),
        *(Clause(f"B1.{n}{BAD}", f"{text}{BAD}", f"B1.{n}{BAD}", 1) for n, text in enumerate(texts, 1)),
        *(Clause(f"B2.{n}{BAD}", FILLER.format(n), f"B2.{n}", 1) for n in range(20)),
    ]
    return Section(tuple(clauses), f"B{BAD}", f"Beacons{BAD}", f"{version}{BAD}")


OLD = section("1", LAMPS.format(""), BOATS, "goes away")
NEW = section("2", LAMPS.format(" (excluding a Lamp in store)"), BOATS)
COMPARISON = compare_sections(OLD, NEW)
FOUND = missed_amendments(COMPARISON)
PARTED = divergences(NEW, ())
VERDICT = Verdict(
    f"B1.1{BAD}",
    "conflict",
    f"B9{BAD}",
    f"before{BAD}",
    f"after{BAD}",
    Conflict(f"why{BAD}", f"base{BAD}", f"now{BAD}", f"new{BAD}"),
)
PACK = Pack(
    f"DP1{BAD}",
    f"B@1{BAD}",
    f"B@2{BAD}",
    "conflict",
    (VERDICT,),
    folder=Path(f"out{BAD}".replace("\x00", "")),
    files=(f"a{BAD}.docx",),
    notices=(f"notice{BAD}",),
    changed=(f"b{BAD}.docx",),
    because=(f"because{BAD}",),
)
SHOWN = {
    "show": lambda colour: show_section(NEW, colour=colour),
    "diff": lambda colour: show_comparison(COMPARISON, colour=colour),
    "check": lambda colour: show_findings(
        FOUND, new=f"n{BAD}", old=f"o{BAD}", library=f"l{BAD}", colour=colour
    ),
    "check of one": lambda colour: show_findings(PARTED, new=f"n{BAD}", old="", colour=colour),
    "history": lambda colour: show_history([Chronicle([OLD, NEW]).trace(f"B1.1{BAD}")], colour=colour),
    "versions": lambda _: show_versions([(BAD, BAD, BAD, BAD)]),
    "rebase": lambda colour: show_verdicts(PACK, colour=colour),
    "build": lambda _: show_pack(PACK),
    "build --all": lambda _: show_summary([PACK, PACK]),
    "combine": lambda _: show_combined(
        BAD, [PACK], [Clash("same-words", BAD, BAD, BAD, BAD)], Path("x\x1b[2J")
    ),
    "proposals": lambda _: show_portfolio([Touch(BAD, BAD, BAD, (BAD, BAD), (BAD, "B2"))]),
    "apply": lambda _: show_applied(Applied(NEW, (), (Refusal(f"a\n{BAD}", f"b\n{BAD}"),)), [1]),
}


@pytest.mark.parametrize("command", SHOWN)
@pytest.mark.parametrize("colour", [False, True])
def test_nothing_of_a_file_gives_orders_to_a_terminal(command: str, *, colour: bool) -> None:
    said = SHOWN[command](colour)
    assert "owned" in said
    assert ORDERS.findall(COLOURS.sub("", said) if colour else said) == []


@pytest.mark.parametrize("command", SHOWN)
def test_what_turns_the_direction_is_shown(command: str) -> None:
    said = SHOWN[command](False)
    assert "<U+202E>" in said or r"\u202e" in said


@pytest.mark.parametrize(
    "page",
    [
        diff_page(COMPARISON),
        findings_page(FOUND, new=f"n{BAD}", old=f"o{BAD}"),
        findings_page(PARTED, new=f"n{BAD}", old=""),
    ],
)
def test_nothing_of_a_file_gives_orders_to_a_browser(page: str) -> None:
    assert ORDERS.findall(page) == []
    assert "&lt;U+202E&gt;" in page
    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert "<script" not in page
