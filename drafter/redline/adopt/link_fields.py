"""Links to addresses, which some programs write as elements and others as fields, written as OLD has them."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import qn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LINK, _ID, _HISTORY = qn("w:hyperlink"), qn("r:id"), qn("w:history")
_RUN, _RPR = qn("w:r"), qn("w:rPr")
_CHAR, _TYPE, _CODE = qn("w:fldChar"), qn("w:fldCharType"), qn("w:instrText")
# §17.16.5.25; one with switches says more than the address.
_ADDRESS = re.compile(r'\s*HYPERLINK\s+"([^"]+)"\s*')


def adopt_link_fields(old: etree._Element, new: etree._Element, addresses: Mapping[str, str]) -> None:
    """Makes a link of the new document an element or a field, in place, as the old one has that to the same.

    Args:
        old: a story of the old document.
        new: that of the new one, whose links have the ids of the old one.
        addresses: where the links of the old document lead outside, by id.
    """
    elements = {addresses.get(link.get(_ID, "")): link.get(_ID, "") for link in _plain(old)}
    fields = {field.address for field in _fields(old)}
    for field in list(_fields(new)):
        if field.address in elements.keys() - fields:
            field.to_element(elements[field.address])
    for link in list(_plain(new)):
        address = addresses.get(link.get(_ID, ""))
        if address in fields - elements.keys():
            _to_field(link, address)


def _plain(story: etree._Element) -> Iterator[etree._Element]:
    """Gives the links that say no more than where they lead."""
    yield from (link for link in story.iter(_LINK) if set(link.keys()) - {_HISTORY} == {_ID})


class _Field:
    """A field in one paragraph that is a link to an address and nothing else."""

    def __init__(self, address: str, opening: list[etree._Element], rest: list[etree._Element]) -> None:
        self.address = address
        self._opening = opening
        self._shown, self._end = rest[:-1], rest[-1]

    def to_element(self, number: str) -> None:
        link = etree.Element(_LINK, {_ID: number})
        self._end.addnext(link)
        link.extend(self._shown)
        for run in (*self._opening, self._end):
            _take_out(run)


def _fields(story: etree._Element) -> Iterator[_Field]:
    for char in list(story.iter(_CHAR)):
        run = char.getparent()
        if run is None or _kind(run) != "begin":
            continue
        within = list(takewhile(lambda one: _kind(one) != "end", run.itersiblings()))
        end = (within[-1] if within else run).getnext()
        kinds = [_kind(one) for one in within]
        code = len(list(takewhile("code".__eq__, kinds)))
        if end is None or kinds[code : code + 1] != ["separate"] or any(kinds[code + 1 :]):
            continue
        said = _ADDRESS.fullmatch("".join(one.findtext(_CODE, "") for one in within[:code]))
        if said:
            yield _Field(said[1], [run, *within[: code + 1]], [*within[code + 1 :], end])


def _kind(element: etree._Element) -> str:
    """Gives what a run is of a field: `begin`, `separate`, `end`, `code`, `mixed`; empty for none."""
    held = [child for child in element if child.tag != _RPR] if element.tag == _RUN else []
    kinds = [
        child.get(_TYPE, "") if child.tag == _CHAR else "code"
        for child in held
        if child.tag in (_CHAR, _CODE)
    ]
    return kinds[0] if len(held) == 1 and kinds else "mixed" if kinds else ""


def _to_field(link: etree._Element, address: str | None) -> None:
    opening = [_run(_CHAR, "begin"), _run(_CODE, ""), _run(_CHAR, "separate")]
    opening[1][0].text = f'HYPERLINK "{address}"'
    for run in (*opening, *link, _run(_CHAR, "end")):
        link.addprevious(run)
    _take_out(link)


def _run(tag: str, kind: str) -> etree._Element:
    run = etree.Element(_RUN)
    etree.SubElement(run, tag, {_TYPE: kind} if kind else None)
    return run


def _take_out(element: etree._Element) -> None:
    holder = element.getparent()
    if holder is not None:
        holder.remove(element)
