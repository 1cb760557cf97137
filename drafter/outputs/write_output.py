"""Writes an output where a person wants it, and never over what somebody else has written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from drafter.errors import OutputError
from drafter.files import cannot_write, real_path, write_new, write_whole
from drafter.kept import replace_keeping
from drafter.locks import locked
from drafter.model.file_names import windows_remedy
from drafter.outputs.standing import standing, told

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.outputs.standing import Standing


_WORD, _PAGES = (".docx", ".doc", ".pdf"), (".html", ".htm")


def write_output(path: Path, data: bytes | str, *, force: bool = False) -> Path | None:
    """Writes a sealed output over nothing, or over an output of the program that nobody has changed.

    Args:
        path: where it is to stand.
        data: what it holds, its seal included.
        force: whether what somebody wrote may be replaced; it is then kept beside it.

    Returns:
        The copy of what was replaced at a person's word; None where there was nothing to keep.

    Raises:
        OutputError: when somebody's file stands there, or it cannot be written; nothing has then changed.
    """
    _refuse_name(path, data)
    target = real_path(path)
    _refuse_no_file(target, path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(target):
            there = standing(target)
            if there.whose in ("changed", "somebody's") and not force:
                raise _refused(path, target, there)
            return _written(path, data, there)
    except OSError as error:
        raise cannot_write(path, error) from error


def _refuse_name(path: Path, data: bytes | str) -> None:
    """Refuses a name that Windows cannot have, here too: what is written here is opened there."""
    new = (part for part in (path, *path.parents) if not os.path.lexists(part))
    for part in (path, *new):
        if remedy := windows_remedy(part.name):
            raise OutputError("is no name for a file on Windows", place=str(path), remedy=remedy)
    if path.suffix.lower() in (_PAGES if isinstance(data, bytes) else _WORD):
        what = "Word file" if isinstance(data, bytes) else "page for the browser"
        remedy = f"end it in {_WORD[0] if isinstance(data, bytes) else _PAGES[0]}"
        raise OutputError(f"is no name for a {what}", place=str(path), remedy=remedy)


def _written(path: Path, data: bytes | str, there: Standing) -> Path | None:
    if there.data is None:
        write_new(path, data)
        return None
    if there.whose in ("changed", "somebody's"):
        return replace_keeping(path, data, there.data)
    write_whole(path, data, was=there.data)
    return None


def _refuse_no_file(target: Path, path: Path) -> None:
    if target.exists() and not target.is_file():
        raise OutputError("is there and is no file", place=str(path), remedy="choose another place")


def _refused(path: Path, target: Path, there: Standing) -> OutputError:
    when = told(target, there.data or b"")
    what = f"was changed ({when}) since drafter wrote it"
    if there.whose == "somebody's":
        what = f"is there already ({when}), and is no output of drafter"
    remedy = "choose another name, or replace it with --force, which keeps the old one beside it"
    return OutputError(what, place=str(path), remedy=remedy)
