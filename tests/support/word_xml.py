"""Pieces of Word's XML, read from the words of a test and written as a test reads them."""

from __future__ import annotations

import copy
import re

from lxml import etree

from drafter.ooxml.names import NAMESPACES

_DECLARED = " ".join(f'xmlns:{prefix}="{namespace}"' for prefix, namespace in NAMESPACES.items())


def element(xml: str) -> etree._Element:
    """The element that this is the XML of, in a document of its own."""
    name = re.match(r"<[\w:]+", xml)[0]
    return etree.fromstring(xml.replace(name, f"{name} {_DECLARED}", 1))


def written(*elements: etree._Element) -> str:
    """The XML of elements with the usual prefixes, and without the namespaces that it declares."""
    holder = etree.Element("holder", nsmap=NAMESPACES)
    holder.extend(copy.deepcopy(each) for each in elements)
    xml = "".join(etree.tostring(each, encoding="unicode", with_tail=False) for each in holder)
    return re.sub(r' xmlns:\w+="[^"]*"', "", xml)


def run(text: str, look: str = "") -> str:
    """A run of some words; a look is the XML of its properties."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """A paragraph; what is no XML is a run of words."""
    inside = "".join(part if part.startswith("<") else run(part) for part in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def field_char(kind: str) -> str:
    """A run that begins, separates or ends a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(text: str) -> str:
    """A run of a field's instruction."""
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'
