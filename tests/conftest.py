import os
import shutil
import sys

import pytest

# Windows lacks what some tests are about (permissions, pseudo-terminals): a test may be skipped there.
NOTHING_IS_SKIPPED = os.environ.get("CI") == "true" and sys.platform != "win32"


def pytest_runtest_setup(item):
    if item.get_closest_marker("office") and not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if NOTHING_IS_SKIPPED and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid}: would be skipped, and CI skips nothing: {call.excinfo.value}"
    return report
