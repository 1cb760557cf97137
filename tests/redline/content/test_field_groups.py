from drafter.redline.content.field_groups import as_complex
from drafter.redline.content.parse_content import parse_content
from drafter.redline.content.pieces import Group, Leaf, Words
from tests.support.word_xml import element, field_char, instruction, paragraph, written

BEGIN, SEPARATE, END = map(field_char, ("begin", "separate", "end"))


def pieces(*content):
    return parse_content(element(paragraph(*content)))


def outline(pieces):
    """Gives the words of pieces, and of each group its key and what it holds."""
    return [
        piece.text
        if isinstance(piece, Words)
        else (piece.key, outline(piece.content))
        if isinstance(piece, Group)
        else type(piece).__name__
        for piece in pieces
    ]


def test_a_field_is_one_group_of_what_it_shows():
    found = pieces("See ", BEGIN, instruction(" REF  a \\h "), SEPARATE, "1.2", END, ".")
    assert outline(found) == ["See ", ("field:REF a \\h", ["1.2"]), "."]
    assert len(found[1].before) == 3
    assert len(found[1].after) == 1


def test_an_instruction_that_is_cut_into_runs_is_read_whole():
    whole = pieces(BEGIN, instruction("REF a \\h"), SEPARATE, "1.2", END)
    cut = pieces(BEGIN, instruction("REF a"), instruction(" \\h"), SEPARATE, "1.2", END)
    assert cut[0].key == whole[0].key


def test_a_simple_field_has_the_key_of_the_complex_one_that_says_the_same():
    simple = pieces('<w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>')
    assert outline(simple) == outline(pieces(BEGIN, instruction("PAGE"), SEPARATE, "7", END))


def test_a_field_without_a_result_is_no_match_for_one_with_an_empty_result():
    without = pieces(BEGIN, instruction("XE"), END)
    empty = pieces(BEGIN, instruction("XE"), SEPARATE, END)
    assert outline(without) == [("field:XE|no result", [])]
    assert outline(empty) == [("field:XE", [])]


def test_a_field_in_the_result_of_another_is_a_group_within_a_group():
    inner = BEGIN + instruction("PAGE") + SEPARATE + "<w:r><w:t>7</w:t></w:r>" + END
    found = pieces(BEGIN, instruction("REF a"), SEPARATE, "page ", inner, END)
    assert outline(found) == [("field:REF a", ["page ", ("field:PAGE", ["7"])])]


def test_a_field_whose_instruction_holds_a_field_is_told_by_all_that_it_holds():
    def nested(name, shown):
        inner = BEGIN + instruction(name) + SEPARATE + END
        return pieces(BEGIN, instruction("IF "), inner, SEPARATE, shown, END)[0].key

    assert nested("PAGE", "yes") == nested("PAGE", "yes")
    assert len({nested("PAGE", "yes"), nested("PAGE", "no"), nested("DATE", "yes")}) == 3


def test_a_field_that_ends_in_another_paragraph_stays_in_pieces():
    assert outline(pieces(BEGIN, instruction("TOC"), SEPARATE, "1 Title")) == ["Leaf"] * 3 + ["1 Title"]
    assert outline(pieces("9 Last", END)) == ["9 Last", "Leaf"]


def test_a_simple_field_is_opened_and_closed_as_a_complex_one():
    before, after = as_complex(element('<w:fldSimple w:instr=" PAGE "/>'))
    assert all(isinstance(piece, Leaf) for piece in before + after)
    assert "".join(written(leaf.run) for leaf in before) == BEGIN + instruction(" PAGE ") + SEPARATE
    assert "".join(written(leaf.run) for leaf in after) == END
