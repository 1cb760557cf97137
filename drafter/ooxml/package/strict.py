"""Files saved as "Strict Open XML", made into what every other Word file is (ISO/IEC 29500 parts 1 and 4)."""

from __future__ import annotations

import re

_STRICT = b"http://purl.oclc.org/ooxml/"
# A namespace or a kind of relationship, as an attribute has it; words that quote one stay.
_NAME = re.compile(rb"""(=\s*["'])http://purl\.oclc\.org/ooxml/(\w+)/([\w/]+)""")
_CONFORMANCE = re.compile(rb"""(:conformance=["'])strict(?=["'])""")
# The names of the two forms differ by the year, and by how these two are spelled.
_SPELLED = {b"extendedProperties": b"extended-properties", b"customProperties": b"custom-properties"}


def transitional(data: bytes) -> bytes:
    """Gives a part with the transitional names of all that it names in the strict form.

    The elements and their attributes are the same in both, so that a part is left as it is otherwise. A
    package must have one form in all its parts: what is brought into it, or written anew, has this one.
    """
    if _STRICT not in data:
        return data
    return _CONFORMANCE.sub(rb"\1transitional", _NAME.sub(_named, data))


def _named(found: re.Match[bytes]) -> bytes:
    before, family, rest = found.groups()
    *path, last = rest.split(b"/")
    spelled = b"/".join([*path, _SPELLED.get(last, last)])
    return before + b"http://schemas.openxmlformats.org/" + family + b"/2006/" + spelled
