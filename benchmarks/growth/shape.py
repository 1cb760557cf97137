"""A dimension of Word files, and the commands that it is measured with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS: dict[str, tuple[str, ...]] = {
    "show": ("show", "new.docx"),
    "diff": ("diff", "old.docx", "new.docx"),
    "check": ("check", "new.docx", "--since", "old.docx", "--exit-zero"),
    "check alone": ("check", "new.docx", "--exit-zero"),
    "redline": ("redline", "old.docx", "new.docx", "-o", "out.docx"),
    "accept": ("accept", "new.docx", "-o", "out.docx"),
    "reject": ("reject", "new.docx", "-o", "out.docx"),
    "add": ("add", "new.docx", "--section", "G", "--version", "2.0", "--library", "lib", "--force"),
}
ALL = tuple(COMMANDS)
BUT_ALONE = tuple(name for name in ALL if name != "check alone")
TWO = ("diff", "check", "redline")
ONE = ("show", "redline", "accept", "reject", "add")
HEAD = ["G1 Duties", "G1.1 Each User shall keep its Systems secure."]


@dataclass(frozen=True, slots=True)
class Shape:
    """A dimension of Word files.

    Attributes:
        pair: gives the older and the newer file of a size.
        first: the smallest size that is measured, and `most` the largest.
        commands: those that it is measured with.
    """

    name: str
    pair: Callable[[int], tuple[bytes, bytes]]
    first: int
    most: int
    commands: tuple[str, ...] = ALL
