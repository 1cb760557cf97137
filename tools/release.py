"""Checks that a version can go out, and tags it; run in the project's folder.

    python tools/release.py VERSION

Everything that stands in the way is named, and nothing is tagged.
`docs/releasing.md` has the steps around it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

BRANCH = "main"


def main(version: str) -> None:
    """Tags the version, or exits with what stands in the way."""
    if problems := [*_of_git(version), *_of_files(version)]:
        sys.exit("\n".join(problems))
    # Last, for it takes minutes.
    if subprocess.run(["bash", ".ci/run"], env={**os.environ, "CI": "true"}, check=False).returncode:
        sys.exit(".ci/run: does not pass; mend what it names")
    _git("tag", "--annotate", f"v{version}", "--message", f"drafter {version}")
    print(f"v{version} is tagged; `git push origin v{version}` publishes the tag")


def _of_git(version: str) -> list[str]:
    """Gives what git says against a release."""
    branch = _git("branch", "--show-current")
    problems = []
    if branch != BRANCH:
        problems.append(f"git: on {branch or 'no branch'}; a release is made on {BRANCH}")
    if _git("status", "--porcelain"):
        problems.append("git: there is work that is not committed; commit it or put it away")
    if _git("tag", "--list", f"v{version}"):
        problems.append(f"git: v{version} is tagged already; a version goes out once")
    return problems


def _of_files(version: str) -> list[str]:
    """Gives what the project's files say against a release."""
    problems = []
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        problems.append(f"{version}: is no version; write three numbers, such as 0.2.0")
    if f'__version__ = "{version}"\n' not in Path("drafter/__init__.py").read_text("utf-8"):
        problems.append(f"drafter/__init__.py: does not say {version}; set __version__")
    changelog = Path("CHANGELOG.md").read_text("utf-8")
    if not re.search(rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d$", changelog, re.MULTILINE):
        wanted = f"`## [{version}] - DATE`"
        problems.append(f"CHANGELOG.md: has no section {wanted}; make one of what is unreleased")
    return problems


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], check=True, capture_output=True, encoding="utf-8").stdout.strip()


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 the script and its one argument
        sys.exit(__doc__)
    main(sys.argv[1])
