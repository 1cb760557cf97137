"""Small papers as people make them: texts of a section, Word files, proposals; and a word changed in one."""

from __future__ import annotations

import io
import json
import zipfile

_PREFIX = "http://schemas.openxmlformats.org"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PREFIX}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>'
)
_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PREFIX}/package/2006/relationships"><Relationship Id="rId1" '
    f'Type="{_PREFIX}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
_DOCUMENT = "word/document.xml"
# Two clauses that say the same of each, and years that change in the first of them only.
_PAIRS = (
    (
        "notice",
        "audit",
        "The Panel shall keep a record of each {} for {} years after the day of its receipt.",
    ),
    (
        "fault",
        "weakness",
        "Each User shall tell the Panel of any {} in its Systems within {} days of its finding.",
    ),
    (
        "key",
        "card",
        "A Supplier shall return every {} to the Code Manager in the course of {} working weeks.",
    ),
    ("fee", "charge", "No {} is due from a Network Party before {} invoices were sent to its last address."),
    ("member", "alternate", "Any {} may be reappointed by the Secretary of State for {} consecutive terms."),
    (
        "meter",
        "hub",
        "Where a {} has failed, it shall be tested {} times by a laboratory that the DCC approves.",
    ),
    ("report", "return", "The Security Sub-Committee shall publish the {} with {} annexes on the website."),
    ("ballot", "poll", "Voting in a {} closes at noon, {} Mondays after the papers went to all Parties."),
)


def section(number: int, pairs: int = 2) -> list[str]:
    """Gives the paragraphs of a version of Section G; the second amends one clause of each pair."""
    years = "five" if number > 1 else "three"
    lines = ["Section G – Security"]
    for count, (one, other, words) in enumerate(_PAIRS[:pairs], start=1):
        lines += [f"G{count} About {one}", f"G{count}.1 {words.format(one, years)}"]
        lines += [f"G{count}.2 {words.format(other, 'three')}"]
    return [
        *lines,
        *(f"G{pairs}.{n} The Panel shall tell each User of matter {n}." for n in range(3, number + 1)),
    ]


def text(number: int) -> bytes:
    """Gives a version of Section G as a text."""
    return "\n\n".join([*section(number), ""]).encode()


def word(paragraphs: list[str]) -> bytes:
    """Gives a Word file of some paragraphs."""
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for line in paragraphs)
    space = f'xmlns:w="{_PREFIX}/wordprocessingml/2006/main"'
    document = f"{_HEAD}<w:document {space}><w:body>{body}</w:body></w:document>"
    return _zipped({"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, _DOCUMENT: document})


def with_a_word(data: bytes, said: str) -> bytes:
    """Gives a Word file in which a person has written a word behind the first words, and saved it.

    Raises:
        ValueError: when it is no Word file with words in it.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        held = parts[_DOCUMENT].decode("utf-8")
    except (zipfile.BadZipFile, KeyError) as error:
        raise ValueError from error
    if "</w:t>" not in held:
        raise ValueError(held[:80])
    parts[_DOCUMENT] = held.replace("</w:t>", f" {said}</w:t>", 1).encode()
    return _zipped(parts)


def is_whole(name: str, data: bytes) -> bool:
    """Tells whether a file opens as what it begins to be: a result may be given any name."""
    if data.startswith(b"PK"):
        return _opens(data)
    if data[:9].lower() in (b"<!doctype", b"<html>"):
        return data.rstrip().endswith(b"</html>")
    if name.endswith(".json"):
        return _parses(data)
    return bool(data)


def proposal(name: str, clause: str, old: str, new: str) -> bytes:
    """Gives a proposal against G@2.0 that changes some words of a clause."""
    return (
        f"id: {name}\ntitle: About {clause}\nbaseline: G@2.0\n# drafted by hand\n"
        f'amendments:\n  - clause: {clause}\n    replace: "{old}"\n    with: "{new}"\n'
    ).encode()


def proposals() -> dict[str, bytes]:
    """Gives the two proposals that a working folder begins with."""
    return {
        "proposals/CP1.yaml": proposal("CP1", "G1.2", "audit for three", "audit for five"),
        "proposals/CP2.yaml": proposal("CP2", "G2.2", "within three", "within five"),
    }


def _opens(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return package.testzip() is None and "[Content_Types].xml" in package.namelist()
    except zipfile.BadZipFile:
        return False


def _parses(data: bytes) -> bool:
    try:
        json.loads(data)
    except ValueError:
        return False
    return True


def _zipped(parts: dict[str, str] | dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name), data)
    return made.getvalue()
