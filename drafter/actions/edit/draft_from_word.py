"""A proposal from a copy of a baseline that a person changed in Word, with tracked changes or without."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from drafter.compare.first_difference import first_difference
from drafter.draft.consequential.carry_out import carry_out
from drafter.draft.consequential.references_followed import followed
from drafter.draft.edits_as_applied import edits_as_applied
from drafter.draft.instructions_as_amendments import as_amended
from drafter.draft.instructions_as_proposal import proposal_from_instructions
from drafter.errors import DrafterError, ProposalError, SourceError
from drafter.language.typography import quoted
from drafter.library.code_file import read_code_names
from drafter.library.sources import open_source
from drafter.ooxml.names import qn
from drafter.ooxml.package.package import Package
from drafter.ooxml.revisions.of_author import only_of
from drafter.ooxml.revisions.settle import has_revisions
from drafter.ooxml.revisions.tally import tally
from drafter.pack.legal_text import amended_text
from drafter.proposals.proposal_file import read_proposal, write_proposal
from drafter.read.docx.reader import paragraphs_of, section_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.library.library import Library
    from drafter.library.sources import Source
    from drafter.limits import Limits
    from drafter.model.code_names import CodeNames
    from drafter.model.proposal import Proposal

_COMMENT, _WORDS, _AUTHOR = qn("w:comment"), qn("w:t"), qn("w:author")


@dataclass(frozen=True, slots=True)
class FromWord:
    """What became of an edited copy.

    Attributes:
        left_out: what of the copy is no part of the proposal, a line each: formatting, comments, changes by
            others.
    """

    proposal: Proposal
    left_out: tuple[str, ...]


def draft_from_word(  # noqa: PLR0913 - each is an option of the command
    path: Path,
    baseline: str,
    library: Library,
    limits: Limits,
    *,
    proposal_id: str,
    title: str,
    author: str = "",
) -> FromWord:
    """Gives the proposal that makes of a baseline what a person made of a copy of it in Word.

    Tracked changes count as made, those of `author` alone where one is named; a copy without any is compared
    as it stands. It is proved first: the copy with its changes rejected is the baseline, and the proposal
    gives what it says with them accepted, word for word and number for number, in the baseline's Word file.
    Only references that the person left at an old number are more: they follow, as in any proposal.

    Raises:
        DrafterError: when the copy is of another text, nothing is changed, or no proposal gives the same.
    """
    source, package = open_source(baseline, library), Package.read(path, limits)
    everybody = tally(package).authors
    if author and author not in everybody:
        who = f"there are changes by {', '.join(everybody)}" if everybody else "there is no tracked change"
        raise SourceError(f"has no tracked change by {author}", place=str(path), remedy=who)
    edited = only_of(package, author) if author else package
    _refuse_another_text(edited, source, path)
    return FromWord(
        _proved(source, edited, library, path, proposal_id=proposal_id, title=title),
        tuple(_left_out(package, author, everybody)),
    )


def _refuse_another_text(package: Package, source: Source, path: Path) -> None:
    """Refuses a copy whose words, once every change is rejected, are not those of the baseline."""
    if not has_revisions(package.tree(package.main)):
        return
    difference = first_difference(source.section, section_of(package, "original"))
    if difference:
        raise SourceError(
            f"is no copy of {source.name} with tracked changes: with all rejected {difference}",
            place=str(path),
            remedy="name the version that it was made from, or reject what was accepted in it",
        )


def _proved(  # noqa: PLR0913 - each is an option of the command
    source: Source, edited: Package, library: Library, path: Path, *, proposal_id: str, title: str
) -> Proposal:
    code, applied = read_code_names(library.folder), edits_as_applied(source.section, section_of(edited))
    if 2 * sum(map(bool, applied.origins)) < len(source.section.clauses):
        raise SourceError(
            f"is no copy of {source.name}: fewer than half of its clauses stand in it",
            place=str(path),
            remedy="name the version that it was made from",
        )
    amended = as_amended(source.section, applied, code)
    if not amended.changes:
        raise ProposalError(
            f"changes no word of {source.name}",
            place=str(path),
            remedy="change it in Word, with Track Changes on",
        )
    whole = followed(amended)
    try:
        made = proposal_from_instructions(
            replace(applied, section=whole.after),
            amended,
            code,
            proposal_id=proposal_id,
            title=title,
            baseline=source.section.name,
            date=f"{datetime.now(UTC):%Y-%m-%d}",
        )
        carried = carry_out(_as_written(made, code), source.section, code)
        text = amended_text(carried, source, author=proposal_id, date=None)
    except DrafterError as error:
        raise _not_the_same(path, error.problem) from error
    difference = first_difference(whole.after, text.section) or _paragraph_apart(edited, text.clean)
    if difference:
        raise _not_the_same(path, difference)
    return made


def _as_written(proposal: Proposal, code: CodeNames) -> Proposal:
    """Gives a proposal as its file is read: what a file cannot say would be lost in it."""
    with TemporaryDirectory() as held:
        path = Path(held, f"{proposal.id}.yaml")
        write_proposal(proposal, path, code)
        return read_proposal(path)


def _paragraph_apart(wanted: Package, found: Package) -> str:
    """Gives the first paragraph that is cut otherwise in the one file than the other; empty for none.

    References that follow change no number of words.
    """
    pairs = zip_longest(paragraphs_of(wanted), paragraphs_of(found), fillvalue="")
    apart = (pair for pair in pairs if len(pair[0].split()) != len(pair[1].split()))
    want, have = next(apart, ("", ""))
    return f"a paragraph would read {quoted(have)} and should read {quoted(want)}" if want or have else ""


def _not_the_same(path: Path, problem: str) -> ProposalError:
    return ProposalError(
        f"cannot be made into a proposal: {problem}",
        place=str(path),
        remedy="undo this change in Word, draft the rest, and write this amendment into the proposal by hand",
    )


def _left_out(package: Package, author: str, everybody: tuple[str, ...]) -> Iterator[str]:
    """Gives what of the copy does not come into the proposal, a line each."""
    formats = dict(tally(package).counts)["format"]
    if formats:
        yield f"{formats} {'changes' if formats > 1 else 'change'} of formatting: a proposal holds words"
    others = [name for name in everybody if author and name != author]
    if others:
        yield f"the changes of {', '.join(others)}"
    comments = package.related("comments")
    for comment in package.tree(comments).iterchildren(_COMMENT) if comments else ():
        said = "".join(words.text or "" for words in comment.iter(_WORDS))
        yield f"a comment by {comment.get(_AUTHOR) or 'nobody'}: {said}"
