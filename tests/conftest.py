import os
import shutil
import sys
from pathlib import Path

import pytest

# Windows lacks what some tests are about (permissions, pseudo-terminals): a test may be skipped there.
NOTHING_IS_SKIPPED = os.environ.get("CI") == "true" and sys.platform != "win32"


# Where Windows and a Mac have theirs, which are not on the PATH.
BROWSERS = (
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def browser():
    """Gives the browser of this machine that the desk is tried in; empty where there is none."""
    named = filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "msedge")))
    return next(named, "") or next((path for path in BROWSERS if Path(path).is_file()), "")


@pytest.fixture(scope="session")
def browser_file():
    return browser()


def pytest_runtest_setup(item):
    if item.get_closest_marker("browser") and not browser():
        pytest.skip("no Chromium, Chrome or Edge is installed")
    if item.get_closest_marker("office") and not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if NOTHING_IS_SKIPPED and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid}: would be skipped, and CI skips nothing: {call.excinfo.value}"
    return report
