"""One made document: the bytes of the Word file, and what a reader should give of it."""

from __future__ import annotations

import random
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from benchmarks.corpus_documents.habits import draw
from benchmarks.corpus_documents.lines import Line, truth_of
from benchmarks.corpus_documents.ways import Way
from benchmarks.corpus_documents.word_body import Body
from benchmarks.corpus_documents.word_lists import Lists
from benchmarks.corpus_documents.word_styles import linked_styles, styles_part
from benchmarks.word_parts import code, field, run, word_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.corpus_documents.corpus import Group, Node

_OPENING = re.compile(r"(^|[\s(\[—–-])[\"“”]")
_LINES_OF_A_PAGE = 25
_SECTION = (
    '<w:headerReference w:type="default" r:id="rheader1"/>'
    '<w:footerReference w:type="default" r:id="rfooter1"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"'
    ' w:header="708" w:footer="708" w:gutter="0"/>'
)


@dataclass(frozen=True, slots=True)
class Made:
    """A Word file and its truth, ready to be written as JSON."""

    data: bytes
    truth: dict[str, Any]


def make(groups: Sequence[Group], title: str, way: str, program: str, seed: str) -> Made:
    """Gives a text as a Word file, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
    habits = draw(way, program, chance)
    _set_quotation_marks(groups, curly=habits.curly)
    body = Way(habits, chance).write(groups)
    front = [Line("preamble", "preamble", title), Line("preamble", "preamble2", "As it stands on 1 May")]
    lines = [*front, *(_contents(body) if habits.contents else []), *body]
    linked = linked_styles(lines, habits)
    lists = Lists(habits, linked)
    first = {series: lists.first(series) for series in dict.fromkeys(line.series for line in body) if series}
    writer = Body(habits, chance, lists, linked)
    xml = writer.xml(lines)
    parts = {
        "styles.xml": styles_part(habits, linked, first),
        **({"numbering.xml": lists.part()} if first else {}),
        "settings.xml": _settings(writer.saves, program),
        "header1.xml": f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{run(title)}</w:p>',
        "footer1.xml": _footer(program),
    }
    clauses = [asdict(clause) for clause in truth_of(lines)]
    return Made(
        word_file(xml, parts, section=_SECTION), {"way": way, "habits": asdict(habits), "clauses": clauses}
    )


def _contents(body: Iterable[Line]) -> list[Line]:
    """Gives the lines of a contents table: a heading's number, words and page, with its id as the term."""
    entries: dict[str, list[str]] = {}
    pages: dict[str, int] = {}
    for place, line in enumerate(body):
        if line.rank == 1:
            pages.setdefault(line.number, 2 + place // _LINES_OF_A_PAGE)
            entries.setdefault(line.number, []).extend(filter(None, (line.label, line.text)))
    made = [
        Line("contents", "contents", "\t".join([*parts, str(pages[number])]), term=number)
        for number, parts in entries.items()
    ]
    return [Line("contents", "contents", "Contents"), *made] if made else []


def _settings(saves: Iterable[str], program: str) -> str:
    held = "".join(f'<w:rsid w:val="{save}"/>' for save in saves)
    return f"<w:rsids>{held}</w:rsids>" if program == "word" else '<w:defaultTabStop w:val="720"/>'


def _footer(program: str) -> str:
    page = field(code(" PAGE "), run("1"))
    if program == "word":
        page = f"{run('Page ')}{page}{run(' of ')}{field(code(' NUMPAGES '), run('9'))}"
    return f'<w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="center"/></w:pPr>{page}</w:p>'


def _set_quotation_marks(groups: Iterable[Group], *, curly: bool) -> None:
    for group in groups:
        for node in group.provisions:
            _set_in(node, curly=curly)


def _set_in(node: Node, *, curly: bool) -> None:
    node.text, node.term = (quoted(words, curly=curly) for words in (node.text, node.term))
    for below in (*node.items, *node.terms):
        _set_in(below, curly=curly)


def quoted(text: str, *, curly: bool) -> str:
    """Gives a text with curly quotation marks and apostrophes, or with straight ones."""
    if not curly:
        return re.sub("[“”]", '"', re.sub("[‘’]", "'", text))
    opened = _OPENING.sub(r"\1“", text).replace('"', "”")
    return re.sub(r"(^|\s)'", r"\1‘", opened).replace("'", "’")
