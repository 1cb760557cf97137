"""Words of the amended clause, those of its sibling in their place, and what is put in there and here."""

import pytest

from drafter.detect.carry_over.word_forms import beside, in_form


def said(words):
    return None if words is None else " ".join(words)


@pytest.mark.parametrize(
    ("mine", "theirs", "put", "there"),
    [
        ("device", "device", "meter", "meter"),
        ("Device", "device", "Meter", "Meter"),
        ("device", "devices", "meter", "meters"),
        ("devices", "device", "meters", "meter"),
        ("device", "device's", "meter", "meter's"),
        ("device’s", "device", "meter’s", "meter"),
        ("box", "boxes", "case", "cases"),
        ("User", "Users", "Party", "Parties"),
        ("Users", "User", "Parties", "Party"),
        ("party", "parties", "box", "boxes"),
        ("day", "days", "holiday", "holidays"),
        ("devices", "device", "switches", "switch"),
        ("devices", "device", "licences", "licence"),
        ("device", "devices", "device or meter", "devices or meter"),
        ("devices", "device", "smart devices", "smart device"),
        ("old device", "old devices", "new meter", "new meters"),
        ("device", "devices", "", ""),
    ],
)
def test_words_put_in_for_others_have_the_form_that_these_have_there(mine, theirs, put, there):
    assert said(in_form(mine.split(), theirs.split(), put.split())) == there


@pytest.mark.parametrize(
    ("mine", "theirs", "put"),
    [
        ("device", "devices", "gas"),
        ("devices", "device", "equipment"),
        ("devices", "device", "process"),
        ("person", "people", "user"),
        ("devices held", "device held", "meters"),
    ],
    ids=[
        "is a plural already",
        "has no ending to lose",
        "ends like a plural",
        "another plural",
        "not the last word",
    ],
)
def test_where_the_form_cannot_be_told_there_is_none(mine, theirs, put):
    assert in_form(mine.split(), theirs.split(), put.split()) is None


@pytest.mark.parametrize(
    ("mine", "theirs", "put", "there"),
    [
        ("products", "product", ", vaping products", ", vaping product"),
        ("product", "products", ", vaping product", ", vaping products"),
        ("products", "product", ", vaping goods", ", vaping goods"),
        ("products", "goods", ", vaping products", ", vaping products"),
        ("products", "products", ", vaping products", ", vaping products"),
        ("products", "product", "", ""),
    ],
)
def test_words_put_in_behind_others_end_as_these_do_where_they_end_in_the_same_word(mine, theirs, put, there):
    assert said(beside(mine.split(), theirs.split(), put.split())) == there
