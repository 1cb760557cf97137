"""The desk is a face: its views are short, and nothing of its own is worked out in them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from drafter.web import compare, findings, first_page, library, packs, proposal, proposal_facts, proposals

WEB = Path(compare.__file__).parent
VIEWS = [
    pytest.param(node, id=f"{Path(screen.__file__).stem}.{node.name}")
    for screen in (compare, findings, first_page, library, packs, proposals, proposal, proposal_facts)
    for node in ast.parse(Path(screen.__file__).read_text("utf-8")).body
    if isinstance(node, ast.FunctionDef)
]


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_is_longer_than_25_lines(view):
    assert view.end_lineno - view.lineno < 25


def test_the_licence_of_what_others_wrote_lies_beside_it():
    assert (WEB / "static" / "htmx.min.js").is_file()
    assert "Zero-Clause BSD" in (WEB / "static" / "htmx-LICENSE.txt").read_text("utf-8")


def test_no_form_changes_anything_without_the_word_of_this_desk():
    for template in (WEB / "templates").glob("*.html"):
        text = template.read_text("utf-8")
        for form in text.split("<form")[1:]:
            if 'method="post"' in form.partition(">")[0]:
                own = form.partition("</form>")[0]
                assert "form_word" in own or "ours(" in own or "hidden(" in own, template.name
