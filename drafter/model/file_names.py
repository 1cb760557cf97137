"""What may name a file, on Windows too: the ids of proposals and the letters of sections do."""

from __future__ import annotations

import re

LETTERS = "use letters, digits, dots and dashes only, of the letters A to Z"
"""The remedy for a name of other characters; a letter of another alphabet may look like one of these."""

# Windows keeps these, with any ending and in any case (“Naming Files, Paths, and Namespaces”).
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?", re.IGNORECASE)
_CHARACTERS = re.compile(r"[A-Za-z0-9][A-Za-z0-9 _.-]*")
_MOST = 60


def file_name_remedy(name: str) -> str:
    """Gives what to do about a name that no file can have on Windows or elsewhere; empty where one can."""
    if _RESERVED.fullmatch(name):
        return "choose another name, for Windows keeps this one for a device"
    if not _CHARACTERS.fullmatch(name):
        return LETTERS
    if name.endswith((".", " ")):
        return "take the stop or space from its end, where Windows drops it"
    return f"give one of at most {_MOST} characters" if len(name) > _MOST else ""
