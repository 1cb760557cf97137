"""A name in a tag that nothing has: which tag it is in, and which name was probably meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any

from jinja2 import StrictUndefined, UndefinedError
from jinja2.utils import missing

from drafter.language.near_names import did_you_mean, near_names

if TYPE_CHECKING:
    from collections.abc import Iterable

_TAG = re.compile(r"\{[{%].*?[%}]\}")
_LISTED = "docs/papers.md lists the names there are"


class UnknownNameError(UndefinedError):
    """A tag names something that is not there.

    Attributes:
        name: what it names.
        held: the value that does not have it; `missing` where the paper itself has no such name.
    """

    def __init__(self, message: str, name: str, held: object) -> None:
        super().__init__(message)
        self.name, self.held = name, held

    def said(self, paragraph: str, names: Iterable[str]) -> tuple[str, str]:
        """Gives the problem and the remedy.

        Args:
            paragraph: the text of the paragraph that it stands in; empty where that is not known.
            names: the names that the paper has.
        """
        tags = (tag for tag in _TAG.findall(paragraph) if re.search(rf"\b{re.escape(self.name)}\b", tag))
        tag = next(tags, "")
        near = near_names(self.name, names if self.held is missing else _names_of(self.held))
        remedy = did_you_mean([f"`{name}`" for name in near]) if near else _LISTED
        said = f"the tag {tag}" if tag else "a tag"
        return f"{said} names `{self.name}`, which is not there", remedy


class Unknown(StrictUndefined):
    """What jinja has for a name that is not there; whatever is done with it is an error."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,  # noqa: ANN401 - jinja's own
        name: str | None = None,
        exc: Any = UndefinedError,  # noqa: ANN401 - the same
    ) -> None:
        # What jinja knows better stays its own, such as that a tag may not use an attribute.
        if exc is UndefinedError and hint is None and isinstance(name, str):
            super().__init__(hint, obj, name, lambda message: UnknownNameError(str(message), name, obj))  # type: ignore[arg-type]  # it calls it
        else:
            super().__init__(hint, obj, name, exc)


def _names_of(held: object) -> list[str]:
    """Gives the names that a value of a paper has."""
    if isinstance(held, Mapping):
        return [str(key) for key in held]
    return [name for name in dir(held) if not name.startswith("_")] if is_dataclass(held) else []
