"""The signs of an equation that changed, tracked one by one where all that it is built of stayed."""

from __future__ import annotations

import copy
import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from drafter.compare.word_diff import token_opcodes
from drafter.ooxml.names import qn
from drafter.redline.content.canonical import canonical
from drafter.redline.content.equations import settled, stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml import etree

    from drafter.redline.content.equations import Stretch
    from drafter.redline.write.revision_marks import Marks

_SIGNS, _SPACE = qn("m:t"), qn("xml:space")
_LOOKS = frozenset({qn("m:rPr"), qn("w:rPr")})
_SIGN = re.compile(r"\w+|\W", re.DOTALL)


class _Sign(NamedTuple):
    """A number, a name or another sign; or a whole run that holds more than signs.

    Attributes:
        run: which it stands in.
        said: itself; empty of a whole run.
        key: what it is compared by.
    """

    run: etree._Element
    said: str
    key: tuple[str, bytes]


def mark_equation(written: etree._Element, new: etree._Element, marks: Marks) -> None:
    """Marks in an equation of the old document, in place, what is otherwise in one of the same frame."""
    for ours, theirs in list(zip(stretches(written), stretches(new), strict=True)):
        old_signs, new_signs = (list(_signs(each.runs, marks)) for each in (ours, theirs))
        if _keys(old_signs) != _keys(new_signs):
            _put(ours, list(_woven(old_signs, new_signs, marks)))


def same_signs(old: etree._Element, new: etree._Element, marks: Marks) -> bool:
    """Gives whether two equations of one frame have the same signs, with earlier changes accepted."""
    pairs = zip(stretches(settled(old)), stretches(new), strict=True)
    return all(_keys(_signs(ours.runs, marks)) == _keys(_signs(theirs.runs, marks)) for ours, theirs in pairs)


def _signs(runs: Sequence[etree._Element], marks: Marks) -> Iterator[_Sign]:
    for run in runs:
        said = [child for child in run if child.tag not in _LOOKS]
        if len(said) != 1 or said[0].tag != _SIGNS:
            yield _Sign(run, "", ("", canonical(run)))
            continue
        look = b"".join(canonical(child) for child in run if child.tag in _LOOKS and len(child))
        for sign in _SIGN.findall(said[0].text or ""):
            yield _Sign(run, sign, (sign, look if marks.formatting else b""))


def _keys(signs: Iterable[_Sign]) -> list[tuple[str, bytes]]:
    return [sign.key for sign in signs]


def _woven(old: Sequence[_Sign], new: Sequence[_Sign], marks: Marks) -> Iterator[etree._Element]:
    for tag, i1, i2, j1, j2 in token_opcodes(_keys(old), _keys(new)):
        if tag == "equal":
            yield from _runs(old[i1:i2])
            continue
        for name, signs in (("w:del", old[i1:i2]), ("w:ins", new[j1:j2])):
            if signs:
                mark = marks.make(name)
                mark.extend(_runs(signs))
                yield mark


def _runs(signs: Sequence[_Sign]) -> Iterator[etree._Element]:
    for _, group in groupby(signs, key=lambda sign: id(sign.run)):
        together = list(group)
        run = copy.deepcopy(together[0].run)
        run.tail = None
        for said in run.iterchildren(_SIGNS) if together[0].said else ():
            said.text = "".join(sign.said for sign in together)
            said.set(_SPACE, "preserve")
        yield run


def _put(place: Stretch, made: list[etree._Element]) -> None:
    for run in place.runs:
        place.holder.remove(run)
    for element in made:
        if place.follower is None:
            place.holder.append(element)
        else:
            place.follower.addprevious(element)
