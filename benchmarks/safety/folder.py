"""The working folder that everything begins in: a small library, proposals, packs, and a person's papers."""

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
    from collections.abc import Iterable, Iterator

_INSTRUCTIONS = "In G1.2, after “audit” insert “of a User”.\n"


def make(folder: Path, *, versions: Iterable[int] = (1, 2, 3), pairs: int = 2) -> None:
    """Makes the folder, with the program's own `add`, `redline` and `build`.

    Args:
        folder: it is there, and empty.
        versions: the versions in its library.
        pairs: how many clauses the second version misses.

    Raises:
        RuntimeError: when one of the calls fails.
    """
    with inside(folder):
        _write(_papers(versions, pairs))
        Path("sec_versions").mkdir()
        for number in versions:
            named = ("--section", "G", "--version", f"{number}.0", "--library", "sec_versions")
            _call("add", f"inputs/v{number}.docx", *named)
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


def _papers(versions: Iterable[int], pairs: int) -> dict[str, bytes]:
    texts = {f"inputs/v{number}.txt": papers.text(number) for number in range(4, 13)}
    words = {f"inputs/v{number}.docx": papers.word(papers.section(number, pairs)) for number in versions}
    own = {
        "inputs/instructions.txt": _INSTRUCTIONS.encode(),
        "notes.txt": b"Notes of the meeting.\n",
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
