"""The tests that are run against a mutant, in the order in which they are run."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from benchmarks.mutation.mutants import Mutant
    from benchmarks.mutation.record import Record

# A mutant that nothing notices costs all its tests, and a line in the middle of a room is run by a thousand
# of them: the cheapest are taken until they take this long. README.md says what it leaves out.
_MOST_SECONDS = 10.0
_FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


class CoveringTests:
    """Finds the tests of a mutant by the lines that they were seen to run."""

    def __init__(self, root: Path, record: Record) -> None:
        self._record = record
        self._tests = list(record.seconds)
        self._named: dict[str, set[str]] = defaultdict(set)
        for test in record.seconds:
            self._named[test.partition("[")[0]].add(test)
        self._readers = _readers(root)

    def of(self, mutant: Mutant) -> list[str]:
        """Gives the tests that run a mutant's line, the cheapest up to a limit, grouped by their files."""
        seconds = self._record.seconds
        chosen: list[str] = []
        total = 0.0
        for test in sorted(self._all(mutant), key=lambda test: (seconds[test], test)):
            if chosen and total + seconds[test] > _MOST_SECONDS:
                break
            chosen.append(test)
            total += seconds[test]
        return self._grouped(chosen)

    def seconds(self, tests: Iterable[str]) -> float:
        """Gives how long tests took when they were recorded."""
        return sum(self._record.seconds[test] for test in tests)

    def _grouped(self, tests: list[str]) -> list[str]:
        """Gives tests by file, for those of one share what they are given; the cheapest file first."""
        files: dict[str, list[str]] = defaultdict(list)
        for test in tests:
            files[test.split("::", 1)[0]].append(test)
        return [test for each in sorted(files.values(), key=self.seconds) for test in each]

    def _all(self, mutant: Mutant) -> set[str]:
        function = next((node for node in mutant.around if isinstance(node, _FUNCTION)), None)
        if function is None:
            return self._of_top(mutant.module, mutant.around[1], set())
        statement = next(node for node in reversed(mutant.around) if isinstance(node, ast.stmt))
        # A default is worked out when the module is read; it counts where the function runs.
        lines = _body(function) if statement is function else _header(statement)
        return self._of_lines(mutant.module, lines)

    def _of_lines(self, module: str, lines: Iterable[int]) -> set[str]:
        ran = self._record.lines.get(module, {})
        return {self._tests[n] for line in lines for n in ran.get(str(line), ())}

    def _of_top(self, module: str, statement: ast.AST, seen: set[tuple[str, str]]) -> set[str]:
        """Gives the tests that read a name which a statement of the module makes, or run a line that does."""
        tests: set[str] = set()
        for name in _made(statement):
            if (module, name) in seen:
                continue
            seen.add((module, name))
            for reader, reading in self._readers[module, name]:
                if isinstance(reading, _FUNCTION):
                    tests |= self._of_lines(reader, _body(reading))
                    tests |= self._named.get(f"{reader}::{reading.name}", set())
                else:
                    tests |= self._of_top(reader, reading, seen)
        return tests


def _end(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) + 1


def _body(function: ast.FunctionDef | ast.AsyncFunctionDef) -> range:
    return range(function.body[0].lineno, _end(function))


def _header(statement: ast.stmt) -> range:
    """Gives the lines of a statement without those of the statements in it."""
    inner = [
        child.lineno
        for child in ast.walk(statement)
        if isinstance(child, ast.stmt) and child is not statement
    ]
    end = min([_end(statement), *inner])
    return range(statement.lineno, max(end, statement.lineno + 1))


def _made(statement: ast.AST) -> set[str]:
    """Gives the names that a statement at the top of a module makes."""
    if isinstance(statement, ast.ClassDef):
        return {statement.name}
    return {
        node.id
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }


def _readers(root: Path) -> dict[tuple[str, str], list[tuple[str, ast.stmt]]]:
    """Gives, by module and name made there, the functions and other statements that read the name."""
    found: dict[tuple[str, str], list[tuple[str, ast.stmt]]] = defaultdict(list)
    for path in (path for folder in ("drafter", "tests") for path in (root / folder).rglob("*.py")):
        tree, module = ast.parse(path.read_bytes()), path.relative_to(root).as_posix()
        made_in = _origins(tree)
        for statement in _statements(tree.body):
            for name in {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}:
                place = made_in.get(name, (module, name))
                if name not in _made(statement) or isinstance(statement, _FUNCTION):
                    found[place].append((module, statement))
    return found


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Gives the statements of a module, a class by its methods."""
    for statement in body:
        yield statement
        if isinstance(statement, ast.ClassDef):
            yield from _statements(statement.body)


def _origins(tree: ast.Module) -> dict[str, tuple[str, str]]:
    """Gives the module and the name there of each name that a module imports."""
    return {
        each.asname or each.name: (f"{(node.module or '').replace('.', '/')}.py", each.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for each in node.names
    }
