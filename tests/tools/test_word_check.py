"""The redlines for people who have Word: each is one, and shows the kind of mark that it is there for."""

import io

import pytest
from docx import Document

from drafter.ooxml.package.package import Package
from drafter.ooxml.revisions.tally import tally
from drafter.redline.redline import redline
from drafter.redline.verify.verdict import verdict
from tools.word_check.__main__ import main
from tools.word_check.pairs import PAIRS


def built(pair, *, new):
    document, held = Document(), io.BytesIO()
    pair.build(document, new=new)
    document.save(held)
    return Package.from_bytes(held.getvalue())


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_each_redline_gives_both_documents_and_holds_a_change(pair):
    old, new = built(pair, new=False), built(pair, new=True)
    made = redline(old, new, author="drafter", date=None)
    assert verdict(old, new, made.package).holds
    assert tally(made.package).total > 0


def test_the_page_leads_to_three_files_for_each_kind(tmp_path):
    main(tmp_path)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    files = {path.name for path in tmp_path.glob("*.docx")}
    assert len(files) == 3 * len(PAIRS)
    assert all(f'href="{name}"' in page for name in files)
