import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter

GOLDEN = """\
G@5.18
   first      G3.17(b)
              (where applicable) any Smart Metering System (excluding a
              Communications Hub Function or Gas Proxy Function) for which it is
              the Responsible Supplier,
   first      G3.20(b)
              (where applicable) any Smart Metering System (excluding a
              Communications Hub Function or Gas Proxy Function) for which it is
              the Responsible Supplier.

G@5.19
   unchanged  G3.17(b)
   unchanged  G3.20(b)

G@5.20
   amended    G3.17(b)
              … (excluding a Communications Hub Function or Gas Proxy Function
              [+which forms part of a SMETS2+ Device+]) for which it is the
              Responsible Supplier,
   unchanged  G3.20(b)

G@6.0
   unchanged  G3.17(b)
   renumbered G3.20(b) → G3.21(b)
"""


@pytest.fixture(autouse=True)
def _in_the_project(monkeypatch):
    monkeypatch.chdir(Path(__file__).parents[2])


def test_the_moment_two_siblings_parted_can_be_seen():
    assert CliRunner().invoke(drafter, ["history", "G3.17(b)", "--siblings"]).stdout == GOLDEN


def test_as_json():
    made = json.loads(CliRunner().invoke(drafter, ["history", "G3.20(b)", "--json"]).stdout)
    assert [(v["version"], v["event"], v["id"]) for v in made["versions"]] == [
        ("G@5.18", "first", "G3.20(b)"),
        ("G@5.19", "unchanged", "G3.20(b)"),
        ("G@5.20", "unchanged", "G3.20(b)"),
        ("G@6.0", "renumbered", "G3.21(b)"),
    ]
