from drafter.redline.align.match_units import match_units
from drafter.redline.align.moves import find_moves
from drafter.redline.content.units import dead_paragraphs, units
from tests.support.word_xml import element, paragraph

MOVED = "No User may disclose the Data of another person."
STAYS = [
    f"Clause {n} is about the {word} of Parties and stays where it is." for n, word in enumerate("abcdef")
]


def moves(old, new):
    old, new = (units(element(f"<w:body>{''.join(map(paragraph, texts))}</w:body>")) for texts in (old, new))
    return find_moves(old, new, match_units(old, new))


def test_a_paragraph_that_stands_elsewhere_was_moved():
    assert moves([MOVED, *STAYS], [*STAYS, MOVED]) == {0: 6}


def test_a_paragraph_that_was_amended_on_the_way_was_moved():
    assert moves([MOVED, *STAYS], [*STAYS, MOVED.replace("person", "User")]) == {0: 6}


def test_a_paragraph_that_keeps_seven_of_ten_words_and_marks_was_moved_and_one_of_six_is_another():
    seven, six = (
        "No User may destroy the Devices of any person.",
        "No User may destroy the Devices of any body.",
    )
    assert moves([MOVED, *STAYS], [*STAYS, seven]) == {0: 6}
    assert moves([MOVED, *STAYS], [*STAYS, six]) == {}


def test_a_paragraph_of_fewer_than_five_words_comes_and_goes():
    assert moves(["It is void", *STAYS], [*STAYS, "It is void"]) == {}
    assert moves(["It is void now too", *STAYS], [*STAYS, "It is void now too"]) == {0: 6}


def test_the_first_of_two_equal_paragraphs_that_go_is_the_first_that_comes():
    assert moves([MOVED, MOVED, *STAYS], [*STAYS, MOVED, MOVED]) == {0: 6, 1: 7}


def test_what_is_equal_is_found_before_what_is_alike():
    amended = MOVED.replace("person", "User")
    assert moves([amended, MOVED, *STAYS], [*STAYS, MOVED]) == {1: 6}


def test_a_table_and_a_paragraph_joined_of_two_come_and_go_and_never_move():
    table = f"<w:tbl><w:tr><w:tc>{paragraph(MOVED)}</w:tc></w:tr></w:tbl>"
    joined = paragraph("No User may disclose ", properties='<w:rPr><w:del w:id="1"/></w:rPr>')
    stays = [paragraph(text) for text in STAYS]
    for moved in ([table], [joined, paragraph("the Data of another person.")]):
        old, new = ([*moved, *stays], [*stays, paragraph(MOVED)])
        bodies = [element(f"<w:body>{''.join(blocks)}</w:body>") for blocks in (old, new)]
        one, other = (units(body, dead_paragraphs(body)) for body in bodies)
        assert find_moves(one, other, match_units(one, other)) == {}
