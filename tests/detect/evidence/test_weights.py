import math
import re
from pathlib import Path

from drafter.detect.evidence.weights import WEIGHTS, lowered, nearness, sure

PAGE = Path(__file__).parents[3] / "docs" / "how-findings-are-made.md"


def test_the_page_for_drafters_tells_every_weight():
    rows = re.findall(r"^\| `(\w+)` \| ([+-][\d.]+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert {name: float(weight) for name, weight in rows} == WEIGHTS


def test_nearness_is_one_for_the_same_clause_and_one_over_e_twenty_five_apart():
    assert nearness(4, 4) == 1.0
    assert math.isclose(nearness(30, 5), 1 / math.e)
    assert nearness(5, 30) == nearness(30, 5)


def test_evidence_that_weighs_nothing_together_is_an_even_chance():
    assert sure(0.0, {"a": 2.0}, [("a", 0.0)]) == 0.5
    assert math.isclose(sure(-2.0, {"a": 2.0}, [("a", 1.0)]), 0.5)
    assert math.isclose(sure(0.0, {"a": 2.0}, [("a", 0.5), ("a", 0.5)]), 1 / (1 + math.exp(-2.0)))


def test_a_score_is_lowered_by_as_much_as_its_sum_is():
    assert lowered(0.3, 0.0) == 0.3
    assert math.isclose(lowered(sure(1.0, {}, []), 0.5), sure(0.5, {}, []))
