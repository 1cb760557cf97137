"""Text that XML can hold and a terminal can show."""

from __future__ import annotations

import re

# XML 1.0 (production 2, Char) can hold none of these, save x7f to x9f, which a terminal would obey.
_NOT_PRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """Gives the text without the characters that have no printed form."""
    return _NOT_PRINTABLE.sub("", text)
