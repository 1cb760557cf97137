"""How clauses, counts and names are printed: “(b)”, “2 findings”, "a name with spaces"."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.model.section import Clause

# What neither a Unix shell nor those of Windows take for anything but itself.
_PLAIN = re.compile(r"[\w@./\\:-]+")
_NOT_PLAIN_IN_QUOTES = re.compile(r'(")' if sys.platform == "win32" else r'(["$`]|\\(?=[\\"$`\n]|$))')
_ESCAPED = r"\\\1"


def printed_number(clause: Clause) -> str:
    """Gives the label; where the source has none, the id; of closing words, nothing."""
    return clause.label or ("" if clause.kind == "closing" else clause.id)


def number_of(count: int, thing: str, things: str = "") -> str:
    """Gives how many things there are, in words that fit the number: “1 clash”, “1,200 clashes”.

    `things` is the plural where it is more than an s.
    """
    return f"{count:,} {thing if count == 1 else things or f'{thing}s'}"


def as_argument(name: str) -> str:
    """Gives a name as it is typed on a command line, on Windows too: in quotes where it has to be."""
    if _PLAIN.fullmatch(name):
        return name
    return f'"{_NOT_PLAIN_IN_QUOTES.sub(_ESCAPED, name)}"'
