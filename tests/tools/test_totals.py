import json
import subprocess
import sys
from pathlib import Path

TOTALS = Path(__file__).parents[2] / "tools" / "totals.py"


def test_lines_and_branches_are_counted_apart_and_never_rounded_up(tmp_path):
    counts = {"covered_lines": 1999, "num_statements": 2000, "covered_branches": 3, "num_branches": 4}
    report = tmp_path / "coverage.json"
    report.write_text(json.dumps({"totals": counts}), encoding="utf-8")
    said = subprocess.run([sys.executable, TOTALS, report], capture_output=True, encoding="utf-8", check=True)
    assert said.stdout.splitlines() == [
        "lines       1999 of   2000   99.9 %",
        "branches       3 of      4   75.0 %",
    ]
