"""The two laws, on random documents and random edits: rejecting gives the old text, accepting the new."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.ooxml.revisions.settle import settle
from drafter.ooxml.revisions.settle_properties import PROPERTY_CHANGES
from drafter.redline.redline import redline
from tests.support.documents import Paragraph, Table, body_of, document, p, table
from tests.support.redline_judge import read, w

pytestmark = pytest.mark.slow

WORDS = st.sampled_from(
    [
        "the",
        "a",
        "Party",
        "Panel",
        "shall",
        "may",
        "not",
        "notify",
        "consent",
        "of",
        "and;",
        "or.",
        "notice,",
        "(b)",
        "1.2",
        "it’s",
        "default\tterm",
        "—",
        "¶",
    ]
)
LOOKS = st.sampled_from(["", "", "", "b", "i", "bu"])
RUNS = st.lists(st.tuples(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), LOOKS), max_size=4)
PARAGRAPHS = st.builds(
    Paragraph,
    RUNS.map(tuple),
    st.sampled_from(["", "", "Heading"]),
    st.sampled_from([None, None, 0, 1, 2]),
)
CELLS = st.lists(PARAGRAPHS, min_size=1, max_size=2).map(tuple)
TABLES = st.integers(1, 3).flatmap(
    lambda width: st.lists(
        st.lists(CELLS, min_size=width, max_size=width).map(tuple), min_size=1, max_size=3
    ).map(lambda rows: Table(tuple(rows)))
)
NESTED = st.builds(lambda inner, last: Table(((((inner, last)),),)), TABLES, PARAGRAPHS)
BLOCKS = st.lists(st.one_of(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS, TABLES, NESTED), max_size=7)


@st.composite
def edited(draw, blocks):
    """The blocks after a few random edits: of words, runs, paragraphs, rows, lists, and moves."""
    blocks = list(blocks)
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(blocks)))
        kind = draw(st.sampled_from(["insert", "delete", "move", "change", "split", "join", "level"]))
        if kind == "insert" or at == len(blocks):
            blocks.insert(at, draw(st.one_of(PARAGRAPHS, TABLES)))
        elif kind == "delete":
            del blocks[at]
        elif kind == "move":
            blocks.insert(draw(st.integers(0, len(blocks) - 1)), blocks.pop(at))
        else:
            blocks[at : at + 1] = draw(changed(blocks[at], kind))
            if kind == "join" and at + 1 < len(blocks):
                blocks[at : at + 2] = joined(blocks[at], blocks[at + 1])
    return blocks


@st.composite
def changed(draw, block, kind):
    if isinstance(block, Table):
        return [draw(changed_table(block))]
    if kind == "level":
        return [replace(block, level=draw(st.sampled_from([None, 1, 2])))]
    runs = list(block.runs)
    cut = draw(st.integers(0, len(runs)))
    if kind == "split":
        return [replace(block, runs=tuple(runs[:cut])), replace(block, runs=tuple(runs[cut:]))]
    if kind == "change":
        runs[cut : cut + 1] = draw(RUNS)
    return [replace(block, runs=tuple(runs))]


@st.composite
def changed_table(draw, block):
    rows = [list(row) for row in block.rows]
    at = draw(st.integers(0, len(rows) - 1))
    kind = draw(st.sampled_from(["row", "drop row", "cell", "column", "drop column"]))
    if kind == "row":
        rows.insert(at, [draw(CELLS) for _ in rows[0]])
    elif kind == "drop row" and len(rows) > 1:
        del rows[at]
    elif kind == "column":
        column = draw(st.integers(0, min(map(len, rows))))
        rows = [[*row[:column], draw(CELLS), *row[column:]] for row in rows]
    elif kind == "drop column" and min(map(len, rows)) > 1:
        rows = [row[1:] for row in rows]
    else:
        rows[at][0] = draw(CELLS)
    return Table(tuple(tuple(row) for row in rows))


def joined(first, second):
    if isinstance(first, Table) or isinstance(second, Table):
        return [first, second]
    return [replace(second, runs=first.runs + second.runs)]


@st.composite
def pairs(draw):
    old = draw(BLOCKS)
    return old, draw(st.one_of(edited(old), BLOCKS))


def finished(blocks):
    """A body as Word writes it: it ends in a paragraph, and so does each cell."""
    return [*blocks, p("The end.")] if not blocks or isinstance(blocks[-1], Table) else blocks


SAME = "The Party shall comply with this Section."
LONG = "A User must not disclose Confidential Information without consent."


@settings(max_examples=150, deadline=None)
@given(pairs())
@example(([p(SAME)], []))
@example(([table("a | b"), p("x")], [p("x"), table("a | b"), p("y")]))
@example(([p(LONG), p(SAME)], [p(SAME), table("a | b"), p(LONG)]))
@example(
    ([p(LONG, level=1)], [p("A User must not", level=2), p("disclose Confidential Information", level=2)])
)
def test_rejecting_gives_the_old_and_accepting_the_new(pair):
    old, new = (document(*finished(blocks)) for blocks in pair)
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    assert read(body, "reject") == read(body_of(old), "accept")
    assert read(body, "accept") == read(body_of(new), "accept")


@settings(max_examples=80, deadline=None)
@given(pairs())
@example(([p(SAME)], [p(LONG, style="Heading")]))
def test_without_formatting_accepting_gives_the_new_words_and_no_format_is_marked(pair):
    old, new = (document(*finished(blocks)) for blocks in pair)
    body = body_of(redline(old, new, author="Drafter", date=None, formatting=False).package)
    assert read(body, "reject") == read(body_of(old), "accept")
    assert words(read(body, "accept")) == words(read(body_of(new), "accept"))
    assert not list(body.iter(*PROPERTY_CHANGES))


def words(items):
    """The blocks as a reader gives them, without how anything looks."""
    return [
        [[words(cell) for cell in row] for row in said]
        if kind == "table"
        else "".join(text for text, _ in said[1])
        for kind, said in items
    ]


@settings(max_examples=60, deadline=None)
@given(pairs())
def test_marks_are_numbered_once_and_deleted_text_is_told_apart(pair):
    old, new = (document(*finished(blocks)) for blocks in pair)
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    marks = [e for e in body.iter() if e.get(w("author")) is not None]
    assert len({mark.get(w("id")) for mark in marks}) == len(marks)
    assert not [text for gone in body.iter(w("del")) for text in gone.iter(w("t"))]
    assert not [text for text in body.iter(w("delText")) if next(text.iterancestors(w("del")), None) is None]


# What ends a property element, in the order of its type in the schema (§17.13.5); all else stands before it.
LAST = {
    "rPr": ["rPrChange"],
    "pPr": ["rPr", "sectPr", "pPrChange"],
    "tblPr": ["tblPrChange"],
    "tblGrid": ["tblGridChange"],
    "trPr": ["ins", "del", "trPrChange"],
    "tcPr": ["cellIns", "cellDel", "cellMerge", "tcPrChange"],
    "sectPr": ["sectPrChange"],
}


@settings(max_examples=60, deadline=None)
@given(pairs())
def test_marks_stand_in_the_order_of_the_schema(pair):
    old, new = (document(*finished(blocks)) for blocks in pair)
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    for name, last in LAST.items():
        for properties in body.iter(w(name)):
            tail = [c.tag for c in properties if c.tag in set(map(w, last))]
            assert tail == sorted(tail, key=[w(each) for each in last].index)
            assert [c.tag for c in properties][len(properties) - len(tail) :] == tail
    for properties in body.iter(w("rPr")):
        first = [c.tag in {w("ins"), w("del"), w("moveFrom"), w("moveTo")} for c in properties]
        assert first == sorted(first, reverse=True)


@settings(max_examples=60, deadline=None)
@given(pairs())
def test_settling_agrees_with_a_reader_of_its_own(pair):
    old, new = (document(*finished(blocks)) for blocks in pair)
    made = redline(old, new, author="Drafter", date=None).package
    for accept, view in ((True, "accept"), (False, "reject")):
        assert read(body_of(settle(made, accept=accept)), "accept") == read(body_of(made), view)


@settings(max_examples=50, deadline=None)
@given(pairs().flatmap(lambda pair: st.tuples(st.just(pair[0]), st.just(pair[1]), edited(pair[1]))))
@example(([table("a **b** | c"), p(SAME)], [table("a b | c"), p(SAME)], [p(SAME)]))
def test_a_redline_of_a_redline_keeps_the_first_changes(versions):
    first, second, third = (document(*finished(blocks)) for blocks in versions)
    once = redline(first, second, author="X", date=None).package
    body = body_of(redline(once, third, author="Y", date=None).package)
    assert read(body, "reject") == read(body_of(first), "accept")
    assert read(body, "accept") == read(body_of(third), "accept")


@settings(max_examples=60, deadline=None)
@given(BLOCKS)
def test_a_document_compared_with_itself_has_no_marks(blocks):
    old = document(*finished(blocks))
    body = body_of(redline(old, old, author="Drafter", date=None).package)
    assert not [element for element in body.iter() if element.get(w("author")) is not None]


@pytest.mark.parametrize("author", ["Ana", "Ana & Bo <ab@example.org>"])
def test_earlier_changes_stay_with_their_authors(author):
    first = redline(
        document(p(SAME), p(LONG)), document(p(SAME), p(LONG.replace("must", "may"))), author="X", date=None
    )
    second = redline(
        first.package,
        document(p(SAME.replace("Section", "Code")), p(LONG.replace("must", "may"))),
        author=author,
        date=None,
    )
    body = body_of(second.package)
    assert {mark.get(w("author")) for mark in body.iter(w("ins"), w("del"))} == {"X", author}
    assert read(body, "reject") == read(body_of(document(p(SAME), p(LONG))), "accept")
