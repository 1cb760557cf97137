"""How a page of a PDF lies: its edges, and how far it is turned for its words to run from left to right."""

from __future__ import annotations

import math
from dataclasses import dataclass

# Letters that climb or fall by more than this part of their way do not run along the lines of the page.
_SLANTED = 0.1


@dataclass(frozen=True, slots=True)
class Frame:
    """The edges of a page as the file counts them, and how many quarters to the left its letters are turned.

    A file may count from any place (ISO 32000-1, 14.11.2), and a page is shown turned (7.7.3.3, `Rotate`).
    What is read has its corner at 0, and stands upright.
    """

    left: float
    bottom: float
    right: float
    top: float
    quarters: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """How wide and how high the page is when it stands upright."""
        sides = (self.right - self.left, self.top - self.bottom)
        return (sides[1], sides[0]) if self.quarters % 2 else sides

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Gives a place of the file as one of the upright page."""
        match self.quarters:
            case 1:
                return y - self.bottom, self.right - x
            case 2:
                return self.right - x, self.top - y
            case 3:
                return self.top - y, x - self.left
            case _:
                return x - self.left, y - self.bottom

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Gives the left, lower, right and upper side of a box of the file on the upright page."""
        (x, y), (other_x, other_y) = self.point(left, bottom), self.point(right, top)
        return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)

    def holds(self, x: float, y: float) -> bool:
        """Gives whether a place of the file lies within the edges of the page."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def runs_along(self, across: float, up: float) -> bool:
        """Gives whether letters that follow one another in a direction of the file stand on a line."""
        turned = (across, up), (up, -across), (-across, -up), (-up, across)
        ahead, aside = turned[self.quarters]
        return ahead > 0 and abs(aside) <= _SLANTED * math.hypot(ahead, aside)


def quarters_of(across: float, up: float) -> int:
    """Gives the quarters to the left by which letters are turned, nearest to a direction of the file."""
    return round(math.atan2(up, across) / (math.pi / 2)) % 4
