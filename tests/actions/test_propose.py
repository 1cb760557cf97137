"""What a file says of itself before it is put into the library."""

from __future__ import annotations

from drafter.actions.add import propose
from drafter.library.library import Library

CLAUSES = "G1 Lamps\n\nG1.1 Each Keeper shall clean every Lamp.\n"
TEXT = f"SECTION G: SECURITY\n\nVersion 6.1 – 7 November 2019\n\n{CLAUSES}"


def proposed(tmp_path, name="anything.txt", text=TEXT):
    file = tmp_path / "upload.txt"
    file.write_text(text, encoding="utf-8")
    return propose(Library.open(tmp_path / "none"), file, name)


def test_the_first_page_says_version_and_day_and_the_clauses_the_section(tmp_path):
    made = proposed(tmp_path)
    assert (made.called.section, made.called.version, made.called.effective) == ("G", "6.1", "2019-11-07")
    assert made.where == {
        "section": "its clauses",
        "version": "its first page",
        "effective": "its first page",
    }
    assert made.doubts == ()


def test_what_the_file_does_not_say_its_name_may(tmp_path):
    made = proposed(tmp_path, "Section K v2.3.txt", "1 Lamps\n\n1.1 Each Keeper shall clean every Lamp.\n")
    assert (made.called.section, made.called.version, made.called.effective) == ("K", "2.3", "")
    assert made.where == {"section": "its name", "version": "its name"}


def test_what_nothing_says_is_left_to_the_person(tmp_path):
    made = proposed(tmp_path, "scan.txt", "1 Lamps\n\n1.1 Each Keeper shall clean every Lamp.\n")
    assert (made.called.section, made.called.version) == ("", "")
    assert made.where == {}
