"""A Word file, read into a section: every paragraph with its number as Word prints it."""

from __future__ import annotations

import gc
import logging
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.package.package import Package
from drafter.ooxml.revisions.tally import tally
from drafter.read.docx.paragraphs import Blocks
from drafter.read.docx.stated_version import stated_version
from drafter.read.outline.assemble import assemble
from drafter.read.version_name import version_in_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.limits import Limits
    from drafter.model.section import Section
    from drafter.ooxml.paragraph.characters import View


_LOG = logging.getLogger(__name__)
_COMMENT = qn("w:comment")


def read_docx(path: Path, limits: Limits | None = None, view: View = "final") -> Section:
    """Gives the section in a Word file.

    Raises:
        SourceError: when it cannot be read or is no Word file.
        HostileFileError: when opening it could do harm.
    """
    package = Package.read(path, limits)
    for words in _marked(package, view):
        _LOG.warning("%s: %s", package.place, words)
    return section_of(package, view)


def paragraph_lines(path: Path, limits: Limits | None = None) -> list[str]:
    """Gives the paragraphs of a Word file, each behind the number that Word prints beside it.

    Raises:
        SourceError: when it cannot be read or is no Word file.
        HostileFileError: when opening it could do harm.
    """
    package = Package.read(path, limits)
    for words in _marked(package, "final"):
        _LOG.warning("%s: %s", package.place, words)
    blocks = Blocks(package, "final")
    return [f"{block.number.text} {block.text}" if block.number else block.text for block in blocks]


def paragraphs_of(package: Package, view: View = "final") -> list[str]:
    """Gives the words of each paragraph of a Word file that is open already, without numbers."""
    return [block.text for block in Blocks(package, view) if block.text.strip()]


def _marked(package: Package, view: View) -> Iterator[str]:
    """Gives what somebody has marked in a Word file and not settled, and how it is read here."""
    held, comments = tally(package), package.related("comments")
    if held.total:
        read_as = "accepted" if view == "final" else "rejected"
        yield f"has tracked changes of its own ({held}), read as {read_as}"
    count = sum(1 for _ in package.tree(comments).iterchildren(_COMMENT)) if comments else 0
    if count:
        yield f"has {count} comment{'s' if count > 1 else ''}, which {'are' if count > 1 else 'is'} not read"


def section_of(package: Package, view: View = "final") -> Section:
    """Gives the section in a Word file that is open already."""
    version = stated_version(package) or version_in_name(Path(package.place).stem)
    with _without_collection():
        blocks = Blocks(package, view)
        section = assemble(list(blocks), version=version)
    for words in blocks.not_read():
        _LOG.warning("%s: %s", package.place, words)
    return section


@contextmanager
def _without_collection() -> Iterator[None]:
    """Holds back the garbage collector while a section is made: nothing made is garbage.

    Looking through it all again and again takes an eighth of the time of reading 20,000 paragraphs.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
