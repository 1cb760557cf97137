from drafter.ooxml.names import qn
from drafter.redline.verify.resolved_ids import Meanings, meaningful_stories
from tests.support.documents import W, document, p
from tests.support.word_xml import paragraph, run, written

STYLE = '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>'


LISTED = document(p("one", level=0), p("two", level=0), p("three", level=1), p("none"))


def styles(*each):
    return {"styles.xml": ("styles", f'<w:styles xmlns:w="{W}">{"".join(each)}</w:styles>')}


def footnotes(*texts):
    notes = "".join(f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>' for number, text in texts)
    return {"footnotes.xml": ("footnotes", f'<w:footnotes xmlns:w="{W}">{notes}</w:footnotes>')}


def reference(number):
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def stories(package, *, translate=True):
    return {
        place: written(*root) for place, root in meaningful_stories(Meanings(package), translate=translate)
    }


def test_what_a_save_renews_and_what_no_change_can_hold_is_left_out():
    noisy = (
        '<w:p w:rsidR="00A1"><w:bookmarkStart w:id="1" w:name="a"/><w:proofErr w:type="spellStart"/>'
        f'<w:smartTag w:element="x">{run("text")}</w:smartTag><w:bookmarkEnd w:id="1"/></w:p>'
    )
    assert stories(document(noisy)) == stories(document(paragraph("text")))


def test_a_paragraph_is_told_by_the_number_that_is_printed_before_it():
    [story] = [root for _, root in meaningful_stories(Meanings(LISTED), translate=True)]
    assert [node.get(qn("w:val")) for node in story.iter(qn("w:numPr"))] == [
        "1., level 1",
        "2., level 1",
        "1., level 2",
    ]
    assert next(story.iter(qn("w:numId")), None) is None


def test_a_style_is_told_by_its_name_and_one_that_is_not_defined_by_nothing():
    one = document(p("x", style="One"), parts=styles(STYLE.format("One", "Clause", "")))
    two = document(p("x", style="Two"), parts=styles(STYLE.format("Two", "clause", "")))
    none = document(p("x", style="Three"), parts=styles())
    assert stories(one) == stories(two) != stories(none)
    assert "pStyle" not in stories(none)["the text"]


def test_notes_are_told_by_the_order_of_their_references():
    one = document(paragraph("x", reference(7), reference(3)), parts=footnotes((3, "three"), (7, "seven")))
    two = document(paragraph("x", reference(1), reference(2)), parts=footnotes((1, "seven"), (2, "three")))
    told = stories(one)
    assert told == stories(two)
    assert list(told) == ["the text", "footnote 1", "footnote 2"]


def test_a_note_that_nothing_refers_to_is_no_story():
    assert list(stories(document(paragraph("x"), parts=footnotes((3, "three"))))) == ["the text"]


def test_two_documents_agree_whose_styles_have_one_name_and_look_alike():
    def meanings(name, look="", used="One"):
        return Meanings(document(p("x", style=used), parts=styles(STYLE.format("One", name, look))))

    assert meanings("Clause").agree(meanings("Clause"))
    assert not meanings("Clause").agree(meanings("Heading"))


def test_two_documents_do_not_agree_where_one_uses_a_style_that_only_the_other_defines():
    both = styles(STYLE.format("One", "Clause", ""), STYLE.format("Two", "Note", ""))
    one = styles(STYLE.format("One", "Clause", ""))
    assert Meanings(document(p("x", style="One"), parts=one)).agree(Meanings(document(p("x"), parts=both)))
    assert not Meanings(document(p("x", style="Two"), parts=one)).agree(
        Meanings(document(p("x"), parts=both))
    )


def test_a_story_is_made_once():
    package = document(p("one", level=0))
    meanings = Meanings(package)
    first = meanings.story(package.main, translate=True)
    before = written(first)
    assert written(meanings.story(package.main, translate=True)) == before
    assert [node.tag for node in first.iter(qn("w:numPr"))] == [qn("w:numPr")]


def header(text, kind="default"):
    """Gives a section that refers to a header, and the part that says it."""
    xml = f'<w:hdr xmlns:w="{W}">{text}</w:hdr>'
    return f'<w:headerReference w:type="{kind}" r:id="header1"/>', {"header1.xml": ("header", xml)}


def test_a_header_is_a_story_of_each_section_that_shows_it_where_it_says_something():
    section, parts = header(paragraph("Confidential"))
    body = paragraph("x", properties=f"<w:sectPr>{section}</w:sectPr>")
    assert list(stories(document(body, parts=parts))) == [
        "the text",
        "default header of section 1",
        "default header of section 2",
    ]


def test_a_header_that_says_nothing_is_no_story_and_one_with_a_picture_is():
    section, parts = header(paragraph(" "))
    assert list(stories(document(p("x"), section=section, parts=parts))) == ["the text"]
    section, parts = header(paragraph("<w:r><w:drawing/></w:r>"), "first")
    assert list(stories(document(p("x"), section=section, parts=parts))) == [
        "the text",
        "first header of section 1",
    ]


def lists(nsid, pattern):
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="{pattern}"/></w:lvl>'
    xml = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:nsid w:val="{nsid}"/>{level}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    return Meanings(document(p("x", level=0), parts={"numbering.xml": ("numbering", xml)}))


def test_two_lists_are_one_by_how_they_number_and_not_by_words_own_marks_of_them():
    assert lists("00A1", "%1.").agree(lists("00A2", "%1."))
    assert not lists("00A1", "%1.").agree(lists("00A1", "(%1)"))
