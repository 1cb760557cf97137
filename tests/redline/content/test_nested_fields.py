"""Fields nested in fields: the key of a whole field, and how deep they are held as groups."""

from __future__ import annotations

import pytest

from drafter.ooxml.paragraph.characters import paragraph_text
from drafter.ooxml.revisions.settle import settle
from drafter.redline.content.parse_content import parse_content
from drafter.redline.content.pieces import Group, Piece
from drafter.redline.redline import redline
from tests.support.documents import document
from tests.support.fields_in_word import character, field, run
from tests.support.word_files import word_package

CODE = "<w:r><w:instrText>IF</w:instrText></w:r>"


def in_code(depth: int, words: str = "kept") -> str:
    """The XML of fields that each begin inside the code of the one before."""
    return "<w:p>" + (character("begin") + CODE) * depth + run(words) + character("end") * depth + "</w:p>"


def in_results(depth: int, words: str = "kept") -> str:
    """The XML of fields that each begin inside the result of the one before."""
    opened = character("begin") + CODE + character("separate")
    return f"<w:p>{opened * depth}{run(words)}{character('end') * depth}</w:p>"


def pieces_of(xml: str) -> tuple[Piece, ...]:
    return parse_content(word_package(xml).body[0])


def key_of(xml: str) -> str:
    (group,) = pieces_of(xml)
    assert isinstance(group, Group)
    return group.key


def test_the_key_of_a_field_is_as_long_however_deep_fields_nest_in_its_code() -> None:
    assert len(key_of(in_code(60))) == len(key_of(in_code(2)))


def test_fields_with_other_words_in_the_code_of_their_fields_have_other_keys() -> None:
    assert key_of(in_code(9, "kept")) != key_of(in_code(9, "lost"))
    assert key_of(in_code(9)) == key_of(in_code(9))
    assert key_of(in_code(9)) != key_of(in_code(8))


def test_a_field_that_nests_no_more_than_a_letter_does_is_one_group() -> None:
    outer = (
        f"<w:p>{character('begin')}{CODE}{field('REF a', '1')}{field('REF b', '2')}{character('end')}</w:p>"
    )
    assert len(pieces_of(outer)) == 1


@pytest.mark.parametrize("nested", [in_code, in_results])
def test_fields_nested_by_the_thousand_give_the_same_redline(nested) -> None:
    old, new = document(nested(1_500)), document(nested(1_500, "changed"))
    made = redline(old, new, author="Drafter", date=None).package
    accepted, rejected = (settle(made, accept=accept) for accept in (True, False))
    assert paragraph_text(accepted.body[0]) == paragraph_text(new.body[0])
    assert paragraph_text(rejected.body[0]) == paragraph_text(old.body[0])
