"""Texts that hold one sign, or one short piece, so many times in a row."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.growth.cell import Cell, Inputs
from benchmarks.word_parts import plain, word_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Make = Callable[[str, str, str], Inputs]

# By what a person calls them.
PIECES = {
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "tabs": "\t",
    "line feeds": "\n",
    "form feeds": "\f",
    "line separators": "\u2028",
    "soft hyphens": "\u00ad",
    "marks of direction": "\u200f",
    "combining accents": "\u0301",
    "dots": ".",
    "dots and spaces": ". ",
    "commas": ",",
    "semicolons": ";",
    "colons": ":",
    "hyphens": "-",
    "dashes": "–",
    "underscores": "_",
    "asterisks": "*",
    "asterisks and letters": "*a",
    "number signs": "#",
    "pipes": "|",
    "pipes and spaces": "| ",
    "angles": ">",
    "backticks": "`",
    "tildes": "~",
    "equals signs": "=",
    "backslashes": "\\",
    "slashes": "/",
    "exclamation marks": "!",
    "section signs": "§",
    "opening brackets": "(",
    "closing brackets": ")",
    "square brackets": "[",
    "closing square brackets": "]",
    "braces": "{",
    "pairs of brackets": "()",
    "quotation marks": "“",
    "closing quotation marks": "”",
    "quoted words": "“a” ",
    "straight quotes": '"',
    "apostrophes": "'",
    "curly apostrophes": "’",
    "letters": "a",
    "capitals": "A",
    "letters i": "i",
    "capitals I": "I",
    "letters and dots": "a.",
    "letters and hyphens": "a-",
    "letters and spaces": "a ",
    "capitals and spaces": "A ",
    "and": "and ",
    "or": "a or ",
    "digits": "1",
    "noughts": "0",
    "digits and dots": "1.",
    "digits, dots and spaces": "1. ",
    "digits and spaces": "1 ",
    "labels": "(a)",
    "labels and spaces": "(a) ",
    "Roman labels": "(i) ",
    "numbers": "G1.1 ",
    "numbers and commas": "G1.1, ",
    "numbers and and": "G1.1 and ",
    "numbers and to": "G1.1 to ",
    "paragraph of": "paragraph (a) of ",
    "Section": "Section ",
    "Section G1.1,": "Section G1.1, ",
    "this Section": "this Section ",
    "Article": "Article I ",
    "means": "“a” means ",
    "links of Markdown": "[a](b) ",
    "openings of links": "[a](",
    "emoji": "😀",
    "letters of Chinese": "条",
}
_DOCUMENT = "G1 Duties\n\nG1.1 Each User shall keep its Systems secure.\n\n{}\n\nG1.3 Each User shall pay.\n"
_PLACES = {
    "in a clause": "G1.2 Each User {} shall pay",
    "at the head of a line": "{} shall pay",
    "at the end": "G1.2 Each User shall pay {}",
}
_FIRST, _MOST = 32_000, 256_000


def sign_cells() -> Iterator[Cell]:
    """Gives the cells of every piece in a text, and of those that a Word file may hold."""
    for name, piece in PIECES.items():
        first, most = _FIRST // len(piece), _MOST // len(piece)
        for command, place, sentence, make in _ways():
            yield Cell(
                command, f"{name} {place}", partial(_made, command, piece, sentence, make), first, most
            )


def _ways() -> Iterator[tuple[str, str, str, Make]]:
    """Gives each command with a place in its input, the sentence there, and what makes the input of two."""
    for place, sentence in _PLACES.items():
        yield "show", f"{place} (.txt)", sentence, partial(_texts, suffix=".txt")
    inside = _PLACES["in a clause"]
    yield "show", "in a clause (.md)", inside, partial(_texts, suffix=".md")
    yield "show", "in a clause (.docx)", inside, _words
    yield "show", "a bare paragraph (.docx)", "{}", _words
    yield "redline", "in a clause", inside, _words
    for command in ("diff", "check", "check alone"):
        yield command, "in a clause", inside, _sections
    yield "diff", "in an id", "{}", _ids


def _made(command: str, piece: str, sentence: str, make: Make, size: int) -> Inputs:
    old, new = sentence.format(piece * size), sentence.format(piece * (size + 3)) + " now"
    return make(command, old, new)


def _call(command: str, old: str, new: str, files: dict[str, bytes | str]) -> Inputs:
    arguments = {
        "show": ("show", new),
        "diff": ("diff", old, new),
        "check": ("check", new, "--since", old, "--exit-zero"),
        "check alone": ("check", new, "--exit-zero"),
        "redline": ("redline", old, new, "-o", "out.docx"),
        "add": ("add", new, "--section", "G", "--version", "1.0", "--library", "lib", "--force"),
    }
    return Inputs(files, arguments[command])


def _texts(command: str, old: str, new: str, suffix: str) -> Inputs:
    files = {f"old{suffix}": _DOCUMENT.format(old), f"new{suffix}": _DOCUMENT.format(new)}
    return _call(command, f"old{suffix}", f"new{suffix}", files)


def _words(command: str, old: str, new: str) -> Inputs:
    def made(text: str) -> bytes:
        # What XML cannot hold stands in no Word file.
        lines = _DOCUMENT.format(text.replace("\f", "\n")).split("\n\n")
        return word_file(plain(lines))

    return _call(command, "old.docx", "new.docx", {"old.docx": made(old), "new.docx": made(new)})


def _sections(command: str, old: str, new: str) -> Inputs:
    """Gives a section as JSON, with a sibling of the clause in question."""

    def made(text: str) -> str:
        sibling = {"id": "G1.3", "text": old.replace("G1.2 Each", "Any")}
        clauses = [
            {"id": "G1.1", "text": "Each User shall keep its Systems secure."},
            {"id": "G1.2", "text": text.removeprefix("G1.2 ")},
            sibling,
        ]
        return json.dumps({"section": "G", "version": "1.0", "clauses": clauses})

    return _call(command, "old.json", "new.json", {"old.json": made(old), "new.json": made(new)})


def _ids(command: str, old: str, new: str) -> Inputs:
    def made(name: str, text: str) -> str:
        clauses = [{"id": "G1.1", "text": text}, {"id": name, "text": text}]
        return json.dumps({"section": "G", "version": "1.0", "clauses": clauses})

    files = {
        "old.json": made(old, "Each User shall pay."),
        "new.json": made(new, "Each User shall pay more."),
    }
    return _call(command, "old.json", "new.json", files)
