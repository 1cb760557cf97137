"""A proposal from a copy that a person changed in Word: only what gives the same is written."""

from __future__ import annotations

import copy
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from drafter.actions.edit.draft_from_word import draft_from_word
from drafter.errors import DrafterError
from drafter.library.library import Library
from drafter.limits import Limits
from drafter.model.proposal import Deletion, Insertion, WordsAmendment
from drafter.proposals.proposal_file import read_proposal

ROOT = Path(__file__).parents[3]
BASELINE = ROOT / "sec_versions" / "G-5.20.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NARROWED = " which forms part of a SMETS2+ Device"


def edited(folder, change, author="Ann"):
    """Gives a copy of 5.20 whose paragraphs, by their words, a function has changed with tracked changes."""
    with zipfile.ZipFile(BASELINE) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    paragraphs = {"".join(node.text or "" for node in p.iter(f"{W}t")): p for p in root.iter(f"{W}p")}
    change(paragraphs, {f"{W}id": "900", f"{W}author": author, f"{W}date": "2026-11-30T09:00:00Z"})
    parts["word/document.xml"] = etree.tostring(root)
    path = folder / "edited.docx"
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return path


def starting(paragraphs, words):
    return next(p for said, p in paragraphs.items() if said.startswith(words))


def put_in(paragraph, behind, words, mark):
    """Puts words in behind others that stand in one run, as a tracked insertion."""
    run = next(r for r in paragraph.iter(f"{W}r") if behind in (r.findtext(f"{W}t") or ""))
    said = run.findtext(f"{W}t")
    head, tail = copy.deepcopy(run), copy.deepcopy(run)
    at = said.index(behind) + len(behind)
    new = etree.Element(f"{W}ins", mark)
    new.append(copy.deepcopy(run))
    for each, text in ((head, said[:at]), (new[0], words), (tail, said[at:])):
        each.find(f"{W}t").text = text
        each.find(f"{W}t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for each in (head, new, tail):
        run.addprevious(each)
    run.getparent().remove(run)


def drafted(path, baseline="G@5.20", author=""):
    library = Library.open(ROOT / "sec_versions")
    return draft_from_word(path, baseline, library, Limits(), proposal_id="DP900", title="", author=author)


def dp087(paragraphs, mark):
    exclusion = [p for said, p in paragraphs.items() if "or Gas Proxy Function) for which" in said]
    put_in(exclusion[0], "Gas Proxy Function", NARROWED, mark)


def test_the_edit_of_dp087_made_by_hand_is_its_amendment(tmp_path):
    [amendment] = drafted(edited(tmp_path, dp087)).proposal.amendments
    [known] = read_proposal(ROOT / "proposals" / "DP087.yaml").amendments
    assert isinstance(amendment, WordsAmendment)
    assert amendment.clause == known.clause == "G3.20(b)"
    after = amendment.was.replace(amendment.replace, amendment.replacement)
    assert after == amendment.was.replace(known.replace, known.replacement)


def test_a_clause_that_was_typed_is_put_in(tmp_path):
    def change(paragraphs, mark):
        record = starting(paragraphs, "A record of each assessment")
        new = copy.deepcopy(record)
        for run in list(new.iter(f"{W}r"))[1:]:
            run.getparent().remove(run)
        for odd in list(new.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            odd.getparent().remove(odd)
        new.find(f".//{W}t").text = "The clerk keeps a list of the records."
        mark_of_paragraph(new, "ins", mark)
        wrap(new, "ins", mark)
        record.addnext(new)

    made = drafted(edited(tmp_path, change)).proposal.amendments
    assert [type(one) for one in made] == [Insertion]
    assert made[0].text == "The clerk keeps a list of the records."


def mark_of_paragraph(paragraph, kind, mark):
    properties = paragraph.find(f"{W}pPr")
    own = properties.find(f"{W}rPr")
    if own is None:
        own = etree.SubElement(properties, f"{W}rPr")
    own.insert(0, etree.Element(f"{W}{kind}", mark))


def wrap(paragraph, kind, mark):
    for run in list(paragraph.iterchildren(f"{W}r")):
        wrapper = etree.Element(f"{W}{kind}", mark)
        run.addprevious(wrapper)
        wrapper.append(run)
        for text in run.iter(f"{W}t"):
            if kind == "del":
                text.tag = f"{W}delText"


def test_a_clause_that_was_struck_out_is_deleted(tmp_path):
    def change(paragraphs, mark):
        record = starting(paragraphs, "A record of each assessment")
        mark_of_paragraph(record, "del", mark)
        wrap(record, "del", mark)

    [deletion] = drafted(edited(tmp_path, change)).proposal.amendments
    assert isinstance(deletion, Deletion)
    assert deletion.renumber


def test_a_paragraph_that_a_proposal_can_only_break_the_line_for_is_refused(tmp_path):
    def change(paragraphs, mark):
        term = starting(paragraphs, "an Adverse Event which is serious enough")
        new = copy.deepcopy(term)
        new.find(f".//{W}t").text = "It is told to the clerk. "
        mark_of_paragraph(new, "ins", mark)
        wrap(new, "ins", mark)
        term.addnext(new)

    with pytest.raises(DrafterError, match="cannot be made into a proposal"):
        drafted(edited(tmp_path, change))


def two_hands(paragraphs, mark):
    dp087(paragraphs, mark)
    put_in(starting(paragraphs, "A record of each"), "A record", " in writing", {**mark, f"{W}author": "Bob"})


def test_of_two_people_the_changes_of_one_can_be_taken_and_the_others_are_named(tmp_path):
    path = edited(tmp_path, two_hands)
    assert len(drafted(path).proposal.amendments) == 2
    one = drafted(path, author="Ann")
    assert [amendment.clause for amendment in one.proposal.amendments] == ["G3.20(b)"]
    assert "the changes of Bob" in one.left_out


@pytest.mark.parametrize(
    ("baseline", "author", "told"),
    [
        ("G@5.19", "", "is no copy of G@5.19 with tracked changes: with all rejected it reads"),
        ("G@5.20", "Cyd", "has no tracked change by Cyd; there are changes by Ann"),
    ],
)
def test_a_copy_of_another_version_and_an_author_who_changed_nothing_are_refused(
    tmp_path, baseline, author, told
):
    with pytest.raises(DrafterError) as refused:
        drafted(edited(tmp_path, dp087), baseline, author)
    assert told in str(refused.value)


def test_a_copy_without_a_change_is_refused():
    with pytest.raises(DrafterError, match=r"changes no word of G@5\.20"):
        drafted(BASELINE)
