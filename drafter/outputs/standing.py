"""What stands at the name of an output: nothing, the program's own work, or somebody's."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from drafter.errors import DrafterError
from drafter.ooxml.package.package import Package
from drafter.ooxml.package.seal import is_sealed
from drafter.outputs.page_seal import is_sealed_page

if TYPE_CHECKING:
    from pathlib import Path

Whose = Literal["nobody's", "own", "changed", "somebody's"]
"""Nothing or an empty file stands there; the program wrote it so; it was changed since; it never wrote it."""

_ZIP = b"PK"


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands at the name of an output.

    Attributes:
        data: what the file holds; None where there is none.
        whose: whose it is.
    """

    data: bytes | None
    whose: Whose


def standing(path: Path) -> Standing:
    """Gives what stands at a path, which is a file if it is there at all.

    Raises:
        OSError: when it cannot be read.
    """
    data = path.read_bytes() if path.exists() else None
    return Standing(data, whose(data) if data else "nobody's")


def whose(data: bytes) -> Whose:
    """Gives whose a file with these bytes is."""
    as_written = is_sealed(data) if data.startswith(_ZIP) else is_sealed_page(data)
    if as_written is None:
        return "somebody's"
    return "own" if as_written else "changed"


def told(path: Path, data: bytes) -> str:
    """Gives when a file was changed and by whom, as far as that is known."""
    who = _last_author(data) or _owner(path)
    return f"{saved_at(path)}{f' by {who}' if who else ''}"


def saved_at(path: Path) -> str:
    """Gives when a file was changed last, in the time of this machine."""
    return f"{datetime.fromtimestamp(path.stat().st_mtime).astimezone():%Y-%m-%d %H:%M}"


def _last_author(data: bytes) -> str:
    """Gives who saved a Word file last (ECMA-376 part 2, Core Properties); empty where it does not say."""
    if not data.startswith(_ZIP):
        return ""
    with suppress(DrafterError):
        package = Package.from_bytes(data)
        for link in package.relationships(""):
            if link.kind == "core-properties" and link.target in package.parts:
                said = package.tree(link.target).findtext(".//{*}lastModifiedBy")
                return " ".join((said or "").split())
    return ""


def _owner(path: Path) -> str:
    # Windows does not say it, nor does a system whose user has gone.
    with suppress(OSError, KeyError, NotImplementedError):
        return path.owner()
    return ""
