from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from drafter.model.edit import EditScript, Hunk
from drafter.render.word.tracked_xml import Revision, paragraph, runs, tracked_runs

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REVISION = Revision("A & B <secretariat>", "2026-11-23T00:00:00Z")
BREAKS = {"tab": "\t", "br": "\n"}

printable_text = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"], include_characters="\t\n")
)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, tuple[Hunk, ...]]:
    """Gives a text and hunks that fit it."""
    text = draw(printable_text)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, tuple(Hunk(text[a:b], draw(printable_text), a) for a, b in pairs)


def parse(xml: str) -> etree._Element:
    return etree.fromstring(f'<w:body xmlns:w="{W}">{xml}</w:body>')


def settled(xml: str, drop: str) -> str:
    """Gives the text that is left when one kind of tracked change is dropped."""
    words = []
    for node in parse(xml).iter():
        name = etree.QName(node).localname
        if any(etree.QName(parent).localname == drop for parent in node.iterancestors()):
            continue
        words.append(BREAKS.get(name) or (node.text or "" if name in ("t", "delText") else ""))
    return "".join(words)


@given(edited())
def test_rejecting_gives_the_text_and_accepting_the_amended_one(case: tuple[str, tuple[Hunk, ...]]) -> None:
    text, hunks = case
    xml = tracked_runs(text, hunks, REVISION)
    assert settled(xml, "ins") == text
    assert settled(xml, "del") == EditScript(hunks).apply(text)


def test_a_change_carries_its_author_and_date() -> None:
    change = parse(tracked_runs("all Lamps", (Hunk("all", "some", 0),), REVISION))[0]
    assert change.get(f"{{{W}}}author") == "A & B <secretariat>"
    assert change.get(f"{{{W}}}date") == "2026-11-23T00:00:00Z"


def test_a_change_without_a_date_says_none() -> None:
    assert "w:date" not in tracked_runs("all", (Hunk("all", "some", 0),), Revision("A", ""))


def test_deleted_words_are_never_in_a_text_element() -> None:
    deleted = parse(tracked_runs("all Lamps", (Hunk("all ", "", 0),), REVISION))[0]
    assert [node.tag for node in deleted.iter(f"{{{W}}}t", f"{{{W}}}delText")] == [f"{{{W}}}delText"]


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    assert settled(runs("a\x00b\x0cc\ufffe", "kept", REVISION), "del") == "abc"


def test_a_paragraph_that_comes_whole_has_its_mark_inserted() -> None:
    made = parse(paragraph("LegalText1", runs("x", "ins", REVISION), "ins", REVISION))
    assert made.find(f".//{{{W}}}pPr/{{{W}}}rPr/{{{W}}}ins") is not None
    kept = parse(paragraph("LegalText1", runs("x", "kept", REVISION), "kept", REVISION))
    assert kept.find(f".//{{{W}}}rPr") is None
