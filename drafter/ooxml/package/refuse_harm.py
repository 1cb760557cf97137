"""What a package may not hold, whatever it is called: macros, document types, more than anybody reads."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from drafter.errors import HostileFileError
from drafter.ooxml.names import NAMESPACES, qn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml import etree

    from drafter.limits import Limits

_DO_NOT_OPEN = "do not open it"
# The kinds of relationship and the content types of macros: `vbaProject`, `wordVbaData`, `macroEnabled.main`.
_MACRO_KIND = "vba"
_MACRO_TYPES = ("macroenabled", "vbaproject", "vbadata")
_MACRO_PART = "vbaproject.bin"
_XML_NAMES = (".xml", ".rels")
_XML_TYPES = ("/xml", "+xml")
# A picture in XML may say what it is, and is not read.
_PICTURE = "image/"
_DOCUMENT_TYPE = "<!DOCTYPE"
# Every encoding that a parser tells by the first bytes (XML 1.0, appendix F); cp037 for all of EBCDIC.
_ENCODED = tuple(
    _DOCUMENT_TYPE.encode(encoding)
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp037")
)
_W = {"w": NAMESPACES["w"]}
_PARAGRAPH, _CELL = qn("w:p"), qn("w:tc")


def refuse_macros(
    names: Iterable[str], types: etree._Element | None, kinds: Iterable[str], place: str
) -> None:
    """Refuses macros by their type or by what leads to them; what the part is called is of no account.

    Args:
        names: of all the parts.
        types: the content types, where there are any (ECMA-376 part 2, 7.2.3.1: in capitals or not).
        kinds: of all the relationships, their last words.
        place: names the file in the error.

    Raises:
        HostileFileError: when there is one.
    """
    stated = () if types is None else (own.get("ContentType", "").casefold() for own in types.iter("{*}*"))
    if (
        any(sign in kind for kind in stated for sign in _MACRO_TYPES)
        or any(_MACRO_KIND in kind.casefold() for kind in kinds)
        or any(posixpath.basename(name).casefold() == _MACRO_PART for name in names)
    ):
        remedy = "save it from Word as .docx"
        raise HostileFileError("is a macro-enabled document", place=place, remedy=remedy)


def refuse_document_types(parts: Mapping[str, bytes], types: etree._Element | None, place: str) -> None:
    """Refuses a document type in any part that is XML, read or not: in what is written it would stand too.

    Raises:
        HostileFileError: when there is one.
    """
    by_name, by_suffix = _stated_types(types)
    for name, data in parts.items():
        kind = by_name.get(name.casefold()) or by_suffix.get(_suffix(name), "")
        is_xml = name.casefold().endswith(_XML_NAMES) or kind.endswith(_XML_TYPES)
        if is_xml and not kind.startswith(_PICTURE) and any(sign in data for sign in _ENCODED):
            raise declares_a_type(f"{place}: {name}")


def declares_a_type(place: str) -> HostileFileError:
    """Gives the error for a part with a document type."""
    problem = "declares a document type, which no Word file does"
    return HostileFileError(problem, place=place, remedy=_DO_NOT_OPEN)


def refuse_excess(stories: Iterable[tuple[bytes, etree._Element]], limits: Limits, place: str) -> None:
    """Refuses more paragraphs, cells, elements in a paragraph than anybody reads.

    Args:
        stories: all the parts that hold text, as they are written and as they are parsed.
        limits: the most of each.
        place: names the file in the error.

    Raises:
        HostileFileError: when there are more.
    """
    every = list(stories)
    counted = (
        (_PARAGRAPH, limits.paragraphs, "holds more paragraphs than it may"),
        (_CELL, limits.cells, "holds more cells of tables than it may"),
    )
    for tag, most, problem in counted:
        if sum(1 for _, root in every for _ in root.iter(tag)) > most:
            raise _too_much(problem, most, place)
    for written, root in every:
        # Few parts hold as many elements at all, and looking into each paragraph takes longest.
        if written.count(b"<") > limits.in_paragraph and root.xpath(
            f"boolean(//w:p[descendant::*[{limits.in_paragraph + 1}]])", namespaces=_W
        ):
            problem = "a paragraph holds more runs and signs than it may"
            raise _too_much(problem, limits.in_paragraph, place)


def _too_much(problem: str, most: int, place: str) -> HostileFileError:
    return HostileFileError(problem, place=place, remedy=f"at most {most:,} are read")


def _stated_types(types: etree._Element | None) -> tuple[dict[str, str], dict[str, str]]:
    """Gives the content types of parts by their name, and by the ending of it, all in small letters."""
    by_name: dict[str, str] = {}
    by_suffix: dict[str, str] = {}
    for own in () if types is None else types:
        kind = own.get("ContentType", "").casefold()
        if own.tag == qn("ct:Override"):
            by_name[own.get("PartName", "").lstrip("/").casefold()] = kind
        else:
            by_suffix[own.get("Extension", "").casefold()] = kind
    return by_name, by_suffix


def _suffix(name: str) -> str:
    return posixpath.splitext(name)[1].lstrip(".").casefold()
