"""Gathers the wheels with which drafter installs on Windows without the network.

    python tools/windows_wheels.py WHEEL FOLDER

WHEEL is the program's own. The others are those of the lock file, for each Python that it runs on; they
are looked through as pip on Windows would, and what it would miss is named.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from email.parser import HeaderParser
from pathlib import Path
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

if TYPE_CHECKING:
    from collections.abc import Iterable

PYTHONS = ("3.11", "3.12", "3.13")
EXTRA = "web"
_LOCK = Path(__file__).parents[1] / "requirements-dev.lock"
_PINNED = re.compile(r"^[A-Za-z0-9._-]+==[^ \\;]+", re.MULTILINE)
_WINDOWS = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "sys_platform": "win32",
}


def main(wheel: Path, folder: Path) -> int:
    """Fills the folder, and says what pip would miss."""
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as held:
        pinned = Path(held, "constraints.txt")
        pinned.write_text("\n".join(_PINNED.findall(_LOCK.read_text("utf-8"))), "utf-8")
        for python in PYTHONS:
            _download(wheel, folder, python, pinned)
    lost = {
        f"{one} for Python {python}" for python in PYTHONS for one in missing(folder.glob("*.whl"), python)
    }
    print(f"{len(list(folder.iterdir()))} wheels in {folder}, for Python {', '.join(PYTHONS)} on Windows.")
    for one in sorted(lost):
        print(f"There is no {one}.")
    return int(bool(lost))


def _download(wheel: Path, folder: Path, python: str, pinned: Path) -> None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    command += ["--only-binary=:all:", "--platform", "win_amd64", "--python-version", python]
    command += ["--constraint", str(pinned), "--dest", str(folder), f"{wheel}[{EXTRA}]"]
    subprocess.run(command, check=True)


def missing(wheels: Iterable[Path], python: str) -> list[str]:
    """Gives what the program needs on Windows and no wheel is, by name."""
    held = {parse_wheel_filename(path.name)[0]: path for path in wheels}
    waiting, seen, lost = [("drafter", frozenset({EXTRA}))], set(), []
    while waiting:
        name, extras = waiting.pop()
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        if name not in held:
            lost.append(name)
            continue
        waiting += [
            (canonicalize_name(one.name), frozenset(one.extras)) for one in _needs(held[name], extras, python)
        ]
    return lost


def _needs(wheel: Path, extras: frozenset[str], python: str) -> list[Requirement]:
    """Gives what a wheel needs on Windows with these extras, by its metadata."""
    with zipfile.ZipFile(wheel) as opened:
        (name,) = (one for one in opened.namelist() if one.endswith(".dist-info/METADATA"))
        said = HeaderParser().parsestr(opened.read(name).decode("utf-8"))
    asked = [Requirement(line) for line in said.get_all("Requires-Dist", [])]
    where = _WINDOWS | {"python_version": python, "python_full_version": f"{python}.0"}
    return [
        one
        for one in asked
        if one.marker is None or any(one.marker.evaluate(where | {"extra": extra}) for extra in {"", *extras})
    ]


if __name__ == "__main__":
    if len(sys.argv) != 3:  # noqa: PLR2004 the script and its two arguments
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
