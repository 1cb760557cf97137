"""A redline that cannot be verified word by word is made once more with changed paragraphs replaced whole."""

import pytest

from drafter.errors import VerificationError
from drafter.redline.redline import redline
from drafter.redline.verify.verify import UnlikeError
from tests.support.documents import body_of, document, p
from tests.support.redline_judge import shown

OLD, NEW = document(p("The Party shall pay."), p("End.")), document(p("The User shall pay."), p("End."))


def refusing(monkeypatch, times):
    """Lets the check refuse so many redlines before it passes one."""
    left = iter(range(times))

    def verify(*_, **_options):
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


def doubting(monkeypatch, places, times=1):
    """Lets the check find so many redlines wrong at these places before it passes one."""
    left = iter(range(times))

    def verify(*_, **_options):
        if next(left, None) is not None:
            error = UnlikeError("“x” stands where “y” should", place="redline: the text")
            error.places = places
            raise error

    monkeypatch.setattr("drafter.redline.redline.verify", verify)


LONG_OLD = document(p("The Party shall pay."), p("The Panel shall decide."), p("End."))
LONG_NEW = document(p("The User shall pay."), p("The Panel may decide."), p("End."))


def test_the_smallest_place_alone_is_replaced_whole_and_named(monkeypatch):
    doubting(monkeypatch, (("The Party shall pay.",),))
    made = redline(LONG_OLD, LONG_NEW, author="Drafter", date=None)
    assert shown(body_of(made.package)) == (
        "[-The Party shall pay.-][+The User shall pay.+]\nThe Panel [-shall-][+may+] decide.\nEnd."
    )
    [note] = made.notes
    assert note == "replaced whole, as what changed within could not be marked: “The Party shall pay.”"


def test_a_paragraph_that_is_in_doubt_again_goes_and_comes_itself(monkeypatch):
    doubting(monkeypatch, (("The Party shall pay.",),), times=2)
    made = redline(LONG_OLD, LONG_NEW, author="Drafter", date=None)
    assert shown(body_of(made.package)) == (
        "[-The Party shall pay.-][-¶-]\n[+The User shall pay.+][+¶+]\n"
        "The Panel [-shall-][+may+] decide.\nEnd."
    )


def test_where_no_place_is_left_every_changed_paragraph_is_replaced_whole_and_said(monkeypatch):
    doubting(monkeypatch, (("The Party shall pay.",),), times=3)
    made = redline(LONG_OLD, LONG_NEW, author="Drafter", date=None)
    assert "[-The Panel shall decide.-][+The Panel may decide.+]" in shown(body_of(made.package))
    assert made.notes[-1].startswith("every changed paragraph is replaced whole")


def test_a_table_that_cannot_be_marked_row_by_row_goes_and_comes_whole():
    def held(*rows):
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{''.join(rows)}</w:sdtContent></w:sdt>"

    a, b, c = (
        f"<w:tr><w:tc><w:p><w:r><w:t>Term {n} means this</w:t></w:r></w:p></w:tc></w:tr>" for n in "abc"
    )

    def made(*rows):
        table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"
        return document(p("It shall stand."), table, p("End."))

    old, new = made(held(a, b), c), made(a, held(b, c))
    result = redline(old, new, author="Drafter", date=None)
    assert result.notes[-1].startswith("replaced whole, as what changed within could not be marked: “Term a")
