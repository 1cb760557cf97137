"""How much a file from outside may hold before it is refused: the one place where limits stand, and why.

Each is far above what an ordinary file holds, and low enough that what is let in is read in seconds. What a
command refuses, every command refuses. `docs/formats.md` prints them.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

MEBIBYTE = 1 << 20

FILE_BYTES = 200 * MEBIBYTE
"""Of any file. A section of 20,000 paragraphs is some 3 MB as a Word file; pictures make up most of more."""

TEXT_BYTES = 32 * MEBIBYTE
"""Of text and Markdown. A code of a thousand pages is some 4 MB."""

JSON_BYTES = 32 * MEBIBYTE
"""Of a section in JSON, or a record. One of 20,000 clauses is some 10 MB; 32 MiB of empty lists take 700."""

INDEX_BYTES = 10 * MEBIBYTE
"""Of a library's index. A version takes some 300 bytes."""

JSON_DEPTH = 50
"""Of the values in an index. It has three levels."""

TEMPLATE_BYTES = 32 * MEBIBYTE
"""Of a template. Those that are shipped have 20 KB; one with a letterhead may have some megabytes."""

YAML_BYTES = MEBIBYTE
"""Of a proposal, `consistency.yaml` or `code.yaml`: the words of three long novels."""

YAML_PARTS = 20_000
"""Keys and values in one such file. One of a hundred amendments has a thousand; more take a second."""

YAML_DEPTH = 100
"""Of the values in it. A proposal has four levels."""

PARAGRAPHS = 100_000
"""Paragraphs of any source, or clauses. A contract has at most 20,000; five times as many take some seven
seconds."""

LINES = 1_000_000
"""Lines of text. A code of a thousand pages, wrapped, has some 50,000; each takes ten microseconds."""

CLAUSE_DEPTH = 50
"""How deep a clause of a section in JSON may say that it stands. No code nests its clauses as deep."""

XML_DEPTH = 256
"""Elements in one another in a part of a Word file, as libxml2 holds it. Tables in tables in text boxes reach
some forty; Python goes down a thousand calls."""

PDF_PAGES = 5_000
"""The largest codes are some thousands of pages; more would take longer than anybody waits."""

PDF_THINGS = 1_500_000
"""Things drawn on the pages of a PDF. Words are drawn one by one at the most, some hundreds a page."""

PDF_MEMORY = 512 * MEBIBYTE
"""What reading the pages of a PDF may take. A thing takes some 500 bytes, and only one page is laid out at a
time."""

PDF_SECONDS, PDF_SECONDS_A_PAGE, PDF_SECONDS_A_MEBIBYTE = 6.0, 0.1, 15.0
"""Of the processor, to read a PDF: more for each page that has been read, but no more than the file is large
for. A full page of text takes eight milliseconds and, packed, some 1.6 KB, for which it has 24; a plan of
100,000 strokes takes half a second. Three thousand pages in 30 KB are the same one again and again."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a Word file may hold. A real section of 20,000 paragraphs stays far below each.

    Attributes:
        entries: files in the package. Real sections hold under a hundred.
        file_bytes: size of the file itself; pictures, which do not pack, make up most of a large one.
        part_bytes: unpacked size of one part. A contract of 20,000 paragraphs is some 20 MiB of XML.
        total_bytes: unpacked size of the whole.
        ratio: unpacked over packed size of a part beyond which it is packed tight. WordprocessingML reaches
            about 60, the same paragraph over and over 500.
        tight_bytes: unpacked size of all that is packed tight, read or not: it takes no more memory than
            that, where a bomb takes hundreds of times its size.
        nodes: tags and attributes of all parts that are parsed. Each takes up to 300 bytes, so that three
            million stay below 1 GiB; a contract of 20,000 paragraphs has some one and a half.
        paragraphs: in all that holds text: the body, the notes, the comments, the headers.
        cells: of tables, likewise. A schedule of data items has some thousands; a redline writes 7,000 a
            second.
        in_paragraph: elements in one paragraph: runs, their properties, tabs. A paragraph of a page has some
            hundreds.
    """

    entries: int = 10_000
    file_bytes: int = FILE_BYTES
    part_bytes: int = 200 * MEBIBYTE
    total_bytes: int = 400 * MEBIBYTE
    ratio: int = 200
    tight_bytes: int = 64 * MEBIBYTE
    nodes: int = 3_000_000
    paragraphs: int = PARAGRAPHS
    cells: int = 50_000
    in_paragraph: int = 150_000

    def raised(self, times: int) -> Limits:
        """Gives limits that many times as high, for a large file whose origin is known."""
        return Limits(*(getattr(self, field.name) * times for field in fields(self)))
