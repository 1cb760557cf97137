"""The number of a clause as it is printed beside its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.model.section import Clause

_CLOSING = re.compile(r"(.+)/closing\d*")


def closed_by(clause: Clause) -> str:
    """Gives the id of the clause whose closing words these are; empty for any other clause."""
    found = _CLOSING.fullmatch(clause.id)
    return found[1] if found else ""


def printed_number(clause: Clause) -> str:
    """Gives the label; where the source has none, the id; of closing words, nothing."""
    return clause.label or ("" if closed_by(clause) else clause.id)
