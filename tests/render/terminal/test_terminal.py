from __future__ import annotations

from pathlib import Path

from drafter.model.comparison import Change, Comparison
from drafter.model.edit import Hunk
from drafter.model.pack import Conflict, Pack, Verdict
from drafter.model.section import Clause, Section
from drafter.render.terminal.comparison import show_comparison
from drafter.render.terminal.pack import show_pack
from drafter.render.terminal.proposals import show_verdicts
from drafter.render.terminal.section import show_section
from drafter.render.terminal.versions import show_versions

TREE = """\
B2      DUTIES OF KEEPERS
B2.1    Each Keeper shall inspect:
        (a)   every Lamp (excluding a Lamp
              in store); and
        (b)   every Lens,
        and shall record what it finds.
B2.2    A Keeper may appoint a deputy.
        (a)   in writing; or
        (b)   by telephone.

B3      FEES
B3.1    No fee is due.
"""

COMPARISON = """\
B@1.0 → B@2.0: 1 amended, 1 inserted, 1 deleted, 1 moved, 4 renumbered

amended    B1.1 → B1.2
   … so many words that they need not all be [-shown-][+printed+] once more in a
   redline since they stay as …

inserted   B1.3
   [+New.+]

renumbered B1.3 to B1.4 → B1.4 to B1.5

deleted    B1.5
   [-Gone.-]

renumbered B1.7 → B1.6

moved      B1.9 → B1.7"""


def test_a_section_is_an_indented_tree(section: Section) -> None:
    assert show_section(section, width=42) + "\n" == TREE


def test_without_labels_the_ids_are_shown(unlabelled: Section) -> None:
    shown = show_section(unlabelled).splitlines()
    assert shown[2:4] == ["        B2.1(a)", "              every Lamp (excluding a Lamp in store); and"]


def test_a_heading_without_a_number_stands_once_where_numbers_stand() -> None:
    section = Section((Clause("Dues", heading="Dues"), Clause("Dues/1", "Ten pounds.", "1.", 1)))
    assert show_section(section) == "Dues\n1.      Ten pounds."


def test_headings_are_bold_in_colour_only(section: Section) -> None:
    assert "\x1b[1m" in show_section(section, colour=True)
    assert "\x1b" not in show_section(section)


def test_a_comparison_shows_hunks_in_context_and_folds_what_was_only_renumbered() -> None:
    old_words = (
        "It is long and so many words that they need not all be shown "
        "once more in a redline since they stay as they are in law and in fact."
    )
    new_words = old_words.replace("shown", "printed")
    old = [
        Clause("B1.1", old_words, "B1.1", 1),
        Clause("B1.3", "Same.", "B1.3", 1),
        Clause("B1.3(a)", "Item.", "(a)", 2),
        Clause("B1.4", "Alike.", "B1.4", 1),
        Clause("B1.5", "Gone.", "B1.5", 1),
        Clause("B1.7", "Last.", "B1.7", 1),
        Clause("B1.9", "Far.", "B1.9", 1),
    ]
    new = [
        Clause("B1.2", new_words, "B1.2", 1),
        Clause("B1.3", "New.", "B1.3", 1),
        Clause("B1.4", "Same.", "B1.4", 1),
        Clause("B1.4(a)", "Item.", "(a)", 2),
        Clause("B1.5", "Alike.", "B1.5", 1),
        Clause("B1.6", "Last.", "B1.6", 1),
        Clause("B1.7", "Far.", "B1.7", 1),
    ]
    changes = (
        Change("amended", old[0], new[0], (Hunk("shown", "printed", old_words.index("shown")),)),
        Change("inserted", None, new[1]),
        Change("renumbered", old[1], new[2]),
        Change("renumbered", old[2], new[3]),
        Change("renumbered", old[3], new[4]),
        Change("deleted", old[4], None),
        Change("renumbered", old[5], new[5]),
        Change("moved", old[6], new[6]),
    )
    comparison = Comparison(
        Section(tuple(old), "B", version="1.0"), Section(tuple(new), "B", version="2.0"), (), changes
    )
    assert show_comparison(comparison) == COMPARISON


def test_two_equal_versions_are_said_to_be(section: Section) -> None:
    assert show_comparison(Comparison(section, section, (), ())) == "No clause has changed."


def test_versions_are_a_table() -> None:
    rows = [("B@1.0", "2024-01-31", "Beacons", "B-1.0.docx"), ("B@10.0", "", "Beacons", "B-10.0.docx")]
    assert show_versions(rows) == (
        "B@1.0   2024-01-31  Beacons  B-1.0.docx\nB@10.0              Beacons  B-10.0.docx"
    )


def test_a_conflict_shows_its_three_texts() -> None:
    conflict = Conflict("its words have changed", "to act at once", "to act soon", "to act never")
    verdict = Verdict("B2.2", "conflict", "B2.2", "to act soon", "to act never", conflict)
    assert show_verdicts(Pack("MP1", "B@2.0", "B@3.0", "conflict", (verdict,), Path(), ())) == (
        "MP1 on B@2.0, put on B@3.0: conflict\n"
        "   B2.2        conflict\n"
        "      why         its words have changed\n"
        "      drafted on  to act at once\n"
        "      reads now   to act [-at once-][+soon+]\n"
        "      proposed    to act [-at once-][+never+]"
    )


def test_a_pack_shows_its_verdicts_and_files() -> None:
    verdicts = (
        Verdict("B2.1(a)", "clean", "B2.1(a)", "x", "y"),
        Verdict("B2.2", "moved", "B2.3", "x", "y"),
    )
    pack = Pack("MP1", "B@2.0", "B@3.0", "moved", verdicts, Path("MP1"), ("legal-text.docx",), ("Look.",))
    assert show_pack(pack) == (
        "MP1 on B@2.0, put on B@3.0: moved\n"
        "   B2.1(a)     clean\n"
        "   B2.2        moved         now B2.3\n"
        "   Look.\n"
        "MP1:\n"
        "   legal-text.docx"
    )


def test_a_verdict_says_of_which_alternative_it_is() -> None:
    made = [Verdict("B1.1", "clean", "B1.1", "", "", alternative=number) for number in (0, 1)]
    moved = Verdict("B1.2", "moved", "B1.3", "", "", alternative=2)
    shown = show_verdicts(Pack("MP1", "B@2.0", "B@2.0", "moved", (*made, moved), Path(), ()))
    assert shown.splitlines()[1:] == [
        "   B1.1        clean",
        "   B1.1        clean         alternative 1",
        "   B1.2        moved         now B1.3, alternative 2",
    ]
