"""Who may ask: this machine, this browser, this page; every attack that is known to be tried."""

from __future__ import annotations

import io
import json
import re

import pytest

from tests.support.word_files import paragraph, word_parts, zipped

from .conftest import ORIGIN


def test_the_address_opens_the_desk_and_leaves_no_word_of_it(app, desk):
    browser = app.test_client()
    answer = browser.get(desk.address, base_url=ORIGIN)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert browser.get("/", base_url=ORIGIN).status_code == 200


def test_an_address_that_was_used_opens_nothing(app, desk):
    address = desk.address
    app.test_client().get(address, base_url=ORIGIN)
    again = app.test_client().get(address, base_url=ORIGIN)
    assert again.status_code == 403
    assert "Set-Cookie" not in again.headers
    assert "drafter serve" in again.text


def test_an_address_that_somebody_made_up_opens_nothing(app):
    assert app.test_client().get("/?open=0123.4567", base_url=ORIGIN).status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/compare",
        "/library",
        "/findings",
        "/compare/G@5.19/G@5.20",
        "/proposals",
        "/pack/DP087",
        "/nothing",
    ],
)
def test_a_browser_that_has_not_opened_the_desk_sees_nothing(app, path):
    answer = app.test_client().get(path, base_url=ORIGIN)
    assert answer.status_code == 403
    assert "G@5.20" not in answer.text


@pytest.mark.parametrize(
    "host", ["evil.example:8765", "127.0.0.1.evil.example:8765", "127.0.0.1:80", "[::1]:8765"]
)
def test_a_foreign_name_that_leads_here_is_refused(client, host):
    answer = client.client.get("/", base_url=f"http://{host}")
    assert answer.status_code == 421
    assert "G@6.0" not in answer.text


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1:8766", "https://127.0.0.1:8765"]
)
def test_a_foreign_page_changes_nothing(client, home, origin):
    data = {"reason": "no"}
    answer = client.post("/library/version/G@6.0/remove", data, headers={"Origin": origin})
    assert answer.status_code == 403
    assert (home / "sec_versions" / "G-6.0.docx").is_file()


def test_a_change_that_does_not_say_where_it_comes_from_is_refused(client):
    assert client.post("/library/version/G@6.0/remove", headers={}).status_code == 403


@pytest.mark.parametrize("word", ["", "0" * 64, "ä"])
def test_a_form_without_the_word_of_this_desk_changes_nothing(client, home, word):
    answer = client.post("/library/version/G@6.0/remove", word=word)
    assert answer.status_code == 403
    assert (home / "sec_versions" / "G-6.0.docx").is_file()


def test_a_change_sent_a_second_time_is_made_once(client):
    first = client.post("/library/version/G@6.0/remove", follow=False)
    assert first.status_code == 302
    again = client.post("/library/version/G@6.0/remove", follow=False)
    assert again.status_code == 400
    assert "no version G@6.0" in again.text


def test_no_change_is_made_by_looking(client, app):
    changes = {rule.endpoint for rule in app.url_map.iter_rules() if "POST" in rule.methods}
    both = {rule.endpoint for rule in app.url_map.iter_rules() if {"GET", "POST"} <= rule.methods}
    assert changes
    assert both == set()
    assert client.get("/library/version/G@6.0/remove").status_code == 405


@pytest.mark.parametrize("path", ["/", "/nothing", "/compare/G@5.19/G@5.20", "/static/desk.css"])
def test_every_answer_forbids_what_is_not_ours(client, path):
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/compare",
        "/library",
        "/findings",
        "/compare/G@5.19/G@5.20",
        "/findings/G@5.20?since=G@5.19",
        "/proposals/packs",
    ],
)
def test_no_page_has_script_or_style_of_its_own_or_leads_elsewhere(client, path):
    page = client.text(path)
    assert re.findall(r"<style|\sstyle=|\son\w+=|hx-on|<script>", page) == []
    assert re.findall(r"(?:src|href|action)=\"(?!/|#)[^\"]*", page) == []


SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)> & “{{ 7 * 7 }}” \u202eabc\u0007"


def hostile(version, more=""):
    clauses = [
        {"id": "H1", "label": "H1", "heading": SCRIPT, "text": ""},
        {"id": "H1.1", "label": SCRIPT, "text": f"{SCRIPT} one two three {more}"},
    ]
    section = {"section": "H", "title": SCRIPT, "version": version, "clauses": clauses}
    return io.BytesIO(json.dumps(section).encode()), f"{SCRIPT}.json"


def test_what_a_clause_says_is_never_markup(client):
    data = {"old_file": hostile("1"), "new_file": hostile("2", "four")}
    page = client.post("/compare", data).text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "49" not in re.findall(r"“(.*?)”", page)
    assert "\u202e" not in page
    assert "\u0007" not in page


@pytest.mark.parametrize(
    "name", ["../../evil.json", "..\\..\\evil.json", "/etc/passwd", "C:\\evil.json", "a\x00b.json"]
)
def test_the_name_of_a_file_is_no_path(client, home, name):
    before = sorted(home.rglob("*"))
    one, two = hostile("1")[0], hostile("2")[0]
    client.post("/compare", {"old_file": (one, name), "new_file": (two, name)})
    assert sorted(home.rglob("*")) == before
    assert all(path.name.startswith("upload") for path in client.desk.uploads._paths.values())


@pytest.mark.parametrize(
    "path", ["/compare/..%2F..%2Fetc%2Fpasswd/G@5.20", "/compare/sec_versions/G@5.20", "/compare/x/y"]
)
def test_no_other_path_of_the_machine_is_a_source(client, path):
    answer = client.get(path)
    assert answer.status_code in {400, 404}
    assert "root:" not in answer.text


def test_a_file_that_unpacks_to_more_than_it_may_is_refused_and_nothing_is_kept(client, home):
    before = sorted(home.rglob("*"))
    bomb = zipped({**word_parts(paragraph("words")), "word/document.xml": bytes(300 << 20)})
    answer = client.post("/library/drop", {"file": (io.BytesIO(bomb), "Section H v1.0.docx")})
    assert answer.status_code == 400
    assert "Section H v1.0.docx" in answer.text
    assert sorted(home.rglob("*")) == before
