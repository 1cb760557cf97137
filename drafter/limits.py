"""How much a Word file may hold before it is refused unread."""

from __future__ import annotations

from dataclasses import dataclass, fields

from drafter.raw import MOST_BYTES

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a package may hold. A real section of 20,000 paragraphs stays far below each.

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
        paragraphs: in the body. A contract has at most 20,000; five times as many take some seven seconds.
    """

    entries: int = 10_000
    file_bytes: int = MOST_BYTES
    part_bytes: int = 200 * MEBIBYTE
    total_bytes: int = 400 * MEBIBYTE
    ratio: int = 200
    tight_bytes: int = 64 * MEBIBYTE
    nodes: int = 3_000_000
    paragraphs: int = 100_000

    def raised(self, times: int) -> Limits:
        """Gives limits that many times as high, for a large file whose origin is known."""
        return Limits(*(getattr(self, field.name) * times for field in fields(self)))
