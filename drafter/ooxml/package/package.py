"""A Word file as a package of parts (ECMA-376 part 2), opened without trust and written reproducibly."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import HostileFileError, SourceError
from drafter.limits import XML_DEPTH, Limits
from drafter.ooxml.names import qn
from drafter.ooxml.package.refuse_harm import (
    declares_a_type,
    refuse_document_types,
    refuse_excess,
    refuse_macros,
)
from drafter.ooxml.package.relationship_attributes import STORY_KINDS
from drafter.ooxml.package.strict import transitional
from drafter.ooxml.package.unpack import unpack
from drafter.raw import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# Zip keeps no dates before 1980; one fixed date makes the same parts give the same bytes.
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
# Half the time of the usual level 6, for a file larger by a tenth (measured on 20,000 paragraphs).
_PACKED = 4
_CONTENT_TYPES = "[Content_Types].xml"
_LINKS = ".rels"
# What libxml2 says of it, which gives it no number of its own.
_TOO_DEEP = "xcessive depth"
# The parts that say how words stand.
_DEFINITIONS = frozenset({"numbering", "settings", "styles"})
_SAVE_AGAIN = "save it again from Word"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another, or to something outside the package.

    Attributes:
        target: the other part's name; of an external link, its address.
        kind: the last word of the relationship's type, `footnotes` or `hyperlink`.
    """

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """The parts of one Word file, by name, with their XML parsed on demand.

    Trees given by `tree` are for reading. Trees given by `edit` may be changed, and are written back.

    Attributes:
        parts: the bytes of each part by its name, as they were read.
        place: the file, for errors.
        limits: the most that it may hold.
    """

    def __init__(self, parts: dict[str, bytes], place: str = "", limits: Limits | None = None) -> None:
        self.parts = parts
        self.place = place
        self.limits = limits or Limits()
        self._nodes = 0
        self._trees: dict[str, etree._Element] = {}
        # Parsed as the package was opened and given to nobody yet, each with the bytes it was parsed from.
        self._unused: dict[str, tuple[bytes, etree._Element]] = {}
        self._edited: set[str] = set()

    @classmethod
    def read(cls, path: Path, limits: Limits | None = None) -> Package:
        """Gives the package in a file.

        Raises:
            SourceError: when it cannot be read or is no Word file.
            HostileFileError: when opening it could do harm.
        """
        limits = limits or Limits()
        return cls.from_bytes(read_bytes(path, limits.file_bytes), place=str(path), limits=limits)

    @classmethod
    def from_bytes(cls, data: bytes, *, place: str = "", limits: Limits | None = None) -> Package:
        """Gives the package in these bytes; `place` names them in errors."""
        limits = limits or Limits()
        parts = {name: transitional(part) for name, part in unpack(data, place, limits).items()}
        package = cls(parts, place, limits)
        # Word opens no package without the list of its content types (ECMA-376 part 2, 7.2.3.1).
        if not {package.main, _CONTENT_TYPES} <= parts.keys():
            raise SourceError("is not a Word document", place=place, remedy="save it from Word as .docx")
        package._refuse_harm()
        return package

    @cached_property
    def main(self) -> str:
        """The name of the part that holds the document's body, mostly `word/document.xml`."""
        for link in self.relationships(""):
            if link.kind == "officeDocument":
                return link.target
        return self._spelt("word/document.xml")

    @property
    def custom_properties(self) -> str | None:
        """The name of the part that holds the properties a person or a program gave the file, or None."""
        links = (link for link in self.relationships("") if link.kind == "custom-properties")
        return next((link.target for link in links if link.target in self.parts), None)

    @property
    def body(self) -> etree._Element:
        """The `w:body` of the document, for reading."""
        body = self.tree(self.main).find(qn("w:body"))
        if body is None:
            raise SourceError("its document has no body", place=self.place, remedy=_SAVE_AGAIN)
        return body

    def relationships(self, source: str) -> Iterator[Relationship]:
        """Gives the relationships of a part; of the package itself for an empty name."""
        folder, name = posixpath.split(source)
        part = self._spelt(posixpath.join(folder, "_rels", f"{name}.rels"))
        if part not in self.parts:
            return
        for link in self.tree(part).iterfind(qn("rel:Relationship")):
            external = link.get("TargetMode") == "External"
            target = link.get("Target", "")
            yield Relationship(
                id=link.get("Id", ""),
                kind=_kind(link),
                target=target if external else self._spelt(_resolve(folder, target)),
                external=external,
            )

    def _spelt(self, name: str) -> str:
        """Gives the name of a part as it is spelt: case does not tell names apart (part 2, 6.2.2.3)."""
        if name in self.parts:
            return name
        folded = name.casefold()
        return next((part for part in self.parts if part.casefold() == folded), name)

    def related(self, kind: str) -> str | None:
        """Gives the name of the part of that kind (`styles`) that the main part uses, or None."""
        targets = (
            link.target for link in self.relationships(self.main) if link.kind == kind and not link.external
        )
        return next((target for target in targets if target in self.parts), None)

    def tree(self, name: str) -> etree._Element:
        """Gives the root element of a part, for reading.

        Raises:
            SourceError: when the part is missing or is not well-formed XML.
            HostileFileError: when it declares a document type.
        """
        if name not in self._trees:
            self._trees[name] = self._looked_at(name)
            self._unused.pop(name, None)
        return self._trees[name]

    def glance(self, name: str) -> etree._Element:
        """Gives the root element of a part, not to be kept: a copy made later need not parse it again."""
        return self._trees[name] if name in self._trees else self._looked_at(name)

    def edit(self, name: str) -> etree._Element:
        """Gives the root element of a part, to be changed; it is written back by `to_bytes`."""
        self._edited.add(name)
        return self.tree(name)

    def to_bytes(self) -> bytes:
        """Gives the package as the bytes of a .docx file: the same bytes for the same parts."""
        return zipped(self.written())

    def written(self) -> dict[str, bytes]:
        """Gives the bytes of each part by its name, as they are now."""
        return {name: self._serialised(name) for name in self.parts}

    def copy(self) -> Package:
        """Gives a package of the same parts whose trees can be changed without changing these."""
        copied = Package(self.written(), self.place, self.limits)
        # A tree that nobody has been given is as good for the copy, and need not be parsed again.
        copied._unused, self._unused = self._unused, {}
        return copied

    def _looked_at(self, name: str) -> etree._Element:
        """Gives the root element of a part as it is, without giving it to anybody."""
        held = self._unused.get(name)
        if held is None or held[0] is not self.parts.get(name):
            held = self._unused[name] = self.parts.get(name, b""), self._parse(name)
        return held[1]

    def _refuse_harm(self) -> None:
        """Refuses what no command takes, in parts that this one reads and in those that it only passes on."""
        types = self.tree(_CONTENT_TYPES) if _CONTENT_TYPES in self.parts else None
        refuse_document_types(self.parts, types, self.place)
        links = [self.tree(name) for name in self.parts if name.casefold().endswith(_LINKS)]
        kinds = [_kind(link) for root in links for link in root.iter("{*}Relationship")]
        refuse_macros(self.parts, types, kinds, self.place)
        stories = [self.main, *self._linked(frozenset(STORY_KINDS))]
        read = [(self.parts.get(name, b""), self._looked_at(name)) for name in dict.fromkeys(stories)]
        refuse_excess(read, self.limits, self.place)
        for name in self._linked(_DEFINITIONS):
            self._looked_at(name)

    def _linked(self, kinds: frozenset[str]) -> list[str]:
        links = (link for link in self.relationships(self.main) if link.kind in kinds and not link.external)
        return [link.target for link in links if link.target in self.parts]

    def _serialised(self, name: str) -> bytes:
        if name not in self._edited:
            return self.parts[name]
        return etree.tostring(self._trees[name], xml_declaration=True, encoding="UTF-8", standalone=True)

    def _parse(self, name: str) -> etree._Element:
        place = f"{self.place}: {name}"
        if name not in self.parts:
            raise SourceError("a part of the document is missing", place=place, remedy=_SAVE_AGAIN)
        data = self.parts[name]
        self._count_nodes(data, place)
        try:
            root = etree.fromstring(data, _parser())
        except (etree.XMLSyntaxError, ValueError) as error:
            if _TOO_DEEP in str(error):
                problem, remedy = "is nested deeper than it may be", f"at most {XML_DEPTH} levels are read"
                raise HostileFileError(problem, place=place, remedy=remedy) from error
            raise SourceError("a part of the document is not XML", place=place, remedy=_SAVE_AGAIN) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise declares_a_type(place)
        return root

    def _count_nodes(self, data: bytes, place: str) -> None:
        self._nodes += data.count(b"<") + data.count(b"=")
        if self._nodes > self.limits.nodes:
            raise HostileFileError(
                "holds more elements than it may",
                place=place,
                remedy=f"at most {self.limits.nodes:,} are read",
            )


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Gives files as the bytes of one zip file, as a .docx is: the same bytes for the same files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=_PACKED)
    return out.getvalue()


def _kind(link: etree._Element) -> str:
    return link.get("Type", "").rpartition("/")[2]


def _resolve(folder: str, target: str) -> str:
    joined = target if target.startswith("/") else posixpath.join("/", folder, target)
    return posixpath.normpath(joined).lstrip("/")


def _parser() -> etree.XMLParser:
    """Gives a parser that loads nothing, and stops at the depth and sizes that libxml2 holds to be safe.

    It leaves out comments, instructions and the white space that a pretty-printer puts between elements: no
    element of the format mixes words with elements, so none of these says anything (XML 1.0 §2.5, §2.6,
    §2.10). The text of an element without children stays, letter for letter.
    """
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_blank_text=True,
        remove_comments=True,
        remove_pis=True,
    )
