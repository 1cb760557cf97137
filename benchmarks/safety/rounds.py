"""The kinds of work that several do at once, and how it is told afterwards whether each was done."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import program
import tree
from program import work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from program import Said

_CHECK = ("check", "G@2.0", "--since", "G@1.0")
_JUDGEMENTS = Path("sec_versions/consistency.yaml")
_COMMENT = "# a person's own comment"
# The versions of the library that nothing is drafted against.
SPARE = tuple(range(21, 29))

Works = list["Callable[[], int]"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of work.

    Attributes:
        name: the commands.
        works: gives what each of so many does.
        undone: gives how much of what was said to be done is not.
        unreadable: gives how much of what is there cannot be read.
        several: whether eight at once are of interest too.
    """

    name: str
    works: Callable[[int], Works]
    undone: Callable[[Sequence[Said]], int]
    unreadable: Callable[[], int]
    several: bool = True


def _adding(count: int) -> Works:
    return [work("add", f"inputs/v{n}.txt", *_named(n)) for n in range(4, 4 + count)]


def _named(number: int) -> tuple[str, ...]:
    return ("--section", "G", "--version", f"{number}.0")


def _not_added(said: Sequence[Said]) -> int:
    return len(_told(said, 4) - _versions())


def _adding_one(count: int, *options: str) -> Works:
    return [work("add", f"inputs/v{n}.txt", *_named(9), *options) for n in range(4, 4 + count)]


def _adding_by_force(count: int) -> Works:
    return _adding_one(count, "--force")


def _not_anywhere(said: Sequence[Said]) -> int:
    """Gives how many files that were said to be in the library are neither in it nor kept beside it."""
    held = set(tree.below(tree.files(Path()), "sec_versions").values())
    wanted = (
        tree.checksum(Path(f"inputs/v{n}.txt").read_bytes()) for n, one in enumerate(said, 4) if one.done
    )
    return sum(state not in held for state in wanted)


def _one_wins(said: Sequence[Said]) -> int:
    """Gives how many were told that they had a name to themselves, less the one that has it."""
    return max(0, sum(one.done for one in said) - 1)


def _removing(count: int) -> Works:
    return [work("remove", f"G@{n}.0") for n in SPARE[:count]]


def _not_removed(said: Sequence[Said]) -> int:
    return len(_told(said, SPARE[0]) & _versions())


def _mixed(count: int) -> Works:
    return [*_adding(count // 2), *_removing(count // 2)]


def _not_mixed(said: Sequence[Said]) -> int:
    half = len(said) // 2
    return _not_added(said[:half]) + _not_removed(said[half:])


def _judging(count: int) -> Works:
    return [work(*_CHECK, "--accept", str(n), "--reason", f"reason {n}.") for n in range(1, count + 1)]


def _judging_more(count: int) -> Works:
    program.call((*_CHECK, "--accept", "8", "--reason", "reason 8."))
    return _judging(count)


def _not_judged(said: Sequence[Said]) -> int:
    text = _JUDGEMENTS.read_text(encoding="utf-8") if _JUDGEMENTS.exists() else ""
    return sum(one.done and f"reason {n}." not in text for n, one in enumerate(said, start=1))


def _drafting(count: int) -> Works:
    told = ("draft", *_CHECK[1:], "--id", "CP9", "--finding")
    return [work(*told, str(n)) for n in range(1, count + 1)]


def _rebasing(count: int) -> Works:
    versions = (3, 1, *SPARE)[:count]
    return [work("rebase", "CP1", "--onto", f"{n}.0", "--write") for n in versions]


def _not_kept(said: Sequence[Said]) -> int:
    """Gives how many former texts are nowhere: each that rewrites the proposal has one to keep."""
    kept = {tree.checksum(path.read_bytes()) for path in Path("proposals").glob("CP1.yaml?*")}
    return max(0, sum(one.done for one in said) - len(kept))


def _building(count: int) -> Works:
    return [work("build", "CP1", "--out", "new")] * count


def _building_again(count: int) -> Works:
    with Path("proposals/CP1.yaml").open("a", encoding="utf-8") as file:
        file.write(f"{_COMMENT}\n")
    return [work("build", "CP1"), *[work("build", "--all")] * (count - 1)]


def _not_built(said: Sequence[Said]) -> int:
    """Gives how many were not done, though nobody has done anything that would hinder one."""
    return sum(not one.done for one in said)


def _redlining(count: int) -> Works:
    return [work("redline", "G@1.0", "G@2.0", "-o", "redline.docx")] * count


def _beside_an_editor(first: Callable[[int], Works], path: Path) -> Callable[[int], Works]:
    return lambda count: [*first(count - 1), partial(_edit, path)]


def _edit(path: Path) -> int:
    """Adds a comment to a file some milliseconds later, as a person does who has it open; gives 0."""
    time.sleep(time.monotonic_ns() % 40 / 1000)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{_COMMENT}\n")
    return 0


def _edit_gone(path: Path, _: Sequence[Said]) -> int:
    return int(not any(_COMMENT in _text(copy) for copy in path.parent.glob(f"{path.name}*")))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _told(said: Sequence[Said], first: int) -> set[str]:
    """Gives the versions, one each from the first, of which it was said that it is done."""
    return {f"G@{n}.0" for n, one in enumerate(said, start=first) if one.done}


def _versions() -> set[str]:
    said = program.call(("versions", "--json"))
    if said.status:
        return set()
    value = json.loads(said.out)
    rows = value["versions"] if isinstance(value, dict) else value
    return {f"{row['section']}@{row['version']}" for row in rows}


def _library_unreadable() -> int:
    """Gives how many versions of the library cannot be shown; one where its index cannot be read."""
    held = _versions()
    return sum(not program.call(("show", name)).done for name in held) + (not held)


def _fails(*arguments: str) -> int:
    return int(not program.call(arguments).done)


def _pack_broken(folder: Path) -> int:
    """Gives 1 where a pack is not there with every file that its record names, as the record has it."""
    try:
        named = json.loads((folder / "record.json").read_text(encoding="utf-8"))["files"]
        sums = {name: tree.checksum((folder / name).read_bytes()) for name in named}
    except (OSError, ValueError):
        return 1
    return int(any(file["sha256"] != sums[name] for name, file in named.items()))


def _proposal_broken(name: str) -> int:
    return _fails("rebase", name, "--onto", "3.0") if Path(f"proposals/{name}.yaml").exists() else 1


def _kinds() -> Iterable[Kind]:
    proposal = Path("proposals/CP1.yaml")
    judged = partial(_fails, *_CHECK)
    yield Kind("add", _adding, _not_added, _library_unreadable)
    yield Kind("add, one version", _adding_one, _one_wins, _library_unreadable)
    yield Kind("add --force, one version", _adding_by_force, _not_anywhere, _library_unreadable)
    yield Kind("remove", _removing, _not_removed, _library_unreadable)
    yield Kind("add beside remove", _mixed, _not_mixed, _library_unreadable)
    yield Kind("check --accept", _judging, _not_judged, judged)
    yield Kind("draft, one id", _drafting, _one_wins, partial(_proposal_broken, "CP9"))
    yield Kind("rebase --write", _rebasing, _not_kept, partial(_proposal_broken, "CP1"))
    yield Kind("build", _building, _not_built, partial(_pack_broken, Path("new/CP1")))
    yield Kind("build over a pack", _building_again, _not_built, partial(_pack_broken, Path("out/CP1")))
    yield Kind(
        "redline -o", _redlining, _not_built, partial(_fails, "accept", "redline.docx", "-o", "a.docx")
    )
    for name, works, path, broken in (
        ("check --accept, an editor", _judging_more, _JUDGEMENTS, judged),
        ("rebase --write, an editor", _rebasing, proposal, partial(_proposal_broken, "CP1")),
    ):
        beside = _beside_an_editor(works, path)
        yield Kind(name, beside, partial(_edit_gone, path), broken, several=False)


KINDS = tuple(_kinds())
