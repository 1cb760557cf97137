"""The many ways in which drafters write one thing, brought to one: `insert`, `delete`, `replace`.

Everything here works on a sentence whose quotations are set aside, so that no word of the law is touched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.draft.read_instructions.quotations import mark

if TYPE_CHECKING:
    from drafter.draft.read_instructions.quotations import Held

_PUNCTUATION = {
    "full stop": ".",
    "period": ".",
    "comma": ",",
    "semicolon": ";",
    "semi-colon": ";",
    "colon": ":",
}
_NAMED = re.compile(
    rf"\b(?:the|a) (?:final |last )?({'|'.join(_PUNCTUATION)})\b(?! (?:and|or)\b)", re.IGNORECASE
)
_VERBS = (
    (r"insert(?:ing)?|add(?:ing)?|includ(?:e|ing)", "insert"),
    (
        r"(?:delet|remov|revok|strik|leav)(?:e|ing)(?: out)?|omit(?:ting)?|repeal(?:ing)?",
        "delete",
    ),
    (r"substitut(?:e|ing)", "substitute"),
    (r"replac(?:e|ing)", "replace"),
    (r"chang(?:e|ing)", "change"),
    (r"re-?number(?:ing)?|re-?letter(?:ing)?|redesignat(?:e|ing)", "renumber"),
)
_NOUNS = (
    (r"(?:insertion|addition)", "insert"),
    (r"(?:deletion|omission|removal|repeal)", "delete"),
    (r"substitution", "substitute"),
    (r"replacement", "replace"),
)
_PASSIVES = (
    (r"(?:inserted|added)", "insert"),
    (r"(?:deleted|omitted|removed)", "delete"),
    (r"substituted", "substitute"),
    (r"replaced", "replace"),
)
OWN_NUMBER = re.compile(r"^\s*(?:\(?\d{1,3}[.)]|[-•*–])\s+")
"""The number or the mark that an instruction has in a list of them."""
_BE = r"(?:is|are|shall be|is to be|are to be)"
_Q = "\ue000"
_COMING = r"(?:the )?following (?:new |further )?"
_SIDE = r"(?:after|before|following)"
# Where the words or the provision stand that go or come, between the noun and what it is about.
_ORDERED = (
    (
        rf"(?:the )?(?:insertion|addition),? ((?:{_SIDE}|at the) [^;]+?),? of (?={_Q}|the following)",
        r"\1 insert ",
    ),
    (rf"(?:the )?substitution,? for ([^;]+?),? of (?={_Q}|the following)", r"for \1 substitute "),
)
_DONE = r"(?:deleted|omitted|removed|repealed|replaced|inserted|added|substituted)"
_PREDICATES = (
    (rf"(?:can|should|must|will|ought to) be (?={_DONE}\b)", "is "),
    (r"in lieu (?:thereof|of (?:it|them|those words|that word))", "instead"),
    (r"please (?:could you |can you )?", ""),
    (r"(?<=\ue001),? where (?:it|they|those words|that word) (?:appears?|occurs?)(?= and |,|:|$)", ""),
    (
        rf"{_COMING}([\w-]+) {_BE} (?:inserted|added) (?:in|into|to) ([^:;\ue000]+?),? (?={_SIDE} )",
        r"in \2, insert a new \1 ",
    ),
    (r"in (?:its|their) entirety,? ?", ""),
    (rf"{_BE} deleted,? and (?:{_BE} )?(?:replaced|substituted) (?:with|by)", "is replaced by"),
    (rf"{_BE} (?:repealed|revoked|struck(?: out)?)|(?:shall )?ceases? to have effect", "is deleted"),
    (rf"{_COMING}([\w-]+) {_BE} substituted for ([^:;]+?):? (?={_Q})", r"for \2 substitute "),
    (rf"{_COMING}sentence {_BE} (?:inserted|added)(?: at the end)?", "at the end insert"),
    (
        rf"{_COMING}([\w-]+) {_BE} (?:inserted|added) ({_SIDE} [^:;]+?)(?=:|$| {_Q}\d+\ue001$)",
        r"insert a new \1 \2",
    ),
    (rf"{_COMING}(definition) {_BE} (?:inserted|added)", r"insert a new \1 in its appropriate place"),
    (rf"{_COMING}([\w-]+) {_BE} (?:inserted|added)(?: at the end)?", r"insert a new \1 at the end"),
)


def _rules() -> list[tuple[re.Pattern[str], str]]:
    dashes = [(r"\s*[:,]?\s*(?:—|–(?=\s*[(\ue000])|\s–\s|:-)\s*", ": ")]
    ordered = [(rf"(?<!\w){said}", plain) for said, plain in (*_PREDICATES, *_ORDERED)]
    verbs = [(rf"\b(?:{verb})\b", plain) for verb, plain in _VERBS]
    nouns = [(rf"\b(?:the )?{noun} of (?=\S)", f"{plain} ") for noun, plain in _NOUNS]
    passive = [(rf"\bthere {_BE} {done}\b", plain) for done, plain in _PASSIVES]
    fillers = [
        (r"\b(?:hereby|immediately|directly)\s+", ""),
        (r"(?<=[:,) ]) ?by (?=(?:insert|delete|substitute|replace|renumber|change)\b)", " "),
        (rf"\b(?:insert|add) {_COMING}sentence(?: at the end)?:?(?= {_Q})", "at the end insert"),
        (r"\b(?:the )?following (?:words?|text|phrase|expression)\b:?", ""),
        (r"\bthe following:?(?=\s*\ue000| after\b| before\b| at the\b)", ""),
        (r"\b(insert|substitute|with|by|for|after|before):(?=\s*\ue000)", r"\1"),
        (r"(?<!to )(?<!shall )(?<!should )\bread (?=\ue000)", "substitute "),
    ]
    every = [*dashes, *passive, *ordered, *nouns, *verbs, *fillers]
    return [(re.compile(pattern, re.IGNORECASE), plain) for pattern, plain in every]


_RULES = _rules()


def plainly(skeleton: str, held: Held) -> str:
    """Gives a sentence in the plain verbs, without its number and its full stop.

    Args:
        skeleton: the sentence, its quotations set aside.
        held: the quotations; marks of punctuation that are named, as “the full stop” is, are put to them.
    """
    bare = " ".join(OWN_NUMBER.sub("", skeleton).split()).rstrip(".; ")
    bare = _NAMED.sub(lambda found: mark(held, _PUNCTUATION[found[1].lower()]), bare)
    for pattern, plain in _RULES:
        bare = pattern.sub(plain, bare)
    return " ".join(bare.split())
