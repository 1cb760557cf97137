"""One sequence of the monkey: calls, hand edits and kills in a folder of its own, and a look after each."""

from __future__ import annotations

import json
import random
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import folder
import program
import rules
import tree
from hands import Hands
from ledger import Ledger, Words
from orders import Order, Orders
from program import Moment, Said

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST, _LONGEST = 5, 15
_BY_HAND, _KILLED, _AGAIN, _NO_PACKS = 0.38, 0.08, 0.7, 0.4
_KEPT_AS = re.compile(r"is in the library as (\S+?)\.?(\s|$)")
_CONSISTENCY = "sec_versions/consistency.yaml"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that went wrong.

    Attributes:
        what: what it was, the same words for the same kind of fault.
        detail: the name of a file, and what became of it.
        number: the sequence in which it was.
        script: what was done until then, a line each.
    """

    what: str
    detail: str
    number: int
    script: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Again:
    """A call that a person gives once more, and what it left behind when it was killed."""

    order: Order
    left: frozenset[str] = frozenset()


@dataclass
class Sequence:
    """A sequence being played in the present folder."""

    number: int
    dice: random.Random
    ledger: Ledger
    script: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def play(self) -> list[Fault]:
        """Plays it to its end and gives what went wrong."""
        hands, orders = Hands(self.dice, self.ledger), Orders(self.dice)
        if self.dice.random() < _NO_PACKS:
            shutil.rmtree("out")
        again: Again | None = None
        for _ in range(self.dice.randint(_SHORTEST, _LONGEST)):
            if again and self.dice.random() < _AGAIN:
                again = self._order(again.order, hands, again.left)
            elif self.dice.random() < _BY_HAND:
                self.script += filter(None, [hands.act()])
            else:
                again = self._order(orders.next(), hands)
        return self.faults

    def _order(self, order: Order, hands: Hands, left: frozenset[str] = frozenset()) -> Again | None:
        """Gives a call, and looks; gives what a person may call next: the same again, or with `--force`.

        Args:
            order: the call.
            hands: the person.
            left: what the same call left behind when it was killed, which goes once it is done.
        """
        moment = self._moment(order) if not left and self.dice.random() < _KILLED else None
        work = self._call(order, moment)
        self._look(work, hands)
        if work.said.done and left & work.after.keys():
            self._fault(f"{order.name}: the next run leaves what a killed one left", sorted(left)[0])
        if work.said.killed:
            hidden = {name for name in work.after if tree.is_hidden(name)}
            return Again(order, frozenset(hidden - work.before.keys()))
        refused = "--force" in work.said.error + work.said.out and "--force" not in order.arguments
        return (
            Again(order.forced())
            if work.said.status and refused and "o such option" not in work.said.error
            else None
        )

    def _moment(self, order: Order) -> Moment:
        long = order.arguments[0] == "build"
        if self.dice.random() < 0.3:  # noqa: PLR2004 - the others are told by what they do, and so come again
            return Moment(seconds=self.dice.uniform(0, 0.4 if long else 0.05))
        return Moment(touches=self.dice.randint(1, 40 if long else 8))

    def _call(self, order: Order, moment: Moment | None) -> rules.Work:
        before, drafts = tree.files(Path()), rules.proposals()
        said = program.killed(order.arguments, moment) if moment else program.call(order.arguments)
        end = f"killed {moment}" if said.killed else f"exit {said.status}"
        self.script.append(f"{order}  # {end}: {_first(said)}")
        return rules.Work(order, said, before, tree.files(Path()), drafts)

    def _look(self, work: rules.Work, hands: Hands) -> None:
        """Looks for every byte, enters what the call says it has done, and holds it against the rules."""
        order, said = work.order, work.said
        if (said.done or said.killed) and order.arguments[0] in ("remove", "add"):
            self.ledger.forget_words_about(_version(order))
        for loss in self.ledger.losses(work.after, said.words, killed=said.killed):
            self._fault(f"{order.name}{' (killed)' if said.killed else ''}: {loss.what}: {_how(loss.how)}",
                        f"{loss.name}: {loss.how}")  # fmt: skip
        if said.done:
            self._enter(work)
        for told in rules.broken(work):
            self._fault(told, _first(said))
        if not hands.broken:
            self._read_library(order, killed=said.killed)

    def _enter(self, work: rules.Work) -> None:
        order = work.order
        if order.name in ("draft", "draft --force"):
            self._own(order.target, work.after)
        elif order.name == "rebase --write":
            self._own(_file_of(order.arguments[1]), work.after)
        elif order.name == "check --accept":
            self.ledger.words.append(Words(order.option("--reason"), _CONSISTENCY, "a judgement"))
        elif order.name == "add --title":
            version = order.arguments[1]
            title = Words(order.option("--title"), "sec_versions/index.json", "a title given to add", version)
            self.ledger.words.append(title)
        elif order.arguments[0] == "remove":
            self.ledger.versions.discard(order.arguments[1])
        elif order.name in ("add", "add --force"):
            self._enter_version(work)

    def _enter_version(self, work: rules.Work) -> None:
        order = work.order
        version = _version(order)
        self.ledger.versions.add(version)
        wanted = _through(work.before, order.arguments[1])
        kept = [name for name, state in work.after.items()
                if state == wanted and name.startswith("sec_versions/")]  # fmt: skip
        fresh = [name for name in kept if name in work.changed] or kept
        if fresh:
            self.ledger.own(fresh[0], wanted)
        else:
            self._fault(f"{order.name}: says that it is in the library, and no file of it is", version)

    def _own(self, name: str, after: tree.Files) -> None:
        """Enters a proposal that the program wrote at a person's word; of a link, what it leads to."""
        real = Path(name).resolve()
        here = real.relative_to(Path.cwd()).as_posix() if real.is_relative_to(Path.cwd()) else ""
        if here in after:
            self.ledger.own(here, after[here], "a proposal")

    def _read_library(self, order: Order, *, killed: bool) -> None:
        """Reads the library as a person would, and looks for each version that is said to be in it."""
        said = program.call(["versions", "--json", "--library", "sec_versions"])
        if said.status:
            self._fault(f"{order.name}: the library cannot be read afterwards", _first(said))
            return
        held = set(_names(said))
        missing = set() if killed and order.arguments[0] == "remove" else self.ledger.versions - held
        if missing:
            self._fault(f"{order.name}: a version that is said to be in the library is not", str(missing))
        # What a killed run had done, or not, is found out here.
        self.ledger.versions = held

    def _fault(self, what: str, detail: str) -> None:
        self.faults.append(Fault(what, detail, self.number, tuple(self.script)))


def play(seed: int, number: int, base: Path, where: Path) -> list[Fault]:
    """Plays a sequence in a new folder and gives what went wrong.

    Args:
        seed: the seed of all sequences.
        number: which of them.
        base: the folder that it begins with.
        where: the folder to work in; it is not there yet.
    """
    shutil.copytree(base, where, symlinks=True)
    # Not for secrets: the same seed gives the same sequence.
    dice = random.Random(f"{seed}:{number}")  # noqa: S311
    with folder.inside(where):
        return Sequence(number, dice, folder.ledger(where)).play()


def _names(said: Said) -> Iterator[str]:
    value = json.loads(said.out)
    rows = value["versions"] if isinstance(value, dict) else value
    return (row.get("name") or f"{row['section']}@{row['version']}" for row in rows)


def _version(order: Order) -> str:
    """Gives the version that a call of `add` or `remove` is about."""
    given = order.option("--version")
    return f"{order.option('--section')}@{given}" if given else order.arguments[1]


def _file_of(name: str) -> str:
    return name if name.endswith(".yaml") else f"proposals/{name}.yaml"


def _through(held: tree.Files, name: str) -> str:
    """Gives the checksum of a file, or of the one that a link leads to."""
    path = Path(name)
    return tree.checksum(path.read_bytes()) if path.is_symlink() and path.is_file() else held.get(name, "")


def _how(how: str) -> str:
    return "kept where nobody was told" if how.startswith("it is kept") else "gone"


def _first(said: Said) -> str:
    lines = said.words.strip().splitlines()
    return lines[-1 if said.status == program.CRASHED else 0][:160] if lines else ""
