"""What may name a file, on Windows too: ids of proposals, letters of sections, and outputs do."""

from __future__ import annotations

import re

# A letter of another alphabet may look like one of these.
_LETTERS = "use letters, digits, dots and dashes only, of the letters A to Z"

# Windows keeps these, with any ending and in any case (“Naming Files, Paths, and Namespaces”).
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')
_CHARACTERS = re.compile(r"[A-Za-z0-9][A-Za-z0-9 _.-]*")
_MOST = 60


def file_name_remedy(name: str) -> str:
    """Gives what to do about what can name no file on Windows or elsewhere; empty where it can.

    Ids and letters are of few characters, so that two of them can be told from one another.
    """
    if not _CHARACTERS.fullmatch(name) and not _RESERVED.fullmatch(name):
        return _LETTERS
    return windows_remedy(name) or (f"give one of at most {_MOST} characters" if len(name) > _MOST else "")


def id_remedy(name: str) -> str:
    """Gives what to do about what can be no proposal's id, which names files; empty where it can."""
    return _LETTERS if " " in name else file_name_remedy(name)


def windows_remedy(name: str) -> str:
    """Gives what to do about the name of a file that Windows cannot have; empty where it can."""
    if _RESERVED.fullmatch(name):
        return "choose another name, for Windows keeps this one for a device"
    if _FORBIDDEN.search(name):
        return "choose a name without the signs that it has other uses for"
    return "take the stop or space from its end, where Windows drops it" if name.endswith((".", " ")) else ""
