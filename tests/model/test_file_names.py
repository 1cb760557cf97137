import pytest

from drafter.model.file_names import file_name_remedy

DEVICES = [
    "con",
    "CON",
    "Nul",
    "prn.yaml",
    "AUX.tar.gz",
    "LPT1.txt",
    "COM9",
    "com0",
    "COM¹",
    "lpt³.x",
    "CONIN$",
    "conout$",
]
OTHERS = [r"ДР900", r"DP９", r"DP٣", r"a/b", r"a\b", r"a:b", r".a", r"-a", r"_a", r"~a", r"é"]


@pytest.mark.parametrize("name", [*DEVICES, "CON .x", "nul "])
def test_a_name_that_windows_keeps_for_a_device_is_none(name):
    assert "Windows keeps this one for a device" in file_name_remedy(name)


@pytest.mark.parametrize("name", ["DP900.", "DP900...", "DP900 ", "a. "])
def test_nor_one_that_ends_in_what_windows_drops(name):
    assert "from its end, where Windows drops it" in file_name_remedy(name)


@pytest.mark.parametrize("name", [*OTHERS, "", " a", "a\nb", "DP1\n", "a\x9b", "a\ud800", "a\u202eb"])
def test_nor_one_with_another_character_than_these(name):
    assert file_name_remedy(name).endswith("of the letters A to Z")


def test_nor_one_that_is_too_long():
    assert file_name_remedy("x" * 60) == ""
    assert "at most 60 characters" in file_name_remedy("x" * 61)


@pytest.mark.parametrize("name", ["DP087", "A", "CONX", "COM10", "CON1", "xCON", "DP1.con", "Annex 2_b-c.1"])
def test_every_other_is_one(name):
    assert file_name_remedy(name) == ""
