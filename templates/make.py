"""Makes the Word templates afresh: `python templates/make.py`.

Staff change the house style and the sentences in Word, in the .docx files themselves; this script gave them
their first form, and is only for starting the house style afresh. It writes over all three.

What the templates may name (`proposal`, `amendments`, …) is in `drafter/render/word/paper_facts.py`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from house import as_bytes, house_document, number_headings
from pieces import (
    Missing,
    fact,
    found,
    front,
    heading,
    keep_together,
    loop,
    passages,
    row,
    table,
    tag,
    text,
    words,
)

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

FOLDER = Path(__file__).parent
BASELINES = (
    "{% for one in baselines or [baseline] %}"
    "{% if not loop.first %}{{ ' and ' if loop.last else ', ' }}{% endif %}"
    "{{ one.called }} of version {{ one.version | long_date }}"
    "{% endfor %}"
)
# What the code is called, in full and then as it is called for short.
CODE = "the {{ code.name }}{% if code.short_name != code.name %} ({{ code.short_name }}){% endif %}"
COSTS = (
    "the cost {% for body in code.costs %}to {{ body }}{% if not loop.last %}, {% endif %}{% endfor %}"
    "{% if code.costs %} and {% endif %}of administration"
)


def main(folder: Path = FOLDER) -> None:
    """Writes the three templates into a folder."""
    for name, fill in {
        "problem-statement.docx": problem_statement,
        "legal-text.docx": legal_text,
        "modification-report.docx": modification_report,
    }.items():
        document = house_document()
        fill(document)
        (folder / name).write_bytes(as_bytes(document))


def problem_statement(document: WordDocument) -> None:
    """Fills in the paper that raises an issue."""
    front(document, "Problem statement")
    heading(document, "About this document")
    document.add_paragraph(
        f"This paper describes an issue that has been raised with {CODE}: what is wrong, "
        "where in the code it stands, whom it affects, and what has been heard about it so far. It is the "
        "first paper of the proposal; the solution is set out in the modification report."
    )
    heading(document, "Proposer")
    words(
        document.add_paragraph(),
        "Raised by ",
        *fact("proposal.proposer_name", "the proposer’s name"),
        ", ",
        *fact("proposal.proposer_organisation", "the proposer’s organisation"),
        ".",
    )
    heading(document, "What is the issue or problem identified?")
    text(document, "proposal.issue", "what is wrong, since when, and how it came about")
    heading(document, "How does this issue relate to the {{ code.short_name }}?")
    text(document, "proposal.relation", "why these provisions need to change, and what they ought to say")
    tag(document, "{%p if quoted %}")
    said = f"The provisions concerned are quoted from {BASELINES}."
    document.add_paragraph(said).paragraph_format.keep_with_next = True
    rows = table(document, {"Provision": 3.5, "Text as it stands": 13.0})
    loop(rows, "provision in quoted", "{{ provision.clause }}", "{{ provision.text }}")
    tag(document, "{%p endif %}")
    heading(document, "What is the impact this is having?")
    text(document, "proposal.impact", "who is affected, and how")
    heading(document, "What are the views of {{ code.consulted }}?")
    views(document)


def views(document: WordDocument) -> None:
    """Adds the view of each body."""
    missing = "the views of {{ part.name }}, or when they will be gathered"
    passages(document, "proposal.views.of(*code.views)", "Views of {{ part.name }}", missing)


def legal_text(document: WordDocument) -> None:
    """Fills in the annex that shows what is amended, as tracked changes."""
    front(document, "Annex A: legal text")
    heading(document, "About this document")
    document.add_paragraph(
        f"This annex holds the changes to {CODE} that {{{{ proposal.id }}}} proposes. They "
        f"are drawn up against {BASELINES}"
        "{% if baseline.effective and not baselines[1:] %}, in effect from "
        "{{ baseline.effective | long_date }}{% endif %}."
    )
    document.add_paragraph(
        "Each provision that changes stands in its place under its drafting instruction, as tracked changes: "
        "words put in are underlined, words taken out are struck through. Provisions around it that stay as "
        "they are have been included where they are needed to read it; “…” stands for those left out."
    )
    conflicts(document)
    heading(document, "Drafting instructions and redlined text")
    tag(document, "{%p for excerpt in legal_text %}")
    document.add_paragraph(
        "{% if excerpt.kind == 'inserted' %}Insert a new {{ excerpt.place }}"
        "{% elif excerpt.kind == 'deleted' %}Delete {{ excerpt.place }}"
        "{% elif excerpt.kind == 'renumbered' %}Renumber {{ excerpt.place }}"
        "{% else %}Amend {{ excerpt.place }} as follows{% endif %}",
        style="Heading 2",
    )
    tag(document, "{%p for instruction in excerpt.instructions %}")
    document.add_paragraph("{{ instruction }}", style="Drafting Instruction")
    tag(document, "{%p endfor %}")
    tag(document, "{%p for provision in excerpt.provisions %}")
    tag(document, "{{p provision }}")
    tag(document, "{%p endfor %}")
    tag(document, "{%p else %}")
    words(document.add_paragraph(), Missing("the legal text"))
    tag(document, "{%p endfor %}")


def conflicts(document: WordDocument) -> None:
    """Adds the amendments that have been left out, each with the three texts that have to be settled."""
    tag(document, "{%p if conflicts %}")
    heading(document, "Amendments that could not be made")
    document.add_paragraph(
        "The code has moved on since these amendments were drafted: the words that they change have "
        "changed themselves, or their provision is gone. They are not part of the redlined text below. For "
        "each, what the proposal was drafted against, what the code says now, and what the proposal asks for "
        "stand side by side, so that the proposer can draft it anew."
    )
    tag(document, "{%p for conflict in conflicts %}")
    document.add_paragraph(
        "{{ conflict.place | capital }}"
        "{% if conflict.now_at and conflict.now_at != conflict.clause %}, "
        "now {{ conflict.now_at }}{% endif %}"
        ": {{ conflict.reason }}",
        style="Heading 2",
    )
    rows = table(document, {"As drafted against": 5.5, "As it stands now": 5.5, "As proposed": 5.5})
    row(
        rows,
        ("{{ conflict.base or 'Nothing.' }}",),
        ("{{ conflict.now or 'The provision is gone.' }}",),
        ("{{ conflict.proposed or 'The provision is deleted.' }}",),
    )
    tag(document, "{%p endfor %}")
    tag(document, "{%p endif %}")


def modification_report(document: WordDocument) -> None:
    """Fills in the report on a proposal from its issue to its assessment."""
    front(document, "Modification report")
    document.add_paragraph("About this document", style="Plain Heading")
    document.add_paragraph(
        "This report sets out the issue behind {{ proposal.id }}, the solution proposed, what it affects, "
        "what it costs, how and when it would take effect, and how it has been assessed. A passage marked as "
        "to be written waits for facts that have not been given yet."
    )
    rows = table(document, {"Document of this pack": 8.5, "File": 8.0})
    loop(rows, "document in documents", "{{ document.title }}", "{{ document.file }}")
    number_headings(document)
    summary(document)
    heading(document, "Issue")
    text(document, "proposal.issue", "what is wrong, since when, and how it came about")
    text(document, "proposal.impact", "the impact that the issue is having")
    heading(document, "Solution")
    text(document, "proposal.solution", "what the proposal does, in plain words")
    said = "The legal text is Annex A. It carries out these drafting instructions:"
    document.add_paragraph(said).paragraph_format.keep_with_next = True
    rows = table(document, {"Provision": 3.5, "Drafting instruction": 13.0})
    loop(rows, "amendment in amendments", "{{ amendment.clause }}", "{{ amendment.instruction }}")
    matrix(document)
    impacts(document)
    heading(document, "Costs")
    text(document, "proposal.costs", COSTS)
    heading(document, "Implementation approach")
    text(document, "proposal.implementation", "the release in which the change takes effect, and why")
    assessment(document)
    heading(document, "Case for change")
    text(document, "proposal.case", "why the benefits outweigh the costs")
    appendices(document)


def matrix(document: WordDocument) -> None:
    """Adds which provision each alternative changes, where there are alternatives."""
    tag(document, "{%p if alternatives %}")
    heading(document, "Alternatives", level=2)
    document.add_paragraph("Each alternative changes the provisions that are marked in its column.")
    rows = table(
        document,
        {"Provision": 4.5, "{%tc for name in alternatives %}": 4.0, "{{ name }}": 4.0, "{%tc endfor %}": 4.0},
    )
    rest = [("",)] * 3
    row(rows, ("{%tr for item in matrix %}",), *rest)
    row(
        rows,
        ("{{ item.clause }}",),
        ("{%tc for mark in item.marks %}",),
        ("{{ mark }}",),
        ("{%tc endfor %}",),
    )
    row(rows, ("{%tr endfor %}",), *rest)
    tag(document, "{%p endif %}")


def summary(document: WordDocument) -> None:
    """Adds the summary, with the facts that a reader looks for first."""
    heading(document, "Summary")
    text(document, "proposal.summary", "the issue, the solution and the recommendation, in a few sentences")
    facts = table(document, {"At a glance": 4.5, "": 12.0})
    row(facts, ("Proposer",), fact("proposal.proposer_name", "the proposer’s name"))
    row(facts, ("Organisation",), fact("proposal.proposer_organisation", "the proposer’s organisation"))
    row(
        facts,
        ("{{ (code.document or 'document') | capital }}{{ 's' if baselines[1:] else '' }} amended",),
        (
            (
                "{% for one in baselines or [baseline] %}{% if code.document %}{{ one.section }}"
                "{% if one.title %} – {{ one.title }}{% endif %}{% else %}{{ one.place }}{% endif %}"
                "{% if not loop.last %}; {% endif %}{% endfor %}"
            ),
        ),
    )
    row(facts, ("Provisions amended",), ("{{ touched.clauses | join(', ') }}",))
    row(
        facts,
        ("Baseline",),
        (
            (
                "{{ code.short_name | capital }} version {{ baseline.version | long_date }}"
                "{% for other in baselines[1:] %}; "
                "{{ other.place | capital }}, version {{ other.version | long_date }}{% endfor %}"
            ),
        ),
    )
    row(facts, ("Path",), fact("proposal.path | join(' ')", "the path of the proposal, and why"))


def impacts(document: WordDocument) -> None:
    """Adds the impacts: those that people state, and those that the texts show."""
    heading(document, "Impacts")
    passages(
        document, "proposal.impacts.of(*code.impacts)", "{{ part.name }}", "the impact, or that there is none"
    )
    heading(document, "What the legal text touches", level=2)
    said = "This has been gathered from the versions amended and from what changes in them."
    document.add_paragraph(said).paragraph_format.keep_with_next = True
    facts = table(document, {"Looked for": 7.5, "Found": 9.0})
    row(
        facts,
        ("Documents amended",),
        (
            (
                "{% for one in baselines or [baseline] %}{{ one.place | capital }}, version "
                "{{ one.version | long_date }}{% if not loop.last %}; {% endif %}{% endfor %}"
            ),
        ),
    )
    row(facts, ("Provisions amended",), ("{{ touched.clauses | join(', ') }}",))
    row(facts, ("Defined terms in the words that change",), found("touched.terms"))
    row(facts, ("Provisions that refer to an amended one",), found("touched.references"))
    row(
        facts,
        ("Parallel provisions that are not amended",),
        found("touched.siblings", "touched.siblings | map(attribute='sibling.id') | map('spoken')"),
    )
    row(facts, ("References left to settle by hand",), found("touched.left"))
    row(facts, ("Other open proposals on these provisions",), found("touched.proposals"))
    keep_together(facts)
    tag(document, "{%p for finding in touched.siblings or [] %}")
    document.add_paragraph("{{ finding.sibling.id | spoken }}: {{ finding.reason }}", style="List Bullet")
    tag(document, "{%p endfor %}")


def assessment(document: WordDocument) -> None:
    """Adds the views of the bodies, and the views against the objectives of the code."""
    heading(document, "Assessment of the proposal")
    views(document)
    heading(document, "Views against the {{ code.objectives_name }}", level=2)
    tag(document, "{%p for part in proposal.objectives.of(*code.objectives) %}")
    words(
        document.add_paragraph(style="List Bullet"),
        "{{ part.name }}: ",
        *fact("part.paragraphs", "whether the proposal serves it, and how", "part.paragraphs | join(' ')"),
    )
    tag(document, "{%p else %}")
    words(
        document.add_paragraph(),
        Missing("which of the {{ code.objectives_name }} the proposal serves, and how"),
    )
    tag(document, "{%p endfor %}")


def appendices(document: WordDocument) -> None:
    """Adds the timetable and the glossary."""
    for number, title, name, heads, missing in (
        (
            1,
            "Progression timetable",
            "timetable",
            ("Step", "Date"),
            "the steps of the proposal and their dates",
        ),
        (2, "Glossary", "glossary", ("Term", "Meaning"), "the acronyms and terms of this report"),
    ):
        document.add_paragraph(f"Appendix {number}: {title}", style="Plain Heading")
        tag(document, f"{{%p if proposal.{name}.items %}}")
        rows = table(document, {heads[0]: 5.5, heads[1]: 11.0})
        loop(rows, f"part in proposal.{name}.items", "{{ part.name }}", "{{ part.paragraphs | join(' ') }}")
        tag(document, "{%p else %}")
        words(document.add_paragraph(), Missing(missing))
        tag(document, "{%p endif %}")


if __name__ == "__main__":
    main()
