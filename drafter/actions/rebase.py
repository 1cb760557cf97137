"""A proposal file moved to another baseline."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.draft.consequential.references_lost import references_left
from drafter.draft.rebase.other_version import amended_words
from drafter.errors import Mistake, OutputError, ProposalError
from drafter.kept import replace_keeping
from drafter.limits import YAML_BYTES
from drafter.model.clause_names import spoken
from drafter.model.pack import Pack, overall
from drafter.model.proposal import Insertion, named_clause
from drafter.pack.place_proposal import place, verdicts_in_file_order
from drafter.proposals.changed_file import as_bytes, text_of
from drafter.proposals.yaml_writer import rewritten
from drafter.raw import read_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.draft.rebase.rebase import Rebased
    from drafter.library.library import Library
    from drafter.model.amended_section import AmendedSection
    from drafter.model.proposal import Amendment, Fact, Proposal
    from drafter.model.reference import ReferenceLeft
    from drafter.pack.place_proposal import Placed


def rebased(proposal: Proposal, library: Library, onto: str) -> tuple[tuple[Placed, ...], Pack]:
    """Gives a proposal on another version, and the verdicts on its amendments; no file is written.

    Raises:
        ProposalError: when it cannot be made of its own baseline.
        DrafterError: when a version cannot be had.
    """
    placed = place(proposal, library, onto)
    made: list[tuple[Placed, int, AmendedSection]] = []
    left: dict[ReferenceLeft, None] = {}
    for one in placed:
        for choice in proposal.alternatives or (0,):
            amended = one.amended(choice)
            left.update(dict.fromkeys(references_left(amended)))
            made.append((one, choice, amended))
    in_order = verdicts_in_file_order(made)
    names = (
        ", ".join(s.name for s in sources)
        for sources in zip(*((p.baseline, p.onto) for p in placed), strict=True)
    )
    baseline, target = names
    pack = Pack(proposal.id, baseline, target, overall(in_order), in_order, folder=Path(), files=())
    return placed, replace(pack, references_left=(*left,), notices=tuple(one.told for one in left))


def write_rebased(path: Path, placed: Sequence[Placed]) -> Path:
    """Puts the new baselines and clause numbers into a proposal file; its comments and order are kept.

    What is in conflict, or made already, records the words it was drafted against, and so stays what it is.
    The file as it was is kept under a dated name, which is given.

    Raises:
        ProposalError: when its new words refer to what the version does not hold: as soon as the file is
            drafted against that version, such a number would name whichever clause has it there.
        OutputError: when the file cannot be written, or is another than was read; it is then as it was.
    """
    _refuse_lost(path, placed)
    was = read_bytes(path, YAML_BYTES)
    if sha256(was).hexdigest() != placed[0].drafted.sha256:
        # Another amendment may stand in the place of the one that was put on the version.
        raise OutputError("has changed since it was read", place=str(path), remedy="run rebase again")
    return replace_keeping(path, _rewritten(was, placed), was)


def _rewritten(raw: bytes, placed: Sequence[Placed]) -> bytes:
    """Gives a proposal file with its amendments as they are to stand in it."""
    amendments = {n: _moved(r, one) for one in placed for n, r in zip(one.places, one.rebased, strict=True)}
    return as_bytes(rewritten(text_of(raw), [one.onto.name for one in placed], amendments), raw)


def _refuse_lost(path: Path, placed: Sequence[Placed]) -> None:
    held = ((one, r.onto) for one in placed for r in one.rebased if r.onto)
    mistakes = [
        Mistake(
            f"its new words refer to {spoken(lost.clause)}, which is not in {one.onto.name}",
            "change that reference in the file before --write",
            str(path),
            onto.line,
        )
        for one, onto in held
        for lost in onto.lost
    ]
    if mistakes:
        raise ProposalError.of(mistakes)


def outdated_facts(proposal: Proposal, pack: Pack) -> tuple[str, ...]:
    """Gives a line for each clause that has another number now and is named in the facts by its old one."""
    told = []
    for verdict in pack.amendments:
        old, new = verdict.clause, verdict.now_at
        keys = [key for key, fact in proposal.facts.items() if new not in ("", old) and _names(fact, old)]
        if keys:
            told.append(f"{old} is {new} in {pack.onto}, and still named {old} in: {', '.join(keys)}")
    return tuple(dict.fromkeys(told))


def _names(fact: Fact, clause: str) -> bool:
    if isinstance(fact, dict | list):
        return any(_names(item, clause) for item in (fact.values() if isinstance(fact, dict) else fact))
    return re.search(rf"(?<![\w.]){re.escape(clause)}(?![\w(])", str(fact)) is not None


def _moved(one: Rebased, placed: Placed) -> Amendment:
    """Gives an amendment as it is to stand in the file."""
    if one.onto:
        return one.onto
    base = placed.baseline.section
    held = one.amendment.was or (
        amended_words(one.amendment, base) if named_clause(one.amendment) in base else ""
    )
    if isinstance(one.amendment, Insertion):
        return replace(one.amendment, beside=one.now_at or one.amendment.beside, was=held)
    return replace(one.amendment, clause=one.now_at or one.amendment.clause, was=held)
