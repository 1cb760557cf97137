"""A section as plain rows and back: smaller and read faster than the Word file that it came from."""

from __future__ import annotations

from typing import Any

from drafter.model.section import Clause, Link, Section, Span

Row = list[Any]


def as_rows(section: Section) -> list[Any]:
    """Gives a section as lists of words and numbers, all that it holds."""
    facts = [section.section, section.title, section.version]
    return [*facts, [_row(clause) for clause in section]]


def from_rows(rows: list[Any]) -> Section:
    """Gives the section that rows hold.

    Raises:
        ValueError: when they are none, or not as `as_rows` gives them; or a TypeError.
    """
    section, title, version, clauses = rows
    return Section(tuple(map(_clause, clauses)), section, title, version)


def _row(clause: Clause) -> Row:
    return [
        clause.id,
        clause.text,
        clause.label,
        clause.depth,
        clause.heading,
        list(map(_of_span, clause.spans)),
        [[link.start, link.end, link.clause] for link in clause.links],
        clause.stated,
        list(map(_of_span, clause.heading_spans)),
        clause.start and _of_span(clause.start),
    ]


def _clause(row: Row) -> Clause:
    id_, text, label, depth, heading, spans, links, stated, heading_spans, start = row
    return Clause(
        id_,
        text,
        label,
        depth,
        heading,
        tuple(Span(*span) for span in spans),
        tuple(Link(*link) for link in links),
        stated,
        tuple(Span(*span) for span in heading_spans),
        Span(*start) if start else None,
    )


def _of_span(span: Span) -> Row:
    return [span.start, span.end, span.paragraph, span.offset]
