"""A Word file amended in place: words changed inside its runs, everything else as it was."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import VerificationError
from drafter.ooxml.names import qn
from drafter.redline.replace import append_words, replace_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.edit import Hunk
    from drafter.model.proposal import AmendedClause
    from drafter.model.section import Clause, Section, Span
    from drafter.ooxml.package import Package

Paragraphs = list[etree._Element]


def amend(package: Package, section: Section, amended: Sequence[AmendedClause]) -> Package:
    """Gives the package with the amended clauses in place of the baseline's.

    New words take the formatting of the words before them. A new clause takes the style of the clause it
    follows, and its own number is typed, so that no other number moves.

    Args:
        package: the baseline's Word file.
        section: the baseline, read from that file.
        amended: what each amendment makes of its clause.
    """
    result = package.copy()
    paragraphs = list(result.edit(result.main).iter(qn("w:p")))
    made: dict[str, etree._Element] = {}
    for change in amended:
        if change.kind == "inserted":
            made[change.clause] = _inserted(paragraphs, section, change, made)
        elif change.kind == "deleted" and not change.after:
            _remove(paragraphs, section[change.clause])
        else:
            _change_words(paragraphs, section[change.clause], change.hunks)
    return result


def _change_words(paragraphs: Paragraphs, clause: Clause, hunks: Sequence[Hunk]) -> None:
    # From the last to the first, so that the places of those still to come stay as they were counted.
    for hunk in reversed(hunks):
        for number, (span, start, end) in enumerate(_stretches(clause, hunk)):
            replace_words(paragraphs[span.paragraph], start, end, hunk.new if number == 0 else "")


def _stretches(clause: Clause, hunk: Hunk) -> list[tuple[Span, int, int]]:
    """Gives the stretch of each paragraph that holds a hunk's old words, in that paragraph's characters."""
    end = hunk.at + len(hunk.old)
    touched = [span for span in clause.spans if span.start < end and span.end > hunk.at]
    if not touched:
        touched = [span for span in clause.spans if span.start <= hunk.at <= span.end][:1]
    if not touched:
        raise VerificationError("its words have no place in the Word file", place=clause.id)
    return [
        (
            span,
            span.offset + max(hunk.at, span.start) - span.start,
            span.offset + min(end, span.end) - span.start,
        )
        for span in touched
    ]


def _remove(paragraphs: Paragraphs, clause: Clause) -> None:
    for number in dict.fromkeys(span.paragraph for span in clause.spans):
        parent = paragraphs[number].getparent()
        if parent is not None:
            parent.remove(paragraphs[number])


def _inserted(
    paragraphs: Paragraphs, section: Section, change: AmendedClause, made: dict[str, etree._Element]
) -> etree._Element:
    """Gives the paragraph of a new clause, put behind all that belongs to the clause it follows."""
    model = before = made.get(change.after_clause)
    if model is None or before is None:
        followed = section[change.after_clause]
        placed = [clause for clause in (followed, *section.below(followed.id)) if clause.spans]
        if not followed.spans:
            raise VerificationError("it has no paragraph that a new clause could follow", place=followed.id)
        model, before = (paragraphs[clause.spans[i].paragraph] for clause, i in ((followed, 0), (placed[-1], -1)))
    paragraph = _numbered_by_hand(model)
    append_words(paragraph, f"{_label(change.clause)}\t{change.after}")
    before.addnext(paragraph)
    return paragraph


def _numbered_by_hand(model: etree._Element) -> etree._Element:
    """Gives an empty paragraph formatted as another but not numbered (ECMA-376-1 §17.9.18)."""
    made = etree.Element(qn("w:p"))
    properties = model.find(qn("w:pPr"))
    made.append(etree.Element(qn("w:pPr")) if properties is None else copy.deepcopy(properties))
    _switch_numbering_off(made[0])
    return made


def _switch_numbering_off(properties: etree._Element) -> None:
    for numbering in properties.findall(qn("w:numPr")):
        properties.remove(numbering)
    numbering = etree.Element(qn("w:numPr"))
    etree.SubElement(numbering, qn("w:ilvl")).set(qn("w:val"), "0")
    etree.SubElement(numbering, qn("w:numId")).set(qn("w:val"), "0")
    # In schema order numPr stands behind these (ECMA-376-1 §17.3.1.26, CT_PPrBase).
    before = {
        qn(f"w:{name}")
        for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
    }
    at = next((i for i, child in enumerate(properties) if child.tag not in before), len(properties))
    properties.insert(at, numbering)


def _label(clause_id: str) -> str:
    """Gives the number as it is printed beside the words: `(ba)` of G3.17(ba), and G3.20A of itself."""
    return clause_id[clause_id.rindex("(") :] if clause_id.endswith(")") else clause_id
