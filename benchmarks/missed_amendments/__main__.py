"""Scores the search for missed amendments on cases of real law, beside a baseline, and times its growth.

    python benchmarks/missed_amendments CASES.json

CASES.json is a list of cases: `old` and `new` name two section JSONs beside it, `sibling` the clause that was
left, `edit` the words in question, and `sibling.later_enacted` what the law made of the sibling in the end.
Cases of one `event` count as found with the first of them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from baseline import most_alike
from growth import print_growth
from score import Case, print_figures, rank_cases

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments


def main(cases_file: Path) -> None:
    """Prints the table of cases, the figures of both methods, and the table of growth."""
    cases = [Case.read(item, cases_file.parent) for item in json.loads(cases_file.read_text("utf-8"))]
    ranked = rank_cases(cases, lambda old, new: missed_amendments(compare_sections(old, new)))
    for row in ranked:
        print(f"{row.case.name:<14}{row.case.event:<12}rank {row.rank or '–':>4}   drafted {row.drafted}")
    print_figures("drafter", ranked)
    print_figures("all pairs by likeness", rank_cases(cases, most_alike))
    print_growth((300, 3_000, 30_000))


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 the script and its one argument
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
