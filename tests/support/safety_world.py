"""A working folder of a small code, the program run in it, and every byte that is there before and after."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.cli.app import run
from drafter.library.section_cache import CACHE
from tests.support.word_files import paragraph, word_package

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

ROOT = Path(__file__).parents[2]
NOBODY = 65534
_LIST = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="G%1"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="G%1.%2"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
EDITED = "Each User shall keep its Device secure, and any Hub which forms part of a new Device."
LEFT = "Each Supplier shall keep its Device secure, and any Hub."


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return self.out + self.err


@dataclass(frozen=True)
class World:
    """A folder in which somebody works with the program."""

    folder: Path
    capture: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch

    def run(self, *words: object) -> Ended:
        """Runs a command in the folder as its own process would, but for the signals that it hears."""
        self.patch.setattr(sys, "argv", ["drafter", *map(str, words)])
        self.capture.readouterr()
        status = run()
        said = self.capture.readouterr()
        return Ended(status, said.out, said.err)

    def tree(self) -> dict[str, str]:
        """Gives what each name in the folder is: the checksum of a file, the way of a link, or a folder.

        What is kept of what was read counts for nothing: it can be thrown away at any time.
        """
        paths = [path for path in sorted(self.folder.rglob("*")) if CACHE not in path.parts]
        return {str(path.relative_to(self.folder)): _state(path) for path in paths}

    def path(self, name: str) -> Path:
        return self.folder / name


def _state(path: Path) -> str:
    if path.is_symlink():
        return f"to {path.readlink()}"
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"


def lost(before: dict[str, str], after: dict[str, str]) -> dict[str, str]:
    """Gives the names whose bytes are neither there nor under any other name."""
    held = set(after.values())
    return {name: state for name, state in before.items() if state not in held}


def new_world(folder: Path) -> None:
    """Puts two versions in Word, the templates and somebody's own papers into a folder."""
    before = EDITED.replace(" which forms part of a new Device", "")
    (folder / "old.docx").write_bytes(section(before, LEFT))
    (folder / "new.docx").write_bytes(section(EDITED, LEFT))
    (folder / "next.docx").write_bytes(section("Nobody shall harm a Device.", EDITED, LEFT))
    (folder / "fourth.docx").write_bytes(section("Nobody shall harm a Device.", EDITED, EDITED))
    (folder / "letter.docx").write_bytes(section("Dear Jo,", "yours."))
    (folder / "letter.html").write_text("<p>Dear Jo</p>", encoding="utf-8")
    instructions = "In G1.2, after “any Hub” insert “or Proxy”.\n"
    (folder / "instructions.txt").write_text(instructions, encoding="utf-8")
    shutil.copytree(ROOT / "templates", folder / "templates", ignore=shutil.ignore_patterns("*.py", "__*"))


def section(*clauses: str) -> bytes:
    """Gives a Word file of a section with one heading and these clauses."""
    lines = [paragraph("Duties", num="1", level=0), *(paragraph(text, num="1", level=1) for text in clauses)]
    return word_package("".join(lines), numbering=_LIST).to_bytes()


@contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """Works as a user without rights, to whom the folder belongs; root may do everything."""
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
    for path in folder.parents:
        if not path.stat().st_mode & 0o001:
            path.chmod(path.stat().st_mode | 0o011)
    os.setegid(NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
