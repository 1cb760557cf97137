"""The seal of a page for the browser: a `meta` with a digest of all the rest."""

from __future__ import annotations

import hashlib
import re

_UNSEALED = "sha256:" + 64 * "0"
_META = '<meta name="drafter" content="{}">'
_SEAL = re.compile(_META.format("(sha256:[0-9a-f]{64})"))
_HEAD = re.compile(r"<head[^>]*>", re.IGNORECASE)


def sealed_page(page: str) -> str:
    """Gives a page with its seal, as the first thing in its head; one without a head begins with it."""
    head = _HEAD.search(page)
    at = head.end() if head else 0
    marked = f"{page[:at]}\n{_META.format(_UNSEALED)}{page[at:]}"
    return marked.replace(_UNSEALED, _digest(marked), 1)


def is_sealed_page(data: bytes) -> bool | None:
    """Tells whether a page is still as the program wrote it; None where it never wrote it."""
    text = data.decode("utf-8", errors="surrogateescape")
    found = _SEAL.search(text)
    if found is None:
        return None
    return found[1] == _digest(text.replace(found[1], _UNSEALED, 1))


def _digest(marked: str) -> str:
    return f"sha256:{hashlib.sha256(marked.encode('utf-8', errors='surrogateescape')).hexdigest()}"
