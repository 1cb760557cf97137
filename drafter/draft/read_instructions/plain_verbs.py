"""The many ways in which drafters write one thing, brought to one: `insert`, `delete`, `replace`.

Everything here works on a sentence whose quotations are set aside, so that no word of the law is touched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.draft.read_instructions.quotations import mark

if TYPE_CHECKING:
    from drafter.draft.read_instructions.quotations import Held

_PUNCTUATION = {"full stop": ".", "comma": ",", "semicolon": ";", "semi-colon": ";", "colon": ":"}
_NAMED = re.compile(
    rf"\b(?:the|a) (?:final |last )?({'|'.join(_PUNCTUATION)})\b(?! (?:and|or)\b)", re.IGNORECASE
)
_VERBS = (
    (r"insert(?:ing)?|add(?:ing)?|includ(?:e|ing)", "insert"),
    (
        r"delet(?:e|ing)|omit(?:ting)?|remov(?:e|ing)|strik(?:e|ing) out|leav(?:e|ing) out|repeal(?:ing)?",
        "delete",
    ),
    (r"substitut(?:e|ing)", "substitute"),
    (r"replac(?:e|ing)", "replace"),
    (r"re-?number(?:ing)?|re-?letter(?:ing)?|redesignat(?:e|ing)", "renumber"),
)
_NOUNS = (
    (r"(?:insertion|addition)", "insert"),
    (r"(?:deletion|omission|removal)", "delete"),
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


def _rules() -> list[tuple[re.Pattern[str], str]]:
    dashes = [(r"\s*[:,]?\s*(?:—|–(?=\s*[(\ue000])|\s–\s|:-)\s*", ": ")]
    verbs = [(rf"\b(?:{verb})\b", plain) for verb, plain in _VERBS]
    nouns = [(rf"\b(?:the )?{noun} of (?=the|\ue000|a )", f"{plain} ") for noun, plain in _NOUNS]
    passive = [(rf"\bthere {_BE} {done}\b", plain) for done, plain in _PASSIVES]
    fillers = [
        (r"\b(?:hereby|immediately|directly)\s+", ""),
        (r"\b(?:the )?following (?:words?|text|phrase|expression)\b:?", ""),
        (r"\bthe following:?(?=\s*\ue000| after\b| before\b| at the\b)", ""),
        (r"\b(insert|substitute|with|by|for|after|before):(?=\s*\ue000)", r"\1"),
        (r"(?<!to )(?<!shall )(?<!should )\bread (?=\ue000)", "substitute "),
    ]
    every = [*dashes, *passive, *nouns, *verbs, *fillers]
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
