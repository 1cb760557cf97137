"""Headers of documents with several sections: each section shows what it shows in the document settled to."""

from __future__ import annotations

import itertools

import pytest
from lxml import etree

from drafter.ooxml.package.package import Package
from drafter.ooxml.revisions.settle import settle
from drafter.redline.redline import redline
from tests.support.documents import RELS, R, W, document, p
from tests.support.redline_judge import shown, w

# What each section's own header says; None where it has none, and so shows that of the section before it.
SECTIONS = [
    (None,),
    ("A",),
    ("B",),
    ("A", None),
    ("A", "B"),
    ("A", "A"),
    ("A", ""),
    (None, "B"),
    ("B", None, "A"),
    (None, "A", None),
]
BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
SEAL = (
    f'<w:p xmlns:w="{W}" xmlns:r="{R}"><w:r><w:drawing><a:blip r:embed="seal"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r></w:p>'
)


def part(words: str) -> tuple[str, str]:
    text = f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" if words else "<w:p/>"
    return "header", f'<w:hdr xmlns:w="{W}" xmlns:r="{R}">{text}</w:hdr>'


def reference(name: str | None) -> str:
    return f'<w:headerReference w:type="default" r:id="header{name}"/>' if name is not None else ""


def made_of(headers: tuple[str | None, ...], last: str = "Last") -> Package:
    """A document of a section for each of these headers; the same words are the same part."""
    *before, own = headers
    blocks = [
        f"<w:p><w:pPr><w:sectPr>{reference(name)}</w:sectPr></w:pPr><w:r><w:t>Part {at}</w:t></w:r></w:p>"
        for at, name in enumerate(before)
    ]
    parts = {f"header{name}.xml": part(name) for name in headers if name is not None}
    return document(*blocks, p(f"{last} words."), section=reference(own), parts=parts)


def headers_shown(package: Package) -> list[str]:
    """The words that each section shows above its pages (ECMA-376 part 1, §17.10.1)."""
    targets = {link.id: link.target for link in package.relationships(package.main)}
    now, found = "", []
    for section in package.body.iter(w("sectPr")):
        for own in section.iter(w("headerReference")):
            root = package.tree(targets[own.get(f"{{{R}}}id")])
            now = "".join(node.text or "" for node in root.iter(w("t")))
        found.append(now)
    return found


@pytest.mark.parametrize(("old", "new"), [*itertools.permutations(SECTIONS, 2)])
def test_each_section_shows_what_it_should_when_settled(old, new):
    before, after = made_of(old), made_of(new, last="Other")
    package = redline(before, after, author="Drafter", date=None).package
    assert headers_shown(settle(package, accept=True)) == headers_shown(after)
    assert headers_shown(settle(package, accept=False)) == headers_shown(before)


@pytest.mark.parametrize(
    ("old", "new", "noted"),
    [
        (("A", None), ("A", "B"), "a section has a default header of its own: its place stays when rejected"),
        (
            ("A", "B"),
            ("A", None),
            "a section has no default header of its own any more: its place stays when accepted",
        ),
    ],
)
def test_a_header_that_comes_to_a_section_or_goes_from_it_is_noted(old, new, noted):
    made = redline(made_of(old), made_of(new), author="Drafter", date=None)
    assert list(made.notes) == [f"word/document.xml: {noted}"]


def test_a_header_that_goes_from_every_section_leaves_nothing_to_note():
    assert redline(made_of(("A",)), made_of((None,)), author="Drafter", date=None).notes == ()


def test_the_header_of_a_section_that_goes_is_words_that_go():
    package = redline(made_of(("A", None)), made_of((None,)), author="Drafter", date=None).package
    assert shown(package.tree("word/headerA.xml")) == "[-A-]"


def test_the_header_of_a_section_that_comes_is_words_that_come_in_the_old_styles():
    new = made_of(("A", None))
    root = new.edit("word/styles.xml")
    root.append(root.makeelement(w("style"), {w("type"): "paragraph", w("styleId"): "Kopf"}))
    root[-1].append(root.makeelement(w("name"), {w("val"): "Heading"}))
    root.remove(next(style for style in root if style.get(w("styleId")) == "Heading"))
    words = new.edit("word/headerA.xml")[0]
    words.insert(0, words.makeelement(w("pPr"), {}))
    words[0].append(words.makeelement(w("pStyle"), {w("val"): "Kopf"}))
    package = redline(made_of((None,)), new, author="Drafter", date=None).package
    part = next(name for name in package.parts if name.startswith("word/header"))
    assert shown(package.tree(part)) == "[+A+]"
    assert [use.get(w("val")) for use in package.tree(part).iter(w("pStyle"))] == ["Heading"]


def sealed(package: Package) -> Package:
    """The document with a picture in header A."""
    package.edit("word/headerA.xml").append(etree.fromstring(SEAL))
    package.parts["word/media/seal.png"] = b"picture"
    package.parts["word/_rels/headerA.xml.rels"] = (
        f'<Relationships xmlns="{RELS}"><Relationship Id="seal" Type="{R}/image" Target="media/seal.png"/>'
        "</Relationships>"
    ).encode()
    return package.copy()


@pytest.mark.parametrize("new", [("A", "B"), ("B",), (None, "A"), ("B", "A")])
def test_a_picture_stays_in_every_copy_of_a_header(new):
    old, after = sealed(made_of(("A", "A"))), made_of(new)
    package = redline(old, sealed(after) if "A" in new else after, author="Drafter", date=None).package
    pictures = 0
    for link in package.relationships(package.main):
        for blip in package.tree(link.target).iter(BLIP) if link.kind == "header" else ():
            names = {inner.id: inner.target for inner in package.relationships(link.target)}
            pictures += 1
            assert package.parts[names[blip.get(f"{{{R}}}embed")]] == b"picture"
    assert pictures


LOST = {
    "no relationship": "",
    "a picture": f'<Relationship Id="headerX" Type="{R}/image" Target="media/seal.png"/>',
    "a footer": f'<Relationship Id="headerX" Type="{R}/footer" Target="footer1.xml"/>',
    "an address": (
        f'<Relationship Id="headerX" Type="{R}/header" Target="http://example.org" TargetMode="External"/>'
    ),
    "a part that is missing": f'<Relationship Id="headerX" Type="{R}/header" Target="header9.xml"/>',
}
WHERE = [("A", "X"), ("X", "A"), ("X",), ("X", None, "B")]


def with_lost(headers: tuple[str | None, ...], link: str, last: str = "Last") -> Package:
    """A document of these sections, in which the header called X leads to something else."""
    package = made_of(headers, last)
    package.parts["word/media/seal.png"] = b"\x89PNG\r\n\x1a\n"
    package.parts["word/footer1.xml"] = f'<w:ftr xmlns:w="{W}"><w:p/></w:ftr>'.encode()
    links = package.parts["word/_rels/document.xml.rels"].decode()
    own = next(own for own in links.split("<Relationship ") if 'Id="headerX"' in own)
    own = own.removesuffix("</Relationships>")
    changed = links.replace(f"<Relationship {own}", link)
    del package.parts["word/headerX.xml"]
    return Package({**package.parts, "word/_rels/document.xml.rels": changed.encode()})


def without_lost(headers: tuple[str | None, ...]) -> Package:
    return made_of(tuple(None if name == "X" else name for name in headers))


@pytest.mark.parametrize("lost", LOST)
@pytest.mark.parametrize("headers", WHERE)
def test_a_reference_that_leads_to_no_header_is_taken_for_none(headers, lost):
    broken, plain = with_lost(headers, LOST[lost]), made_of(("B",), last="Other")
    for before, after in ((broken, plain), (plain, broken), (broken, broken)):
        made = redline(before, after, author="Drafter", date=None)
        assert any("leads to no header" in note for note in made.notes)
        for accept, shows in ((True, after), (False, before)):
            expected = shows if shows is plain else without_lost(headers)
            assert headers_shown(settle(made.package, accept=accept)) == headers_shown(expected)


def test_a_header_that_is_there_is_nothing_to_note():
    assert redline(made_of(("A",)), made_of(("A",)), author="Drafter", date=None).notes == ()
