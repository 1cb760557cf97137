"""Elements as text that is the same however they are spelt: prefixes, order of properties, yes and no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.ooxml.names import qn

if TYPE_CHECKING:
    from lxml import etree

_W, _VAL = qn("w:p")[:-1], qn("w:val")
# What these hold is a set: the order of the schema is one of writing alone, and LibreOffice has its own.
_SETS = frozenset(map(qn, ("w:rPr", "w:pPr", "w:tblPr", "w:trPr", "w:tcPr", "w:sectPr")))
# The language that words are spelt in is guessed by Word anew as they are typed, and no reader sees it.
_UNSEEN = frozenset({qn("w:lang")})
# Whether numbering was put in by an earlier tracked change, which is no part of it (§17.13.5.19).
_NUMBERING, _OF_NUMBERING = qn("w:numPr"), frozenset({qn("w:ins")})
# The values of ST_OnOff (§22.9.2.7); an element of that type without a value says yes (§17.17.4).
_YES, _NO = frozenset({"1", "true", "on"}), frozenset({"0", "false", "off"})
_NAMES = (
    "b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish"
    " webHidden rtl cs specVanish keepNext keepLines pageBreakBefore widowControl suppressLineNumbers"
    " suppressAutoHyphens bidi adjustRightInd contextualSpacing mirrorIndents autoSpaceDE autoSpaceDN"
    " cantSplit tblHeader hidden noWrap hideMark titlePg formProt noEndnote rtlGutter bidiVisual"
)
_ON_OFF = frozenset(qn(f"w:{name}") for name in _NAMES.split())


def canonical(element: etree._Element) -> bytes:
    """Gives an element as bytes that are the same for what means the same.

    Prefixes mean nothing (Namespaces in XML 1.0, 4), nor does the order of properties.
    """
    return _said(element).encode()


def _said(element: etree._Element) -> str:
    tag = str(element.tag)
    attributes = _attributes(element) if element.attrib else ""
    if not len(element):
        return f"<{tag}{attributes}>{element.text or ''}</>"
    unseen = _OF_NUMBERING if tag == _NUMBERING else _UNSEEN
    children = [_said(child) for child in element if child.tag not in unseen]
    if tag in _SETS:
        children.sort()
    return f"<{tag}{attributes}>{element.text or ''}{''.join(children)}</>"


def _attributes(element: etree._Element) -> str:
    if element.tag in _ON_OFF and len(element.attrib) == 1:
        value = element.get(_VAL, "")
        if value in _YES:
            return ""
        if value in _NO:
            return f' {_VAL}="0"'
    return "".join(f' {name!s}="{value!s}"' for name, value in sorted(element.items()))
