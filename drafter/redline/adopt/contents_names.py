"""The names by which tables of contents find their headings, which Word makes anew, made the old ones."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from drafter.compare.word_diff import token_opcodes
from drafter.ooxml.names import qn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

_CONTENTS = re.compile(r"\b_Toc\d+")
_P, _START, _NAME = qn("w:p"), qn("w:bookmarkStart"), qn("w:name")
_CODES = tuple(map(qn, ("w:instrText", "w:delInstrText")))
# The attributes that hold such a name, by element.
_NAMED = {
    _START: _NAME,
    qn("w:hyperlink"): qn("w:anchor"),
    qn("w:fldSimple"): qn("w:instr"),
}

Heading = tuple[str, str]
"""The name of a bookmark, and the words of the paragraph that it stands in."""


def adopt_contents_names(old: Sequence[etree._Element], new: Sequence[etree._Element]) -> None:
    """Renames the bookmarks of headings, and what leads to them, in the new document's stories, in place.

    Word gives them other names whenever it makes a table of contents again. A heading of the same words, in
    the same order, is the same heading; so is one that stands alone between two that are.
    """
    ours, theirs = _headings(old), _headings(new)
    if not ours or not theirs:
        return
    names = _pairs(ours, theirs)
    if names:
        for root in new:
            _rename(root, names)


def _headings(stories: Sequence[etree._Element]) -> list[Heading]:
    """Gives the bookmarks of headings; where there is none of that name, what leads to it."""
    found: dict[str, str] = {}
    for root in stories:
        for start in root.iter(_START):
            if _CONTENTS.fullmatch(start.get(_NAME, "")):
                found.setdefault(start.get(_NAME, ""), _words(start))
    for root in stories:
        for element, text in _uses(root):
            for name in _CONTENTS.findall(text):
                if name not in found:
                    found[name] = f"entry {_words(element)}"
    return list(found.items())


def _uses(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    for element in root.iter(*_NAMED, *_CODES):
        name = _NAMED.get(element.tag)
        text = element.text if name is None else element.get(name)
        if text and "_Toc" in text:
            yield element, text


def _words(element: etree._Element) -> str:
    """Gives the letters of the paragraph that something stands in, or before: numbers may be others now."""
    paragraph = next(element.iterancestors(_P), None)
    if paragraph is None:
        paragraph = next(element.itersiblings(_P), None)
    texts = () if paragraph is None else paragraph.iter(qn("w:t"))
    said = "".join(node.text or "" for node in texts)
    return "".join(filter(str.isalpha, said)).casefold() or said.strip()


def _pairs(ours: list[Heading], theirs: list[Heading]) -> dict[str, str]:
    """Gives the old name of each heading of the new document that has another name there."""
    both = {name for name, _ in ours} & {name for name, _ in theirs}
    a, b = ([name if name in both else words for name, words in each] for each in (ours, theirs))
    names: dict[str, str] = {}
    for tag, i1, i2, j1, j2 in token_opcodes(a, b):
        if tag == "equal" or i2 - i1 == j2 - j1:
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                if ours[i][0] not in both and theirs[j][0] not in both:
                    names[theirs[j][0]] = ours[i][0]
    return names | _elsewhere(
        [each for each in ours if each[0] not in both | set(names.values())],
        [each for each in theirs if each[0] not in both | names.keys()],
    )


def _elsewhere(ours: list[Heading], theirs: list[Heading]) -> dict[str, str]:
    """Gives the old names of headings that stand at another place in the new document."""
    waiting: dict[str, list[str]] = defaultdict(list)
    for name, words in reversed(ours):
        waiting[words].append(name)
    return {name: waiting[words].pop() for name, words in theirs if waiting[words]}


def _rename(root: etree._Element, names: dict[str, str]) -> None:
    for element, text in list(_uses(root)):
        said = _CONTENTS.sub(lambda found: names.get(found[0], found[0]), text)
        attribute = _NAMED.get(element.tag)
        if attribute is None:
            element.text = said
        else:
            element.set(attribute, said)
