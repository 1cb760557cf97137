"""The shipped versions: what they are made from, what they hold, and that they are what Word would hold."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from lxml import etree

VERSIONS = Path(__file__).parents[2] / "sec_versions"
NUMBERS = Path(__file__).parent / "numbers"
NAMES = ["G-5.18", "G-5.19", "G-5.20", "G-6.0"]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"

AWARE = (
    "Where a User becomes aware of any material security vulnerability in, "
    "or likely cause of a material adverse effect on the security of:"
)
OWN_SYSTEMS = "any hardware, software or firmware which forms part of its User Systems; or"
COMPLY = "it shall comply with the requirements of Section G3.18."
ESTABLISH = "Each User shall, wherever it is practicable to do so, establish with:"
MAKERS = (
    "the manufacturers of the hardware and developers of the software and firmware "
    "which form part of its User Systems; and"
)
WIDE = (
    "(where applicable) any Smart Metering System "
    "(excluding a Communications Hub Function or Gas Proxy Function) "
    "for which it is the Responsible Supplier"
)
NARROW = (
    "(where applicable) any Smart Metering System "
    "(excluding a Communications Hub Function or Gas Proxy Function which forms part of a SMETS2+ Device) "
    "for which it is the Responsible Supplier"
)
QUOTED = {
    "G-5.18": (WIDE, "G3.20"),
    "G-5.19": (WIDE, "G3.20"),
    "G-5.20": (NARROW, "G3.20"),
    "G-6.0": (NARROW, "G3.21"),
}


def _part(name: str, part: str) -> etree._Element:
    with zipfile.ZipFile(VERSIONS / f"{name}.docx") as archive:
        return etree.fromstring(archive.read(part))


def _words(paragraph: etree._Element) -> str:
    """Gives a paragraph's text as a reader sees it, the marks of its footnotes included."""
    notes = {f"{W}footnoteReference"}
    return "".join(
        node.get(f"{W}id") if node.tag in notes else node.text for node in paragraph.iter(f"{W}t", *notes)
    )


def _paragraphs(name: str) -> list[str]:
    return [_words(paragraph) for paragraph in _part(name, "word/document.xml").iter(f"{W}p")]


def _printed(name: str) -> list[tuple[str, str]]:
    """Gives the number and the words of every line of LibreOffice's export."""
    text = (NUMBERS / f"{name}.txt").read_text(encoding="utf-8-sig")
    line = re.compile(r"^ *(?:(G\d+(?:\.\d+)?|\([a-zA-Z]+\)) )?(.*)$")
    pairs = [line.match(row.rstrip()).groups(default="") for row in text.splitlines()]
    return [(number, words) for number, words in pairs if words]


def _source(name: str) -> str:
    return (VERSIONS / "sources" / f"{name}.txt").read_text(encoding="utf-8")


def test_making_them_again_gives_the_same_bytes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, VERSIONS / "make.py", tmp_path], check=True)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {
        name: (VERSIONS / name).read_bytes() for name in [f"{n}.docx" for n in NAMES] + ["index.json"]
    }


def test_the_index_names_every_version_in_order_with_its_checksum() -> None:
    rows = json.loads((VERSIONS / "index.json").read_text(encoding="utf-8"))["versions"]
    assert [row["file"] for row in rows] == [f"{name}.docx" for name in NAMES]
    for row in rows:
        assert row["sha256"] == hashlib.sha256((VERSIONS / row["file"]).read_bytes()).hexdigest()
        assert (row["section"], row["title"]) == ("G", "Security")
    assert [row["version"] for row in rows] == ["5.18", "5.19", "5.20", "6.0"]
    assert sorted(row["effective"] for row in rows) == [row["effective"] for row in rows]


@pytest.mark.parametrize("name", NAMES)
def test_the_source_holds_the_quoted_words(name: str) -> None:
    exclusion, _ = QUOTED[name]
    lines = [re.sub(r" \{#[a-z-]+\}$", "", line.strip()) for line in _source(name).splitlines()]
    aware, establish = lines.index(f"§ {AWARE}"), lines.index(f"§ {ESTABLISH}")
    closing = f"> {COMPLY.replace('G3.18', '{@u-vulnerability}')}"
    assert lines[aware + 1 : aware + 4] == [f"(a) {OWN_SYSTEMS}", f"(b) {exclusion},", closing]
    assert lines[establish + 1 : establish + 3] == [f"(a) {MAKERS}", f"(b) {WIDE}."]


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_holds_the_quoted_words(name: str) -> None:
    exclusion, _ = QUOTED[name]
    words = _paragraphs(name)
    aware, establish = words.index(AWARE), words.index(ESTABLISH)
    assert words[aware + 1 : aware + 4] == [OWN_SYSTEMS, f"{exclusion},", COMPLY]
    assert words[establish + 1 : establish + 3] == [MAKERS, f"{WIDE}."]


@pytest.mark.parametrize("name", NAMES)
def test_the_quoted_clauses_bear_their_numbers(name: str) -> None:
    printed = _printed(name)
    assert ("G3.17", AWARE) in printed
    assert (QUOTED[name][1], ESTABLISH) in printed


@pytest.mark.parametrize("name", NAMES)
def test_only_two_clauses_hold_the_exclusion(name: str) -> None:
    assert _source(name).count("(excluding a Communications Hub Function or Gas Proxy Function") == 2


def test_the_renamed_term_was_left_in_one_place_until_6_0() -> None:
    old = [_source(name).count("Appointed Auditor") for name in NAMES]
    new = [_source(name).count("Competent Assessor") for name in NAMES]
    assert old == [9, 9, 1, 0]
    # 5.20 brings a clause of its own that uses the new term.
    assert new == [0, 0, 9, 10]


def test_the_time_limit_was_changed_in_all_places() -> None:
    assert [_source(name).count("five Working Days") for name in NAMES] == [4, 4, 0, 0]
    assert [_source(name).count("three Working Days") for name in NAMES] == [0, 0, 4, 4]


@pytest.mark.parametrize("name", NAMES)
def test_the_export_is_of_the_shipped_file(name: str) -> None:
    rows = (NUMBERS / "sources.sha256").read_text(encoding="utf-8").split("\n")
    checksum = hashlib.sha256((VERSIONS / f"{name}.docx").read_bytes()).hexdigest()
    stale = "the export is stale; run tests/support/export_versions.py"
    assert f"{checksum}  {name}.docx" in rows, stale


@pytest.mark.parametrize("name", NAMES)
def test_word_and_libreoffice_show_the_same_words(name: str) -> None:
    # LibreOffice works the cross-references out, so this compares the numbers that the fields show, too.
    assert [words for _, words in _printed(name)] == [words.strip() for words in _paragraphs(name)]


@pytest.mark.parametrize("name", NAMES)
def test_no_number_is_typed(name: str) -> None:
    typed = re.compile(r"(G\d+(\.\d+)?|\([ivx]+\)|\([a-zA-Z]\))\s")
    assert [words for words in _paragraphs(name) if typed.match(words)] == []


@pytest.mark.parametrize("name", NAMES)
def test_each_level_and_its_style_name_one_another(name: str) -> None:
    levels = _part(name, "word/numbering.xml").iter(f"{W}lvl")
    styles = {style.get(f"{W}styleId"): style for style in _part(name, "word/styles.xml").iter(f"{W}style")}
    linked = {}
    for level in levels:
        for style in level.iter(f"{W}pStyle"):
            there = styles[style.get(f"{W}val")].find(f".//{W}ilvl").get(f"{W}val")
            assert there == level.get(f"{W}ilvl")
            linked[there] = level.find(f"{W}lvlText").get(f"{W}val")
    assert linked == {"0": "G%1", "1": "G%1.%2", "2": "(%3)", "3": "(%4)", "4": "(%5)"}


@pytest.mark.parametrize("name", NAMES)
def test_every_cross_reference_points_to_a_bookmark(name: str) -> None:
    body = _part(name, "word/document.xml")
    marks = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    targets = {text.text.split()[1] for text in body.iter(f"{W}instrText")}
    assert targets
    assert targets <= marks


@pytest.mark.parametrize("name", NAMES)
def test_every_paragraph_and_bookmark_has_an_id_of_its_own(name: str) -> None:
    body = _part(name, "word/document.xml")
    paragraphs = [paragraph.get(f"{W14}paraId") for paragraph in body.iter(f"{W}p")]
    marks = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart")]
    assert len(set(paragraphs)) == len(paragraphs)
    assert len(set(marks)) == len(marks)
