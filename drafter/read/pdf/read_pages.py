"""The pages of a PDF, read in a process of its own that ends when it takes more than it may.

A few bytes can stand for millions of things: a form that draws another twice, forty deep, is a million
millions. Only what lays them out can tell, and then they are there. So it does that where nothing else is
lost with it, and is watched: a thread looks at the clock and the memory while the library is at work.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2

from drafter import limits
from drafter.read.pdf.drawn import objects_on, page_drawn
from drafter.read.pdf.page import Ended, Page, page_as_line
from drafter.read.pdf.words import page_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOK_SECONDS = 0.02
_STATUS = Path("/proc/self/statm")


class _Refused(Exception):  # noqa: N818 - it is no error of the program
    """A PDF that holds more than it may, and what of."""

    def __init__(self, ended: Ended) -> None:
        super().__init__(ended)
        self.ended = ended


class _Watch:
    """Ends the process once it takes more memory than it may, or more time than its pages and size allow."""

    def __init__(self, out: int, size: int) -> None:
        self.pages = 0
        # A page that is being written would else go on behind the word that says how it ended.
        self.writing = threading.Lock()
        self._most_more = limits.PDF_SECONDS_A_MEBIBYTE * size / limits.MEBIBYTE
        self._out = out
        self._before = _memory()
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        while True:
            if _memory() - self._before > limits.PDF_MEMORY:
                self._end(Ended.TOO_MANY_THINGS)
            more = min(limits.PDF_SECONDS_A_PAGE * self.pages, self._most_more)
            if time.process_time() > limits.PDF_SECONDS + more:
                self._end(Ended.TOO_SLOW)
            time.sleep(_LOOK_SECONDS)

    def _end(self, ended: Ended) -> None:
        with self.writing:
            os.write(self._out, f"\n{ended}\n".encode())
            os._exit(0)


def main() -> None:
    """Writes the pages of the PDF on standard input to standard output, a line of JSON each.

    The last line says how it ended.
    """
    data = sys.stdin.buffer.read()
    watch = _Watch(sys.stdout.fileno(), len(data))
    sys.stdout.write(f"{_written(data, watch)}\n")
    sys.stdout.flush()


def _written(data: bytes, watch: _Watch) -> Ended:
    try:
        for page in _pages(data):
            line = page_as_line(page)
            with watch.writing:
                sys.stdout.write(f"{line}\n")
                sys.stdout.flush()
            watch.pages += 1
    except _Refused as refused:
        return refused.ended
    except pypdfium2.PdfiumError as error:
        return Ended.ENCRYPTED if "password" in str(error).casefold() else Ended.DAMAGED
    return Ended.WHOLE


def _pages(data: bytes) -> Iterator[Page]:
    things = 0
    with pypdfium2.PdfDocument(data) as document:
        if len(document) > limits.PDF_PAGES:
            raise _Refused(Ended.TOO_MANY_PAGES)
        for number in range(len(document)):
            page = _page(document, number)
            things += max(page.objects, len(page.words))
            if things > limits.PDF_THINGS:
                raise _Refused(Ended.TOO_MANY_THINGS)
            yield page


def _page(document: pypdfium2.PdfDocument, number: int) -> Page:
    page = document[number]
    text = page.get_textpage()
    try:
        words, frame, *kept_out = page_words(text, page.get_bbox())
        return Page(words, page_drawn(page, frame), *frame.size, objects_on(page), *kept_out)
    finally:
        text.close()
        page.close()


def _memory() -> int:
    """Gives the memory that this process holds, in bytes; 0 where the system does not say."""
    try:
        return int(_STATUS.read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError, ValueError, AttributeError):
        return 0


if __name__ == "__main__":
    main()
