"""A desk in a folder of its own, with a copy of the shipped library, and a browser that has opened it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drafter.web.app import make_app
from drafter.web.desk import Desk

ROOT = Path(__file__).parents[2]
PORT = 8765
ORIGIN = f"http://127.0.0.1:{PORT}"


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Gives the folder that the desk is in: with the shipped versions, and no proposal."""
    (tmp_path / "sec_versions").mkdir()
    for file in ("index.json", "G-5.18.docx", "G-5.19.docx", "G-5.20.docx", "G-6.0.docx"):
        shutil.copy(ROOT / "sec_versions" / file, tmp_path / "sec_versions")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAFTER_LIBRARY", raising=False)
    return tmp_path


@pytest.fixture
def desk(home):  # noqa: ARG001 - it is opened there
    made = Desk(PORT)
    yield made
    made.uploads.close()


@pytest.fixture
def app(desk):
    return make_app(desk)


@pytest.fixture
def client(app, desk):
    """Gives a browser that has opened the desk by its address."""
    browser = app.test_client()
    assert browser.get(desk.address, base_url=ORIGIN).status_code == 302
    return Browser(browser, desk)


class Browser:
    """Asks as a page of the desk does: under its own name, and with the word of its forms."""

    def __init__(self, client, desk):
        self.client, self.desk = client, desk

    def get(self, path, **more):
        return self.client.get(path, base_url=ORIGIN, **more)

    def text(self, path, **more):
        answer = self.get(path, **more)
        assert answer.status_code == 200, answer.text
        return answer.text

    def post(self, path, data=None, *, follow=True, headers=None, word=None):
        held = {"form_word": self.desk.keys.form if word is None else word} | (data or {})
        sent = {"Origin": ORIGIN} if headers is None else headers
        return self.client.post(path, base_url=ORIGIN, data=held, headers=sent, follow_redirects=follow)
