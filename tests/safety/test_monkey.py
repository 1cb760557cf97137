"""Forty sequences of the seeded monkey: after calls, hand edits and kills all that was written is there."""

import subprocess
import sys
from pathlib import Path

MONKEY = Path(__file__).parents[2] / "benchmarks" / "safety" / "monkey.py"


def test_in_forty_random_sequences_nothing_that_a_person_wrote_is_lost():
    told = subprocess.run(
        [sys.executable, MONKEY, "--sequences", "40", "--seed", "40"],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert told.returncode == 0, told.stdout + told.stderr
