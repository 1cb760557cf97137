"""The documents of a pack, as they stand in its folder: whose each is, looked at and taken away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from drafter.batch.check_all import check_all
from drafter.errors import ProposalError
from drafter.limits import FILE_BYTES
from drafter.model.pack import PAPERS
from drafter.ooxml.package.package import zipped
from drafter.outputs.standing import saved_at, told
from drafter.pack.folder_contents import look
from drafter.pack.record import RECORD
from drafter.proposals.portfolio import proposal_named
from drafter.raw import read_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from drafter.batch.build_all import Outcome
    from drafter.library.library import Library
    from drafter.model.pack import Pack

State = Literal["as built", "edited", "another", "missing"]

_KINDS = {"redline": "redlined", "clean": "as amended"}


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a pack.

    Attributes:
        name: its file.
        title: what it is called; empty for one that is no paper and no legal text.
        state: whether it is as it was built; `another` where it was built, but not by the record's build.
        saved: when it was saved last, and by whom where a person changed it; empty where it is not there.
    """

    name: str
    title: str
    state: State
    saved: str


def pack_of(name: str, library: Library, out: Path, *, onto: str | None = None) -> Outcome:
    """Gives what has become of the pack of one proposal, with nothing written anywhere.

    Args:
        name: the name of its file in the folder `proposals`, without the ending.
        library: the versions it is drafted against.
        out: the folder of the packs.
        onto: the version that it is put on; by default, its own baseline.

    Raises:
        ProposalError: when there is no such proposal.
        SourceError: when `code.yaml` has mistakes in it.
    """
    (outcome,) = check_all([str(proposal_named(name))], library, out, onto=onto)
    return outcome


def documents(pack: Pack) -> tuple[Document, ...]:
    """Gives the documents of a pack: the papers, then the legal text, then the rest; none before it is built.

    Raises:
        SourceError: when its folder cannot be read.
    """
    there = look(pack.folder, pack.id) if pack.files else None
    if there is None:
        return ()
    states: dict[str, State] = {
        **dict.fromkeys(there.own, "as built"),
        **dict.fromkeys(there.another, "another"),
        **dict.fromkeys(there.changed, "edited"),
        **dict.fromkeys(there.missing, "missing"),
    }
    ordered = sorted(states, key=lambda name: _place(name, list(PAPERS)))
    return tuple(
        Document(name, _title(name), states[name], _saved(pack.folder / name, states[name]))
        for name in ordered
    )


def document(pack: Pack, name: str) -> bytes:
    """Gives the bytes of one document of a pack.

    Raises:
        ProposalError: when the pack has none of that name.
        SourceError: when it cannot be read.
    """
    if name not in {one.name for one in documents(pack) if one.saved}:
        raise ProposalError("has no such document", place=pack.id, remedy="build the pack")
    return read_bytes(pack.folder / name, FILE_BYTES)


def all_documents(pack: Pack) -> bytes:
    """Gives the documents of a pack in one zip file: the same bytes for the same documents.

    Raises:
        ProposalError: when nothing is built yet.
        SourceError: when one cannot be read.
    """
    names = [one.name for one in documents(pack) if one.saved]
    if not names:
        raise ProposalError("has no documents yet", place=pack.id, remedy="build the pack")
    return zipped({f"{pack.folder.name}/{name}": document(pack, name) for name in sorted(names)})


def _place(name: str, papers: Sequence[str]) -> tuple[int, str]:
    """Gives where a document stands among the others."""
    base = next((at for at, paper in enumerate(papers) if name.startswith(paper.removesuffix(".docx"))), None)
    return (base if base is not None else len(papers) + (name == RECORD), name)


def _title(name: str) -> str:
    """Gives what a document is called, from its name: `section-G-redline-alternative-2.docx`."""
    stem, _, choice = name.removesuffix(".docx").partition("-alternative-")
    said = PAPERS.get(f"{stem}.docx", "")
    if stem.startswith("section-"):
        section, _, kind = stem.removeprefix("section-").rpartition("-")
        said = f"Section {section}, {_KINDS[kind]}" if kind in _KINDS else ""
    return f"{said} (alternative {choice})" if said and choice else said


def _saved(path: Path, state: State) -> str:
    """Gives when a document was saved; who saved it last is told of what a person changed alone."""
    try:
        if not path.is_file():
            return ""
        return told(path, read_bytes(path, FILE_BYTES)) if state == "edited" else saved_at(path)
    except OSError:
        return ""
