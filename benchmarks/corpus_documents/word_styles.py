"""The styles of a made document, by the names that each program gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.corpus_documents.word_lists import STEP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from benchmarks.corpus_documents.habits import Habits
    from benchmarks.corpus_documents.lines import Line

_HEADINGS = 3
_DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
)
_BOLD = "<w:rPr><w:b/><w:bCs/></w:rPr>"


def style_of(line: Line, habits: Habits) -> str:
    """Gives the style of a line; empty where it has the default."""
    if line.rank:
        return f"Heading{line.rank}" if habits.styled else _body(habits)
    if habits.program == "word" and line.series and line.series != "items" and not line.anew:
        return f"Clause{line.level}"
    return _body(habits)


def _body(habits: Habits) -> str:
    return "BodyText" if habits.program == "libreoffice" else ""


def linked_styles(lines: Iterable[Line], habits: Habits) -> dict[tuple[str, int], str]:
    """Gives the style that is linked with each level of a series: in Word one style for one level."""
    linked: dict[tuple[str, int], str] = {}
    for line in lines if habits.program == "word" else ():
        style, place = style_of(line, habits), (line.series, line.place)
        if line.series == "main" and style and place not in linked and style not in linked.values():
            linked[place] = style
    return linked


def styles_part(habits: Habits, linked: Mapping[tuple[str, int], str], lists: Mapping[str, int]) -> str:
    """Gives the inside of the styles part; `lists` are the first lists of the series."""
    levels = {style: place for place, style in linked.items()}
    clauses = {f"Clause{level}": f"Clause Level {level}" for level in range(1, 6)}
    headings = {f"Heading{rank}": f"heading {rank}" for rank in range(1, _HEADINGS + 1)}
    made = [
        _style(name, said, _numbering(levels.get(name), lists) + _heading(name), _BOLD * (name in headings))
        for name, said in {**headings, **clauses}.items()
        if name in headings or habits.program == "word"
    ]
    return "".join(
        [
            _DEFAULTS,
            _style("Title", "Title", '<w:jc w:val="center"/>', "<w:rPr><w:b/><w:bCs/></w:rPr>"),
            _style("BodyText", "Body Text", ""),
            *made,
            *_contents(habits),
            _style("Header", "header", ""),
            _style("Footer", "footer", ""),
        ]
    )


def _contents(habits: Habits) -> list[str]:
    match habits.program:
        case "word":
            return [_style("TOCHeading", "TOC Heading", "", _BOLD), _style("TOC1", "toc 1", "")]
        case "libreoffice":
            return [
                _style("ContentsHeading", "Contents Heading", "", _BOLD),
                _style("Contents1", "Contents 1", ""),
            ]
        case _:
            return []


def _numbering(place: tuple[str, int] | None, lists: Mapping[str, int]) -> str:
    if place is None:
        return ""
    series, level = place
    return numbered(level, lists[series])


def _heading(name: str) -> str:
    if not name.startswith("Heading"):
        return ""
    return f'<w:spacing w:before="240"/><w:outlineLvl w:val="{int(name[-1]) - 1}"/>'


def _style(name: str, said: str, paragraph: str, look: str = "") -> str:
    inside = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{said}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/>{inside}{look}</w:style>'
    )


def numbered(level: int, number: int) -> str:
    """Gives the numbering of a paragraph: the list, and the level in it."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def indent(level: int, *, hanging: bool) -> str:
    """Gives the indent of a level: numbers hang before it."""
    hangs = f' w:hanging="{STEP}"' if hanging else ""
    return f'<w:ind w:left="{STEP * level}"{hangs}/>'
