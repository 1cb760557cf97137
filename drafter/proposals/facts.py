"""The facts of a proposal file, given the shape that the templates print."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from drafter.errors import Mistake, ProposalError
from drafter.language.near_names import did_you_mean, near_names
from drafter.model.proposal_facts import PaperVersion, Passage, Passages, ProposalFacts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from drafter.model.proposal import Fact, Proposal
    from drafter.model.proposal_facts import Paragraphs

Value = TypeVar("Value")

_BLANK_LINE = re.compile(r"\n\s*\n")
# A key as near as this to another is that one mistyped: `sumary`.
_NEAR = 0.8


def proposal_facts(proposal: Proposal) -> ProposalFacts:
    """Gives the facts of a proposal; keys that no paper knows are in `extra`.

    Raises:
        ProposalError: with every fact that is not written as it must be, a line each, and every key that is
            nearly one which the papers know and the proposal does not state.
    """
    read = _Reader(proposal)
    name, organisation = read("proposer", _proposer)
    facts = ProposalFacts(
        proposal.id,
        proposal.title,
        version=read("version", _words),
        date=read("date", _date),
        classification=read("classification", _words),
        proposer_name=name,
        proposer_organisation=organisation,
        versions=read("versions", _versions),
        summary=read("summary", _paragraphs),
        issue=read("issue", _paragraphs),
        relation=read("relation", _paragraphs),
        impact=read("impact", _paragraphs),
        views=read("views", _passages),
        path=read("path", _paragraphs),
        solution=read("solution", _paragraphs),
        impacts=read("impacts", _passages),
        costs=read("costs", _paragraphs),
        implementation=read("implementation", _paragraphs),
        objectives=read("objectives", _passages),
        case=read("case", _paragraphs),
        timetable=read("timetable", _passages),
        glossary=read("glossary", _passages),
        extra=read.rest(),
    )
    if read.mistakes:
        raise ProposalError.of(read.mistakes)
    return facts


class _Reader:
    """Reads facts by their key, and gathers what is wrong with them."""

    def __init__(self, proposal: Proposal) -> None:
        self._proposal = proposal
        self._facts = dict(proposal.facts)
        self._not_stated: list[str] = []
        self.mistakes: list[Mistake] = []

    def __call__(self, key: str, shape: Callable[[Fact], Value]) -> Value:
        if key not in self._facts:
            self._not_stated.append(key)
        try:
            return shape(self._facts.pop(key, None))
        except ProposalError as error:
            self._add(key, error.problem, error.remedy)
            return shape(None)

    def rest(self) -> Mapping[str, Fact]:
        """Gives the facts that were not read; a key that is nearly one not stated is a mistake."""
        for key in self._facts:
            for near in near_names(key, self._not_stated, least=_NEAR):
                meant = did_you_mean([f"`{near}`"])
                self._add(key, "is not known", f"{meant} a fact of your own needs another name")
        return self._facts

    def _add(self, key: str, problem: str, remedy: str) -> None:
        place, line = self._proposal.place or self._proposal.id, self._proposal.lines.get(key, 0)
        self.mistakes.append(Mistake(f"`{key}` {problem}", remedy, place, line))


def _words(fact: Fact) -> str:
    if isinstance(fact, dict | list):
        raise ProposalError("is not a few words", remedy="write it on one line")
    return "" if fact is None else str(fact).strip()


def _paragraphs(fact: Fact) -> Paragraphs:
    """Gives paragraphs from a text with blank lines between them, or from a list of texts."""
    if isinstance(fact, dict):
        raise ProposalError("is not a text", remedy="write its paragraphs as a list")
    texts = [_words(item) for item in fact] if isinstance(fact, list) else _BLANK_LINE.split(_words(fact))
    return tuple(" ".join(text.split()) for text in texts if text.strip())


def _passages(fact: Fact) -> Passages:
    if fact is not None and not isinstance(fact, dict):
        raise ProposalError("is not a set of keys", remedy="write each part as `name: text`")
    return Passages(tuple(Passage(name, _paragraphs(text)) for name, text in (fact or {}).items()))


def _proposer(fact: Fact) -> tuple[str, str]:
    if isinstance(fact, str):
        return _words(fact), ""
    name, organisation = _record(fact, "name", "organisation")
    return name, organisation


def _versions(fact: Fact) -> tuple[PaperVersion, ...]:
    if fact is not None and not isinstance(fact, list):
        raise ProposalError("is not a list", remedy="begin each version of the papers with a dash")
    rows = (_record(row, "version", "date", "changes") for row in fact or [])
    return tuple(PaperVersion(version, _date(day), changes) for version, day, changes in rows)


def _record(fact: Fact, *keys: str) -> list[str]:
    """Gives the words of each key; empty where there are none."""
    if fact is not None and (not isinstance(fact, dict) or not fact.keys() <= set(keys)):
        raise ProposalError("is not known in this form", remedy=f"write the keys {', '.join(keys)}")
    given = fact if isinstance(fact, dict) else {}
    return [_words(given.get(key)) for key in keys]


def _date(fact: Fact) -> date | None:
    words = _words(fact)
    try:
        return date.fromisoformat(words) if words else None
    except ValueError as error:
        raise ProposalError("is not a date", remedy="write it as 2026-11-23") from error
