"""What changed, in a browser: of versions and of files, whole, in pages, to keep and to send."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document


def texts(page):
    """Gives the words of a page without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def as_file(version, *words):
    clauses = [{"id": f"B1.{n}", "label": f"1.{n}", "text": text} for n, text in enumerate(words, 1)]
    return io.BytesIO(json.dumps({"section": "B", "version": version, "clauses": clauses}).encode())


def compared(client, old, new):
    return client.post("/compare", {"old_file": (old, "old.json"), "new_file": (new, "new.json")}).text


def test_the_first_page_says_what_waits(client):
    page = texts(client.text("/"))
    assert "G@6.0 since G@5.20 , from 28 February 2019" in page
    assert texts(client.text("/waiting/findings/G@5.20?since=G@5.19")) == "2 findings, none judged"


def test_what_changes_may_have_missed_is_named_beside_them(client):
    said = texts(client.text("/waiting/findings/G@5.20?since=G@5.19&titles=1"))
    assert said == "2 findings, none judged G3.20(b) was left when G3.17(b) was amended"


def test_a_pack_that_is_not_built_waits(client, home):
    (home / "proposals").mkdir()
    text = "id: DP1\ntitle: T\nbaseline: G@5.20\namendments:\n  - delete: G3.22\n"
    (home / "proposals" / "DP1.yaml").write_text(text, encoding="utf-8")
    assert "DP1 is stale: it is not built yet" in texts(client.text("/waiting/packs"))


def test_where_no_library_is_one_can_be_begun(client, home):
    for file in (home / "sec_versions").iterdir():
        file.unlink()
    (home / "sec_versions").rmdir()
    assert "Begin a library here" in client.text("/")
    assert client.post("/begin").status_code == 200
    assert (home / "sec_versions" / "index.json").is_file()


def test_two_versions_are_compared_clause_by_clause(client):
    page = client.post("/compare", {"old": "G@5.19", "new": "G@5.20"}).text
    assert "28 amended, 5 inserted, 1 moved, 1 renamed, 17 renumbered" in texts(page)
    (change,) = re.findall(
        r'<article id="change-\d+"[^>]*aria-label="G3\.17\(b\), amended.*?</article>', page, re.DOTALL
    )
    assert "Gas Proxy Function<ins> which forms part of a SMETS2+ Device</ins>)" in change


def test_two_files_are_compared_and_called_by_their_names(client):
    page = compared(client, as_file("1", "one two three", "stays"), as_file("2", "one four three", "stays"))
    assert "<h1>old.json → new.json</h1>" in page
    assert "one <del>two</del> three" in page
    assert "one <ins>four</ins> three" in page


def test_in_one_column_both_stand_in_one_text(client):
    page = client.text("/compare/G@5.19/G@5.20?view=one")
    assert "<ins> which forms part of a SMETS2+ Device</ins>" in page
    assert 'class="beside"' not in page


def test_what_is_unchanged_is_a_line_that_opens(client):
    page = compared(
        client, as_file("1", "same here", "one", "and here"), as_file("2", "same here", "two", "and here")
    )
    address = re.search(r'<p class="fold"><a href="([^"]+)"', page)[1].replace("&amp;", "&")
    assert "same here" not in page
    whole = client.text(address)
    assert "same here" in whole
    assert "<html" in whole
    part = client.text(address, headers={"HX-Request": "true"})
    assert "same here" in part
    assert "<html" not in part


def test_many_changes_come_in_pages_and_each_is_on_one(client):
    words = [f"clause {n} speaks of {n} lamps" for n in range(450)]
    page = compared(
        client, as_file("1", *words), as_file("2", *(text.replace("lamps", "bells") for text in words))
    )
    assert "450 amended" in page
    address = re.search(r'href="([^"]+from=201)"', page)[1].replace("&amp;", "&")
    assert 'id="change-200"' in page
    assert 'id="change-201"' not in page
    second = client.text(address)
    assert 'id="change-201"' in second
    assert 'id="change-400"' in second
    # The tree leads to the page that holds a change.
    assert re.search(r'href="[^"]+from=401#change-450"', page)


def test_versions_that_say_the_same_say_so(client):
    assert "No clause has changed." in client.text("/compare/G@5.20/G@5.20")


def test_the_redline_is_said_and_had(client):
    said = texts(client.text("/compare/G@5.19/G@5.20/redline"))
    assert "It was read back: accepting all gives G@5.20, rejecting all gives G@5.19." in said
    answer = client.get("/compare/G@5.19/G@5.20/redline.docx")
    assert 'filename="G-5.19 to G-5.20 redline.docx"' in answer.headers["Content-Disposition"]
    document = zipfile.ZipFile(io.BytesIO(answer.data)).read("word/document.xml").decode()
    assert "<w:ins " in document


def test_a_redline_of_what_is_no_word_file_is_refused_in_words(client):
    page = compared(client, as_file("1", "a"), as_file("2", "b"))
    address = re.search(r'href="([^"]+/redline)"', page)[1]
    answer = client.get(address)
    assert answer.status_code == 400
    assert "old.json" in answer.text
    assert "drafter-desk-" not in answer.text


def test_the_page_to_send_stands_alone(client):
    answer = client.get("/compare/G@5.19/G@5.20/page.html")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "which forms part of a SMETS2+ Device" in answer.text


def test_what_is_missing_is_said_with_the_remedy(client):
    assert "No newer file was given; drop a file there, or pick a version." in texts(
        client.post("/compare", {"old": "G@5.19"}).text
    )
    assert "there is no version G@9.9; the library holds G@5.18" in texts(
        client.get("/compare/G@5.19/G@9.9").text
    )
    assert "This file is not here any more; drop it once more" in client.get("/compare/file-0123/G@5.20").text


@pytest.mark.slow
def test_a_file_that_was_made_to_do_harm_is_refused_by_the_name_it_was_given(client):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        for part in range(3):
            archive.writestr(f"word/document{part}.xml", b"0" * (90 << 20))
    packed.seek(0)
    data = {"old_file": (packed, "bomb.docx"), "new": "G@5.20"}
    answer = client.post("/compare", data)
    assert answer.status_code == 400
    assert "bomb.docx" in answer.text


def test_a_fault_of_the_program_says_where_its_report_lies(client, monkeypatch):
    def fail(*_):
        raise RuntimeError("a wheel came off")

    monkeypatch.setattr("drafter.web.compare.diff", fail)
    answer = client.get("/compare/G@5.19/G@5.20")
    assert answer.status_code == 500
    report = re.search(r"lies in (\S+\.txt)", answer.text)[1]
    assert "a wheel" not in answer.text
    assert "RuntimeError" in Path(report).read_text(encoding="utf-8")
    Path(report).unlink()


def a_word_file(*paragraphs):
    """Gives a Word file; of each paragraph its words, and whether they are bold."""
    document = Document()
    for words, bold in paragraphs:
        document.add_paragraph().add_run(words).bold = bold
    held = io.BytesIO()
    document.save(held)
    held.seek(0)
    return held


def test_what_is_only_set_otherwise_is_shown_when_asked_for(client):
    old = a_word_file(("1. Each Keeper shall clean a Lamp.", False), ("2. A Boat has a name.", False))
    new = a_word_file(("1. Each Keeper shall clean a Lamp.", True), ("2. A Boat has two names.", False))
    data = {"old_file": (old, "old.docx"), "new_file": (new, "new.docx")}
    page = client.post("/compare", data).text
    assert "set otherwise" not in page
    assert "Each Keeper" not in page
    address = re.search(r'href="([^"]+formatting=on[^"]*)"', page)[1].replace("&amp;", "&")
    with_formatting = texts(client.text(address))
    assert "1 amended; 1 clause set otherwise" in with_formatting
    assert "formatting the same words, set otherwise" in with_formatting
    assert "Each Keeper shall clean a Lamp." in with_formatting
