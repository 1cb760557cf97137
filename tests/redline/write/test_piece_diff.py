from itertools import groupby

from drafter.redline.content.parse_content import parse_content, parse_mark
from drafter.redline.content.pieces import Mark, Marker, Words
from drafter.redline.write.piece_diff import cut, paired
from tests.support.word_xml import element, paragraph, run

TAB, BREAK = "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"


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
    for changed, stretch in groupby(paired(old, new, fine=fine), key=lambda pair: None in pair):
        pairs = list(stretch)
        gone, come = ("".join(map(told, side)) for side in zip(*pairs, strict=True))
        text += (f"[-{gone}-]" if gone else "") + (f"[+{come}+]" if come else "") if changed else gone
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
    pairs = list(paired(stream(paragraph("one ", start, "two")), stream("one two")))
    assert [(told(a), told(b)) for a, b in pairs] == [("one ", "one "), ("|", ""), ("two", "two"), ("¶", "¶")]
    assert isinstance(pairs[1][0], Marker)


def test_words_cut_into_other_runs_are_paired_by_their_characters():
    old, new = stream(paragraph("The Par", "ty pays")), stream(paragraph("The", " Party pays"))
    pairs = [(a.text, b.text) for a, b in paired(old, new) if not isinstance(a, Mark)]
    assert pairs == [("The", "The"), (" Par", " Par"), ("ty pays", "ty pays")]


def test_streams_that_hold_nothing_have_nothing_to_pair():
    assert list(paired((), ())) == []


def test_cut_words_keep_their_run_and_look():
    [words] = parse_content(element(paragraph(run("payment", "<w:b/>"))))
    head, tail = cut(words, 3)
    assert (head.text, tail.text) == ("pay", "ment")
    assert (head.run, head.look) == (tail.run, tail.look) == (words.run, words.look)


def test_several_things_that_stay_divide_what_changes_between_them():
    old = stream(f"<w:p>{run('a')}{TAB}{run('b')}{BREAK}{run('c')}</w:p>")
    new = stream(f"<w:p>{run('x')}{TAB}{run('y')}{BREAK}{run('z')}</w:p>")
    assert shown(old, new) == "[-a-][+x+]→[-b-][+y+]→[-c-][+z+]¶"


def test_of_figures_that_differ_those_at_both_ends_stay_and_none_is_counted_twice():
    assert shown(stream("1.1.1"), stream("1.1")) == "1.1[-.1-]¶"
    assert shown(stream("1.2.9"), stream("1.9")) == "1.[-2.-]9¶"
    assert shown(stream("1.2.3.9"), stream("1.7.5.9")) == "1.[-2.3-][+7.5+].9¶"
