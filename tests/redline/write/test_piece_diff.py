from drafter.redline.content.parse_content import parse_content, parse_mark
from drafter.redline.content.pieces import Mark, Marker, Words
from drafter.redline.write.piece_diff import cut, steps
from tests.support.word_xml import element, paragraph, run

TAB = "<w:r><w:tab/></w:r>"


def stream(*paragraphs):
    """Gives the pieces of paragraphs, each with its mark."""
    return tuple(
        piece
        for xml in paragraphs
        for at in [element(xml if xml.startswith("<w:p>") else paragraph(xml))]
        for piece in (*parse_content(at), parse_mark(at))
    )


def told(piece):
    if isinstance(piece, Words):
        return piece.text
    return "" if piece is None else {"Mark": "¶", "Leaf": "→", "Marker": "|"}[type(piece).__name__]


def shown(old, new, *, fine=True):
    """Gives what is kept as it is, what goes as [-…-] and what comes as [+…+]."""
    text = ""
    for step in steps(old, new, fine=fine):
        gone = "".join(told(a) for a, b in step.pairs if not (a and b))
        come = "".join(told(b) for a, b in step.pairs if not (a and b))
        if step.kept:
            text += "".join(told(a or b) for a, b in step.pairs)
        else:
            text += (f"[-{gone}-]" if gone else "") + (f"[+{come}+]" if come else "")
    return text


def test_the_words_that_differ_go_and_come_between_those_that_stay():
    assert (
        shown(stream("The Party shall pay."), stream("The User shall pay."))
        == "The [-Party-][+User+] shall pay.¶"
    )


def test_of_a_number_only_the_part_that_differs_is_changed():
    assert shown(stream("see 1.2.3 above"), stream("see 1.4.3 above")) == "see 1.[-2-][+4+].3 above¶"


def test_what_is_not_fine_is_replaced_in_one_lump_but_for_its_mark():
    assert shown(stream("a b c"), stream("a x c"), fine=False) == "[-a b c-][+a x c+]¶"


def test_of_two_paragraphs_that_end_alike_one_comes_or_goes_with_all_its_words():
    one = stream("The Party shall pay.", "End.")
    two = stream("The Party shall pay.", "The User shall pay.", "End.")
    assert shown(one, two) == "The Party shall pay.[+¶The User shall pay.+]¶End.¶"
    assert shown(two, one) == "The Party shall pay.[-¶The User shall pay.-]¶End.¶"


def test_the_mark_that_ends_both_streams_stays_though_a_paragraph_comes_behind():
    assert shown(stream("one;"), stream("one;", "two.")) == "one;[+¶two.+]¶"


def test_a_paragraph_put_in_between_two_comes_with_one_mark():
    old, new = stream("(a) one;", "(c) three;"), stream("(a) one;", "(b) two;", "(c) three;")
    # Its own mark or the one before it: what the paragraphs say is the same either way.
    assert shown(old, new) in {"(a) one;¶[+(b) two;¶+](c) three;¶", "(a) one;[+¶(b) two;+]¶(c) three;¶"}


def test_a_tab_between_two_changes_is_neither_deleted_nor_inserted():
    old = stream(f"<w:p>{run('one')}{TAB}{run('two')}</w:p>")
    new = stream(f"<w:p>{run('three')}{TAB}{run('four')}</w:p>")
    assert shown(old, new) == "[-one-][+three+]→[-two-][+four+]¶"


def test_a_paragraph_is_divided_by_its_mark_alone():
    assert shown(stream("one; two"), stream("one;", " two")) == "one;[+¶+] two¶"


def test_a_mark_that_ends_a_section_is_not_kept_for_one_that_does_not():
    old = stream("<w:p><w:pPr><w:sectPr/></w:pPr>" + run("x") + "</w:p>")
    assert shown(old, stream("x")) == "x[-¶-][+¶+]"


def test_a_marker_stands_alone_also_where_words_are_kept():
    start = '<w:bookmarkStart w:id="1" w:name="a"/>'
    pairs = [
        pair
        for step in steps(stream(paragraph("one ", start, "two")), stream("one two"))
        for pair in step.pairs
    ]
    assert [(told(a), told(b)) for a, b in pairs] == [("one ", "one "), ("|", ""), ("two", "two"), ("¶", "¶")]
    assert isinstance(pairs[1][0], Marker)


def test_words_cut_into_other_runs_are_paired_by_their_characters():
    old, new = stream(paragraph("The Par", "ty pays")), stream(paragraph("The", " Party pays"))
    pairs = [(a.text, b.text) for step in steps(old, new) for a, b in step.pairs if not isinstance(a, Mark)]
    assert pairs == [("The", "The"), (" Par", " Par"), ("ty pays", "ty pays")]


def test_streams_that_hold_nothing_have_nothing_to_pair():
    assert [pair for step in steps((), ()) for pair in step.pairs] == []


def test_cut_words_keep_their_run_and_look():
    [words] = parse_content(element(paragraph(run("payment", "<w:b/>"))))
    head, tail = cut(words, 3)
    assert (head.text, tail.text) == ("pay", "ment")
    assert (head.run, head.look) == (tail.run, tail.look) == (words.run, words.look)
