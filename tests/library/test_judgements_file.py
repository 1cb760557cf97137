from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import OutputError, SourceError
from drafter.library import judgements_file as judgements_module
from drafter.library.judgements_file import FILE, keep_judgements, read_judgements
from drafter.model.finding import Judgement

ONE = Judgement("G1", "G2", "says: more", "says less", "it is meant # so", "ann", "2026-11-23")


def test_what_is_kept_is_read_back(tmp_path):
    two = Judgement("G3", "G4", "x", "y", "z", "bob", "2026-11-24")
    keep_judgements(tmp_path, [ONE])
    keep_judgements(tmp_path, [two])
    assert read_judgements(tmp_path) == (ONE, two)


def test_comments_in_the_file_are_kept(tmp_path):
    path = keep_judgements(tmp_path, [ONE])
    path.write_text("# agreed in March\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    keep_judgements(tmp_path, [ONE])
    assert path.read_text(encoding="utf-8").startswith("# agreed in March\n")


@pytest.mark.parametrize("text", ["", "# only a note\n", "judgements:\n", "# a note\njudgements: []\n"])
def test_a_file_without_judgements_yet_is_added_to(tmp_path, text):
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert read_judgements(tmp_path) == ()
    path = keep_judgements(tmp_path, [ONE])
    assert read_judgements(tmp_path) == (ONE,)
    assert [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")] == [
        line for line in text.splitlines() if line.startswith("#")
    ]


def test_a_judgement_without_an_edit_is_of_every_difference(tmp_path):
    path = keep_judgements(tmp_path, [ONE])
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "edit:" not in line), encoding="utf-8")
    assert read_judgements(tmp_path) == (ONE,)


def test_a_judgement_that_lacks_something_is_named_with_its_line(tmp_path):
    path = keep_judgements(tmp_path, [ONE, ONE])
    text = path.read_text(encoding="utf-8")
    at = text.rindex("    reason:")
    path.write_text(text[:at] + text[text.index("\n", at) + 1 :], encoding="utf-8")
    line = text[: text.rindex("  - amended:")].count("\n") + 1
    with pytest.raises(SourceError, match=rf"yaml:{line}: judgement 2 has no reason"):
        read_judgements(tmp_path)


def test_a_library_without_judgements_has_none(tmp_path):
    assert read_judgements(tmp_path) == ()


@pytest.mark.parametrize(
    "text", ["[", "- a", "judgements: 3", "judgements:\n  - amended: G1\n", "judgements: [3]"]
)
def test_a_broken_file_is_an_error_with_its_place(tmp_path, text):
    (tmp_path / FILE).write_text(text)
    with pytest.raises(SourceError, match=r"consistency\.yaml"):
        read_judgements(tmp_path)


def edited(folder, old, new, encoding="utf-8"):
    path = keep_judgements(folder, [ONE])
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new).encode(encoding))
    return path


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("edit:", "edits:", r"yaml:9: judgement 1 has the unknown key `edits`; did you mean `edit`\?"),
        ("judgements:", "judgments:", r"yaml:1: the file has the unknown key `judgments`; did you mean"),
        ("2026-11-23", "23/11/2026", r"yaml:8: judgement 1 has the date 23/11/2026; write it as 2026-11-23"),
        ("'2026-11-23'", "2026-11-31", "yaml:8: judgement 1 has the date 2026-11-31"),
        (
            "amended: G1",
            "amendet: G1",
            "yaml:2: judgement 1 has the unknown key `amendet`; did you mean `amended`",
        ),
        ("by: ann", "by:", "judgement 1 has no by"),
        ("by: ann", "by: ' '", "judgement 1 has no by"),
        ("by: ann", "by: ann\n    by: bob", "yaml:8: `by` stands in line 7 already; keep one of the two"),
    ],
)
def test_a_slip_made_by_hand_is_told_with_its_line_and_never_passed_over(tmp_path, old, new, said):
    edited(tmp_path, old, new)
    with pytest.raises(SourceError, match=said) as caught:
        read_judgements(tmp_path)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("old", "new", "encoding"),
    [
        ("'2026-11-23'", "2026-11-23", "utf-8"),
        ("\n", "\r\n", "utf-8"),
        ("judgements:", "judgements:", "utf-8-sig"),
        ("edit: ''", "edit:", "utf-8"),
    ],
    ids=["a date without quotes", "Windows line ends", "a byte order mark", "an edit without words"],
)
def test_what_an_editor_makes_of_the_file_is_read_alike(tmp_path, old, new, encoding):
    edited(tmp_path, old, new, encoding)
    assert read_judgements(tmp_path) == (ONE,)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_file_in_another_encoding_is_said_to_be(tmp_path, encoding):
    edited(tmp_path, "it is meant", "it is meant – “so”", encoding)
    with pytest.raises(SourceError, match="is not UTF-8 text; save it as UTF-8"):
        read_judgements(tmp_path)


@settings(deadline=None)  # what is on disk is waited for
@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t\n"), max_size=80))
def test_whatever_a_clause_says_is_read_back_letter_for_letter(tmp_path_factory, said):
    folder = tmp_path_factory.mktemp("kept")
    judgement = Judgement("G1", "G2", said, said[::-1], "meant", "ann", "2026-11-23", said)
    keep_judgements(folder, [judgement])
    assert read_judgements(folder) == (judgement,)


def test_a_number_with_a_point_names_the_clause_that_is_written(tmp_path):
    edited(tmp_path, "amended: G1\n", "amended: 3.10\n")
    assert read_judgements(tmp_path)[0].amended == "3.10"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# agreed\n\njudgements:   # all of them\n{row}\n# the end\n", id="comments"),
        pytest.param("judgements:\n{row}", id="no line end at the end"),
        pytest.param("judgements:\n{row}    # of March", id="a comment at the end"),
        pytest.param("\ufeffjudgements:\r\n{row}\r\n", id="from Windows"),
        pytest.param("---\njudgements:\n{row}\n\n\n", id="a document's mark"),
        pytest.param("'judgements':\n{row}\n", id="a key in quotes"),
    ],
)
@pytest.mark.parametrize("indent", ["", " ", "      "])
def test_no_byte_that_a_person_wrote_is_changed(tmp_path, text, indent):
    row = (
        "- amended:   'G1'\n  # moved\n  sibling: \"G2\"\n  amended_text: >-\n    says:\n    more\n"
        "  sibling_text: says less\n  reason: |\n    it is\n\n    meant\n  by: ann\n  date: 2026-11-23\n"
    )
    row = "".join(f"{indent}{line}\n" if line else "\n" for line in row.splitlines()).removesuffix("\n")
    if "\r\n" in text:
        row = row.replace("\n", "\r\n")
    before = text.replace("{row}", row).encode()
    (tmp_path / FILE).write_bytes(before)
    (held,) = read_judgements(tmp_path)
    keep_judgements(tmp_path, [ONE])
    after = (tmp_path / FILE).read_bytes()
    assert after.startswith(before)
    assert after.count(b"\r") in (0, after.count(b"\n"))
    assert read_judgements(tmp_path) == (held, ONE)


@pytest.mark.parametrize(
    "text", ["judgements: [{row}]\n", "{judgements: []}\n", "judgements: []\n...\n", "judgements: |\n  x\n"]
)
def test_a_file_to_which_nothing_can_be_added_is_left_as_it_is(tmp_path, text):
    row = "{amended: G1, sibling: G2, amended_text: x, sibling_text: y, reason: z, by: ann, date: 2026-11-23}"
    (tmp_path / FILE).write_text(text.replace("{row}", row))
    with pytest.raises(SourceError, match=r"consistency\.yaml: (is written in a way|has no list)"):
        keep_judgements(tmp_path, [ONE])
    assert (tmp_path / FILE).read_text() == text.replace("{row}", row)


def test_what_a_person_saves_meanwhile_stays(tmp_path, monkeypatch):
    path = keep_judgements(tmp_path, [ONE])
    made = judgements_module._with

    def slow(*given):
        added = made(*given)
        path.write_text("# saved\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
        return added

    monkeypatch.setattr(judgements_module, "_with", slow)
    with pytest.raises(OutputError, match="has changed since it was read"):
        keep_judgements(tmp_path, [ONE])
    assert path.read_text(encoding="utf-8").startswith("# saved\n")
    assert read_judgements(tmp_path) == (ONE,)


def test_of_eight_that_are_kept_at_once_none_is_lost(tmp_path):
    each = [Judgement("G1", "G2", "a", "b", f"reason {n}", "ann", "2026-11-23") for n in range(8)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda one: keep_judgements(tmp_path, [one]), each))
    assert sorted(one.reason for one in read_judgements(tmp_path)) == [one.reason for one in each]


@pytest.mark.parametrize("text", ["[" * 5_000, "- " * 5_000 + "x", "# a comment\n" * 300_000, "a: &a [*a]\n"])
def test_a_file_of_any_depth_or_size_is_refused_in_one_line(tmp_path, text):
    (tmp_path / FILE).write_text(text)
    for ask in (read_judgements, lambda folder: keep_judgements(folder, [ONE])):
        with pytest.raises(SourceError, match=r"consistency\.yaml") as caught:
            ask(tmp_path)
        assert len(str(caught.value).splitlines()) == 1
    assert (tmp_path / FILE).read_text() == text


def test_a_folder_of_that_name_is_no_file(tmp_path):
    (tmp_path / FILE).mkdir()
    with pytest.raises(SourceError, match="is not a file; name a file"):
        read_judgements(tmp_path)
