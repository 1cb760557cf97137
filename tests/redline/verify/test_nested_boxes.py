from __future__ import annotations

from drafter.redline.verify.block_form import block_form
from tests.support.word_files import word_package


def boxed(depth: int, words: str = "inside") -> str:
    """A paragraph in text boxes, each in the one before."""
    opened = "<w:p><w:r><w:pict><w:txbxContent>" * depth
    closed = "</w:txbxContent></w:pict></w:r></w:p>" * depth
    return f"{opened}<w:p><w:r><w:t>{words}</w:t></w:r></w:p>{closed}"


def said(xml: str) -> list[str]:
    return [item.said for item in block_form(word_package(xml).body[0]) if item.kind == "text"]


def test_what_stands_in_boxes_in_one_another_is_formed_once() -> None:
    # At two for each level, forty levels are a million millions.
    assert said(boxed(40)) == ["inside"]


def test_boxes_beside_one_another_are_all_formed() -> None:
    two = boxed(2, "one").replace("</w:r></w:p>", f"<w:t>between</w:t></w:r>{run(boxed(1, 'two'))}</w:p>", 1)
    assert all("".join(said(two)).count(word) == 1 for word in ("one", "between", "two"))


def run(paragraph: str) -> str:
    return paragraph.removeprefix("<w:p>").removesuffix("</w:p>")


def test_other_words_in_the_innermost_box_are_another_form() -> None:
    forms = [block_form(word_package(boxed(9, words)).body[0]) for words in ("inside", "outside")]
    assert forms[0] != forms[1]
