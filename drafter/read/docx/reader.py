"""A Word file, read into a section: every paragraph with its number as Word prints it."""

from __future__ import annotations

import gc
import logging
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.ooxml.package.package import Package
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


def read_docx(path: Path, limits: Limits | None = None, view: View = "final") -> Section:
    """Gives the section in a Word file.

    Raises:
        SourceError: when it cannot be read or is no Word file.
        HostileFileError: when opening it could do harm.
    """
    return section_of(Package.read(path, limits), view)


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
