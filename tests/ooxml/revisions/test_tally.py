"""Tracked changes counted as a reader sees them: what stands side by side is one."""

from __future__ import annotations

import pytest

from drafter.ooxml.revisions.tally import tally
from tests.support.word_files import word_package

A, B = 'w:id="1" w:author="A"', 'w:id="2" w:author="B"'
PLAIN = "<w:r><w:t>x</w:t></w:r>"
GONE = "<w:r><w:delText>x</w:delText></w:r>"


def ins(by: str = A) -> str:
    return f"<w:ins {by}>{PLAIN}</w:ins>"


def gone(by: str = A) -> str:
    return f"<w:del {by}>{GONE}</w:del>"


def par(content: str, mark: str = "") -> str:
    return f"<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{content}</w:p>"


def control(content: str) -> str:
    """A content control whose markup is tracked, with a range before its start and one round its end."""
    outer, inner = (f'<w:customXmlInsRange{{}} w:id="{n}" w:author="A"/>' for n in (7, 8))
    return (
        f"{outer.format('Start')}<w:sdt><w:sdtContent>{outer.format('End')}{content}{inner.format('Start')}"
        f"</w:sdtContent></w:sdt>{inner.format('End')}"
    )


NEW_MARK = f"<w:ins {A}/>"
BOLD = f"<w:r><w:rPr><w:b/><w:rPrChange {A}><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>"
MOVED = f"<w:moveTo {A}>{PLAIN}</w:moveTo>"
LEFT = f"<w:moveFrom {A}>{PLAIN}</w:moveFrom>"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (par(PLAIN), "no tracked changes"),
        (par(PLAIN + ins() + PLAIN), "1 insertion by A"),
        (par(ins() + ins() + PLAIN + ins()), "2 insertions by A"),
        (par(gone() + ins() + gone()), "1 insertion, 2 deletions by A"),
        (par(ins(), NEW_MARK) + par(ins(), NEW_MARK) + par(PLAIN), "1 insertion by A"),
        (par(ins() + ins(B)), "2 insertions by A, B"),
        (par(LEFT) + par(PLAIN) + par(MOVED), "1 move by A"),
        (par(BOLD) + par(BOLD), "2 changes of format by A"),
        (control(par(PLAIN)), "1 change of content control by A"),
        (par(PLAIN) + control(""), "1 change of content control by A"),
        (control(par(ins(), NEW_MARK)), "1 insertion by A"),
        (control(par(ins() + PLAIN)), "1 insertion, 1 change of content control by A"),
        (control(par(PLAIN)) + control(par(PLAIN)), "2 changes of content controls by A"),
    ],
)
def test_changes_are_counted_where_they_begin(body: str, said: str) -> None:
    assert str(tally(word_package(body))) == said


def test_those_of_each_author_are_said_apart() -> None:
    held = tally(word_package(par(ins() + gone(B) + ins(B))))
    assert held.by_author() == "1 insertion by A; 1 insertion, 1 deletion by B"
    assert str(held) == "2 insertions, 1 deletion by A, B"
    assert held.of("B").counts == (("ins", 1), ("del", 1), ("moveTo", 0), ("format", 0), ("control", 0))


def test_marks_that_do_not_count_hide_none_that_do() -> None:
    deleted_in_an_insertion = f"<w:ins {A}>{gone(B)}</w:ins>"
    package = word_package(par(deleted_in_an_insertion + PLAIN))
    by = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}author"
    assert str(tally(package, lambda mark: mark.get(by) == "A")) == "1 insertion by A"
    assert str(tally(package, lambda mark: mark.get(by) == "B")) == "1 deletion by B"
