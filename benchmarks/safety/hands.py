"""What a person does in a working folder by hand: writes, copies, renames, deletes, links."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import papers
import tree
from ledger import Ledger, Words, words_file

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

_INDEX = Path("sec_versions/index.json")
_TEXTS = (".yaml", ".txt", ".md", ".html", ".json")
_TARGETS = ("report.docx", "page.html", "clean.docx", "proposals/CP3.yaml", "sec_versions/G-5.0.txt", "out")
_FOLDERS = ("CP1", "out/CP1", "out/CP1-on-3.0")


@dataclass
class Hands:
    """A person at work in the present folder.

    Attributes:
        dice: what decides.
        ledger: where all that they write is entered.
        count: how many things they have written: each is told from every other by its number.
        broken: whether they have broken the library, so that it need not be read any more.
    """

    dice: random.Random
    ledger: Ledger
    count: int = 0
    broken: bool = False

    def act(self) -> str:
        """Does one thing and gives it as a line of a script; empty where there was nothing to do it to."""
        acts, weights = zip(*_ACTS.items(), strict=True)
        self.count += 1
        try:
            return self.dice.choices(acts, weights)[0](self)
        except OSError:
            return ""  # A folder that is a file by now, a link that leads nowhere: a person would let it be.

    def _seen(self, *endings: str) -> list[str]:
        held = sorted(tree.seen(tree.files(Path())))
        return [name for name in held if name.endswith(endings) and Path(name).is_file()]

    def _some(self, *endings: str) -> str:
        """Gives a file; one that lies in a pack, among the proposals or beside them rather than another."""
        names = self._seen(*endings)
        weights = [1 if name.startswith(("inputs", "sec_versions")) else 4 for name in names]
        return self.dice.choices(names, weights)[0] if names else ""

    def _wrote(self, name: str, data: bytes) -> None:
        """Writes a file in place, as most editors do, and enters it."""
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(data)
        for other in _same_file(name):
            self._enter(other, data)

    def _enter(self, name: str, data: bytes) -> None:
        if name.startswith("sec_versions/") and self.ledger.owns(name):
            self.ledger.own(name, tree.checksum(data), "a published version that somebody changed")
        elif not words_file(name):
            self.ledger.own(name, tree.checksum(data))

    def append(self) -> str:
        """Writes a line at the end of a text."""
        name = self._some(*_TEXTS)
        if not name or name == str(_INDEX):
            return ""
        said = f"note {self.count} by hand"
        plain = self.dice.random() < 0.15  # noqa: PLR2004 - a line that breaks a YAML file is not so rare
        line = (
            said if plain else {".html": f"<!-- {said} -->", ".json": " "}.get(Path(name).suffix, f"# {said}")
        )
        self._wrote(name, Path(name).read_bytes() + f"{line}\n".encode())
        if words_file(name):
            self.ledger.words.append(Words(said, name, "a comment in the judgements"))
        return f"echo '{line}' >> '{name}'"

    def comment(self) -> str:
        """Changes the first comment in a YAML file."""
        name = self._some(".yaml")
        lines = Path(name).read_bytes().split(b"\n") if name else []
        at = next((n for n, line in enumerate(lines) if line.startswith(b"#")), None)
        if at is None or words_file(name):
            return ""
        lines[at] = f"# comment {self.count}".encode()
        self._wrote(name, b"\n".join(lines))
        return f"sed -i '{at + 1}s/.*/# comment {self.count}/' '{name}'"

    def word(self) -> str:
        """Writes a word into a Word file and saves it, as Word does."""
        name = self._some(".docx")
        said = f"word{self.count}"
        try:
            data = papers.with_a_word(Path(name).read_bytes(), said) if name else b""
        except ValueError:
            return ""
        if name:
            self._wrote(name, data)
        return name and f"write-in-word '{name}' {said}"

    def letter(self) -> str:
        """Puts a letter into a folder in which packs are, or may be."""
        folders = [*_FOLDERS, *self._packs()]
        name = f"{self.dice.choice(folders)}/letter-{self.count}.txt"
        self._wrote(name, f"Dear Sir, this is letter {self.count}.\n".encode())
        return f"mkdir -p '{Path(name).parent}'; echo 'Dear Sir, this is letter {self.count}.' > '{name}'"

    def paper(self) -> str:
        """Writes a paper of one's own at a name that a command may be told to write to."""
        name = self.dice.choice(_TARGETS)
        if os.path.lexists(name):
            return ""
        self._wrote(name, papers.word([f"Paper {self.count}"]) if name.endswith("x") else papers.text(5))
        return f"write-by-hand '{name}'"

    def record(self) -> str:
        """Changes the record of a pack by hand."""
        name = self._some("record.json")
        if not name:
            return ""
        self._wrote(
            name, Path(name).read_bytes().replace(b'"title": "', f'"title": "{self.count} '.encode(), 1)
        )
        return f"""sed -i 's/"title": "/"title": "{self.count} /' '{name}'"""

    def index(self) -> str:
        """Corrects a title in the index of the library, and leaves it valid."""
        try:
            value = json.loads(_INDEX.read_text(encoding="utf-8"))
            entry = self.dice.choice(value["versions"])
        except (OSError, ValueError, IndexError):
            return ""
        version = f"{entry['section']}@{entry['version']}"
        entry["title"] = f"Title {self.count} by hand"
        _INDEX.write_text(json.dumps(value, indent=1), encoding="utf-8")
        self.ledger.forget_words_about(version)
        self.ledger.words.append(Words(entry["title"], str(_INDEX), "a title in the index", version))
        return f"edit-index {version} title='{entry['title']}'"

    def copy(self) -> str:
        """Copies a file as Explorer does."""
        name = self._some("")
        path = PurePosixPath(name)
        new = str(path.with_name(self.dice.choice((f"{path.stem} - Copy", f"{path.stem} (2)")) + path.suffix))
        if not name or os.path.lexists(new):
            return ""
        shutil.copyfile(name, new)
        if self.ledger.owns(name):
            self.ledger.own(new, tree.checksum(Path(new).read_bytes()), "a copy made by hand")
        return f"cp '{name}' '{new}'"

    def rename(self) -> str:
        """Gives a file, or a pack, another name."""
        name = self.dice.choice([self._some(""), self._pack()])
        if not name or name == str(_INDEX):
            return ""
        path = PurePosixPath(name)
        new = str(path.with_name(f"{path.stem} sent {self.count}{path.suffix}"))
        Path(name).rename(new)
        self.ledger.move(name, new)
        return f"mv '{name}' '{new}'"

    def delete(self) -> str:
        """Deletes a file, or a pack."""
        name = self.dice.choice([self._some(""), self._pack()])
        if not name:
            return ""
        shutil.rmtree(name) if Path(name).is_dir() and not Path(name).is_symlink() else Path(name).unlink()
        self.ledger.forget(name)
        if name == str(_INDEX):
            self.broken = True
            self.ledger.versions.clear()
        return f"rm -r '{name}'"

    def link(self) -> str:
        """Puts a link where a command may be told to write: to a file, to nothing, to itself."""
        name = self.dice.choice(_TARGETS)
        to = self.dice.choice([self._some(""), "nowhere.docx", name])
        if not to or os.path.lexists(name):
            return ""
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).symlink_to(os.path.relpath(to, Path(name).parent))
        self.ledger.own(name, tree.files(Path())[name], "a link")
        return f"ln -s '{Path(name).readlink()}' '{name}'"

    def hard_link(self) -> str:
        """Gives a file a second name at which a command may be told to write."""
        name, to = self.dice.choice(_TARGETS), self._some("")
        if not to or os.path.lexists(name) or Path(to).is_symlink() or words_file(to):
            return ""
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).hardlink_to(to)
        if self.ledger.owns(to):
            self.ledger.own(name, tree.checksum(Path(name).read_bytes()), "a second name of a file")
        return f"ln '{to}' '{name}'"

    def odd(self) -> str:
        """Puts something that is no proposal among the proposals."""
        name = self.dice.choice(("proposals/old.yaml", "proposals/.#CP1.yaml", "proposals/pipe.yaml"))
        if os.path.lexists(name) or not Path("proposals").is_dir():
            return ""
        if name.endswith("pipe.yaml") and self.dice.random() < 0.2:  # noqa: PLR2004 - one costs a quarter minute
            os.mkfifo(name)
            return f"mkfifo {name}"
        if name.endswith("old.yaml"):
            Path(name).mkdir()
            return f"mkdir {name}"
        Path(name).unlink(missing_ok=True)
        Path(name).symlink_to("somebody@host.1234")
        return f"ln -s somebody@host.1234 '{name}'"

    def _pack(self) -> str:
        packs = self._packs()
        return self.dice.choice(packs) if packs else ""

    def _packs(self) -> list[str]:
        found = (path.parent.as_posix() for path in Path().glob("**/record.json") if len(path.parts) > 1)
        return sorted(name for name in found if not tree.is_hidden(name))


def _same_file(name: str) -> Sequence[str]:
    """Gives the names in the folder under which the bytes of a file are found; of a link, by its target."""
    own = os.stat(name)  # noqa: PTH116 - it follows links, which is what is wanted
    links = (p for p in Path().rglob("*") if p.is_file() and not p.is_symlink())
    return [path.as_posix() for path in links if os.path.samestat(path.stat(), own)]


_ACTS: dict[Callable[[Hands], str], int] = {
    Hands.append: 14,
    Hands.comment: 6,
    Hands.word: 20,
    Hands.letter: 14,
    Hands.paper: 6,
    Hands.record: 4,
    Hands.index: 5,
    Hands.copy: 12,
    Hands.rename: 7,
    Hands.delete: 7,
    Hands.link: 4,
    Hands.hard_link: 2,
    Hands.odd: 2,
}
