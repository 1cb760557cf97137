"""One proposal end to end: put on its version, amended, redlined, read back, and the pack written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.draft.consequential.references_lost import references_left
from drafter.errors import DrafterError, Mistake, ProposalError
from drafter.files import whole_folder
from drafter.library.code_file import read_code_names
from drafter.model.clause_names import spoken
from drafter.model.pack import PAPERS, Pack, overall
from drafter.ooxml.package.seal import sealed
from drafter.pack.legal_text import amended_text, change_date
from drafter.pack.other_sections import left_elsewhere, unread_elsewhere, with_references
from drafter.pack.pack_facts import Ground, alternative_name, pack_facts
from drafter.pack.pack_folder import home
from drafter.pack.place_proposal import (
    in_file_order,
    mistakes_in,
    open_baselines,
    place,
    verdicts_in_file_order,
)
from drafter.pack.record import RECORD, Built, record
from drafter.proposals.facts import proposal_facts
from drafter.proposals.proposal_file import read_draft
from drafter.render.phrases import number_of
from drafter.render.templates import capital, find_template
from drafter.render.word.papers import render_paper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from drafter.library.library import Library
    from drafter.model.pack import Verdict
    from drafter.model.proposal import Proposal
    from drafter.model.reference import ReferenceLeft
    from drafter.pack.legal_text import LegalText
    from drafter.pack.place_proposal import Placed


def read_checked(path: Path, library: Library) -> Proposal:
    """Gives the proposal in a file; where its form has mistakes, all of them, those against its baseline too.

    Whether a proposal without mistakes of form can be made of its baseline is told once it is put on it.

    Raises:
        ProposalError: with every mistake, a line each, in the order of the file; of more than a hundred,
            with the first hundred and the number of the others.
        SourceError: when `code.yaml` has mistakes in it.
        DrafterError: when that a baseline cannot be had is all that is wrong.
    """
    draft = read_draft(path, read_code_names(library.folder).new_clauses)
    wrong = [*draft.mistakes, *_wrong_facts(draft.proposal)]
    if wrong:
        raise ProposalError.of(in_file_order([*wrong, *_against_baseline(draft.proposal, library)]))
    open_baselines(draft.proposal, library)
    return draft.proposal


def _against_baseline(proposal: Proposal, library: Library) -> Sequence[Mistake]:
    """Gives what is wrong with the amendments of a proposal, or that its baseline cannot be had."""
    try:
        return mistakes_in(proposal, library) if proposal.baseline else []
    except DrafterError as error:
        return error.mistakes


def build(
    proposal: Proposal,
    library: Library,
    out: Path,
    *,
    onto: str | None = None,
    built_from: Mapping[str, object] | None = None,
) -> Pack:
    """Builds the pack of a proposal in its folder below `out`, which is there: whole, or not at all.

    Its folder must not be there yet.

    Amendments in conflict with the version that the pack is built onto are left out, and said so on its
    first page.

    Args:
        proposal: the proposal.
        library: where its versions are.
        out: the folder of the packs.
        onto: the version to build onto; by default the proposal's own baseline.
        built_from: the checksums of all that goes into it, for the record.

    Raises:
        DrafterError: when anything in it is not right; nothing is then written.
    """
    _refuse_wrong(proposal, library)
    placed = place(proposal, library, onto)
    texts = {choice: _texts(placed, choice, library) for choice in proposal.alternatives or (0,)}
    ground = _ground(placed, texts, library)
    files = _files(proposal, texts, ground)
    folder = out / home(proposal.id, [p.baseline.name for p in placed], [p.onto.name for p in placed])
    pack = _pack(proposal, placed, ground, folder=folder, files=(*files, RECORD))
    every = [text for legal in texts.values() for text in legal]
    files[RECORD] = record(Built(proposal, pack, placed, every), files, built_from or {})
    _write(folder, files)
    return pack


def _refuse_wrong(proposal: Proposal, library: Library) -> None:
    """Refuses a proposal with facts that no paper can print, with all else that is wrong with it."""
    wrong = _wrong_facts(proposal)
    if wrong:
        raise ProposalError.of(in_file_order([*wrong, *mistakes_in(proposal, library)]))


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    with whole_folder(folder) as made:
        for name, data in files.items():
            (made / name).write_bytes(data)


def _ground(
    placed: Sequence[Placed],
    texts: Mapping[int, Sequence[LegalText]],
    library: Library,
) -> Ground:
    """Gives what the papers of every alternative go by."""
    # Behind the sections that are amended stand those whose references follow.
    made = (
        (one, n, text.amended) for n, legal in texts.items() for one, text in zip(placed, legal, strict=False)
    )
    judged, left = verdicts_in_file_order(made), _left(texts, library)
    own = {text.baseline.section.section for legal in texts.values() for text in legal}
    notices = (*_notices(judged, left, placed), *unread_elsewhere(library, own))
    return Ground(judged, notices, left, library, read_code_names(library.folder))


def _pack(
    proposal: Proposal, placed: Sequence[Placed], ground: Ground, *, folder: Path, files: tuple[str, ...]
) -> Pack:
    return Pack(
        proposal.id,
        ", ".join(one.baseline.name for one in placed),
        ", ".join(one.onto.name for one in placed),
        overall(ground.judged),
        ground.judged,
        folder=folder,
        files=files,
        notices=ground.notices,
        references_left=ground.left,
    )


def _wrong_facts(proposal: Proposal) -> tuple[Mistake, ...]:
    """Gives what is wrong with the facts that the papers print."""
    try:
        proposal_facts(proposal)
    except ProposalError as error:
        return error.mistakes
    return ()


def _texts(placed: Sequence[Placed], choice: int, library: Library) -> list[LegalText]:
    """Gives the legal text of each section for one alternative, and of those whose references follow."""
    proposal = placed[0].drafted
    own = {one.onto.section.section for one in placed}
    held = [(one.onto, one.amended(choice)) for one in placed]
    return [
        amended_text(amended, source, author=proposal.id, date=change_date(proposal))
        for source, amended in with_references(held, library)
        if amended.changes or source.section.section in own
    ]


def _left(texts: Mapping[int, Sequence[LegalText]], library: Library) -> tuple[ReferenceLeft, ...]:
    """Gives the references of every section that do not lead where they did, once each."""
    found = (
        one
        for legal in texts.values()
        for one in (
            *(each for text in legal for each in references_left(text.amended)),
            *left_elsewhere(legal, library),
        )
    )
    return tuple(sorted(set(found), key=lambda one: (one.clause, one.refers_to, one.words)))


def _notices(
    judged: Sequence[Verdict], left: Sequence[ReferenceLeft], placed: Sequence[Placed]
) -> tuple[str, ...]:
    """Gives what the first page of every paper says before anything else."""
    told = []
    conflicts = [verdict for verdict in judged if verdict.conflict]
    if conflicts:
        names = ", ".join(spoken(verdict.clause) for verdict in conflicts)
        onto = " and ".join(one.onto.name for one in placed)
        has = "has" if len(conflicts) == 1 else "have"
        told.append(
            f"This pack is not complete: {len(conflicts)} of {number_of(len(judged), 'amendment')} cannot be "
            f"made of {onto} and {has} been left out ({names}). The legal text annex shows each side by side."
        )
    made = [spoken(verdict.clause) for verdict in judged if verdict.status == "already-made"]
    if made:
        told.append(f"Already made, and therefore not in the legal text: {', '.join(made)}.")
    return (*told, *dict.fromkeys(one.told for one in left))


def _files(proposal: Proposal, texts: Mapping[int, Sequence[LegalText]], ground: Ground) -> dict[str, bytes]:
    """Gives the Word files of the pack, of every alternative, by their names."""
    files = {}
    for choice, legal in texts.items():
        files.update(_documents(proposal, legal, choice, ground))
    return files


def _documents(
    proposal: Proposal, texts: Sequence[LegalText], choice: int, ground: Ground
) -> dict[str, bytes]:
    """Gives the Word files of one alternative, or where there are none of the pack, by their names."""
    tail, said = (f"-alternative-{choice}", f" (alternative {choice})") if choice else ("", "")
    names: dict[str, str] = {}
    sections: dict[str, bytes] = {}
    for text in texts:
        letter = text.baseline.section.section
        called = ground.code.document_name(letter, text.baseline.section.title)
        for kind, title, package in (
            ("redline", "redlined", text.redlined),
            ("clean", "as amended", text.clean),
        ):
            name = f"section-{letter}-{kind}{tail}.docx"
            names[name], sections[name] = f"{capital(called)}, {title}{said}", sealed(package)
    papers = {name.replace(".docx", f"{tail}.docx"): (name, title) for name, title in PAPERS.items()}
    names.update({name: f"{title}{said}" for name, (_, title) in papers.items()})
    facts = pack_facts(proposal, texts, ground, names)
    facts = replace(facts, alternative=alternative_name(choice))
    rendered = {name: render_paper(find_template(own), facts) for name, (own, _) in papers.items()}
    return {**sections, **rendered}
