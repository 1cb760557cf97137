"""Libraries and folders of proposals that grow along a dimension."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from benchmarks.growth.cell import Cell, Inputs
from benchmarks.growth.texts import amended, clause_ids, numbered, sentences, words
from benchmarks.word_parts import plain, word_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_FEW = 40
Files = dict[str, bytes | str]


def library_cells() -> Iterator[Cell]:
    """Gives the cells of the commands that work in a library, and of those that take proposals."""
    for dimension, make, first, most, commands in _DIMENSIONS:
        for command in commands:
            yield Cell(command, dimension, _maker(make, _CALLS[command]), first, most)
    yield Cell("combine", "proposals combined", _combined, 2, 256)
    yield Cell("build --all", "proposals, up to date", _up_to_date, 2, 64)
    yield Cell("add", "versions", _added, 25, 1_600)


_CALLS: dict[str, tuple[str, ...]] = {
    "versions": ("versions",),
    "show": ("show", "G@1.0"),
    "history": ("history", "G1.2"),
    "history --siblings": ("history", "G1.2", "--siblings"),
    "check": ("check", "G@2.0", "--since", "G@1.0", "--exit-zero"),
    "proposals": ("proposals",),
    "build": ("build", "CP1", "--exit-zero"),
    "build --all": ("build", "--all", "--exit-zero"),
    "build --all --check": ("build", "--all", "--check", "--exit-zero"),
    "build --onto": ("build", "CP1", "--onto", "2.0", "--exit-zero"),
    "combine": ("combine", "CP1", "CP2", "-o", "out.docx", "--exit-zero"),
    "rebase": ("rebase", "CP1", "--onto", "2.0", "--exit-zero"),
    "draft": ("draft", "G@2.0", "--since", "G@1.0", "--finding", "1", "--id", "CP3"),
    "remove": ("remove", "G@1.0", "--force"),
}


def _maker(make: Callable[[int], Files], call: Sequence[str]) -> Callable[[int], Inputs]:
    return lambda size: Inputs(make(size), call)


def library(versions: dict[str, bytes], *, folder: str = "sec_versions") -> Files:
    """Gives the files of a library with these versions of Section G."""
    rows = [
        {
            "section": "G",
            "version": version,
            "title": "Security",
            "effective": "",
            "file": f"G-{version}.docx",
            "sha256": hashlib.sha256(data).hexdigest(),
        }
        for version, data in versions.items()
    ]
    files: Files = {f"{folder}/index.json": json.dumps({"versions": rows})}
    return files | {f"{folder}/G-{version}.docx": data for version, data in versions.items()}


def proposal(name: str, amendments: Sequence[str], facts: str = "") -> Files:
    """Gives a proposal against G@1.0."""
    listed = "".join(f"  - {amendment}\n" for amendment in amendments)
    text = f"id: {name}\ntitle: About it\nbaseline: G@1.0\n{facts}amendments:\n{listed}"
    return {f"proposals/{name}.yaml": text}


def replaced(clause: str, old: str = "Each ", new: str = "Each new ") -> str:
    """Gives an amendment of words."""
    return f'{{clause: {clause}, replace: "{old}", with: "{new}"}}'


def _section(texts: list[str]) -> bytes:
    return word_file(plain(numbered(texts)))


def _two(texts: list[str]) -> Files:
    return library({"1.0": _section(texts), "2.0": _section(amended(texts))})


def _clauses(size: int) -> Files:
    return (
        _two(sentences(max(size, _FEW)))
        | proposal("CP1", [replaced("G1.2")])
        | proposal("CP2", [replaced("G1.3")])
    )


def _amendments(size: int) -> Files:
    names = clause_ids(size)
    return (
        _two(sentences(max(size, _FEW)))
        | proposal("CP1", [replaced(name) for name in names])
        | proposal("CP2", [replaced("G1.3", "Each", "Any")])
    )


def _amendments_to_one(size: int) -> Files:
    given = [f"{word}{n:04}" for n, word in enumerate(words(size))]
    texts = [f"Each {' '.join(given)}.", *sentences(_FEW)]
    return (
        _two(texts)
        | proposal("CP1", [replaced("G1.1", word, f"new {word}") for word in given])
        | proposal("CP2", [replaced("G1.2")])
    )


def _words(size: int) -> Files:
    texts = [f"Each {' '.join(words(size))}.", *sentences(_FEW)]
    return _two(texts) | proposal("CP1", [replaced("G1.1")]) | proposal("CP2", [replaced("G1.2")])


def _whole_text(size: int) -> Files:
    texts = [f"Each {' '.join(words(size))}.", *sentences(_FEW)]
    return (
        _two(texts)
        | proposal("CP1", [f'{{clause: G1.1, text: "Each {" ".join(words(size, 3))}."}}'])
        | proposal("CP2", [replaced("G1.2")])
    )


def _inserted(size: int) -> Files:
    made = [f'{{insert_after: {name}, text: "Each {name} shall pay."}}' for name in clause_ids(size)]
    return _two(sentences(max(size, _FEW))) | proposal("CP1", made) | proposal("CP2", [replaced("G1.3")])


def _inserted_here(size: int) -> Files:
    made = [f'{{insert_after: G1.2, text: "Each {word} shall pay."}}' for word in words(size)]
    return _two(sentences(_FEW)) | proposal("CP1", made) | proposal("CP2", [replaced("G1.3")])


def _renumbered(size: int) -> Files:
    texts = [
        f"{text[:-1]} under Section {name}."
        for text, name in zip(sentences(size), clause_ids(size), strict=True)
    ]
    made = ['{insert_before: G1.1, text: "Each User shall pay.", renumber: true}']
    return _two([*texts, *sentences(_FEW)]) | proposal("CP1", made) | proposal("CP2", [replaced("G1.3")])


def _deleted(size: int) -> Files:
    made = [f"{{delete: {name}}}" for name in clause_ids(size)]
    return _two(sentences(max(2 * size, _FEW))) | proposal("CP1", made) | proposal("CP2", [replaced("G2.3")])


def _items_inserted(size: int) -> Files:
    items = "".join(f"\\n({n}) the {word};" for n, word in enumerate(words(size), 1))
    return (
        _two(sentences(_FEW))
        | proposal("CP1", [f'{{insert_after: G1.2, text: "Each User shall:{items}"}}'])
        | proposal("CP2", [replaced("G1.3")])
    )


def _facts(size: int) -> Files:
    facts = f"issue: {' '.join(words(size))}\n"
    return (
        _two(sentences(_FEW))
        | proposal("CP1", [replaced("G1.2")], facts)
        | proposal("CP2", [replaced("G1.3")])
    )


def _paragraphs_of_facts(size: int) -> Files:
    facts = "issue: |\n" + "".join(f"  {text}\n\n" for text in sentences(size))
    return (
        _two(sentences(_FEW))
        | proposal("CP1", [replaced("G1.2")], facts)
        | proposal("CP2", [replaced("G1.3")])
    )


def _keys_of_facts(size: int) -> Files:
    facts = "glossary:\n" + "".join(f"  {word}{n}: {word}\n" for n, word in enumerate(words(size)))
    return (
        _two(sentences(_FEW))
        | proposal("CP1", [replaced("G1.2")], facts)
        | proposal("CP2", [replaced("G1.3")])
    )


def _proposals(size: int) -> Files:
    files = _two(sentences(max(size, _FEW)))
    for n, name in enumerate(clause_ids(max(size, 2)), 1):
        files |= proposal(f"CP{n}", [replaced(name)])
    return files


def _proposals_on_one(size: int) -> Files:
    files = _two(sentences(_FEW))
    for n in range(1, max(size, 2) + 1):
        files |= proposal(f"CP{n}", [replaced("G1.2")])
    return files


def _versions(size: int) -> Files:
    texts = sentences(_FEW)
    versions = {
        f"{n}.0": _section([f"Each {word}.", *texts[1:]]) for n, word in enumerate(words(max(size, 2)), 1)
    }
    return library(versions) | proposal("CP1", [replaced("G1.2")]) | proposal("CP2", [replaced("G1.3")])


def _versions_with(size: int) -> Files:
    """Versions whose clause of that number is another in each."""
    texts = sentences(_FEW)
    versions = {
        f"{n}.0": _section(texts[-n % _FEW :] + texts[: -n % _FEW]) for n in range(1, max(size, 2) + 1)
    }
    return library(versions)


def _judgements(size: int) -> Files:
    files = _two(
        [
            "Each User shall keep a record for three years.",
            "Any User shall keep a record for three years.",
            *sentences(_FEW),
        ]
    )
    judged = "".join(
        f"- amended: G1.2\n  sibling: G1.1\n  amended_text: {text}\n  sibling_text: {text}\n  reason: meant\n  by: A\n  date: 2026-11-23\n"
        for text in sentences(size)
    )
    return (
        files
        | {"sec_versions/consistency.yaml": f"judgements:\n{judged}"}
        | proposal("CP1", [replaced("G1.3")])
    )


def _added(size: int) -> Inputs:
    files = _versions(size)
    return Inputs(
        files | {"new.docx": _section(sentences(_FEW, 3))},
        ("add", "new.docx", "--section", "G", "--version", "9999.0"),
    )


def _combined(size: int) -> Inputs:
    names = [f"CP{n}" for n in range(1, max(size, 2) + 1)]
    return Inputs(_proposals(size), ("combine", *names, "-o", "out.docx", "--exit-zero"))


def _up_to_date(size: int) -> Inputs:
    call = ("build", "--all", "--exit-zero")
    return Inputs(_proposals(size), call, (call,))


_PACKS = ("build", "combine", "rebase")
_DIMENSIONS: list[tuple[str, Callable[[int], Files], int, int, tuple[str, ...]]] = [
    (
        "clauses of the version",
        _clauses,
        125,
        8_000,
        (*_PACKS, "build --onto", "proposals", "history", "history --siblings", "draft"),
    ),
    ("amendments", _amendments, 10, 1_280, (*_PACKS, "build --onto", "proposals")),
    ("amendments to one clause", _amendments_to_one, 10, 1_280, _PACKS),
    ("words in the clause", _words, 250, 64_000, (*_PACKS, "history", "history --siblings", "draft")),
    ("words of a clause anew", _whole_text, 250, 32_000, _PACKS),
    ("clauses put in", _inserted, 5, 640, _PACKS),
    ("clauses put in at one place", _inserted_here, 5, 640, _PACKS),
    ("references that follow", _renumbered, 25, 3_200, _PACKS),
    ("clauses deleted", _deleted, 10, 1_280, _PACKS),
    ("items of a new clause", _items_inserted, 10, 1_280, _PACKS),
    ("words of a fact", _facts, 1_000, 64_000, ("build", "proposals")),
    ("paragraphs of a fact", _paragraphs_of_facts, 50, 6_400, ("build", "proposals")),
    ("keys of a fact", _keys_of_facts, 50, 6_400, ("build", "proposals")),
    ("proposals in the folder", _proposals, 5, 640, ("proposals", "build", "build --all --check", "remove")),
    ("proposals in the folder, on one clause", _proposals_on_one, 5, 640, ("proposals", "build", "remove")),
    ("proposals", _proposals, 8, 64, ("build --all",)),
    (
        "versions",
        _versions,
        25,
        1_600,
        (
            "versions",
            "show",
            "history",
            "history --siblings",
            "check",
            "build",
            "proposals",
            "remove",
            "rebase",
        ),
    ),
    ("versions, other clauses of a number", _versions_with, 25, 1_600, ("history", "history --siblings")),
    ("judgements", _judgements, 25, 3_200, ("check", "build")),
]
