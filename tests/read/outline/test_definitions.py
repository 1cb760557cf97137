"""Definitions: terms in quotation marks or in bold, whatever stands between them and their verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.clauses_in_word import HEADING, item, plain, read

if TYPE_CHECKING:
    from pathlib import Path


def bold(term: str, rest: str) -> str:
    return (
        f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{term}</w:t></w:r>"
        f'<w:r><w:t xml:space="preserve">{rest}</w:t></w:r></w:p>'
    )


DEFINED = {
    "in bold": (bold("fee", " means a sum."), "fee"),
    "in bold, for a thing": (bold("surge", ", in respect of goods, means a rise."), "surge"),
    "in bold, between commas": (bold("chair", ", of a meeting, means the person in it."), "chair"),
    "in bold, by what it leaves out": (bold("pay", " does not include a gift."), "pay"),
    "quoted, for a thing": (plain("“owner”, in relation to a mark, means its holder."), "owner"),
    "quoted, before a list": (plain("“affiliate”, in relation to any person,"), "affiliate"),
    "quoted, with another": (plain("“claim” or “debt” includes a sum."), "claim"),
    "quoted in a part of the phrase": (plain("“agent” of a member means who acts for it."), "agent"),
    "quoted, with what is like it": (plain("“fees” and similar expressions mean sums."), "fees"),
    "quoted behind an article": (plain("The “chair” means the person in it."), "chair"),
    "repealed": (plain("“tax” [Repealed, 2020, c. 1]"), "tax"),
}


@pytest.mark.parametrize(("body", "term"), DEFINED.values(), ids=DEFINED)
def test_a_term_is_told_with_what_stands_before_its_verb(body: str, term: str, tmp_path: Path) -> None:
    section = read(tmp_path, HEADING + item("In this code:", 1) + body)
    assert section[f"G1.1/{term}"].kind == "definition"
    assert section[f"G1.1/{term}"].label == term


NO_TERMS = {
    "a heading run into its text": bold("Term.", " This code means what it says."),
    "bold words in a sentence": bold("The Clerk", " shall say what a fee means."),
    "two that are defined elsewhere": plain("“claim” and “debt” are defined in G2."),
    "a sentence in bold": "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>A fee means a sum.</w:t></w:r></w:p>",
}


@pytest.mark.parametrize("body", NO_TERMS.values(), ids=NO_TERMS)
def test_what_defines_nothing_is_no_definition(body: str, tmp_path: Path) -> None:
    section = read(tmp_path, HEADING + item("In this code:", 1) + body)
    assert "definition" not in [clause.kind for clause in section]


@pytest.mark.parametrize("sign", [":", " –"])
def test_a_quoted_term_may_have_a_sign_for_its_verb_below_a_heading_that_says_so(
    sign: str, tmp_path: Path
) -> None:
    body = plain("1. Definitions") + plain(f"“Clerk”{sign} the person who writes.")
    bold_heading = body.replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>", 1)
    assert [clause.id for clause in read(tmp_path, bold_heading)] == ["1", "1/Clerk"]
