"""Mistakes in how a file is written as YAML, in a drafter's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import SourceError

if TYPE_CHECKING:
    from pathlib import Path

    from ruamel.yaml.error import MarkedYAMLError

REFERRED, DEEP, MANY, TAG = "repeated alias", "too deep", "too many parts", "a tag"
NUMBER, KEY, CUT = "long number", "no plain key", "words cut short"
"""What the reader finds wrong itself, said as the parser says what it finds."""

_QUOTES = "put the words in quotes"
_SIGN = "words begin with a sign that has a meaning of its own"
_INDENT = "indent it as they are, and close every quotation mark"
# By what the parser says, the surest first.
_MISTAKES = (
    (REFERRED, "a part is referred to with `*`", "write it out at each place"),
    (DEEP, "is nested too deeply", "put words that hold brackets or begin with dashes in quotes"),
    (MANY, "holds more than 20,000 keys and values", "check that it is the right file, or divide it"),
    (KEY, "a key is a list, or has keys itself", _QUOTES),
    (NUMBER, "a number cannot be read", "write it with fewer digits, or put it in quotes"),
    ("'\\t'", "a tab stands where spaces must", "indent with spaces"),
    ("mapping values are not allowed", "a colon stands where no key ends", f"{_QUOTES}, or mend the indent"),
    ("could not find expected ':'", "a line is no key", "end the key in a colon"),
    ("<block end>", "a line does not fit those above it", _INDENT),
    ("that cannot start any token", _SIGN, _QUOTES),
    (TAG, _SIGN, _QUOTES),
    (CUT, "words behind ` #` are a comment, and are not read", f"{_QUOTES}, or a space behind the `#`"),
    ("undefined alias", _SIGN, _QUOTES),
    ("sequence entries are not allowed", "a dash begins no list here", _QUOTES),
    ("expected ',' or", "a bracket is not closed", f"close it, or {_QUOTES}"),
    ("'<stream end>'", "a bracket is not closed", f"close it, or {_QUOTES}"),
    ("end of stream", "a quotation mark is not closed", "close it"),
)


def said_of(error: MarkedYAMLError, path: Path) -> SourceError:
    """Gives what the parser found, with its line, as one line that says how to mend it."""
    problem = error.problem or ""
    found = next(((what, remedy) for words, what, remedy in _MISTAKES if words in problem), None)
    what, remedy = found or ("cannot be read as YAML", "mend it, or move it away")
    # That a key has no colon, or a bracket no end, the parser sees only on a later line.
    mark = error.context_mark if "expected '" in problem and error.context_mark else error.problem_mark
    return SourceError(what, place=str(path), line=mark.line + 1 if mark else 1, remedy=remedy)
