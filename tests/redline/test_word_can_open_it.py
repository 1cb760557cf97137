"""What Word would take for damaged: marks out of order, ids given twice, relationships that are not there."""

from __future__ import annotations

from drafter.ooxml.package.package import Package
from drafter.ooxml.revisions.settle import settle
from drafter.redline.redline import redline
from tests.support.documents import RELS, R, W, body_of, document, p
from tests.support.redline_judge import read, shown, w

BY = 'w:id="{}" w:author="A"'


def words(said: str) -> str:
    return f"<w:r><w:t>{said}</w:t></w:r>"


def moved(kind: str, first: int) -> str:
    """One side of a move as Word writes it: the mark of the paragraph, the range, the words."""
    mark, start, inner = (BY.format(first + each) for each in range(3))
    return (
        f"<w:p><w:pPr><w:rPr><w:{kind} {mark}/></w:rPr></w:pPr>"
        f'<w:{kind}RangeStart {start} w:name="m1"/><w:{kind} {inner}>{words("moved words")}</w:{kind}></w:p>'
        f'<w:{kind}RangeEnd w:id="{first + 1}"/>'
    )


def test_what_an_earlier_move_brought_in_and_is_gone_is_marked_deleted_before_moved() -> None:
    old = document(p("first"), moved("moveTo", 4), p("mid"), moved("moveFrom", 1), p("last"))
    new = document(p("first"), p("mid"), p("last"))
    body = body_of(redline(old, new, author="B", date=None).package)
    marks = next(one for one in body.iter(w("rPr")) if one.find(w("moveTo")) is not None)
    # Annex A, EG_ParaRPrTrackChanges.
    assert [one.tag for one in marks] == [w("del"), w("moveTo")]
    assert "".join(body_of(settle(old, accept=False)).itertext()) == "firstmidmoved wordslast"
    assert [said for _, (_, said) in read(body, "accept")] == [
        [(one, "")] for one in ("first", "mid", "last")
    ]


def test_a_header_that_leads_nowhere_is_none() -> None:
    lost = '<w:headerReference w:type="default" r:id="rH9"/>'
    made = redline(
        document(p("It shall be."), p("Last."), section=lost),
        document(p("It must be."), p("Last."), section=lost),
        author="A",
        date=None,
    )
    assert shown(body_of(made.package)) == "It [-shall-][+must+] be.\nLast."
    assert list(body_of(made.package).iter(w("headerReference"))) == []
    assert [note.partition(": ")[2] for note in made.notes] == [
        "a default header of the old document leads to no header: it is taken for none",
        "a default header of the new document leads to no header: it is taken for none",
    ]


def test_a_comment_comes_along_with_the_links_in_it() -> None:
    link = f'<w:p><w:hyperlink r:id="rId5">{words("@Ann")}</w:hyperlink></w:p>'
    inside = f'<w:comment w:id="0" w:author="A">{link}</w:comment>'
    comments = f'<w:comments xmlns:w="{W}" xmlns:r="{R}">{inside}</w:comments>'
    body = f'<w:p>{words("It shall be.")}<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    new = document(body, p("Last."), parts={"comments.xml": ("comments", comments)})
    new.parts["word/_rels/comments.xml.rels"] = (
        f'<Relationships xmlns="{RELS}"><Relationship Id="rId5" Type="{R}/hyperlink"'
        ' Target="mailto:ann@example.org" TargetMode="External"/></Relationships>'
    ).encode()
    old = document(p("It shall be."), p("Last."))
    made = Package.from_bytes(redline(old, new, author="B", date=None).package.to_bytes())
    part = made.related("comments")
    assert part is not None
    (link_made,) = made.tree(part).iter(w("hyperlink"))
    targets = {each.id: each.target for each in made.relationships(part)}
    assert targets[link_made.get(f"{{{R}}}id")] == "mailto:ann@example.org"


def styles(**centred: str) -> dict[str, tuple[str, str]]:
    inside = "".join(
        f'<w:style w:type="table" w:styleId="{number}"><w:name w:val="{name}"/>'
        f'<w:tblPr><w:jc w:val="{side}"/></w:tblPr></w:style>'
        for number, (name, side) in ((each, said.split()) for each, said in centred.items())
    )
    return {"styles.xml": ("styles", f'<w:styles xmlns:w="{W}">{inside}</w:styles>')}


def styled_table(style: str, said: str) -> str:
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc>{p(said).xml}</w:tc></w:tr></w:tbl>'
    )


def test_two_styles_whose_ids_are_both_taken_get_one_each() -> None:
    old = document(p("One."), p("Last."), parts=styles(a="Ours left", a1="Theirs left"))
    tables = styled_table("a", "first"), p("x"), styled_table("a1", "second")
    new = document(p("One."), *tables, p("Last."), parts=styles(a="Middle center", a1="Side right"))
    made = redline(old, new, author="B", date=None).package
    part = made.related("styles")
    assert part is not None
    every = list(made.tree(part).iter(w("style")))
    sides = {style.get(w("styleId")): style.find(f".//{w('jc')}").get(w("val")) for style in every}
    assert len(every) == len(sides) == 4
    used = [style.get(w("val")) for style in body_of(made).iter(w("tblStyle"))]
    assert [sides[style] for style in used] == ["center", "right"]
