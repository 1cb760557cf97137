"""The body of a made document: paragraphs, tables of definitions and the contents table."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from benchmarks.corpus_documents.word_runs import Runs
from benchmarks.corpus_documents.word_styles import indent, numbered, style_of
from benchmarks.word_parts import code, field, run

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.corpus_documents.habits import Habits
    from benchmarks.corpus_documents.lines import Line
    from benchmarks.corpus_documents.word_lists import Lists

_GAP = 1 / 8
_TAB_STOP = 9000


class Body:
    """The body of one document."""

    def __init__(
        self, habits: Habits, chance: random.Random, lists: Lists, linked: Mapping[tuple[str, int], str]
    ) -> None:
        self._habits = habits
        self._chance = chance
        self._lists = lists
        self._linked = linked
        self._bookmarks: dict[str, str] = {}
        self._runs = Runs(habits, chance, self._bookmarks)
        self._marks = 0

    @property
    def saves(self) -> Sequence[str]:
        """The identifiers of the saves of the document."""
        return self._runs.saves

    def xml(self, lines: Sequence[Line]) -> str:
        """Gives the XML of the body."""
        self._name_bookmarks(lines)
        return "".join(self._blocks(lines))

    def _name_bookmarks(self, lines: Sequence[Line]) -> None:
        forms = {
            "word": ("_Toc", "_Ref"),
            "libreoffice": ("__RefHeading___Toc", "Ref_"),
            "google": ("_heading=h.", "_heading=h."),
        }
        heads, cited = forms[self._habits.program]
        targets = {line.cited[2] for line in lines if line.cited}
        for line in lines:
            if line.rank or line.number in targets:
                stem = heads if line.rank else cited
                name = f"{stem}{self._chance.randrange(10**7, 10**8)}{len(self._bookmarks)}"
                self._bookmarks.setdefault(line.number, name)

    def _blocks(self, lines: Sequence[Line]) -> Iterator[str]:
        marked: set[str] = set()
        for kind, held in groupby(lines, key=lambda line: "row" if line.is_row else line.kind):
            together = list(held)
            if kind == "contents":
                yield self._contents(together)
            elif kind == "row":
                yield self._table(together) + self._empty()
            else:
                for line in together:
                    is_first = line.number not in marked
                    marked.add(line.number)
                    yield self._paragraph(line, marked=is_first)
                    if self._habits.gaps and self._chance.random() < _GAP:
                        yield self._empty()

    def _paragraph(self, line: Line, *, marked: bool) -> str:
        if line.kind == "preamble":
            style = "Title" if line.number == "preamble" else ""
            return self._wrapped(_properties(style), self._runs.of(line, bold=False))
        bold = bool(line.rank) and not self._habits.styled
        inside = self._typed(line, bold=bold) + self._runs.of(line, bold=bold)
        return self._wrapped(self._format(line), self._marked(line, inside) if marked else inside)

    def _wrapped(self, properties: str, inside: str) -> str:
        save = f' w:rsidR="{self._chance.choice(self.saves)}"' if self._habits.program == "word" else ""
        return f"<w:p{save}>{properties}{inside}</w:p>"

    def _format(self, line: Line) -> str:
        style = style_of(line, self._habits)
        if line.series:
            instance = self._lists.of(line)
            if style and instance.is_first and self._linked.get((line.series, line.place)) == style:
                return _properties(style)
            numbering = numbered(instance.place, instance.number)
            return _properties(style, numbering, indent(max(line.level, 1), hanging=True))
        if not self._habits.indented:
            return _properties(style)
        if line.rank and not line.label:
            return _properties(style)
        return _properties(style, "", indent(max(line.level, bool(line.label)), hanging=bool(line.label)))

    def _typed(self, line: Line, *, bold: bool) -> str:
        """Gives the runs of a number that was typed."""
        if line.series or not line.label:
            return ""
        separator = self._habits.separator if line.text else ""
        return self._runs.words(line.label + separator, bold=bold)

    def _marked(self, line: Line, inside: str) -> str:
        name = self._bookmarks.get(line.number)
        if name is None:
            return inside
        self._marks += 1
        begin = f'<w:bookmarkStart w:id="{self._marks}" w:name="{name}"/>'
        return f'{begin}{inside}<w:bookmarkEnd w:id="{self._marks}"/>'

    def _empty(self) -> str:
        return "<w:p/>" if self._habits.program == "word" else "<w:p><w:pPr/><w:r><w:rPr/></w:r></w:p>"

    def _table(self, lines: Sequence[Line]) -> str:
        rows = "".join(
            f"<w:tr>{_cell(self._runs.words(line.term, bold=True), 3000)}"
            f"{_cell(self._runs.of(line, bold=False), 6000)}</w:tr>"
            for line in lines
        )
        edges = "".join(
            f'<w:{side} w:val="single" w:sz="4"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
            f'<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6000"/></w:tblGrid>{rows}</w:tbl>'
        )

    def _contents(self, lines: Sequence[Line]) -> str:
        """Gives the contents table: a title and a line for each heading, in a control, from a field."""
        title, *entries = lines
        styles = {"word": ("TOCHeading", "TOC1"), "libreoffice": ("ContentsHeading", "Contents1")}
        of_title, of_entry = styles.get(self._habits.program, ("", ""))
        leader = "none" if self._habits.program == "google" else "dot"
        has_numbers = any(line.text.count("\t") > 1 for line in entries)
        numbers = '<w:tab w:val="left" w:pos="1400"/>' * has_numbers
        tabs = f'<w:tabs>{numbers}<w:tab w:val="right" w:leader="{leader}" w:pos="{_TAB_STOP}"/></w:tabs>'
        begin = _sign("begin") + code(' TOC \\o "1-1" \\h \\z \\u ') + _sign("separate")
        end = _sign("end")
        inside = [
            f"<w:p>{_properties(of_entry, tabs)}{begin * (place == 0)}{self._entry(line)}"
            f"{end * (place == len(entries) - 1)}</w:p>"
            for place, line in enumerate(entries)
        ]
        head = self._wrapped(_properties(of_title), self._runs.words(title.text))
        return (
            '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
            f"</w:docPartObj></w:sdtPr><w:sdtContent>{head}{''.join(inside)}</w:sdtContent></w:sdt>"
        )

    def _entry(self, line: Line) -> str:
        words, _, page = line.text.rpartition("\t")
        name = self._bookmarks[line.term]
        shown = run(page)
        if self._habits.program == "word":
            shown = field(code(f" PAGEREF {name} \\h "), shown)
        return f'<w:hyperlink w:anchor="{name}">{self._runs.words(words + chr(9))}{shown}</w:hyperlink>'


def _sign(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _properties(style: str, *inside: str) -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    held = named + "".join(inside)
    return f"<w:pPr>{held}</w:pPr>" if held else ""


def _cell(runs: str, width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p>{runs}</w:p></w:tc>'
