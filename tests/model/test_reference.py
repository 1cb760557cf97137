"""What a reference that is left says of itself."""

import pytest

from drafter.model.reference import ReferenceLeft


@pytest.mark.parametrize(
    ("clause", "begins"),
    [
        ("G3.20(b)", "G3.20(b) refers to G3.22, "),
        ("G3.17/closing", "The closing words of G3.17 refer to G3.22, "),
    ],
)
def test_the_verb_agrees_with_what_refers(clause, begins):
    assert ReferenceLeft(clause, "G3.22", "G3.22").told.startswith(begins)
