"""What copying leaves in a text that is none of its words: running footers, bullets, stray asterisks."""

from __future__ import annotations

import re

from drafter.read.outline.number_series import MONTH

# What stands before a page number: so many dots at the least, or three with a space before each.
_PAGE = re.compile(r"(?<!\d)\d{1,4}$")
_DOTS = ((".", 4), ("…", 2))
_DOTS_APART = re.compile(r"(?:\s\.){3}")
_NAME = r"[A-Z0-9][\w.&]*"
# A running title joins two names by a dash, and the page number ends it: `CODE – Section B 12`.
_RUNNING = rf"{_NAME}\s[–—-]\s{_NAME}(?:\s{_NAME}){{0,4}}\s+\d{{1,4}}"
# `Version 2.3 – 4 May 2020` is a title's date, and no footer of page 2020.
_DATE = re.compile(rf"\d{{1,2}}\s+{MONTH}\s+\d{{4}}$")
_RUNNING_LINE = re.compile(
    rf"(?:{_NAME}\s){{0,5}}{_RUNNING}|(?:[Pp]age\s)?\d{{1,4}}(?:\s(?:of|/)\s\d{{1,4}})?"
)
_RUNNING_TAIL = re.compile(rf"(?<!\s)\s++{_RUNNING}\s*$")
# After a stop or a conjunction nothing of the sentence is missing, so all the names before the dash go.
_LONG_TAIL = re.compile(rf"((?:[.;:,]|\b(?:and|or)))\s+(?:{_NAME}\s){{0,5}}{_RUNNING}\s*$")
# Word writes its round and square bullets in fonts of signs, so that they are pasted as `o` and `§`.
_BULLET = re.compile(r"(?:[-•●▪◦○·‣⁃■□–—*+\uf0b7\uf0a7]\s+|[o§](?:\t|\s{2,}))(?=\S)")
# Where no sign follows that ends it, nothing after it in the stretch is looked through again.
_EMPHASIS = re.compile(
    r"(\*{1,3})(?=\S)(?P<starred>[^*\n]++)(?<=\S)\1|(___)(?=\S)(?P<both>[^*\n]{1,300}?)(?<=\S)___"
    r"|(__)(?=\S)(?P<underlined>[^*\n]+?)(?<=\S)__|__(?=\S)[^*\n]*+"
)
_QUOTE_SIGNS = re.compile(r"\s{0,3}(?:>\s?)+")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)")
# A place that links know, without words of its own: `[]{#fees .anchor}`.
_ANCHOR = re.compile(r"\[\]\{#[^{}]*\}")
# A stroke at the end of a line breaks it there (CommonMark 0.31, 6.7).
_BREAK = re.compile(r"(?<!\\)\\$")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def is_running_line(line: str) -> bool:
    """Gives whether a line is nothing but a running header or footer with its page number."""
    words = line.strip().strip("*").strip()
    return _RUNNING_LINE.fullmatch(words) is not None and _DATE.search(words) is None


def is_contents_line(line: str) -> bool:
    """Gives whether a line is one of a table of contents: words, dots across the page, a page number."""
    words = line.rstrip()
    page = _PAGE.search(words[-5:])
    if page is None:
        return False
    dotted = words[: -len(page[0])].rstrip()
    for sign, fewest in _DOTS:
        before = dotted.rstrip(sign)
        dots = len(dotted) - len(before)
        if dots > fewest or (dots == fewest and before.strip()):
            return True
    return _DOTS_APART.fullmatch(dotted[-6:]) is not None and bool(dotted[:-6].strip())


def without_quote_signs(line: str) -> str:
    """Gives a line of a quoted letter or of a Markdown block quote without the `>` before it."""
    match = _QUOTE_SIGNS.match(line)
    return line[match.end() :] if match else line


def without_markdown(line: str) -> str:
    """Gives a line of Markdown with links as their words, escaped signs as themselves, no sign of a break.

    A link may stand in a link, as the page number does in an entry of a contents table.
    """
    return _ESCAPED.sub(r"\1", _LINK.sub(r"\1", _LINK.sub(r"\1", _without_anchors(line))))


def _without_anchors(line: str) -> str:
    return _ANCHOR.sub("", _BREAK.sub("", line))


def without_invisible(text: str) -> str:
    """Gives a text without the signs that print nothing: soft hyphens, joiners, byte order marks."""
    return _INVISIBLE.sub("", text)


def without_bullet(line: str) -> tuple[str, bool]:
    """Gives a line without the bullet before it, and whether there was one."""
    match = _BULLET.match(line)
    return (line[match.end() :], True) if match else (line, False)


def without_debris(text: str) -> str:
    """Gives a paragraph without emphasis signs, without asterisks that pair with none, and without a footer.

    A running footer is told by its form: names joined by a dash, then a page number, where no sentence ends.
    """
    text = _EMPHASIS.sub(_emphasised, text)
    if text.count("*") % 2:
        text = _without_edge_asterisks(text)
    if not _DATE.search(text):
        text = _RUNNING_TAIL.sub("", _LONG_TAIL.sub(r"\1", text))
    return text.strip()


def _emphasised(found: re.Match[str]) -> str:
    return found[found.lastgroup] if found.lastgroup else found[0]


def _without_edge_asterisks(text: str) -> str:
    """Gives a text without the asterisks at both ends, and without the spaces beside them."""
    for strip in (str.lstrip, str.rstrip):
        bare = strip(text, "*")
        text = strip(bare) if bare != text else text
    return text
