"""Measures the server's side of each screen: `python benchmarks/web/run.py`.

A section of 3,000 clauses in three versions, 100 clauses amended in each, and a library of 30 sections.
Beside each screen stands what the action behind it takes in this process, once it has been called: the aim is
at most 0.3 s for a screen, and at most 1.2 times its action. Then a thousand requests, and what memory grew.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import resource
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.actions.check import find
from drafter.actions.diff import diff
from drafter.actions.edit.edit_facts import facts_form
from drafter.actions.edit.edited_file import open_to_edit
from drafter.actions.edit.proposal_view import beside, outcome
from drafter.actions.proposals import list_proposals
from drafter.actions.versions import amounts, versions
from drafter.batch.check_all import check_all
from drafter.batch.documents import pack_of
from drafter.library.library import Library
from drafter.web.app import make_app
from drafter.web.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

PORT = 8765
ORIGIN = f"http://127.0.0.1:{PORT}"
WORDS = (
    "party shall supplier device gateway notify board code user service network comply where applicable each "
    "within days notice provide secure key system report change panel charges data request meter installation"
)
CLAUSES, AMENDED, SECTIONS, REQUESTS = 3_000, 100, 30, 1_000
VERSIONS = ("1.0", "2.0", "3.0")


def main() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        _library(Path("sec_versions"))
        _proposal(Path("proposals", "P1.yaml"))
        desk = Desk(PORT)
        client = make_app(desk).test_client()
        client.get(desk.address, base_url=ORIGIN)
        library = desk.library
        screens: list[tuple[str, str, Callable[[], object] | None]] = [
            ("first page", "/", None),
            ("compare", "/compare/A@1.0/A@2.0", lambda: diff("A@1.0", "A@2.0", library)),
            ("library", "/library", lambda: versions(library)),
            ("library, a row", "/library/section/A", lambda: amounts("A", library)),
            ("findings", "/findings/A@2.0?since=A@1.0", lambda: find("A@2.0", "A@1.0", library)),
            ("proposals", "/proposals", list_proposals),
            ("a proposal", "/proposal/P1", lambda: _amended_by("P1", library)),
            ("its facts", "/proposal/P1/facts", lambda: facts_form("P1", library)),
            ("what stands beside", "/proposal/P1/beside?clause=A2.3", lambda: _beside("P1", library)),
            ("packs", "/proposals/packs", lambda: list(check_all(["P1"], library, desk.out))),
            ("pack", "/pack/P1", lambda: pack_of("P1", library, desk.out)),
            ("what waits", "/waiting/findings/A@3.0?since=A@2.0", lambda: find("A@3.0", "A@2.0", library)),
        ]
        print("| screen | first view, file unread | first view, file read | again | its action, loaded |")
        print("|---|---|---|---|---|")
        for name, path, action in screens:
            cold = _seconds(lambda path=path: client.get(path, base_url=ORIGIN))
            desk.forget()
            first = _seconds(lambda path=path: client.get(path, base_url=ORIGIN))
            again = _seconds(lambda path=path: client.get(path, base_url=ORIGIN))
            own = f"{_seconds(action):.2f} s" if action else "–"
            print(f"| {name} | {cold:.2f} s | {first:.2f} s | {again:.2f} s | {own} |")
        _memory(client, [path for _, path, _ in screens])
        desk.uploads.close()


def _amended_by(name: str, library: Library) -> object:
    return outcome(open_to_edit(name, library), "A@2.0", "A1.3", library)


def _beside(name: str, library: Library) -> object:
    return beside(open_to_edit(name, library), "A@2.0", "A2.3", library)


def _memory(client, paths: list[str]) -> None:  # noqa: ANN001 - Flask's own
    before = _resident()
    for number in range(REQUESTS):
        client.get(paths[number % len(paths)], base_url=ORIGIN)
    print(f"\nMemory after {REQUESTS:,} requests: {_resident() - before:+.0f} MB on {before:.0f} MB.")
    print(f"At most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB.")


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _library(folder: Path) -> None:
    chance = random.Random(1)  # noqa: S311 - the same library each time
    library = Library.open(folder)
    for number in range(SECTIONS):
        letter = chr(65 + number % 26) * (1 + number // 26)
        clauses = _clauses(letter, CLAUSES if not number else 100, chance)
        for version in VERSIONS:
            file = folder.parent / "made.json"
            said = {"section": letter, "title": f"Part {letter}", "version": version, "clauses": clauses}
            file.write_text(json.dumps(said), encoding="utf-8")
            library = library.add(file, section=letter, version=version)
            clauses = _amended(clauses, AMENDED if not number else 5, chance)


def _proposal(file: Path) -> None:
    """Writes a proposal with five amendments."""
    file.parent.mkdir()
    items = "".join(f"  - clause: A{n}.3\n    text: Other words in {n}.\n" for n in range(1, 6))
    said = f"id: P1\ntitle: One\nbaseline: A@2.0\namendments:\n{items}"
    file.write_text(said, encoding="utf-8")


def _clauses(letter: str, count: int, chance: random.Random) -> list[dict[str, str]]:
    return [
        {
            "id": f"{letter}{number // 20 + 1}.{number % 20 + 1}",
            "label": f"{number % 20 + 1}",
            "text": " ".join(chance.choices(WORDS.split(), k=40)) + ".",
        }
        for number in range(count)
    ]


def _amended(clauses: list[dict[str, str]], count: int, chance: random.Random) -> list[dict[str, str]]:
    made = [dict(clause) for clause in clauses]
    for clause in chance.sample(made, count):
        words = clause["text"].split()
        words[20] = "changed"
        clause["text"] = " ".join([*words[:5], "which", "is", "new", *words[5:]])
    return made


if __name__ == "__main__":
    main()
