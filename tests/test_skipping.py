import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py")
TESTS = """
import pytest

@pytest.mark.office
def test_with_office():
    pass

@pytest.mark.xfail(reason="known")
def test_that_fails_as_known():
    assert False

def test_that_needs_nothing():
    pass
"""


def run(folder, **environment):
    (folder / "conftest.py").write_bytes(CONFTEST.read_bytes())
    (folder / "test_some.py").write_text(TESTS, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers = office\naddopts = -rs\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:xdist"]
    own = {**os.environ, "PATH": str(folder), "CI": "", **environment}
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", env=own, check=False)


def test_a_test_without_its_program_is_skipped_and_the_summary_says_so(tmp_path):
    done = run(tmp_path)
    assert done.returncode == 0
    assert "LibreOffice is not installed" in done.stdout
    assert "1 passed, 1 skipped, 1 xfailed" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows some tests have nothing to test, in CI too")
def test_in_ci_it_fails(tmp_path):
    done = run(tmp_path, CI="true")
    assert done.returncode == 1
    assert "would be skipped, and CI skips nothing: LibreOffice is not installed" in done.stdout
    assert "1 passed, 1 xfailed, 1 error" in done.stdout
