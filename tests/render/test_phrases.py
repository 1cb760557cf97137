from __future__ import annotations

import subprocess
import sys

import pytest

from drafter.render.phrases import as_argument, number_of


def test_a_noun_agrees_with_its_number() -> None:
    said = [number_of(count, "clash", "clashes") for count in (0, 1, 2, 1200)]
    assert said == ["0 clashes", "1 clash", "2 clashes", "1,200 clashes"]
    assert number_of(1, "proposal") + number_of(2, "proposal") == "1 proposal2 proposals"


@pytest.mark.parametrize("name", ["G@5.20", "out/G.docx", r"C:\\Code\\G-5.20.docx"])
def test_a_plain_name_is_typed_as_it_is(name: str) -> None:
    assert as_argument(name) == name


@pytest.mark.parametrize("name", ["Section G.docx", "G&H.docx", "G(1).docx", "a;b", "G’s.docx"])
def test_any_other_name_is_typed_in_quotes(name: str) -> None:
    assert as_argument(name) == f'"{name}"'


@pytest.mark.skipif(sys.platform == "win32", reason="the shell is one of Unix")
@pytest.mark.parametrize(
    "words",
    [
        'the "old" rules',
        "costs $HOME and `date`",
        "a\\ b",
        "a\\\\b c",
        "C:\\the code",
        "the end\\",
        "it's",
        "",
    ],
)
def test_a_shell_gives_the_program_the_very_words(words):
    shell = ["/bin/sh", "-c", f"printf %s {as_argument(words)}"]
    assert subprocess.run(shell, capture_output=True, check=True).stdout.decode() == words
