"""The working folder that every sequence begins with: a small library, proposals, and papers of a person's own."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import papers
import program
import tree
from ledger import Ledger, words_file

if TYPE_CHECKING:
    from collections.abc import Iterator

_INSTRUCTIONS = "In G1.2, after “Hub or Proxy” insert “which forms part of a new Device”.\n"


def make(folder: Path) -> None:
    """Makes the folder, with the program's own `add` and `redline`.

    Raises:
        RuntimeError: when one of them fails.
    """
    with inside(folder):
        _write(_papers())
        Path("sec_versions").mkdir()
        for number in (1, 2, 3):
            _call("add", f"inputs/v{number}.docx", "--section", "G", "--version", f"{number}.0",
                  "--library", "sec_versions")  # fmt: skip
        _call("redline", "G@1.0", "G@2.0", "-o", "inputs/marked.docx")
        _call("build", "CP1", "CP2")


def ledger(folder: Path) -> Ledger:
    """Gives the account of what a person wrote in the folder before anything is done in it."""
    account = Ledger(versions={"G@1.0", "G@2.0", "G@3.0"})
    for name, state in tree.seen(tree.files(folder)).items():
        if not words_file(name) and not name.startswith("out/") and name != "inputs/marked.docx":
            account.own(name, state)
    return account


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Works in a folder, and goes back."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _papers() -> dict[str, bytes]:
    texts = {f"inputs/v{number}.txt": papers.text(number) for number in (4, 5, 6)}
    words = {f"inputs/v{number}.docx": papers.word(papers.section(number)) for number in (1, 2, 3)}
    own = {
        "inputs/instructions.txt": _INSTRUCTIONS.encode(),
        "notes.txt": "Notes of the meeting.\n".encode(),
        "minutes.docx": papers.word(["Minutes of the meeting"]),
    }
    return texts | words | own | papers.proposals()


def _write(made: dict[str, bytes]) -> None:
    for name, data in made.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(data)


def _call(*arguments: str) -> None:
    said = program.call(arguments)
    if not said.done:
        raise RuntimeError(said.words)
