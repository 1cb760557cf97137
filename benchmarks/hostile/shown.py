"""What a redline shows beside its text: headers and footers by section, and notes by reference."""

from __future__ import annotations

import posixpath
import zipfile
from typing import TYPE_CHECKING, Literal

from lxml import etree

from benchmarks.word_parts import DOCUMENT, RELATIONS, R, W

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

View = Literal["accept", "reject"]


def _names(*local: str) -> frozenset[str]:
    return frozenset(f"{{{W}}}{name}" for name in local)


_HIDDEN = {"accept": _names("del", "moveFrom"), "reject": _names("ins", "moveTo")}
_WORDS = tuple(_names("t", "delText"))
_ROOTS = {"headerReference": "hdr", "footerReference": "ftr"}
_NOTES = ("footnote", "endnote")


def shown(path: Path, view: View) -> tuple[list[dict[str, str]], list[str]] | None:
    """Gives the words of each header and footer that each section shows, and those of each note.

    A section without a header of its own shows that of the section before it (ECMA-376 part 1, §17.10.1),
    however many parts that takes; a reference to something that is no header leads to none.

    Args:
        path: a Word file, maybe with tracked changes.
        view: as if each of these were accepted, or rejected.

    Returns:
        None where its text stands elsewhere than usual.
    """
    with zipfile.ZipFile(path) as package:
        body = _part(package, DOCUMENT)
        return (
            None
            if body is None
            else (list(_sections(package, body, view)), list(_notes(package, body, view)))
        )


def _sections(package: zipfile.ZipFile, body: etree._Element, view: View) -> Iterable[dict[str, str]]:
    targets = _targets(package)
    now: dict[str, str] = {}
    for section in body.iter(f"{{{W}}}sectPr"):
        if _is_former(section) or _is_hidden(section, view):
            continue
        for reference in section:
            kind = etree.QName(reference).localname
            root = _part(package, targets.get(reference.get(f"{{{R}}}id", ""), ""))
            if root is not None and root.tag == f"{{{W}}}{_ROOTS.get(kind)}":
                now[f"{reference.get(f'{{{W}}}type', 'default')} {kind}"] = _words(root, view)
        yield {kind: words for kind, words in now.items() if words}


def _notes(package: zipfile.ZipFile, body: etree._Element, view: View) -> Iterable[str]:
    for kind in _NOTES:
        root = _part(package, f"word/{kind}s.xml")
        notes = {note.get(f"{{{W}}}id"): note for note in ([] if root is None else root)}
        for reference in body.iter(f"{{{W}}}{kind}Reference"):
            note = notes.get(reference.get(f"{{{W}}}id"))
            if note is not None and not _is_within(reference, _HIDDEN[view]):
                yield _words(note, view)


def _targets(package: zipfile.ZipFile) -> dict[str, str]:
    relations = _part(package, RELATIONS)
    return {
        one.get("Id", ""): posixpath.normpath(posixpath.join("/word", one.get("Target", ""))).lstrip("/")
        for one in ([] if relations is None else relations)
    }


def _part(package: zipfile.ZipFile, name: str) -> etree._Element | None:
    try:
        return etree.fromstring(package.read(name))
    except (KeyError, etree.XMLSyntaxError):
        return None


def _words(root: etree._Element, view: View) -> str:
    seen = (node.text or "" for node in root.iter(*_WORDS) if not _is_within(node, _HIDDEN[view]))
    return "".join(seen).strip()


def _is_within(node: etree._Element, tags: frozenset[str]) -> bool:
    return any(holder.tag in tags for holder in node.iterancestors())


def _is_former(section: etree._Element) -> bool:
    """Gives whether it is what a section was before a tracked change."""
    return _is_within(section, _names("sectPrChange"))


def _is_hidden(section: etree._Element, view: View) -> bool:
    """Gives whether the paragraph that ends a section is not there, so that the next one's end is its end."""
    properties = section.getparent()
    marks = () if properties is None else properties.iterfind(f"{{{W}}}rPr/*")
    return any(mark.tag in _HIDDEN[view] for mark in marks)
