"""Fields that are laid out otherwise, and tables of contents that Word made again, are no change."""

from __future__ import annotations

import pytest

from drafter.ooxml.revisions.tally import tally
from drafter.redline.redline import redline
from tests.support.documents import body_of, document, p
from tests.support.redline_judge import shown
from tests.support.word_xml import field_char, instruction

BEGIN, SEPARATE, END = map(field_char, ("begin", "separate", "end"))


def t(words: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def field(*codes: str, shows: str = "1.2") -> str:
    return BEGIN + "".join(map(instruction, codes)) + SEPARATE + t(shows) + END


def in_one_run(code: str, shows: str = "1.2") -> str:
    char = '<w:fldChar w:fldCharType="%s"/>'
    return (
        f'<w:r>{char % "begin"}<w:instrText xml:space="preserve">{code}</w:instrText>{char % "separate"}'
        f"<w:t>{shows}</w:t>{char % 'end'}</w:r>"
    )


def clause(field_xml: str, verb: str = "shall") -> str:
    return f"<w:p>{t(f'The Panel {verb} follow clause ')}{field_xml}{t('.')}</w:p>"


SAME = {
    "as it is": field(" REF a \\h "),
    "with other spaces": field("REF  a   \\h"),
    "cut in two": field(" REF a", " \\h "),
    "cut within a word": field(" RE", "F a \\h "),
    "in one run": in_one_run(" REF a \\h "),
    "with a code that is bold": field(" REF a \\h ").replace(
        "<w:r><w:instr", "<w:r><w:rPr><w:b/></w:rPr><w:instr"
    ),
    "simple": f'<w:fldSimple w:instr=" REF a \\h ">{t("1.2")}</w:fldSimple>',
}


@pytest.mark.parametrize("one", SAME)
@pytest.mark.parametrize("other", SAME)
def test_of_a_field_that_is_laid_out_otherwise_nothing_is_marked(one, other):
    old = document(clause(SAME[one]), p("Another clause stands here."), p("Last."))
    new = document(clause(SAME[other], "must"), p("Another clause is here."), p("Last."))
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    assert shown(body) == (
        "The Panel [-shall-][+must+] follow clause 1.2.\nAnother clause [-stands-][+is+] here.\nLast."
    )


def test_spaces_within_quotation_marks_say_something():
    old, new = (document(clause(field(f'IF 1 = 1 "{said}" "no"'))) for said in ("a b", "a  b"))
    assert tally(redline(old, new, author="Drafter", date=None).package).total > 0


def test_the_look_of_a_code_counts_where_the_result_is_to_look_like_it():
    plain = field(" REF a \\* CHARFORMAT ")
    bold = plain.replace("<w:r><w:instr", "<w:r><w:rPr><w:b/></w:rPr><w:instr")
    old, new = document(clause(plain)), document(clause(bold))
    assert (
        str(tally(redline(old, new, author="Drafter", date=None).package)) == "1 change of format by Drafter"
    )


def entry(name: str, words: str, page: str) -> str:
    pages = field(f" PAGEREF {name} \\h ", shows=page)
    return f'<w:p><w:hyperlink w:anchor="{name}">{t(words)}{t(" ")}{pages}</w:hyperlink></w:p>'


def heading(name: str, words: str, number: int) -> str:
    return (
        f'<w:p><w:bookmarkStart w:id="{number}" w:name="{name}"/>{t(words)}'
        f'<w:bookmarkEnd w:id="{number}"/></w:p>'
    )


def contents(first: int, *headings: tuple[str, str]):
    """Gives a document with a table of contents, its bookmarks numbered from `first` on."""
    named = [(f"_Toc{first + at}", words, page) for at, (words, page) in enumerate(headings)]
    entries = [entry(*each) for each in named]
    return document(
        *entries, *(heading(name, words, at) for at, (name, words, _) in enumerate(named)), p("Last.")
    )


THREE = (("Seat of the club", "1"), ("Members of the club", "2"), ("Fees", "3"))


def test_a_contents_table_that_was_made_again_is_no_change_and_is_not_noted():
    result = redline(contents(100, *THREE), contents(700, *THREE), author="Drafter", date=None)
    assert tally(result.package).total == 0
    assert result.notes == ()


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ((THREE[0], ("Members of the club", "4"), THREE[2]), {"Members of the club [-2-][+4+]": 1}),
        (
            (THREE[0], ("Guests of the club", "2"), THREE[2]),
            {"[-Members-][+Guests+] of the club 2": 1, "[-Members-][+Guests+] of the club": 1},
        ),
        ((("Name", "1"), *THREE), {"[+Name 1+]": 1}),
    ],
)
def test_of_a_contents_table_only_what_a_reader_reads_otherwise_is_marked(new, said):
    made = redline(contents(100, *THREE), contents(700, *new), author="Drafter", date=None)
    lines = shown(body_of(made.package)).split("\n")
    bare = [line.replace("[+¶+]", "").replace("+][+", "").replace("[++]", "") for line in lines]
    for line, times in said.items():
        assert bare.count(line) == times
    assert sum("[" in line for line in bare) == 2 if "Name" in str(new) or "Guests" in str(new) else 1


def test_a_heading_that_stands_elsewhere_keeps_its_entry():
    old, new = contents(100, *THREE), contents(700, THREE[1], THREE[2], THREE[0])
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    anchors = {each.get(f"{{{body.nsmap['w']}}}anchor") for each in body.iter("{*}hyperlink")}
    assert anchors == {"_Toc100", "_Toc101", "_Toc102"}


def test_a_choice_of_a_form_that_is_another_is_a_change_of_that_field_alone():
    def form(choice):
        held = f'<w:ffData><w:name w:val="{choice}"/></w:ffData>'
        begin = f'<w:r><w:fldChar w:fldCharType="begin">{held}</w:fldChar></w:r>'
        return clause(begin + instruction(" FORMTEXT ") + SEPARATE + t("x") + END)

    old, new = document(form("one"), p("It stands."), p("L.")), document(form("two"), p("It is."), p("L."))
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    assert "It [-stands-][+is+]." in shown(body)


@pytest.mark.parametrize("code", [' HYPERLINK \\l "a" ', " HYPERLINK \\l a"])
def test_a_link_to_a_heading_that_word_wrote_as_a_field_is_that_link(code):
    link = f'<w:hyperlink w:anchor="a">{t("clause one")}</w:hyperlink>'
    as_field = field(code, shows="clause one")
    for one, other in ((link, as_field), (as_field, link)):
        old, new = document(clause(one), p("Last.")), document(clause(other, "must"), p("Last."))
        body = body_of(redline(old, new, author="Drafter", date=None).package)
        assert shown(body) == "The Panel [-shall-][+must+] follow clause clause one.\nLast."


def test_a_link_to_another_heading_is_a_change():
    old, new = (document(clause(field(f' HYPERLINK \\l "{name}" ')), p("L.")) for name in ("a", "b"))
    assert tally(redline(old, new, author="Drafter", date=None).package).total > 0
