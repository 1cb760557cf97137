"""Packages whose parts, relations and types are not what they should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.word_parts import DOCUMENT, R

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

Parts = dict[str, bytes]
_TYPES, _RELATIONS, _ROOT = "[Content_Types].xml", "word/_rels/document.xml.rels", "_rels/.rels"
_KINDS = (
    "header",
    "footer",
    "image",
    "styles",
    "numbering",
    "footnotes",
    "vbaProject",
    "attachedTemplate",
    "oleObject",
    "aFChunk",
    "frame",
    "x",
)
_TARGETS = (
    "", "/", ".", "..", "../..", "header1.xml", "/word/header1.xml", "HEADER1.XML", "none.xml", "../[Content_Types].xml", "document.xml",
    "_rels/document.xml.rels", "header%31.xml", "header1.xml#a", "file:///etc/passwd", "http://example.org/a", "\\\\server\\a", "media", "media/image1.png",
    "a" * 3000, "header1.xml?b", "//x/y", "%00", "word\\header1.xml", "styles.xml",
)  # fmt: skip
_MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"


def twisted_package(parts: Parts, dice: random.Random) -> Parts:
    """Gives the parts with one to three things wrong with the package."""
    made = dict(parts)
    for _ in range(dice.choice((1, 1, 2, 3))):
        dice.choice(_TWISTS)(made, dice)
    return made


def _without_part(parts: Parts, dice: random.Random) -> None:
    parts.pop(dice.choice(sorted(parts)))


def _swapped(parts: Parts, dice: random.Random) -> None:
    one, other = dice.choice(sorted(parts)), dice.choice(sorted(parts))
    parts[one], parts[other] = parts[other], parts[one]


def _emptied(parts: Parts, dice: random.Random) -> None:
    parts[dice.choice(sorted(parts))] = dice.choice(
        (b"", b" ", b"<a/>", b"\x00", b"PK\x03\x04", b"<a><b></a>")
    )


def _renamed(parts: Parts, dice: random.Random) -> None:
    name = dice.choice(sorted(parts))
    other = dice.choice(
        (
            name.upper(),
            name.replace("/", "\\"),
            f"/{name}",
            f"./{name}",
            f"../{name}",
            f"{name}/",
            name + " ",
            "x/" * 200 + name,
            name.replace("xml", "bin"),
        )
    )
    parts[other] = parts.pop(name) if dice.random() < 0.5 else parts[name]


def _in_another_coding(parts: Parts, dice: random.Random) -> None:
    name = dice.choice([name for name in sorted(parts) if name.endswith((".xml", ".rels"))] or [_TYPES])
    text = parts.get(name, b"").decode("utf-8", "replace")
    parts[name] = dice.choice(
        (
            text.encode("utf-16"),
            text.encode("utf-32"),
            b"\xef\xbb\xbf" + text.encode(),
            b'<?xml version="1.0" encoding="latin-1"?>' + text.encode("latin-1", "replace"),
            b'<?xml version="1.1"?>' + text.encode(),
            b'<?xml version="1.0" encoding="x"?>' + text.encode(),
            b'<?xml version="1.0" encoding="UTF-7"?>' + text.encode(),
            b"<!DOCTYPE a>" + text.encode(),
            b'<!DOCTYPE a [<!ENTITY b "c">]>' + text.encode(),
            '<!DOCTYPE a [<!ENTITY b "c">]>'.encode("utf-16") + text.encode("utf-16-le"),
            b"\n\n" + text.encode(),
            text.encode() + b"<more/>",
        )
    )


def _related(parts: Parts, dice: random.Random) -> None:
    """Puts relations in, of any kind and to any target, with an id that is used or not."""
    name = dice.choice(
        (
            _RELATIONS,
            _RELATIONS,
            _ROOT,
            "word/_rels/header1.xml.rels",
            "word/_rels/footnotes.xml.rels",
            "word/_rels/none.xml.rels",
        )
    )
    held = (
        parts.get(name)
        or b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    )
    kind, target = dice.choice(_KINDS), dice.choice(_TARGETS)
    mode = dice.choice(("", "", ' TargetMode="External"', ' TargetMode="x"'))
    link = f'<Relationship Id="{dice.choice(("rheader1", "rimage1", "rnone", "rlink", "", "r1", "rstyles"))}" Type="{R}/{kind}" Target="{target}"{mode}/>'.encode()
    at = held.find(b">") + 1 if dice.random() < 0.5 else held.rfind(b"</")
    parts[name] = held[:at] + link + held[at:]


def _retargeted(parts: Parts, dice: random.Random) -> None:
    held = parts.get(_RELATIONS, b"")
    old = dice.choice(
        (
            b'Target="header1.xml"',
            b'Target="styles.xml"',
            b'Target="numbering.xml"',
            b'Target="footnotes.xml"',
            b'Target="media/image1.png"',
            b'/header"',
            b'/styles"',
            b'Id="rheader1"',
            b'/footnotes"',
        )
    )
    new = (
        dice.choice((f'Target="{dice.choice(_TARGETS)}"'.encode(), b""))
        if old.startswith(b"Target")
        else dice.choice((b'/x"', b"", b'/image"', b'/numbering"'))
    )
    if b"Id=" in old:
        new = dice.choice((b"", b'Id=""', b'Id="rstyles"'))
    parts[_RELATIONS] = held.replace(old, new)


def _typed(parts: Parts, dice: random.Random) -> None:
    held = parts.get(_TYPES, b"")
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    new = dice.choice(
        (
            _MACRO.encode(),
            b"",
            b"text/plain",
            main.upper(),
            main.replace(b"document.main", b"template.main"),
            _MACRO.upper().encode(),
            _MACRO.replace("E", "&#69;").encode(),
        )
    )
    parts[_TYPES] = dice.choice(
        (
            held.replace(main, new),
            held.replace(b'"xml"', b'"docx"'),
            held.replace(b"/word/", b"/WORD/"),
            held.replace(b"Override", b"Overridden"),
        )
    )


def _main_elsewhere(parts: Parts, dice: random.Random) -> None:
    """Moves the document's own part, or has two."""
    other = dice.choice(("document.xml", "word/document2.xml", "a/b/c.xml", "word/styles.xml"))
    parts[other] = parts.get(DOCUMENT, b"")
    parts[_ROOT] = parts.get(_ROOT, b"").replace(
        DOCUMENT.encode(), dice.choice((other, f"/{other}", "")).encode()
    )


def _with_macros(parts: Parts, dice: random.Random) -> None:
    parts[
        dice.choice(
            ("word/vbaProject.bin", "word/evil.bin", "customUI/customUI.xml", "word/activeX/activeX1.xml")
        )
    ] = b"\xd0\xcf\x11\xe0"


def _many_parts(parts: Parts, dice: random.Random) -> None:
    parts.update({f"word/x{n}.xml": b"<a/>" for n in range(dice.choice((100, 3_000, 12_000)))})


def _packed(parts: Parts, dice: random.Random) -> None:
    parts[dice.choice(("word/x.xml", "word/header1.xml", "word/media/image1.png", DOCUMENT))] = (
        b" " * dice.choice((10**6, 70 * 10**6))
    )


_TWISTS: tuple[Callable[[Parts, random.Random], None], ...] = (
    _without_part, _swapped, _emptied, _renamed, _in_another_coding, _in_another_coding, _related, _related, _related, _retargeted,
    _retargeted, _typed, _typed, _main_elsewhere, _with_macros, _many_parts, _packed,
)  # fmt: skip
