"""The version that a file's name, or words in a file, say it is, and the day it takes effect."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date

# A draft, `1.0-draft` or `1.0-draft2`, is a version of its own, before 1.0.
_NUMBER = r"\d+(?:\.\d+)+(?:-draft\d*\b)?"
_VERSION = re.compile(rf"(?<![\d.])v?({_NUMBER})(?![\d.])")
_DATE = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_VERSION_WORDS = re.compile(rf"(?:\b[Vv]ersion|\bv\.?)\s*({_NUMBER}|\d{{4}}-\d{{2}}-\d{{2}})\b")

# Their names stand at their numbers.
_MONTHS = tuple(month_name)
_DAY = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? ({'|'.join(_MONTHS[1:])}) (\d{{4}})\b")


def version_in_name(stem: str) -> str:
    """Gives the version that a file's name holds, `5.20` in `G-5.20`; else its date, or nothing."""
    found = _VERSION.search(stem) or _DATE.search(stem)
    return found[1] if found else ""


def version_in_words(words: str) -> str:
    """Gives the version that words such as `Version 5.20` or `v5.20` name; empty where they name none."""
    found = _VERSION_WORDS.search(words)
    return found[1] if found else ""


def date_in_words(words: str) -> str:
    """Gives the first date in words such as `27 September 2018`, as 2018-09-27; empty where none is."""
    spelt = (f"{y}-{_MONTHS.index(m):02}-{int(d):02}" for d, m, y in _DAY.findall(words))
    return next((day for day in (*spelt, *_DATE.findall(words)) if _is_day(day)), "")


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True
