import pytest

from drafter.errors import SourceError
from drafter.judgements import FILE, keep_judgements, read_judgements
from drafter.model.judgement import Judgement

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
