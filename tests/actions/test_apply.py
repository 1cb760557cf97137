"""Instructions in a file: what no Word file can hold is refused at its line, before anything is read."""

import pytest

from drafter.actions.apply import apply_file
from drafter.errors import SourceError
from drafter.library.library import Library


@pytest.mark.parametrize("sign", ["\x1b", "\v", "\f", "\0", "\uffff"])
def test_a_character_that_no_word_file_can_hold_is_told_at_its_line(tmp_path, sign):
    told = tmp_path / "i.txt"
    told.write_text(f"# first\nIn G1 insert “{sign}words” after “User”.\n", encoding="utf-8")
    with pytest.raises(SourceError) as refused:
        apply_file(told, "G@1", Library.open(tmp_path))
    assert str(refused.value) == f"{told}:2: a character in it cannot be printed; take it out"
