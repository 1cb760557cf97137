"""The pages of a PDF, as another process reads them: whatever becomes of that one, this one goes on."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import drafter
from drafter.errors import HostileFileError, SourceError
from drafter.limits import PDF_PAGES, PDF_THINGS
from drafter.read.pdf.page import Ended, Page, page_of_line

if TYPE_CHECKING:
    from collections.abc import Iterator

# What a page begins with, and no word for how it ended.
_PAGE = b"["
_PROGRAM = "import sys; sys.path.append(sys.argv[1]); from drafter.read.pdf.read_pages import main; main()"


def pages_of(data: bytes, place: str) -> list[Page]:
    """Gives the pages of a PDF; `place` names the file in errors.

    Raises:
        SourceError: when it is encrypted, damaged, or no PDF.
        HostileFileError: when it holds more than it may, or takes longer.
    """
    pages: list[Page] = []
    ended, is_cut = b"", False
    for line in _answer(data):
        if not line.startswith(_PAGE):
            ended = line or ended
            continue
        try:
            pages.append(page_of_line(line))
        except ValueError:
            # It was being written when the process was ended, which tells below it why.
            is_cut = True
    if is_cut or ended != Ended.WHOLE.encode():
        # What was killed, or broke down, says nothing.
        known = {name.encode(): name for name in Ended}
        raise _refusal(known.get(ended, Ended.DAMAGED), place)
    return pages


def _answer(data: bytes) -> Iterator[bytes]:
    """Gives what the other process writes, as it does: a line for each page, and one for how it ended."""
    home = str(Path(drafter.__file__).parents[1])
    # Without -P a file in the folder where the program is called could take the place of a module.
    call = [sys.executable, "-P", "-c", _PROGRAM, home]
    with subprocess.Popen(  # noqa: S603  # it is this program itself
        call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as reader:
        try:
            if reader.stdin and reader.stdout:
                # It reads all of the file before it writes, unless it cannot even do that.
                with suppress(BrokenPipeError), reader.stdin:
                    reader.stdin.write(data)
                yield from (line.rstrip(b"\n") for line in reader.stdout)
        finally:
            reader.kill()


def _refusal(ended: Ended, place: str) -> SourceError:
    match ended:
        case Ended.TOO_MANY_PAGES:
            problem, remedy = "has more pages than it may", f"at most {PDF_PAGES:,} are read"
        case Ended.TOO_MANY_THINGS:
            problem = "draws more things on its pages than it may"
            remedy = f"at most {PDF_THINGS:,} are read"
        case Ended.TOO_SLOW:
            problem = "takes longer to read than it may"
            remedy = "print it to a new PDF, or give the Word file"
        case Ended.ENCRYPTED:
            return SourceError("is encrypted", place=place, remedy="save it without a password")
        case _:
            return SourceError("is not a PDF, or is damaged", place=place, remedy="get the file again")
    return HostileFileError(problem, place=place, remedy=remedy)
