"""Mutations: files broken in the ways that files from outside are broken, the same for the same seed."""

from __future__ import annotations

import io
import json
import lzma
import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

_ELEMENT = re.compile(rb"<(/?)([A-Za-z0-9:]+)([^<>]*)>")
_NUMBER = re.compile(rb"\d+")
_INTERESTING = (b"0", b"-1", b"9", b"65536", b"2147483648", b"9" * 20, b"NaN", b"", b"1e999", b"\xc2\xb2")
_NUMBERS = (b"(a)", b"1.1.1.1.1.1.1.1.1.1", b"G3.17\t", b"Section I. ", b"%1%9")
_TEXTS = (*_NUMBERS, b"\xe2\x80\x8f", b"]]>", b"&#0;", b"\x00", b"((((", b"* - *")
_MOST_NESTED = 3_000
_FIELD_PART = re.compile(
    rb"<w:(?:fldChar|bookmarkStart|bookmarkEnd)\b[^<>]*>|<w:instrText\b[^<>]*>[^<>]*</w:instrText>"
    rb"|</?w:(?:hyperlink|fldSimple)\b[^<>]*>"
)
_BOOKMARK = re.compile(rb'w:name="([^"]*)"')
_RUN_END = re.compile(rb"</w:r>|</w:p>|<w:p\b[^<>]*>")
_SWITCHES = (rb"\r", rb"\n \h", rb"\w \t", rb"\p", rb"\l", b"", rb"\* MERGEFORMAT", b"\\" * 50)
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    RuntimeError,
    ValueError,
    EOFError,
)
_ZIP_LOCAL, _ZIP_CENTRAL = b"PK\x03\x04", b"PK\x01\x02"


def mutate(data: bytes, suffix: str, random: random.Random) -> bytes:
    """Gives a file with one to three mutations of its kind."""
    kinds = _KINDS[suffix]
    for _ in range(random.randint(1, 3)):
        data = random.choice(kinds)(data, random)
    return data


def flip(data: bytes, random: random.Random) -> bytes:
    """Flips some bytes."""
    out = bytearray(data)
    for _ in range(random.randint(1, 20)):
        if out:
            out[random.randrange(len(out))] = random.randrange(256)
    return bytes(out)


def cut(data: bytes, random: random.Random) -> bytes:
    """Cuts the file short."""
    return data[: random.randrange(len(data) + 1)]


def splice(data: bytes, random: random.Random) -> bytes:
    """Takes a stretch out, or puts it in again elsewhere."""
    start, end = sorted(random.randrange(len(data) + 1) for _ in range(2))
    to = random.randrange(len(data) + 1)
    stretch = data[start : min(end, start + 5000)] if random.random() < 0.5 else b""  # noqa: PLR2004  # half of them
    return data[:start] + data[to : to + 2000] + stretch + data[min(end, start + 5000) :]


def other_numbers(data: bytes, random: random.Random) -> bytes:
    """Puts another number in the place of one."""
    found = list(_NUMBER.finditer(data))
    for match in sorted(random.sample(found, min(len(found), 5)), key=lambda match: -match.start()):
        data = data[: match.start()] + random.choice(_INTERESTING) + data[match.end() :]
    return data


def words(data: bytes, random: random.Random) -> bytes:
    """Puts words in that readers look for, or should refuse."""
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(_TEXTS) * random.choice((1, 1, 1, 500)) + data[at:]


def parts(data: bytes, random: random.Random) -> bytes:
    """Removes, swaps, doubles or mutates a part of a package."""
    held = _parts(data)
    if not held:
        return flip(data, random)
    names = list(held)
    for _ in range(random.randint(1, 3)):
        name = random.choice(names)
        action = random.randrange(4)
        if action == 0:
            held.pop(name, None)
        elif action == 1:
            held[name] = held.get(random.choice(names), b"")
        elif action == 2:  # noqa: PLR2004  # the third of four
            held[random.choice(("../" + name, "/" + name, name.upper(), name.replace("/", "\\")))] = b"<a/>"
        else:
            held[name] = random.choice((flip, cut, splice))(held.get(name, b""), random)
    return _package(held, random)


def xml(data: bytes, random: random.Random) -> bytes:
    """Mutates the elements of a part of a package, or of the file itself where it is none."""
    held = _parts(data)
    names = [name for name in held if name.endswith((".xml", ".rels"))]
    if not names:
        return _elements(data, random)
    weights = [9 if name.endswith(("document.xml", "numbering.xml", "styles.xml")) else 1 for name in names]
    name = random.choices(names, weights)[0]
    held[name] = _elements(held[name], random)
    return _package(held, random)


def _elements(data: bytes, random: random.Random) -> bytes:
    found = list(_ELEMENT.finditer(data))
    if not found:
        return flip(data, random)
    match, other = random.choice(found), random.choice(found)
    many = random.choice((2, 50, 300, _MOST_NESTED))
    tag, at = match[2], match.start()
    between = data[min(at, other.start()) : max(at, other.start())]
    choices = (
        data[: match.start()] + data[match.end() :],
        data[: match.start()] + other[0] + data[match.end() :],
        data[: match.end()] + b"<" + tag + b">" + data[match.end() :],
        data[:at] + (b"<" + tag + b">") * many + (b"</" + tag + b">") * many + data[at:],
        data[:at] + between + data[at:],
        other_numbers(data, random),
        words(data, random),
        b'<!DOCTYPE a [<!ENTITY b "c">]>' + data,
        data.decode("utf-8", "replace").encode("utf-16"),
    )
    return random.choice(choices)


def fields(data: bytes, random: random.Random) -> bytes:
    """Puts parts of fields, bookmarks and links where they do not belong, or takes some away."""
    held = _parts(data)
    name = next((name for name in held if name.endswith("document.xml")), None)
    if name is None:
        return flip(data, random)
    body = held[name]
    for _ in range(random.choice((1, 3, 30))):
        body = random.choice((_with_field_part, _without_field_part))(body, random)
    held[name] = body
    return _package(held, random)


def _without_field_part(body: bytes, random: random.Random) -> bytes:
    found = list(_FIELD_PART.finditer(body))
    if not found:
        return body
    match, other = random.choice(found), random.choice(found)
    return body[: match.start()] + random.choice((b"", other[0], match[0] * 2)) + body[match.end() :]


def _with_field_part(body: bytes, random: random.Random) -> bytes:
    """Puts a part of a field in, or a link, a field or the beginning of one around some runs."""
    places = [match.end() for match in _RUN_END.finditer(body)] or [0]
    names = [match[1] for match in _BOOKMARK.finditer(body)]
    bookmark = random.choice((*random.sample(names, min(len(names), 3)), b"", b"_" * 300, b"x&quot; y"))
    switches = b" ".join(random.choices(_SWITCHES, k=3))
    code = b" ".join((random.choice((b"REF", b"ref", b"HYPERLINK", b"LISTNUM", b"IF")), bookmark, switches))
    begin = _run(_character(b"begin") + b"<w:instrText> " + code + b" </w:instrText>")
    many = random.choice((1, 1, 200))
    before, after = random.choice(
        (
            *((_run(_character(kind)) * many, b"") for kind in (b"begin", b"separate", b"end")),
            (begin, b""),
            (begin + _run(_character(b"separate")), _run(_character(b"end"))),
            (b'<w:bookmarkStart w:id="1" w:name="' + bookmark + b'"/>', b""),
            (b'<w:hyperlink w:anchor="' + bookmark + b'">', b"</w:hyperlink>"),
            (b'<w:fldSimple w:instr="' + code + b'">', b"</w:fldSimple>"),
        )
    )
    place = random.randrange(len(places))
    start, end = places[place], places[min(place + random.choice((1, 1, 1, 40)), len(places) - 1)]
    return body[:start] + before + body[start:end] + after + body[end:]


def _character(kind: bytes) -> bytes:
    return b'<w:fldChar w:fldCharType="' + kind + b'"/>'


def _run(inside: bytes) -> bytes:
    return b"<w:r>" + inside + b"</w:r>"


def lies(data: bytes, random: random.Random) -> bytes:
    """Lies about sizes and methods in the directory of a package."""
    out = bytearray(data)
    for sign, at in ((_ZIP_LOCAL, 8), (_ZIP_CENTRAL, 10)):
        places = [match.start() for match in re.finditer(re.escape(sign), data)]
        for place in random.sample(places, min(len(places), 2)):
            offset = place + at + random.choice((0, 6, 10, 14, -2))
            value = random.choice((0, 1, 8, 12, 14, 99, 2**31, 2**32 - 1, 65_535))
            if 0 <= offset < len(out) - 4:
                struct.pack_into("<I", out, offset, value)
    return bytes(out)


def nested(_data: bytes, random: random.Random) -> bytes:
    """Nests JSON or YAML deeply, or gives its values other types."""
    deep = random.choice((10, 1000, 100_000))
    value = random.choice(([], {}, 5, None, True, "x" * 100_000, -1, 1e308, {"id": 1}, [[1]]))
    return random.choice(
        (
            b"[" * deep,
            b'{"clauses":' * deep,
            json.dumps({"clauses": [{"id": "G1", "text": value, "depth": value}]}).encode(),
            json.dumps({"clauses": value, "section": value}).encode(),
            b'{"clauses": [{"id": "G1", "text": "x", "depth": ' + b"9" * 5000 + b"}]}",
            b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\nid: *b\n",
            b"id: !!python/object:os.system x\n",
            b"- " * deep,
        )
    )


def _parts(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except _DAMAGE:
        return {}


def _package(held: dict[str, bytes], random: random.Random) -> bytes:
    out = io.BytesIO()
    method = random.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, part in held.items():
            archive.writestr(name, part)
    return out.getvalue()


_RAW: tuple[Callable[[bytes, random.Random], bytes], ...] = (flip, cut, splice, other_numbers, words)
_KINDS = {
    ".docx": (flip, cut, parts, parts, xml, xml, xml, xml, fields, fields, fields, lies),
    ".pdf": _RAW,
    ".json": (*_RAW, nested),
    ".yaml": (*_RAW, nested),
    ".txt": _RAW,
    ".md": _RAW,
    ".j2": _RAW,
}
