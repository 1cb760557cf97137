"""A numbering fixture: paragraphs, and the number that Word prints beside each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fixture:
    """Paragraphs of some lists and the number printed beside each; empty where there is none."""

    name: str
    clause: str
    numbering: str
    body: str
    printed: tuple[str, ...]
    styles: str = ""
