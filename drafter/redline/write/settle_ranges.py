"""Bookmarks and ranges that both documents have, left once each, begun and ended."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from drafter.ooxml.names import qn
from drafter.redline.content.parse_content import MARKERS, is_marker, marker_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

    from drafter.redline.write.redline_context import Context

_GONE = frozenset((qn("w:del"), qn("w:moveFrom")))
_REFERENCE = qn("w:commentReference")
_START, _END = "Start", "End"


class _Markers(NamedTuple):
    """Those of one key in the redline: what came from either document, in the order of the text."""

    old: list[etree._Element]
    new: list[etree._Element]


def settle_ranges(stories: Iterable[etree._Element], context: Context) -> None:
    """Keeps one of each marker, in place: where both documents have it, in the new one's place.

    The old one's place serves both where only words that go stand between the two; then a bookmark holds
    the old words until they go. A range that would end before it begins stays where the old document has
    it; a half without the other gets one beside it.
    """
    for story in stories:
        found = _found(story, context.new_markers)
        both = {key: markers for key, markers in found.items() if markers.old and markers.new}
        _keep_in_order(both, story)
        spots = _spots(node for old, new in both.values() if new for node in (old[-1], new[0]))
        for old, new in both.values():
            for node in new if new and _serves_both(old[-1], new[0], spots) else old if new else ():
                _take_out(node)
        if any(markers.new for markers in found.values()):
            _complete(story, context.new_markers)


def _found(story: etree._Element, new: set[etree._Element]) -> dict[str, _Markers]:
    found: dict[str, _Markers] = defaultdict(lambda: _Markers([], []))
    for key, node in _markers(story):
        (found[key].new if node in new else found[key].old).append(node)
    return found


def _markers(story: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Gives each marker with its key; of the reference of a comment, the run that holds it."""
    for element in story.iter(*MARKERS, _REFERENCE):
        run = element.getparent() if element.tag == _REFERENCE else element
        if run is not None:
            yield marker_key(element), run


def _keep_in_order(both: dict[str, _Markers], story: etree._Element) -> None:
    """Leaves out, in place, the new halves of ranges that would end before they begin."""
    mixed = [key for key in both if (other := _other_key(key)) and other not in both]
    if not mixed:
        return
    order = {node: at for at, (_, node) in enumerate(_markers(story))}
    standing: dict[str, etree._Element] = {}
    for key, node in _markers(story):
        standing.setdefault(key, node)
    for key in mixed:
        here, there = both[key].new[0], standing.get(str(_other_key(key)))
        if there is None:
            continue
        first, last = (here, there) if _is_start(key) else (there, here)
        if order[first] > order[last]:
            for node in both[key].new:
                _take_out(node)
            both[key].new.clear()


def _complete(story: etree._Element, new: set[etree._Element]) -> None:
    """Gives each range of the new document of which one half was written the other one beside it."""
    standing = dict(_markers(story))
    for key, node in list(standing.items()):
        other = _other_key(key)
        if other is None or other in standing or node not in new:
            continue
        tag, _, number = other.rpartition(":")
        made = node.makeelement(tag, {qn("w:id"): number})
        if _is_start(key):
            node.addnext(made)
        else:
            _take_out(node)


def _other_key(key: str) -> str | None:
    """Gives the key of a range's other half; None of what is no half."""
    tag, _, number = key.rpartition(":")
    if tag.endswith(_START):
        return f"{tag.removesuffix(_START)}{_END}:{number}"
    if tag.endswith(_END):
        return f"{tag.removesuffix(_END)}{_START}:{number}"
    return None


def _is_start(key: str) -> bool:
    return key.rpartition(":")[0].endswith(_START)


def _take_out(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


class _Spot(NamedTuple):
    """Where a marker stands: in which stretch of nothing but markers and words that go, and where in that."""

    holder: etree._Element
    stretch: int
    at: int


def _spots(markers: Iterable[etree._Element]) -> dict[etree._Element, _Spot]:
    """Gives where each marker stands, each holder walked once however many it holds."""
    wanted = set(markers)
    spots: dict[etree._Element, _Spot] = {}
    holders = {holder for node in wanted if (holder := node.getparent()) is not None}
    for holder in holders:
        stretch = 0
        for at, node in enumerate(holder):
            if node in wanted:
                spots[node] = _Spot(holder, stretch, at)
            elif node.tag not in _GONE and not is_marker(node):
                stretch += 1
    return spots


def _serves_both(old: etree._Element, new: etree._Element, spots: dict[etree._Element, _Spot]) -> bool:
    """Gives whether a range begins or ends where it did, once the words between the two places are gone."""
    first, last = (old, new) if str(old.tag).endswith("Start") else (new, old)
    if first not in spots or last not in spots:
        return False
    here, there = spots[first], spots[last]
    return here.holder is there.holder and here.stretch == there.stretch and here.at < there.at
