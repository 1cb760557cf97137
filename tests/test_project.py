"""What holds for the project's own files: the lock files, the targets, the wheel, the changelog."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from drafter import __version__

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")


def name_of(requirement):
    return re.match(r"[\w.-]+", requirement)[0].lower()


def locked(file):
    """Gives each package of a lock file with its version."""
    lines = re.findall(r"^([\w.-]+)==([\w.]+)", (ROOT / file).read_text("utf-8"), re.MULTILINE)
    return {name.lower(): version for name, version in lines}


def make(*words):
    """Gives what make says; what a make around these tests was told is not for this one."""
    told = ("MAKE", "MFLAGS", "PYTHON")
    own = {name: value for name, value in os.environ.items() if not name.startswith(told)}
    command = [shutil.which("make"), *words]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True, env=own
    ).stdout


def stated(*extras):
    """Gives the packages that pyproject.toml asks for, with those of extras and of the build."""
    project = PYPROJECT["project"]
    asked = [*project["dependencies"], *PYPROJECT["dependency-groups"]["build"]]
    asked += [each for extra in extras for each in project["optional-dependencies"][extra]]
    return {name_of(each).replace("ruamel.yaml", "ruamel-yaml") for each in asked} - {"drafter"}


@pytest.mark.parametrize("file", LOCKS)
def test_a_lock_file_holds_no_address_and_no_path(file):
    text = (ROOT / file).read_text("utf-8")
    assert re.findall(r"\w+://| @ |\.(?:org|com|net|io)\b", text) == []
    assert re.findall(r"^\s*-(?!-hash=).*", text, re.MULTILINE) == []


@pytest.mark.parametrize("file", LOCKS)
def test_every_package_of_a_lock_file_has_checksums(file):
    packages = re.split(r"^(?=\w)", (ROOT / file).read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert packages
    assert [each.split("==")[0] for each in packages if "--hash=sha256:" not in each] == []


def test_the_lock_files_name_all_that_is_asked_for():
    assert stated() <= set(locked("requirements.lock"))
    assert stated("cluster", "dev") <= set(locked("requirements-dev.lock"))


def test_the_lock_file_for_developing_holds_the_other_one():
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items()


def test_what_builds_the_program_is_what_the_lock_files_hold():
    assert set(PYPROJECT["build-system"]["requires"]) <= set(PYPROJECT["dependency-groups"]["build"])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no make")
def test_make_help_has_a_line_for_each_target():
    said = make("help")
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)[1].split()
    assert [line.split()[1] for line in said.splitlines()] == phony
    assert all(len(line.split()) > 2 for line in said.splitlines())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no make")
def test_each_interpreter_has_an_environment_of_its_own():
    def environment(*words):
        said = make("--dry-run", "--always-make", "test", *words)
        return re.search(r"^(\S+)/bin/pytest", said, re.MULTILINE)[1]

    assert environment() == ".venv"
    version = ".".join(map(str, sys.version_info[:3]))
    assert environment(f"PYTHON={sys.executable}").startswith(f".venv-{version}")


def built(target, folder):
    """Gives the archive that the build makes."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (archive,) = folder.iterdir()
    return archive


def test_the_wheel_says_that_the_program_is_typed(tmp_path):
    names = zipfile.ZipFile(built("wheel", tmp_path)).namelist()
    assert "drafter/py.typed" in names
    assert "drafter/templates/legal-text.docx" in names
    assert {"drafter/web/static/htmx.min.js", "drafter/web/static/htmx-LICENSE.txt"} <= set(names)
    assert "drafter/web/templates/base.html" in names
    own = ("drafter/", f"drafter-{__version__}.dist-info/")
    assert [name for name in names if not name.startswith(own)] == []


def test_the_source_archive_holds_what_the_wheel_is_made_of_and_nothing_beside(tmp_path):
    with tarfile.open(built("sdist", tmp_path)) as archive:
        names = {name.split("/")[1] for name in archive.getnames()}
    stated = {"drafter", "templates", "CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml"}
    assert names == stated | {".gitignore", "PKG-INFO"}


def test_the_changelog_has_a_section_for_this_version():
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    versions = re.findall(r"^## \[(.+?)\](?: - \d{4}-\d\d-\d\d)?$", changelog, re.MULTILINE)
    assert versions[0] == "Unreleased"
    assert __version__ in versions


def test_the_decisions_are_all_in_their_index():
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text("utf-8")
    files = sorted(path.name for path in folder.glob("[0-9]*.md"))
    assert re.findall(r"\]\((\d[\w-]+\.md)\)", index) == files
    assert [name[:4] for name in files] == [f"{n:04}" for n in range(1, len(files) + 1)]


def test_no_link_of_a_page_leads_nowhere():
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []
