"""The two laws on paragraphs of links, fields, controls, tabs, bookmarks and earlier tracked changes."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.redline.redline import redline
from tests.support.documents import body_of, document, p
from tests.support.redline_judge import read, w

WORDS = st.lists(
    st.sampled_from(["the ", "Party ", "shall ", "not ", "1.2", "; ", "notice ", "of "]),
    min_size=1,
    max_size=4,
).map("".join)


def run(text: str, look: str = "") -> str:
    head = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{head}<w:t xml:space="preserve">{text}</w:t></w:r>'


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(instruction: str, result: str) -> str:
    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{char('begin')}{code}{char('separate')}{result}{char('end')}"


def link(anchor: str, inside: str) -> str:
    return f'<w:hyperlink w:anchor="{anchor}">{inside}</w:hyperlink>'


def control(tag: str, inside: str) -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'


def inserted(inside: str) -> str:
    return f'<w:ins w:id="9" w:author="X">{inside}</w:ins>'


def deleted(text: str) -> str:
    return f'<w:del w:id="9" w:author="X"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


NAMES = st.sampled_from(["a", "b"])
PLAIN = st.builds(run, WORDS, st.sampled_from(["", "", "<w:b/>", "<w:i/>"]))
SMALL = st.sampled_from(
    ["<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", '<w:r><w:sym w:font="S" w:char="F0B7"/></w:r>']
)
INSIDE = st.lists(st.one_of(PLAIN, SMALL), min_size=1, max_size=3).map("".join)
WRAPPED = st.one_of(
    st.builds(field, NAMES, INSIDE),
    st.builds(link, NAMES, INSIDE),
    st.builds(control, NAMES, INSIDE),
    st.builds(lambda name, inside: link(name, field("c", inside)), NAMES, INSIDE),
    st.builds(lambda name, inside: control(name, link("d", inside)), NAMES, INSIDE),
)
CONTENT = st.lists(st.one_of(PLAIN, PLAIN, SMALL, WRAPPED), max_size=6)
WITH_EARLIER = st.lists(
    st.one_of(PLAIN, WRAPPED, st.builds(inserted, INSIDE), st.builds(deleted, WORDS)), max_size=6
)


@st.composite
def edited(draw, content):
    """The content with a few pieces put in, taken out, replaced or exchanged."""
    content = list(content)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(content)))
        content[at : at + draw(st.integers(0, 2))] = draw(
            st.lists(st.one_of(PLAIN, SMALL, WRAPPED), max_size=2)
        )
        if len(content) > 1 and draw(st.booleans()):
            content[0], content[-1] = content[-1], content[0]
    return content


PAIRS = CONTENT.flatmap(lambda content: st.tuples(st.just(content), st.one_of(edited(content), CONTENT)))


def both_laws(old, new):
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    assert read(body, "reject") == read(body_of(old), "reject")
    assert read(body, "accept") == read(body_of(new), "accept")
    return body


def paragraphs(content: list[str]) -> str:
    return f"<w:p>{''.join(content)}</w:p>"


@settings(max_examples=120, deadline=None)
@given(PAIRS)
@example(([run("the Party shall ")], [run("the "), link("a", run("Party ")), run("shall ")]))
@example(([field("a", run("1.2"))], [run("1.2")]))
@example(([control("a", run("1.2"))], [control("b", run("1.2"))]))
def test_both_laws_inside_paragraphs(pair):
    old, new = (document(paragraphs(content), p("Last.")) for content in pair)
    both_laws(old, new)


@settings(max_examples=80, deadline=None)
@given(WITH_EARLIER, CONTENT)
def test_both_laws_over_earlier_changes(before, after):
    old = document(paragraphs(before), p("Last."))
    body = both_laws(old, document(paragraphs(after), p("Last.")))
    kept = {mark.get(w("author")) for mark in body.iter(w("del"))}
    assert ("X" in kept) == any("<w:del " in piece for piece in before)


@settings(max_examples=60, deadline=None)
@given(PAIRS)
def test_fields_stay_whole(pair):
    old, new = (document(paragraphs(content), p("Last.")) for content in pair)
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    for view in ("accept", "reject"):
        text = str(read(body, view))
        assert text.count("'begin'") == text.count("'end'") == text.count("'separate'")
