"""A paragraph's content as a flat sequence of pieces: words, and what stands between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lxml import etree

    from drafter.redline.content.units import Unit

Status = Literal["kept", "w:del", "w:ins", "w:moveFrom", "w:moveTo"]
GONE = frozenset({"w:del", "w:moveFrom"})

# Stands in a paragraph's text for each thing that is not words: U+FFFC, the object replacement character.
OBJECT = "\ufffc"


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Pieces that something holds together: a hyperlink, a content control, a field.

    Attributes:
        shell: the element round them; None for a complex field, which has `before` and `after` instead.
        before: the pieces that open a field, instruction and all; `after` close it.
        earlier: the tracked insertions round it that the document already had, outermost first.
    """

    key: str
    content: tuple[Piece, ...]
    shell: etree._Element | None = None
    before: tuple[Leaf, ...] = ()
    after: tuple[Leaf, ...] = ()
    earlier: tuple[etree._Element, ...] = ()

    @property
    def text(self) -> str:
        """The character that stands for it."""
        return OBJECT


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """Something that is kept or changed as a whole: a tab, an image, an equation, a note's reference.

    Attributes:
        run: the run it stands in; None for an equation, which stands in the paragraph itself.
        key: what it is, to be compared.
    """

    node: etree._Element
    key: str
    run: etree._Element | None
    look: bytes = b""
    earlier: tuple[etree._Element, ...] = ()

    @property
    def text(self) -> str:
        """The character that stands for it."""
        return OBJECT


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """The mark at the end of a paragraph, with the paragraph's properties."""

    paragraph: etree._Element
    key: str

    @property
    def text(self) -> str:
        """The character that stands for it."""
        return OBJECT


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A stretch of one run's text.

    Attributes:
        run: the run it stands in, which has its formatting.
        look: that formatting, canonical, to be compared.
        earlier: the tracked insertions round it that the document already had, outermost first.
    """

    text: str
    run: etree._Element
    look: bytes
    earlier: tuple[etree._Element, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A whole table or content control between paragraphs that are compared as one stream."""

    unit: Unit
    key: str

    @property
    def text(self) -> str:
        """The character that stands for it."""
        return OBJECT


@dataclass(frozen=True, slots=True, eq=False)
class Marker:
    """Something without width that no tracked change can hold: a bookmark's end, a comment's range.

    Attributes:
        key: names it over both documents; empty for one that only the old document can have.
        role: within a paragraph; or the mark of a paragraph, or a table after it, that an earlier tracked
            change deletes.
        earlier: the tracked insertions round it, where somebody deleted what another had inserted.
    """

    node: etree._Element
    key: str = ""
    role: Literal["inline", "dead mark", "dead table"] = "inline"
    earlier: tuple[etree._Element, ...] = ()
    text: str = field(default="", init=False)


Piece = Words | Leaf | Group | Mark | Block | Marker


def all_words(pieces: tuple[Piece, ...]) -> str:
    """Gives the words of pieces and of all they hold, with a space for each thing that is not words."""
    return "".join(
        piece.text
        if isinstance(piece, Words)
        else all_words(piece.content)
        if isinstance(piece, Group)
        else " " * len(piece.text)
        for piece in pieces
    )
