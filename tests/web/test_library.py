"""The library in a browser: what each version changed, and a version put in, taken out and had back."""

from __future__ import annotations

import io
import json
import re
import shutil
from pathlib import Path

from drafter.library.library import Library

from .test_compare import texts


def names():
    return [entry.name for entry in Library.open().entries]


def dropped(client, home, name="Section G v6.1.docx"):
    """Gives the address to which a copy of the newest version leads when it is dropped."""
    data = (home / "sec_versions" / "G-6.0.docx").read_bytes()
    answer = client.post("/library/drop", {"file": (io.BytesIO(data), name)}, follow=False)
    return answer.headers["Location"]


def a_section(version, first="Each Keeper shall clean every Lamp."):
    clauses = [{"id": "preamble1", "text": f"Version {version}, 1 March 2020", "kind": "preamble"}]
    clauses += [
        {"id": "H1.1", "label": "1.1", "text": first},
        {"id": "H1.2", "label": "1.2", "text": "It may rest."},
    ]
    return io.BytesIO(
        json.dumps({"section": "H", "title": "Lamps", "version": version, "clauses": clauses}).encode()
    )


def test_a_row_says_how_much_each_version_changed_and_which_is_in_force(client):
    row = client.text("/library/section/G", headers={"HX-Request": "true"})
    assert row.lstrip().startswith("<tr>")
    said = texts(row)
    assert "10 % changed 28 amended, 5 inserted, 1 moved, 1 renamed, 17 renumbered" in said
    assert said.count("in force today") == 1
    assert "in force today" in said.partition("7 % changed")[2]


def test_without_script_the_same_is_a_page_of_its_own(client):
    assert "how much changed" in client.text("/library")
    assert "10 % changed" in texts(client.text("/library/section/G"))


def test_a_dropped_file_says_what_it_is_and_what_speaks_against_it(client, home):
    page = client.text(dropped(client, home))
    values = dict(re.findall(r'name="(section|version|title|effective)" value="([^"]*)"', page))
    assert values == {"section": "G", "version": "6.0", "title": "Security", "effective": "2019-02-28"}
    assert "Read from its first page." in page
    assert "it is the very file that is in the library as G@6.0" in page
    assert names() == ["G@5.18", "G@5.19", "G@5.20", "G@6.0"]


def test_a_version_is_added_and_taken_back(client):
    address = client.post("/library/drop", {"file": (a_section("1.0"), "H.json")}, follow=False).headers[
        "Location"
    ]
    page = client.text(address)
    assert 'name="effective" value="2020-03-01"' in page
    data = {"section": "H", "version": "1.0", "title": "Lamps", "effective": "2020-03-01"}
    done = client.post(address, data)
    assert "H@1.0 is in the library." in done.text
    assert names()[-1] == "H@1.0"
    key = re.search(r'action="(/undo/[0-9a-f]+)"', done.text)[1]
    assert "H@1.0 is out of the library again." in client.post(key).text
    assert names()[-1] == "G@6.0"
    assert client.post(key).status_code == 400


def test_what_speaks_against_a_file_keeps_it_out_until_somebody_insists(client, home):
    address = dropped(client, home)
    data = {"section": "G", "version": "6.1", "title": "Security", "effective": ""}
    refused = client.post(address, data)
    assert refused.status_code == 409
    assert (
        "It was not added: its first page says version 6.0" in texts(refused.text)
        or "very file" in refused.text
    )
    assert "G@6.1" not in names()
    assert client.post(address, data | {"force": "on", "reason": "reprinted"}).status_code == 200
    assert "G@6.1" in names()


def test_a_version_is_taken_out_and_had_back(client, home):
    done = client.post("/library/version/G@6.0/remove", {"reason": "published by mistake"})
    assert "G@6.0 is no longer in the library." in done.text
    assert "published by mistake" in (home / "sec_versions" / "log.txt").read_text("utf-8")
    key = re.search(r'action="(/undo/[0-9a-f]+)"', done.text)[1]
    client.post(key)
    assert names()[-1] == "G@6.0"
    entry = Library.open().find("G@6.0")
    assert (entry.title, entry.effective) == ("Security", "2019-02-28")


def test_what_stands_on_a_version_is_said_before_it_goes(client, home):
    (home / "proposals").mkdir()
    text = "id: DP1\ntitle: T\nbaseline: G@5.20\namendments:\n  - delete: G3.22\n"
    (home / "proposals" / "DP1.yaml").write_text(text, encoding="utf-8")
    assert "G@5.20 is the baseline of DP1." in texts(client.text("/library/version/G@5.20"))
    assert client.post("/library/version/G@5.20/remove").status_code == 400
    assert "G@5.20" in names()
    assert client.post("/library/version/G@5.20/remove", {"force": "on"}).status_code == 200
    assert "G@5.20" not in names()


def test_a_damaged_version_is_named_and_the_others_are_shown(client, home):
    shutil.copy(home / "sec_versions" / "G-6.0.docx", home / "sec_versions" / "G-5.20.docx")
    assert "G@5.20 is damaged" in client.text("/library")
    row = texts(client.text("/library/section/G"))
    assert "cannot be compared" in row
    assert "4 % changed" in row


def test_what_the_command_line_did_meanwhile_is_seen_at_once(client):
    assert "H@1.0" not in client.text("/library")
    Path("H.json").write_bytes(a_section("1.0").getvalue())
    Library.open().add(Path("H.json"), section="H", version="1.0")
    assert "H@1.0" in client.text("/library")
