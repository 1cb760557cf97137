"""Complex fields: the pieces from `begin` to `end` held together as one group (ECMA-376-1 §17.16.18)."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import qn
from drafter.redline.content.pieces import Group, Leaf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.redline.content.pieces import Piece

# Groups within groups are compared within one another; Python allows some hundreds of such calls.
_DEEPEST = 100
_NO_RESULT = "|no result"
_QUOTED, _SPACES = re.compile(r'("[^"]*")'), re.compile(r"\s+")
_LINK = re.compile(r'HYPERLINK \\l (?:"([^"]*)"|([^"\s]+))')
_FIELD_CHAR, _INSTRUCTION, _TYPE = qn("w:fldChar"), qn("w:instrText"), qn("w:fldCharType")
CODE = frozenset({_FIELD_CHAR, _INSTRUCTION})
"""What a field consists of besides what it shows."""


def group_fields(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Gives the pieces with every field that begins and ends among them as one group.

    A field that goes on into another paragraph, as a table of contents does, stays as single pieces; so do
    those more than a hundred deep in others.
    """
    stack: list[list[Piece]] = [[]]
    single = 0
    for piece in pieces:
        kind = _kind(piece)
        if kind == "begin" and len(stack) <= _DEEPEST:
            stack.append([piece])
        elif kind == "begin" or (kind == "end" and single):
            single += 1 if kind == "begin" else -1
            stack[-1].append(piece)
        elif kind == "end" and len(stack) > 1:
            field = [*stack.pop(), piece]
            stack[-1].append(_group(field))
        else:
            stack[-1].append(piece)
    return tuple(piece for level in stack for piece in level)


def simple_field_key(field: etree._Element) -> str:
    """Gives the key of a `w:fldSimple`, the same as that of the complex field that says the same."""
    return _field_key(field.get(qn("w:instr"), ""))


def as_complex(field: etree._Element) -> tuple[tuple[Leaf, ...], tuple[Leaf, ...]]:
    """Gives the pieces that open and close a simple field once it is written as a complex one."""
    before = (_char("begin"), _instruction(field.get(qn("w:instr"), "")), _char("separate"))
    return before, (_char("end"),)


def _kind(piece: Piece) -> str | None:
    is_char = isinstance(piece, Leaf) and piece.node.tag == _FIELD_CHAR
    return piece.node.get(_TYPE) if is_char and isinstance(piece, Leaf) else None


def _group(field: list[Piece]) -> Piece:
    separate = next((at for at, piece in enumerate(field) if _kind(piece) == "separate"), len(field) - 2)
    opening = tuple(piece for piece in field[: separate + 1] if isinstance(piece, Leaf))
    closing = field[-1]
    instruction = "".join(leaf.node.text or "" for leaf in opening if leaf.node.tag == _INSTRUCTION)
    # What a field of a form holds besides, such as its list of choices.
    held = "".join(leaf.key for leaf in opening if len(leaf.node))
    nested = [piece.key for piece in field[: separate + 1] if isinstance(piece, Group)]
    if nested or len(opening) != separate + 1 or not isinstance(closing, Leaf):
        return _whole(field, instruction, nested)
    shape = "" if separate < len(field) - 2 or _kind(field[separate]) == "separate" else _NO_RESULT
    return Group(
        (_link_key(instruction) or _field_key(instruction)) + held + shape,
        tuple(field[separate + 1 : -1]),
        None,
        opening,
        (closing,),
    )


def _whole(field: list[Piece], instruction: str, nested: list[str]) -> Group:
    """Gives a field whose instruction holds more than words as a group that is kept or changed whole.

    Its key is a digest, so that the key of a field round it, which holds this one, is no longer for it.
    """
    leaves = [piece.key for piece in field if isinstance(piece, Leaf)]
    said = "".join(piece.text for piece in field)
    whole = repr((instruction, nested, said, leaves))
    return Group(f"field:{hashlib.sha256(whole.encode()).hexdigest()}", tuple(field), None)


def _field_key(instruction: str) -> str:
    return f"field:{instruction_key(instruction)}"


def _link_key(instruction: str) -> str:
    """Gives the key of the link that a field says, as Word writes one whose text is tracked (§17.16.5.25).

    It is that of a `w:hyperlink` to the same bookmark; empty for any other field.
    """
    found = _LINK.fullmatch(instruction_key(instruction))
    return "" if found is None else f"{qn('w:hyperlink')}{[(qn('w:anchor'), found[1] or found[2])]}"


def instruction_key(instruction: str) -> str:
    """Gives a field's code without the spaces that mean nothing: those in quotation marks do (§17.16.1)."""
    parts = _QUOTED.split(instruction)
    return "".join(part if at % 2 else _SPACES.sub(" ", part) for at, part in enumerate(parts)).strip()


def shows_its_code(field: Group) -> bool:
    """Gives whether a reader sees how the code of a field looks.

    That is so where it has no result, which is then formatted as the code is, and where the result is to
    look like the code's first letter (§17.16.4.3.1).
    """
    return field.key.endswith(_NO_RESULT) or "CHARFORMAT" in field.key.upper()


def _char(kind: str) -> Leaf:
    run = etree.Element(qn("w:r"))
    node = etree.SubElement(run, _FIELD_CHAR, {_TYPE: kind})
    return Leaf(node, f"fldChar:{kind}", run)


def _instruction(text: str) -> Leaf:
    run = etree.Element(qn("w:r"))
    node = etree.SubElement(run, _INSTRUCTION)
    node.text = text
    node.set(qn("xml:space"), "preserve")
    return Leaf(node, f"instrText:{text}", run)
