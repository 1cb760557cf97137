"""A bookmark is where cross-references find the number of a clause, so it holds the old words and the new."""

from pathlib import Path

import pytest

from drafter.amend_word.amend import amend
from drafter.draft.consequential.carry_out import carry_out
from drafter.model.proposal import Deletion, Proposal
from drafter.ooxml.names import qn
from drafter.ooxml.package.package import Package
from drafter.ooxml.paragraph.characters import paragraph_text
from drafter.ooxml.revisions.settle import settle
from drafter.read.docx.reader import section_of
from drafter.redline.redline import redline
from tests.support.documents import document

BASELINE = Path(__file__).parents[2] / "sec_versions" / "G-5.20.docx"


def bookmarked(package):
    """Gives the words of the paragraphs in which each bookmark begins and ends, when it holds any words."""
    starts = {mark.get(qn("w:id")): mark for mark in package.body.iter(qn("w:bookmarkStart"))}
    ends = {mark.get(qn("w:id")): mark for mark in package.body.iter(qn("w:bookmarkEnd"))}
    return {
        start.get(qn("w:name")): paragraph_text(next(start.iterancestors(qn("w:p"))))
        for number, start in starts.items()
        if any(node is not ends[number] and node.tag == qn("w:r") for node in between(start, ends[number]))
    }


def between(start, end):
    for node in start.itersiblings():
        if node is end:
            return
        yield node


def test_rejecting_leaves_every_bookmark_at_the_words_it_held():
    package = Package.read(BASELINE)
    section = section_of(package)
    proposal = Proposal("DP1", "", "G@5.20", (Deletion("G3.18"),))
    changed = amend(package, carry_out(proposal, section))
    made = redline(package, changed, author="DP1", date=None).package
    assert bookmarked(settle(made, accept=False)) == bookmarked(package)
    name = next(
        name
        for name, words in bookmarked(package).items()
        if words.startswith("The requirements of this Section G3.18")
    )
    assert bookmarked(settle(made, accept=True))[name] == "Not used"


@pytest.mark.parametrize(
    ("prefix", "names"),
    [("rule", "rule1, rule2, rule3, rule4, rule5 and 34 more"), ("_Toc", "39 that Word hides")],
)
def test_bookmarks_that_cannot_be_tracked_are_a_short_note_with_what_to_do(prefix, names):
    words = "<w:p>{}<w:r><w:t>The Panel shall decide.</w:t></w:r></w:p>"
    marks = "".join(
        f'<w:bookmarkStart w:id="{n}" w:name="{prefix}{n}"/><w:bookmarkEnd w:id="{n}"/>' for n in range(1, 40)
    )
    bare, marked = document(words.format("")), document(words.format(marks))
    (new_note,) = redline(bare, marked, author="Drafter", date=None).notes
    (old_note,) = redline(marked, bare, author="Drafter", date=None).notes
    assert f"only the new document has are there at once: {names}; if you reject" in new_note
    assert f"only the old document has stay: {names}; once you have accepted" in old_note
    assert new_note.endswith("(Insert, Bookmark)")
    assert old_note.endswith("(Insert, Bookmark)")
