"""Several proposals in one redline, judged by pandoc: authors, texts, clashes."""

import json
import re
import subprocess
from pathlib import Path

import pypandoc
import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter
from drafter.errors import ProposalError

ROOT = Path(__file__).parents[2]

FIRST = """\
id: DP1
title: First
baseline: G@5.20
date: 2026-11-23
amendments:
  - {clause: G3.20(b), replace: "Proxy Function)", with: "Proxy Function of any kind)"}
  - {insert_after: G3.24, text: "The first new clause."}
"""
SECOND = """\
id: DP2
title: Second
baseline: G@5.20
date: 2026-11-24
amendments:
  - {clause: G3.20(b), replace: "(where applicable)", with: "(where it applies)"}
  - {insert_after: G3.24, text: "The second new clause."}
  - {clause: G3.1, replace: "Each User", with: "Every User"}
"""
CLASHING = """\
id: DP3
title: Third
baseline: G@5.20
date: 2026-11-25
amendments:
  - {clause: G3.20(b), replace: "Proxy Function)", with: "Proxy Function in use)"}
  - {insert_after: G3.23, text: "A clause that moves the others.", renumber: true}
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "proposals").mkdir()
    for number, text in enumerate((FIRST, SECOND, CLASHING), start=1):
        (tmp_path / "proposals" / f"DP{number}.yaml").write_text(text, encoding="utf-8")

    def run(*words):
        words = (*words, "--library", str(ROOT / "sec_versions")) if words[0] != "proposals" else words
        return CliRunner().invoke(drafter, words, catch_exceptions=False, standalone_mode=False)

    return run


def pandoc(path, changes, to="plain"):
    made = subprocess.run(
        [pypandoc.get_pandoc_path(), str(path), f"--track-changes={changes}", f"--to={to}", "--wrap=none"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return made.stdout


def combined(run, *words):
    result = run("combine", *words, "-o", "out.docx", "--json")
    return result.return_value, json.loads(result.stdout)


def test_each_proposal_is_an_author_of_its_own(run):
    combined(run, "DP1", "DP2")
    assert pandoc("out.docx", "reject") == pandoc(ROOT / "sec_versions" / "G-5.20.docx", "reject")
    tracked = pandoc("out.docx", "all", "markdown")
    assert set(re.findall(r'author="(\w+)"', tracked)) == {"DP1", "DP2"}
    assert re.search(r'\[[^\]]*of any kind[^\]]*\]\{\.insertion author="DP1"', tracked)
    assert re.search(r'\[[^\]]*it applies[^\]]*\]\{\.insertion author="DP2"', tracked)
    accepted = pandoc("out.docx", "accept")
    assert "(where it applies)" in accepted
    assert "Proxy Function of any kind)" in accepted


def test_two_clauses_put_in_one_place_stand_in_the_order_that_is_told(run):
    status, made = combined(run, "DP1", "DP2")
    (clash,) = made["clashes"]
    assert (status, clash["kind"], clash["clause"]) == (1, "same-place", "G3.24")
    assert "DP1 stands first, then that of DP2" in clash["reason"]
    accepted = pandoc("out.docx", "accept")
    assert re.search(r"G3\.24A\s+The first new clause\.\s+G3\.24B\s+The second new clause\.", accepted)


def test_words_that_two_amend_are_a_clash_and_the_first_is_made(run):
    status, made = combined(run, "DP1", "DP3", "--onto", "6.0")
    kinds = {(clash["kind"], clash["clause"]) for clash in made["clashes"]}
    assert (status, kinds) == (1, {("same-words", "G3.21(b)")})
    first, third = made["proposals"]
    assert [a["status"] for a in first["amendments"]] == ["moved", "moved"]
    assert [a["status"] for a in third["amendments"]] == ["conflict", "moved"]
    accepted = pandoc("out.docx", "accept")
    assert "Proxy Function of any kind)" in accepted
    assert "in use)" not in accepted


def test_a_clause_with_a_typed_number_goes_along_when_a_later_proposal_renumbers(run):
    _, made = combined(run, "DP1", "DP3")
    accepted = pandoc("out.docx", "accept")
    assert re.search(r"G3\.25A\s+The first new clause\.", accepted)
    assert [a["now_at"] for a in made["proposals"][1]["amendments"]] == ["G3.20(b)", "G3.24"]


def test_a_proposal_with_alternatives_is_not_combined(run, tmp_path):
    other = tmp_path / "proposals" / "DP9.yaml"
    other.write_text(FIRST.replace("DP1", "DP9").replace('kind)"}', 'kind)", alternative: 1}'))
    with pytest.raises(ProposalError, match=r"DP9\.yaml: has alternatives"):
        run("combine", "DP1", "DP9", "-o", "out.docx")
    assert not Path("out.docx").exists()


def test_the_portfolio_lists_which_clauses_are_touched_by_which_proposals(run):
    rows = json.loads(run("proposals", "--json").stdout)["clauses"]
    touched = {row["clause"]: row["proposals"] for row in rows}
    assert touched == {
        "G3.1": ["DP2"],
        "G3.20(b)": ["DP1", "DP2", "DP3"],
        "G3.23": ["DP3"],
        "G3.24": ["DP1", "DP2"],
    }
    assert "* G3.20(b)" in run("proposals").stdout
    assert run("proposals", "G3.1").stdout.split() == ["G3.1", "DP2"]


def test_rebase_writes_no_number_that_names_nothing_on_the_new_baseline(run, tmp_path):
    """G9.6(a) and (b) of 5.20 are not in 6.0; there, a number would be whichever clause has it later."""
    path = tmp_path / "proposals" / "DP4.yaml"
    text = "  - {insert_after: G3.22, text: Sections G9.6(a) and G9.6(b) apply here too.}\n"
    path.write_text(f"id: DP4\ntitle: Fourth\nbaseline: G@5.20\namendments:\n{text}", encoding="utf-8")
    before = path.read_bytes()
    assert run("rebase", "DP4", "--onto", "6.0").return_value == 1
    with pytest.raises(ProposalError) as refused:
        run("rebase", "DP4", "--onto", "6.0", "--write")
    told = re.findall(r"DP4.yaml:5: its new words refer to (\S+), which is not in G@6.0", str(refused.value))
    assert told == ["G9.6(a)", "G9.6(b)"]
    assert path.read_bytes() == before


def test_rebase_writes_the_new_baseline_and_keeps_comments_and_order(run, tmp_path):
    path = tmp_path / "proposals" / "DP4.yaml"
    path.write_text(
        """\
# why this file is
id: DP4
title: Fourth   # a title
baseline: G@5.20 # in force
amendments:
  # the first amendment
  - clause: G3.20(b)
    replace: "Proxy Function)"
    with: "Proxy Function of any kind)"
  - clause: G3.6(a) # in conflict
    replace: "when it"
    with: "how it"
  - insert_after: G3.22
    text: |
      Two lines:
      (a) of them, see Section G3.22.
""",
        encoding="utf-8",
    )
    result = run("rebase", "DP4", "--onto", "6.0", "--write")
    assert result.return_value == 1
    assert (
        path.read_text(encoding="utf-8")
        == """\
# why this file is
id: DP4
title: Fourth   # a title
baseline: G@6.0  # in force
amendments:
  # the first amendment
  - clause: G3.21(b)
    replace: "Proxy Function)"
    with: "Proxy Function of any kind)"
  - clause: G3.6(a) # in conflict
    replace: "when it"
    with: "how it"
    was: "the nature of the Major Security Incident and when it was discovered;"
  - insert_after: G3.23
    text: |
      Two lines:
      (a) of them, see Section G3.23.
"""
    )
    again = json.loads(run("rebase", "DP4", "--onto", "6.0", "--json").stdout)["proposals"][0]
    assert [a["status"] for a in again["amendments"]] == ["clean", "conflict", "clean"]


def test_instructions_of_a_person_become_a_redline(run, tmp_path):
    (tmp_path / "told.txt").write_text(
        """\
In Section G3.1, for "Each User" substitute "Every User".
After Section G3.24 insert a new Section G3.24A: “A new clause:
(a) with a list; and
(b) its end.”
In Section G99.1, delete “x”.
""",
        encoding="utf-8",
    )
    result = run("apply", "told.txt", "G@5.20", "-o", "out.docx", "--json")
    made = json.loads(result.stdout)
    assert result.return_value == 1
    assert [refusal["reason"] for refusal in made["refused"]] == [
        "there is no clause G99.1 in G@5.20; `drafter show` lists the clauses it holds"
    ]
    accepted = pandoc("out.docx", "accept")
    assert "Every User shall secure" in accepted
    assert re.search(r"G3\.24A\s+A new clause:", accepted)
    assert pandoc("out.docx", "reject") == pandoc(ROOT / "sec_versions" / "G-5.20.docx", "reject")


def test_a_new_first_clause_of_a_persons_instructions_becomes_a_redline(run, tmp_path):
    (tmp_path / "told.txt").write_text(
        "Before Section G3.1 insert a new Section G3.A1: “A User is bound.”\n"
        "Insert a new Section G3.20(A1) before Section G3.20(a): “the Panel;”\n",
        encoding="utf-8",
    )
    made = json.loads(run("apply", "told.txt", "G@5.20", "-o", "out.docx", "--json").stdout)
    assert made["refused"] == []
    accepted = pandoc("out.docx", "accept")
    assert re.search(r"G3\.A1\s+A User is bound\.\n\n.*Each User shall secure", accepted)
    assert re.search(r"\(A1\)\s+the Panel;\n\n.*the manufacturer", accepted)


@pytest.mark.parametrize(("renumber", "first", "second"), [("true", "1", "2"), ("false", "A1", "B1")])
def test_two_that_put_a_clause_before_the_first_stand_in_their_order(run, tmp_path, renumber, first, second):
    for number in (1, 2):
        (tmp_path / "proposals" / f"DP{number}.yaml").write_text(
            f"id: DP{number}\ntitle: T\nbaseline: G@5.20\namendments:\n"
            f"  - {{insert_before: G3.1, text: Clause {number} is new., renumber: {renumber}}}\n",
            encoding="utf-8",
        )
    made = json.loads(run("combine", "DP1", "DP2", "-o", "out.docx", "--json").stdout)
    assert [clash["reason"] for clash in made["clashes"]] == [
        "DP1 and DP2 both put a clause before G3.1; that of DP1 stands first, then that of DP2"
    ]
    now_at = [pack["amendments"][0]["now_at"] for pack in made["proposals"]]
    assert now_at == [f"G3.{first}", f"G3.{second}"]


def propose(tmp_path, number, *amendments):
    text = f"id: DP{number}\ntitle: T\nbaseline: G@5.20\ndate: 2026-11-23\namendments:\n"
    rows = "".join(f"  - {{{amendment}}}\n" for amendment in amendments)
    (tmp_path / "proposals" / f"DP{number}.yaml").write_text(text + rows, encoding="utf-8")


@pytest.mark.slow
def test_a_reference_to_what_another_deletes_stays_as_written_and_is_told(run, tmp_path):
    propose(tmp_path, 1, "delete: G3.20, renumber: true")
    propose(tmp_path, 2, 'insert_after: G3.19, text: "New, see Section G3.21.", renumber: true')
    propose(tmp_path, 3, 'insert_after: G3.1, text: "A clause that moves all.", renumber: true')
    # The words of DP2 speak of the section with its new clause in it: G3.21 is the G3.20 of the baseline.
    for order in (("DP1", "DP2", "DP3"), ("DP2", "DP1", "DP3")):
        status, made = combined(run, *order)
        assert status == 1
        assert ("deleted-reference", "G3.20") in {(c["kind"], c["clause"]) for c in made["clashes"]}
        assert "New, see Section G3.21." in pandoc("out.docx", "accept")
    # An empty paragraph stays of an item put into a list when pandoc rejects it; words are what it shows.
    baseline, rejected = (
        [
            re.sub(r"^[\d. ]+", "", line)
            for line in pandoc(path, "reject").splitlines()
            if re.search(r"[a-z]", line)
        ]
        for path in (ROOT / "sec_versions" / "G-5.20.docx", "out.docx")
    )
    assert rejected == baseline


def test_a_conflict_with_an_earlier_proposal_names_both(run, tmp_path):
    propose(tmp_path, 1, 'clause: G3.20(b), replace: "Proxy Function)", with: "Proxy Function of any kind)"')
    propose(tmp_path, 2, "delete: G3.20")
    for order in (("DP1", "DP2"), ("DP2", "DP1")):
        _, made = combined(run, *order)
        (amendment,) = made["proposals"][1]["amendments"]
        assert amendment["conflict"]["reason"] == "DP1 amends G3.20(b), and DP2 deletes G3.20"
