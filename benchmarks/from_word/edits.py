"""Tracked edits as a person makes them in Word, put into a file at random; nothing here knows the program."""

from __future__ import annotations

import copy
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    import random
    from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN = "word/document.xml"
P, R, T, PPR, RPR, DEL, INS = (f"{{{W}}}{name}" for name in ("p", "r", "t", "pPr", "rPr", "del", "ins"))
NEW_WORDS = (
    "without",
    "delay",
    "in",
    "writing",
    "to",
    "the",
    "clerk",
    "where",
    "it",
    "so",
    "requires",
    "before",
)
AUTHORS = ("Ann", "Bob")
FEWEST_WORDS, FEWEST_IN_A_RUN = 9, 4
NOT_PLAIN = (
    *("fldChar", "fldSimple", "ins", "del", "sectPr", "footnoteReference", "drawing", "tab", "br", "sdt"),
    "hyperlink",
)


def edit(before: Path, after: Path, chance: random.Random) -> int:
    """Writes a copy with one to six tracked edits, and gives how many were made."""
    parts = _parts(before)
    body = etree.fromstring(parts[MAIN])
    made = 0
    for _ in range(chance.randint(1, 6)):
        kind = chance.choice(("put in", "take out", "replace", "new paragraph", "delete paragraph"))
        made += _edited(body, kind, chance)
    parts[MAIN] = etree.tostring(body, xml_declaration=True, encoding="UTF-8", standalone=True)
    with zipfile.ZipFile(after, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return made


def settled_words(file: Path, *, accept: bool) -> list[str]:
    """Gives the words of each paragraph with all tracked changes made, or with none; not numbers."""
    root = etree.fromstring(_parts(file)[MAIN])
    gone = {f"{{{W}}}{name}" for name in (("del", "moveFrom") if accept else ("ins", "moveTo"))}
    said, open_paragraph = [], ""
    for paragraph in root.iter(P):
        open_paragraph += "".join(
            node.text or ""
            for node in paragraph.iter(T, f"{{{W}}}delText")
            if not any(above.tag in gone for above in node.iterancestors())
        )
        mark = paragraph.find(f"{PPR}/{RPR}")
        if mark is None or not any(child.tag in gone for child in mark):
            said.append(" ".join(open_paragraph.split()))
            open_paragraph = ""
    return [words for words in [*said, " ".join(open_paragraph.split())] if words]


def _parts(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _edited(body: etree._Element, kind: str, chance: random.Random) -> bool:
    """Makes one edit in a paragraph that has words in one run and none tracked yet; False where none fits."""
    paragraphs = [p for p in body.iter(P) if _is_plain(p)]
    if "paragraph" in kind:
        paragraphs = [paragraph for paragraph in paragraphs if _is_leaf(paragraph)]
    if not paragraphs:
        return False
    paragraph = chance.choice(paragraphs)
    who = {f"{{{W}}}author": chance.choice(AUTHORS), f"{{{W}}}date": "2026-11-01T09:00:00Z"}
    if kind == "new paragraph":
        paragraph.addnext(_new_paragraph(paragraph, who, chance))
    elif kind == "delete paragraph":
        _delete(paragraph, who)
    else:
        _change_words(paragraph, kind, who, chance)
    return True


def _is_plain(paragraph: etree._Element) -> bool:
    """Whether it holds words, no tracked change, and nothing else that is not plain."""
    text = "".join(node.text or "" for node in paragraph.iter(T))
    odd = any(next(paragraph.iter(f"{{{W}}}{name}"), None) is not None for name in NOT_PLAIN)
    in_table = any(above.tag == f"{{{W}}}tbl" for above in paragraph.iterancestors())
    return len(text.split()) >= FEWEST_WORDS and not odd and not in_table


def _is_leaf(paragraph: etree._Element) -> bool:
    """Whether the paragraph behind is of the same level, so that nothing hangs on this one alone."""
    behind = paragraph.getnext()
    return behind is not None and behind.tag == P and _level(behind) == _level(paragraph)


def _level(paragraph: etree._Element) -> tuple[str | None, ...]:
    marks = (paragraph.find(f"{PPR}/{{{W}}}{name}") for name in ("pStyle", f"numPr/{{{W}}}ilvl"))
    return tuple(None if mark is None else mark.get(f"{{{W}}}val") for mark in marks)


def _change_words(paragraph: etree._Element, kind: str, who: dict[str, str], chance: random.Random) -> None:
    runs = [r for r in paragraph.iterchildren(R) if len((r.findtext(T) or "").split()) >= FEWEST_IN_A_RUN]
    if not runs:
        return
    run = chance.choice(runs)
    words = (run.findtext(T) or "").split(" ")
    start = chance.randrange(1, len(words) - 1)
    end = start if kind == "put in" else min(len(words) - 1, start + chance.randint(1, 3))
    taken = " ".join(words[start:end])
    put = "" if kind == "take out" else " ".join(chance.sample(NEW_WORDS, chance.randint(1, 4)))
    pieces = [(" ".join(words[:start]) + " ", None)]
    if taken:
        pieces.append((taken + ("" if put else " "), DEL))
    if put:
        pieces.append((put + ("" if taken else " "), INS))
    tail = " ".join(words[end:])
    pieces.append(((" " if taken and put else "") + tail, None))
    for text, change in pieces:
        run.addprevious(_piece(run, text, change, who))
    paragraph.remove(run)


def _piece(run: etree._Element, text: str, change: str | None, who: dict[str, str]) -> etree._Element:
    made = copy.deepcopy(run)
    (node,) = made.findall(T)
    node.text = text
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    if change is None:
        return made
    if change == DEL:
        node.tag = f"{{{W}}}delText"
    wrapper = etree.Element(change, {**who, f"{{{W}}}id": str(abs(hash((text, change))) % 10**8)})
    wrapper.append(made)
    return wrapper


def _new_paragraph(like: etree._Element, who: dict[str, str], chance: random.Random) -> etree._Element:
    """Gives a paragraph behind another, numbered as it is, as Word writes one that was typed."""
    made = etree.Element(P)
    held = like.find(PPR)
    properties = etree.Element(PPR) if held is None else copy.deepcopy(held)
    made.append(properties)
    mark = properties.find(RPR)
    if mark is None:
        mark = etree.SubElement(properties, RPR)
    mark.insert(0, etree.Element(INS, {**who, f"{{{W}}}id": str(chance.randrange(10**8))}))
    run = etree.Element(R)
    text = etree.SubElement(run, T)
    text.text = "The board " + " ".join(chance.sample(NEW_WORDS, 6)) + "."
    made.append(_piece(run, text.text, INS, who))
    return made


def _delete(paragraph: etree._Element, who: dict[str, str]) -> None:
    properties = paragraph.find(PPR)
    if properties is None:
        properties = etree.Element(PPR)
        paragraph.insert(0, properties)
    mark = properties.find(RPR)
    if mark is None:
        mark = etree.SubElement(properties, RPR)
    mark.insert(0, etree.Element(DEL, {**who, f"{{{W}}}id": "77"}))
    for run in list(paragraph.iterchildren(R)):
        text = run.findtext(T)
        if text is not None:
            run.addprevious(_piece(run, text, DEL, who))
            paragraph.remove(run)
