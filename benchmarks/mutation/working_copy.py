"""A copy of the project's folder, in which modules are changed: the folder itself never is."""

from __future__ import annotations

import hashlib
import py_compile
import shutil
from compileall import compile_dir
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv*", ".*_cache", ".hypothesis", "__pycache__", "coverage", "out"
)
# A compiled module is taken as it is: a change may leave its file as long, and be made in the same second.
_AS_IT_IS = py_compile.PycInvalidationMode.UNCHECKED_HASH


def copy_project(root: Path, to: Path) -> None:
    """Makes a copy of the project's folder, with its modules compiled."""
    shutil.copytree(root, to, ignore=_NOT_COPIED)
    compile_dir(to / "drafter", quiet=1, invalidation_mode=_AS_IT_IS)


def put(copy: Path, module: str, text: bytes) -> None:
    """Puts another text into a module of a copy."""
    path = copy / module
    path.write_bytes(text)
    for compiled in path.parent.glob(f"__pycache__/{path.stem}.*.pyc"):
        compiled.unlink()


def restore(copy: Path, module: str, root: Path) -> None:
    """Gives a module of a copy its own text again."""
    put(copy, module, (root / module).read_bytes())
    py_compile.compile(str(copy / module), doraise=True, invalidation_mode=_AS_IT_IS)


def checksum(root: Path) -> str:
    """Gives what tells two states of the program and its tests apart."""
    names = [path for folder in ("drafter", "tests") for path in sorted((root / folder).rglob("*.py"))]
    whole = hashlib.sha256()
    for path in names:
        whole.update(f"{path.relative_to(root)}\n".encode() + path.read_bytes())
    return whole.hexdigest()
