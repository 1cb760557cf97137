import re
from pathlib import Path

from drafter.detect.evidence.weights import WEIGHTS

PAGE = Path(__file__).parents[3] / "docs" / "how-findings-are-made.md"


def test_the_page_for_drafters_tells_every_weight():
    rows = re.findall(r"^\| `(\w+)` \| ([+-][\d.]+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert {name: float(weight) for name, weight in rows} == WEIGHTS
