"""An edit carried over to a sibling: the sibling's text with the edit in its place, in its own wording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.compare.word_diff import token_opcodes
from drafter.detect.carry_over.edit_place import EditPlace, half_made, meant
from drafter.detect.carry_over.outcome import Carried, NotSafe, ReadsWrong, SaidAlready
from drafter.detect.carry_over.party_names import in_roles, learned_roles
from drafter.detect.carry_over.renamed_terms import renamed_places
from drafter.detect.carry_over.spacing import ending, joined, reads_wrong, with_mark
from drafter.detect.carry_over.word_forms import beside, in_form
from drafter.language.words import body_length, stem, surface, word_starts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.detect.carry_over.outcome import Outcome
    from drafter.detect.search.edit_in_place import EditInPlace, Piece


@dataclass(frozen=True, slots=True)
class _Text:
    """A text with the place of every word in it."""

    text: str
    words: list[str]
    starts: Sequence[int]

    @classmethod
    def of(cls, text: str) -> _Text:
        return cls(text, surface(text), word_starts(text))

    def end(self, index: int) -> int:
        """Gives the character behind the word before `index`."""
        return self.starts[index - 1] + len(self.words[index - 1]) if index else 0

    def start(self, index: int) -> int:
        """Gives the character at which a word begins; behind the last, the length of the text."""
        return self.starts[index] if index < len(self.starts) else len(self.text)

    def gap(self, index: int) -> str:
        """Gives the space before a word."""
        return self.text[self.end(index) : self.start(index)]


def carry(edit: EditInPlace, sibling: str, start: int, end: int, *, times: int = 1) -> Outcome:
    """Gives the edit carried over to words `start:end` of the sibling, or why it is not.

    The edit that renamed a term is made wherever the term stands.

    Args:
        edit: the edit.
        sibling: the text of the sibling.
        start: the word of the sibling at which the edit is to be made.
        end: the word behind the last that it changes.
        times: in how many places the edit was made.
    """
    carrier = _Carrier(edit, sibling)
    places = renamed_places(edit, times, carrier.there.words)
    if len(places) > 1:
        return carrier.everywhere(places)
    match meant(edit, carrier.there.words, start):
        case EditPlace(at):
            return carrier.once(at, at + end - start)
        case NotSafe() as unsafe:
            return unsafe


class _Carrier:
    """One edit, the clause it was made in, and the sibling it is carried to."""

    def __init__(self, edit: EditInPlace, sibling: str) -> None:
        self.edit = edit
        self.old, self.new, self.there = _Text.of(edit.old), _Text.of(edit.new), _Text.of(sibling)
        self.roles = learned_roles(self.old.words, self.there.words)

    def once(self, start: int, end: int) -> Outcome:
        """Gives the sibling with the edit made at words `start:end` alone, or why it is not made."""
        sibling = self.there
        if self.edit.part and half_made(self.edit, sibling.words, start, end):
            return NotSafe("it was made together with a change beside it, which has its place here too")
        match self.whole(sibling.text, start, end):
            case Carried(whole):
                text = self.marked(whole, start, end)
                return SaidAlready() if text == sibling.text else _if_it_reads(text, sibling.text)
            case uncarried:
                return uncarried

    def everywhere(self, places: Sequence[int]) -> Outcome:
        """Gives the sibling with the edit made at each of the places, which rise."""
        text, size = self.there.text, len(self.edit.taken)
        for at in reversed(places):
            match self.whole(text, at, at + size):
                case Carried(made):
                    text = made
                case uncarried:
                    return uncarried
        return _if_it_reads(text, self.there.text)

    def whole(self, text: str, start: int, end: int) -> Outcome:
        """Gives the text with all pieces of the edit made within words `start:end` of the sibling.

        What of the text stands before these words is still the sibling's own.
        """
        for piece in reversed(self.edit.pieces):
            match self.made(text, piece, start, end):
                case Carried(made):
                    text = made
                case uncarried:
                    return uncarried
        return Carried(text)

    def made(self, text: str, piece: Piece, start: int, end: int) -> Outcome:
        """Gives the text with one piece of the edit made within words `start:end` of the sibling."""
        place = self.place(piece, start, end)
        if place is None:
            return NotSafe("its words differ where the edit would go")
        if self.says_already(piece, place[0]):
            return SaidAlready()
        if piece.i1 == piece.i2 == 0 < place[0]:
            return NotSafe("the edit was made where its clause begins, and this place is further on")
        words = self.words(piece, *place)
        if words is None:
            return NotSafe(
                "its words stand there in another form, as a plural, a possessive or not in capitals"
            )
        return Carried(self.replaced(text, piece, words, *place))

    def says_already(self, piece: Piece, start: int) -> bool:
        """Whether the words that a piece of the edit puts in stand beside the place."""
        put, words = self.new.words[piece.j1 : piece.j2], self.there.words
        if piece.i1 < piece.i2 or not put:
            return False
        return put in (words[max(0, start - len(put)) : start], words[start : start + len(put)])

    def place(self, piece: Piece, start: int, end: int) -> tuple[int, int] | None:
        """Gives the words of the sibling that a piece of the edit replaces; None when they are not there."""
        mine = [stem(word) for word in self.edit.taken]
        theirs = [stem(word) for word in self.there.words[start:end]]
        partner = _partners(mine, theirs)
        i1, i2 = piece.i1 - self.edit.start, piece.i2 - self.edit.start
        if i1 < i2:
            at = partner.get(i1, -1)
            whole = at >= 0 and all(partner.get(i1 + k) == at + k for k in range(i2 - i1))
            return (start + at, start + at + i2 - i1) if whole else None
        partner |= {-1: -1, len(mine): len(theirs)}
        at = partner.get(i1, partner.get(i1 - 1, -2) + 1)
        return (start + at, start + at) if at >= 0 else None

    def words(self, piece: Piece, start: int, end: int) -> str | None:
        """Gives the words put in, in the sibling's wording; None when their form there cannot be told.

        A heading in capitals stays in capitals; from one, the capitals of other words cannot be told.
        """
        new = self.new
        put = in_form(
            self.old.words[piece.i1 : piece.i2], self.there.words[start:end], new.words[piece.j1 : piece.j2]
        )
        if put is None or (new.text.isupper() and not self.there.text.isupper()):
            return None
        if piece.i1 == piece.i2:
            put = beside(self.old.words[: piece.i1][-1:], self.there.words[:start][-1:], put)
        said = in_roles(put, [new.gap(n) for n in range(piece.j1, piece.j2)], self.roles)
        return said.upper() if self.there.text.isupper() else said

    def replaced(self, text: str, piece: Piece, words: str, start: int, end: int) -> str:
        """Gives the text with one piece of the edit made at words `start:end` of the sibling."""
        new, there = self.new, self.there
        before, after = text[: there.end(start)], text[there.start(end) :]
        if not words:
            return joined(before, there.gap(start) or there.gap(end), self._capital(after, piece, start))
        left = there.gap(start) if piece.j1 == 0 else new.gap(piece.j1)
        right = there.gap(end) if piece.j2 >= body_length(new.words) else new.gap(piece.j2)
        return joined(joined(before, left, self._in_case(words, piece, start)), right, after)

    def marked(self, text: str, start: int, end: int) -> str:
        """Gives the text with the mark behind the edit that came with it at the end of the amended clause."""
        last = self.edit.pieces[-1]
        place = self.place(last, start, end)
        was, now = ending(self.old.text).strip(), ending(self.new.text).strip()
        ends = last.i2 == body_length(self.old.words) and last.j2 == body_length(self.new.words)
        if place is None or not ends or self.old.words[: last.i1][-1:] == [now]:
            return text
        return with_mark(text, self.there.text[self.there.start(place[1]) :], was, now)

    def _in_case(self, words: str, piece: Piece, start: int) -> str:
        """Gives the words beginning with a capital or not, as the word does that they come to stand for."""
        mine, theirs = self.old.words[piece.i1 : piece.i1 + 1], self.there.words[start : start + 1]
        if not mine or not theirs or mine[0][0].isupper() == theirs[0][0].isupper():
            return words
        if any(letter.isupper() for letter in words.split(maxsplit=1)[0][1:]):
            return words
        same_word = stem(mine[0]) == stem(theirs[0])
        if not same_word and not (start == 0 and theirs[0][0].isupper()):
            return words
        return (words[0].upper() if theirs[0][0].isupper() else words[0].lower()) + words[1:]

    def _capital(self, after: str, piece: Piece, start: int) -> str:
        """Gives what follows a deletion, with a capital where the clause began with one and should still."""
        kept = piece.j1 == 0 and self.new.words[0][0].islower()
        if start == 0 and after and self.there.words[0][0].isupper() and not kept:
            return after[0].upper() + after[1:]
        return after


def _if_it_reads(text: str, was: str) -> Carried | NotSafe:
    """Gives a text as the one carried over, or what reads wrong in it that did not before."""
    unsafe = reads_wrong(text, was)
    return ReadsWrong(unsafe) if unsafe else Carried(text)


def _partners(mine: Sequence[str], theirs: Sequence[str]) -> dict[int, int]:
    """Gives for each word of one stretch the word of the other that it runs parallel to."""
    return {
        i1 + k: j1 + k
        for tag, i1, i2, j1, _ in token_opcodes(mine, theirs)
        if tag == "equal"
        for k in range(i2 - i1)
    }
