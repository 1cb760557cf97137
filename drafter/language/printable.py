"""Text that XML can hold, a terminal or a page can show and one line can say: the one way out.

Nothing of a file's own is printed that has not passed here.
"""

from __future__ import annotations

import re

# XML 1.0 (production 2, Char) can hold none of these. Said as what they are, and not as what they are not,
# they take a tenth of the time to compile, at each start.
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Besides these x7f to x9f, which a terminal would obey.
_NOT_PRINTABLE = re.compile(rf"{_NOT_IN_XML.pattern}|[\x7f-\x9f]")
# The marks that turn the direction of what follows, or of the signs beside them (Unicode 15, UAX 9 §2): with
# them a clause is shown otherwise than it is written, and a name reads as another.
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_TURNS = re.compile(f"[{_DIRECTIONS}]")
# Besides these: what ends a line (str.splitlines).
_NOT_ON_A_LINE = re.compile(rf"{_NOT_PRINTABLE.pattern}|[\t\n\r\u2028\u2029{_DIRECTIONS}]")
_ENDS_A_LINE = re.compile(r"[\t\n\r\u2028\u2029]+")
_NOT_SHOWN_IN_JSON = re.compile(rf"{_NOT_PRINTABLE.pattern}|[{_DIRECTIONS}]")
_MOST = 300


def unfit_line(text: str) -> int:
    """Gives the first line of a text, counted from 1, that no Word file can hold; 0 where there is none."""
    found = _NOT_IN_XML.search(text)
    return line_of(text, found.start()) if found else 0


def line_of(text: str, at: int) -> int:
    """Gives the line, counted from 1, in which a character of a text stands."""
    return text.count("\n", 0, at) + 1


def printable(text: str) -> str:
    """Gives the text without the characters that have no printed form."""
    return _NOT_PRINTABLE.sub("", text)


def shown(text: str) -> str:
    """Gives the text as it may be shown: as `printable` does, with each mark of direction as “<U+202E>”.

    Nor does it go back to the beginning of a line, over what stands there.
    """
    return _TURNS.sub(_named, _without_orders(text))


def shown_name(name: str) -> str:
    """Gives a name, a number or a label as it may be shown, on one line whatever is in it."""
    return shown(_ENDS_A_LINE.sub(" ", name))


def shown_in_html(page: str) -> str:
    """Gives a page as it may be shown, its tags included."""
    return _TURNS.sub(lambda found: f"&lt;{_named(found)[1:-1]}&gt;", _without_orders(page))


def fits_a_line(text: str) -> bool:
    """Tells whether every character of a text can be shown on one line as what it is."""
    return not _NOT_ON_A_LINE.search(text)


def on_one_line(text: str, most: int = _MOST) -> str:
    r"""Gives the text as one line can say it: what cannot be shown is written `\n` or `\x1b`.

    A longer one is cut in the middle: a line begins with its place and ends in the remedy.

    Args:
        text: what is to be said.
        most: the most characters of it.
    """
    line = _NOT_ON_A_LINE.sub(_escaped, text)
    if len(line) <= most:
        return line
    end = most // 3
    return f"{line[: most - end - 3]} … {line[-end:]}"


def escaped_in_json(text: str) -> str:
    """Gives JSON with each character written out that has no printed form, or turns the others' direction.

    It holds the same values.
    """
    return _NOT_SHOWN_IN_JSON.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _without_orders(text: str) -> str:
    return printable(text).replace("\r", "")


def _named(found: re.Match[str]) -> str:
    return f"<U+{ord(found.group()):04X}>"


def _escaped(found: re.Match[str]) -> str:
    return found.group().encode("unicode_escape").decode("ascii")
