"""Calls of the program that write, as a person at work in the folder may give them."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import tree

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

_SOURCES = ("G@1.0", "G@2.0", "G@3.0", "G@latest", "inputs/v2.docx", "inputs/v3.docx")
_USUAL = ("report.docx", "clean.docx", "redline.docx", "papers/clean.docx")
_PAGES = ("page.html", "papers/page.html")
_UNUSUAL = (
    "proposals/CP1.yaml",
    "proposals/CP2.yaml",
    "proposals/CP9.yaml",
    "sec_versions/G-2.0.docx",
    "sec_versions/index.json",
    "sec_versions/new.docx",
    "templates/legal-text.docx",
    "templates/page.html.j2",
    "out",
    "out/CP1/legal-text.docx",
    "out/CP1/record.json",
)


@dataclass(frozen=True, slots=True)
class Order:
    """One call.

    Attributes:
        arguments: what stands behind `drafter`.
        name: the command, and the option that makes it another kind of work.
        target: the file that it is told to write to with `-o`.
    """

    arguments: tuple[str, ...]
    name: str
    target: str = ""

    def __str__(self) -> str:
        """Gives the call as it is typed."""
        return shlex.join(["drafter", *self.arguments])

    def forced(self) -> Order:
        """Gives the same call with the option by which a person goes on all the same."""
        name = self.name if self.target and "-o" in self.name else f"{self.name} --force"
        return Order((*self.arguments, "--force"), name, self.target)

    def option(self, name: str) -> str:
        """Gives what stands behind an option; empty where it is not given."""
        return self.arguments[self.arguments.index(name) + 1] if name in self.arguments else ""


@dataclass
class Orders:
    """Whoever gives the calls.

    Attributes:
        dice: what decides.
        count: how many calls were given: each reason and title is told from every other by it.
    """

    dice: random.Random
    count: int = 0

    def next(self) -> Order:
        """Gives the next call."""
        calls, weights = zip(*_CALLS.items(), strict=True)
        self.count += 1
        return self.dice.choices(calls, weights)[0](self)

    def _maybe(self, chance: float, *options: str) -> tuple[str, ...]:
        return options if self.dice.random() < chance else ()

    def _seen(self, *endings: str) -> list[str]:
        return sorted(name for name in tree.seen(tree.files(Path())) if name.endswith(endings))

    def _proposal(self) -> str:
        files = [name for name in self._seen(".yaml") if name.startswith("proposals/")]
        return self.dice.choice(["CP1", "CP2", "CP1", "CP2", *files])

    def _target(self, usual: tuple[str, ...] = _USUAL) -> str:
        chosen = self.dice.random()
        if chosen < 0.5:  # noqa: PLR2004 - half of what people name is a name for an output
            return self.dice.choice(usual)
        return self.dice.choice(_UNUSUAL if chosen < 0.75 else self._seen(""))  # noqa: PLR2004 - a quarter each

    def _writing(self, *arguments: str) -> Order:
        """Gives a call whose result goes to a file of any name."""
        target = self._target(_PAGES if arguments[0] in ("diff", "check") else _USUAL)
        told = (*arguments, "-o", target, *self._maybe(0.25, "--force"))
        return Order(told, f"{arguments[0]} -o", target)

    def add(self) -> Order:
        """Puts a file into the library."""
        files = [name for name in self._seen(".docx", ".txt") if not name.startswith("proposals")]
        mine = [name for name in files if name.startswith("inputs")]
        file = self.dice.choice(mine if mine and self.dice.random() < 0.7 else files)  # noqa: PLR2004 - mostly these
        version = f"{self.dice.randint(1, 6)}.0"
        options = (*self._maybe(0.4, "--force"), *self._maybe(0.2, "--effective", "2026-11-30"))
        return Order(("add", file, "--section", "G", "--version", version, *options), _forced("add", options))

    def entitle(self) -> Order:
        """Corrects the title of a version in the library."""
        version = f"G@{self.dice.randint(1, 4)}.0"
        return Order(("add", version, "--title", f"Title {self.count} by add"), "add --title")

    def rebuild(self) -> Order:
        """Mends an index from the files."""
        return Order(("add", "--rebuild-index"), "add --rebuild-index")

    def remove(self) -> Order:
        """Takes a version out of the library."""
        options = self._maybe(0.6, "--force")
        return Order(("remove", f"G@{self.dice.randint(1, 6)}.0", *options), _forced("remove", options))

    def judge(self) -> Order:
        """Accepts a finding, with a reason."""
        rank, reason = str(self.dice.randint(1, 2)), f"reason {self.count} of mine"
        return Order(
            ("check", "G@2.0", "--since", "G@1.0", "--accept", rank, "--reason", reason), "check --accept"
        )

    def draft(self) -> Order:
        """Drafts a proposal from a finding."""
        name, rank = f"CP{self.dice.choice((1, 3, 4))}", str(self.dice.randint(1, 2))
        options = (*self._maybe(0.35, "--force"), *self._maybe(0.3, "--title", f"Title {self.count}"))
        where = self._maybe(0.2, "-o", self._target())
        told = ("draft", "G@2.0", "--since", "G@1.0", "--finding", rank, "--id", name, *options, *where)
        return Order(told, _forced("draft", options), where[1] if where else f"proposals/{name}.yaml")

    def rebase(self) -> Order:
        """Moves a proposal to another version, in its file."""
        onto = f"{self.dice.randint(1, 3)}.0"
        return Order(("rebase", self._proposal(), "--onto", onto, "--write"), "rebase --write")

    def build(self) -> Order:
        """Builds packs."""
        which = ("--all",) if self.dice.random() < 0.25 else (self._proposal(),)  # noqa: PLR2004 - a quarter
        onto = self._maybe(0.2, "--onto", self.dice.choice(("1.0", "2.0", "3.0")))
        out = self._maybe(0.25, "--out", ".")
        force = self._maybe(0.25, "--force")
        name = " ".join(("build", *which[: which[0] == "--all"], *onto[:1], *force))
        return Order(("build", *which, *onto, *out, *force), name)

    def look(self) -> Order:
        """Asks what is stale, and writes nothing."""
        return Order(("build", "--all", "--check"), "build --check")

    def redline(self) -> Order:
        """Writes a redline."""
        return self._writing("redline", *self.dice.choices(_SOURCES, k=2))

    def diff(self) -> Order:
        """Writes a page of changes."""
        return self._writing("diff", *self.dice.choices(_SOURCES, k=2))

    def settle(self) -> Order:
        """Accepts or rejects the changes in a Word file."""
        sources = ["inputs/marked.docx", *self._seen(".docx")]
        return self._writing(self.dice.choice(("accept", "reject")), self.dice.choice(sources))

    def apply(self) -> Order:
        """Carries out instructions."""
        return self._writing("apply", "inputs/instructions.txt", self.dice.choice(_SOURCES))

    def combine(self) -> Order:
        """Combines proposals."""
        return self._writing("combine", self._proposal(), self._proposal())

    def check(self) -> Order:
        """Writes a page of findings."""
        return self._writing("check", "G@2.0", "--since", "G@1.0")

    def begin(self) -> Order:
        """Begins a folder where one is."""
        return Order(("init", *self._maybe(0.3, "new")), "init")


def _forced(name: str, options: tuple[str, ...]) -> str:
    return f"{name} --force" if "--force" in options else name


_CALLS: dict[Callable[[Orders], Order], int] = {
    Orders.add: 11,
    Orders.entitle: 3,
    Orders.rebuild: 1,
    Orders.remove: 7,
    Orders.judge: 8,
    Orders.draft: 9,
    Orders.rebase: 8,
    Orders.build: 22,
    Orders.look: 2,
    Orders.redline: 9,
    Orders.diff: 5,
    Orders.settle: 5,
    Orders.apply: 4,
    Orders.combine: 4,
    Orders.check: 4,
    Orders.begin: 2,
}
