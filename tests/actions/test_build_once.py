"""How often one build does what it does: counted at the doors of the rooms."""

import shutil
import sys
from collections import Counter
from pathlib import Path

import pytest

from drafter.actions.build import build, read_checked
from drafter.library.library import Library
from drafter.library.section_cache import CACHE

ROOT = Path(__file__).parents[2]
DOORS = {
    "drafter.read.source.read_section": lambda path, *_: path.name,
    "drafter.draft.consequential.carry_out.carry_out": lambda _, section, *__: section.name,
    "drafter.draft.amend.amend_section.amend_section": lambda section, changes, *_: (
        section.name,
        len(changes),
    ),
}


@pytest.fixture
def counted(monkeypatch):
    """Counts each call of a door by what it is called for, wherever it was imported."""
    counts = {door: Counter() for door in DOORS}
    for door, said in DOORS.items():
        module, _, name = door.rpartition(".")
        real = getattr(sys.modules[module], name)

        def through(*arguments, door=door, said=said, real=real, **options):
            counts[door][said(*arguments)] += 1
            return real(*arguments, **options)

        for holder in [one for key, one in sys.modules.items() if key.startswith("drafter.")]:
            if getattr(holder, name, None) is real:
                monkeypatch.setattr(holder, name, through)
    return counts


def test_one_build_reads_each_source_once_and_carries_its_amendments_out_once(tmp_path, counted):
    # A folder that nothing has been read from yet.
    unread = shutil.ignore_patterns(CACHE)
    library = Library.open(shutil.copytree(ROOT / "sec_versions", tmp_path / "library", ignore=unread))
    (tmp_path / "out").mkdir()
    build(read_checked(ROOT / "proposals" / "DP087.yaml", library), library, tmp_path / "out")
    read, carried, made = counted.values()
    assert read["G-5.20.docx"] == 1
    assert set(read.values()) == {1}
    assert carried == {"G@5.20": 1}
    assert made == {("G@5.20", 1): 1}
