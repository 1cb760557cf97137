"""The folder that a hostile file is put into, and every command that reads a file of its kind."""

from __future__ import annotations

import hashlib
import json
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.hostile.rich import published
from benchmarks.limited import Limits, call

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
Files = dict[str, bytes]
Call = tuple[str, ...]
_INSTRUCTIONS = (
    "In Section G1.1, after “Each” insert “new”.\nIn Section G1.2, after “User” insert “or Party”.\n"
)
_PROPOSAL = """id: {name}
title: About {clause}
baseline: G@1.0
issue: It is not clear.
amendments:
  - clause: {clause}
    replace: "Each User"
    with: "Each User or Party"
"""
_TO = ("-o", "out.docx", "--force")
_NEW = ("--section", "G", "--version", "3.0", "--library", "lib", "--force")
# A source, by the name that stands in the place of `{}`.
_SOURCE: tuple[Call, ...] = (
    ("show", "{}"),
    ("show", "{}", "--json"),
    ("show", "{}", "G1.2"),
    ("diff", "base.docx", "{}"),
    ("diff", "{}", "base.docx", "-o", "out.html"),
    ("check", "{}", "--since", "base.docx", "--exit-zero"),
    ("check", "base.docx", "--since", "{}", "-o", "out.html"),
    ("check", "{}", "--json"),
    ("apply", "i.txt", "{}"),
    ("add", "{}", *_NEW),
)
_WORD: tuple[Call, ...] = (
    ("show", "{}", "--view", "original"),
    ("redline", "base.docx", "{}", *_TO),
    ("redline", "{}", "base.docx", *_TO),
    ("redline", "{}", "{}", *_TO),
    ("accept", "{}", *_TO),
    ("reject", "{}", *_TO),
    ("apply", "i.txt", "{}", *_TO),
)
# What reads a version of the library.
_VERSION: tuple[Call, ...] = (
    ("versions",),
    ("show", "G@1.0"),
    ("history", "G1.2", "--siblings"),
    ("check", "G@2.0", "--since", "G@1.0"),
    ("build", "CP1"),
    ("build", "CP1", "--onto", "2.0"),
    ("combine", "CP1", "CP2", *_TO),
    ("rebase", "CP1", "--onto", "2.0", "--write"),
    ("proposals",),
    ("draft", "G@2.0", "--since", "G@1.0", "--finding", "1", "--id", "CP9"),
)
_FOLDER: tuple[Call, ...] = (
    ("build", "CP1"),
    ("build", "--all"),
    ("build", "--all", "--check"),
    ("build", "CP1", "--onto", "2.0"),
    ("combine", "CP1", "CP2", *_TO),
    ("rebase", "CP1", "--onto", "2.0", "--write"),
    ("proposals",),
    ("proposals", "G1.1", "--json"),
    ("remove", "G@1.0"),
)
_JUDGED: tuple[Call, ...] = (
    ("check", "G@2.0", "--since", "G@1.0"),
    ("check", "G@2.0", "--json"),
    ("check", "G@2.0", "--since", "G@1.0", "--accept", "1", "--reason", "meant"),
    ("build", "CP1"),
)
_INDEX: tuple[Call, ...] = (
    *_VERSION,
    ("add", "base.docx", "--section", "G", "--version", "3.0"),
    ("add", "G@1.0", "--title", "Another"),
    ("add", "--rebuild-index"),
    ("remove", "G@2.0", "--force"),
)
_RECORD: tuple[Call, ...] = (
    ("build", "CP1"),
    ("build", "CP1", "--check"),
    ("build", "CP1", "--force"),
    ("build", "--all", "--check", "--json"),
)
_INSTRUCTED: tuple[Call, ...] = (
    ("apply", "i.txt", "base.docx"),
    ("apply", "i.txt", "base.docx", *_TO),
    ("apply", "i.txt", "G@2.0", "--json"),
)
_PAGES: tuple[Call, ...] = (
    ("diff", "G@1.0", "G@2.0", "-o", "out.html"),
    ("check", "G@2.0", "--since", "G@1.0", "-o", "out.html", "--exit-zero"),
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file from outside.

    Attributes:
        name: where it stands in the folder.
        calls: what reads it.
        built: whether a pack is to stand in the folder.
    """

    name: str
    calls: tuple[Call, ...]
    built: bool = False


def _source(name: str, more: tuple[Call, ...] = ()) -> Kind:
    return Kind(name, tuple(tuple(word.replace("{}", name) for word in one) for one in (*_SOURCE, *more)))


KINDS = {
    "word": _source("x.docx", _WORD),
    "word-version": Kind("sec_versions/G-1.0.docx", _VERSION),
    "pdf": _source("x.pdf"),
    "json": _source("x.json"),
    "text": _source("x.txt"),
    "markdown": _source("x.md"),
    "proposal": Kind("proposals/CP1.yaml", _FOLDER),
    "judgements": Kind("sec_versions/consistency.yaml", _JUDGED),
    "index": Kind("sec_versions/index.json", _INDEX),
    "record": Kind("out/CP1/record.json", _RECORD, built=True),
    "instructions": Kind("i.txt", _INSTRUCTED),
    "template": Kind("templates/problem-statement.docx", (("build", "CP1"),)),
    "report-template": Kind("templates/modification-report.docx", (("build", "CP1"),)),
    "page-template": Kind("templates/diff.html.j2", _PAGES),
    "findings-template": Kind("templates/findings.html.j2", _PAGES),
}


def with_file(kind: str, data: bytes) -> Files:
    """Gives the folder with a file of a kind in its place."""
    named = KINDS[kind]
    files = {**(_built() if named.built else _folder()), named.name: data}
    if kind == "word-version":
        files["sec_versions/index.json"] = _index(files)
    return files


def usual(kind: str) -> bytes:
    """Gives what stands in that place when nobody means harm; empty where nothing does."""
    return _built().get(KINDS[kind].name, b"")


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes files into a folder."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def read(folder: Path) -> Files:
    """Gives every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@cache
def _folder() -> Files:
    base, amended = published(), published(amended=True)
    files = {
        "base.docx": base,
        "i.txt": _INSTRUCTIONS.encode(),
        "proposals/CP1.yaml": _PROPOSAL.format(name="CP1", clause="G1.2").encode(),
        "proposals/CP2.yaml": _PROPOSAL.format(name="CP2", clause="G1.3").encode(),
        "sec_versions/G-1.0.docx": base,
        "sec_versions/G-2.0.docx": amended,
        "lib/index.json": b'{"versions": []}',
    }
    files |= {
        f"templates/{path.name}": path.read_bytes()
        for path in (ROOT / "templates").glob("*.*")
        if path.suffix != ".py"
    }
    return files | {"sec_versions/index.json": _index(files)}


@cache
def _built() -> Files:
    """Gives the folder with the pack of a proposal in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, _folder())
        ended = call(("build", "CP1"), folder, Limits())
        if ended.status:
            raise RuntimeError(ended.error)
        return read(folder)


def _index(files: Mapping[str, bytes]) -> bytes:
    rows = [
        {
            "section": "G",
            "version": version,
            "title": "Security",
            "effective": "",
            "file": f"G-{version}.docx",
            "sha256": hashlib.sha256(files[f"sec_versions/G-{version}.docx"]).hexdigest(),
        }
        for version in ("1.0", "2.0")
    ]
    return json.dumps({"versions": rows}).encode()
