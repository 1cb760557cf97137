"""Everything in a Word file that is not plain words: each kind goes both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from drafter.ooxml.revisions.settle import settle
from drafter.redline.redline import Redline, redline
from tests.support.documents import W, body_of, document, p
from tests.support.redline_judge import read, shown, w

if TYPE_CHECKING:
    from drafter.ooxml.package.package import Package

TEXT = "The Party shall comply with this Section of the Code."


def made(old: Package, new: Package) -> Redline:
    """The redline of two files, of which both laws are checked by a reader of its own."""
    result = redline(old, new, author="Drafter", date=None)
    body = body_of(result.package)
    assert read(body, "reject") == read(body_of(old), "reject")
    assert read(body, "accept") == read(body_of(new), "accept")
    return result


def marks(old: Package, new: Package) -> str:
    return shown(body_of(made(old, new).package))


def paragraph(*content: str) -> str:
    return f"<w:p>{''.join(content)}</w:p>"


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def link(anchor: str, text: str) -> str:
    return f'<w:hyperlink w:anchor="{anchor}">{r(text)}</w:hyperlink>'


def control(tag: str, text: str) -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{text}</w:sdtContent></w:sdt>'


def test_a_field_that_shows_something_else_keeps_its_instruction():
    old, new = (document(paragraph(r("See "), field("REF _a \\h", n), r("."))) for n in ("1.2", "1.3"))
    body = body_of(made(old, new).package)
    assert shown(body) == "See 1.[-2-][+3+]."
    assert not list(body.iter(w("delInstrText")))


def test_a_field_with_another_instruction_is_replaced_whole():
    old, new = (document(paragraph(r("See "), field(f"REF {n} \\h", "1.2"), r("."))) for n in "ab")
    body = body_of(made(old, new).package)
    assert [node.text.strip() for node in body.iter(w("delInstrText"))] == ["REF a \\h"]
    for mark in (*body.iter(w("ins")), *body.iter(w("del"))):
        kinds = [c.get(w("fldCharType")) for c in mark.iter(w("fldChar"))]
        assert kinds == ["begin", "separate", "end"]


def test_a_simple_field_goes_and_comes_back_whole():
    simple = '<w:fldSimple w:instr=" PAGE ">' + r("7") + "</w:fldSimple>"
    old, new = document(paragraph(r("Page "), simple, r(" of many"))), document(paragraph(r("Page of many")))
    result = redline(old, new, author="Drafter", date=None)
    assert shown(body_of(settle(result.package, accept=True))) == "Page of many"
    back = body_of(settle(result.package, accept=False))
    assert shown(back) == "Page 7 of many"
    assert [node.text for node in back.iter(w("instrText"))] == [" PAGE "]


@pytest.mark.parametrize("wrap", [lambda text: link("here", text), lambda text: control("x", r(text))])
def test_words_within_a_link_or_a_control_change_inside_it(wrap):
    old, new = (document(paragraph(r("See "), wrap(f"the {word} text"), r("."))) for word in ("old", "new"))
    assert marks(old, new) == "See the [-old-][+new+] text."


def test_a_link_put_round_words_and_taken_off_again():
    plain, linked = (
        document(paragraph(r("See the text."))),
        document(paragraph(r("See "), link("a", "the text"), r("."))),
    )
    for old, new in ((plain, linked), (linked, plain)):
        result = made(old, new)
        for accept, want in ((True, new), (False, old)):
            assert len(list(body_of(settle(result.package, accept=accept)).iter(w("hyperlink")))) == len(
                list(body_of(want).iter(w("hyperlink")))
            )


@pytest.mark.parametrize("block", [True, False])
def test_a_content_control_is_inserted_and_deleted_with_its_markup(block):
    inside = control("x", paragraph(r(TEXT))) if block else paragraph(r("Before "), control("x", r(TEXT)))
    with_it, without = document(p("First."), inside, p("Last.")), document(p("First."), p("Last."))
    for old, new in ((with_it, without), (without, with_it)):
        result = made(old, new)
        for accept, want in ((True, new), (False, old)):
            settled = body_of(settle(result.package, accept=accept))
            assert len(list(settled.iter(w("sdt")))) == len(list(body_of(want).iter(w("sdt"))))
            assert not [e for e in settled.iter() if "customXml" in str(e.tag)]


def test_words_in_a_block_control():
    old, new = (document(control("x", paragraph(r(f"The {word} text.")))) for word in ("old", "new"))
    assert marks(old, new) == "The [-old-][+new+] text."


def box(text: str) -> str:
    return (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        f"{paragraph(r(text))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def test_words_in_a_text_box_change_inside_it():
    old, new = (document(paragraph(r("Look: "), box(f"a {word} box"))) for word in ("red", "blue"))
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    assert shown(body.find(f".//{w('txbxContent')}")) == "a [-red-][+blue+] box"
    assert len(list(body.iter(w("txbxContent")))) == 1


def notes(*texts: str, kind: str = "footnote") -> dict[str, tuple[str, str]]:
    content = "".join(
        f'<w:{kind} w:id="{number}">{paragraph(r(text))}</w:{kind}>' for number, text in enumerate(texts, 1)
    )
    return {f"{kind}s.xml": (f"{kind}s", f'<w:{kind}s xmlns:w="{W}">{content}</w:{kind}s>')}


def reference(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def note_texts(package: Package, kind: str = "footnote") -> list[str]:
    part = package.related(f"{kind}s")
    return [] if part is None else ["".join(note.itertext()) for note in package.tree(part).iter(w(kind))]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_words_in_a_note_change_inside_it(kind):
    old, new = (
        document(paragraph(r("Text"), reference(1, kind), r(".")), parts=notes(f"A {word} note.", kind=kind))
        for word in ("short", "long")
    )
    package = made(old, new).package
    root = package.tree(package.related(f"{kind}s"))
    assert shown(root) == "A [-short-][+long+] note."


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_note_before_another_one_is_inserted_and_deleted(kind):
    one = document(
        paragraph(r("First words here"), r("; second words here"), reference(1, kind), r(".")),
        parts=notes("The old note.", kind=kind),
    )
    two = document(
        paragraph(
            r("First words here"), reference(1, kind), r("; second words here"), reference(2, kind), r(".")
        ),
        parts=notes("Something else.", "The old note.", kind=kind),
    )
    for old, new in ((one, two), (two, one)):
        package = redline(old, new, author="Drafter", date=None).package
        assert note_texts(settle(package, accept=True), kind) == note_texts(new, kind)
        assert note_texts(settle(package, accept=False), kind) == note_texts(old, kind)


def test_the_first_note_of_a_document_brings_its_part():
    old = document(paragraph(r(TEXT)))
    new = document(paragraph(r(TEXT), reference(1)), parts=notes("A note."))
    package = redline(old, new, author="Drafter", date=None).package
    assert note_texts(settle(package, accept=True)) == ["A note."]
    assert note_texts(settle(package, accept=False)) == []


def header(text: str) -> dict[str, tuple[str, str]]:
    return {"header1.xml": ("header", f'<w:hdr xmlns:w="{W}">{paragraph(r(text))}</w:hdr>')}


HEADER = '<w:headerReference w:type="default" r:id="header1"/>'


def header_texts(package: Package) -> list[str]:
    parts = [link.target for link in package.relationships(package.main) if link.kind == "header"]
    return ["".join(package.tree(part).itertext()) for part in parts]


def test_words_in_a_header_change_inside_it():
    old, new = (document(p(TEXT), section=HEADER, parts=header(f"Version {n}")) for n in (1, 2))
    package = redline(old, new, author="Drafter", date=None).package
    assert shown(package.tree("word/header1.xml")) == "Version [-1-][+2+]"


def test_a_header_that_comes_or_goes_is_words_that_come_or_go():
    without, with_it = document(p(TEXT)), document(p(TEXT), section=HEADER, parts=header("Version 1"))
    for old, new in ((without, with_it), (with_it, without)):
        package = redline(old, new, author="Drafter", date=None).package
        assert "".join(header_texts(settle(package, accept=True))) == "".join(header_texts(new))
        assert "".join(header_texts(settle(package, accept=False))) == "".join(header_texts(old))


def test_a_section_break_comes_and_goes():
    sections = f'<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>{r(TEXT)}</w:p>'
    without, with_it = document(p(TEXT), p("Last.")), document(sections, p("Last."))
    for old, new in ((without, with_it), (with_it, without)):
        package = made(old, new).package
        for accept, want in ((True, new), (False, old)):
            settled = body_of(settle(package, accept=accept))
            assert len(list(settled.iter(w("sectPr")))) == len(list(body_of(want).iter(w("sectPr"))))


def test_the_page_of_a_section_is_a_tracked_change():
    old, new = document(p(TEXT), section=""), document(p(TEXT), section='<w:type w:val="continuous"/>')
    package = redline(old, new, author="Drafter", date=None).package
    assert [len(change[0]) for change in package.body.iter(w("sectPrChange"))] == [1]
    assert body_of(settle(package, accept=False)).find(f"{w('sectPr')}/{w('type')}") is None
    assert body_of(settle(package, accept=True)).find(f"{w('sectPr')}/{w('type')}") is not None


def test_a_document_without_a_last_section_gets_one_and_loses_it():
    bare = document(p(TEXT))
    root = bare.edit(bare.main)
    root[0].remove(root[0].find(w("sectPr")))
    bare = bare.copy()
    for old, new in ((bare, document(p(TEXT))), (document(p(TEXT)), bare)):
        package = redline(old, new, author="Drafter", date=None).package
        for accept, want in ((True, new), (False, old)):
            sizes = [list(body_of(each).iter(w("pgSz"))) for each in (settle(package, accept=accept), want)]
            assert len(sizes[0]) == len(sizes[1])


def picture(rid: str) -> str:
    return f'<w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" r:id="{rid}"/></w:pict></w:r>'


def test_an_image_is_replaced_and_both_images_are_there():
    old, new = (
        document(paragraph(r("Look: "), picture("one")), parts={"one.png": ("image", data)})
        for data in ("first image", "second image")
    )
    package = redline(old, new, author="Drafter", date=None).package
    for accept, data in ((True, b"second image"), (False, b"first image")):
        settled = settle(package, accept=accept)
        (rid,) = [v for e in settled.body.iter() for k, v in e.items() if k.endswith("relationships}id")]
        (target,) = [link.target for link in settled.relationships(settled.main) if link.id == rid]
        assert settled.parts[target] == data


def test_a_list_of_the_new_document_comes_along():
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="5">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num></w:numbering>'
    )
    old = document(p(TEXT, level=0))
    new = document(p(TEXT, level=0), parts={"numbering.xml": ("numbering", numbering)})
    package = redline(old, new, author="Drafter", date=None).package
    root = package.tree("word/numbering.xml")
    abstract = [e.tag for e in root].index(w("num"))
    assert all(e.tag == w("abstractNum") for e in root[:abstract])
    (number,) = [e.get(w("val")) for e in settle(package, accept=True).body.iter(w("numId"))]
    base = root.find(f"{w('num')}[@{w('numId')}='{number}']/{w('abstractNumId')}").get(w("val"))
    formats = root.find(f"{w('abstractNum')}[@{w('abstractNumId')}='{base}']").iter(w("numFmt"))
    assert [e.get(w("val")) for e in formats] == ["lowerLetter"]


def test_a_style_of_the_new_document_comes_along():
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/>'
        '<w:basedOn w:val="Base"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/>'
        "</w:style></w:styles>"
    )
    new = document(p(TEXT, style="Own"), parts={"styles.xml": ("styles", styles)})
    package = redline(document(p(TEXT)), new, author="Drafter", date=None).package
    defined = {style.get(w("styleId")) for style in package.tree("word/styles.xml").iter(w("style"))}
    assert {"Own", "Base", "Normal"} <= defined


def test_a_style_defined_otherwise_is_noted():
    bold = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Heading"><w:name w:val="Heading"/>'
        "<w:rPr><w:b/></w:rPr></w:style></w:styles>"
    )
    new = document(p(TEXT, style="Heading"), parts={"styles.xml": ("styles", bold)})
    result = redline(document(p(TEXT, style="Heading")), new, author="Drafter", date=None)
    assert result.notes == ("word/styles.xml: styles keep the old document's definition: heading",)


def test_bookmarks_of_both_documents_stay_and_are_noted():
    def marked(name):
        return f'<w:bookmarkStart w:id="7" w:name="{name}"/>{r("this Section")}<w:bookmarkEnd w:id="7"/>'

    old, new = (
        document(paragraph(r("The Party shall follow "), marked(name), r(".")))
        for name in ("first", "second")
    )
    result = made(old, new)
    starts = {e.get(w("name")): e.get(w("id")) for e in body_of(result.package).iter(w("bookmarkStart"))}
    assert set(starts) == {"first", "second"}
    assert len(set(starts.values())) == 2
    assert any("second" in note for note in result.notes)
    assert any("first" in note for note in result.notes)


def test_a_bookmark_goes_with_the_clause_that_moves():
    named = paragraph('<w:bookmarkStart w:id="3" w:name="_Ref"/>', r(TEXT), '<w:bookmarkEnd w:id="3"/>')
    others = [p(f"Another clause, number {n}, which says something else.") for n in range(3)]
    body = body_of(made(document(named, *others, p("Last.")), document(*others, named, p("Last."))).package)
    starts = list(body.iter(w("bookmarkStart")))
    assert len(starts) == 1
    assert starts[0].getparent().find(w("moveTo")) is not None


def test_comments_of_both_documents_stay():
    def commented(text):
        comments = (
            f'<w:comments xmlns:w="{W}"><w:comment w:id="0" w:author="Ana">{paragraph(r(text))}</w:comment>'
            "</w:comments>"
        )
        return document(
            paragraph(
                '<w:commentRangeStart w:id="0"/>',
                r(TEXT),
                '<w:commentRangeEnd w:id="0"/>',
                '<w:r><w:commentReference w:id="0"/></w:r>',
            ),
            parts={"comments.xml": ("comments", comments)},
        )

    result = redline(commented("Why?"), commented("Because."), author="Drafter", date=None)
    said = ["".join(c.itertext()) for c in result.package.tree("word/comments.xml")]
    assert said == ["Why?", "Because."]
    body = body_of(result.package)
    assert sorted(e.get(w("id")) for e in body.iter(w("commentReference"))) == ["0", "1"]
    assert any("Ana" in note for note in result.notes)


def test_tracked_changes_of_the_new_document_count_as_accepted():
    new = document(
        paragraph(
            r("The Party "),
            f'<w:ins w:id="1" w:author="X">{r("shall")}</w:ins>',
            '<w:del w:id="2" w:author="X"><w:r><w:delText>may</w:delText></w:r></w:del>',
            r(" comply."),
        )
    )
    result = redline(document(p("The Party must comply.")), new, author="Drafter", date=None)
    assert shown(body_of(result.package)) == "The Party [-must-][+shall+] comply."
    assert {e.get(w("author")) for e in result.package.body.iter(w("ins"), w("del"))} == {"Drafter"}


def test_words_that_another_inserted_are_deleted_inside_the_insertion():
    old = document(
        paragraph(r("The Party "), f'<w:ins w:id="1" w:author="X">{r("shall always")}</w:ins>', r(" comply."))
    )
    body = body_of(made(old, document(p("The Party shall comply."))).package)
    assert shown(body) == "The Party [+shall+][+[- always-]+] comply."
    assert [e.get(w("author")) for e in body.iter(w("del"))] == ["Drafter"]
    assert {e.get(w("author")) for e in body.iter(w("ins"))} == {"X"}


def test_a_paragraph_mark_that_another_deleted_stays_deleted():
    dead = '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="X"/></w:rPr></w:pPr>' + r("The Party ") + "</w:p>"
    old = document(dead, p("must comply."), p(TEXT))
    new = document(p("The Party may comply."), p(TEXT))
    body = body_of(made(old, new).package)
    assert shown(body) == f"The Party [-¶-]\n[-must-][+may+] comply.\n{TEXT}"


def test_elements_stand_in_the_order_of_the_schema():
    # rPr, sectPr and pPrChange end the properties of a paragraph (CT_PPr, §17.3.1.26).
    old = document(p(TEXT, level=0), p("One two three."), p("Last."))
    new = document(p(TEXT, level=1), p("One two", style="Heading"), p("three."), p("Last."))
    for properties in body_of(made(old, new).package).iter(w("pPr")):
        names = [etree.QName(child).localname for child in properties]
        late = [name for name in names if name in {"rPr", "sectPr", "pPrChange"}]
        assert late == sorted(late, key=["rPr", "sectPr", "pPrChange"].index)
        assert names[len(names) - len(late) :] == late
