from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from drafter.render.marked import Piece
from drafter.render.terminal.wrapping import Paper

pieces = st.lists(st.builds(Piece, st.text(alphabet="ab \n\x1b"), st.sampled_from(["kept", "ins", "del"])))


def plain(lines: list[str]) -> str:
    return re.sub(r"\x1b\[[\d;]*m", "", " ".join(lines))


@given(pieces, st.integers(10, 40), st.booleans())
def test_wrapping_loses_no_word_and_keeps_the_width(
    given_pieces: list[Piece], width: int, colour: bool
) -> None:
    lines = Paper(width, colour).wrap(given_pieces, indent=3)
    words = "".join(piece.text for piece in given_pieces).replace("\x1b", "").split()
    bare = re.sub(r"\[[+-]|[+-]\]", "", plain(lines))
    assert bare.split() == words
    for line in lines:
        shown = plain([line])
        assert len(shown) <= width or len(shown.split()) == 1


def test_marks_stand_at_their_words_whatever_the_line() -> None:
    text = [Piece("a Gas Proxy Function"), Piece(" which forms part of it", "ins"), Piece(")")]
    assert Paper(24).wrap(text) == ["a Gas Proxy Function", "[+which forms part of", "it+])"]


def test_colours_end_with_the_line_and_run_on_between_words() -> None:
    text = [Piece("so "), Piece("one two", "del"), Piece(" three", "ins")]
    assert Paper(7, colour=True).wrap(text) == [
        "so \x1b[31;9mone\x1b[0m",
        "\x1b[31;9mtwo\x1b[0m",
        "\x1b[32;4mthree\x1b[0m",
    ]
    assert Paper(80, colour=True).wrap(text[1:2]) == ["\x1b[31;9mone two\x1b[0m"]


def test_the_first_line_begins_with_its_number() -> None:
    assert Paper(12).wrap("one two three", first="(a)", indent=5) == ["(a)  one two", "     three"]


def test_a_number_too_long_for_its_place_has_a_line_of_its_own() -> None:
    assert Paper(20).wrap("one two", first="Critical Command", indent=5) == [
        "Critical Command",
        "     one two",
    ]


def test_a_source_cannot_write_to_the_terminal() -> None:
    assert Paper(40).wrap("red \x1b[31malert\x07\x9b2J") == ["red [31malert2J"]
