"""Proposals drafted against different versions, and whether they meet."""

import docx
import pytest

from drafter.library.library import Library
from drafter.model.proposal import Insertion, Proposal, WordsAmendment
from drafter.pack.overlapping_proposals import meeting, reach, touched_clauses

KEEP = "Each Keeper shall inspect every Lamp monthly."
MEND = "A Keeper who finds a broken Lamp shall mend it within a week."
NOTE = "The Board shall publish the names of all Keepers each year."
GONE = "Customs officers may weigh any crate that is sealed."


@pytest.fixture
def library(tmp_path):
    made = Library.open(tmp_path / "library")
    for version, texts in (
        ("1.0", [KEEP, MEND, GONE]),
        ("2.0", [KEEP, NOTE, MEND, GONE]),
        ("3.0", [KEEP, NOTE, MEND]),
    ):
        document = docx.Document()
        document.add_paragraph("B1 DUTIES")
        for n, text in enumerate(texts, start=1):
            document.add_paragraph(f"B1.{n} {text}")
        document.save(tmp_path / f"{version}.docx")
        made = made.add(tmp_path / f"{version}.docx", section="B", version=version)
    return made


def proposal(name, baseline, clause):
    return Proposal(name, "", baseline, (WordsAmendment(clause, "a", "b"),))


@pytest.mark.parametrize(
    ("first", "second", "meet"),
    [
        (("B@1.0", "B1.2"), ("B@2.0", "B1.3"), True),
        (("B@1.0", "B1.2"), ("B@3.0", "B1.3"), True),
        (("B@1.0", "B1.2"), ("B@latest", "B1.3"), True),
        (("B@1.0", "B1.2"), ("B@2.0", "B1.2"), False),
        (("B@1.0", "B1.3"), ("B@2.0", "B1.3"), False),
        (("B@1.0", "B1.3"), ("B@2.0", "B1.4"), True),
        (("B@1.0", "B1.1"), ("B@3.0", "B1.1"), True),
        (("B@9.0", "B1.1"), ("B@9.0", "B1.1"), True),
        (("B@9.0", "B1.1"), ("B@1.0", "B1.1"), False),
    ],
)
def test_two_meet_where_they_name_the_same_clause_by_whatever_number(library, first, second, meet):
    one, other = proposal("DP1", *first), proposal("DP2", *second)
    assert meeting(reach(one, library), [reach(other, library)]) == (("DP2",) if meet else ())


def test_a_file_is_brought_to_the_newest_version_too(library, tmp_path):
    document = docx.Document(str(tmp_path / "1.0.docx"))
    document.save(tmp_path / "draft.docx")
    one = proposal("DP1", str(tmp_path / "draft.docx"), "B1.2")
    assert meeting(reach(one, library), [reach(proposal("DP2", "B@3.0", "B1.3"), library)]) == ("DP2",)


def test_a_clause_is_listed_once_with_what_each_proposal_calls_it(library):
    late = Proposal("DP2", "", "B@2.0", (Insertion("B1.3", "New."),))
    (touch,) = touched_clauses([proposal("DP1", "B@1.0", "B1.2"), late], library)
    assert (touch.version, touch.clause, touch.proposals, touch.named) == (
        "B@2.0", "B1.3", ("DP1", "DP2"), ("B1.2", "B1.3"),
    )  # fmt: skip
