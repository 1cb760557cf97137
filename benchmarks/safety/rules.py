"""What must hold after every call, whatever it was: the rules of the contract that a stranger can check."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import papers
import tree
from program import HUNG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from orders import Order
    from program import Said

_STATUSES = (0, 1, 2, 130)
_ID = re.compile(rb"^id: *(\S+)", re.MULTILINE)
_BASELINE = re.compile(rb"^baseline: *G@(\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Work:
    """One call, with the folder before and after it.

    Attributes:
        files: the proposals by name, as they were before.
    """

    order: Order
    said: Said
    before: tree.Files
    after: tree.Files
    proposals: dict[str, bytes]

    @property
    def changed(self) -> set[str]:
        """The names of what a person sees that is not as it was."""
        return tree.changed(tree.seen(self.before), tree.seen(self.after))


def broken(work: Work) -> list[str]:
    """Gives in a few words each rule that a call broke."""
    rules = _KILLED if work.said.killed else _ENDED
    return [f"{work.order.name}: {told}" for rule in rules for told in rule(work)]


def proposals() -> dict[str, bytes]:
    """Gives the bytes of every file in the folder of proposals that may be one."""
    files = sorted(path for path in Path("proposals").glob("*.yaml") if path.is_file())
    return {path.as_posix(): path.read_bytes() for path in files}


def _status(work: Work) -> Iterator[str]:
    if work.said.status == HUNG:
        yield "never ends"
    elif "Traceback (most recent call last)" in work.said.words:
        yield f"a traceback: {work.said.words.strip().splitlines()[-1][:100]}"
    elif work.said.status not in _STATUSES:
        yield f"the exit status is {work.said.status}"


def _refused(work: Work) -> Iterator[str]:
    """What is refused has changed nothing; of several packs some may be built all the same."""
    if work.said.status not in (0, 1) and work.order.arguments[0] != "build" and work.changed:
        yield f"refuses, and {_kinds(work.changed)} is not as it was"


def _at_the_door(work: Work) -> Iterator[str]:
    """Proposals, templates and what lies in a library are no outputs, whatever the options."""
    target = work.order.target
    is_draft = work.order.arguments[0] == "draft"
    closed = target.startswith(("sec_versions/", "templates/")) or (
        target.startswith("proposals/") and target.endswith(".yaml") and not is_draft
    )
    if closed and work.said.done and target in work.changed:
        yield f"writes to a name in {target.split('/')[0]}"


def _own_input(work: Work) -> Iterator[str]:
    """What a result is made from is no output either."""
    target = work.order.target
    inputs = (
        work.order.arguments[1 : work.order.arguments.index("-o")] if "-o" in work.order.arguments else ()
    )
    if work.said.done and target in inputs and target in work.changed:
        yield "writes over what it was made from"


def _looks_only(work: Work) -> Iterator[str]:
    if work.order.name == "build --check" and work.changed:
        yield f"writes: {sorted(work.changed)[0]} is not as it was"


def _whole(work: Work) -> Iterator[str]:
    """What is new or other than before opens, whether or not the call came to its end."""
    if work.order.arguments[0] == "draft":
        return  # A proposal may be given any name.
    held = set(work.before.values())
    for name in sorted(name for name in work.changed if work.after.get(name) not in held):
        path = Path(name)
        if path.is_file() and not path.is_symlink() and not papers.is_whole(name, path.read_bytes()):
            yield f"leaves a {path.suffix} file that does not open"


def _there(work: Work) -> Iterator[str]:
    if work.said.done and work.order.target and not Path(work.order.target).exists():
        yield "says that it is done, and its output is not there"


def _onto(work: Work) -> Iterator[str]:
    """A pack on another version has a folder of its own."""
    onto = work.order.option("--onto")
    if work.order.arguments[0] != "build" or not onto:
        return
    for data in _named(work).values():
        baseline, name = _BASELINE.search(data), _ID.search(data)
        if baseline and name and baseline[1].decode() != onto and _pack_changed(work, name[1].decode()):
            yield "the pack on its own version is replaced by the one on another"


def _copies(work: Work) -> Iterator[str]:
    """Of a file whose name is not its id, and of two with one id, none is built."""
    if work.order.arguments[0] != "build":
        return
    named = _named(work)
    ids = {
        name: found[1].decode().strip("'\"") for name, data in named.items() if (found := _ID.search(data))
    }
    often = Counter(one.casefold() for one in ids.values())
    for name, one in ids.items():
        misnamed = PurePosixPath(name).stem.casefold() != one.casefold()
        if (misnamed or often[one.casefold()] > 1) and _pack_changed(work, one):
            yield (
                "a copy is built into the folder of the original"
                if misnamed
                else "one of two with one id is built"
            )


def _named(work: Work) -> dict[str, bytes]:
    """Gives the proposals that a build was asked for."""
    if "--all" in work.order.arguments:
        return work.proposals
    wanted = {work.order.arguments[1], f"proposals/{work.order.arguments[1]}.yaml"}
    return {name: data for name, data in work.proposals.items() if name in wanted}


def _pack_changed(work: Work, name: str) -> bool:
    folder = PurePosixPath(work.order.option("--out") or "out") / name
    return any(PurePosixPath(one).is_relative_to(folder) for one in work.changed)


def _kinds(names: set[str]) -> str:
    return ", ".join(sorted({PurePosixPath(name).parts[0] for name in names}))


_ENDED: tuple[Callable[[Work], Iterator[str]], ...] = (
    _status,
    _refused,
    _at_the_door,
    _own_input,
    _looks_only,
    _whole,
    _there,
    _onto,
    _copies,
)
_KILLED: tuple[Callable[[Work], Iterator[str]], ...] = (_whole,)
