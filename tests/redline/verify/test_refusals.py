"""A refusal names the words around the place in the words of Word, and what to do there."""

from __future__ import annotations

import pytest

from drafter.errors import VerificationError
from drafter.redline.redline import redline
from drafter.redline.verify.verify import verify
from tests.support.documents import document, p
from tests.support.word_xml import paragraph, run


def test_what_is_called_as_it_should_be_is_said_to_be_another() -> None:
    one, other = (
        document(paragraph(run("Where "), f'<w:r><w:sym w:font="{font}" w:char="F0A7"/></w:r>'))
        for font in ("Symbol", "Wingdings")
    )
    with pytest.raises(VerificationError, match="another symbol stands where a symbol should") as refused:
        verify(one, one, other)
    assert "(“Where”)" in str(refused.value)


def test_a_control_with_something_outside_its_content_is_named_by_its_words() -> None:
    control = f"<w:sdt><w:sdtContent>{p('A rule.').xml}</w:sdtContent>{p('Astray.').xml}</w:sdt>"
    with pytest.raises(VerificationError, match=r"“A rule\.Astray\.”; in Word, remove that content control"):
        redline(
            document(p("One."), p("Last.")), document(p("One."), control, p("Last.")), author="A", date=None
        )
