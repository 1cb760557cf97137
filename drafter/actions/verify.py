"""Whether anyone's redline gives the two documents that it is of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.ooxml.revisions.tally import tally
from drafter.redline.verify.verdict import verdict

if TYPE_CHECKING:
    from drafter.library.word_file import WordFile
    from drafter.ooxml.revisions.tally import Tally
    from drafter.redline.verify.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Verified:
    """What a redline is found to be.

    Attributes:
        held: its tracked changes.
        files: the old document, the new one and the redline: their names, and their checksums (SHA-256).
    """

    held: Tally
    verdict: Verdict
    files: tuple[tuple[str, str], ...]


def verify(old: WordFile, new: WordFile, redline: WordFile, *, formatting: bool = True) -> Verified:
    """Gives where a redline does not give the new document when accepted, or the old one when rejected.

    Without `formatting` accepting need not give the look of the new document.
    """
    found = verdict(old.package, new.package, redline.package, formatting=formatting)
    files = tuple((file.name, file.sha256) for file in (old, new, redline))
    return Verified(tally(redline.package), found, files)
