"""The footnotes and endnotes of a Word file, by the paragraph that anchors them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.text import paragraph_text

if TYPE_CHECKING:
    from lxml import etree

    from drafter.ooxml.package import Package
    from drafter.ooxml.text import View

_KINDS = ("footnote", "endnote")
_ID, _TYPE, _PARAGRAPH = qn("w:id"), qn("w:type"), qn("w:p")


class Notes:
    """The text of each note (ECMA-376 part 1, 17.11); separators are no notes and left out."""

    def __init__(self, package: Package, view: View) -> None:
        self._view = view
        self._texts: dict[tuple[str, str], str] = {}
        for kind in _KINDS:
            part = package.related(f"{kind}s")
            for note in package.tree(part).iterfind(qn(f"w:{kind}")) if part else ():
                if note.get(_TYPE, "normal") == "normal":
                    self._texts[qn(f"w:{kind}Reference"), note.get(_ID, "")] = self._text(note)

    def of(self, paragraph: etree._Element) -> tuple[str, ...]:
        """Gives the notes that a paragraph refers to, in the order of their references."""
        if not self._texts:
            return ()
        references = paragraph.iter(*(qn(f"w:{kind}Reference") for kind in _KINDS))
        keys = ((str(reference.tag), reference.get(_ID, "")) for reference in references)
        return tuple(self._texts[key] for key in keys if self._texts.get(key))

    def _text(self, note: etree._Element) -> str:
        return "\n".join(paragraph_text(p, self._view).strip() for p in note.iter(_PARAGRAPH)).strip()
