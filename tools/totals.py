"""Prints how many of the program's lines and branches the tests ran.

    python tools/totals.py COVERAGE.json

COVERAGE.json is what coverage writes with `--cov-report=json`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(report: Path) -> None:
    """Prints a line for the lines and one for the branches."""
    totals = json.loads(report.read_text("utf-8"))["totals"]
    print(_line("lines", totals["covered_lines"], totals["num_statements"]))
    print(_line("branches", totals["covered_branches"], totals["num_branches"]))


def _line(name: str, covered: int, total: int) -> str:
    # Rounded down: what is not whole must not look so.
    return f"{name:<9}{covered:>7} of {total:>6}  {1000 * covered // max(total, 1) / 10:5.1f} %"


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 the script and its one argument
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
