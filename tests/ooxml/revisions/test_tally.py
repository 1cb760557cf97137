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
    ],
)
def test_changes_are_counted_where_they_begin(body: str, said: str) -> None:
    assert str(tally(word_package(body))) == said
