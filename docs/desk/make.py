"""Makes the pictures of the desk that `desk.md` shows: `python docs/desk/make.py`.

It serves the library of the folder that it is run in, and takes the pictures with the Chromium of the system,
at 1200 and 400 pixels, light and dark. They have to be looked at before they are kept.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

from drafter.web.serve import served

HERE = Path(__file__).resolve().parent
SCREENS = {
    "first": "/",
    "compare": "/compare/G@5.19/G@5.20#change-20",
    "library": "/library",
    "findings": "/findings/G@5.20?since=G@5.19",
    "proposal": "/proposal/DP087",
    "pack": "/pack/DP087",
    "pages": "/pack/DP087/pages/section-G-redline.docx",
}
SIZES = ((1200, 800), (400, 800))


def main() -> None:
    """Writes the pictures beside this script, in place of those that were there."""
    for picture in HERE.glob("*.png"):
        picture.unlink()
    os.environ["LOGNAME"] = "A Drafter"
    with served(None, 8900) as now, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        cookies = _opened(browser, now.desk.address)
        for scheme in ("light", "dark"):
            for width, height in SIZES:
                context = browser.new_context(
                    viewport={"width": width, "height": height}, color_scheme=scheme
                )
                context.add_cookies(cookies)
                for name, path in SCREENS.items():
                    page = context.new_page()
                    page.goto(f"http://127.0.0.1:{now.desk.port}{path}")
                    page.wait_for_load_state("networkidle")
                    page.screenshot(path=HERE / f"{name}-{width}-{scheme}.png")
                    page.close()


def _opened(browser, address: str):  # noqa: ANN001, ANN202 - Playwright's own
    context = browser.new_context()
    context.new_page().goto(address)
    return context.cookies()


if __name__ == "__main__":
    main()
