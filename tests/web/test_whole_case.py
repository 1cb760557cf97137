"""The case of DP087, done in the browser as a person does it, beside the command line."""

from __future__ import annotations

import io
import shutil
import zipfile

import pytest
from playwright.sync_api import expect

from drafter.actions.remove import remove
from drafter.batch.build_all import build_all
from drafter.library.library import Library
from drafter.library.log import Word

from .conftest import ROOT
from .test_browser import chromium, opened  # noqa: F401 - they are fixtures

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def home(home):
    """Gives the desk a library that ends with the version before the one that missed an amendment."""
    for name in ("G@6.0", "G@5.20"):
        remove(name, Library.open(), word=Word("A Drafter", "not published yet"))
    shutil.rmtree(home / "sec_versions" / "removed", ignore_errors=True)
    shutil.copy(ROOT / "sec_versions" / "G-5.20.docx", home / "new.docx")
    return home


def test_from_the_new_version_to_the_pack_that_the_command_line_builds(opened, home):  # noqa: F811 - the fixture
    opened.get_by_role("link", name="Library", exact=True).click()
    opened.locator("input[type=file]").set_input_files(home / "new.docx")
    opened.get_by_role("button", name="Read it").click()
    expect(opened.get_by_label("Version")).to_have_value("5.20")
    opened.get_by_role("button", name="Add it to the library").click()
    expect(opened.get_by_role("status")).to_contain_text("G@5.20 is in the library.")
    opened.get_by_role("link", name="drafter", exact=True).click()
    opened.get_by_role("link", name="none judged").first.click()
    first = opened.locator("article").first
    expect(first.get_by_role("heading", level=2)).to_contain_text("G3.20(b)")
    first.get_by_text("Missed: draft it").click()
    first.get_by_label("Number of the proposal").fill("DP087")
    first.get_by_role("button", name="Draft it", exact=True).click()
    opened.get_by_role("link", name="Go on with DP087").click()
    expect(opened.locator("#outcome ins")).to_have_text(" which forms part of a SMETS2+ Device")
    opened.get_by_role("link", name="Facts of the papers").click()
    opened.get_by_label("Summary").fill("The same exclusion reads the same in both places.")
    opened.get_by_role("button", name="Save the facts").click()
    expect(opened.get_by_role("status")).to_contain_text("The facts are saved.")
    opened.get_by_role("link", name="Back to the amendments").click()
    opened.get_by_role("link", name="Build", exact=True).click()
    opened.get_by_role("button", name="Build it").click()
    expect(opened.get_by_text("It is up to date.")).to_be_visible(timeout=30_000)
    with opened.expect_download() as kept:
        opened.get_by_role("link", name="Download all (zip)").click()
    (outcome,) = build_all(["DP087"], Library.open(), home / "beside")
    assert not outcome.error
    with zipfile.ZipFile(io.BytesIO(kept.value.path().read_bytes())) as held:
        from_the_desk = {name: held.read(f"DP087/{name}") for name in outcome.pack.files}
        assert len(held.namelist()) == len(from_the_desk)
    assert from_the_desk == {name: (outcome.pack.folder / name).read_bytes() for name in outcome.pack.files}
    assert b"reads the same in both places" in zipfile.ZipFile(
        io.BytesIO(from_the_desk["modification-report.docx"])
    ).read("word/document.xml")
