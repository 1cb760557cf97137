"""What was typed and not saved: kept by field, given back, forgotten, and no proposal to any command."""

from __future__ import annotations

import pytest

from drafter.proposals.portfolio import portfolio
from drafter.proposals.typed import forget_typed, keep_typed, typed


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_typed_is_given_back_by_its_field():
    keep_typed("DP1", "words G@1.0 G1", {"text": "“one”"})
    keep_typed("DP1", "words G@1.0 G2", {"text": "two"})
    assert typed("DP1", "words G@1.0 G1") == {"text": "“one”"}
    assert typed("DP2", "words G@1.0 G1") == {}


def test_the_last_that_is_typed_holds_until_it_is_forgotten():
    for words in ("a", "ab"):
        keep_typed("DP1", "facts", {"text": words})
    assert typed("DP1", "facts") == {"text": "ab"}
    forget_typed("DP1", "facts")
    forget_typed("DP1", "facts")
    assert typed("DP1", "facts") == {}


def test_what_is_damaged_is_as_if_it_were_not_there(here):
    keep_typed("DP1", "facts", {"text": "a"})
    (kept,) = (here / "proposals" / ".typed").iterdir()
    kept.write_bytes(b"\xff{")
    assert typed("DP1", "facts") == {}


def test_no_command_takes_it_for_a_proposal():
    keep_typed("DP1", "facts", {"text": "a"})
    assert portfolio().proposals == portfolio().unread == ()
