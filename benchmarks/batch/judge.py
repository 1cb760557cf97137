"""What others say of a pack: the oracle, the sources, and whoever carries out its instructions."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from drafter.cli.app import drafter

if TYPE_CHECKING:
    from collections.abc import Sequence

Made = Mapping[str, Any]

_HOLDS = ("reject_all", "accept_all", "reject_format", "accept_format")
# Of these an amendment's words are made as they were drafted, whatever else the version has changed.
_UNTOUCHED = ("text", "heading", "insert_after", "insert_before", "delete")
# A note at the foot of a page, and words before the first number, are no clauses of a source.
_BESIDE = re.compile(r".*/note\d+|[a-z]+\d*")


def is_exact(oracle: Path, library: Path, pack: Path) -> bool:
    """Tells whether an outside judge settles the redline to the baseline and to the clean text."""
    section, _, version = _record(pack)["onto"].partition("@")
    files = (
        library / f"{section}-{version}.docx",
        pack / f"section-{section}-clean.docx",
        pack / f"section-{section}-redline.docx",
    )
    said = subprocess.run([sys.executable, oracle, *files], check=True, stdout=subprocess.PIPE).stdout
    verdict = json.loads(said)
    return all(verdict[key] in (True, [True] * 3) for key in _HOLDS) and not verdict["lint"]


def is_told(library: Path, pack: Path) -> bool:
    """Tells whether `drafter apply` makes the clauses of the clean text of the pack's own instructions."""
    record = _record(pack)
    section = record["onto"].partition("@")[0]
    sentences = "\n".join(told["text"] for told in record["instructions"])
    baseline = [record["onto"], "--json", "--library", str(library)]
    with tempfile.TemporaryDirectory() as folder:
        instructions = Path(folder) / f"{pack.name}.txt"
        instructions.write_text(sentences, encoding="utf-8")
        applied = _clauses(["apply", str(instructions), *baseline] if sentences else ["show", *baseline])
    return applied == _clauses(["show", str(pack / f"section-{section}-clean.docx"), "--json"])


def as_made(pack: Path, made: Sequence[Made]) -> bool:
    """Tells whether each amendment that is clean makes of its clause what the generator worked out.

    Words for words are not looked at where the clause may have been changed by another version besides.
    """
    rows = _record(pack)["amendments"]
    return len(rows) == len(made) and all(
        row["after"] == one["after"]
        for row, one in zip(rows, made, strict=True)
        if row["status"] == "clean" and (not one["verdict"] or any(key in one["form"] for key in _UNTOUCHED))
    )


def is_numbered(pack: Path, wanted: Sequence[Sequence[str]]) -> bool:
    """Tells whether the clean text has the numbers and words that the source has once it is renumbered."""
    section = _record(pack)["onto"].partition("@")[0]
    clauses = _clauses(["show", str(pack / f"section-{section}-clean.docx"), "--json"])
    return [list(one) for one in clauses if not _BESIDE.fullmatch(one[0])] == list(map(list, wanted))


def verdicts(out: Path, made: Mapping[str, Sequence[Made]]) -> Counter[tuple[str, str]]:
    """Gives how often each verdict was due and which was given; each amendment of each pack counts once."""
    seen: Counter[tuple[str, str]] = Counter()
    for name, amendments in made.items():
        rows = _record(out / name)["amendments"] if (out / name).is_dir() else []
        given = [row["status"] for row in rows] + ["none"] * (len(amendments) - len(rows))
        seen.update(zip([one["verdict"] for one in amendments], given, strict=True))
    return seen


def _record(pack: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((pack / "record.json").read_text(encoding="utf-8"))
    return record


def _clauses(command: list[str]) -> list[tuple[str, str]]:
    said = CliRunner().invoke(drafter, command)
    clauses = json.loads(said.stdout)["clauses"]
    return [(clause["id"], clause["text"] or clause["heading"] or "") for clause in clauses]
