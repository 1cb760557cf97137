"""Papers: Word templates filled in with the facts of a pack, the same bytes for the same facts."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import UTC, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from docx.opc.pkgwriter import PackageWriter
from docxtpl import DocxTemplate
from lxml import etree

from drafter.errors import TemplateError
from drafter.limits import TEMPLATE_BYTES, Limits
from drafter.ooxml.names import qn
from drafter.ooxml.package.package import Package
from drafter.ooxml.package.seal import sealed
from drafter.render.templates import place_in_template, sandbox, template_error

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from docx.opc.packuri import PackURI
    from jinja2 import Environment

    from drafter.model.proposal_facts import ProposalFacts
    from drafter.render.word.paper_facts import PackFacts

_PARAGRAPH = re.compile(r"<w:p[ >]")
_MARKUP = re.compile(r"<[^>]+>")
# A tag that stands for its whole paragraph: docxtpl replaces the paragraph with it.
_PARAGRAPH_TAG = re.compile(r"\{[{%]p\s.*?[%}]\}")
_QUOTED = 60
_LONGEST_PROPERTY = 255
_NO_DAY = datetime(1980, 1, 1, tzinfo=UTC)


def render_paper(template: Path, facts: PackFacts) -> bytes:
    """Gives the Word file that a template and the facts make.

    The file's properties take their dates from the facts, its tracked changes are numbered through, and it
    is sealed.

    Raises:
        TemplateError: when the template has a mistake in it; names the paragraph.
        SourceError: when the template is not a Word file.
    """
    has_properties = _checked(template, _state(template))
    document = _filled_in(template, facts)
    _set_properties(document, facts.proposal, has_own=has_properties)
    package = _packed(document, str(template))
    _number_revisions(package.edit(package.main))
    return sealed(package)


@lru_cache(maxsize=16)
def _checked(template: Path, state: object) -> bool:  # noqa: ARG001 - a template that has changed is checked again
    """Gives whether a template has core properties, once it has been found fit to be filled in."""
    package = Package.read(template, Limits(file_bytes=TEMPLATE_BYTES))
    _refuse_crowded_tags(package, str(template))
    return any(link.kind == "core-properties" for link in package.relationships(""))


def _state(template: Path) -> tuple[int, int, int] | None:
    try:
        held = template.stat()
    except OSError:
        return None
    return held.st_mtime_ns, held.st_ctime_ns, held.st_size


def _filled_in(template: Path, facts: PackFacts) -> DocxTemplate:
    document = _Template(template)
    sandbox().begin()
    try:
        document.render({field.name: getattr(facts, field.name) for field in fields(facts)}, sandbox())
    except TemplateError:
        raise
    except Exception as error:  # outside of the parts that `render_xml_part` fills in
        raise template_error(error, str(template)) from error
    return document


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl is not annotated
    """A template that says at which paragraph it failed."""

    def render_xml_part(
        self, src_xml: str, part: object, context: Mapping[str, object], jinja_env: Environment
    ) -> str:
        """Gives the XML of a part with its tags filled in."""
        place = str(self.template_file)
        try:
            xml = str(super().render_xml_part(src_xml, part, context, jinja_env))
        except Exception as error:
            _, line = place_in_template(error, place)
            paragraph = _paragraph(src_xml, line)
            where = _place(place, paragraph)
            raise template_error(error, where, paragraph=paragraph, names=context) from error
        _refuse_broken(xml, place)
        return xml


def _paragraph(xml: str, line: int) -> str:
    """Gives the text of the paragraph on a line of the template as docxtpl hands it to jinja.

    It begins a new line at each paragraph, so that the first line is what comes before them all.
    """
    starts = [found.start() for found in _PARAGRAPH.finditer(xml)]
    lines = _PARAGRAPH.sub(lambda found: f"\n{found.group()}", xml).split("\n") if starts else [xml]
    return _MARKUP.sub("", lines[line - 1]) if 0 < line <= len(lines) else ""


def _place(place: str, paragraph: str) -> str:
    text = " ".join(paragraph.split())
    if not text:
        return place
    return f"{place}: “{text if len(text) <= _QUOTED else f'{text[:_QUOTED]}…'}”"


def _refuse_crowded_tags(package: Package, place: str) -> None:
    """Refuses words beside a tag that stands for its whole paragraph, since they would be lost unseen."""
    for paragraph in package.body.iter(qn("w:p")):
        text = "".join(node.text or "" for node in paragraph.iter(qn("w:t"))).strip()
        if _PARAGRAPH_TAG.search(text) and not _PARAGRAPH_TAG.fullmatch(text):
            raise TemplateError(
                "a tag that stands for its paragraph has words beside it",
                place=_place(place, text),
                remedy="give the tag a paragraph of its own, or leave out the p after its bracket",
            )


def _refuse_broken(xml: str, place: str) -> None:
    """Refuses XML that docxtpl would read only in part, without a word."""
    try:
        etree.fromstring(xml)
    except etree.XMLSyntaxError as error:
        raise TemplateError(
            "its tags do not leave a whole Word document",
            place=place,
            remedy="open and close each pair of tags in the same paragraph, row or cell",
        ) from error


class _Parts(dict[str, bytes]):
    """The parts that python-docx writes, by name and in its order, who takes this for its zip file."""

    def write(self, name: PackURI, data: bytes) -> None:
        """Keeps one part."""
        self[name.membername] = data


def _packed(document: DocxTemplate, place: str) -> Package:
    """Gives the parts of a paper.

    `save` would give them in a zip file that bears the time of day, which one before 1980 cannot, nor one
    after 2107 (APPNOTE.TXT 4.4.6).
    """
    package, parts = document.docx.part.package, _Parts()
    for part in package.parts:
        part.before_marshal()
    writer: Any = PackageWriter  # annotated in part only
    writer._write_content_types_stream(parts, package.parts)
    writer._write_pkg_rels(parts, package.rels)
    writer._write_parts(parts, package.parts)
    return Package(parts, place)


def _set_properties(document: DocxTemplate, proposal: ProposalFacts, *, has_own: bool) -> None:
    properties = document.docx.core_properties
    properties.title = _shortened(f"{proposal.id} {proposal.title}")
    if proposal.date:
        moment = datetime.combine(proposal.date, time(), tzinfo=UTC)
        properties.created = properties.modified = moment
    elif not has_own:
        # A template without any gets them from python-docx, with the time of day.
        properties.modified = _NO_DAY


def _shortened(title: str) -> str:
    """Gives a title as a property of the file, for which python-docx takes 255 characters and not more."""
    return title if len(title) <= _LONGEST_PROPERTY else f"{title[: _LONGEST_PROPERTY - 1]}…"


def _number_revisions(root: etree._Element) -> None:
    """Numbers the tracked changes, since Word asks that no two share an id (ECMA-376-1 §17.13.5)."""
    for number, revision in enumerate(root.iter(qn("w:ins"), qn("w:del")), start=1):
        revision.set(qn("w:id"), str(number))
