"""YAML from outside, the only way in: bounded in size, parts and depth, with each mistake at its line.

Comments are not kept, which makes the reading five times as fast. What changes a person's file changes its
text, and not what is read here.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.composer import Composer, ComposerError
from ruamel.yaml.constructor import ConstructorError, RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, ReusedAnchorWarning, YAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode
from ruamel.yaml.parser import Parser
from ruamel.yaml.reader import ReaderError
from ruamel.yaml.scanner import Scanner, ScannerError

from drafter.errors import SourceError
from drafter.language.printable import line_of, unfit_line
from drafter.limits import YAML_BYTES, YAML_DEPTH, YAML_PARTS
from drafter.raw import read_bytes
from drafter.yaml_mistakes import CUT, DEEP, KEY, MANY, NUMBER, REFERRED, TAG, said_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ruamel.yaml.nodes import Node

# Of the sign `<<`, which puts other keys into these.
_MERGE = "tag:yaml.org,2002:merge"
_REMEDY = "mend it, or move it away"
_WHOLE = re.compile(r"0|-?[1-9][0-9]*")
# What stands behind these is a comment to YAML, and words to a person: `form #8`.
_CUTS = re.compile(r"[^\S\r\n]+#\w")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a file holds.

    Attributes:
        raw: its bytes.
        text: its text, without the mark of UTF-8; lines end as they do in the file.
        document: its values, as mappings and lists that know their lines; None where it holds nothing.
        root: the same as nodes, which know the places of their text.
        twice: an error for each key that stands twice in one set of keys.
    """

    raw: bytes
    text: str
    document: Any
    root: Node | None
    twice: tuple[SourceError, ...]


class _Constructor(RoundTripConstructor):
    """Reads a date as the text it is, so that one that no calendar has is a mistake with its line.

    And a number with a point, since version 0.10 is not 0.1.
    """

    def construct_yaml_int(self, node: ScalarNode) -> Any:  # noqa: ANN401 - as it is called
        """Gives a whole number; one that would be written otherwise, such as `007` or `1_000`, as its text.

        Raises:
            ConstructorError: when it is of more digits than Python reads.
        """
        if not _WHOLE.fullmatch(node.value):
            return node.value
        try:
            return super().construct_yaml_int(node)
        except ValueError as error:
            raise ConstructorError(None, None, NUMBER, node.start_mark) from error


_Constructor.add_constructor("tag:yaml.org,2002:int", _Constructor.construct_yaml_int)
for _kind in ("timestamp", "float"):
    _Constructor.add_constructor(f"tag:yaml.org,2002:{_kind}", RoundTripConstructor.construct_scalar)


class _Scanner(Scanner):
    """Takes a `!` before words for the slip that it is: no file of this program has tags."""

    def scan_tag(self) -> Any:  # noqa: ANN401 - as it is called
        raise ScannerError(None, None, TAG, self.reader.get_mark())


class _Composer(Composer):
    """Gives up at the first part too many, too deep, or referred to: a few lines could stand for millions."""

    def __init__(self, loader: Any = None) -> None:  # noqa: ANN401 - as it is called
        super().__init__(loader=loader)
        self._parts = self._deep = 0
        self._named: Any = None

    def compose_document(self) -> Any:  # noqa: ANN401 - as it is called
        """Gives the node of a document; a name that nothing refers to was meant as words: `&c.`."""
        node = super().compose_document()
        if self._named:
            raise ComposerError(None, None, TAG, self._named)
        return node

    def compose_node(self, parent: Any, index: Any) -> Any:  # noqa: ANN401 - as it is called
        event = self.parser.peek_event()
        if isinstance(event, AliasEvent) and event.anchor in self.anchors:
            raise ComposerError(None, None, REFERRED, self.anchors[event.anchor].start_mark)
        if not isinstance(event, AliasEvent) and event.anchor and not self._named:
            self._named = event.start_mark
        self._parts += 1
        if self._parts > YAML_PARTS:
            raise ComposerError(None, None, MANY, event.start_mark)
        if self._deep == YAML_DEPTH:
            raise ComposerError(None, None, DEEP, event.start_mark)
        self._deep += 1
        node = super().compose_node(parent, index)
        if node.tag == _MERGE:
            raise ComposerError(None, None, TAG, event.start_mark)
        for key in [key for key, _ in node.value] if isinstance(node, MappingNode) else ():
            if not isinstance(key, ScalarNode):
                raise ComposerError(None, None, KEY, key.start_mark)
        self._deep -= 1
        return node


def load(path: Path) -> Loaded:
    """Gives what a file holds.

    Raises:
        SourceError: when it is no file, or larger than `YAML_BYTES`, or cannot be read as YAML.
    """
    return parse(read_bytes(path, YAML_BYTES), path)


def parse(raw: bytes, path: Path) -> Loaded:
    """Gives what the bytes of a file hold.

    Raises:
        SourceError: when they cannot be read as YAML.
    """
    try:
        text = raw.decode("utf-8-sig")
        yaml = _yaml()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ReusedAnchorWarning)
            root = yaml.compose(text)
        _refuse_cut(root, text)
        document = yaml.constructor.construct_document(root) if root else None
        return Loaded(raw, text, document, root, tuple(_twice(root, path)))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SourceError(
            "is not UTF-8 text", place=str(path), line=line, remedy="save it as UTF-8"
        ) from error
    except ReaderError as error:
        line, said = line_of(text, error.position), "a character in it cannot be printed"
        raise SourceError(said, place=str(path), line=line, remedy="take it out") from error
    except MarkedYAMLError as error:
        raise said_of(error, path) from error
    except (YAMLError, RecursionError, ValueError, TypeError) as error:
        raise SourceError("cannot be read as YAML", place=str(path), remedy=_REMEDY) from error


def _yaml() -> YAML:
    yaml = YAML(pure=True)
    # Those that know comments look at each of them several times.
    yaml.Scanner, yaml.Parser = _Scanner, Parser
    yaml.Composer, yaml.Constructor = _Composer, _Constructor
    yaml.preserve_quotes = True
    yaml.allow_duplicate_keys = True
    return yaml


def _refuse_cut(root: Node | None, text: str) -> None:
    """Refuses words that a `#` cuts short: a comment has a space behind it.

    Raises:
        ComposerError: at the first of them.
    """
    if not _CUTS.search(text):
        return
    for node in _nodes(root):
        is_plain = isinstance(node, ScalarNode) and node.style is None
        if is_plain and _CUTS.match(text, node.end_mark.index):
            raise ComposerError(None, None, CUT, node.end_mark)


def _nodes(root: Node | None) -> Iterator[Node]:
    """Gives all nodes of a file, in no order."""
    ahead = [root] if root else []
    while ahead:
        node = ahead.pop()
        yield node
        if isinstance(node, MappingNode):
            ahead += [part for pair in node.value for part in pair]
        elif isinstance(node, SequenceNode):
            ahead += node.value


def _twice(root: Node | None, path: Path) -> Iterator[SourceError]:
    """Gives an error for each key that stands twice in one set of keys."""
    for node in _nodes(root):
        if isinstance(node, MappingNode):
            yield from _twice_in(node, path)


def _twice_in(node: MappingNode, path: Path) -> Iterator[SourceError]:
    first: dict[str, int] = {}
    for key in (key for key, _ in node.value if isinstance(key, ScalarNode)):
        line = key.start_mark.line + 1
        if key.value in first:
            there = first[key.value]
            problem = f"`{key.value}` stands in line {there} already"
            yield SourceError(problem, place=str(path), line=line, remedy="keep one of the two")
        first.setdefault(key.value, line)


def plain_value(value: object) -> Any:  # noqa: ANN401 - texts, numbers, lists and mappings of them
    """Gives the values without the library's own types, which strict validation would refuse."""
    if isinstance(value, dict):
        return {str(key): plain_value(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain_value(item) for item in value]
    for kind in (bool, int, float, str):
        if isinstance(value, kind):
            return kind(value)
    return value if value is None else str(value)


def is_unprintable(value: object) -> bool:
    """Tells whether a value holds a character that no Word file can."""
    return any(unfit_line(text) for text in _strings(value))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


def line_at(document: CommentedMap, location: Sequence[int | str]) -> int:
    """Gives the line, counted from 1, of the deepest part of a location that the file holds."""
    here: object = document
    line = document.lc.line
    for step in location:
        if isinstance(here, CommentedMap) and step in here:
            line = here.lc.key(step)[0]
        elif isinstance(here, CommentedSeq) and isinstance(step, int) and step < len(here):
            line = here.lc.item(step)[0]
        else:
            continue
        here = here[step]
    return int(line) + 1
