import pytest

from drafter.redline.align.compare_tables import compare_tables
from drafter.redline.write.whole_blocks import mark_cell, mark_row
from tests.support.redline_contexts import context
from tests.support.redline_judge import read, w
from tests.support.word_xml import element, paragraph, written


def table(*rows, properties=""):
    """Gives a table of rows such as `one | two`."""
    cells = ["".join(f"<w:tc>{paragraph(cell.strip())}</w:tc>" for cell in row.split("|")) for row in rows]
    return element(f"<w:tbl>{properties}{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>")


def compared(old, new):
    compare_tables(old, new, context(), mark_row=mark_row, mark_cell=mark_cell)
    return old


def rows(table, view):
    """Gives the words of each row as a view shows them."""
    body = element("<w:body/>")
    body.append(table)
    return [
        [" ".join(text for _, (_, runs) in cell for text, _ in runs) for cell in row]
        for _, found in read(body, view)
        for row in found
    ]


def test_a_row_that_comes_first_between_or_last_stands_where_the_new_table_has_it():
    made = compared(table("a one", "b two"), table("x new", "a one", "y new", "b two", "z new"))
    assert rows(made, "reject") == [["a one"], ["b two"]]
    assert rows(made, "accept") == [["x new"], ["a one"], ["y new"], ["b two"], ["z new"]]


def controlled(*around):
    """Gives a table of rows, `[x` in a content control that begins with it, `x]` in one that ends with it."""
    made = table(*(words.strip("[]") for words in around))
    content = None
    for row, words in zip(made.findall(w("tr")), around, strict=True):
        if words.startswith("["):
            control = element("<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>")
            row.addprevious(control)
            content = control[1]
        if content is not None:
            content.append(row)
        if words.endswith("]"):
            content = None
    return made


def within(made):
    """Gives the words of each row, indented where a content control is around it."""
    return [
        " " * (row.getparent().tag == w("sdtContent")) + "".join(text.text for text in row.iter(w("t")))
        for row in made.iter(w("tr"))
    ]


@pytest.mark.parametrize(
    ("new", "shown"),
    [
        (("[a one", "b two]", "new row"), [" a one", " b two", "new row"]),
        (("new row", "[a one", "b two]"), ["new row", " a one", " b two"]),
        (("[a one", "b two", "new row]"), [" a one", " b two", " new row"]),
        (("[new row", "a one", "b two]"), [" new row", " a one", " b two"]),
        (("[a one", "new row", "b two]"), [" a one", " new row", " b two"]),
        (("[a one", "b two]", "new row", "next row"), [" a one", " b two", "new row", "next row"]),
    ],
)
def test_a_row_that_comes_beside_a_content_control_stands_in_it_where_the_new_one_does(new, shown):
    made = compared(controlled("[a one", "b two]"), controlled(*new))
    assert within(made) == shown


def test_a_row_that_comes_between_two_of_a_control_stays_in_it():
    made = compared(controlled("[a one", "b two]"), controlled("[a one]", "new row", "[b two]"))
    assert within(made) == [" a one", " new row", " b two"]


def test_a_row_that_goes_leaves_the_others():
    made = compared(table("a one", "gone here", "b two"), table("a one", "b two"))
    assert rows(made, "reject") == [["a one"], ["gone here"], ["b two"]]
    assert rows(made, "accept") == [["a one"], ["b two"]]


def test_of_a_row_that_changes_the_words_of_its_cells_are_compared():
    made = compared(table("G3.17 | the Party pays"), table("G3.17 | the User pays"))
    assert rows(made, "accept") == [["G3.17", "the User pays"]]
    assert written(made).count("<w:ins ") == 1


def test_a_cell_that_comes_is_put_beside_those_that_stay():
    made = compared(table("one two | three four"), table("one two | new cell | three four"))
    assert rows(made, "reject") == [["one two", "three four"]]
    assert rows(made, "accept") == [["one two", "new cell", "three four"]]
    assert written(made).count("cellIns") == 1


def test_properties_of_table_columns_rows_and_cells_are_tracked_each():
    def made(width, row):
        return element(
            f'<w:tbl><w:tblPr><w:tblW w:w="{width}"/></w:tblPr>'
            f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>'
            f'<w:tr>{row}<w:tc><w:tcPr><w:tcW w:w="{width}"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
        )

    xml = written(compared(made(1, ""), made(2, "<w:trPr><w:cantSplit/></w:trPr>")))
    changes = ("tblPrChange", "tblGridChange", "trPrChange", "tcPrChange")
    assert [xml.count(f"<w:{name} ") for name in changes] == [1, 1, 1, 1]


def test_a_property_that_only_the_new_table_has_is_put_where_it_belongs():
    old = table("a")
    new = table("a", properties="<w:tblPr><w:jc/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>")
    assert [child.tag.rpartition("}")[2] for child in compared(old, new)] == ["tblPr", "tblGrid", "tr"]


def test_tables_that_are_equal_stay_as_they_are():
    old = table("a | b", "c | d")
    before = written(old)
    assert written(compared(old, table("a | b", "c | d"))) == before
