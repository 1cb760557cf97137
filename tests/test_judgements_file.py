import pytest

from drafter.errors import SourceError
from drafter.judgements import FILE, keep_judgement, read_judgements
from drafter.model.judgement import Judgement

ONE = Judgement("G1", "G2", "says: more", "says less", "it is meant # so", "ann", "2026-11-23")


def test_what_is_kept_is_read_back(tmp_path):
    two = Judgement("G3", "G4", "x", "y", "z", "bob", "2026-11-24")
    keep_judgement(tmp_path, ONE)
    keep_judgement(tmp_path, two)
    assert read_judgements(tmp_path) == (ONE, two)


def test_comments_in_the_file_are_kept(tmp_path):
    path = keep_judgement(tmp_path, ONE)
    path.write_text("# agreed in March\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    keep_judgement(tmp_path, ONE)
    assert path.read_text(encoding="utf-8").startswith("# agreed in March\n")


def test_a_library_without_judgements_has_none(tmp_path):
    assert read_judgements(tmp_path) == ()


@pytest.mark.parametrize(
    "text", ["[", "- a", "judgements: 3", "judgements:\n  - amended: G1\n", "judgements: [3]"]
)
def test_a_broken_file_is_an_error_with_its_place(tmp_path, text):
    (tmp_path / FILE).write_text(text)
    with pytest.raises(SourceError, match=r"consistency\.yaml"):
        read_judgements(tmp_path)
