"""Makes a file that fails smaller, for as long as it fails in the same way."""

from __future__ import annotations

import io
import re
import time
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from benchmarks.word_parts import zipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Fails = Callable[[bytes], bool]

# A larger file is taken apart without regard to its words.
_SMALL = 200_000
_STRETCH = 1_000
_PARSER = etree.XMLParser(huge_tree=True, resolve_entities=False)
_SEPARATED = re.compile(rb"(?<=\n)|(?<=,)|(?<= )")


def minimise(data: bytes, fails: Fails, seconds: float = 60.0) -> bytes:
    """Gives the smallest file that was found in a time.

    Args:
        data: a file that fails.
        fails: tells whether a file fails in that way.
        seconds: how long to look.
    """
    until = time.monotonic() + seconds
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, ValueError):
        return _without_pieces(data, fails, until)
    return _smaller_package(data, parts, fails, until)


def _smaller_package(data: bytes, parts: dict[str, bytes], fails: Fails, until: float) -> bytes:
    if not fails(zipped(parts)):
        return data
    for name in list(parts):
        without = {one: held for one, held in parts.items() if one != name}
        if time.monotonic() < until and fails(zipped(without)):
            parts = without
    for name in [name for name in parts if name.endswith((".xml", ".rels"))]:
        parts[name] = _smaller_xml(
            parts[name], lambda xml, name=name: fails(zipped({**parts, name: xml})), until
        )
    return zipped(parts)


def _smaller_xml(xml: bytes, fails: Fails, until: float) -> bytes:
    """Takes elements out, the largest first, or puts in their place what is inside them."""
    smaller = True
    while smaller and time.monotonic() < until:
        smaller = False
        for candidate in _fewer_elements(xml):
            if time.monotonic() > until:
                break
            if fails(candidate):
                xml, smaller = candidate, True
                break
    return xml


def _fewer_elements(xml: bytes) -> Iterator[bytes]:
    try:
        count = sum(1 for _ in etree.fromstring(xml, _PARSER).iter(etree.Element))
    except etree.XMLSyntaxError:
        return
    sizes = [len(element) for element in etree.fromstring(xml, _PARSER).iter(etree.Element)]
    for at in sorted(range(1, count), key=lambda at: -sizes[at]):
        for unwrapped in (False, True):
            root = etree.fromstring(xml, _PARSER)
            element = list(root.iter(etree.Element))[at]
            parent = element.getparent()
            if unwrapped and not len(element):
                continue
            index = parent.index(element)
            inside = list(element) if unwrapped else []
            parent.remove(element)
            for one in reversed(inside):
                parent.insert(index, one)
            yield etree.tostring(root)


def _without_pieces(data: bytes, fails: Fails, until: float) -> bytes:
    """Takes stretches out, half of the file first, then ever smaller ones."""
    if len(data) < _SMALL:
        pieces = _SEPARATED.split(data)
    else:
        pieces = [data[at : at + _STRETCH] for at in range(0, len(data), _STRETCH)]
    size = len(pieces) // 2
    while size and time.monotonic() < until:
        at = 0
        while at < len(pieces) and time.monotonic() < until:
            fewer = pieces[:at] + pieces[at + size :]
            if fails(b"".join(fewer)):
                pieces = fewer
            else:
                at += size
        size //= 2
    return b"".join(pieces)
