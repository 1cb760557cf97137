"""Word files whose text grows: clauses, words in a clause, items, references."""

from __future__ import annotations

from benchmarks.growth.shape import BUT_ALONE, HEAD, TWO, Shape
from benchmarks.growth.texts import amended, numbered, sentences, shuffled, some_changed, words
from benchmarks.word_parts import numbering, paragraph, plain, run, word_file

_ONE_IN = 20


def _lines(old: list[str], new: list[str]) -> tuple[bytes, bytes]:
    return word_file(plain(old)), word_file(plain(new))


def _clauses(size: int) -> tuple[bytes, bytes]:
    texts = sentences(size)
    return _lines(numbered(texts), numbered(amended(texts)))


def _listed(size: int) -> tuple[bytes, bytes]:
    def body(texts: list[str]) -> str:
        return "".join(paragraph(run(text), level=at % 4) for at, text in enumerate(texts))

    texts, lists = sentences(size), {"numbering.xml": numbering()}
    return word_file(body(texts), lists), word_file(body(amended(texts)), lists)


def _reordered(size: int) -> tuple[bytes, bytes]:
    texts = sentences(size)
    return _lines(numbered(texts), numbered(shuffled(texts)))


def _half_reordered(size: int) -> tuple[bytes, bytes]:
    texts = sentences(size)
    return _lines(numbered(texts), numbered(texts[: size // 2] + shuffled(texts[size // 2 :])))


def _rewritten(size: int) -> tuple[bytes, bytes]:
    return _lines(numbered(sentences(size)), numbered(sentences(size, seed=3)))


def _largely_rewritten(size: int) -> tuple[bytes, bytes]:
    texts = sentences(size)
    return _lines(numbered(texts), numbered([" ".join(some_changed(text.split(), 3)) for text in texts]))


def _alike(size: int) -> tuple[bytes, bytes]:
    texts = ["Each User shall comply with this Section."] * size
    kept = [text for at, text in enumerate(amended(texts)) if at % _ONE_IN != 1]
    return _lines(numbered(texts), numbered(kept))


def _siblings(size: int) -> tuple[bytes, bytes]:
    texts = [f"Each {word} shall keep a record of its Systems for three years." for word in words(size)]
    new = [texts[0].replace("three", "five") if texts else "", *texts[1:]]
    return _lines(numbered(texts), numbered(new))


def _siblings_amended(size: int) -> tuple[bytes, bytes]:
    texts = [f"Each {word} shall keep a record of its Systems for three years." for word in words(size)]
    new = [text.replace("three", "five") if at % 2 else text for at, text in enumerate(texts)]
    return _lines(numbered(texts), numbered(new))


def _amendments_to_one(size: int) -> tuple[bytes, bytes]:
    given = words(20 * size)
    return _lines(
        [*HEAD, "G1.2 Each " + " ".join(given)], [*HEAD, "G1.2 Each " + " ".join(some_changed(given))]
    )


def _words(size: int) -> tuple[bytes, bytes]:
    given = words(size)
    new = some_changed(given, max(size // 3, 2))
    return _lines([*HEAD, "G1.2 Each " + " ".join(given)], [*HEAD, "G1.2 Each " + " ".join(new)])


def _words_reordered(size: int) -> tuple[bytes, bytes]:
    given = words(size)
    return _lines([*HEAD, "G1.2 Each " + " ".join(given)], [*HEAD, "G1.2 Each " + " ".join(shuffled(given))])


def _words_rewritten(size: int) -> tuple[bytes, bytes]:
    return _lines(
        [*HEAD, "G1.2 Each " + " ".join(words(size))], [*HEAD, "G1.2 Each " + " ".join(words(size, seed=3))]
    )


def _two_long(size: int) -> tuple[bytes, bytes]:
    """Two long clauses that say the same, one of them amended."""
    text = " ".join(words(size))
    old = [*HEAD, f"G1.2 Each {text} shall pay three pounds.", f"G1.3 Any {text} shall pay three pounds."]
    return _lines(old, [old[0], old[1], old[2].replace("three", "five"), old[3]])


def _items(size: int) -> tuple[bytes, bytes]:
    texts = sentences(size)
    new = [text for at, text in enumerate(texts) if at % _ONE_IN != 1]

    def lines(given: list[str]) -> list[str]:
        return [
            "G1 Duties",
            "G1.1 Each User shall:",
            *(f"({at + 1}) {text}" for at, text in enumerate(given)),
        ]

    return _lines(lines(texts), lines(new))


def _one_of_two_lists(size: int) -> tuple[bytes, bytes]:
    """Two lists that run parallel, a third taken out of one."""
    texts = list(enumerate(sentences(size), start=1))
    other = ["G2 Suppliers", *(f"G2.{n} Each Supplier: {text}" for n, text in texts)]
    old, new = (
        ["G1 Users", *(f"G1.{n} Each User: {text}" for n, text in texts if kept(n))]
        for kept in (bool, lambda n: n % 3)
    )
    return _lines(old + other, new + other)


def _references(size: int) -> tuple[bytes, bytes]:
    texts = sentences(size)
    cited = ", ".join(f"G{at // 20 + 1}.{at % 20 + 1}" for at in range(size))
    return _lines(
        numbered([*texts, f"Sections {cited} apply."]),
        numbered([*amended(texts), f"Sections {cited} apply too."]),
    )


def _deep_number(size: int) -> tuple[bytes, bytes]:
    number = ".".join(["1"] * size)
    return _lines([*HEAD, f"{number} Each User."], [*HEAD, f"{number} Every User."])


TEXT_SHAPES = (
    Shape("clauses", _clauses, 500, 16_000),
    Shape("clauses, numbered by Word", _listed, 500, 16_000),
    Shape("clauses, all in another order", _reordered, 250, 16_000, TWO),
    Shape("clauses, half in another order", _half_reordered, 250, 16_000, TWO),
    Shape("clauses, all other words", _rewritten, 125, 16_000, TWO),
    Shape("clauses, a third of the words other", _largely_rewritten, 125, 16_000, TWO),
    Shape("clauses, all alike", _alike, 250, 16_000),
    Shape("clauses, siblings of one amended", _siblings, 125, 8_000, BUT_ALONE),
    Shape("clauses, siblings, half amended", _siblings_amended, 125, 8_000, ("diff", "check", "check alone")),
    Shape("amendments to one clause", _amendments_to_one, 25, 6_400, TWO),
    Shape("words in a clause", _words, 1_000, 256_000),
    Shape("words in a clause, another order", _words_reordered, 1_000, 128_000, TWO),
    Shape("words in a clause, all other", _words_rewritten, 1_000, 128_000, TWO),
    Shape("words in two clauses alike", _two_long, 500, 128_000, ("diff", "check", "check alone")),
    Shape("items of a list", _items, 125, 8_000),
    Shape("clauses taken out of one of two lists", _one_of_two_lists, 125, 8_000, TWO),
    Shape("references in a clause", _references, 125, 8_000),
    Shape("levels of a typed number", _deep_number, 10, 10_240),
)
"""What text grows by."""
