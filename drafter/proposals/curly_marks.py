"""Words in curly quotation marks in a proposal file, where YAML has straight ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import ScalarString

from drafter.errors import Mistake

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_QUOTED = re.compile(r"[“‘][^“”‘]*[”’]")
# The keys whose words go into the law as they stand.
_WORDS = ("replace", "with", "text", "heading", "term", "was")


def in_curly_marks(document: CommentedMap, path: Path) -> Iterator[Mistake]:
    """Gives a mistake for each of an amendment's words in curly marks, where YAML has straight ones.

    YAML takes a curly mark for a part of the words, and it would go into the law.
    """
    items = document.get("amendments")
    for item in items if isinstance(items, CommentedSeq) else ():
        for key in curly_keys(item):
            yield Mistake(
                f"the curly quotation marks around `{key}` would be a part of the words",
                'put straight ones, "…", in their place',
                str(path),
                int(item.lc.key(key)[0]) + 1,
            )


def curly_keys(item: object) -> list[str]:
    """Gives the keys of an amendment whose words stand in curly quotation marks and in no others."""
    if not isinstance(item, CommentedMap):
        return []
    bare = {key: item[key] for key in _WORDS if key in item and not isinstance(item[key], ScalarString)}
    return [key for key, words in bare.items() if isinstance(words, str) and _QUOTED.fullmatch(words)]
