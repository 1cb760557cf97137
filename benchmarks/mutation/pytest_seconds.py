"""A plugin of pytest: writes down how long each test takes that passes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

_SECONDS: dict[str, float] = {}
_FAILED: set[str] = set()


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Adds up what a test takes."""
    _SECONDS[report.nodeid] = _SECONDS.get(report.nodeid, 0.0) + report.duration
    if not report.passed:
        _FAILED.add(report.nodeid)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Writes down what each test took, in the process that hears of all of them."""
    if not hasattr(session.config, "workerinput"):
        passed = {test: seconds for test, seconds in _SECONDS.items() if test not in _FAILED}
        Path(os.environ["DRAFTER_MUTATION_SECONDS"]).write_text(json.dumps(passed), "utf-8")
