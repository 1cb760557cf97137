"""The XML of lists and styles, for tests of numbering."""

from __future__ import annotations

from tests.support.word_files import paragraph


def level(  # noqa: PLR0913, PLR0917  # one argument for each element of a level, in their order
    index: int, number_format: str | None, text: str, start: int | None = 1, more: str = "", style: str = ""
) -> str:
    """Gives a `w:lvl`."""
    parts = [
        "" if start is None else f'<w:start w:val="{start}"/>',
        "" if number_format is None else f'<w:numFmt w:val="{number_format}"/>',
        f'<w:pStyle w:val="{style}"/>' if style else "",
        more,
        f'<w:lvlText w:val="{text}"/>',
    ]
    return f'<w:lvl w:ilvl="{index}">{"".join(parts)}</w:lvl>'


def abstract(list_id: int, *levels: str, more: str = "") -> str:
    """Gives a `w:abstractNum`."""
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{list_id}">{kind}{more}{"".join(levels)}</w:abstractNum>'


def num(num_id: int, list_id: int, overrides: str = "") -> str:
    """Gives a `w:num`."""
    return f'<w:num w:numId="{num_id}"><w:abstractNumId w:val="{list_id}"/>{overrides}</w:num>'


def start_override(index: int, start: int) -> str:
    """Gives a `w:lvlOverride` with another start."""
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def style(  # noqa: PLR0913  # one argument for each thing that a fixture's style says
    style_id: str,
    *,
    num_id: str = "",
    ilvl: int | None = None,
    based_on: str = "",
    kind: str = "paragraph",
    default: bool = False,
) -> str:
    """Gives a `w:style` with numbering."""
    properties = ("" if ilvl is None else f'<w:ilvl w:val="{ilvl}"/>') + (
        f'<w:numId w:val="{num_id}"/>' if num_id else ""
    )
    mark = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}"{mark} w:styleId="{style_id}">'
        f'<w:name w:val="{style_id}"/>'
        + (f'<w:basedOn w:val="{based_on}"/>' if based_on else "")
        + (f"<w:pPr><w:numPr>{properties}</w:numPr></w:pPr>" if properties else "")
        + "</w:style>"
    )


def items(levels: str, num_id: str = "1") -> str:
    """Gives a paragraph of one list for each digit, its level: `0112`."""
    return "".join(paragraph("words", num=num_id, level=int(digit)) for digit in levels)


def styled(*style_ids: str) -> str:
    """Gives a paragraph of each style."""
    return "".join(paragraph("words", style=style_id) for style_id in style_ids)
