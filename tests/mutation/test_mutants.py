"""What `make mutate` changes in a module and what it leaves, and which tests it runs for a change."""

import pytest

from benchmarks.mutation.covering_tests import CoveringTests
from benchmarks.mutation.mutants import drawn, mutants
from benchmarks.mutation.record import Record


def written(root, text, room="detect"):
    (root / "drafter" / room).mkdir(parents=True)
    (root / "drafter" / room / "hut.py").write_text(text, "utf-8")


def changed(root, text):
    """Gives each line that is changed in a module, as it is then."""
    written(root, text)
    return [mutant.diff.partition("  →  ")[2] for mutant in mutants(root, "detect")]


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("x = a < b", ["x = a <= b"]),
        ("x = a not in b", ["x = a in b"]),
        ("x = a and b and c", ["x = a or b and c", "x = a and b or c"]),
        ("x = not a", ["x = a"]),
        ("x = a + b", ["x = a - b"]),
        ("x = a + 'é'", ['x = a + ""']),
        ("x = -a", ["x = a"]),
        ("x = 0.5", ["x = 1.0"]),
        ("x = True", ["x = False"]),
        ("x = [a[1:b]]", ["x = [a[:b]]", "x = [a[1:]]", "x = [a[2:b]]"]),
        ("x = any(a)", ["x = all(a)"]),
        ("x = b if a else c", ["x = b if (not (a)) else c"]),
        ("f(a)", ["pass"]),
        ("a.b = c", ["pass"]),
        ("a += b", ["pass"]),
        ("x = [é for é in a if b]", ["x = [é for é in a if (not (b))]"]),
        ("raise E('said')", ["pass"]),
        ("x = a", []),
        ("x: Literal['a'] = b", []),
        ("x = f'{a + 1}'", []),
        ("'A docstring.'", []),
        ("__slots__ = ('a',)", []),
        ("x = zip(a, b, strict=True)", []),
        ("Pair = A | B", []),
    ],
)
def test_each_usual_slip_is_made_in_a_line_and_nothing_else(tmp_path, line, after):
    assert changed(tmp_path, f"{line}\n") == after


FUNCTION = """\
from drafter.detect.barn import MOST

LEAST = 3

def hut(a, b=1):
    if a:
        return a
    while b:
        break
    return None if a > LEAST else b
"""


def test_what_a_function_returns_and_how_a_loop_ends_are_changed(tmp_path):
    assert changed(tmp_path, FUNCTION) == [
        "LEAST = 4",
        "def hut(a, b=2):",
        "if (not (a)):",
        "return None",
        "while (not (b)):",
        "continue",
        "pass",
        "return None",
        "return None if a >= LEAST else b",
    ]


def test_the_same_seed_draws_the_same_mutants_each_with_a_name_of_its_own(tmp_path):
    written(tmp_path, FUNCTION)
    one, again, other = (drawn(tmp_path, "detect", 5, seed) for seed in (1, 1, 2))
    assert [each.key for each in one] == [each.key for each in again] != [each.key for each in other]
    assert len({each.key for each in mutants(tmp_path, "detect")}) == 9


def test_a_line_has_the_tests_that_run_it_the_cheapest_first_and_a_number_those_that_read_it(tmp_path):
    written(tmp_path, FUNCTION)
    record = Record(
        checksum="",
        seconds={"a.py::slow": 9.0, "a.py::quick": 0.1, "b.py::other": 0.2},
        lines={"drafter/detect/hut.py": {"6": [0, 1, 2], "7": [0, 1], "10": [2]}},
    )
    covering = CoveringTests(tmp_path, record)
    tests = {mutant.line: covering.of(mutant) for mutant in mutants(tmp_path, "detect")}
    assert tests[7] == ["a.py::quick", "a.py::slow"]
    assert tests[10] == ["b.py::other"]
    assert tests[8] == []
    # The number is read, and the default taken, where the function runs.
    assert tests[3] == tests[5] == ["b.py::other", "a.py::quick", "a.py::slow"]
