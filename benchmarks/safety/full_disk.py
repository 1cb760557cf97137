"""Does every command that writes on a disk with too little room, and looks what it left there.

    python benchmarks/safety/full_disk.py [--limit]

The disk is a small one in memory, where one may be mounted (as root, on Linux); else, and with `--limit`, no
file may grow beyond a limit (`ulimit -f`). It ends with status 1 where a command ends otherwise than with one
line and status 2, leaves anything half written, or changes what stood there.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import duties
import folder
import papers
import program
import tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from duties import Duty
    from ledger import Ledger
    from program import Said

# From no room at all to enough for some of a pack's papers.
_ROOMS = (0, 1 << 12, 1 << 13, 1 << 14, 1 << 15, 1 << 16, 3 << 15)
_SIZE = 16 << 20
_REFUSED = 2


def main() -> int:
    """Does every command with every room and prints what does not hold, and a line of figures."""
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="full-") as held, _disk(Path(held)) as disk:
        base = Path(held) / "base"
        base.mkdir()
        folder.make(base)
        print(f"on {'a disk of 16 MB' if disk else 'files of a limited size'}")
        for duty in _able(base):
            for room in _ROOMS:
                _count(counts, duty, room, base, disk)
    print(
        "; ".join(f"{name}: {counts[name]}" for name in ("calls", "refused", "done all the same", "faults"))
    )
    return int(counts["faults"] > 0)


def _able(base: Path) -> Iterator[Duty]:
    """Gives every call that the program knows; says which it does not know."""
    for duty in duties.DUTIES:
        where = base.with_name("able")
        shutil.copytree(base, where)
        with folder.inside(where):
            said = program.prepared(duty.arguments, lambda: None)
        shutil.rmtree(where)
        if said.done:
            yield duty
        else:
            print(f"{duty.name}: not done, for it says: {said.error.strip()}")


def _count(counts: Counter[str], duty: Duty, room: int, base: Path, disk: Path | None) -> None:
    where = (disk or base.parent) / "work"
    shutil.copytree(base, where)
    with folder.inside(where):
        said, faults = _do(duty, room, fill=disk is not None)
    shutil.rmtree(where)
    counts["calls"] += 1
    counts["done all the same" if said.done else "refused"] += 1
    for fault in faults:
        counts["faults"] += 1
        print(f"{duty.name}, with {room} bytes left: {fault}")


def _do(duty: Duty, room: int, *, fill: bool) -> tuple[Said, list[str]]:
    with Path("proposals/CP1.yaml").open("ab") as file:
        file.write(duties.stale("CP1"))
    account, before = folder.ledger(Path()), tree.files(Path())
    if fill:
        with _filled(room):
            said = program.prepared(duty.arguments, lambda: None)
    else:
        limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (room, room))
        said = program.prepared(duty.arguments, limit)
    return said, list(_faults(duty, said, account, before))


@contextmanager
def _filled(room: int) -> Iterator[None]:
    """Fills the disk up to some bytes, and makes room again."""
    ballast = Path("../ballast")
    with ballast.open("wb", buffering=0) as file:
        with suppress(OSError):
            while True:
                file.write(bytes(1 << 12))
        file.truncate(max(0, file.tell() - room))
    try:
        yield
    finally:
        ballast.unlink()


def _faults(duty: Duty, said: Said, account: Ledger, before: tree.Files) -> Iterator[str]:
    after = tree.files(Path())
    if not said.done:
        yield from _misspoken(duty, said)
    changed = tree.changed(tree.seen(before), tree.seen(after))
    # These make several things, each whole, and the next call goes on with the others.
    goes_on = "--all" in duty.arguments or "init" in duty.arguments
    if not said.done and changed and not goes_on:
        yield f"it refuses, and {sorted(changed)[0]} is not as it was"
    for name in sorted(changed & after.keys()):
        if not papers.is_whole(name, Path(name).read_bytes()):
            yield f"{name} is half written"
    for name in sorted(after.keys() - before.keys()):
        if tree.is_hidden(name):
            yield f"{name} is left"
    for loss in account.losses(after, said.words, killed=False):
        yield f"{loss.name}: {loss.how}"


def _misspoken(duty: Duty, said: Said) -> Iterator[str]:
    lines = [line for line in said.error.splitlines() if line.strip() and "note" not in line[:15]]
    many = 2 if "--all" in duty.arguments else 1
    if said.status != _REFUSED:
        yield f"the exit status is {said.status}: {lines[-1] if lines else ''}"
    elif not 0 < len(lines) <= many:
        yield f"it says {len(lines)} lines: {lines[:3]}"


@contextmanager
def _disk(room: Path) -> Iterator[Path | None]:
    """Gives a small disk, where one may be mounted."""
    disk, mount, unmount = room / "disk", shutil.which("mount"), shutil.which("umount")
    disk.mkdir()
    told = [mount or "", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(disk)]
    able = mount and unmount and os.geteuid() == 0 and "--limit" not in sys.argv
    mounted = bool(able) and subprocess.run(told, check=False, capture_output=True).returncode == 0
    try:
        yield disk if mounted else None
    finally:
        if mounted:
            subprocess.run([unmount or "", str(disk)], check=True)


if __name__ == "__main__":
    sys.exit(main())
