"""PDFs that grow along a dimension, and the commands that read them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from benchmarks.growth.cell import Cell, Inputs
from benchmarks.growth.texts import numbered, sentences, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LINES_A_PAGE = 40
_ROOT, _PAGES, _FONT, _FIRST = 1, 2, 3, 4
_FONTS = b"/Font << /F1 3 0 R >>"
_COMMANDS: dict[str, tuple[str, ...]] = {
    "show": ("show", "new.pdf"),
    "diff": ("diff", "old.pdf", "new.pdf"),
    "check": ("check", "new.pdf", "--since", "old.pdf", "--exit-zero"),
}
_BEGUN = ("G1 Duties", "G1.1 Each User shall keep its Systems secure.", "G1.2 Each User shall pay.")


def pdf_cells() -> Iterator[Cell]:
    """Gives the cells of PDFs."""
    for name, (made, first, most) in _DIMENSIONS.items():
        for command, call in _COMMANDS.items():
            yield Cell(command, f"{name} (PDF)", partial(_inputs, made, call), first, most)


def _inputs(made: Callable[[int], bytes], call: tuple[str, ...], size: int) -> Inputs:
    return Inputs({"old.pdf": _file([_page(_BEGUN)]), "new.pdf": made(size)}, call)


def _page(lines: tuple[str, ...] | list[str]) -> bytes:
    """Gives the operators that write these lines."""
    written = b"".join(b"(%b) '\n" % _escaped(line) for line in lines)
    return b"BT /F1 11 Tf 72 780 Td 14 TL\n" + written + b"ET\n"


def _escaped(line: str) -> bytes:
    signs = line.encode("cp1252")
    return signs.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def _file(pages: list[bytes], more: dict[int, bytes] | None = None, resources: bytes = b"") -> bytes:
    """Gives a PDF of pages, each by its operators; the numbers of `more` begin behind those of the pages."""
    kids = b" ".join(b"%d 0 R" % (_FIRST + 2 * at) for at in range(len(pages)))
    objects = {
        _ROOT: b"<< /Type /Catalog /Pages 2 0 R >>",
        _PAGES: b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, len(pages)),
        _FONT: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    for at, operators in enumerate(pages):
        number = _FIRST + 2 * at
        objects[number] = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R " % (
            number + 1
        )
        objects[number] += b"/Resources << %b %b >> >>" % (_FONTS, resources)
        objects[number + 1] = _stream(operators)
    return _written(objects | (more or {}))


def _stream(operators: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(operators), more, operators)


def _written(objects: dict[int, bytes]) -> bytes:
    out, rows = bytearray(b"%PDF-1.7\n"), []
    for number in sorted(objects):
        rows.append(b"%010d 00000 n \n" % len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, objects[number])
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(rows) + 1) + b"".join(rows)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(rows) + 1, table)
    return bytes(out)


def _pages(size: int) -> bytes:
    lines = numbered(sentences(size * _LINES_A_PAGE))
    return _file([_page(lines[at : at + _LINES_A_PAGE]) for at in range(0, len(lines), _LINES_A_PAGE)])


def _lines(size: int) -> bytes:
    """One page, of far more lines than there is room for."""
    return _file([_page([*_BEGUN, *numbered(sentences(size))])])


def _drawn_apart(size: int) -> bytes:
    """Words that are drawn each by itself."""
    drawn = b"".join(
        b"BT /F1 9 Tf %d %d Td (%b) Tj ET\n"
        % (72 + 45 * (at % 10), 700 - 10 * (at // 10 % 65), word.encode())
        for at, word in enumerate(words(size))
    )
    return _file([_page(_BEGUN) + drawn])


def _signs_apart(size: int) -> bytes:
    """Letters that are each moved a little."""
    letters = " ".join(words(size))[:size]
    drawn = b" ".join(b"(%b) 1" % sign.encode() for sign in letters)
    return _file([_page(_BEGUN) + b"BT /F1 9 Tf 72 700 Td [" + drawn + b"] TJ ET"])


def _at_one_place(size: int) -> bytes:
    return _file([_page(_BEGUN) + b"BT /F1 9 Tf 72 700 Td " + b"(word) Tj 0 -0.001 Td " * size + b"ET"])


def _strokes(size: int) -> bytes:
    return _file([_page(_BEGUN) + b"10 10 m 500 500 l S\n" * size])


def _rules(size: int) -> bytes:
    """Lines across and down, as of a table."""
    across = b"".join(b"72 %d 400 1 re f\n" % (at % 800) for at in range(size))
    return _file([_page(_BEGUN) + across + across.replace(b" 400 1 re", b" 1 400 re")])


def _states(size: int) -> bytes:
    return _file([b"q " * size + _page(_BEGUN) + b"Q " * size])


def _forms(size: int, times: int = 1) -> bytes:
    """Forms that draw one another, each so many times."""
    first = _FIRST + 2
    more = {
        number: _form(b"/X Do " * times, b"/XObject << /X %d 0 R >>" % (number + 1))
        for number in range(first, first + size)
    }
    more[first + size] = _form(_page(["word"]), _FONTS)
    return _file([_page(_BEGUN) + b"/X Do"], more, b"/XObject << /X %d 0 R >>" % first)


def _form(operators: bytes, resources: bytes) -> bytes:
    kind = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << %b >>" % resources
    return _stream(operators, kind)


def _heads(size: int) -> bytes:
    """Pages that all begin and end with the same lines."""
    texts = sentences(size)
    pages = [
        ["Section G", f"G{at + 1} About it", f"G{at + 1}.1 {text}", f"Page {at + 1}"]
        for at, text in enumerate(texts)
    ]
    return _file([_page(lines) for lines in pages])


_DIMENSIONS: dict[str, tuple[Callable[[int], bytes], int, int]] = {
    "pages": (_pages, 4, 512),
    "pages with a header": (_heads, 25, 1_600),
    "lines on a page": (_lines, 250, 16_000),
    "words drawn each by itself": (_drawn_apart, 1_000, 64_000),
    "letters drawn each by itself": (_signs_apart, 4_000, 256_000),
    "words at one place": (_at_one_place, 500, 64_000),
    "strokes": (_strokes, 4_000, 1_024_000),
    "lines of a table": (_rules, 500, 64_000),
    "states saved": (_states, 1_000, 256_000),
    "depth of forms": (_forms, 4, 1_024),
    "depth of forms that draw the next twice": (partial(_forms, times=2), 2, 64),
}
