"""The mutants of a room: its modules with one small mistake each."""

from __future__ import annotations

import ast
import hashlib
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.mutation.changes import changes
from benchmarks.mutation.left_out import left_out
from benchmarks.mutation.source_text import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.mutation.source_text import Change


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one change.

    Attributes:
        key: eight letters that name it as long as its line stays where it is.
        module: the module's path from the project's folder.
        line: the line of the change.
        diff: that line, before and after.
        text: the whole module, changed.
        around: the nodes that the change stands in, the module first.
    """

    key: str
    module: str
    line: int
    diff: str
    text: bytes
    around: tuple[ast.AST, ...]


def drawn(root: Path, room: str, count: int, seed: int) -> list[Mutant]:
    """Gives so many of a room's mutants, the same for the same seed and the same code."""
    every = mutants(root, room)
    draw = random.Random(f"{seed} {room}")  # noqa: S311 - mutants are drawn, no secrets
    return draw.sample(every, min(count, len(every)))


def mutants(root: Path, room: str) -> list[Mutant]:
    """Gives every mutant of a room, in the order of its modules."""
    modules = sorted((root / "drafter" / room).rglob("*.py"))
    return [mutant for path in modules for mutant in _of_module(path, path.relative_to(root).as_posix())]


def _of_module(path: Path, module: str) -> Iterator[Mutant]:
    source = Source(path.read_bytes())
    for change, around in _walk(source.tree, (), source):
        line, diff = source.line(change), source.diff(change)
        named = f"{module} {line} {change.start} {change.end} {change.text!r} {diff}"
        key = hashlib.sha256(named.encode()).hexdigest()[:8]
        yield Mutant(key, module, line, diff, source.changed(change), around)


def _walk(
    node: ast.AST, above: tuple[ast.AST, ...], source: Source
) -> Iterator[tuple[Change, tuple[ast.AST, ...]]]:
    around = (*above, node)
    for change in changes(node, source):
        yield change, around
    for child in ast.iter_child_nodes(node):
        if not left_out(child, node, above):
            yield from _walk(child, around, source)
