from __future__ import annotations

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
