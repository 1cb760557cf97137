"""The rows of an index, as values."""

from drafter.library import entry
from drafter.library.index_rows import rows_of


def row(version, section="G", file=None):
    named = file or f"{section}-{version}.txt"
    return {
        "section": section,
        "version": version,
        "title": "",
        "effective": "",
        "file": named,
        "sha256": "0" * 64,
    }


def said(*rows):
    return [str(mistake) for mistake in rows_of(rows)[1]]


def test_of_two_entries_that_an_entry_meets_the_first_is_named():
    assert said(row("1.0"), row("2.0"), row("1.00", file="G-2.0.txt")) == [
        "version 3 (G@1.00): cannot be told from G@1.0, which stands before it; take one of them out"
    ]
    assert said(row("1.0"), row("2.0"), row("2.00", file="G-1.0.txt"))[0].startswith(
        'version 3 (G@2.00): "file" is "G-1.0.txt", which is that of G@1.0; '
    )


def test_a_section_in_other_capitals_cannot_be_told_from_the_first_of_its_name():
    assert said(row("1.0"), row("2.0"), row("3.0", section="g"))[0].startswith(
        "version 3 (g@3.0): cannot be told from G@1.0, "
    )


def test_what_meets_another_is_none_that_a_later_one_can_meet():
    assert len(said(row("1.0"), row("1.00", file="other.txt"), row("3.0", file="other.txt"))) == 1


def test_an_entry_is_held_against_one_of_those_before_and_not_against_all(monkeypatch):
    held = []
    monkeypatch.setattr(entry, "alike", lambda *pair: held.append(pair) or False)
    assert said(*(row(f"{number}.0") for number in range(500))) == []
    assert len(held) < 500
