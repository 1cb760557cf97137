"""Names that are taken: a further one is held against all of them by its key, as if against each in turn."""

from hypothesis import given
from hypothesis import strategies as st

from drafter.library.entry import Entry, TakenNames, alike


def entry(section: str, version: str) -> Entry:
    return Entry(section, version, "", "", f"{section}-{version}.txt", "0" * 64)


def taken(*entries: Entry) -> TakenNames:
    names = TakenNames()
    for each in entries:
        names.add(each)
    return names


def test_a_version_with_a_nought_before_its_number_is_the_same_one():
    held = entry("G", "5.9")
    assert taken(entry("G", "5.8"), held).alike(entry("G", "5.09")) is held


def test_a_section_in_other_capitals_cannot_be_told_apart_in_any_version():
    held = entry("Gas", "5.9")
    assert taken(held).alike(entry("GAS", "6.0")) is held


def test_another_version_of_a_section_is_told_apart():
    assert taken(entry("G", "5.8"), entry("H", "5.9")).alike(entry("G", "5.9")) is None


ENTRIES = st.builds(entry, st.sampled_from(["G", "g", "H"]), st.sampled_from(["1.0", "1.00", "2.0", "3.0"]))


@given(st.lists(ENTRIES), ENTRIES)
def test_the_first_of_those_that_a_name_cannot_be_told_from_is_given(entries, wanted):
    kept: list[Entry] = []
    for each in entries:
        if not any(alike(each, other) for other in kept):
            kept.append(each)
    assert taken(*kept).alike(wanted) == next((other for other in kept if alike(wanted, other)), None)
