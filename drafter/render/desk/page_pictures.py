"""The pages of a PDF as pictures, to be looked at in a browser."""

from __future__ import annotations

import struct
import zlib

import pypdfium2 as pdfium

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# Eight bits a colour, red, green and blue (PNG, 11.2.2).
_TRUE_COLOUR = bytes((8, 2, 0, 0, 0))
_NO_FILTER = b"\0"


def page_pictures(data: bytes, *, width: int, most: int) -> list[bytes]:
    """Gives the first pages of a PDF as PNG files.

    Args:
        data: the PDF.
        width: of each picture, in pixels.
        most: how many pages at most.
    """
    document = pdfium.PdfDocument(data)
    try:
        return [_picture(document[number], width) for number in range(min(most, len(document)))]
    finally:
        document.close()


def _picture(page: pdfium.PdfPage, width: int) -> bytes:
    drawn = page.render(scale=width / page.get_width(), rev_byteorder=True, prefer_bgrx=False)
    row, pixels = drawn.width * drawn.n_channels, bytes(drawn.buffer)
    lines = (pixels[at : at + row] for at in range(0, drawn.height * drawn.stride, drawn.stride))
    head = struct.pack(">II", drawn.width, drawn.height) + _TRUE_COLOUR
    body = zlib.compress(b"".join(_NO_FILTER + line for line in lines), 6)
    return _SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    """Gives a part of a PNG file: its length, its kind, what it holds and a checksum (PNG, 5.3)."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
