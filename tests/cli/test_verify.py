"""`drafter verify` and the page of `redline --report`, as a person calls them."""

import hashlib
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter
from drafter.errors import OutputError, SourceError
from tests.support.documents import document, p

OLD = document(p("The lamp is lit."), p("The boat is tied."))
NEW = document(p("The lamp is lit."), p("The boat is afloat."))


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("old.docx").write_bytes(OLD.to_bytes())
    Path("new.docx").write_bytes(NEW.to_bytes())

    def run(*words):
        return CliRunner().invoke(drafter, words, catch_exceptions=False, standalone_mode=False)

    run("redline", "old.docx", "new.docx", "-o", "out.docx", "--report", "out.html")
    return run


def digest(name):
    return hashlib.sha256(Path(name).read_bytes()).hexdigest()


def test_a_redline_that_holds_is_said_to_hold_with_the_checksums(run):
    result = run("verify", "old.docx", "new.docx", "out.docx")
    assert result.return_value == 0
    assert "Accepting every change gives new.docx." in result.stdout
    assert "Rejecting every change gives old.docx." in result.stdout
    assert all(digest(name) in result.stdout for name in ("old.docx", "new.docx", "out.docx"))


def test_each_place_is_named_in_which_a_redline_gives_something_else(run):
    result = run("verify", "old.docx", "old.docx", "out.docx")
    assert result.return_value == 1
    assert "Accepting every change does not give old.docx: 1 place" in result.stdout
    assert "paragraph 2 (“The boat is tied.”)" in result.stdout
    assert "“The boat is afloat.” stands where “The boat is tied.” should" in result.stdout
    assert run("verify", "old.docx", "old.docx", "out.docx", "--exit-zero").return_value == 0


def test_places_are_told_to_other_programs_too(run):
    result = run("verify", "new.docx", "new.docx", "out.docx", "--json")
    said = json.loads(result.stdout)
    assert (said["old"], said["redline"]) == ("new.docx", "out.docx")
    assert said["sha256"]["redline"] == digest("out.docx")
    assert said["accepting_gives_new"] == {"holds": True, "own_changes": None, "places": []}
    assert [place["block"] for place in said["rejecting_gives_old"]["places"]] == [
        "paragraph 2 (“The boat is afloat.”)"
    ]


def test_what_cannot_be_read_is_refused(run):
    Path("broken.docx").write_bytes(b"PK\3\4 no more")
    with pytest.raises(SourceError, match=r"broken\.docx"):
        run("verify", "old.docx", "new.docx", "broken.docx")


def test_many_places_are_counted_and_not_all_shown(run):
    long = document(*(p(f"Lamp {n} is lit.") for n in range(30)))
    Path("long.docx").write_bytes(long.to_bytes())
    shown = run("verify", "old.docx", "long.docx", "out.docx").stdout
    assert "Accepting every change does not give long.docx: 30 places" in shown
    assert "and 10 more places; --json has them all" in shown


@pytest.mark.usefixtures("run")
def test_the_page_of_a_redline_has_the_changes_and_the_checksums():
    page = Path("out.html").read_text(encoding="utf-8")
    assert "1 insertion, 1 deletion by drafter" in page.replace("&nbsp;", " ")
    assert "<del>tied</del><ins>afloat</ins>" in page
    assert all(digest(name) in page for name in ("old.docx", "new.docx", "out.docx"))


def test_the_page_of_a_redline_is_not_written_over_what_it_is_made_from(run):
    with pytest.raises(OutputError, match="is what the result is made from"):
        run("redline", "old.docx", "new.docx", "-o", "out.docx", "--report", "old.docx")
