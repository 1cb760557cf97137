from drafter.ooxml.names import qn
from drafter.redline.adopt.links import Links
from drafter.redline.align.notes import compare_notes, pair_notes
from tests.support.documents import W, document
from tests.support.redline_contexts import context
from tests.support.redline_judge import shown
from tests.support.word_xml import paragraph

SEPARATOR = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'


def noted(*notes, kind="footnote"):
    """Gives a document whose paragraph refers to notes, each (number, text)."""
    body = paragraph(*(f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>' for number, _ in notes))
    inside = "".join(f'<w:{kind} w:id="{number}">{paragraph(text)}</w:{kind}>' for number, text in notes)
    xml = f'<w:{kind}s xmlns:w="{W}">{SEPARATOR.replace("footnote", kind)}{inside}</w:{kind}s>'
    return document(body, parts={f"{kind}s.xml": (f"{kind}s", xml)})


def paired(old, new):
    return pair_notes(old, new, Links(old, new))


def references(package):
    return [each.get(qn("w:id")) for each in package.tree(package.main).iter(qn("w:footnoteReference"))]


ONE, OTHER = "each invoice is paid in thirty days", "no Party discloses the Data of another"


def test_notes_that_say_the_same_get_the_number_of_the_old_one():
    new = noted((1, ONE), (2, OTHER))
    [pairing] = paired(noted((4, ONE), (5, OTHER)), new)
    assert references(new) == ["4", "5"]
    assert set(pairing.pairs) == {"4", "5"}
    assert pairing.added == []


def test_a_new_note_gets_a_number_of_its_own_and_stands_behind_the_one_before_it():
    new = noted((1, ONE), (2, OTHER))
    [pairing] = paired(noted((4, ONE)), new)
    assert references(new) == ["4", "5"]
    assert [(before, note.get(qn("w:id"))) for before, note in pairing.added] == [("4", "5")]


def test_a_document_without_notes_gets_a_part_with_the_separators_alone():
    old, new = document(paragraph("x")), noted((1, ONE))
    [pairing] = paired(old, new)
    assert [note.get(qn("w:type")) for note in old.tree(pairing.part)] == ["separator"]
    assert [before for before, _ in pairing.added] == [None]


def test_documents_without_notes_have_nothing_to_pair():
    assert paired(document(paragraph("x")), document(paragraph("y"))) == []


def compared(old, new, **seen):
    made = context()
    for name, value in seen.items():
        setattr(made, name, value)
    pairings = paired(old, new)
    compare_notes(old, pairings, made)
    root = old.tree("word/footnotes.xml")
    return {note.get(qn("w:id")): shown(note) for note in root if note.get(qn("w:type")) is None}


def test_a_note_is_compared_and_one_that_comes_or_goes_is_marked_whole():
    changed = ONE.replace("thirty", "sixty")
    made = compared(noted((4, ONE), (5, OTHER)), noted((1, changed), (2, "something else came of it here")))
    assert made["4"] == "each invoice is paid in [-thirty-][+sixty+] days"
    assert made["5"] == f"[-{OTHER}-][-¶-]"
    assert made["6"] == "[+something else came of it here+][+¶+]"


def test_new_notes_stand_behind_the_separators_or_behind_the_note_before_them():
    made = compared(noted((4, OTHER)), noted((1, ONE), (2, OTHER), (3, "and a third note that is new")))
    assert list(made) == ["5", "4", "6"]


def test_a_note_whose_reference_goes_here_and_comes_there_becomes_two():
    old, new = noted((4, ONE)), noted((1, ONE))
    pairings = paired(old, new)
    made = context()
    [reference] = new.tree(new.main).iter(qn("w:footnoteReference"))
    made.deleted_notes.add(("footnotes", "4"))
    made.inserted_notes["footnotes", "4"] = reference
    compare_notes(old, pairings, made)
    assert reference.get(qn("w:id")) == "5"
    notes = {note.get(qn("w:id")): shown(note) for note in old.tree("word/footnotes.xml")}
    assert (notes["4"], notes["5"]) == (f"[-{ONE}-][-¶-]", f"[+{ONE}+][+¶+]")


def test_a_note_whose_only_reference_was_deleted_before_is_left_alone():
    old = noted((4, ONE))
    [reference] = old.edit(old.main).iter(qn("w:footnoteReference"))
    run = reference.getparent()
    deleted = run.makeelement(qn("w:del"), {qn("w:id"): "9"})
    run.addprevious(deleted)
    deleted.append(run)
    [pairing] = paired(old, noted((1, ONE)))
    assert pairing.live == frozenset()
    assert [before for before, _ in pairing.added] == [None]


def test_several_new_notes_in_a_row_are_numbered_on_and_stand_in_their_order():
    new = noted((1, ONE), (2, OTHER), (3, "and a third note that is new"))
    assert list(compared(noted((4, ONE)), new)) == ["4", "5", "6"]
    assert references(new) == ["4", "5", "6"]


def test_endnotes_are_notes_of_their_own():
    old, new = noted((4, ONE), kind="endnote"), noted((1, ONE), kind="endnote")
    [pairing] = paired(old, new)
    assert (pairing.kind, pairing.part) == ("endnotes", "word/endnotes.xml")
    assert [each.get(qn("w:id")) for each in new.tree(new.main).iter(qn("w:endnoteReference"))] == ["4"]


def test_what_cannot_be_tracked_in_a_note_is_remarked_upon_at_its_part():
    made = context()
    old, new = noted((4, ONE)), noted((1, ONE))
    compare_notes(old, paired(old, new), made)
    assert made.place == "word/footnotes.xml"
