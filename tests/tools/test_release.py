import subprocess
import sys
from pathlib import Path

import pytest

RELEASE = Path(__file__).parents[2] / "tools" / "release.py"
CHANGELOG = "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Added\n- Much.\n"


class Project:
    """A folder under git that is ready to release 0.2.0."""

    def __init__(self, folder):
        self.folder = folder
        self.git("init", "--initial-branch=main")
        self.write("drafter/__init__.py", '__version__ = "0.2.0"\n')
        self.write("CHANGELOG.md", CHANGELOG)
        self.write(".ci/run", "exit 0\n")

    def git(self, *words):
        name = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]
        command = ["git", *name, *words]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, encoding="utf-8", check=True)
        return done.stdout

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        self.git("add", name)
        self.git("commit", "--message", f"Write {name}")

    def release(self, *words):
        command = [sys.executable, str(RELEASE), *words]
        return subprocess.run(command, cwd=self.folder, capture_output=True, encoding="utf-8", check=False)

    def refused(self, *words):
        done = self.release(*words)
        assert done.returncode == 1
        return done.stderr


@pytest.fixture
def project(tmp_path, monkeypatch):
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "A")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "a@example.com")
    return Project(tmp_path)


def test_a_version_that_is_ready_is_tagged(project):
    done = project.release("0.2.0")
    assert done.stdout == "v0.2.0 is tagged; `git push origin v0.2.0` publishes the tag\n"
    assert project.git("tag", "--list") == "v0.2.0\n"
    assert project.git("cat-file", "-t", "v0.2.0") == "tag\n"


def test_all_that_stands_in_the_way_is_named_at_once(project):
    project.git("switch", "--create", "other")
    (project.folder / "new.txt").write_text("new", encoding="utf-8")
    assert project.refused("0.3.0").splitlines() == [
        "git: on other; a release is made on main",
        "git: there is work that is not committed; commit it or put it away",
        "drafter/__init__.py: does not say 0.3.0; set __version__",
        "CHANGELOG.md: has no section `## [0.3.0] - DATE`; make one of what is unreleased",
    ]


def test_a_version_goes_out_once(project):
    project.release("0.2.0")
    assert project.refused("0.2.0") == "git: v0.2.0 is tagged already; a version goes out once\n"


def test_a_version_that_does_not_pass_is_not_tagged(project):
    project.write(".ci/run", "exit 3\n")
    assert project.refused("0.2.0") == ".ci/run: does not pass; mend what it names\n"
    assert not project.git("tag", "--list")


def test_a_version_is_three_numbers(project):
    assert "v0.2: is no version; write three numbers, such as 0.2.0\n" in project.refused("v0.2")
    assert "python tools/release.py VERSION" in project.refused()
