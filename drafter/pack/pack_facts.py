"""What the papers of one pack print, gathered from the proposal, its verdicts and its legal text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.compare.sections import compare_sections
from drafter.detect.accepted_differences import unjudged
from drafter.detect.missed_amendments import missed_amendments
from drafter.draft.references.affected_provisions import references_to, terms_touched
from drafter.library.judgements_file import read_judgements
from drafter.model.clause_names import spoken
from drafter.model.clause_number import ClauseNumber
from drafter.model.number_order import in_order
from drafter.pack.legal_text import change_date
from drafter.pack.other_sections import citing_elsewhere
from drafter.pack.overlapping_proposals import others_touching
from drafter.proposals.facts import proposal_facts
from drafter.render.word.legal_text_annex import legal_text as annex
from drafter.render.word.paper_facts import (
    AmendmentFacts,
    Baseline,
    ConflictFacts,
    MatrixRow,
    PackDocument,
    PackFacts,
    Quoted,
    Touched,
)
from drafter.render.word.tracked_xml import Revision

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from drafter.library.library import Library
    from drafter.library.sources import Source
    from drafter.model.code_names import CodeNames
    from drafter.model.finding import Finding, Judgement
    from drafter.model.pack import Verdict
    from drafter.model.proposal import Proposal
    from drafter.model.reference import ReferenceLeft
    from drafter.pack.legal_text import LegalText
    from drafter.render.word.paper_facts import Excerpt

_TICK = "✓"


@dataclass(frozen=True, slots=True)
class Ground:
    """What the papers of every alternative go by.

    Attributes:
        judged: the verdict on each amendment.
        notices: what stands on the first page.
        left: the references that do not lead where they did.
        library: where the other sections are, which may refer to what is amended.
        code: what the code calls itself, its provisions and its people.
    """

    judged: tuple[Verdict, ...]
    notices: tuple[str, ...]
    left: tuple[ReferenceLeft, ...]
    library: Library
    code: CodeNames


def pack_facts(
    proposal: Proposal, texts: Sequence[LegalText], ground: Ground, names: Mapping[str, str]
) -> PackFacts:
    """Gives what the papers print.

    Args:
        proposal: the proposal.
        texts: the legal text of each section.
        ground: what the papers of every alternative go by.
        names: the title of each file of the pack.
    """
    baselines = tuple(_baseline(text.baseline, ground.code) for text in texts)
    return PackFacts(
        proposal=proposal_facts(proposal),
        baseline=baselines[0],
        code=ground.code,
        amendments=tuple(facts for text in texts for facts in _amendments(text)),
        legal_text=tuple(excerpt for text in texts for excerpt in _excerpts(proposal, text)),
        touched=_touched(proposal, texts, ground),
        documents=tuple(PackDocument(title, file) for file, title in names.items()),
        notices=tuple(ground.notices),
        baselines=baselines,
        quoted=_quoted(ground.judged, texts),
        conflicts=tuple(_conflicts(ground.judged, texts)),
        alternatives=tuple(alternative_name(number) for number in proposal.alternatives),
        matrix=_matrix(proposal, ground.judged),
    )


def alternative_name(number: int) -> str:
    """Gives what the papers call an alternative; nothing for the number 0, which all share."""
    return f"Alternative {number}" if number else ""


def _baseline(source: Source, code: CodeNames) -> Baseline:
    held = source.section
    title = code.title_of(held.section, held.title)
    place = code.document_name(held.section, held.title)
    return Baseline(source.name, held.section, held.version, title, source.effective, place)


def _amendments(text: LegalText) -> Iterator[AmendmentFacts]:
    """Gives each instruction with its clause before and after; what only goes with another has none."""
    lines = {line.key: line for line in text.amended.lines}
    for told in text.told:
        line = lines[told.key]
        if told.run:
            name = " to ".join(dict.fromkeys([told.run[0], told.run[-1]]))
            yield AmendmentFacts(f"{name} (numbers)", told.text, "", "")
        else:
            name = spoken(told.key) if line.before else f"{spoken(told.clause)} (new)"
            before, after = (clause.words if clause else "" for clause in (line.before, line.after))
            yield AmendmentFacts(name, told.text, before, after)


def _quoted(judged: Sequence[Verdict], texts: Sequence[LegalText]) -> tuple[Quoted, ...]:
    """Gives the provisions that the amendments name, those in conflict too; a new one has no text yet."""
    every = (line for text in texts for line in text.amended.lines)
    places = {line.key: place for place, line in enumerate(every)}
    found = {}
    for verdict in judged:
        conflict = verdict.conflict
        words = verdict.before or (conflict.base if conflict and not conflict.is_new else "")
        if words:
            found[verdict.now_at or verdict.clause] = words
    return tuple(
        Quoted(spoken(name), found[name]) for name in sorted(found, key=lambda name: places.get(name, -1))
    )


def _excerpts(proposal: Proposal, text: LegalText) -> tuple[Excerpt, ...]:
    revision = Revision(proposal.id, change_date(proposal) or "")
    return annex(text.amended, text.told, revision)


def _touched(proposal: Proposal, texts: Sequence[LegalText], ground: Ground) -> Touched:
    """Gives what the amendments touch, gathered from the texts of every section."""
    clauses = tuple(facts.clause for text in texts for facts in _amendments(text))
    meant = read_judgements(ground.library.folder)
    return Touched(
        clauses=tuple(dict.fromkeys(clauses)),
        terms=tuple(term for text in texts for term in terms_touched(text.amended)),
        references=tuple(spoken(name) for name in dict.fromkeys(_references(texts, ground.library))),
        siblings=tuple(finding for text in texts for finding in _missed(proposal, text, meant, ground.code)),
        proposals=others_touching(proposal, ground.library),
        left=tuple(f"{spoken(one.clause)} to {spoken(one.refers_to)}" for one in ground.left),
    )


def _references(texts: Sequence[LegalText], library: Library) -> Iterator[str]:
    for text in texts:
        yield from references_to(text.baseline.section, text.amended.amended_ids)
    yield from citing_elsewhere(texts, library)


def _missed(
    proposal: Proposal, text: LegalText, meant: Sequence[Judgement], code: CodeNames
) -> Iterator[Finding]:
    """Gives what the proposal itself leaves and nobody has judged as meant.

    It is the proposal that amends, and no version yet.
    """
    amended = replace(text.section, version=proposal.id)
    missed = missed_amendments(compare_sections(text.baseline.section, amended), code=code)
    yield from (finding for finding in unjudged(missed, meant) if not finding.folded)


def _conflicts(judged: Sequence[Verdict], texts: Sequence[LegalText]) -> Iterator[ConflictFacts]:
    for verdict in judged:
        if verdict.conflict:
            held = verdict.conflict
            text = next((text for text in texts if verdict.clause in text.amended.before), texts[0])
            yield ConflictFacts(
                clause=spoken(verdict.clause),
                place=text.amended.names.name(verdict.clause),
                now_at=spoken(verdict.now_at),
                reason=held.reason,
                base=held.base,
                now=held.now,
                proposed=held.proposed,
            )


def _matrix(proposal: Proposal, judged: Sequence[Verdict]) -> tuple[MatrixRow, ...]:
    """Gives a row for each clause, with a tick under every alternative that changes it."""
    if not proposal.alternatives:
        return ()
    changed: dict[str, set[int]] = defaultdict(set)
    for verdict in judged:
        changed[verdict.clause] |= (
            {verdict.alternative} if verdict.alternative else set(proposal.alternatives)
        )
    order = in_order(ClauseNumber.parse(clause) for clause in changed)
    return tuple(
        MatrixRow(spoken(str(n)), tuple(_TICK if k in changed[str(n)] else "" for k in proposal.alternatives))
        for n in order
    )
