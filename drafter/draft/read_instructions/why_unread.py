"""Why a sentence is no instruction that this program carries out, and what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.draft.read_instructions.quotations import MARK, put_back

if TYPE_CHECKING:
    from drafter.draft.read_instructions.quotations import Held

_KIND = r"(?:section|clause|paragraph|sub-?paragraph|article|schedule|definition|heading|rule|part|title)"
_CLAUSE = re.compile(rf"{_KIND}|[A-Z]{{1,3}}\d", re.IGNORECASE)
_VERB = re.compile(r"\b(?:insert|delete|replace|substitute|amend(?:ed)?|change|renumber)\b", re.IGNORECASE)
_CHANGE = r"(?:delete|insert|replace|substitute|for|after|before)"
EXAMPLE = "In Section G3.20(b), after “…” insert “…”"
"""An instruction that is understood, to show in a remedy."""
TOO_LONG = "it is too long, or names too many places, for one instruction; write a sentence for each change"
"""The reason for what is not read any further."""

_REASONS = (
    (
        r"\b(?:mov(?:e|ing)|transpos\w+|swap\w*)\b",
        "moving is not carried out; delete the words or the clause, and insert them where they go",
    ),
    (
        r"\b(?:accordingly|consequential\w*|(?:as|where) (?:appropriate|necessary|required)|mutatis)\b",
        "it leaves open what changes; write an instruction for each change",
    ),
    (r"\brespectively\b", "“respectively” is not carried out; write an instruction for each change"),
    (
        r"\b(?:italics?|bold|underlin\w+|capital\w*|(?:lower|upper)[ -]case|plural|singular)\b",
        "how words are written is not changed by name; say what they become, as in “for “…” substitute “…””",
    ),
    (
        r"\b(?:sentences?|lines?|rows?|columns?|cells?|tables?|bullets?)\b",
        "a sentence, a line or a part of a table has no number; name the place by words that stand there",
    ),
    (
        r"\bbetween\b|\bafter [^,]*\band before\b",
        "a place between words is named by the words before it alone; write “after “…” insert “…””",
    ),
    (
        rf"\b{_KIND}s \S+ (?:to|-|–) \S+",
        "a range of clauses is only renumbered; name each clause, as in “Sections G3.1, G3.2 and G3.3”",
    ),
    (r"\b(?:if|unless|provided)\b", "it sets a condition; write what is changed, without one"),
    (
        rf"definition[^\ue000]*:? {MARK} (?!after|before|in\b)\w",
        "the term alone is in quotation marks; put the whole definition in quotation marks: ““Term” meaning”",
    ),
    (
        rf"insert (?:the following |an? )?(?:new )?{_KIND}s?\b[^\ue000]*(?:{MARK})?:? ?{MARK}$",
        "it does not say where the new one stands; say after which, as in “After Section G3.20 insert …”",
    ),
    (
        rf"\bin (?:the )?(?:sub-?)?paragraph [^;]*;\s*(?:and )?{_CHANGE}\b",
        "it does not say in which paragraph its last change is made; name it, or number the changes (a), (b)",
    ),
)


def why_unread(bare: str, held: Held) -> str:
    """Gives the reason as one phrase.

    Args:
        bare: the sentence in the plain verbs, its quotations set aside.
        held: the quotations.
    """
    if re.search(r"[“”«»\"]", bare):
        return "a quotation mark in it has no other half; put the words in “…”"
    if not _CLAUSE.search(bare):
        return f"it names no clause; write, for example, “{EXAMPLE}”"
    for pattern, reason in _REASONS:
        if re.search(pattern, bare, re.IGNORECASE):
            return reason
    if not _VERB.search(bare):
        return "its verb is not known; write insert, delete, omit, substitute, replace, amend or renumber"
    if not re.search(MARK, bare) and not re.search(r"\brenumber\b", bare):
        return f"words of the law in it are in no quotation marks; write, for example, “{EXAMPLE}”"
    said = _shortened(put_back(bare, held))
    return f"{said} – this is not understood as one change; write a sentence for each, such as “{EXAMPLE}”"


def _shortened(words: str) -> str:
    most = 80
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} …"
