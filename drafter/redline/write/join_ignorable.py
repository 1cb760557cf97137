"""What the root of a part says to its readers: what older ones ignore, and what its prefixes stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.ooxml.names import NAMESPACES, qn
from drafter.ooxml.package.story_parts import story_parts

if TYPE_CHECKING:
    from lxml import etree

    from drafter.ooxml.package.package import Package

_IGNORABLE = qn("mc:Ignorable")
_ROOT = re.compile(rb"<(?![?!])[^>]*?(?=/?>)")
_ASKED = re.compile(rb"(\w+:Ignorable=[\"'])")
_DECLARING = re.compile(rb"<[^<>]* xmlns:[^<>]*>")
_DECLARED = re.compile(rb' xmlns:(\w+)="([^"]*)"')


def join_ignorable(package: Package, new: Package) -> Package:
    """Gives a package whose parts name as ignorable what came along from the new document and was there.

    Without that a program that does not know it must refuse the file (ECMA-376 part 3, §7.2).
    """
    asked = {
        name: prefix
        for part in _parts(new)
        if new.parts[part] != package.parts.get(part)
        for prefix in new.tree(part).get(_IGNORABLE, "").split()
        if (name := new.tree(part).nsmap.get(prefix))
    }
    written = package.copy()
    for part in _parts(written):
        data = written.parts[part]
        asking = _with_names(data, _missing(data, package.tree(part), asked)) if asked else data
        written.parts[part] = _declared_first(asking)
    return written


def _declared_first(data: bytes) -> bytes:
    """Gives a part whose root declares the prefixes that its elements declare one by one.

    Some programs know only those of the root; pandoc 3 reads no link whose paragraph declares `r` itself.
    """
    found = _ROOT.search(data)
    if found is None or data.count(b" xmlns:") == found[0].count(b" xmlns:"):
        return data
    there = dict(_DECLARED.findall(found[0]))
    tags = b"".join(_DECLARING.findall(data, found.end()))
    within = dict(reversed(_DECLARED.findall(tags)))
    new = b"".join(
        b' xmlns:%s="%s"' % (prefix, name) for prefix, name in within.items() if prefix not in there
    )
    return data[: found.end()] + new + data[found.end() :]


def _parts(package: Package) -> list[str]:
    """Gives the parts that something comes along into: the stories, the styles, the lists, the comments."""
    related = (package.related(kind) for kind in ("styles", "numbering", "comments"))
    return [*story_parts(package), *filter(None, related)]


def _missing(data: bytes, root: etree._Element, asked: dict[str, str]) -> dict[str, str]:
    """Gives the names that a part uses and does not ask to be ignored, with a prefix for each."""
    used = {name: prefix for name, prefix in asked.items() if f'"{name}"'.encode() in data}
    if not used:
        return {}
    there = {root.nsmap.get(prefix) for prefix in root.get(_IGNORABLE, "").split()}
    return {
        name: prefix
        for name, prefix in used.items()
        if name not in there and root.nsmap.get(prefix, name) == name
    }


def _with_names(data: bytes, names: dict[str, str]) -> bytes:
    found = _ROOT.search(data)
    if not names or found is None:
        return data
    root = found[0]
    for name, prefix in {NAMESPACES["mc"]: "mc", **names}.items():
        declared = f'xmlns:{prefix}="{name}"'.encode()
        if declared not in root:
            root += b" " + declared
    prefixes = " ".join(names.values()).encode()
    if _ASKED.search(root):
        root = _ASKED.sub(lambda asked: asked[1] + prefixes + b" ", root, count=1)
    else:
        root += b' mc:Ignorable="' + prefixes + b'"'
    return data[: found.start()] + root + data[found.end() :]
