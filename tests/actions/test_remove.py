"""A version stays while a proposal is drafted against it, or may be."""

from pathlib import Path

import pytest

from drafter.actions.remove import refuse_held
from drafter.errors import OutputError
from drafter.library.library import Library

PROPOSAL = """\
id: DP1
title: T
baseline: {}
amendments:
  - {{clause: G1.1, replace: "Each", with: "Every"}}
"""


@pytest.fixture
def library(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("G.txt").write_text("G1 DUTIES\n\nG1.1 Each User shall keep a record.\n")
    Path("proposals").mkdir()
    return Library.open(tmp_path / "sec_versions").add(tmp_path / "G.txt", section="G", version="5.20")


def held(library):
    with pytest.raises(OutputError) as refused:
        refuse_held(library, library.find("G@5.20"))
    return str(refused.value)


@pytest.mark.parametrize(
    "baseline", ["G@5.20", "g@5.20", "G@latest", "sec_versions/G-5.20.txt", "[H@1, G@5.20]"]
)
def test_a_baseline_stays_however_it_is_named(library, baseline):
    Path("proposals/DP1.yaml").write_text(PROPOSAL.format(baseline))
    said, remedy = held(library).split("; ")
    assert said == "G@5.20: is the baseline of DP1"
    assert remedy == "rebase these proposals first, or take it out all the same with --force"


def test_proposals_that_share_an_id_are_named_by_their_files(library):
    for name, id_ in (("DP1", "DP1"), ("copy", "DP1"), ("DP2", "DP2")):
        text = PROPOSAL.format("G@5.20").replace("DP1", id_)
        Path(f"proposals/{name}.yaml").write_text(text)
    said = held(library).split("; ")[0]
    assert said == "G@5.20: is the baseline of proposals/DP1.yaml, DP2, proposals/copy.yaml"


@pytest.mark.parametrize(
    "content",
    [
        PROPOSAL.format("G@5.20") + "oops: [\n",
        PROPOSAL.format("G@5.20").encode("utf-16"),
        "",
        "baselin: G@5.20\n",
    ],
)
def test_a_version_stays_while_a_proposal_cannot_be_read(library, content):
    path = Path("proposals/DP1.yaml")
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert held(library) == (
        "proposals/DP1.yaml: cannot be read, and may be drafted against G@5.20; "
        "mend it, or take it out all the same with --force"
    )


def test_the_proposals_beside_the_library_count_too(library, tmp_path, monkeypatch):
    Path("proposals/DP1.yaml").write_text(PROPOSAL.format("G@5.20"))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert "is the baseline of DP1" in held(library)


def test_a_proposal_that_lies_in_one_folder_is_named_once(library):
    Path("proposals/DP1.yaml").write_text("")
    assert held(library).count("DP1.yaml") == 1


def test_nothing_holds_a_version_that_no_proposal_names(library):
    Path("proposals/DP1.yaml").write_text(PROPOSAL.format("G@5.19"))
    Path("proposals/~$DP2.yaml").write_text("")
    Path("proposals/.DP3.yaml").write_text("")
    Path("proposals/folder.yaml").mkdir()
    refuse_held(library, library.find("G@5.20"))


def test_a_link_that_leads_nowhere_is_a_proposal_that_cannot_be_read(library):
    Path("proposals/DP1.yaml").symlink_to("nowhere.yaml")
    assert "proposals/DP1.yaml: cannot be read" in held(library)
