"""A redline that cannot be verified word by word is made once more with changed paragraphs replaced whole."""

import pytest

from drafter.errors import VerificationError
from drafter.redline.redline import redline
from tests.support.documents import body_of, document, p
from tests.support.redline_judge import shown

OLD, NEW = document(p("The Party shall pay."), p("End.")), document(p("The User shall pay."), p("End."))


def refusing(monkeypatch, times):
    """Lets the check refuse so many redlines before it passes one."""
    left = iter(range(times))

    def verify(*_):
        if next(left, None) is not None:
            raise VerificationError("“x” stands where “y” should", place="redline: the text")

    monkeypatch.setattr("drafter.redline.redline.verify", verify)


def test_changed_paragraphs_are_replaced_whole_where_their_words_cannot_be_verified(monkeypatch):
    refusing(monkeypatch, 1)
    made = redline(OLD, NEW, author="Drafter", date=None)
    assert shown(body_of(made.package)) == "[-The Party shall pay.-][+The User shall pay.+]\nEnd."


def test_a_redline_that_cannot_be_verified_either_way_is_refused(monkeypatch):
    refusing(monkeypatch, 2)
    with pytest.raises(VerificationError, match="“x” stands where “y” should"):
        redline(OLD, NEW, author="Drafter", date=None)
