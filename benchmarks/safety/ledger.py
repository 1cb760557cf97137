"""An account of every byte that a person wrote, kept by somebody who knows nothing of the program."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import tree

if TYPE_CHECKING:
    from collections.abc import Iterable

_INDEX = "sec_versions/index.json"
_JUDGEMENTS, _LOG = "consistency.yaml", "log.txt"
_KINDS = (
    (r"^sec_versions/", "a published version"),
    (r" - Copy|\(2\)", "a copy made by hand"),
    (r"^proposals/", "a proposal"),
    (r"^templates/", "a template"),
    (r"/letter-\d+[^/]*$", "somebody's letter"),
    (r"^(minutes|notes)", "somebody's paper"),
    (r"record\.json$", "a record changed by hand"),
    (r"(^|/)CP\d[^/]*/", "a paper of a pack changed by hand"),
)


@dataclass(slots=True)
class Item:
    """A file that a person wrote.

    Attributes:
        home: the name at which it ought to be.
        place: the name at which it is; another one where the program keeps it under a dated name.
        sha256: the checksum of its bytes.
        what: what it is to the person.
    """

    home: str
    place: str
    sha256: str
    what: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a person wrote into a file to which the program writes too.

    Attributes:
        said: the words, which stand nowhere else.
        file: the name of the file; a dated copy of it, or of its folder's log, will do.
        what: what they are to the person.
        about: the version that they say something of; empty where it is none.
    """

    said: str
    file: str
    what: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that is not where it ought to be.

    Attributes:
        what: what it was to the person.
        name: the name of its file.
        how: what became of it.
    """

    what: str
    name: str
    how: str


@dataclass(slots=True)
class Ledger:
    """What people wrote in one working folder, and the versions that are said to be in its library."""

    items: list[Item] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    versions: set[str] = field(default_factory=set)

    def own(self, name: str, sha256: str, what: str = "") -> None:
        """Enters a file as a person left it; what they had there before is their own to give up."""
        self.forget(name)
        self.items.append(Item(name, name, sha256, what or kind(name)))

    def forget(self, name: str) -> None:
        """Strikes out what a person deleted, or wrote over: a file, or all in a folder."""
        self.items = [item for item in self.items if not _at(item.place, name)]
        self.words = [words for words in self.words if not _at(words.file, name)]

    def move(self, old: str, new: str) -> None:
        """Follows a person who gave a file or a folder another name."""
        self.words = [words for words in self.words if not _at(words.file, old)]
        for item in self.items:
            if _at(item.place, old):
                item.home = item.place = new + item.place[len(old) :]

    def owns(self, name: str) -> bool:
        """Tells whether a person wrote what stands at a name."""
        return any(item.place == name for item in self.items)

    def forget_words_about(self, version: str) -> None:
        """Strikes out what was said of a version that a person took out or named anew."""
        self.words = [words for words in self.words if words.about != version]

    def losses(self, held: tree.Files, said: str, *, killed: bool) -> list[Loss]:
        """Gives what is lost, strikes it out, and follows what was kept under another name.

        Args:
            held: the files that are there now.
            said: what the last command printed: it must have named every copy.
            killed: whether it was killed, and so could name nothing.
        """
        lost = [loss for item in list(self.items) if (loss := self._look(item, held, said, killed=killed))]
        gone = [words for words in self.words if not _stands(words, held)]
        self.words = [words for words in self.words if words not in gone]
        return lost + [
            Loss(words.what, words.file, f"“{words.said}” is not there any more") for words in gone
        ]

    def _look(self, item: Item, held: tree.Files, said: str, *, killed: bool) -> Loss | None:
        for name in (item.home, item.place):
            if held.get(name) == item.sha256:
                item.place = name
                return None
        taken = {other.place for other in self.items if other is not item}
        copies = [name for name, state in held.items() if state == item.sha256 and name not in taken]
        return self._follow(item, copies, said, killed=killed)

    def _follow(self, item: Item, copies: list[str], said: str, *, killed: bool) -> Loss | None:
        home = item.home
        if not copies:
            self.items.remove(item)
            return Loss(item.what, home, "it is gone")
        told = [name for name in copies if killed or _is_named(name, home, said)]
        item.place = min(told or copies, key=tree.is_hidden)
        # What a killed run had in its hands may come back to its own name; a dated copy is there to stay.
        item.home = home if tree.is_hidden(item.place) else item.place
        return None if told else Loss(item.what, home, f"it is kept as {item.place}, which nobody was told")


def kind(name: str) -> str:
    """Gives what a file is to a person, by its name."""
    return next((what for pattern, what in _KINDS if re.search(pattern, name)), "a file of a person's own")


def words_file(name: str) -> bool:
    """Tells whether a file is one into which people and the program both write."""
    return name == _INDEX or PurePosixPath(name).name in (_JUDGEMENTS, _LOG)


def _at(name: str, place: str) -> bool:
    return name == place or name.startswith(f"{place}/")


def _is_named(name: str, home: str, said: str) -> bool:
    """Tells whether a command named a copy, whatever lines its words are broken into."""
    if tree.is_hidden(name):
        return False
    squeezed = "".join(said.split())
    path = PurePosixPath(name)
    by_name = path.name != PurePosixPath(home).name and _squeezed(path.name) in squeezed
    by_folder = path.parent != PurePosixPath(home).parent and _squeezed(path.parent.name) in squeezed
    return by_name or (bool(path.parent.name) and by_folder) or _squeezed(name) in squeezed


def _squeezed(said: str) -> str:
    return "".join(said.split())


def _stands(words: Words, held: tree.Files) -> bool:
    return any(words.said.encode() in _bytes(name) for name in _homes(words, held))


def _homes(words: Words, held: tree.Files) -> Iterable[str]:
    """Gives the files in which words may stand: their own, its dated copies, and all else in its folder."""
    folder = str(PurePosixPath(words.file).parent)
    return (name for name in held if name.startswith(f"{folder}/") and name.endswith(_ENDINGS))


_ENDINGS = (".json", ".yaml", ".log", ".txt", ".md", *(f"-{n}" for n in range(1, 40)))


def _bytes(name: str) -> bytes:
    path = Path(name)
    return path.read_bytes() if path.is_file() else b""
