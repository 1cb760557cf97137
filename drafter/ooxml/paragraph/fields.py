"""Complex fields: what of a paragraph is a field's code, and what its result (ECMA-376 part 1, 17.16.18)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from drafter.ooxml.names import qn

if TYPE_CHECKING:
    from lxml import etree

    from drafter.ooxml.paragraph.counting_fields import CountedFields

FIELD_CHARACTER = qn("w:fldChar")
CODE = frozenset({qn("w:instrText"), qn("w:delInstrText")})
_KIND = qn("w:fldCharType")


class Result(NamedTuple):
    """The result of a field: the pieces of its paragraph from `first` up to `end`, which may be none."""

    code: str
    first: int
    end: int


@dataclass(slots=True)
class _Begun:
    """A field that has begun: the first piece and first result that may be its own, and its code so far."""

    piece: int
    result: int
    code: list[str] = field(default_factory=list)
    in_code: bool = True


class Content:
    """The content of a paragraph, put together element by element.

    A field that does not go on to its separator or end in the paragraph has no code in it that could be told
    from text, so nothing is taken out.

    Where `counted` gives the numbers of fields that count, a field of that kind without a result contributes
    its number, by the element that ends it; it is text that stands in no run.

    Attributes:
        nodes: the elements that contribute text.
        texts: the text of each.
        has_counted: whether one of the texts is the number of a field that counts.
        results: those of the fields that begin and end in the paragraph, in the order of their ends.
    """

    __slots__ = ("_begun", "_counted", "has_counted", "nodes", "results", "texts")

    def __init__(self, counted: CountedFields | None = None) -> None:
        self._counted = counted
        self.has_counted = False
        self.nodes: list[etree._Element] = []
        self.texts: list[str] = []
        self.results: list[Result] = []
        self._begun: list[_Begun] = []

    def code(self, text: str) -> None:
        """Adds a stretch of the code of the field that has begun."""
        if self._begun and self._begun[-1].in_code:
            self._begun[-1].code.append(text)

    def step(self, character: etree._Element) -> None:
        """Goes on past a `w:fldChar`: the beginning of a field, the end of its code, or the field's end."""
        kind = character.get(_KIND)
        if kind == "begin":
            self._begun.append(_Begun(len(self.nodes), len(self.results)))
        elif self._begun:
            self._end_code(self._begun[-1])
            if kind != "separate":
                self._end(self._begun.pop(), character)

    def _end(self, ended: _Begun, character: etree._Element) -> None:
        code = "".join(ended.code)
        number = self._counted.number(code) if self._counted else ""
        if number and ended.piece == len(self.nodes):
            self.nodes.append(character)
            self.texts.append(number)
            self.has_counted = True
        self.results.append(Result(code, ended.piece, len(self.nodes)))

    def _end_code(self, begun: _Begun) -> None:
        """Takes out what a field's code holds beside itself, the results of other fields among it."""
        if begun.in_code:
            del self.nodes[begun.piece :], self.texts[begun.piece :], self.results[begun.result :]
            begun.in_code = False
