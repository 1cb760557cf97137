"""Whether anyone's redline of two documents is one: what accepting and rejecting it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.ooxml.package.story_parts import story_parts
from drafter.ooxml.revisions.settle import has_revisions, settle
from drafter.redline.verify.places import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.ooxml.package.package import Package
    from drafter.redline.verify.places import Place


@dataclass(frozen=True, slots=True)
class Side:
    """What one way of settling a redline gives.

    Attributes:
        view: how tracked changes in the document that it should give count, `accepted` or `rejected`; empty
            where that holds none.
        places: where it gives something else; none where it holds.
    """

    view: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a redline is found to be.

    Attributes:
        gives_new: what accepting every tracked change gives.
        gives_old: what rejecting every one gives.
        formatting: whether what accepting gives was compared in its formatting too.
    """

    gives_new: Side
    gives_old: Side
    formatting: bool = True

    @property
    def holds(self) -> bool:
        """Whether accepting gives the new document and rejecting the old one."""
        return not self.gives_new.places and not self.gives_old.places


def verdict(old: Package, new: Package, redlined: Package, *, formatting: bool = True) -> Verdict:
    """Gives where a redline does not give the new document when accepted, or the old one when rejected.

    Tracked changes that the new document holds itself count as accepted. Of those of the old one there are
    two customs: Word's own comparison accepts them beforehand, and a redline written into the document keeps
    them, so that rejecting all rejects them too. The one that fits better is taken, and is said. Without
    `formatting` what accepting gives is compared in its words and structure alone.
    """
    return Verdict(
        _side(new, redlined, accepted=True, views=("accepted",), formatting=formatting),
        _side(old, redlined, accepted=False, views=("rejected", "accepted")),
        formatting,
    )


def _side(
    document: Package,
    redlined: Package,
    *,
    accepted: bool,
    views: tuple[str, ...],
    formatting: bool = True,
) -> Side:
    # Each is settled anew, since what compares them replaces numbers in them by what they mean.
    sides = (
        Side(
            view,
            places(wanted, settle(redlined, accept=accepted), accepted=accepted, formatting=formatting),
        )
        for view, wanted in _without_changes(document, views)
    )
    return min(sides, key=lambda side: len(side.places))


def _without_changes(document: Package, views: tuple[str, ...]) -> Iterator[tuple[str, Package]]:
    """Gives a document without tracked changes of its own, by each custom; once where it holds none."""
    if any(has_revisions(document.tree(part)) for part in story_parts(document)):
        for view in views:
            yield view, settle(document, accept=view == "accepted")
    else:
        yield "", document.copy()
