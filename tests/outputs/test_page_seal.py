import pytest

from drafter.outputs.page_seal import is_sealed_page, sealed_page


@pytest.mark.parametrize(
    "page",
    ["<!doctype html>\n<html><head><title>A</title></head><body>words</body></html>", "<p>words</p>", ""],
)
def test_a_page_is_known_by_its_seal_until_a_letter_of_it_changes(page):
    made = sealed_page(page)
    assert is_sealed_page(made.encode()) is True
    assert is_sealed_page(page.encode()) is None
    assert is_sealed_page(made.encode() + b" ") is False
    assert is_sealed_page(made.encode() + b"\xff") is False


def test_the_seal_stands_in_the_head():
    assert sealed_page("<html><HEAD lang='en'><title>").startswith(
        '<html><HEAD lang=\'en\'>\n<meta name="drafter" content="sha256:'
    )
