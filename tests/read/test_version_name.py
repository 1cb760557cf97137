"""The version that a file's name says, or words in a file."""

import pytest

from drafter.read.version_name import version_in_name, version_in_words


@pytest.mark.parametrize(
    ("stem", "version"),
    [
        ("G-5.20", "5.20"),
        ("By-laws 2024-07-18", "2024-07-18"),
        ("By-laws 2024-07-18 v2.1", "2.1"),
        ("G-12024-07-18", ""),
        ("By-laws", ""),
        ("G-1.0-draft", "1.0-draft"),
        ("G v1.0-draft2", "1.0-draft2"),
        ("G-5.20-drafting notes", "5.20"),
        ("G-5.20-redline", "5.20"),
    ],
)
def test_the_name_of_a_file_says_a_number_or_else_a_date(stem, version):
    assert version_in_name(stem) == version


@pytest.mark.parametrize(
    ("words", "version"),
    [
        ("Version 5.20, in force", "5.20"),
        ("Version 2024-07-18", "2024-07-18"),
        ("of 2024-07-18", ""),
        ("Version 1.0-draft, for comment", "1.0-draft"),
    ],
)
def test_words_say_a_version_by_its_number_or_its_date(words, version):
    assert version_in_words(words) == version
