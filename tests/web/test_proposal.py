"""Proposals in a browser: begun, a clause typed as words, saved, undone, and never over anybody's change."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape

import pytest

from drafter.actions.edit.edit_clause import Edit, edited
from drafter.actions.edit.edited_file import open_to_edit, write_edited
from drafter.errors import OutputError
from drafter.library.library import Library
from drafter.proposals.proposal_file import read_proposal

from .conftest import ROOT
from .test_compare import texts
from .test_findings import seen

PAGE = "/proposal/DP087"
CLAUSE = {"of": "G@5.20", "clause": "G3.20(b)"}
WAS = (
    "(where applicable) any Smart Metering System (excluding a Communications Hub Function or Gas Proxy "
    "Function) for which it is the Responsible Supplier."
)


@pytest.fixture
def file(home):
    (home / "proposals").mkdir()
    shutil.copy(ROOT / "proposals" / "DP087.yaml", home / "proposals")
    shutil.copy(ROOT / "code.yaml", home)
    return home / "proposals" / "DP087.yaml"


@pytest.fixture
def save(client):
    def send(act, page=None, **more):
        shown = re.search(r'name="seen" value="(\w+)"', page or client.text(PAGE))[1]
        return client.post(f"{PAGE}/save", {**CLAUSE, "act": act, "seen": shown, **more})

    return send


def amendments(file):
    return file.read_text("utf-8").partition("amendments:\n")[2]


@pytest.mark.usefixtures("file")
def test_open_proposals_are_listed_with_their_packs_and_where_they_meet(client, home):
    other = (home / "proposals" / "DP087.yaml").read_text("utf-8").replace("id: DP087", "id: DP091")
    (home / "proposals" / "DP091.yaml").write_text(other, encoding="utf-8")
    assert "2 open proposals" in texts(client.text("/proposals"))
    page = texts(client.text("/proposals/packs"))
    assert "DP087 Correction to SEC Section G – User Responsibilities G@5.20 1 amendment stale" in page
    assert "DP091 in G3.20(b)" in page


def test_a_new_proposal_is_begun_without_amendments(client, home):
    data = {"id": "DP101", "baseline": "G@5.20", "title": "It"}
    page = texts(client.post("/proposals", data).text)
    assert "DP101 · It Amends G@5.20 in" in page
    made = read_proposal(home / "proposals" / "DP101.yaml")
    assert (made.id, made.title, made.baseline, made.amendments) == ("DP101", "It", "G@5.20", ())


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"id": "DP087"}, "is there already"),
        ({"id": "a/b"}, "use letters, digits, dots and dashes only"),
        ({"id": "DP101", "baseline": "G@9.9"}, "G@9.9"),
    ],
)
def test_what_speaks_against_a_new_proposal_is_said_beside_its_field(client, file, given, said):
    answer = client.post("/proposals", {"baseline": "G@5.20", "title": "", **given})
    assert answer.status_code == 409
    assert said in texts(answer.text)
    assert 'aria-invalid="true"' in answer.text
    assert [path.name for path in file.parent.iterdir()] == ["DP087.yaml"]


@pytest.mark.usefixtures("file")
def test_a_clause_is_shown_as_it_will_read_with_what_comes_of_it(client):
    page = client.text(PAGE)
    assert WAS.replace("Function)", "Function which forms part of a SMETS2+ Device)") in page
    assert "<ins> which forms part of a SMETS2+ Device</ins>" in page
    assert "after “Gas Proxy Function” insert “which forms part of a SMETS2+ Device”." in texts(page)
    assert "G3.17(b) 88 of 100" in texts(client.text(f"{PAGE}/beside?clause=G3.20(b)"))
    assert "Section G3.20" in texts(client.text(f"{PAGE}?clause=G3.21"))


def test_other_words_are_saved_as_the_fewest_words_in_the_place_of_those_before(client, save, file):
    before = file.read_text("utf-8")
    done = save("words", text=WAS.replace("Function)", "Function of a SMETS1 Device)"))
    assert "G3.20(b) reads as you typed it." in texts(done.text)
    made = read_proposal(file)
    assert [(a.replace, a.replacement) for a in made.amendments] == [
        ("Gas Proxy Function", "Gas Proxy Function of a SMETS1 Device")
    ]
    assert file.read_text("utf-8").startswith(before.partition("amendments:")[0])
    kept = next(file.parent.glob("DP087.yaml~*"))
    assert kept.read_text("utf-8") == before
    undo = re.search(r'action="(/undo/[0-9a-f]+)"', done.text)[1]
    assert "is as it was before" in client.post(undo).text
    assert file.read_text("utf-8") == before


def test_the_words_of_the_baseline_amend_nothing(save, file):
    save("words", text=WAS)
    assert amendments(file) == ""
    assert "amendments: []" in file.read_text("utf-8")


def test_a_clause_is_amended_that_was_not(save, file):
    save("words", clause="G3.20(a)", text="nothing at all")
    assert [a.clause for a in read_proposal(file).amendments] == ["G3.20(b)", "G3.20(a)"]


def test_a_new_clause_is_put_in_restated_and_taken_out(client, save, file):
    before = amendments(file)
    done = save("insert", clause="G3.20", text="Each User shall dance.", side="after")
    assert amendments(file) == f'{before}  - insert_after: G3.20\n    text: "Each User shall dance."\n'
    page = client.text(f"{PAGE}?clause=G3.20")
    assert "G3.20A new" in texts(page)
    assert "insert a new Section G3.20A" in texts(page)
    line = re.search(r'name="line" value="(\d+)"', page)[1]
    save("restate", clause="G3.20", text="Each User may dance.", line=line, page=page)
    assert 'text: "Each User may dance."' in amendments(file)
    save("take-out", clause="G3.20", line=line)
    assert amendments(file) == before
    assert done.status_code == 200


def test_a_clause_is_deleted_and_what_was_said_of_its_words_goes(save, file):
    save("delete")
    assert amendments(file) == "  - delete: G3.20(b)\n"


def test_what_speaks_against_an_edit_stands_beside_its_field_and_nothing_is_saved(save, file):
    before = file.read_bytes()
    answer = save("insert", text="")
    assert answer.status_code == 409
    assert "Nothing was saved; what you typed stands in the field." in texts(answer.text)
    assert save("words", text="").status_code == 409
    assert "type the words, or choose to delete the clause" in save("words", text="").text
    assert file.read_bytes() == before


def test_who_comes_second_is_told_and_sees_both(client, save, file):
    page = client.text(PAGE)
    save("words", text=WAS.replace("Supplier", "Party"), page=page)
    second = save("words", text=WAS.replace("Supplier", "User"), page=page)
    assert second.status_code == 409
    said = texts(second.text)
    assert "Somebody changed proposals/DP087.yaml since this page was shown" in said.replace("\\", "/")
    assert WAS.replace("Supplier", "Party") in said
    assert WAS.replace("Supplier", "User") in said
    assert "Party" in amendments(file)
    save("words", text=WAS.replace("Supplier", "User"), page=second.text)
    assert "User" in amendments(file)
    assert "Party" not in amendments(file)


def test_undo_does_not_undo_what_somebody_did_since(client, save, file):
    done = save("words", text=WAS.replace("Supplier", "Party"))
    file.write_text(f"{file.read_text('utf-8')}# mine\n", encoding="utf-8")
    undo = re.search(r'action="(/undo/[0-9a-f]+)"', done.text)[1]
    answer = client.post(undo)
    assert "has changed since that was saved" in answer.text
    assert "# mine" in file.read_text("utf-8")


def test_what_is_typed_is_tried_kept_and_shown_again_until_it_is_saved_or_forgotten(client, save, file):
    before = file.read_bytes()
    typed = {**CLAUSE, "act": "words", "text": WAS.replace("any Smart", "each Smart")}
    tried = client.post(f"{PAGE}/try", typed)
    assert "<del>any</del><ins>each</ins>" in tried.text
    assert "delete “any” and insert “each”" in texts(tried.text)
    assert file.read_bytes() == before
    page = client.text(PAGE)
    assert "This was typed before and is not saved." in texts(page)
    assert "each Smart Metering System" in page
    assert "not saved" not in texts(client.post(f"{PAGE}/forget", typed).text)
    client.post(f"{PAGE}/try", typed)
    save("words", text=typed["text"])
    assert "not saved" not in texts(client.text(PAGE))


def test_a_clause_is_found_by_its_number_or_its_words(client, file):
    assert file.is_file()
    assert "G3.22" in client.get(f"{PAGE}/find?q=g3.22").location
    assert "No clause has that number" in client.text(f"{PAGE}/find?q=unheard+of")
    assert "G3.17(b)" in texts(client.text(f"{PAGE}/find?q=SMETS2"))


@pytest.mark.parametrize("name", ["DP999", "..", "code.yaml"])
def test_what_is_no_proposal_of_the_folder_is_not_opened(client, file, name):
    assert file.is_file()
    assert client.get(f"/proposal/{name}").status_code in {400, 404}


def test_a_file_with_mistakes_is_shown_with_their_lines_and_can_be_put_right(client, save, file):
    with file.open("a", encoding="utf-8") as held:
        held.write("  - clause: G9.99\n    text: x\n")
    page = texts(client.text(PAGE))
    assert "1 thing to put right" in page
    assert "there is no clause G9.99" in page
    assert save("words", text=WAS.replace("Supplier", "Party")).status_code == 200


FACTS = f"{PAGE}/facts"


def fields(page):
    """Gives what a form of facts would send as it stands."""
    held = {}
    for name, value in (
        *re.findall(r'<input[^>]*?name="([^"]+)" value="([^"]*)"', page),
        *re.findall(r'<textarea name="([^"]+)"[^>]*>([^<]*)</textarea>', page),
    ):
        held.setdefault(name, []).append(unescape(value))
    return {name: values for name, values in held.items() if name != "form_word"}


def test_facts_that_nobody_changed_leave_the_file_as_it_is(client, file):
    before = file.read_bytes()
    done = client.post(FACTS, fields(client.text(FACTS)))
    assert "The file says all of that already." in done.text
    assert file.read_bytes() == before


def test_facts_are_saved_with_all_else_kept_and_undone(client, file):
    before = file.read_text("utf-8")
    sent = fields(client.text(FACTS))
    sent["version.words"], sent["case.words"] = ["0.2"], ["One.\r\n\r\nTwo."]
    sent["views.text"][0] = "agrees"
    done = client.post(FACTS, sent)
    assert "The facts are saved." in done.text
    expected = (
        before.replace('\nversion: "0.1"', '\nversion: "0.2"')
        .replace("DCC: To be gathered during the Development Stage.", "DCC: agrees")
        .replace("amendments:", "case: |\n  One.\n\n  Two.\namendments:")
    )
    assert file.read_text("utf-8") == expected
    client.post(re.search(r'action="(/undo/[0-9a-f]+)"', done.text)[1])
    assert file.read_text("utf-8") == before


def test_what_is_wrong_with_a_fact_stands_beside_it_and_nothing_is_saved(client, file):
    before = file.read_bytes()
    sent = fields(client.text(FACTS))
    sent["date.words"], sent["title.words"] = ["tomorrow"], [""]
    answer = client.post(FACTS, sent)
    assert answer.status_code == 409
    assert "`date` is not a date; write it as 2026-11-23." in texts(answer.text)
    assert 'value="tomorrow" placeholder="2026-11-23" aria-invalid="true"' in answer.text
    assert 'id="wrong-title"' in answer.text
    assert file.read_bytes() == before


def test_facts_of_two_people_go_together_and_of_one_field_both_are_shown(client, file):
    page = client.text(FACTS)
    file.write_text(file.read_text("utf-8").replace("White", "Green"), encoding="utf-8")
    sent = fields(page)
    sent["version.words"] = ["0.2"]
    assert client.post(FACTS, sent).status_code == 200
    assert "classification: Green" in file.read_text("utf-8")
    sent["classification.words"] = ["Red"]
    sent["version.words"] = ["0.1"]
    answer = client.post(FACTS, sent)
    assert answer.status_code == 409
    assert "Somebody changed this since the page was shown. The file says now: Green" in texts(answer.text)
    assert "classification: Green" in file.read_text("utf-8")
    again = fields(answer.text)
    assert client.post(FACTS, again).status_code == 200
    assert "classification: Red" in file.read_text("utf-8")


def test_facts_that_are_typed_are_kept_until_they_are_saved_or_forgotten(client, file):
    before = file.read_bytes()
    sent = fields(client.text(FACTS))
    sent["costs.words"] = ["none to speak of"]
    assert "not saved yet" in client.post(f"{FACTS}/keep", sent).text
    assert file.read_bytes() == before
    assert "none to speak of" in client.text(FACTS)
    assert "none to speak of" not in client.post(f"{FACTS}/forget").text


def test_a_heading_is_amended_in_a_field_of_its_own(client, save, file):
    page = client.text(f"{PAGE}?clause=G9")
    heading = re.search(r'name="heading" value="([^"]+)"', page)[1]
    save("words", clause="G9", heading=f"{heading} ETC.", text="")
    made = read_proposal(file).amendments[-1]
    assert (made.clause, made.heading) == ("G9", f"{heading} ETC.")


def a_code(home):
    """Adds sections H and K that both hold a clause 1, and a proposal that amends both."""
    library = Library.open(home / "sec_versions")
    for letter in "HK":
        clauses = [{"id": "1", "label": "1", "text": f"Of {letter}."}, {"id": "2", "text": "And more."}]
        made = {"section": letter, "title": letter, "version": "1.0", "clauses": clauses}
        (home / "made.json").write_text(json.dumps(made), encoding="utf-8")
        library = library.add(home / "made.json", section=letter, version="1.0")
    head = 'id: DP1\ntitle: It\nbaseline: ["H@1.0", "K@1.0"]\n'
    text = f'{head}amendments:\n  - clause: "1"\n    text: "Of no H."\n'
    (home / "proposals").mkdir()
    (home / "proposals" / "DP1.yaml").write_text(text, encoding="utf-8")
    return home / "proposals" / "DP1.yaml"


def test_a_clause_of_a_second_section_is_amended_without_its_namesake(client, home):
    made = a_code(home)
    page = client.text("/proposal/DP1?of=K@1.0&clause=1")
    assert "Of K." in page
    shown = re.search(r'name="seen" value="(\w+)"', page)[1]
    sent = {"act": "words", "of": "K@1.0", "clause": "1", "text": "Of no K.", "seen": shown}
    assert client.post("/proposal/DP1/save", sent).status_code == 200
    held = [(one.section, one.clause) for one in read_proposal(made).amendments]
    assert held == [("", "1"), ("K", "1")]
    assert "Of no H." in client.text("/proposal/DP1?of=H@1.0&clause=1")
    assert "Of no K." in client.text("/proposal/DP1?of=K@1.0&clause=1")


def test_what_is_no_act_of_the_forms_is_refused(save, file):
    before = file.read_bytes()
    assert save("burn").status_code == 400
    assert save("take-out", line="7").status_code == 409
    assert file.read_bytes() == before


def test_a_file_that_is_changed_in_the_very_moment_is_not_written_over(file, home):
    opened = open_to_edit("DP087", Library.open(home / "sec_versions"))
    made = edited(opened, Edit("words", "G@5.20", "G3.20(b)", text=WAS), Library.open(home / "sec_versions"))
    file.write_bytes(b"id: DP087\n# theirs\n")
    with pytest.raises(OutputError, match="has changed since it was read"):
        write_edited(opened, made)
    assert file.read_bytes() == b"id: DP087\n# theirs\n"
    assert [path.name for path in file.parent.iterdir()] == ["DP087.yaml"]


def test_what_a_clause_and_a_title_say_is_never_markup(client, home):
    made = a_code(home)
    made.write_text(made.read_text("utf-8").replace("It", "'<script>alert(1)</script>'"), encoding="utf-8")
    typed = {"act": "words", "of": "H@1.0", "clause": "2", "text": "<img src=x onerror=alert(1)>"}
    pages = [
        client.text("/proposals"),
        client.text("/proposal/DP1?clause=2"),
        client.post("/proposal/DP1/try", typed).text,
        client.text("/proposal/DP1?clause=2"),
        client.text("/proposal/DP1/facts"),
    ]
    assert all("<script>alert" not in page and "<img" not in page for page in pages)


def test_of_a_long_section_what_comes_of_it_is_asked_for_by_the_page(client, home):
    clauses = [{"id": f"H{n // 50}.{n % 50}", "text": f"Word {n}."} for n in range(50, 3_100)]
    made = {"section": "H", "title": "Long", "version": "1.0", "clauses": clauses}
    (home / "made.json").write_text(json.dumps(made), encoding="utf-8")
    Library.open(home / "sec_versions").add(home / "made.json", section="H", version="1.0")
    (home / "proposals").mkdir()
    text = "id: DP1\ntitle: It\nbaseline: H@1.0\namendments:\n  - clause: H3.3\n    text: Other words.\n"
    (home / "proposals" / "DP1.yaml").write_text(text, encoding="utf-8")
    page = client.text("/proposal/DP1")
    assert "the section is long, and this takes a moment" in page
    assert len(page) < 100_000
    asked = re.search(r'hx-get="(/proposal/DP1/outcome[^"]+)"', page)[1].replace("&amp;", "&")
    assert "<ins>Other words" in client.text(asked)
    assert "<html" not in client.text(asked, headers={"HX-Request": "true"})


def test_a_finding_that_is_drafted_leads_to_the_proposal(client):
    page = client.text("/findings/G@5.20?since=G@5.19")
    data = {"rank": 1, "seen": seen(page), "id": "DP101"}
    done = client.post("/findings/G@5.20/draft?since=G@5.19", data)
    assert 'href="/proposal/DP101"' in done.text
    assert "which forms part of a SMETS2+ Device</ins>" in client.text("/proposal/DP101")
