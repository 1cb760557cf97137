"""PDFs by a grammar: objects, pages, streams, forms, boxes and fonts that no program should write."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from benchmarks.hostile import odd

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

Objects = dict[int, bytes]
_ROOT, _PAGES, _PAGE, _FONT, _CONTENT, _FREE = 1, 2, 3, 4, 5, 6
_NUMBERS = (
    b"0",
    b"1",
    b"-1",
    b"0.0001",
    b"595",
    b"99999",
    b"1e9",
    b"2147483648",
    b"-2147483649",
    b"9" * 60,
    b"nan",
    b".",
    b"--5",
    b"0.5",
)
_LINES = (b"1. Duties", b"1.1 Each User shall keep its Systems secure.", b"\\(a\\) the first; and", b"1.2 Each User.", b"", b"\\050" * 50, b"\\000\\033[31m",
          b" " * 300, b"." * 300, b"A" * 3000, b"\\377\\376", b"-", b"Section 1", b"\\223quoted\\224")  # fmt: skip


def pdf(dice: random.Random) -> bytes:
    """Gives a PDF, or what pretends to be one."""
    objects: Objects = {
        _ROOT: b"<< /Type /Catalog /Pages 2 0 R >>",
        _PAGES: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        _PAGE: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
        _FONT: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        _CONTENT: stream(_text(dice)),
    }
    for _ in range(dice.choice((1, 1, 2, 3))):
        dice.choice(_TWISTS)(objects, dice)
    return written(objects, dice)


def written(objects: Objects, dice: random.Random) -> bytes:
    """Gives the bytes of a PDF of these objects, with a table that is mostly right."""
    out, at = b"%PDF-1.7\n", {}
    for number, body in objects.items():
        at[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table, size = len(out), max(objects) + 1
    lie = dice.random() < 0.1
    rows = b"".join(
        b"%010d 00000 n \n" % (at.get(n, 0) + (dice.randint(-9, 9) if lie else 0)) for n in range(1, size)
    )
    end = dice.choice(
        (b"",) * 8
        + (
            b" /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >> /ID [(a) (b)]",
            b" /Prev 0",
            b" /Prev %d" % table,
            b" /XRefStm 9",
        )
    )
    trailer = b"trailer << /Size %d /Root 1 0 R%b >>\nstartxref\n%d\n%%%%EOF" % (size, end, table)
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + rows + trailer


def stream(body: bytes, more: bytes = b"") -> bytes:
    """Gives a stream; `more` stands in its dictionary."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(body), more, body)


def _free(objects: Objects) -> int:
    return max(*objects, _FREE - 1) + 1


def _number(dice: random.Random) -> bytes:
    return dice.choice(_NUMBERS)


def _text(dice: random.Random) -> bytes:
    lines = b" ".join(b"(%b) '" % dice.choice(_LINES) for _ in range(dice.choice((2, 6, 40))))
    return (
        b"BT /F1 11 Tf 72 750 Td 14 TL (1. Duties) ' (1.1 Each User shall keep its systems secure.) ' "
        + lines
        + b" ET"
    )


def _operators(objects: Objects, dice: random.Random) -> None:
    """Puts operators with odd numbers into the page."""
    every: tuple[Callable[[], bytes], ...] = (
        lambda: b"q " * dice.choice((1, 50, 5000)),
        lambda: b"Q " * dice.choice((1, 50)),
        lambda: b" ".join(_number(dice) for _ in range(6)) + b" cm",
        lambda: b"BT " + b" ".join(_number(dice) for _ in range(6)) + b" Tm (word) Tj ET",
        lambda: b"BT /F1 %b Tf (word) Tj ET" % _number(dice),
        lambda: (
            b"BT /F1 11 Tf %b Tc %b Tw %b Tz %b Ts (word and word) Tj ET"
            % tuple(_number(dice) for _ in range(4))
        ),
        lambda: (
            b"BT /F1 11 Tf ["
            + b" ".join(b"(w) %b" % _number(dice) for _ in range(dice.choice((3, 300))))
            + b"] TJ ET"
        ),
        lambda: b"BT %d Tr (hidden) Tj ET" % dice.choice((3, 7, 99)),
        lambda: (
            b" ".join((_number(dice), _number(dice), b"m", _number(dice), _number(dice), b"l S"))
            * dice.choice((1, 500))
        ),
        lambda: b" ".join(_number(dice) for _ in range(4)) + b" re f ",
        lambda: b"/X9 Do /none Do ",
        lambda: b"BI /W 9999999 /H 9999999 /BPC 8 /CS /RGB ID xx EI ",
        lambda: b"BT (unended ",
        lambda: b"[" * dice.choice((1, 600)) + b" ] " + b"<<" * dice.choice((1, 600)),
        lambda: b"/Span << /ActualText (" + dice.choice(_LINES) + b") >> BDC BT /F1 9 Tf (x) Tj ET EMC ",
        lambda: b"BT /F1 1 Tf " + b"(x) Tj 0 -0.01 Td " * 3000 + b"ET ",
    )
    made = b"\n".join(dice.choice(every)() for _ in range(dice.choice((1, 3, 8))))
    objects[_CONTENT] = stream(dice.choice((made + _text(dice), _text(dice) + made)))


def _forms(objects: Objects, dice: random.Random) -> None:
    """Puts forms in that draw one another."""
    first, many = _free(objects), dice.choice((1, 2, 4, 12))
    for n in range(first, first + many):
        last = n == first + many - 1
        below = dice.choice((first, n)) if last and dice.random() < 0.5 else n + 1
        times = dice.choice((1, 1, 2, 3))
        body = _text(dice) if last and below == n + 1 else b"/X Do " * times
        objects[n] = stream(
            body,
            b"/Type /XObject /Subtype /Form /BBox [%b 0 999 999] /Matrix [%b 0 0 1 0 0] /Resources << /Font << /F1 4 0 R >> /XObject << /X %d 0 R >> >>"
            % (_number(dice), dice.choice((b"1", _number(dice))), below),
        )
    objects[_PAGE] = objects[_PAGE].replace(
        b"/Resources <<", b"/Resources << /XObject << /X9 %d 0 R >>" % first
    )
    objects[_CONTENT] = stream(b"/X9 Do " * dice.choice((1, 5)) + _text(dice))


def _tree(objects: Objects, dice: random.Random) -> None:
    """Makes the tree of pages deep, round, or another number than it says."""
    n = _free(objects)
    deep = dice.choice((3, 60, 2000))
    choices: tuple[Callable[[], Objects], ...] = (
        lambda: {_PAGES: b"<< /Type /Pages /Kids [3 0 R] /Count %b >>" % _number(dice)},
        lambda: {_PAGES: b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"},
        lambda: {_PAGES: b"<< /Type /Pages /Kids [3 0 R 3 0 R 99 0 R 1 0 R null 5] /Count 6 >>"},
        lambda: {
            _PAGES: b"<< /Type /Pages /Kids ["
            + b"3 0 R " * dice.choice((50, 3000))
            + b"] /Count %d >>" % dice.choice((50, 3000))
        },
        lambda: (
            {_PAGES: b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % n}
            | {
                m: b"<< /Type /Pages /Kids [%d 0 R] /Count 1 /Parent %d 0 R >>"
                % (m + 1 if m < n + deep - 1 else _PAGE, m - 1)
                for m in range(n, n + deep)
            }
        ),
        lambda: {_ROOT: b"<< /Type /Catalog /Pages 3 0 R >>"},
        lambda: {_ROOT: b"<< /Type /Catalog >>"},
        lambda: {_ROOT: b"<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 1 >>"},
    )
    objects.update(dice.choice(choices)())


def _boxes(objects: Objects, dice: random.Random) -> None:
    box = b"[" + b" ".join(_number(dice) for _ in range(dice.choice((4, 4, 2, 0)))) + b"]"
    more = dice.choice(
        (
            b"",
            b" /Rotate %b" % _number(dice),
            b" /CropBox %b" % box,
            b" /UserUnit %b" % _number(dice),
            b" /Rotate 90",
        )
    )
    objects[_PAGE] = objects[_PAGE].replace(
        b"/MediaBox [0 0 595 842]",
        dice.choice((b"", b"/MediaBox %b" % box, b"/MediaBox [0 0 595 842]")) + more,
    )


def _fonts(objects: Objects, dice: random.Random) -> None:
    """Puts fonts in whose signs mean something else, or that draw themselves."""
    n = _free(objects)
    pairs = b"\n".join(
        b"<%02x> <%b>"
        % (
            sign,
            dice.choice(
                (b"0000", b"001b", b"202e", b"d800", b"ffff", b"0041" * 200, b"00410042", b"009b", b"")
            ),
        )
        for sign in range(0x41, 0x41 + dice.choice((2, 26, 90)))
    )
    cmap = (
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange %d beginbfchar\n%b\nendbfchar endcmap"
        % (9, pairs)
    )
    ranges = b"begincmap 1 beginbfrange <0000> <ffff> <%b> endbfrange endcmap" % dice.choice(
        (b"0041", b"d7f0", b"001b")
    )
    bodies = (
        {
            _FONT: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode %d 0 R >>" % n,
            n: stream(dice.choice((cmap, ranges))),
        },
        {
            _FONT: b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [%b 0 0 1 0 0] /FirstChar 0 /LastChar 255 /Widths [1] /Encoding << /Differences [65 /a /b] >> /CharProcs << /a %d 0 R >> /Resources << /Font << /F1 4 0 R >> >> >>"
            % (_number(dice), n),
            n: stream(b"BT /F1 1 Tf (AAA) Tj ET"),
        },
        {
            _FONT: b"<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar %b /LastChar %b /Widths [%b] /FontDescriptor %d 0 R >>"
            % (_number(dice), _number(dice), _number(dice), n),
            n: b"<< /Type /FontDescriptor /FontFile2 %d 0 R /Ascent %b >>" % (n + 1, _number(dice)),
            n + 1: stream(b"\x00\x01\x00\x00" + b"\xff" * 60),
        },
        {
            _FONT: b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [%d 0 R] >>"
            % n,
            n: b"<< /Type /Font /Subtype /CIDFontType2 /W [0 %b 5] /DW %b >>"
            % (_number(dice), _number(dice)),
        },
        {_FONT: b"4 0 R"},
        {
            _FONT: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences ["
            + b" ".join(b"%d /g%d" % (n_, n_) for n_ in range(256))
            + b"] >> >>"
        },
    )
    objects.update(dice.choice(bodies))


def _filters(objects: Objects, dice: random.Random) -> None:
    """Packs the page's stream in odd ways."""
    body = _text(dice)
    packed = zlib.compress(body)
    bomb = zlib.compress(zlib.compress(b" " * 50_000_000))
    choices = (
        stream(packed, b"/Filter /FlateDecode"),
        stream(packed[:-9], b"/Filter /FlateDecode"),
        stream(bomb, b"/Filter [/FlateDecode /FlateDecode]"),
        stream(body.hex().encode() + b">", b"/Filter /ASCIIHexDecode"),
        stream(packed, b"/Filter [" + b"/FlateDecode " * dice.choice((2, 500)) + b"]"),
        stream(body, b"/Filter /None"),
        stream(
            packed,
            b"/Filter /FlateDecode /DecodeParms << /Predictor %b /Columns %b /Colors 99 >>"
            % (_number(dice), _number(dice)),
        ),
        b"<< /Length 99999999 >>\nstream\n" + body + b"\nendstream",
        b"<< /Length 5 0 R >>\nstream\n" + body + b"\nendstream",
        b"<< /Length -1 >>\nstream\n" + body,
        stream(b" " * 30_000_000 + body),
    )
    objects[_CONTENT] = dice.choice(choices)


def _contents(objects: Objects, dice: random.Random) -> None:
    new = dice.choice(
        (
            b"[" + b"5 0 R " * dice.choice((2, 900)) + b"]",
            b"3 0 R",
            b"null",
            b"[[5 0 R]]",
            b"99 0 R",
            b"(text)",
        )
    )
    objects[_PAGE] = objects[_PAGE].replace(b"/Contents 5 0 R", b"/Contents " + new)


def _resources(objects: Objects, dice: random.Random) -> None:
    new = dice.choice(
        (
            b"",
            b"/Resources 3 0 R",
            b"/Resources << /Font 4 0 R >>",
            b"/Resources << /Font << /F1 3 0 R >> >>",
            b"/Resources null",
            b"/Resources << /XObject << /X9 3 0 R >> /Font << /F1 4 0 R >> >>",
        )
    )
    objects[_PAGE] = objects[_PAGE].replace(b"/Resources << /Font << /F1 4 0 R >> >>", new)


def _pictures(objects: Objects, dice: random.Random) -> None:
    n = _free(objects)
    objects[n] = stream(
        b"\xff" * 30,
        b"/Type /XObject /Subtype /Image /Width %b /Height %b /BitsPerComponent 8 /ColorSpace /DeviceRGB /SMask %d 0 R"
        % (_number(dice), _number(dice), n),
    )
    objects[_PAGE] = objects[_PAGE].replace(b"/Resources <<", b"/Resources << /XObject << /X9 %d 0 R >>" % n)
    objects[_CONTENT] = stream(
        b"q 595 0 0 842 0 0 cm /X9 Do Q " * dice.choice((1, 400)) + dice.choice((b"", _text(dice)))
    )


def _garbled(objects: Objects, dice: random.Random) -> None:
    name = dice.choice(sorted(objects))
    objects[name] = dice.choice(
        (
            b"",
            b"null",
            b"%d 0 R" % name,
            b"[" * 3000,
            b"<<" * 3000,
            b"(" * 9,
            odd.words(dice).encode("utf-8", "replace")[:2000],
            b"<< /Type /Page >>",
        )
    )


_TWISTS = (
    _operators,
    _operators,
    _operators,
    _forms,
    _forms,
    _tree,
    _tree,
    _boxes,
    _fonts,
    _fonts,
    _filters,
    _contents,
    _resources,
    _pictures,
    _garbled,
)
