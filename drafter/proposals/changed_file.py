"""A proposal file as it is to stand with other amendments: what is not amended stays letter for letter."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from drafter.errors import ProposalError
from drafter.proposals.yaml_writer import amendment_as_yaml, items_as_yaml, rewritten
from drafter.yaml_text import parse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from ruamel.yaml.nodes import Node

    from drafter.model.proposal import Amendment

# What Windows may put before a text, to say that it is UTF-8.
_MARK = "\ufeff"
_HEAD = re.compile(r"^amendments:(?=[ \t]*(?:#.*)?$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Changes:
    """What becomes of the amendments of a file, each by its place among them, counted from 0.

    Attributes:
        changed: those that are another now.
        gone: the places of those that go.
        new: those that come, behind all others.
    """

    changed: Mapping[int, Amendment] = field(default_factory=dict)
    gone: frozenset[int] = frozenset()
    new: tuple[Amendment, ...] = ()


def text_of(raw: bytes) -> str:
    """Gives the text of a file, with plain ends of lines."""
    return raw.decode("utf-8").removeprefix(_MARK).replace("\r\n", "\n")


def as_bytes(text: str, was: bytes) -> bytes:
    """Gives a text as the bytes of a file, with the ends of lines, and the mark, that the file had before."""
    made = text.replace("\n", "\r\n") if b"\r\n" in was else text
    return f"{_MARK if was.startswith(_MARK.encode()) else ''}{made}".encode()


def with_changes(text: str, path: Path, changes: Changes) -> str:
    """Gives the text of a proposal file with other amendments; comments and order stay.

    A comment within an amendment that goes, or takes another form, goes with it.

    Raises:
        ProposalError: when the list of amendments is not written with dashes.
    """
    held = parse(text.encode(), path)
    items = held.document.get("amendments") or []
    alike = {n: a for n, a in changes.changed.items() if set(items[n]) <= {*amendment_as_yaml(a), "was"}}
    if alike:
        names = held.document["baseline"]
        text = rewritten(text, names if isinstance(names, list) else [names], alike)
    others = {n: (a,) for n, a in changes.changed.items() if n not in alike}
    return _spliced(text, path, {**dict.fromkeys(changes.gone, ()), **others}, changes.new)


def _spliced(
    text: str, path: Path, replaced: Mapping[int, Sequence[Amendment]], new: Sequence[Amendment]
) -> str:
    """Gives a text with items of its list taken out, put in the place of others, or put behind them."""
    node = _list_in(text, path)
    if node is None:
        return _into_none(text, path, new)
    spans = [_span(text, item) for item in node.value]
    indent = text.index("-", spans[0][0]) - spans[0][0]
    at = spans[-1][1]
    if new:
        text = f"{text[:at]}{_line_end(text, at)}{items_as_yaml(new, indent)}{text[at:]}"
    for place in sorted(replaced, reverse=True):
        start, end = spans[place]
        items = items_as_yaml(replaced[place], indent) if replaced[place] else ""
        text = f"{text[:start]}{items}{text[end:]}"
    is_empty = len(replaced) == len(spans) and not new and not any(replaced.values())
    return _HEAD.sub("amendments: []", text, count=1) if is_empty else text


def _into_none(text: str, path: Path, new: Sequence[Amendment]) -> str:
    """Gives a text with a list where it has none, or one with nothing in it."""
    if not new:
        return text
    found = _pair(text, path)
    if found is None:
        return f"{text}{_line_end(text, len(text))}amendments:\n{items_as_yaml(new, 2)}"
    key, value = found
    if isinstance(value, SequenceNode):
        text = text[: value.start_mark.index].rstrip(" ") + text[value.end_mark.index :]
    at = _end_of_line(text, key.end_mark.index)
    return f"{text[:at]}{_line_end(text, at)}{items_as_yaml(new, 2)}{text[at:]}"


def _list_in(text: str, path: Path) -> SequenceNode | None:
    """Gives the list of amendments; None where there is none, or it holds nothing."""
    found = _pair(text, path)
    value = found[1] if found else None
    if not isinstance(value, SequenceNode) or not value.value:
        return None
    if value.flow_style:
        raise ProposalError(
            "`amendments` is written in brackets",
            place=str(path),
            line=value.start_mark.line + 1,
            remedy="write each amendment with a dash, on lines of its own",
        )
    return value


def _pair(text: str, path: Path) -> tuple[Node, Node] | None:
    """Gives the key of the amendments, and what stands behind it."""
    root = parse(text.encode(), path).root
    pairs = root.value if isinstance(root, MappingNode) else ()
    return next((pair for pair in pairs if pair[0].value == "amendments"), None)


def _span(text: str, item: Node) -> tuple[int, int]:
    """Gives where an item begins, with its dash, and where the line after it does."""
    dash = text.rfind("-", 0, item.start_mark.index)
    return text.rfind("\n", 0, dash) + 1, _end(text, item)


def _end(text: str, node: Node) -> int:
    """Gives the place behind the last line of a value; the node of a set of keys reaches to the next one."""
    if isinstance(node, ScalarNode):
        end: int = node.end_mark.index
        return end if node.style in ("|", ">") else _end_of_line(text, end)
    if getattr(node, "flow_style", False) or not node.value:
        return _end_of_line(text, node.end_mark.index)
    last = node.value[-1]
    return _end(text, last[1] if isinstance(node, MappingNode) else last)


def _end_of_line(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _line_end(text: str, at: int) -> str:
    """Gives what ends the line before a place, where nothing does."""
    return "" if at == 0 or text[at - 1] == "\n" else "\n"
