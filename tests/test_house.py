"""The walls hold: what may not be imported, or has no place, breaks a contract by name."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[1]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
    "contracts"
]
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"
# Where it is put, what is put in, the contract that it breaks, and what is said of it.
WRONG = [
    (
        "detect/siblings.py",
        "from drafter.draft import from_findings",
        "data flows one way",
        "drafter.detect.siblings -> drafter.draft.from_findings",
    ),
    (
        "compare/sections.py",
        "from lxml import etree",
        "XML stays in the rooms of Word",
        "drafter.compare.sections -> lxml",
    ),
    (
        "draft/from_findings.py",
        "from drafter.raw import read_bytes",
        "comparing, finding and drafting never open a file",
        "drafter.draft.from_findings -> drafter.raw",
    ),
    (
        "render/html.py",
        "from drafter.draft.rebase.verdicts import verdicts",
        "what is printed is worked out before",
        "drafter.render.html -> drafter.draft.rebase.verdicts",
    ),
    (
        "actions/redline.py",
        "from drafter.redline.write import piece_writer",
        "redlines are made by `redline.redline`",
        "drafter.actions.redline -> drafter.redline.write.piece_writer",
    ),
    ("stray.py", "", "data flows one way", "drafter.stray"),
]


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """Gives what is said of each contract that a copy of the house with all of this put in breaks."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", copy)
    shutil.copytree(ROOT / "drafter", copy / "drafter", ignore=shutil.ignore_patterns("__pycache__"))
    for name, line, _, _ in WRONG:
        with (copy / "drafter" / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{line}\n")
    ended = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"], cwd=copy, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1, ended.stderr
    _, *told = re.split(r"\n([^\n]+)\n-{3,}\n", ended.stdout.partition("Broken contracts")[2])
    return dict(zip(told[::2], told[1::2], strict=True))


@pytest.mark.parametrize(("contract", "told"), [wrong[2:] for wrong in WRONG])
def test_what_stands_at_the_wrong_place_breaks_a_contract_by_name(said, contract, told):
    assert told in said[contract]


def test_every_outside_library_has_its_room():
    graph = grimp.build_graph("drafter", include_external_packages=True)
    outside = {
        name
        for name in graph.modules
        if name.partition(".")[0] not in {"drafter", "_typeshed", *sys.stdlib_module_names}
    }
    housed = {name for contract in CONTRACTS for name in contract.get("protected_modules", [])}
    assert outside <= housed


def test_no_room_holds_more_than_twenty_modules():
    folders = [path.parent for path in (ROOT / "drafter").rglob("__init__.py")]
    modules = {folder: [p for p in folder.glob("*.py") if p.name != "__init__.py"] for folder in folders}
    assert {str(folder): len(held) for folder, held in modules.items() if len(held) > 20} == {}


def test_no_module_is_longer_than_350_lines():
    lengths = {
        path: path.read_text(encoding="utf-8").count("\n") for path in (ROOT / "drafter").rglob("*.py")
    }
    assert {str(path): lines for path, lines in lengths.items() if lines > 350} == {}
