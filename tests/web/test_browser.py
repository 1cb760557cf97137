"""The main job of each screen, done as a person does it: in a real browser, by mouse and by keys."""

from __future__ import annotations

import json
import os
import re
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

from drafter.web.serve import served

from .conftest import ROOT
from .test_library import a_section

pytestmark = pytest.mark.browser
FINDINGS = "/findings/G@5.20?since=G@5.19"
PROPOSALS = ("/proposals", "/proposal/DP087", "/proposal/DP087?clause=G3", "/proposal/DP087/facts")


@pytest.fixture(scope="module")
def chromium(browser_file):
    # As root, as in CI, a browser has no sandbox.
    alone = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=browser_file, args=["--no-sandbox"] if alone else [])


@pytest.fixture
def opened(home, chromium, request):  # noqa: ARG001 - the desk is opened there
    """Gives a page of a browser that has opened the desk, and fails where it has something to complain of."""
    script = getattr(request, "param", True)
    with served(None, 8800) as now, chromium.new_context(java_script_enabled=script) as context:
        page, complaints = context.new_page(), []
        page.on(
            "console",
            lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None,
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(now.desk.address)
        page.scripted = script
        page.base = f"http://127.0.0.1:{now.desk.port}"
        yield page
        assert complaints == []


def test_two_files_are_dropped_compared_and_redlined(opened, home):
    fields = opened.locator("input[type=file]")
    fields.nth(0).set_input_files(home / "sec_versions" / "G-5.19.docx")
    fields.nth(1).set_input_files(home / "sec_versions" / "G-5.20.docx")
    opened.get_by_role("button", name="Compare").click()
    expect(opened.get_by_role("heading", level=1)).to_have_text("G-5.19.docx → G-5.20.docx")
    # Words are seen before the keys are heard.
    opened.wait_for_load_state("load")
    opened.keyboard.press("j")
    opened.keyboard.press("j")
    expect(opened.locator("#change-2")).to_be_focused()
    opened.keyboard.press("k")
    expect(opened.locator("#change-1")).to_be_focused()
    opened.keyboard.press("]")
    expect(opened.locator("#change-2")).to_be_focused()
    opened.locator(".fold a").first.click()
    expect(opened.locator(".same")).to_be_visible()
    opened.get_by_role("link", name="Redline for Word").click()
    with opened.expect_download() as download:
        opened.get_by_role("link", name="Download for Word").click()
    assert download.value.suggested_filename == "G-5.19 to G-5.20 redline.docx"
    opened.go_back()
    expect(opened.get_by_role("heading", level=1)).to_have_text("G-5.19.docx → G-5.20.docx")


def test_a_version_is_dropped_added_and_undone(opened, home):
    (home / "H.json").write_bytes(a_section("1.0").getvalue())
    opened.get_by_role("link", name="Library").click()
    expect(opened.get_by_text("10 % changed")).to_be_visible()
    opened.locator("input[type=file]").set_input_files(home / "H.json")
    opened.get_by_role("button", name="Read it").click()
    expect(opened.get_by_label("Version")).to_have_value("1.0")
    opened.get_by_role("button", name="Add it to the library").click()
    expect(opened.get_by_role("status")).to_contain_text("H@1.0 is in the library.")
    opened.get_by_role("button", name="Undo").click()
    expect(opened.get_by_role("status")).to_contain_text("H@1.0 is out of the library again.")


def test_findings_are_put_off_taken_back_and_drafted_by_keys(opened, home):
    opened.goto(opened.base + FINDINGS)
    for key in ("j", "l"):
        opened.keyboard.press(key)
    expect(opened.get_by_role("status")).to_contain_text("Finding 1 is put off")
    # Words are seen before the keys are heard.
    opened.wait_for_load_state("load")
    opened.keyboard.press("u")
    expect(opened.get_by_role("status")).to_contain_text("Finding 1 is open again.")
    opened.wait_for_load_state("load")
    opened.keyboard.press("j")
    opened.keyboard.press("d")
    expect(opened.locator("textarea").first).to_be_focused()
    expect(opened.locator(".against").first).to_contain_text("Nothing speaks against these words.")
    opened.get_by_role("button", name="Draft it", exact=True).click()
    expect(opened.get_by_role("status")).to_contain_text("is drafted, in")
    assert (home / "proposals" / "DP001.yaml").is_file()


def test_a_proposal_is_begun_typed_saved_and_undone(opened, home):
    opened.get_by_role("link", name="Proposals").click()
    opened.get_by_label("Its number").fill("DP101")
    opened.get_by_label("What it amends").select_option("G@5.20")
    opened.get_by_role("button", name="Begin it").click()
    opened.get_by_label("Go to a number").fill("G3.20(b)")
    opened.get_by_role("button", name="Find").click()
    field = opened.get_by_label("What it is to say")
    field.fill(field.input_value().replace("Function)", "Function of a SMETS2+ Device)"))
    expect(opened.locator("#outcome ins")).to_have_text(" of a SMETS2+ Device")
    expect(opened.locator("#outcome")).to_contain_text("after “Gas Proxy Function” insert")
    opened.reload()
    expect(field).to_have_value(re.compile("of a SMETS2"))
    opened.get_by_role("button", name="Save", exact=True).click()
    expect(opened.get_by_role("status")).to_contain_text("G3.20(b) reads as you typed it.")
    assert "of a SMETS2+ Device" in (home / "proposals" / "DP101.yaml").read_text("utf-8")
    opened.get_by_role("button", name="Undo").click()
    expect(opened.get_by_role("status")).to_contain_text("is as it was before")
    opened.get_by_role("link", name="Facts of the papers").click()
    opened.get_by_label("Summary").fill("A few sentences.")
    expect(opened.locator("#kept")).to_contain_text("not saved yet")
    opened.get_by_role("button", name="Save the facts").click()
    expect(opened.get_by_role("status")).to_contain_text("The facts are saved.")


@pytest.mark.parametrize("opened", [False], indirect=True, ids=["without script"])
def test_without_script_a_clause_is_amended_by_forms(opened, home):
    opened.goto(f"{opened.base}/proposals")
    opened.get_by_role("button", name="Begin it").click()
    opened.get_by_label("Go to a number").fill("G3.20")
    opened.get_by_role("button", name="Find").click()
    opened.locator("summary", has_text="New clause beside it").click()
    opened.get_by_label("Its words").fill("Each User shall dance.")
    opened.get_by_role("button", name="Put it in").click()
    expect(opened.get_by_role("status")).to_contain_text("A new clause stands beside G3.20.")
    expect(opened.locator("#outcome")).to_contain_text("Each User shall dance.")
    assert "insert_after: G3.20" in (home / "proposals" / "DP001.yaml").read_text("utf-8")


@pytest.mark.parametrize("opened", [False], indirect=True, ids=["without script"])
def test_without_script_the_same_is_done_by_forms_and_links(opened):
    opened.get_by_role("button", name="Compare").click()
    expect(opened.get_by_role("heading", level=1)).to_have_text("G@5.20 → G@6.0")
    opened.goto(opened.base + FINDINGS)
    opened.locator("summary", has_text="Meant so").first.click()
    opened.get_by_role("button", name="Different parties").first.click()
    expect(opened.get_by_role("status")).to_contain_text("Finding 1 is kept as meant")
    opened.get_by_role("button", name="Undo").click()
    expect(opened.get_by_role("status")).to_contain_text("Finding 1 is open again.")


def test_no_page_is_wider_than_a_small_screen(opened, home):
    shutil.copytree(ROOT / "proposals", home / "proposals")
    opened.set_viewport_size({"width": 400, "height": 800})
    for path in (
        "/",
        "/compare/G@5.19/G@5.20",
        "/library",
        "/library/version/G@5.20",
        FINDINGS,
        "/findings",
        *PROPOSALS,
    ):
        opened.goto(opened.base + path)
        opened.wait_for_load_state("networkidle")
        assert opened.evaluate("document.documentElement.scrollWidth") <= 400, path


SCREENS = (
    "/",
    "/compare/G@5.18/G@5.19?formatting=on",
    "/compare/G@5.19/G@5.20/redline",
    "/library",
    "/library/version/G@5.20",
    "/findings",
    FINDINGS,
    *PROPOSALS,
)


# In the dark only the colours are others.
@pytest.mark.parametrize(("scheme", "rules"), [("light", None), ("dark", {"runOnly": ["color-contrast"]})])
def test_no_screen_keeps_anybody_out(opened, home, scheme, rules):
    shutil.copytree(ROOT / "proposals", home / "proposals")
    opened.emulate_media(color_scheme=scheme)
    for path in SCREENS:
        opened.goto(opened.base + path)
        opened.wait_for_load_state("networkidle")
        opened.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        found = Axe().run(opened, options=rules)
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"


SIGNS = "<script>document.title = 'owned'</script><img src=x onerror=alert(1)> \u202e\u0007 {{ 7 * 7 }} & "


def hostile(version, last):
    clauses = [{"id": f"H1.{n}", "label": f"1.{n}", "text": f"{SIGNS}{n} {last}"} for n in range(2_000)]
    clauses.append({"id": "H2", "label": "2", "text": "word " * 40_000 + last})
    section = {"section": "H", "title": SIGNS, "version": version, "clauses": clauses}
    return {"name": f"{SIGNS}.json", "mimeType": "application/json", "buffer": json.dumps(section).encode()}


def test_a_hostile_section_is_shown_as_what_it_is(opened):
    opened.set_viewport_size({"width": 400, "height": 800})
    fields = opened.locator("input[type=file]")
    fields.nth(0).set_input_files(hostile("1", "old"))
    fields.nth(1).set_input_files(hostile("2", "new"))
    opened.get_by_role("button", name="Compare").click()
    expect(opened.get_by_text("2001 amended")).to_be_visible()
    assert "owned" not in opened.evaluate("document.title.replace(/<script>.*?<.script>/, '')")
    assert opened.locator("article img, article script").count() == 0
    assert opened.evaluate("document.documentElement.scrollWidth") <= 400


@pytest.mark.parametrize("opened", [True, False], indirect=True)
def test_a_pack_is_built_and_its_documents_are_taken_away(opened, home):
    (home / "proposals").mkdir()
    shutil.copy(ROOT / "proposals" / "DP087.yaml", home / "proposals")
    opened.goto(f"{opened.base}/pack/DP087")
    opened.get_by_role("button", name="Build it").click()
    for _ in range(80):
        if opened.get_by_text("It is up to date.").count():
            break
        opened.wait_for_timeout(250)
        if not opened.scripted:
            opened.reload()  # the page does not go on by itself then
    expect(opened.get_by_text("It is up to date.")).to_be_visible()
    with opened.expect_download() as kept:
        opened.get_by_role("link", name="Download all (zip)").click()
    assert kept.value.suggested_filename == "DP087.zip"
