"""What a Word file says of itself outside its text: the version in its properties or in a header."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.characters import paragraph_text
from drafter.read.version_name import version_in_words

if TYPE_CHECKING:
    from lxml import etree

    from drafter.ooxml.package.package import Package

_CUSTOM, _CORE = "docProps/custom.xml", "docProps/core.xml"
_NUMBER = re.compile(r"\d+(?:\.\d+)*[A-Za-z]?$")


def stated_version(package: Package) -> str:
    """Gives the version that the properties state, else a header or footer; empty where none does."""
    return _in_properties(package) or _in_headers(package)


def _in_properties(package: Package) -> str:
    if _CUSTOM in package.parts:
        for entry in package.tree(_CUSTOM):
            if entry.get("name", "").casefold() == "version":
                return _version("".join(_words(entry)))
    if _CORE in package.parts:
        for entry in package.tree(_CORE):
            if str(entry.tag).endswith("}version"):
                return _version("".join(_words(entry)))
    return ""


def _words(element: etree._Element) -> list[str]:
    return [text for text in element.itertext() if isinstance(text, str)]


def _version(text: str) -> str:
    return text.strip() if _NUMBER.match(text.strip()) else ""


def _in_headers(package: Package) -> str:
    for link in package.relationships(package.main):
        if link.kind in ("header", "footer") and link.target in package.parts:
            words = " ".join(paragraph_text(p) for p in package.tree(link.target).iter(qn("w:p")))
            found = version_in_words(words)
            if found:
                return found
    return ""
