"""Any clause of documents numbered in other ways: its words, a clause behind it, the clause taken out.

What is built is read back, and its instructions are carried out, before it is given.
"""

import pytest

from drafter.draft.consequential.carry_out import carry_out
from drafter.errors import ProposalError, VerificationError
from drafter.library.sources import Source
from drafter.model.proposal import Deletion, Insertion, Proposal, TextAmendment
from drafter.pack.legal_text import amended_text
from drafter.read.docx.reader import section_of
from tests.support.documents import document, p

HEADING = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p>'
DOCUMENTS = {
    "articles": (
        p("Article I. Members"),
        p("Section 1. Any person may be a member who pays the fee."),
        p("Section 2. Any person may be a guest who pays twice."),
        p("Article II. Board"),
        p("Section 1. The board has nine directors."),
    ),
    "rules": (
        p("Rule 4. Meetings"),
        p("(1) The board meets monthly."),
        p("(2) The guest board meets weekly."),
        p("Rule 5. Notices"),
        p("(1) A notice is given in writing."),
    ),
    "schedules": (
        p("1.\tScope"),
        p("1.1\tThe rules bind members, as paragraph 1.1 of Schedule 1 says."),
        p("Schedule 1"),
        p("1.\tFees"),
        p("1.1\tThe guest fee is one pound."),
        p("1.2\tIt is due in May."),
    ),
    "headings": (
        HEADING.format("Membership"),
        p("1.\tAny person may join."),
        p("2.\tA member may leave."),
        HEADING.format("Board"),
        p("1.\tThe guest board sits."),
        p("It sits in the hall."),
    ),
    "headings without numbers": (
        p("These are the rules of the club."),
        HEADING.format("Confidentiality"),
        p("Nobody tells what was said."),
        HEADING.format("Costs"),
        p("Each member bears a share."),
    ),
    "numbers twice": (
        p("Section 3. Duties of the board"),
        p("Part A: The board keeps the books."),
        p("Part B: The board keeps the keys."),
        p("Section 4. Duties of the members"),
        p("Part A: A member pays."),
        p("Part B: A member votes."),
    ),
}
COUNTS_ON = (
    HEADING.format("Membership"),
    p("1.\tAny person may join."),
    HEADING.format("Board"),
    p("2.\tThe guest board sits."),
    HEADING.format("Costs"),
    p("3.\tEach member bears a share."),
)


@pytest.fixture(params=DOCUMENTS.values(), ids=DOCUMENTS)
def baseline(request, tmp_path):
    package = document(*request.param)
    path = tmp_path / "Z-1.0.docx"
    path.write_bytes(package.to_bytes())
    return Source("Z@1.0", path, section_of(package))


def built(baseline, amendment):
    """Gives the text of a proposal of one amendment, read back from the Word file that was made."""
    amended = carry_out(Proposal("CP1", "", "Z@1.0", (amendment,)), baseline.section)
    return amended_text(amended, baseline, author="CP1", date=None)


def lines(section):
    return [line for clause in section for line in clause.words.split("\n") if line]


def test_the_words_of_any_clause_can_be_amended(baseline):
    for clause in baseline.section:
        if clause.text:
            made = built(baseline, TextAmendment(clause.id, "Other words stand here now."))
            assert lines(made.section).count("Other words stand here now.") == 1


@pytest.mark.parametrize("renumber", [False, True])
def test_a_clause_can_be_put_in_behind_any_other(baseline, renumber):
    for clause in baseline.section:
        made = built(baseline, Insertion(clause.id, "A visitor may speak once.", renumber=renumber))
        before = lines(baseline.section)
        assert [line for line in lines(made.section) if line in before] == before
        assert len(made.told) >= 1


@pytest.mark.parametrize("renumber", [False, True])
def test_any_clause_can_be_taken_out(baseline, renumber):
    for clause in baseline.section:
        made = built(baseline, Deletion(clause.id, renumber=renumber))
        gone = {line for one in (clause, *baseline.section.below(clause.id)) for line in lines([one])}
        assert not gone & set(lines(made.section))


@pytest.mark.parametrize(
    ("kind", "amendment", "told"),
    [
        (
            "articles",
            TextAmendment("Article I, Section 2", "Any person may be a visiting guest who pays twice."),
            "In Article I, Section 2, after “may be a” insert “visiting”.",
        ),
        (
            "rules",
            TextAmendment("Rule 4(2)", "The guest board meets daily."),
            "In Rule 4(2), delete “weekly” and insert “daily”.",
        ),
        (
            "schedules",
            Insertion("Schedule 1/1.1", "It is paid in coins."),
            "After paragraph 1.1 of Schedule 1 insert a new paragraph 1.1A: “It is paid in coins.”.",
        ),
        (
            "headings",
            Deletion("Board/1"),
            "Delete paragraph 1 under the heading “Board” and replace it with “Not used”.",
        ),
        (
            "headings without numbers",
            TextAmendment("Confidentiality", "Nobody tells what was done."),
            "Under the heading “Confidentiality”, delete “said” and insert “done”.",
        ),
        (
            "headings without numbers",
            Insertion("preamble", "They bind every member."),
            (
                "After the passage that begins “These are the” insert a new unnumbered paragraph: "
                "“They bind every member.”."
            ),
        ),
    ],
)
def test_an_instruction_speaks_as_the_document_does(kind, amendment, told, tmp_path):
    package = document(*DOCUMENTS[kind])
    path = tmp_path / "Z-1.0.docx"
    path.write_bytes(package.to_bytes())
    baseline = Source("Z@1.0", path, section_of(package))
    assert [one.text for one in built(baseline, amendment).told] == [told]


@pytest.mark.parametrize(
    ("blocks", "beside", "made"),
    [
        (("Article II. Boats", "Section 1. It floats."), "Article II, Section 1", "Article II, Section 1-1"),
        (("Rule 4. Boats", "Rule 5. Oars"), "Rule 4", "Rule 4-1"),
        (("1.\tA boat floats.", "2.\tAn oar floats."), "1", "1-1"),
    ],
)
def test_a_number_with_a_dash_is_read_as_one(blocks, beside, made, tmp_path):
    package = document(*map(p, blocks))
    path = tmp_path / "Z-1.0.docx"
    path.write_bytes(package.to_bytes())
    baseline = Source("Z@1.0", path, section_of(package))
    section = built(baseline, Insertion(beside, "It comes back by dusk.", dash=True)).section
    assert section[made].text == "It comes back by dusk."


def test_a_code_may_number_what_is_put_in_with_a_dash(tmp_path):
    blocks = [p("3.\tCosts"), p("3.1\tEach member pays."), p("3.2\tA guest pays twice.")]
    package = document(*blocks)
    path = tmp_path / "Z-1.0.docx"
    path.write_bytes(package.to_bytes())
    baseline = Source("Z@1.0", path, section_of(package))
    two = tuple(Insertion("3.1", words, dash=True) for words in ("One pays early.", "Two pay late."))
    amended = carry_out(Proposal("CP1", "", "Z@1.0", two), baseline.section)
    made = amended_text(amended, baseline, author="CP1", date=None)
    assert [clause.id for clause in made.section] == ["3", "3.1", "3.1-1", "3.1-2", "3.2"]
    assert made.told[0].text == "After clause 3.1 insert a new clause 3.1-1: “One pays early.”."


def test_a_heading_goes_with_numbers_that_count_on_behind_it_where_they_close_the_gap(tmp_path):
    package = document(*COUNTS_ON)
    path = tmp_path / "Z-1.0.docx"
    path.write_bytes(package.to_bytes())
    baseline = Source("Z@1.0", path, section_of(package))
    made = built(baseline, Deletion("Board", renumber=True))
    assert [(clause.label, clause.words) for clause in made.section] == [
        ("", "Membership"),
        ("1.", "Any person may join."),
        ("", "Costs"),
        ("2.", "Each member bears a share."),
    ]
    with pytest.raises(ProposalError, match="the numbers of the clauses below Board count on behind it"):
        built(baseline, Deletion("Board"))


def test_beside_an_item_that_line_breaks_part_from_the_next_nothing_is_put_in_or_taken_out(tmp_path):
    items = (
        "<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>The board shall:</w:t><w:br/>"
        "<w:t>(a) keep the books;</w:t><w:br/>"
        "<w:t>(b) keep the keys; and</w:t><w:br/><w:t>(c) pay the rent.</w:t></w:r></w:p>"
    )
    package = document(items, p("2.\tIt meets weekly."))
    path = tmp_path / "Z-1.0.docx"
    path.write_bytes(package.to_bytes())
    baseline = Source("Z@1.0", path, section_of(package))
    assert [clause.id for clause in baseline.section] == ["1", "1(a)", "1(b)", "1(c)", "2"]
    words = built(baseline, TextAmendment("1(b)", "keep the lamps; and"))
    assert words.section["1(b)"].text == "keep the lamps; and"
    behind_all = built(baseline, Insertion("1", "It has a clerk."))
    assert "It has a clerk." in lines(behind_all.section)
    for amendment in (Insertion("1(a)", "sweep the hall;"), Deletion("1(b)", renumber=True)):
        with pytest.raises(VerificationError) as caught:
            built(baseline, amendment)
        assert " stands in one paragraph with 1" in str(caught.value)
        assert str(caught.value).endswith("paragraphs of their own in Word, and add the file again")
