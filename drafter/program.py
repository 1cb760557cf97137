"""Which program this is: its version and its code, so that what it kept is told from what another one did."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from drafter import __version__

_PROGRAM = Path(__file__).parent


@cache
def program(*rooms: str) -> str:
    """Gives the program's version, with the checksum of its code, or of the code in some rooms of it.

    In a checkout the code changes between two versions.
    """
    code = hashlib.sha256()
    for folder in [_PROGRAM / room for room in rooms] or [_PROGRAM]:
        for path in sorted(folder.rglob("*.py")):
            code.update(path.read_bytes())
    return f"{__version__} {code.hexdigest()}"
