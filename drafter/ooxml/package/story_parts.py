"""The parts of a package that hold text: the body, the notes, the comments, the headers and the footers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.ooxml.package.relationship_attributes import STORY_KINDS

if TYPE_CHECKING:
    from drafter.ooxml.package.package import Package


def header_parts(package: Package) -> dict[tuple[str, str], str]:
    """Gives the part that a reference leads to, by its kind, `header` or `footer`, and its relationship's id.

    A reference to anything else leads to none: the relationship must be of the kind (part 1, 17.10.5).
    """
    return {
        (link.kind, link.id): link.target
        for link in package.relationships(package.main)
        if link.kind in ("header", "footer") and not link.external and link.target in package.parts
    }


def story_parts(package: Package) -> tuple[str, ...]:
    """Gives the names of the parts that hold paragraphs, the main part first (ECMA-376 part 1, §11.3)."""
    linked = [
        link.target
        for link in package.relationships(package.main)
        if link.kind in STORY_KINDS and not link.external and link.target in package.parts
    ]
    return tuple(dict.fromkeys([package.main, *linked]))
