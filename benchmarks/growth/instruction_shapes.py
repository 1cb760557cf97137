"""Drafting instructions that grow along a dimension, carried out on a section of a few clauses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from benchmarks.growth.cell import Cell, Inputs
from benchmarks.growth.sign_shapes import PIECES
from benchmarks.growth.texts import clause_ids, numbered, sentences, words
from benchmarks.word_parts import plain, word_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CLAUSES = 40
_FIRST, _MOST = 8_000, 64_000


def instruction_cells() -> Iterator[Cell]:
    """Gives the cells of `apply`, but for those of one sign."""
    for name, (made, first, most) in _DIMENSIONS.items():
        yield Cell("apply", name, partial(_inputs, made), first, most)


def instruction_sign_cells() -> Iterator[Cell]:
    """Gives the cells of `apply` with many of one sign in an instruction."""
    for name, piece in PIECES.items():
        first, most = max(_FIRST // len(piece), 1), _MOST // len(piece)
        for place, sentence in _PLACES.items():
            made = partial(_inputs, partial(_of_signs, sentence, piece))
            yield Cell("apply", f"{name} {place}", made, first, most)


_PLACES = {
    "in an instruction": "In G1.2, {} insert “new” after “Each”.",
    "in new words": "In G1.2, insert “new {} words” after “Each”.",
    "alone": "{}",
}


def _of_signs(sentence: str, piece: str, size: int) -> str:
    return sentence.format(piece * size)


def _inputs(made: Callable[[int], str], size: int) -> Inputs:
    clauses = max(_CLAUSES, size) if made in _ON_MANY else _CLAUSES
    section = word_file(plain(numbered(sentences(clauses))))
    return Inputs(
        {"i.txt": made(size), "base.docx": section},
        ("apply", "i.txt", "base.docx", "-o", "out.docx", "--exit-zero"),
    )


def _instructions(size: int) -> str:
    """An instruction for each of so many clauses."""
    return "\n".join(f"In Section {name}, after “Each” insert “new”." for name in clause_ids(size))


def _clauses(size: int) -> str:
    return "In Section G1.2, after “Each” insert “new”." * bool(size)


def _of_one(size: int) -> str:
    """So many instructions for one clause, each of which needs those before it."""
    return "\n".join(f"In Section G1.2, after “Each” insert “{word}”." for word in words(size))


def _refused(size: int) -> str:
    return "\n".join(
        f"In Section G1.2, after “{word}{n}” insert “new”." for n, word in enumerate(words(size))
    )


def _places(size: int) -> str:
    return "In G1.2, " * size + "insert “new” after “Each”."


def _paragraphs(size: int) -> str:
    return "In " + "paragraph (a) of " * size + "G1.2, insert “new” after “Each”."


def _steps(size: int) -> str:
    """One sentence of so many changes."""
    return "In Section G1.2, " + ", ".join(f"after “{word}” insert “x”" for word in words(size)) + "."


def _items(size: int) -> str:
    """One sentence with a list of changes."""
    lines = (
        f"(a{n}) in Section {name}, after “Each” insert “new”;" for n, name in enumerate(clause_ids(size))
    )
    return "Section G is amended as follows:\n" + "\n".join(lines)


def _names(size: int) -> str:
    return f"Delete Sections {', '.join(clause_ids(size))}."


def _inserted(size: int) -> str:
    return "\n".join(f"After Section {name} insert: “Each {name} shall pay.”" for name in clause_ids(size))


def _deleted(size: int) -> str:
    return "\n".join(f"Delete Section {name}." for name in clause_ids(size))


def _list_inside(size: int) -> str:
    items = "\n".join(f"({n}) the {word};" for n, word in enumerate(words(size), 1))
    return f"After Section G1.2 insert a new Section G1.2A: “Each User shall pay:\n{items}”"


def _quotes_deep(size: int) -> str:
    return f"In Section G1.2, after “Each” insert {'“a ' * size}x{'”' * size}."


def _new_words(size: int) -> str:
    return f"In Section G1.2, after “Each” insert “{' '.join(words(size))}”."


def _unknown_words(size: int) -> str:
    return f"In Section G1.2, {' '.join(words(size))}."


_ON_MANY = (_instructions, _clauses, _items, _names, _inserted, _deleted)
_DIMENSIONS: dict[str, tuple[Callable[[int], str], int, int]] = {
    "instructions": (_instructions, 25, 3_200),
    "clauses": (_clauses, 125, 16_000),
    "instructions for one clause": (_of_one, 25, 3_200),
    "instructions that are refused": (_refused, 25, 6_400),
    "places in one instruction": (_places, 4, 8_192),
    "paragraphs in one place": (_paragraphs, 4, 8_192),
    "changes in one sentence": (_steps, 4, 4_096),
    "changes in a list": (_items, 4, 2_048),
    "clauses named in one sentence": (_names, 4, 2_048),
    "clauses put in": (_inserted, 25, 1_600),
    "clauses deleted": (_deleted, 25, 3_200),
    "items of a new clause": (_list_inside, 25, 3_200),
    "depth of quotations": (_quotes_deep, 25, 25_600),
    "new words": (_new_words, 250, 64_000),
    "words that are not understood": (_unknown_words, 250, 32_000),
}
