import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.actions.build import read_checked
from drafter.errors import DrafterError, ProposalError
from drafter.library.library import Library
from drafter.model.code_names import CodeNames
from drafter.model.proposal import Deletion, Insertion, Proposal, TextAmendment, WordsAmendment
from drafter.proposals.proposal_file import find_proposal, read_draft, read_proposal, write_proposal
from drafter.proposals.yaml_writer import proposal_as_yaml

SHIPPED = Path(__file__).parents[2] / "sec_versions"
HEAD = "id: DP1\ntitle: A title\nbaseline: G@5.20\n"


@pytest.fixture
def write(tmp_path):
    def write(text):
        path = tmp_path / "DP1.yaml"
        path.write_text(textwrap.dedent(text), encoding="utf-8")
        return path

    return write


def proposal_in(path):
    draft = read_draft(path)
    assert draft.mistakes == ()
    return draft.proposal


def mistakes(path):
    try:
        said = [str(mistake) for mistake in read_draft(path).mistakes]
    except DrafterError as error:
        said = str(error).splitlines()
    return [line.removeprefix(f"{path}") for line in said]


def test_every_form_of_amendment_is_read_with_its_line(write):
    proposal = proposal_in(
        write(f"""\
{HEAD}
issue: Something is wrong.
amendments:
  - clause: G3.20(b)
    replace: "Function)"
    with: "Function of a Device)"
    occurrence: 2
  - clause: G3.21
    text: "Each User shall act."
  - insert_after: G3.20
    text: "A new clause."
  - delete: G3.22
  - insert_before: G3.1
    text: "A first clause."
    renumber: true
""")
    )
    assert proposal.amendments == (
        WordsAmendment("G3.20(b)", "Function)", "Function of a Device)", 2, line=7),
        TextAmendment("G3.21", "Each User shall act.", line=11),
        Insertion("G3.20", "A new clause.", line=13),
        Deletion("G3.22", line=15),
        Insertion("G3.1", "A first clause.", renumber=True, before=True, line=16),
    )
    assert proposal.facts == {"issue": "Something is wrong."}


def test_every_mistake_is_said_at_its_line(write):
    path = write("""\
        id: DP 1
        title: 3
        baseline: 5.20
        amendments:
          - clause: G3.20(b)
            replace: "x"
            whit: "y"
          - delete: ""
          - insert_after: G3.1
            renumber: perhaps
          - foo
        """)
    said = mistakes(path)
    assert [line.split(":")[1] for line in said] == ["1", "2", "3", "7", "8", "9", "10", "11"]
    assert said[2] == ":3: `baseline` must name a version, in quotes; write it as G@5.20"
    assert said[3] == ":7: `whit` is not known; did you mean `with`?"


def test_yaml_that_cannot_be_read_is_one_line_with_its_place(write):
    (said,) = mistakes(write('id: "DP1\ntitle: x\n'))
    assert said == ":3: a quotation mark is not closed; close it"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        pytest.param("title: Amend: G3\n", 1, "a colon stands where no key ends", id="colon in words"),
        pytest.param("id: DP1\ntitle A title\nbaseline: G@1\n", 2, "end the key in a colon", id="no colon"),
        pytest.param("id: DP1\n\ttitle: x\n", 2, "indent with spaces", id="tab"),
        pytest.param("proposer:\n  name: N\n organisation: O\n", 3, "does not fit those above", id="indent"),
        pytest.param("issue: [unclosed\ntitle: x\n", 1, "a bracket is not closed", id="bracket"),
        pytest.param("issue: @home\n", 1, "put the words in quotes", id="sign"),
        pytest.param("issue: *starred\n", 1, "put the words in quotes", id="star"),
        pytest.param("issue: - a\n", 1, "a dash begins no list here", id="dash"),
    ],
)
def test_a_slip_in_yaml_is_said_at_its_line_in_plain_words(write, text, line, says):
    (said,) = mistakes(write(text))
    assert said.startswith(f":{line}: ")
    assert says in said
    assert not re.search(r"YAML|token|<|mapping|scalar", said)


def test_a_file_of_another_kind_is_no_proposal(tmp_path):
    (tmp_path / "README.md").write_text("# A title: of a page\n")
    (said,) = mistakes(tmp_path / "README.md")
    assert said == ": is not a proposal; name a .yaml file, or the id of one in proposals"


@pytest.mark.parametrize("written", ["0.10", "1.0", "2.25", "1e3"])
def test_a_number_with_a_point_is_the_text_that_it_is(write, written):
    path = write(f'{HEAD}version: {written}\namendments:\n  - {{delete: "G1"}}\n')
    assert proposal_in(path).facts["version"] == written


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_file_from_windows_is_read_like_any_other(tmp_path, line_end, mark):
    path = tmp_path / "DP1.yaml"
    text = f"{HEAD}issue: |\n  One.\n\n  Two.\namendments:\n  - delete: G1\n"
    path.write_bytes((mark + text.replace("\n", line_end)).encode())
    proposal = proposal_in(path)
    assert (proposal.id, proposal.facts["issue"]) == ("DP1", "One.\n\nTwo.\n")


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just words\n"])
def test_a_file_that_holds_something_else_is_refused(write, text):
    (said,) = mistakes(write(text))
    assert "is not a proposal" in said


def test_a_proposal_is_found_by_id_or_by_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "proposals").mkdir()
    file = tmp_path / "proposals" / "DP1.yaml"
    file.write_text("")
    assert find_proposal("DP1").resolve() == file
    assert find_proposal(str(file)) == file
    with pytest.raises(ProposalError, match="DP2: there is no such proposal"):
        find_proposal("DP2")


def test_a_file_that_states_another_id_is_refused_by_the_id_of_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "proposals").mkdir()
    file = tmp_path / "proposals" / "DP501.yaml"
    file.write_text(f"# a copy\n{HEAD}")
    with pytest.raises(ProposalError) as refused:
        find_proposal("DP501")
    assert str(refused.value) == (
        f"{Path('proposals') / 'DP501.yaml'}:2: `id: DP1` is not the name of its file; "
        "write `id: DP501`, or give the file the name DP1.yaml"
    )
    assert find_proposal(str(file)) == file


def test_a_new_file_has_its_paragraphs_as_lines_and_the_other_facts_to_fill_in(tmp_path):
    path = tmp_path / "DP1.yaml"
    issue = "What is wrong.\n\nSince when."
    proposal = Proposal("DP1", "T", "G@1", (Deletion("G1"),), {"issue": issue, "version": "0.2"})
    write_proposal(proposal, path, CodeNames())
    text = path.read_text(encoding="utf-8")
    assert "issue: |-\n  What is wrong.\n\n  Since when.\n" in text
    assert proposal_in(path).facts == proposal.facts
    asked = re.findall(r"^# (\w+):", text, re.MULTILINE)
    assert {"summary", "impact", "views", "costs", "timetable"} <= set(asked)
    assert not {"issue", "version"} & set(asked)
    # Every one of them can be taken as it stands.
    path.write_text(re.sub(r"^# (?=\w+:)", "", text, flags=re.MULTILINE), encoding="utf-8")
    facts = proposal_in(path).facts
    assert set(asked) <= facts.keys()
    assert facts["summary"] == "…"


def test_the_facts_to_fill_in_name_the_bodies_of_the_code(tmp_path):
    path = tmp_path / "DP1.yaml"
    code = CodeNames(
        views=("the Harbour Board", "Pilots: all", "[any]"),
        impacts=(),
        costs=("the Harbour Board", "Pilots"),
        objectives_name="Harbour Objectives",
        objectives=("(a)", "Safety"),
        classifications=("Open", "Closed"),
    )
    write_proposal(Proposal("DP1", "T", "G@1", (Deletion("G1"),)), path, code)
    text = path.read_text(encoding="utf-8")
    assert "# classification: … # Open or Closed\n" in text
    assert "# impacts: {…: …}\n" in text
    assert "# costs: … # the cost to the Harbour Board, to Pilots and of administration\n" in text
    assert "# objectives: {(a): …, Safety: …} # which of the Harbour Objectives the proposal serves" in text
    path.write_text(text.replace("# views:", "views:"), encoding="utf-8")
    assert list(proposal_in(path).facts["views"]) == ["Harbour Board", "Pilots: all", "[any]"]


def test_clauses_move_where_the_code_says_so_and_the_proposal_does_not(write):
    text = HEAD + "{}amendments:\n  - delete: G1\n  - delete: G2\n    renumber: {}\n"
    by_default = read_draft(write(text.format("", "false")), "renumber").proposal
    assert [one.renumber for one in by_default.amendments] == [True, False]
    of_its_own = read_draft(write(text.format("renumber: false\n", "true")), "renumber").proposal
    assert [one.renumber for one in of_its_own.amendments] == [False, True]


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("../DP1", "use letters"),
        ("DP 1", "use letters"),
        ("CON", "choose another name"),
        ("DP1.", "take the stop"),
    ],
)
def test_a_proposal_whose_id_can_name_no_file_is_not_written(tmp_path, name, remedy):
    with pytest.raises(ProposalError, match=f"“{re.escape(name)}” names no proposal; {remedy}"):
        write_proposal(Proposal(name, "T", "G@1", ()), tmp_path / "x" / "DP1.yaml", CodeNames())
    assert list(tmp_path.iterdir()) == []


words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), min_size=1, max_size=30
)
# White space alone is refused, but as the words that come in the place of others.
texts = words.filter(str.strip)
amendments = st.one_of(
    st.builds(WordsAmendment, texts, texts, words, st.integers(0, 3)),
    st.builds(TextAmendment, texts, texts),
    st.builds(Insertion, texts, texts, before=st.booleans()),
    st.builds(Deletion, texts),
)


@settings(deadline=None)
@given(texts, st.lists(amendments, min_size=1, max_size=4), texts)
def test_writing_a_proposal_and_reading_it_is_nothing(tmp_path_factory, title, made, issue):
    path = tmp_path_factory.getbasetemp() / "round.yaml"
    proposal = Proposal("DP1", title, "G@5.20", tuple(made), {"issue": issue})
    path.write_text(proposal_as_yaml(proposal), encoding="utf-8")
    back = proposal_in(path)
    lineless = tuple(
        type(a)(**{f: getattr(a, f) for f in a.__slots__ if f != "line"}) for a in back.amendments
    )
    assert (back.title, lineless, back.facts) == (proposal.title, proposal.amendments, proposal.facts)


def test_a_clause_is_put_in_after_one_or_before_one_and_not_both(write):
    path = write(f"{HEAD}amendments:\n  - insert_after: G1\n    insert_before: G2\n    text: New.\n")
    (said,) = mistakes(path)
    assert said.startswith(":6: `insert_before` does not go with the other keys")


def test_a_character_that_word_cannot_hold_is_said_at_its_line(write):
    path = write(f'{HEAD}amendments:\n  - clause: G1\n    replace: "x"\n    with: "a\\0b"\n')
    assert mistakes(path) == [":5: a character in it cannot be printed; take it out"]


def test_a_key_that_stands_twice_is_one_line_beside_the_other_mistakes(write):
    said = mistakes(write("id: DP1\nid: |\n  two\n\n  lines\n"))
    assert said[0] == ":2: `id` stands in line 1 already; keep one of the two"
    assert [line for line in said[1:] if "is missing; add it" not in line] == []


def test_brackets_nested_without_end_are_refused_at_once(write):
    (said,) = mistakes(write("id: " + "[" * 100_000))
    assert "is nested too deeply" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("  - {foo: bar}", ":6: the amendment has no form that is known"),
        ("  - {with: x, clause: G3.1}", ":6: `replace` is missing"),
        ('  - {clause: G3.1, text: "   "}', ":6: `text` is empty"),
        ('  - {insert_after: G3.1, text: "\\n"}', ":6: `text` is empty"),
    ],
)
def test_one_wrong_amendment_is_one_line(write, text, said):
    (line,) = mistakes(write(f"{HEAD}issue: x\namendments:\n{text}\n"))
    assert line.startswith(said)


def test_a_day_that_no_calendar_has_is_read_as_its_words(write):
    proposal = proposal_in(write(f"{HEAD}date: 2026-13-45\namendments:\n  - delete: G3.1\n"))
    assert proposal.facts["date"] == "2026-13-45"


def test_a_proposal_of_very_many_mistakes_tells_the_first_hundred_of_them(write):
    slips = "".join(f"  - claus: G{n}\n    text: x\n" for n in range(150))
    with pytest.raises(ProposalError) as caught:
        read_checked(write(f"{HEAD}amendments:\n{slips}"), Library.open(SHIPPED))
    told = str(caught.value).splitlines()
    assert told[99].endswith("DP1.yaml:203: `claus` is not known; did you mean `clause`?")
    assert told[100:] == ["and 50 more; mend these first"]


def test_reading_a_proposal_for_what_it_touches_looks_for_no_mistakes(write):
    path = write(f"{HEAD}amendments:\n  - delete: G3.1\n  - claus: G3.2\n    text: x\n")
    assert read_proposal(path) == read_draft(path).proposal
    assert read_proposal(path).amendments == (Deletion("G3.1", line=5),)
