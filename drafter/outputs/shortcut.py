"""A shortcut on the desktop that opens the desk of one folder."""

from __future__ import annotations

import os
import re
import shlex
import sys
from pathlib import Path

from drafter.errors import OutputError
from drafter.files import cannot_write, write_new, write_whole

# With the folder, this tells our shortcut to it from whatever else has that name.
_OURS = "Opens the desk of drafter in"
_ELSEWHERE = re.compile(r'^XDG_DESKTOP_DIR="(?:\$HOME/)?([^"\n]+)"', re.MULTILINE)
# What an argument of a desktop entry has escaped, which is escaped once more as a string
# (Desktop Entry Specification 1.5, "The Exec key").
_QUOTED = re.compile(r'(["`$\\])')


def put_shortcut(folder: Path, words: list[str]) -> Path:
    """Puts a shortcut on the desktop that runs the program in a folder, and gives its file.

    Args:
        folder: the folder that it is run in.
        words: the words behind the program.

    Raises:
        OutputError: when there is no desktop, or a file of somebody else's has the name of the shortcut.
    """
    desktop = _desktop()
    if not desktop.is_dir():
        raise OutputError(
            "there is no desktop here", place=str(desktop), remedy="make that folder, or type `drafter serve`"
        )
    # With -P no module is had from the folder itself, where anybody may have put one.
    mark = " ".join(f"{_OURS} {folder}".split())
    name, text = _shortcut(folder, [sys.executable, "-P", "-m", "drafter", *words], mark)
    path = desktop / name
    try:
        _write(path, text, mark)
        path.chmod(0o755)
    except OSError as error:
        raise cannot_write(path, error) from error
    return path


def _write(path: Path, text: str, mark: str) -> None:
    if not os.path.lexists(path):
        write_new(path, text.encode())
        return
    if path.is_symlink() or not path.is_file() or mark.encode() not in path.read_bytes():
        raise OutputError(
            "is somebody else's, or opens another folder", place=str(path), remedy="rename it, and try again"
        )
    write_whole(path, text.encode())


def _desktop() -> Path:
    """Gives the folder of the desktop, as the system has it."""
    home = Path.home()
    if sys.platform == "win32":
        # With OneDrive the desktop that is seen is the one in its folder.
        moved = Path(os.environ.get("ONEDRIVE", "")) / "Desktop"
        return moved if moved.is_absolute() and moved.is_dir() else home / "Desktop"
    kept = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "user-dirs.dirs"
    found = _ELSEWHERE.search(kept.read_text("utf-8", "replace")) if kept.is_file() else None
    return home / found[1] if found else home / "Desktop"


def _shortcut(folder: Path, command: list[str], mark: str) -> tuple[str, str]:
    """Gives the name of a shortcut and what it holds, as the system has them."""
    name = f"drafter {folder.name}".strip()
    if sys.platform == "win32":
        return f"{name}.cmd", _batch_file(folder, command, mark)
    if sys.platform == "darwin":
        return f"{name}.command", _script(folder, command, mark)
    return f"{name}.desktop", _entry(folder, command, name, mark)


def _batch_file(folder: Path, command: list[str], mark: str) -> str:
    """Gives a batch file: a name in it may hold signs of any language, and a percent sign is doubled.

    `pushd` begins in a folder of the network too, which `cd` does not.
    """
    said = " ".join(f'"{word}"' for word in command).replace("%", "%%")
    where = str(folder).replace("%", "%%")
    lines = [
        "@echo off",
        "chcp 65001 >nul",
        f"rem {mark}",
        f'pushd "{where}" || (pause & exit /b 1)',
        said,
        "if errorlevel 1 pause",
        "",
    ]
    return "\r\n".join(lines)


def _script(folder: Path, command: list[str], mark: str) -> str:
    return f"#!/bin/sh\n# {mark}\ncd {shlex.quote(str(folder))} && exec {shlex.join(command)}\n"


def _entry(folder: Path, command: list[str], name: str, mark: str) -> str:
    arguments = (_QUOTED.sub(r"\\\1", word) for word in command)
    said = " ".join(f'"{word}"' for word in arguments)
    keys = {
        "Type": "Application",
        "Name": name,
        "Comment": mark,
        "Path": str(folder),
        "Exec": said.replace("%", "%%"),
        "Terminal": "true",
    }
    lines = (f"{key}={_escaped(value)}" for key, value in keys.items())
    return "\n".join(["[Desktop Entry]", *lines, ""])


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", "\\n")
