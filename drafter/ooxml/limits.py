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
        ratio: unpacked over packed size of a part over 1 MiB. Repetitive WordprocessingML reaches about 60.
        nodes: elements and attributes of one part. Each takes some 200 bytes once parsed, so that four
            million stay below 1 GiB; 20,000 paragraphs of a real contract have under one million.
    """

    entries: int = 10_000
    file_bytes: int = MOST_BYTES
    part_bytes: int = 200 * MEBIBYTE
    total_bytes: int = 400 * MEBIBYTE
    ratio: int = 200
    nodes: int = 4_000_000

    def raised(self, times: int) -> Limits:
        """Gives limits that many times as high, for a large file whose origin is known."""
        return Limits(*(getattr(self, field.name) * times for field in fields(self)))
