"""Changes of words inside a clause, read from the plain verbs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from drafter.draft.instruction import EACH, LAST, Step
from drafter.draft.read_instructions.quotations import MARK
from drafter.language.numerals import ORDINALS, ordinal_value

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.draft.instruction import Reach
    from drafter.draft.read_instructions.quotations import Held

_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_Q = MARK
_FILLER = re.compile(
    r"(?<!\w)the (?=\ue000)|"
    r"(?<!\w)(?:the |those |that )?"
    r"(?:words?|phrase|expression|figures?|numbers?|terms?|text|punctuation mark|reference to)"
    r":? (?=\ue000|from )",
    re.IGNORECASE,
)
_NTH = rf"{'|'.join(ORDINALS)}|last|\d+(?:st|nd|rd|th)"
_PLACES = r"(?:places?|times?|instances?|occurrences?|occasions?)"
_IT = r"(?:it|they|(?:that|the|those|these) (?:words?|phrase|expression|term|reference)s?)"
_STANDS = r"(?:appears?|occurs?|stands?|is used|are used)"
_APPEARS = rf"(?: (?:that|where|in which|at which|when|on which) {_IT} {_STANDS}| {_IT} {_STANDS})?"
# Which of several places is meant, behind the words and before them.
_ONE_PLACE = re.compile(
    rf",? ?\(?(?:in|at|on|for)? ?the ({_NTH}) {_PLACES}{_APPEARS}\)?(?= |,|:|$)"
    rf"|,? ?\((?:the )?({_NTH}) {_PLACES}\)"
    rf"|,? ?\(?(?:where|when) {_IT} ({_NTH}) {_STANDS}\)?"
    rf"|,? ?\(?(?:where|when) {_IT} {_STANDS} (?:for )?the ({_NTH}) time\)?",
    re.IGNORECASE,
)
_ONE_NAMED = re.compile(
    rf"\bthe ({_NTH}) (?:{_PLACES} of |reference to |words? |use of )?(?:the words? )?(?=\ue000)",
    re.IGNORECASE,
)
_COUNT = rf"(?:each|every|both|(?:all )?(?:the )?(?:{'|'.join(_NUMBERS)})|all)"
_EVERY_PLACE = re.compile(
    rf",? ?\(?(?:in|at|on) ({_COUNT})(?: (?:the|of the|of those))? {_PLACES}{_APPEARS}\)?"
    rf"|,? ?\(?(?:wherever|whenever|each time|every time)(?: {_IT} {_STANDS})?\)?"
    r"|,? ?\(?throughout\)?(?=$|,| \ue000)",
    re.IGNORECASE,
)
_EVERY_NAMED = re.compile(
    rf"\b({_COUNT})(?: the)? (?:references? to |{_PLACES} of |uses of )(?:the words? )?(?=\ue000)",
    re.IGNORECASE,
)


class _Which(NamedTuple):
    """The place that is meant of several, how many there are said to be, and of which words."""

    occurrence: int = 0
    times: int = 0
    words: str = ""


def read_step(words: str, held: Held) -> Step | None:
    """Gives the change of words that a piece of a sentence asks for; None where it is not understood.

    Args:
        words: the piece, in the plain verbs, its quotations set aside.
        held: the quotations.
    """
    bare, which = _without_places(words.strip(), held)
    bare = " ".join(_FILLER.sub("", bare).replace(" ,", ",").split()).rstrip(",: ")
    for pattern, make in _STEPS:
        found = pattern.fullmatch(bare)
        step = make(found, held) if found else None
        if step:
            return _with(step, which)
    return None


def _with(step: Step, which: _Which) -> Step | None:
    """Gives a step with the place that is meant, where it is one of words that can stand in several."""
    several = bool(step.words) and not step.reach and not (step.until and which.occurrence == EACH)
    if which != _Which() and not several:
        return None
    if which.words and which.words != step.words:
        return None
    return replace(step, occurrence=which.occurrence, times=which.times)


def _without_places(words: str, held: Held) -> tuple[str, _Which]:
    """Gives the words without the phrase that says which of several places is meant, and which it is."""
    for pattern in (_EVERY_PLACE, _EVERY_NAMED):
        if found := pattern.search(words):
            return _cut(words, found), _Which(EACH, _number(found[1]), _behind(words, found, held))
    for pattern in (_ONE_NAMED, _ONE_PLACE):
        if found := pattern.search(words):
            which = next(group for group in found.groups() if group)
            place = LAST if which.lower() == "last" else ordinal_value(which)
            return _cut(words, found), _Which(place, 0, _behind(words, found, held))
    return words, _Which()


def _behind(words: str, found: re.Match[str], held: Held) -> str:
    """Gives the quoted words that a phrase stands directly before, as “the second “x”” does."""
    mark = re.match(MARK, words[found.end() :]) if found.re in (_EVERY_NAMED, _ONE_NAMED) else None
    return held[int(mark[1])] if mark else ""


def _cut(words: str, found: re.Match[str]) -> str:
    return f"{words[: found.start()]} {words[found.end() :]}"


def _number(count: str | None) -> int:
    return next((_NUMBERS[word] for word in (count or "").lower().split() if word in _NUMBERS), 0)


_SIDE = r"(?P<side>after|before|following)"
_BE = r"(?:is|are|shall be|be)"
# A sentence or a line has an end of its own, so those are not among them.
_OF_IT = (
    r"(?: (?:thereof|of (?:it|(?:the|that) (?:sub-?)?(?:section|clause|paragraph|definition|provision))))?"
)
_EDGE = rf"(?P<edge>(?:at|from|to) the (?:end|beginning|start){_OF_IT})"
_IN_PLACE = r"(?: in (?:its|their) place| instead)?"
_NEW, _AT = (_Q.replace("(", f"(?P<{name}>") for name in ("new", "at"))
_ANY = _Q.replace("(", "(?:")
_OLD = rf"(?P<target>{_ANY}|from .+?|(?:all |the words )?(?:after|before) {_ANY})"
_INSTEAD = rf"(?:replace (?:it|them|those words|that word) (?:with|by)|insert|substitute){_IN_PLACE}:?"


def _insert(found: re.Match[str], held: Held) -> Step:
    before = found["side"].lower() == "before"
    return Step("insert", held[int(found["at"])], held[int(found["new"])], "before" if before else "after")


def _insert_at_edge(found: re.Match[str], held: Held) -> Step:
    ends = "end" in found["edge"].lower()
    return Step("insert", "", held[int(found["new"])], "after" if ends else "before")


def _replace(found: re.Match[str], held: Held) -> Step | None:
    stretch = _stretch(found["target"], held)
    return stretch and replace(stretch, verb="replace", new=held[int(found["new"])])


def _delete(found: re.Match[str], held: Held) -> Step | None:
    return _stretch(found["target"], held)


def _at_edge(make: Callable[[re.Match[str], Held], Step | None]) -> Callable[..., Step | None]:
    """Gives what makes a step of words that are said to stand at the end, or at the beginning."""

    def made(found: re.Match[str], held: Held) -> Step | None:
        step = make(found, held)
        reach: Reach = "at the end" if "end" in found["edge"].lower() else "at the beginning"
        return replace(step, reach=reach) if step and not (step.reach or step.until) else None

    return made


def _stretch(words: str, held: Held) -> Step | None:
    """Gives the deletion of the words that are named: quoted, or by the first and last of them."""
    for pattern, reach in _STRETCHES:
        found = pattern.fullmatch(words)
        if found:
            first, *last = (held[int(number)] for number in found.groups())
            return Step("delete", first, until=last[0] if last else "", reach=reach)
    return None


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_TO_END = rf"(?:to|until) the end{_OF_IT}"
_STRETCHES: tuple[tuple[re.Pattern[str], Reach], ...] = (
    (_compiled(_Q), ""),
    (_compiled(rf"from {_Q} (?:to|until|up to(?: and including)?) {_Q}"), ""),
    (_compiled(rf"from {_Q} {_TO_END}"), "from"),
    (_compiled(rf"from the (?:beginning|start) (?:to|until|up to(?: and including)?) {_Q}"), "up to"),
    (_compiled(rf"(?:all |the words )?after {_Q}(?: {_TO_END})?"), "after"),
    (_compiled(rf"(?:all |the words )?before {_Q}"), "before"),
)
_WORDINGS = (
    (rf"{_SIDE} {_AT},?:? insert:? {_NEW}", _insert),
    (rf"insert:? {_NEW},? {_SIDE} {_AT}", _insert),
    (rf"insert,? {_SIDE} {_AT},?:? {_NEW}", _insert),
    (rf"{_NEW} {_BE} inserted {_SIDE} {_AT}", _insert),
    (rf"{_SIDE} {_AT},? {_NEW} {_BE} inserted", _insert),
    (rf"insert:? {_NEW},? {_EDGE}", _insert_at_edge),
    (rf"insert,? {_EDGE}:? {_NEW}", _insert_at_edge),
    (rf"{_EDGE},?:? insert:? {_NEW}", _insert_at_edge),
    (rf"for {_OLD},? substitute:? {_NEW}", _replace),
    (rf"(?:substitute|insert) {_NEW} (?:for|in place of|instead of) {_OLD}", _replace),
    (rf"replace {_OLD},? (?:with|by):? {_NEW}", _replace),
    (rf"substitute {_OLD},? (?:with|by) {_NEW}", _replace),
    (rf"{_OLD} {_BE} (?:replaced|substituted) (?:with|by) {_NEW}", _replace),
    (rf"{_OLD} (?:shall|should|is to) read {_NEW}", _replace),
    (rf"delete {_OLD},? and {_INSTEAD} {_NEW}{_IN_PLACE}", _replace),
    (rf"delete {_OLD} and in (?:its|their) place (?:insert|substitute) {_NEW}", _replace),
    (rf"(?:amend|change) {_OLD} (?:to|to read|so (?:that )?(?:it|they) reads?):? {_NEW}", _replace),
    (rf"delete {_OLD}", _delete),
    (rf"{_OLD} {_BE} (?:deleted|omitted|removed)", _delete),
)
_AT_EDGE = (
    (rf"{_EDGE},? delete {_OLD}", _at_edge(_delete)),
    (rf"delete {_OLD},? {_EDGE}", _at_edge(_delete)),
    (rf"{_EDGE},? for {_OLD},? substitute {_NEW}", _at_edge(_replace)),
    (rf"for {_OLD},? {_EDGE},? substitute {_NEW}", _at_edge(_replace)),
    (rf"{_EDGE},? replace {_OLD} (?:with|by) {_NEW}", _at_edge(_replace)),
    (rf"replace {_OLD},? {_EDGE},? (?:with|by) {_NEW}", _at_edge(_replace)),
    (rf"{_EDGE},? delete {_OLD},? and {_INSTEAD} {_NEW}", _at_edge(_replace)),
    (rf"delete {_OLD},? {_EDGE},? and {_INSTEAD} {_NEW}", _at_edge(_replace)),
)
_STEPS = tuple((_compiled(pattern), make) for pattern, make in (*_AT_EDGE, *_WORDINGS))
