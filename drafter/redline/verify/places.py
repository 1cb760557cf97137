"""Every place in which a redline, accepted or rejected, is not the document that it should be."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from drafter.ooxml.names import qn
from drafter.redline.verify.block_form import block_form
from drafter.redline.verify.difference import block_name, difference, words_of
from drafter.redline.verify.resolved_ids import Meanings, meaningful_stories
from drafter.redline.verify.verify import blocks, leave_out_formatting, leave_out_imported, same_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree
    from rapidfuzz.distance import Opcode

    from drafter.ooxml.package.package import Package

_WITHIN = frozenset(map(qn, ("w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent")))
_NAMED = tuple(map(qn, ("w:tbl", "w:tr")))
_SAYS = ("text", "paragraph")
# What is aligned at one time: the table of two texts of 20,000 paragraphs takes 50 MB.
_AT_ONCE = 20_000

_Pair = tuple["etree._Element | None", "etree._Element | None"]


@dataclass(frozen=True, slots=True)
class Place:
    """One block that is not as it should be.

    Attributes:
        story: what it stands in: `the text`, `footnote 2`, `default header of section 1`.
        block: its kind, its number among those of that kind and its words, `paragraph 12 (“The Party …”)`.
        problem: the first thing in it that is otherwise, in words.
        in_words: whether its words are otherwise, and not only how they look or what stands among them.
    """

    story: str
    block: str
    problem: str
    in_words: bool


def places(
    wanted: Package, got: Package, *, accepted: bool = False, formatting: bool = True
) -> tuple[Place, ...]:
    """Gives where a document is not as it should be, in the order of its stories; none where it is.

    Both are without tracked changes. What is compared is what `verify` compares; here the blocks of both are
    paired by their words first, so that one that is missing is one place, and not all that follow it.
    """
    meanings = Meanings(wanted), Meanings(got)
    translate = not meanings[0].agree(meanings[1])
    want, have = (dict(meaningful_stories(each, translate=translate)) for each in meanings)
    if accepted:
        leave_out_imported(*want.values(), *have.values())
    if not formatting:
        leave_out_formatting(*want.values(), *have.values())
    stories = dict.fromkeys([*want, *have])
    return tuple(place for story in stories for place in _in_story(story, want.get(story), have.get(story)))


def _in_story(story: str, want: etree._Element | None, have: etree._Element | None) -> Iterator[Place]:
    for a, b in _pairs(list(blocks(want)), list(blocks(have))):
        yield from _in_pair(story, a, b)


def _in_pair(story: str, want: etree._Element | None, have: etree._Element | None) -> Iterator[Place]:
    if want is not None and have is not None:
        if same_xml(want, have):
            return
        if want.tag == have.tag and want.tag in _WITHIN:
            within = list(_in_story(story, want, have))
            if within:
                yield from within
                return
    problem = difference(want, have)
    block = have if want is None else want
    if problem and block is not None:
        name = ", ".join([*_holders(block), block_name(block)])
        yield Place(story, name, problem, _said(want) != _said(have))


def _holders(block: etree._Element) -> Iterator[str]:
    """Gives the table and the row that a block stands in, from the outermost: `table 1`, `row 4`."""
    for holder in reversed(list(block.iterancestors(*_NAMED))):
        yield block_name(holder).partition(" (")[0]


def _pairs(want: Sequence[etree._Element], have: Sequence[etree._Element]) -> Iterator[_Pair]:
    """Gives the blocks that belong together; those without a partner, between two pairs, in their order.

    As many as are aligned at one time are paired up to the last that are alike; what is left goes on with the
    next.
    """
    while want or have:
        here, there = want[:_AT_ONCE], have[:_AT_ONCE]
        done = done_there = 0
        for match in filter(_is_equal, Indel.opcodes(_keys(here), _keys(there))):
            yield from zip_longest(here[done : match.src_start], there[done_there : match.dest_start])
            done, done_there = match.src_end, match.dest_end
            yield from zip(here[match.src_start : done], there[match.dest_start : done_there], strict=True)
        if not done or (len(here) == len(want) and len(there) == len(have)):
            yield from zip_longest(here[done:], there[done_there:])
            done, done_there = len(here), len(there)
        want, have = want[done:], have[done_there:]


def _is_equal(match: Opcode) -> bool:
    return match.tag == "equal"


def _keys(those: Sequence[etree._Element]) -> list[tuple[str, str]]:
    return [(str(block.tag), words_of(block)) for block in those]


def _said(block: etree._Element | None) -> str:
    """Gives the words of a block, a line for each paragraph that has some, those in text boxes too."""
    items = () if block is None else block_form(block)
    text = "".join(item.said if item.kind == "text" else "\n" for item in items if item.kind in _SAYS)
    return "\n".join(filter(str.strip, text.split("\n")))
