"""The version that a file's name, or words in a file, say it is."""

from __future__ import annotations

import re

# A draft, `1.0-draft` or `1.0-draft2`, is a version of its own, before 1.0.
_NUMBER = r"\d+(?:\.\d+)+(?:-draft\d*\b)?"
_VERSION = re.compile(rf"(?<![\d.])v?({_NUMBER})(?![\d.])")
_DATE = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_VERSION_WORDS = re.compile(rf"(?:\b[Vv]ersion|\bv\.?)\s*({_NUMBER}|\d{{4}}-\d{{2}}-\d{{2}})\b")


def version_in_name(stem: str) -> str:
    """Gives the version that a file's name holds, `5.20` in `G-5.20`; else its date, or nothing."""
    found = _VERSION.search(stem) or _DATE.search(stem)
    return found[1] if found else ""


def version_in_words(words: str) -> str:
    """Gives the version that words such as `Version 5.20` or `v5.20` name; empty where they name none."""
    found = _VERSION_WORDS.search(words)
    return found[1] if found else ""
