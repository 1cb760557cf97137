"""The Word file that a legal text is made from."""

import pytest

from drafter.draft.consequential.carry_out import carry_out
from drafter.errors import ProposalError
from drafter.library.sources import Source
from drafter.model.proposal import Insertion, Proposal, TextAmendment, WordsAmendment
from drafter.ooxml.revisions.settle import settle
from drafter.ooxml.revisions.tally import tally
from drafter.pack.legal_text import amended_text
from drafter.read.docx.reader import section_of
from tests.support.documents import document, p

TRACKED = (
    '<w:p><w:r><w:t xml:space="preserve">Each Party </w:t></w:r>'
    '<w:del w:id="1" w:author="A"><w:r><w:delText>may</w:delText></w:r></w:del>'
    '<w:ins w:id="2" w:author="A"><w:r><w:t>shall</w:t></w:r></w:ins>'
    '<w:r><w:t xml:space="preserve"> pay.</w:t></w:r></w:p>'
)


@pytest.fixture
def source(tmp_path):
    def made(xml):
        package = document(xml)
        path = tmp_path / "B-1.0.docx"
        path.write_bytes(package.to_bytes())
        return Source("B@1.0", path, section_of(package))

    return made


def of_own_changes(source, amendment):
    baseline = source(p("B1\tEach User shall stay.").xml + TRACKED.replace("Each", "B2\tEach"))
    amended = carry_out(Proposal("DP1", "", "B@1.0", (amendment,)), baseline.section)
    return amended_text(amended, baseline, author="DP1", date=None)


def test_a_baseline_keeps_tracked_changes_of_its_own_and_is_amended_beside_them(source):
    made = of_own_changes(source, WordsAmendment("B1", "stay", "go"))
    assert [clause.text for clause in made.section] == ["Each User shall go.", "Each Party shall pay."]
    rejected = section_of(settle(made.redlined, accept=False))
    assert [clause.text for clause in rejected] == ["Each User shall stay.", "Each Party may pay."]
    assert tally(made.redlined).authors == ("A", "DP1")


def test_words_that_somebody_else_has_put_in_by_a_tracked_change_are_amended_inside_it(source):
    made = of_own_changes(source, TextAmendment("B2", "Nobody pays."))
    assert made.section["B2"].text == "Nobody pays."
    assert section_of(settle(made.redlined, accept=False))["B2"].text == "Each Party may pay."


@pytest.fixture
def written(source):
    """Gives the legal text of a new clause with items and closing words, in a file of this XML."""

    def made(xml, closing="Each time it is asked."):
        baseline = source(xml)
        new = Insertion("B1.1", f"Each User shall:\n(a) pay; and\n(b) go,\n{closing}")
        amended = carry_out(Proposal("DP1", "", "B@1.0", (new,)), baseline.section)
        return amended_text(amended, baseline, author="DP1", date=None)

    return made


TYPED = [p("B1\tDUTIES"), p("B1.1\tEach User shall stay."), p("B1.2\tEach Party shall pay.")]


def test_closing_words_in_a_small_letter_are_told_from_the_item_before_them(written):
    made = written("".join(paragraph.xml for paragraph in TYPED), "whenever it is asked.")
    assert made.section["B1.1A(b)"].text == "go,"
    assert made.section["B1.1A/closing"].text == "whenever it is asked."


def test_closing_words_that_nothing_sets_apart_from_their_item_are_refused_by_what_they_are(written):
    with pytest.raises(ProposalError) as caught:
        written("".join(paragraph.xml for paragraph in TYPED))
    assert str(caught.value) == (
        "DP1: the closing words “Each time it is asked.” would read as words of B1.1A(b), "
        "since nothing in the Word file sets the two apart; "
        "give its lists an indent in Word and add the file again, or leave these words out"
    )
