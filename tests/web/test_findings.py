"""Findings in a browser: judged, put off, taken back, drafted, and never by two people at once unawares."""

from __future__ import annotations

import re

import pytest

from drafter.library.judgements_file import read_judgements
from drafter.proposals.proposal_file import read_proposal

from .test_compare import texts

PAGE = "/findings/G@5.20?since=G@5.19"
ASKED = {"since": "G@5.19"}


def seen(page, rank=1):
    """Gives the word by which a page knows the finding of a rank."""
    return re.search(rf'name="rank" value="{rank}"><input type="hidden" name="seen" value="(\w+)"', page)[1]


@pytest.fixture
def judge(client):
    def send(verdict, rank=1, page=None, follow=True, **more):
        shown = page or client.text(PAGE) + client.text(f"{PAGE}&show=later") + client.text(
            f"{PAGE}&show=meant"
        )
        data = {"rank": rank, "seen": seen(shown, rank), "verdict": verdict, **more}
        return client.post("/findings/G@5.20/judge?since=G@5.19", data, follow=follow)

    return send


def kept(home):
    return [(one.verdict, one.reason, one.by) for one in read_judgements(home / "sec_versions")]


def test_findings_are_shown_with_both_clauses_the_reason_and_how_sure(client):
    page = texts(client.text(PAGE))
    assert "2 findings in G@5.20 since G@5.19" in page
    assert "Not judged: 2 Later: 0 Meant so: 0 Less likely: 1" in page
    assert "1. G3.20(b) was left when G3.17(b) was amended" in page
    assert "How sure 8 in 100 like it in public laws and policies were mended later" in page
    assert "and G3.20(b) was left." in page


def test_one_version_alone_is_looked_at_too(client):
    assert "in G@5.20" in texts(client.text("/findings/G@5.20"))


def test_meant_is_kept_with_reason_note_name_and_date_and_taken_back(client, judge, home):
    done = judge("meant", why="different parties", note="the DCC  has no Gas")
    assert re.search(r"Finding 1 is kept as meant, by \S+: ", texts(done.text))
    assert kept(home)[0][:2] == ("", "different parties: the DCC has no Gas")
    assert "Not judged: 1" in texts(done.text)
    assert "different parties: the DCC has no Gas, said" in texts(client.text(f"{PAGE}&show=meant"))
    undo = re.search(r'action="(/undo/[0-9a-f]+)"', done.text)[1]
    assert "Finding 1 is open again." in client.post(undo).text
    assert "Not judged: 2" in texts(client.text(PAGE))


def test_later_takes_no_reason_and_can_be_meant_afterwards(client, judge, home):
    judge("later")
    assert "Later: 1" in texts(client.text(PAGE))
    judge("open")
    judge("meant", why="other", note="staged")
    assert [one[:2] for one in kept(home)] == [("later", "put off"), ("open", "taken back"), ("", "staged")]


def test_any_other_reason_needs_a_note(judge, home):
    answer = judge("meant", why="other")
    assert answer.status_code == 400
    assert "say in the note why it is meant" in answer.text
    assert kept(home) == []


def test_the_second_of_two_tabs_is_told(client, judge, home):
    page = client.text(PAGE)
    judge("later", page=page)
    second = judge("meant", page=page, why="different subject")
    assert second.status_code == 400
    assert "somebody judged it, since the page was shown" in texts(second.text)
    assert len(kept(home)) == 1


def test_a_name_can_be_given_for_all_judgements(client, judge, home):
    client.post("/findings/G@5.20/person?since=G@5.19", {"by": "A Drafter"})
    judge("later")
    assert kept(home)[0][2] == "A Drafter"


def test_the_missing_amendment_is_drafted_in_the_words_of_the_field(client, home):
    page = client.text(PAGE)
    words = re.search(r"<textarea[^>]*>([^<]*)</textarea>", page)[1]
    assert "which forms part of a SMETS2+ Device" in words
    data = {
        "rank": 1,
        "seen": seen(page),
        "words": words.replace("SMETS2+", "SMETS1"),
        "id": "DP101",
        "title": "It",
    }
    done = client.post("/findings/G@5.20/draft?since=G@5.19", data)
    assert "DP101 is drafted, in proposals/DP101.yaml." in texts(done.text).replace("\\", "/")
    proposal = read_proposal(home / "proposals" / "DP101.yaml")
    assert (proposal.title, proposal.baseline) == ("It", "G@5.20")
    assert "which forms part of a SMETS1 Device" in (home / "proposals" / "DP101.yaml").read_text("utf-8")
    assert "missed: drafted in DP101" in texts(client.text(f"{PAGE}&show=later"))
    assert 'name="id" value="DP102"' in client.text(PAGE)


def test_a_proposal_that_is_there_is_not_written_over(client, home):
    (home / "proposals").mkdir()
    (home / "proposals" / "DP101.yaml").write_text("id: DP101\n# mine\n", encoding="utf-8")
    page = client.text(PAGE)
    data = {"rank": 1, "seen": seen(page), "id": "DP101"}
    assert client.post("/findings/G@5.20/draft?since=G@5.19", data).status_code == 400
    assert "# mine" in (home / "proposals" / "DP101.yaml").read_text("utf-8")
    assert not (home / "sec_versions" / "consistency.yaml").exists()


@pytest.mark.parametrize("name", ["../DP1", "a/b", "", "NUL"])
def test_the_number_of_a_proposal_is_no_path(client, home, name):
    page = client.text(PAGE)
    data = {"rank": 1, "seen": seen(page), "id": name}
    assert client.post("/findings/G@5.20/draft?since=G@5.19", data).status_code == 400
    assert sorted(path.name for path in home.iterdir()) == ["sec_versions"]


def test_words_are_looked_at_while_they_are_written(client):
    asked = "/findings/G@5.20/words?since=G@5.19"
    fine = client.post(
        asked, {"rank": 1, "words": "any Smart Metering System for which it is the Responsible Supplier."}
    )
    assert "Nothing speaks against these words." in fine.text
    same = re.search(r"<textarea[^>]*>([^<]*)</textarea>", client.text(PAGE))[1].replace(
        " which forms part of a SMETS2+ Device", ""
    )
    wrong = client.post(asked, {"rank": 1, "words": same})
    assert "The words are those that the clause has." in wrong.text


def test_a_clause_is_shown_among_those_it_stands_with(client):
    part = client.text("/findings/G@5.20/context?clause=G3.20(b)", headers={"HX-Request": "true"})
    assert "<html" not in part
    assert "G3.20" in part or "3.20" in part
    assert "(a)" in part


def test_a_filter_that_there_is_not_shows_nothing(client):
    assert "None of these." in client.text(f"{PAGE}&show=nothing")


def test_the_first_page_leads_to_the_findings_of_earlier_versions_too(client):
    page = client.text("/")
    waiting = texts(page).partition("Earlier versions, whose findings may wait too")[2]
    assert waiting.strip().startswith(
        "G@5.20 since G@5.19: see its findings G@5.19 since G@5.18: see its findings"
    )
    assert 'hx-get="/waiting/findings/G@5.19?since=G@5.18"' in page
