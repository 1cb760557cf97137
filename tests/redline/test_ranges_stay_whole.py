"""Bookmarks, permissions and comments in every place and through every edit: each once, begun and ended."""

from __future__ import annotations

import itertools

import pytest

from drafter.ooxml.names import qn
from drafter.redline.redline import redline
from tests.support.documents import W, body_of, document

HALVES = {
    "bookmark": (
        '<w:bookmarkStart w:id="{n}" w:name="B{n}"/>',
        '<w:bookmarkEnd w:id="{n}"/>',
    ),
    "permission": ('<w:permStart w:id="{n}" w:edGrp="everyone"/>', '<w:permEnd w:id="{n}"/>'),
    "comment": (
        '<w:commentRangeStart w:id="{n}"/>',
        '<w:commentRangeEnd w:id="{n}"/>',
    ),
}
COMMENTS = (
    f'<w:comments xmlns:w="{W}"><w:comment w:id="5" w:author="Ann">'
    "<w:p><w:r><w:t>why</w:t></w:r></w:p></w:comment></w:comments>"
)
REFERENCE = '<w:p><w:r><w:commentReference w:id="5"/></w:r></w:p>'


def p(*inside: str) -> str:
    return f"<w:p>{''.join(each if each.startswith('<') else t(each) for each in inside)}</w:p>"


def t(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def cell(*blocks: str) -> str:
    return f"<w:tc>{''.join(blocks)}</w:tc>"


ONE, TWO, THREE = "The Supplier shall give notice.", "The Panel shall decide.", "Each User shall pay."
# Where the range begins and ends, as blocks between `{s}` and `{e}`.
PLACES = {
    "in words": ["The Supplier {s}shall{e} give notice.", TWO, THREE],
    "round a paragraph": [ONE, "{s}", TWO, "{e}", THREE],
    "over two paragraphs": ["The Supplier {s}shall give notice.", "The Panel {e}shall decide.", THREE],
    "round the first": ["{s}", ONE, "{e}", TWO, THREE],
    "at the end": [ONE, TWO, "{s}", THREE, "{e}"],
    "round nothing": [ONE, "{s}", "{e}", TWO, THREE],
    "round a table": [ONE, "{s}", ("row", "a", "b"), "{e}", THREE],
    "round a row": [ONE, ("between rows", "a", "b"), THREE],
    "round a cell": [ONE, ("between cells", "a", "b"), THREE],
    "in a cell": [ONE, ("in a cell", "a", "b"), THREE],
}
EDITS = {
    "nothing": lambda words: words,
    "a word changed": lambda words: words.replace("shall", "must"),
    "a paragraph gone": lambda words: "" if words == TWO else words,
    "all rewritten": lambda words: words and f"Nobody has said what number {len(words)} says.",
    "a paragraph more": lambda words: words.replace(THREE, "In between.\n" + THREE),
}


def blocks(place, edit, start, end):
    made = []
    for block in PLACES[place]:
        if isinstance(block, tuple):
            made.append(_table(block, edit, start, end))
        elif block in ("{s}", "{e}"):
            made.append(block.format(s=start, e=end))
        else:
            marks = {"{s}": start, "{e}": end}
            plain = block.replace("{s}", "").replace("{e}", "")
            edited = EDITS[edit](plain)
            if edited == plain:
                made.append(p(*(marks.get(part, part) for part in _parts(block))))
            else:
                lost = "".join(marks[mark] for mark in marks if mark in block)
                made += [p(lost, line) if lost else p(line) for line in edited.splitlines()[-1:]]
                made[-1:-1] = [p(line) for line in edited.splitlines()[:-1]]
                made += [p(lost, "x")] if lost and not edited else []
    return "".join(made)


def _parts(block):
    for mark in ("{s}", "{e}"):
        block = block.replace(mark, f"|{mark}|")
    return [part for part in block.split("|") if part]


def _table(block, edit, start, end):
    kind, a, b = block
    a = EDITS[edit](f"{a} shall stand")
    first, second = cell(p(a)), cell(p(b))
    if kind == "in a cell":
        first = cell(start, p(a), end, p("after"))
    if kind == "between cells":
        first = start + first + end
    rows = [row(first, second), row(cell(p("c")), cell(p("d")))]
    if kind == "between rows":
        rows[0] = start + rows[0] + end
    if edit == "a paragraph more":
        rows.insert(0, row(cell(p("new")), cell(p("row"))))
    return table(*rows)


def of(kind, place, edit, *, has):
    start, end = (half.format(n=5) for half in HALVES[kind]) if has else ("", "")
    held = has and kind == "comment"
    parts = {"comments.xml": ("comments", COMMENTS)} if held else {}
    return document(blocks(place, edit, start, end) + (REFERENCE if held else p("end")), parts=parts)


def halves(body, kind):
    name = {"bookmark": "bookmark", "permission": "perm", "comment": "commentRange"}[kind]
    tags = (qn(f"w:{name}Start"), qn(f"w:{name}End"))
    return [each.tag == tags[1] for each in body.iter(*tags)]


@pytest.mark.parametrize(
    ("kind", "place", "edit", "who"), [*itertools.product(HALVES, PLACES, EDITS, ("both", "old", "new"))]
)
def test_a_range_begins_once_and_ends_once_behind_it(kind, place, edit, who):
    old = of(kind, place, "nothing", has=who != "new")
    new = of(kind, place, edit, has=who != "old")
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    assert halves(body, kind) == [False, True]


@pytest.mark.parametrize(
    ("kind", "one", "other"), [(kind, *pair) for kind in HALVES for pair in itertools.permutations(PLACES, 2)]
)
def test_a_range_that_stands_elsewhere_in_the_new_document_is_one(kind, one, other):
    old, new = of(kind, one, "nothing", has=True), of(kind, other, "nothing", has=True)
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    assert halves(body, kind) == [False, True]
