"""Findings as comments in Word's margin: one on each clause that was left, the others listed at the end."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml.ns import qn
from docx.text.run import Run

from drafter.ooxml.package.package import Package
from drafter.ooxml.package.seal import sealed
from drafter.render.finding_view import how_sure, no_text, title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docx.document import Document as WordDocument
    from docx.oxml.text.paragraph import CT_P
    from docx.oxml.text.run import CT_R

    from drafter.model.finding import Finding
    from drafter.model.section import Section

_AUTHOR, _INITIALS = "drafter", "d"
_MOST_LISTED = 50


def findings_in_word(file: Package, section: Section, findings: Sequence[Finding]) -> bytes:
    """Gives a version's Word file with its findings as comments; no word and no format of it is changed.

    Each that is shown is a comment on the clause that was left: what was amended elsewhere, why, how sure,
    and the words that are proposed. The folded ones, and those whose clause has no words to hang a comment
    on, are in one comment at the end.

    Args:
        file: the Word file that the section was read from.
        section: the section, with the paragraphs that hold its words.
        findings: in their order.
    """
    document = Document(io.BytesIO(file.to_bytes()))
    paragraphs = list(document.element.body.iter(qn("w:p")))
    rest = []
    for finding in findings:
        runs = [] if finding.folded else _runs(finding, section, paragraphs)
        if runs:
            _comment(document, runs, _said(finding))
        else:
            rest.append(finding)
    last = next((runs for runs in map(_words_of, reversed(paragraphs)) if runs), [])
    if rest and last:
        _comment(document, last, _listed(rest))
    out = io.BytesIO()
    document.save(out)
    return sealed(Package.from_bytes(out.getvalue(), place=file.place, limits=file.limits))


def _runs(finding: Finding, section: Section, paragraphs: Sequence[CT_P]) -> list[CT_R]:
    """Gives the runs of the first paragraph that holds words of the clause, or of its heading."""
    clause = section.get(finding.sibling.id)
    if clause is None:
        return []
    of_heading = finding.part == "heading" or not clause.spans
    spans = clause.heading_spans if of_heading else clause.spans
    return next((runs for span in spans if (runs := _words_of(paragraphs[span.paragraph]))), [])


def _words_of(paragraph: CT_P) -> list[CT_R]:
    """Gives the runs with words that stand in a paragraph itself, where a comment's marks may stand too."""
    return [run for run in paragraph.r_lst if run.text.strip()]


def _comment(document: WordDocument, runs: Sequence[CT_R], said: Iterable[str]) -> None:
    first, *others = said
    marked = [Run(run, document) for run in (runs[0], runs[-1])]
    comment = document.add_comment(marked, text="", author=_AUTHOR, initials=_INITIALS)
    comment.paragraphs[0].add_run(first).bold = True
    for line in others:
        comment.add_paragraph(line)


def _said(finding: Finding) -> Iterator[str]:
    yield title(finding)
    yield finding.why
    if finding.proposed is None:
        yield f"No text: {no_text(finding)}."
    elif finding.proposed:
        yield f"Proposed: {finding.proposed}"
    yield f"How sure: {how_sure(finding)}."


def _listed(findings: Sequence[Finding]) -> Iterator[str]:
    yield f"Less likely: {len(findings)}"
    for finding in findings[:_MOST_LISTED]:
        yield f"{finding.rank}. {title(finding)}. {finding.why}"
    if len(findings) > _MOST_LISTED:
        yield f"and {len(findings) - _MOST_LISTED} more: drafter check … --json lists them all"
