"""Word files to measure reading with: a code of as many paragraphs as asked for, and what it should give."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SENTENCE = (
    "each Party shall within a reasonable time notify the Committee of any Event that may affect the "
    "security of its Systems and of the steps which it has taken or proposes to take in respect of that Event"
)
_WORDS = _SENTENCE.split()
_LEVELS = (("decimal", "%1"), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)"))
# One clause in full: a heading, a provision, items, an item's parts; then the next provision.
_PATTERN = (1, 2, 2, 3, 3, 2, 1, 2, 2, 2, 1, 1)
_CHAPTER = 61
_ITEM = 2
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."


@dataclass(frozen=True)
class Document:
    """A Word file, the words in it, and the number that Word prints beside each paragraph."""

    path: Path
    words: tuple[str, ...]
    numbers: tuple[str, ...]


def make(path: Path, paragraphs: int) -> Document:
    """Writes a code of that many paragraphs, with the runs, fields and tracked insertions of a real one."""
    body, words, numbers = [], [], []
    counters = [0] * len(_LEVELS)
    for place in range(paragraphs):
        within = place % _CHAPTER
        level = 0 if within == 0 else _PATTERN[(within - 1) % len(_PATTERN)]
        counters[level] += 1
        counters[level + 1 :] = [0] * (len(_LEVELS) - level - 1)
        text = [
            f"w{place}",
            *(_WORDS[(place + n) % len(_WORDS)] for n in range(20)),
            "Section",
            "1.1",
            "ends.",
        ]
        words += text
        numbers.append(_number(level, counters))
        body.append(_paragraph(level, text))
    _write(path, "".join(body))
    return Document(path, tuple(words), tuple(numbers))


def _number(level: int, counters: list[int]) -> str:
    if level == 0:
        return str(counters[0])
    if level == 1:
        return f"{counters[0]}.{counters[1]}"
    return f"({'abcdefgh'[counters[2] - 1]})" if level == _ITEM else f"({'i' * counters[_ITEM + 1]})"


def _paragraph(level: int, words: list[str]) -> str:
    first, second, third = " ".join(words[:8]), " ".join(words[8:16]), " ".join(words[16:-2])
    runs = (
        _run(first + " "),
        f'<w:ins w:id="1" w:author="A">{_run(second + " ")}</w:ins>',
        f'<w:hyperlink w:anchor="x">{_run(third, "<w:b/>")}</w:hyperlink>{_run(" ")}',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        "<w:r><w:instrText> REF _Ref1 \\r \\h </w:instrText></w:r>",
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{words[-2]}</w:t></w:r>',
        f'<w:r><w:fldChar w:fldCharType="end"/></w:r>{_run(" " + words[-1])}',
    )
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return f'<w:p><w:pPr><w:pStyle w:val="L{level}"/>{numbering}</w:pPr>{"".join(runs)}</w:p>'


def _run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _write(path: Path, body: str) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{720 * (n + 1)}" w:hanging="720"/></w:pPr></w:lvl>'
        for n, (fmt, text) in enumerate(_LEVELS)
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="L{n}"><w:name w:val="Level {n}"/></w:style>'
        for n in range(len(_LEVELS))
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}styles+xml"/>'
        f'<Override PartName="/word/numbering.xml" ContentType="{_TYPE}numbering+xml"/></Types>',
        "_rels/.rels": _links("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _links("styles", "styles.xml", "numbering", "numbering.xml"),
        "word/document.xml": _root("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": _root("styles", styles),
        "word/numbering.xml": _root(
            "numbering",
            f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        ),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(name, xml)


def _root(name: str, inside: str) -> str:
    return f'<w:{name} xmlns:w="{_W}" xmlns:r="{_R}">{inside}</w:{name}>'


def _links(*kinds_and_targets: str) -> str:
    pairs = zip(kinds_and_targets[::2], kinds_and_targets[1::2], strict=True)
    links = "".join(
        f'<Relationship Id="r{n}" Type="{_R}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(pairs)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
