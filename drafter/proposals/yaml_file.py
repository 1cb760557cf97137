"""A proposal file read as YAML, with what is wrong in it said as a drafter would say it."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, ReusedAnchorWarning, YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode
from ruamel.yaml.scalarstring import ScalarString

from drafter.errors import ProposalError
from drafter.proposals.yaml_mistakes import said_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ruamel.yaml.nodes import Node

_BRACKET = re.compile(r"[\[\]{}]")
_DEEPEST = 100
_QUOTED = re.compile(r"[“‘][^“”‘]*[”’]")
# The keys whose words go into the law as they stand.
_WORDS = ("replace", "with", "text", "heading", "term", "was")


@dataclass(frozen=True)
class Loaded:
    """What a file holds, and its keys that stand twice: each with its line."""

    document: object
    mistakes: tuple[str, ...]


class _Constructor(RoundTripConstructor):
    """Reads a date as the text it is, so that one that no calendar has is a mistake with its line.

    And a number with a point, since version 0.10 is not 0.1.
    """


for _kind in ("timestamp", "float"):
    _Constructor.add_constructor(f"tag:yaml.org,2002:{_kind}", RoundTripConstructor.construct_scalar)


def load(path: Path) -> Loaded:
    """Gives what a file holds.

    Raises:
        ProposalError: when it cannot be read as YAML.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        _refuse_depth(text, path)
        yaml = YAML()
        yaml.Constructor = _Constructor
        yaml.preserve_quotes = True
        yaml.allow_duplicate_keys = True
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ReusedAnchorWarning)
            mistakes = tuple(_twice(yaml.compose(text), path))
        return Loaded(yaml.load(text), mistakes)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise ProposalError(f"cannot be read: {reason}", place=str(path), remedy="check the path") from error
    except UnicodeDecodeError as error:
        raise ProposalError("is not UTF-8 text", place=str(path), remedy="save it as UTF-8") from error
    except MarkedYAMLError as error:
        raise said_of(error, path) from error
    except (YAMLError, RecursionError, ValueError) as error:
        raise ProposalError(
            "is not YAML", place=str(path), remedy="compare it with another proposal"
        ) from error


def _refuse_depth(text: str, path: Path) -> None:
    """Refuses brackets nested deeper than any proposal needs, which take the parser minutes."""
    depth = 0
    for bracket in _BRACKET.findall(text):
        depth = max(depth + (1 if bracket in "[{" else -1), 0)
        if depth > _DEEPEST:
            raise ProposalError(
                "is nested too deeply", place=str(path), remedy="put words that hold brackets in quotes"
            )


def _twice(root: Node | None, path: Path) -> Iterator[str]:
    """Gives a line for each key that stands twice in one set of keys.

    Raises:
        ProposalError: when a part is referred to from another: a few lines could stand for millions.
    """
    ahead, known = [root], set()
    while ahead:
        node = ahead.pop()
        if id(node) in known:
            line = node.start_mark.line + 1 if node else 1
            raise ProposalError(
                "a part is referred to with `*`", place=f"{path}:{line}", remedy="write it out at each place"
            )
        known.add(id(node))
        if isinstance(node, MappingNode):
            yield from _twice_in(node, path)
            ahead += [part for pair in node.value for part in pair]
        elif isinstance(node, SequenceNode):
            ahead += node.value


def _twice_in(node: MappingNode, path: Path) -> Iterator[str]:
    first: dict[str, int] = {}
    for key in (key for key, _ in node.value if isinstance(key, ScalarNode)):
        line = key.start_mark.line + 1
        if key.value in first:
            there = first[key.value]
            yield f"{path}:{line}: `{key.value}` stands in line {there} already; keep one of the two"
        first.setdefault(key.value, line)


def in_curly_marks(document: CommentedMap, path: Path) -> Iterator[str]:
    """Gives a line for each of an amendment's words that stand in curly marks, where YAML has straight ones.

    YAML takes a curly mark for a part of the words, and it would go into the law.
    """
    items = document.get("amendments")
    for item in items if isinstance(items, CommentedSeq) else ():
        for key in curly_keys(item):
            yield (
                f"{path}:{int(item.lc.key(key)[0]) + 1}: the curly quotation marks around `{key}` would be "
                'a part of the words; put straight ones, "…", in their place'
            )


def curly_keys(item: object) -> list[str]:
    """Gives the keys of an amendment whose words stand in curly quotation marks and in no others."""
    if not isinstance(item, CommentedMap):
        return []
    bare = {key: item[key] for key in _WORDS if key in item and not isinstance(item[key], ScalarString)}
    return [key for key, words in bare.items() if isinstance(words, str) and _QUOTED.fullmatch(words)]
