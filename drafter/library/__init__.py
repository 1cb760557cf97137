"""The library: a folder of published versions, the index that names them, and every change to it."""

from drafter.library.entry import INDEX, Entry
from drafter.library.library import Library

__all__ = ["INDEX", "Entry", "Library"]
