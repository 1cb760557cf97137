"""Packs in a browser: built and stopped, kept from being written over, looked at and taken away."""

from __future__ import annotations

import io
import re
import shutil
import sys
import time
import zipfile

import pytest

from drafter.actions.preview import _ONE_AT_A_TIME, libre_office
from drafter.batch.build_all import build_all
from drafter.library.library import Library

from .conftest import ROOT
from .test_compare import texts


@pytest.fixture
def proposal(home):
    """Gives the desk's folder the shipped proposal."""
    (home / "proposals").mkdir()
    shutil.copy(ROOT / "proposals" / "DP087.yaml", home / "proposals")
    return home


@pytest.fixture
def built(proposal, desk):
    """Gives the folder of its pack, built by the command."""
    (outcome,) = build_all(["DP087"], Library.open(), desk.out)
    assert not outcome.error
    return proposal / "out" / "DP087"


def finished(client, desk):
    """Waits until what is being built is, and gives what the page says of it."""
    for _ in range(600):
        if not desk.builder.state.is_running:
            break
        time.sleep(0.05)
    answer = client.get("/packs/building", headers={"HX-Request": "true"})
    assert answer.headers["HX-Refresh"] == "true"  # the page that waited for it shows how the pack stands now
    return texts(answer.text)


def test_a_pack_is_built_and_each_of_its_documents_can_be_had(client, desk, proposal):
    # What anybody may have put into the folder is no part of the program.
    (proposal / "click.py").write_text("raise SystemExit(77)", "utf-8")
    assert "It is not built yet." in texts(client.text("/pack/DP087"))
    client.post("/packs/build", {"name": "DP087"})
    finished(client, desk)
    page = texts(client.text("/pack/DP087"))
    assert "It is up to date." in page
    for title in ("Legal text", "Problem statement", "Modification report", "Section G, redlined"):
        assert title in page
    (outcome,) = build_all(["DP087"], Library.open(), proposal / "beside")
    for name in outcome.pack.files:
        got = client.get(f"/pack/DP087/file/{name}")
        assert got.status_code == 200
        assert got.headers["Content-Disposition"].startswith("attachment")
        assert got.data == (proposal / "beside" / "DP087" / name).read_bytes()


def test_all_documents_are_one_file_that_is_the_same_each_time(client, built):
    first = client.get("/pack/DP087/all.zip").data
    with zipfile.ZipFile(io.BytesIO(first)) as held:
        assert {name: held.read(name) for name in held.namelist()} == {
            f"DP087/{path.name}": path.read_bytes() for path in built.iterdir()
        }
    assert client.get("/pack/DP087/all.zip").data == first


def test_a_document_that_was_edited_is_named_and_is_kept_when_the_pack_is_built_again(client, desk, built):
    edited = built / "problem-statement.docx"
    edited.write_bytes(edited.read_bytes() + b"by hand")
    held = edited.read_bytes()
    page = client.text("/pack/DP087")
    assert "It was edited by hand since it was built." in texts(page)
    assert "problem-statement.docx will be kept beside it, under a dated name" in texts(page)
    client.post("/packs/build", {"name": "DP087"})
    finished(client, desk)
    assert edited.read_bytes() == held
    client.post("/packs/build", {"name": "DP087", "force": "on"})
    assert "kept" in finished(client, desk).casefold()
    assert "It is up to date." in texts(client.text("/pack/DP087"))
    assert held in [path.read_bytes() for path in built.parent.rglob("*.docx")]


def test_what_is_stopped_leaves_the_pack_as_it_was(client, desk, built, monkeypatch):
    before = {path.name: path.read_bytes() for path in built.iterdir()}
    file = built.parents[1] / "proposals" / "DP087.yaml"
    file.write_text(file.read_text("utf-8") + "# a line more\n", "utf-8")
    sleeping = ("-c", "import time; time.sleep(30)")  # a build that does not end by itself
    monkeypatch.setattr("drafter.web.building.COMMAND", sleeping)
    client.post("/packs/build", {"name": "DP087"})
    assert "Building DP087" in texts(client.text("/packs/building"))
    refused = client.post("/packs/build", {"name": "DP087"})
    assert refused.status_code == 400
    assert "DP087 is being built" in texts(refused.text)
    client.post("/packs/stop", {"name": "DP087"})
    assert "DP087 was not built, and what stood there before is as it was." in finished(client, desk)
    assert {path.name: path.read_bytes() for path in built.iterdir()} == before


def test_a_proposal_that_cannot_be_built_says_why(client, desk, proposal):
    file = proposal / "proposals" / "DP087.yaml"
    file.write_text(file.read_text("utf-8").replace("G3.20(b)", "G3.99(b)"), "utf-8")
    client.post("/packs/build", {"name": "DP087"})
    said = finished(client, desk)
    assert "DP087 was not built." in said
    assert "G3.99(b)" in said


@pytest.mark.parametrize("name", ["..", "%2e%2e", "DP999", "sec_versions", "DP087.yaml"])
@pytest.mark.usefixtures("built")
def test_only_proposals_have_packs_and_only_packs_have_documents(client, name):
    assert client.get(f"/pack/{name}/file/record.json").status_code in (400, 404)
    assert client.get(f"/pack/DP087/file/{name}").status_code in (400, 404)


def test_the_pack_on_another_version_is_one_of_its_own(client, desk, built):
    assert "It is not built yet." in texts(client.text("/pack/DP087?onto=G@6.0"))
    client.post("/packs/build", {"name": "DP087", "onto": "G@6.0"})
    finished(client, desk)
    assert (built.parent / "DP087-on-6.0" / "record.json").is_file()
    assert "On G@6.0, drafted on G@5.20" in texts(client.text("/pack/DP087?onto=G@6.0"))


@pytest.mark.skipif(not libre_office(), reason="LibreOffice is not installed")
@pytest.mark.usefixtures("built")
def test_pages_are_pictures_as_libreoffice_prints_them(client):
    page = client.text("/pack/DP087/printed/problem-statement.docx")
    assert "as LibreOffice prints them" in texts(page)
    picture = client.get("/pack/DP087/pages/problem-statement.docx/1.png")
    assert picture.mimetype == "image/png"
    assert picture.data.startswith(b"\x89PNG\r\n\x1a\n")
    assert client.get("/pack/DP087/pages/problem-statement.docx/99.png").status_code == 404


@pytest.mark.usefixtures("built")
def test_without_libreoffice_the_amended_clauses_are_shown_and_the_page_says_so(client, monkeypatch):
    monkeypatch.setattr("drafter.actions.preview.libre_office", str)
    page = client.text("/pack/DP087/printed/legal-text.docx")
    assert "LibreOffice is not installed, so there are no pages to look at." in texts(page)
    assert "<ins>which forms part of a SMETS2+ Device" in page.replace("<ins> ", "<ins>")


@pytest.mark.usefixtures("proposal")
def test_the_first_page_leads_to_the_packs(client):
    assert 'href="/pack/DP087"' in client.text("/waiting/packs")


def test_all_that_are_stale_are_built_at_once(client, desk, proposal):
    shutil.copy(proposal / "proposals" / "DP087.yaml", proposal / "proposals" / "DP088.yaml")
    other = proposal / "proposals" / "DP088.yaml"
    other.write_text(other.read_text("utf-8").replace("id: DP087", "id: DP088"), "utf-8")
    page = client.text("/proposals/packs")
    assert "Build 2 stale packs" in texts(page)
    names = re.findall(r'name="name" value="([^"]*)"', page)
    answer = client.post("/packs/build", {"name": names}, follow=False)
    assert answer.headers["Location"] == "/proposals"
    finished(client, desk)
    for name in ("DP087", "DP088"):
        assert "It is up to date." in texts(client.text(f"/pack/{name}"))
    assert "stale pack" not in texts(client.text("/proposals/packs"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no sh")
@pytest.mark.usefixtures("built")
def test_a_libreoffice_that_makes_nothing_of_it_is_said_to_and_the_clauses_are_shown(
    client, monkeypatch, tmp_path
):
    broken = tmp_path / "soffice"
    broken.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr("drafter.actions.preview.libre_office", lambda: str(broken))
    page = texts(client.text("/pack/DP087/printed/legal-text.docx"))
    assert "LibreOffice made no pages of it" in page
    assert "which forms part of a SMETS2+ Device" in page


@pytest.mark.usefixtures("built")
def test_only_word_files_have_pages(client):
    assert client.get("/pack/DP087/pages/record.json").status_code == 404
    assert client.get("/pack/DP087/printed/record.json").status_code == 404
    assert "Print its pages" in client.text("/pack/DP087/pages/legal-text.docx")


def test_a_program_that_cannot_be_run_is_told(client, desk, proposal, monkeypatch):
    monkeypatch.setattr("sys.executable", str(proposal / "nothing"))
    client.post("/packs/build", {"name": "DP087"})
    assert "The program cannot be run: No such file or directory" in finished(client, desk)


@pytest.mark.usefixtures("built")
def test_while_another_document_is_printed_the_page_says_so(client, monkeypatch):
    monkeypatch.setattr("drafter.actions.preview.libre_office", lambda: "soffice")
    monkeypatch.setattr("drafter.actions.preview._SECONDS", 0.01)
    with _ONE_AT_A_TIME:
        page = texts(client.text("/pack/DP087/printed/legal-text.docx"))
    assert "LibreOffice is busy with another document" in page
