"""A text of drafting instructions taken apart into its sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from drafter.draft.read_instructions.new_text import asks_for_text, is_said_whole, text_lines
from drafter.draft.read_instructions.no_instruction import is_no_instruction
from drafter.draft.read_instructions.plain_verbs import OWN_NUMBER
from drafter.draft.read_instructions.quotations import mark, put_back, set_aside
from drafter.draft.read_instructions.read_clause_name import names_clause

if TYPE_CHECKING:
    from drafter.draft.read_instructions.quotations import Held

_SENTENCE = re.compile(r"(?<=[\ue001\w)])\.\s+(?=[A-Z])")
_GOES_ON = re.compile(r"^\s*(?:\(\w{1,4}\)\s+)?(?:and\s+)?[a-z\ue000]")
_OPEN_ENDS = (":", ";", ",", "—", "–")
_LEADS = re.compile(r"(?:[:—–]|\bas follows\.?)$", re.IGNORECASE)
_ITEM = re.compile(r"(?P<before>\(?)(?P<label>\w{1,4})(?P<behind>[.)])\s+")
# A line as long as this was broken by the mail program, unless its end says otherwise.
_FULL_LINE = 60
_ENDED = re.compile(r"[.;:!?\ue001]$")


class Written(NamedTuple):
    """An instruction as it is written, and the line of the text on which it begins, from 1."""

    text: str
    line: int


@dataclass(slots=True)
class _Sentence:
    """A sentence while its lines are gathered.

    Attributes:
        item: how the item that opens it is labelled, where the items below it belong to it; else None.
    """

    line: int
    parts: list[str] = field(default_factory=list)
    item: str | None = None

    @property
    def end(self) -> str:
        return self.parts[-1]

    @property
    def words(self) -> str:
        return " ".join(self.parts)


def split_instructions(text: str) -> list[Written]:
    """Gives the instructions of a text: its sentences, steps with the line that opens them.

    Headings, greetings and whatever else says nothing of any clause are none. New text that stands on lines
    of its own below “the following” is put in quotation marks.
    """
    skeleton, held = set_aside(text)
    lines = skeleton.split("\n")
    numbers = _line_numbers(lines, held)
    made: list[_Sentence] = []
    at = 0
    while at < len(lines):
        at = _take_line(lines, at, made, numbers[at], held)
    return [written for sentence in made for written in _sentences(sentence, held)]


def _line_numbers(lines: list[str], held: Held) -> list[int]:
    numbers = [1]
    for line in lines:
        numbers.append(numbers[-1] + 1 + put_back(line, held).count("\n"))
    return numbers


def _take_line(lines: list[str], at: int, made: list[_Sentence], number: int, held: Held) -> int:
    """Takes a line, or the lines of a new text, to the sentences; gives where to go on."""
    line = lines[at].strip()
    bare = OWN_NUMBER.sub("", line).strip()
    if not bare or bare.startswith("#"):
        return at + 1
    last = made[-1] if made else None
    if last and asks_for_text(last.words) and not is_said_whole(line):
        end = text_lines(lines, at)
        whole = "\n".join(each.strip() for each in lines[at:end] if each.strip())
        last.parts.append(mark(held, put_back(whole, held)))
        return end
    if last and _goes_on(last, line, bare):
        last.parts[-1] = _opened(last)
        last.parts.append(line)
    elif not is_no_instruction(bare):
        made.append(_Sentence(number, [bare], _label(line) if _LEADS.search(bare) else None))
    return at + 1


def _goes_on(last: _Sentence, line: str, bare: str) -> bool:
    """Tells whether a line belongs to the sentence before it."""
    if last.end.endswith(_OPEN_ENDS):
        return True
    if last.item is not None and _label(line):
        return _label(line) != last.item or not names_clause(bare)
    broken = len(last.end) >= _FULL_LINE and not _ENDED.search(last.end)
    return broken or bool(_GOES_ON.match(bare) and not last.end.endswith("."))


def _opened(last: _Sentence) -> str:
    """Gives the end of a sentence that goes on: without the full stop of a step, or of the line above."""
    if last.item is None or not last.end.endswith("."):
        return last.end
    return last.end[:-1] + (":" if len(last.parts) == 1 else ";")


def _label(line: str) -> str:
    """Gives how an item is labelled: `(0)` for a number in brackets, `a)`, `0.`; empty for none."""
    found = _ITEM.match(line)
    if not found:
        return ""
    kind = "0" if found["label"].isdigit() else "a"
    return f"{found['before']}{kind}{found['behind']}"


def _sentences(sentence: _Sentence, held: Held) -> list[Written]:
    parts = (part.strip() for part in _SENTENCE.split(sentence.words))
    return [Written(put_back(part, held), sentence.line) for part in parts if part]
