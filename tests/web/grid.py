"""Every screen, with and without JavaScript, in both colour schemes, on a hostile section: `make test-web`.

It takes minutes, so the tests that run at every landing do the main job of each screen alone.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from drafter.batch.build_all import build_all
from drafter.library.library import Library

from .conftest import ROOT
from .test_browser import SIGNS, chromium, opened  # noqa: F401 - they are fixtures

pytestmark = pytest.mark.browser

CLAUSES, LONG = 10_000, 200_000
SCREENS = (
    "/",
    "/compare",
    "/compare/H@1.0/H@2.0",
    "/compare/H@1.0/H@2.0?view=one",
    "/compare/H@1.0/H@2.0?from=201",
    "/library",
    "/library/section/H",
    "/library/version/H@2.0",
    "/findings",
    "/findings/H@2.0?since=H@1.0",
    "/findings/H@2.0?since=H@1.0&show=folded",
    "/findings/H@2.0/context?clause=H1.1",
    "/proposals",
    "/proposal/DP087",
    "/proposal/DP087/facts",
    "/proposal/DP001?clause=H1.40",
    "/proposal/DP001?clause=H2",
    "/proposal/DP001/outcome?clause=H1.40",
    "/proposal/DP001/beside?clause=H1.40",
    "/proposal/DP001/find?q=onerror",
    "/pack/DP087",
    "/pack/DP087?onto=G@6.0",
    "/pack/DP087/pages/legal-text.docx",
    "/pack/DP087/printed/legal-text.docx",
)


@pytest.fixture
def hostile_home(home):
    """Gives the desk a section of markup and marks of direction: 10,000 clauses, one of them of 200 kB."""
    library = Library.open()
    for version, word in (("1.0", "old"), ("2.0", "new")):
        clauses = [
            {"id": f"H1.{n}", "label": f"1.{n}", "text": f"{SIGNS}{n} {word if n % 40 == 0 else ''}"}
            for n in range(1, CLAUSES)
        ]
        clauses.append({"id": "H2", "label": "2", "text": "word " * (LONG // 5) + word})
        file = home / "made.json"
        said = {"section": "H", "title": SIGNS, "version": version, "clauses": clauses}
        file.write_text(json.dumps(said), "utf-8")
        library = library.add(file, section="H", version=version)
    (home / "proposals").mkdir()
    shutil.copy(ROOT / "proposals" / "DP087.yaml", home / "proposals")
    assert not [outcome.error for outcome in build_all(["DP087"], library, Path("out")) if outcome.error]
    edited = Path("out", "DP087", "problem-statement.docx")
    edited.write_bytes(edited.read_bytes() + b"by hand")
    amended = (
        f"id: DP001\ntitle: {json.dumps(SIGNS.encode('ascii', 'ignore').decode().replace(chr(7), ''))}\n"
    )
    amended += "baseline: H@2.0\namendments:\n  - clause: H1.40\n    text: Other words.\n"
    (home / "proposals" / "DP001.yaml").write_text(amended, "utf-8")
    return home


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("opened", [True, False], indirect=True, ids=["script", "no script"])
@pytest.mark.usefixtures("hostile_home")
def test_each_screen_stands(opened, scheme):  # noqa: F811 - the fixture
    opened.emulate_media(color_scheme=scheme)
    opened.set_viewport_size({"width": 400, "height": 800})
    for path in SCREENS:
        answer = opened.goto(opened.base + path)
        assert answer.status == 200, path
        opened.wait_for_load_state("networkidle")
        held = opened.locator("main").locator(
            "script, img:not([src^='/pack/']), iframe, object, [onerror], [onload]"
        )
        assert held.count() == 0, path
        assert "owned" not in opened.title().replace(SIGNS, ""), path
        if opened.scripted:
            assert opened.evaluate("document.documentElement.scrollWidth") <= 400, path
            found = Axe().run(opened)
            assert found.violations_count == 0, f"{path}: {found.generate_report()}"


@pytest.mark.usefixtures("hostile_home")
def test_of_two_tabs_the_second_is_told(opened):  # noqa: F811 - the fixture
    address = f"{opened.base}/findings/G@5.20?since=G@5.19"
    opened.goto(address)
    other = opened.context.new_page()
    other.goto(address)
    opened.get_by_role("button", name="Later", exact=True).first.click()
    opened.get_by_text("Finding 1 is put off").wait_for()
    with other.expect_response(lambda answer: answer.request.method == "POST") as told:
        other.get_by_role("button", name="Later", exact=True).first.click()
    assert told.value.status == 400
    other.close()
