"""What can be wrong with one amendment, and the words that a clause cannot take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.draft.amend.clause_lines import is_list, own_label
from drafter.errors import Mistake, ProposalError
from drafter.language.near_names import did_you_mean
from drafter.language.typography import folded
from drafter.model.clause_number import kind_of
from drafter.model.provision_names import clauses_meant

if TYPE_CHECKING:
    from drafter.model.proposal import Part
    from drafter.model.section import Clause, Section

_OPENING = "“\"‘'"


def wrong_in(clause: Clause, part: Part, before: str, after: str) -> Mistake | None:
    """Gives why words cannot be those of a clause, and what to write instead; None where they can.

    Args:
        clause: the clause.
        part: whether they are its text or its heading.
        before: the words that stand there; what is wrong with them already is no mistake of an amendment.
        after: the words that are to stand there.
    """
    if "\n" in after and "\n" not in before:
        return _wrong_lines(clause, part, after)
    first = after.split(maxsplit=1)[0].rstrip(".:") if after.strip() else ""
    numbers = {clause.id, clause.label} - {""} if clause.kind == "numbered" else set()
    if first in numbers and before.split(maxsplit=1)[:1] != [first]:
        return Mistake(f"{first} is the number of {clause.id}", "Word prints it; leave it out")
    label = own_label(after)
    if part == "text" and label and label != own_label(before):
        return Mistake(
            f"the words for {clause.id} would begin with {label}, which reads as a number",
            "leave it out, or put other words before it",
        )
    return None


def _wrong_lines(clause: Clause, part: Part, after: str) -> Mistake:
    if part == "text" and (is_list(after) or own_label(after)):
        return Mistake(
            f"the words for {clause.id} hold lines with labels, which would run into its own words",
            f"write each provision as an amendment of its own, as `clause: {clause.id}(a)`, "
            "and put new ones in with `insert_after`",
        )
    return Mistake(f"the words for {clause.id} are several lines", "write them as one line")


def wrong_in_new(beside: Clause, text: str) -> Mistake | None:
    """Gives why words cannot be those of a new clause beside another one; None where they can."""
    label = own_label(text)
    if not label:
        return None
    if "\n" in text.strip():
        return Mistake(
            f"the text begins with {label}",
            "begin it with the words before the list, "
            "or put each provision in by an amendment of its own, without its label",
        )
    if beside.label.startswith("("):
        return Mistake(f"{label} is the number of the new clause", "Word prints it; leave it out")
    return Mistake(f"the text would begin with {label}, which reads as a number", "leave it out")


def wrong_in_definition(beside: Clause, term: str, text: str, *, in_words: bool) -> Mistake | None:
    """Gives why words cannot be a definition; None where they can.

    Args:
        beside: the definition beside it.
        term: what it defines.
        text: the words.
        in_words: whether the term stands in the words of a definition, and not in a column of its own.
    """
    words = text.strip()
    if "\n" in words:
        return Mistake(f"the text for {term} is several lines", "write it as one line")
    if in_words:
        return None
    if words[0] in _OPENING and words[1:].startswith(term):
        return Mistake(f"“{term}” stands in the column of the terms", "begin the text with its meaning")
    if words.startswith("means ") and not beside.text.startswith("means "):
        return Mistake("the other definitions do not begin with “means”", "leave that word out")
    return None


def typed_otherwise(text: str, words: str) -> str:
    """Gives the remedy where words stand in a text with other quotes, dashes or capitals; else nothing."""
    at = folded(text).casefold().find(folded(words).casefold())
    return f"they stand there as “{text[at : at + len(words)]}”; copy them so" if at >= 0 else ""


def clause_of(section: Section, clause_id: str) -> Clause:
    """Gives the clause that an amendment names.

    Raises:
        ProposalError: when the section holds none, or none that can be amended.
    """
    if kind_of(clause_id) == "note":
        raise ProposalError(
            f"{clause_id} is a note at the foot of a page", remedy="amend it in Word, by hand"
        )
    if clause_id in section and section[clause_id].kind == "contents":
        raise ProposalError(
            f"{clause_id} is a line of the contents table, which Word makes of the headings",
            remedy="amend the heading, and let Word update the table",
        )
    if clause_id not in section:
        found = clauses_meant(section, clause_id)
        remedy = did_you_mean(found[:3]) if found else f"`drafter show {section.name}` lists them"
        raise ProposalError(f"there is no clause {clause_id} in {section.name}", remedy=remedy)
    return section[clause_id]


def refuse(mistake: Mistake | None) -> None:
    """Refuses an amendment for what is wrong with it, where something is.

    Raises:
        ProposalError: with the mistake.
    """
    if mistake:
        raise ProposalError(mistake.problem, remedy=mistake.remedy)
