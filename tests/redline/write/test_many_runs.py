"""Paragraphs of very many runs and signs, written in a time that grows with them."""

from __future__ import annotations

import pytest

from drafter.ooxml.paragraph.characters import paragraph_text
from drafter.ooxml.revisions.settle import settle
from drafter.redline.redline import redline
from tests.support.documents import document, p

MANY = 6_000
LONG = {
    "runs": f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * MANY}</w:p>",
    "tabs": f"<w:p><w:r>{'<w:tab/>' * MANY}</w:r></w:p>",
}


@pytest.mark.parametrize("of", LONG)
def test_a_paragraph_of_many_comes_and_goes(of: str) -> None:
    short, long = document(p("few words")), document(LONG[of])
    for old, new in ((short, long), (long, short)):
        made = redline(old, new, author="Drafter", date=None).package
        for accept, whole in ((True, new), (False, old)):
            settled = settle(made, accept=accept)
            assert paragraph_text(settled.body[0]) == paragraph_text(whole.body[0])


def test_runs_that_look_alike_are_written_as_one() -> None:
    made = redline(document(p("few words")), document(LONG["runs"]), author="Drafter", date=None).package
    texts = [node.text for node in made.body.iter("{*}t")]
    assert texts == ["a" * MANY]
