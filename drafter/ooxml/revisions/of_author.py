"""The tracked changes of one author alone: those of all others rejected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.package.story_parts import story_parts
from drafter.ooxml.revisions.settle import REVISION_TAGS, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from drafter.ooxml.package.package import Package

_AUTHOR = qn("w:author")
# Tags under which changes are set aside while the others are settled: no document holds them.
_ASIDE = {tag: f"{{urn:drafter:aside}}{tag.rpartition('}')[2]}" for tag in REVISION_TAGS}
_BACK = {aside: tag for tag, aside in _ASIDE.items()}


def only_of(package: Package, author: str) -> Package:
    """Gives the document with the tracked changes of one author, and those of all others rejected."""
    held = package.copy()
    for element in _elements(held, frozenset(_ASIDE)):
        if element.get(_AUTHOR) == author:
            element.tag = _ASIDE[str(element.tag)]
    settled = settle(held, accept=False)
    for element in _elements(settled, frozenset(_BACK)):
        element.tag = _BACK[str(element.tag)]
    return settled


def _elements(package: Package, tags: frozenset[str]) -> Iterator[etree._Element]:
    for part in story_parts(package):
        yield from list(package.edit(part).iter(*tags))
