from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drafter.errors import HostileFileError, SourceError
from drafter.read.source import read_section

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.model.section import Section

PAPER = """What is wrong?

The words of B2.4 were amended and those of B2.7 were not, as Party
after Party has observed. The entries are these:

B2.4 Where a Party becomes aware of a fault in:

- (a) any meter which forms part of its Plant; or CODE – Section B 12*
- (b) (where applicable) any Line (excluding a Feeder or Tap which forms part of it), and obey B2.5.*

B2.7 Each Party shall agree with:

- (a) the makers of its Plant; and*
- (b) (where applicable) the owner of any Line (excluding a Feeder or Tap).*

Once that is put right, everybody will know where they stand.
"""


def read(folder: Path, text: str, name: str = "paper.txt") -> Section:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_section(path)


def tree(section: Section) -> list[tuple[str, str]]:
    return [(clause.id, clause.words) for clause in section]


def test_the_clauses_that_a_paper_quotes_are_found_without_what_copying_left(tmp_path: Path) -> None:
    clauses = [pair for pair in tree(read(tmp_path, PAPER)) if pair[0].startswith("B")]
    assert clauses == [
        ("B2.4", "Where a Party becomes aware of a fault in:"),
        ("B2.4(a)", "any meter which forms part of its Plant; or"),
        (
            "B2.4(b)",
            "(where applicable) any Line (excluding a Feeder or Tap which forms part of it), and obey B2.5.",
        ),
        ("B2.7", "Each Party shall agree with:"),
        ("B2.7(a)", "the makers of its Plant; and"),
        ("B2.7(b)", "(where applicable) the owner of any Line (excluding a Feeder or Tap)."),
    ]


def test_the_prose_of_a_paper_is_kept_apart_from_its_clauses(tmp_path: Path) -> None:
    section = read(tmp_path, PAPER)
    prose = [clause.text for clause in section if clause.id.startswith("prose")]
    assert prose[0] == "What is wrong?"
    assert prose[1].startswith("The words of B2.4 were amended")
    assert prose[1].endswith("The entries are these:")
    assert prose[2] == "Once that is put right, everybody will know where they stand."
    assert section["B2.4"].depth == 1
    assert section["B2.4(a)"].depth == 2


def test_a_paper_may_number_its_own_headings(tmp_path: Path) -> None:
    section = read(
        tmp_path, f"1. Summary\n\n{PAPER.replace('Once that', '2. Next' + 2 * chr(10) + 'Once that')}"
    )
    assert section["B2.7(b)"].text == "(where applicable) the owner of any Line (excluding a Feeder or Tap)."
    assert section["2"].words == "Next\nOnce that is put right, everybody will know where they stand."


OUTLINES = {
    "an outline that is set in": (
        "1. Duties\n  1.1 Each User shall:\n    (a) comply; and\n    (b) report,\n  at once.\n2. Costs\n",
        [
            ("1", "Duties"),
            ("1.1", "Each User shall:"),
            ("1.1(a)", "comply; and"),
            ("1.1(b)", "report,"),
            ("1.1/closing", "at once."),
            ("2", "Costs"),
        ],
    ),
    "words in the middle of a sentence close the list": (
        "1.1 Each User shall:\n(a) comply; and\n(b) report,\nwithin a month.\n",
        [
            ("1.1", "Each User shall:"),
            ("1.1(a)", "comply; and"),
            ("1.1(b)", "report,"),
            ("1.1/closing", "within a month."),
        ],
    ),
    "a roman item below a letter": (
        "(a) one:\n(i) first;\n(ii) second;\n(b) two\n",
        [("(a)", "one:"), ("(a)(i)", "first;"), ("(a)(ii)", "second;"), ("(b)", "two")],
    ),
    "the letter i after the letter h": (
        "(h) eight\n(i) nine\n(j) ten\n",
        [("(h)", "eight"), ("(i)", "nine"), ("(j)", "ten")],
    ),
    "articles and sections": (
        "ARTICLE I\nSection 1. Name.\nSection 2. Seat.\nARTICLE II\nSection 1. Members.\n",
        [
            ("ARTICLE I", ""),
            ("ARTICLE I, Section 1", "Name."),
            ("ARTICLE I, Section 2", "Seat."),
            ("ARTICLE II", ""),
            ("ARTICLE II, Section 1", "Members."),
        ],
    ),
    "paragraph signs": (
        "§ 12 Application\n(1) This applies.\n(2) That does not.\n§ 13 Costs\n",
        [
            ("§ 12", "Application"),
            ("§ 12(1)", "This applies."),
            ("§ 12(2)", "That does not."),
            ("§ 13", "Costs"),
        ],
    ),
    "a schedule whose numbers begin anew": (
        "1. One\n2. Two\nSchedule 1\n1. First\n1.1 Within\n(a) item\nSchedule 2\n1. Again\n",
        [
            ("1", "One"),
            ("2", "Two"),
            ("Schedule 1", ""),
            ("Schedule 1/1", "First"),
            ("Schedule 1/1.1", "Within"),
            ("Schedule 1/1.1(a)", "item"),
            ("Schedule 2", ""),
            ("Schedule 2/1", "Again"),
        ],
    ),
    "a running footer between two pages": (
        "1.1 The User shall not\nCODE – Section B 12\n\n1.2 A Party may\n",
        [("1.1", "The User shall not"), ("1.2", "A Party may")],
    ),
    "a schedule without a number": (
        "1. One\nSCHEDULE\n1. First\n1.1 Within\nSchedule – Forms\n1. Again\n",
        [
            ("1", "One"),
            ("SCHEDULE", ""),
            ("SCHEDULE/1", "First"),
            ("SCHEDULE/1.1", "Within"),
            ("Schedule", "Forms"),
            ("Schedule/1", "Again"),
        ],
    ),
    "annexes and appendices, and a part of one": (
        (
            "1. One\nAnnex 1\n1. First\nAPPENDIX B – FORMS\n1. Again\n"
            "Part A\n1. Once more\nPart B\n1. And more\n"
        ),
        [
            ("1", "One"),
            ("Annex 1", ""),
            ("Annex 1/1", "First"),
            ("APPENDIX B", "FORMS"),
            ("APPENDIX B/1", "Again"),
            ("APPENDIX B, Part A", ""),
            ("APPENDIX B, Part A/1", "Once more"),
            ("APPENDIX B, Part B", ""),
            ("APPENDIX B, Part B/1", "And more"),
        ],
    ),
    "numbers that begin anew under each heading": (
        "BY-LAWS\n\nMEMBERS\n\n1. Anyone.\n2. A fee.\n\nDUES\n\n1. Ten pounds.\n",
        [
            ("preamble", "BY-LAWS"),
            ("MEMBERS", "MEMBERS"),
            ("MEMBERS/1", "Anyone."),
            ("MEMBERS/2", "A fee."),
            ("DUES", "DUES"),
            ("DUES/1", "Ten pounds."),
        ],
    ),
    "numbers that count on across headings": (
        "1. Anyone.\n2. A fee.\n\nAnnual dues\n\n3. Ten pounds.\n",
        [("1", "Anyone."), ("2", "A fee."), ("Annual dues", "Annual dues"), ("3", "Ten pounds.")],
    ),
    "parts and rules with their titles": (
        (
            "Part 1 Preliminary\nRule 1 Citation\nThese are the Rules.\nPart 2 Service\nRule 2 Notices\n"
            "(1) A notice must be—\n(a) in writing; and\n(b) signed.\n"
            "SCHEDULE 1 Forms\n1 Form of notice\n(1) This.\n"
        ),
        [
            ("Part 1", "Preliminary"),
            ("Rule 1", "Citation\nThese are the Rules."),
            ("Part 2", "Service"),
            ("Rule 2", "Notices"),
            ("Rule 2(1)", "A notice must be—"),
            ("Rule 2(1)(a)", "in writing; and"),
            ("Rule 2(1)(b)", "signed."),
            ("SCHEDULE 1", "Forms"),
            ("SCHEDULE 1/1", "Form of notice"),
            ("SCHEDULE 1/1(1)", "This."),
        ],
    ),
    "the title of a chapter on a line of its own": (
        "CHAPTER III\nFINES\n§ 14 Amounts\n(1) Ten pounds.\n",
        [("CHAPTER III", "FINES"), ("§ 14", "Amounts"), ("§ 14(1)", "Ten pounds.")],
    ),
    "articles that count on across the sections of chapters": (
        (
            "CHAPTER I\nSCOPE\nArticle 1\nSubject\n1. This.\nArticle 2\nWords\nIn this:\n(1) that.\n"
            "CHAPTER II\nDUTIES\nSection 1\nKeepers\nArticle 3\nLights\nThey burn.\n"
            "Section 2\nPilots\nArticle 4\nCharts\n1. They are carried.\nANNEX I\n1. A form.\n"
        ),
        [
            ("CHAPTER I", "SCOPE"),
            ("Article 1", "Subject"),
            ("Article 1/1", "This."),
            ("Article 2", "Words\nIn this:"),
            ("Article 2(1)", "that."),
            ("CHAPTER II", "DUTIES"),
            ("CHAPTER II, Section 1", "Keepers"),
            ("Article 3", "Lights\nThey burn."),
            ("CHAPTER II, Section 2", "Pilots"),
            ("Article 4", "Charts"),
            ("Article 4/1", "They are carried."),
            ("ANNEX I", ""),
            ("ANNEX I/1", "A form."),
        ],
    ),
    "a list of plain numbers inside an item": (
        "§ 12 Registers\n(1) They are public:\n1. by day, and\n2. by night.\n(2) They are kept.\n",
        [
            ("§ 12", "Registers"),
            ("§ 12(1)", "They are public:"),
            ("§ 12(1).1", "by day, and"),
            ("§ 12(1).2", "by night."),
            ("§ 12(2)", "They are kept."),
        ],
    ),
    "numbers without a stop, before and after a tab": (
        "4 Supply of goods\n4.1\tthe Supplier sells.\n4.2 It delivers.\n5 Term\n5.1 One year.\n",
        [
            ("4", "Supply of goods"),
            ("4.1", "the Supplier sells."),
            ("4.2", "It delivers."),
            ("5", "Term"),
            ("5.1", "One year."),
        ],
    ),
    "lines wrapped in a quoted letter": (
        (
            "> 12.1 The Operator shall, before it cuts off any customer, tell the cus-\n"
            "> tomer and give notice to the customer and to the Supplier under paragraph\n"
            "> (b) of condition 12.4, subject to the short- and the long-term plans of it.\n"
            "> 12.2 It shall tell them why.\n"
        ),
        [
            (
                "12.1",
                (
                    "The Operator shall, before it cuts off any customer, tell the customer and give notice "
                    "to the customer and to the Supplier under paragraph (b) of condition 12.4, subject to "
                    "the short- and the long-term plans of it."
                ),
            ),
            ("12.2", "It shall tell them why."),
        ],
    ),
    "bullets as Word pastes them": (
        "1.1\tWords:\n•\tone\no\tinner\n§\tother\n1.2\tMore.\n",
        [("1.1", "Words:\none\ninner\nother"), ("1.2", "More.")],
    ),
    "initials are no numbers": (
        "A. Name\nB. Seat\nSigned by\nJ. Smith\n",
        [("A", "Name"), ("B", "Seat\nSigned by\nJ. Smith")],
    ),
    "what only looks like a number": (
        "1.1 The Party\n(where applicable) shall act on\n1 February 2019 under Section 5 of the Act.\n",
        [("1.1", "The Party\n(where applicable) shall act on\n1 February 2019 under Section 5 of the Act.")],
    ),
}


@pytest.mark.parametrize("name", OUTLINES)
def test_an_outline_as_people_paste_it_makes_this_tree(name: str, tmp_path: Path) -> None:
    text, expected = OUTLINES[name]
    assert tree(read(tmp_path, text)) == expected


def test_markdown_has_headings_and_emphasis(tmp_path: Path) -> None:
    text = "# 1. Duties\n\n**1.1** Each *User* shall comply.\n\n# 2. Costs\n\n2.1 None.\n"
    assert tree(read(tmp_path, text, "code.md")) == [
        ("1", "Duties"),
        ("1.1", "Each User shall comply."),
        ("2", "Costs"),
        ("2.1", "None."),
    ]


def test_markdown_as_programs_write_it(tmp_path: Path) -> None:
    text = (
        "Terms\n=====\n\n1\\. Duties\n---\n\nThe [Seller](https://example.org/a_(b)) shall\ndeliver:\n\n"
        "1. One\n1. Two\n\n> A quotation\n> goes on.\n\n***\n\n## Appendix A\n\n1. Three\n"
    )
    assert tree(read(tmp_path, text, "code.md")) == [
        ("preamble", "Terms"),
        ("1", "Duties\nThe Seller shall deliver:"),
        ("1/1", "One"),
        ("1/2", "Two\nA quotation goes on."),
        ("Appendix A", ""),
        ("Appendix A/1", "Three"),
    ]


def test_a_list_of_ones_goes_on_behind_the_lists_within_its_items(tmp_path: Path) -> None:
    text = (
        "# Rules\n\n1. In these rules:\n   1. the club is this club;\n   1. a week has five days:\n"
        "      1. Monday is one.\n   1. a year has two terms.\n1. A member pays:\n   1. a fee.\n"
        "1. The chair\nkeeps the peace.\n\n   In May the board meets.\n\n1. The last rule.\n"
    )
    assert tree(read(tmp_path, text, "rules.md"))[1:] == [
        ("1", "In these rules:"),
        ("1/1", "the club is this club;"),
        ("1/2", "a week has five days:"),
        ("1/2/1", "Monday is one."),
        ("1/3", "a year has two terms."),
        ("2", "A member pays:"),
        ("2/1", "a fee."),
        ("3", "The chair keeps the peace.\nIn May the board meets."),
        ("4", "The last rule."),
    ]


def test_a_list_of_ones_begins_anew_below_a_heading(tmp_path: Path) -> None:
    text = "# Rules\n\n## Dues\n1. Ten pounds.\n1. In May.\n\n## Votes\n1. One each.\n"
    assert tree(read(tmp_path, text, "rules.md"))[1:] == [
        ("Dues", "Dues"),
        ("Dues/1", "Ten pounds."),
        ("Dues/2", "In May."),
        ("Votes", "Votes"),
        ("Votes/1", "One each."),
    ]


def test_a_heading_ends_with_its_line_and_what_follows_is_its_text(tmp_path: Path) -> None:
    text = (
        "# General\n\n## Name\nThe name is Example.\n\n## Place {#place}\nIt is here.\n\nNowhere else.\n\n"
        "# Votes {#votes .wide}\n\nEach has one.\n"
    )
    section = read(tmp_path, text, "statutes.md")
    assert [(c.id, c.heading, c.text) for c in section] == [
        ("General", "General", ""),
        ("General/Name", "Name", "The name is Example."),
        ("General/Place", "Place", "It is here.\nNowhere else."),
        ("Votes", "Votes", "Each has one."),
    ]


@pytest.mark.parametrize(
    ("heading", "ids"),
    [
        ("General", ["General", "General/Name", "General/Place"]),
        (
            "Bylaws of the Example Club {#top}",
            ["Bylaws of the Example Club", "Bylaws of the Example Club/Name"],
        ),
        ("Bylaws", ["preamble", "Name", "Place"]),
        ("Statutes of a Body in Liège", ["preamble", "Name", "Place"]),
    ],
)
def test_one_heading_above_all_others_is_a_part_unless_it_names_the_document(
    tmp_path: Path, heading: str, ids: list[str]
) -> None:
    section = read(tmp_path, f"# {heading}\n\n## Name\nExample.\n\n## Place\nHere.\n", "rules.md")
    assert [c.id for c in section][: len(ids)] == ids


def test_lines_that_are_links_into_the_file_are_its_contents(tmp_path: Path) -> None:
    text = (
        "[1. Dues 2](#dues)\n\n[2. Votes 2](#votes)\n\n# 1. Dues\n\nTen pounds.\n\n# 2. Votes\n\nOne each.\n"
    )
    section = read(tmp_path, text, "rules.md")
    assert [(c.id, c.kind) for c in section] == [
        ("contents", "contents"),
        ("1", "numbered"),
        ("2", "numbered"),
    ]


def test_headings_of_pasted_text_are_told_by_the_text_below_them(tmp_path: Path) -> None:
    text = (
        "Short Title\nThese Rules may be cited as the Club Rules.\nMembership\n1. Anyone may join.\n"
        "2. Members pay.\nFees\nThe fee is ten pounds.\nVoting\n1. One vote each.\n"
    )
    ids = [c.id for c in read(tmp_path, text)]
    assert ids[0] == "Short Title"
    assert "Fees" in ids


def test_terms_that_nothing_marks_are_told_where_definitions_follow(tmp_path: Path) -> None:
    text = (
        "1. General\n1.1 The following definitions apply in these Rules.\n"
        "club means the Example Club.\nsenior member means a member over sixty.\n1.2 The club means well.\n"
    )
    ids = [c.id for c in read(tmp_path, text)]
    assert ids == ["1", "1.1", "1.1/club", "1.1/senior member", "1.2"]


def test_front_matter_is_no_text_and_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    text = "---\ntitle: By-laws\ntags:\n  - club\n---\n\n1. Each member has one vote.\n"
    assert tree(read(tmp_path, text, "rules.md")) == [("1", "Each member has one vote.")]
    assert "its front matter, 5 lines of facts about the file, is left out" in caplog.text


def test_words_between_two_lines_are_no_front_matter(tmp_path: Path) -> None:
    text = "---\nThese are the rules of the club.\n---\n\n1. Each member has one vote.\n"
    assert "These are the rules of the club." in [
        words for _, words in tree(read(tmp_path, text, "rules.md"))
    ]


def test_a_heading_put_in_before_others_renames_no_clause(tmp_path: Path) -> None:
    later = "DUES\n\n1. Ten pounds.\n\nMEETINGS\n\n1. In May.\n2. In June.\n"
    before = tree(read(tmp_path, f"RULES\n\n{later}"))[1:]
    after = tree(read(tmp_path, f"RULES\n\nMEMBERS\n\n1. Anyone.\n\n{later}"))
    assert after[-len(before) :] == before


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_the_encodings_of_windows(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "code.txt"
    path.write_text("1.1 Where “Device” – the thing – applies.", encoding=encoding)
    assert read_section(path)["1.1"].text == "Where “Device” – the thing – applies."


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "code.txt"
    path.write_bytes(b"1.1 \x00\x01\x02")
    with pytest.raises(SourceError, match="is not a text file"):
        read_section(path)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The DCC shall tell each User, and the SMETS2 Device.", "DCC Services for SMETS2 and Gb"),
        ("The DCC shall ask the Dcc, and the GB Company.", "Dcc Services for Smets2 and GB"),
        ("As in Section F: THE DCC AND SMETS2 SERVICES.", "Dcc Services for Smets2 and Gb"),
    ],
)
def test_an_acronym_in_a_title_in_capitals_is_one_where_the_words_write_it_so(
    tmp_path: Path, words: str, title: str
) -> None:
    text = f"SECTION H: DCC SERVICES FOR SMETS2 AND GB\n\nH1 DUTIES\n\nH1.1 {words}\n"
    assert read(tmp_path, text).title == title


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("1. Duties\n" + "1.1 x\n" * 100_001, "holds more paragraphs than it may; at most 100,000 are read"),
        ("a\n" * 1_000_001, "holds more lines than it may; at most 1,000,000 are read"),
    ],
)
def test_a_text_of_more_than_anybody_reads_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "long.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(HostileFileError, match=problem):
        read_section(path)


def test_a_rule_below_a_marked_heading_of_markdown_is_no_second_mark(tmp_path: Path) -> None:
    path = tmp_path / "rules.md"
    path.write_text(
        "# EXHIBIT A\n---\n\n1. Lamps are lit.\n\n# EXHIBIT B\n---\n\n1. Boats are tied.\n", encoding="utf-8"
    )
    assert [clause.id for clause in read_section(path)] == [
        "EXHIBIT A",
        "EXHIBIT A/1",
        "EXHIBIT B",
        "EXHIBIT B/1",
    ]


def test_a_definition_begins_behind_the_remark_that_ends_another(tmp_path: Path) -> None:
    text = (
        "1.1 In these rules:\n“Board” means the board of the club. (conseil)\n"
        "“Keeper” means any person who keeps a boat on the lake in the name of somebody else\n"
        "and pays for it. (gardien)\n“Boat” means a boat. (bateau)\n1.2 A word has one meaning.\n"
    )

    section = read(tmp_path, text, "rules.txt")

    assert [clause.id for clause in section.clauses] == ["1.1", "1.1/Board", "1.1/Keeper", "1.1/Boat", "1.2"]


def test_lines_of_which_none_goes_on_in_a_small_letter_are_paragraphs(tmp_path: Path) -> None:
    long = "A boat that lies in the harbour of the club is looked after by its keeper in winter"
    text = f"Boats\n1. {long}\nNone other may be asked\n2. {long}\nNo fee is due\n3. {long}\nThis is new\n"

    section = read(tmp_path, text, "rules.txt")

    assert [clause.text.splitlines() for clause in section.clauses if clause.label] == [
        [long, "None other may be asked"],
        [long, "No fee is due"],
        [long, "This is new"],
    ]


def test_a_phrase_is_the_heading_of_the_numbers_below_its_own(tmp_path: Path) -> None:
    text = "1. Boats\n\n1.1 A boat has a name\n\n2. A boat sinks.\n\n2.1 Its keeper says so.\n"

    section = read(tmp_path, text, "rules.txt")

    assert [(clause.id, clause.heading) for clause in section.clauses] == [
        ("1", "Boats"),
        ("1.1", None),
        ("2", None),
        ("2.1", None),
    ]


def test_words_in_bold_that_a_sentence_follows_on_their_line_are_the_heading_of_their_number(
    tmp_path: Path,
) -> None:
    text = (
        "## Article I – Boats\n\n**Section 1 – Seat** The seat is on the lake,\nby the bridge.\n\n"
        "1. **Care of Boats** Each boat is cleaned\n   in May.\n   - twice\n\n2. **Fees.** A fee is due.\n\n"
        "3. **Keepers** and others pay.\n\n**Remark** The lake is deep.\n"
    )

    section = read(tmp_path, text, "rules.md")

    assert [(clause.id, clause.heading, clause.text) for clause in section.clauses] == [
        ("Article I", "Boats", ""),
        ("Article I, Section 1", "Seat", "The seat is on the lake, by the bridge."),
        ("Article I, Section 1/1", "Care of Boats", "Each boat is cleaned in May.\ntwice"),
        ("Article I, Section 1/2", None, "Fees. A fee is due."),
        ("Article I, Section 1/3", None, "Keepers and others pay.\nRemark The lake is deep."),
    ]


def test_text_at_the_margin_behind_a_list_that_is_set_in_goes_on_with_the_heading_above(
    tmp_path: Path,
) -> None:
    text = (
        "# Boats\nA boat is looked after.\n    (a) Its keeper cleans it.\n    (b) Its owner pays.\n"
        "The club owns no boat.\n    (a) It keeps some.\n        (i) They are old.\nNobody rows them.\n"
        "# Fees\n\nA fee is due.\n\n# Time\n\nIt is due in May.\n"
    )

    section = read(tmp_path, text, "rules.txt")

    assert tree(section) == [
        ("Boats", "Boats\nA boat is looked after."),
        ("Boats(a)", "Its keeper cleans it."),
        ("Boats(b)", "Its owner pays."),
        ("Boats/closing", "The club owns no boat."),
        ("Boats/closing(a)", "It keeps some."),
        ("Boats/closing(a)(i)", "They are old."),
        ("Boats/closing2", "Nobody rows them."),
        ("Fees", "Fees\nA fee is due."),
        ("Time", "Time\nIt is due in May."),
    ]


def test_contents_whose_page_numbers_are_links_within_links_are_contents(tmp_path: Path) -> None:
    text = (
        "Contents\n\n[Boats [2](#boats)](#boats)\n\n[Fees [3](#fees)](#fees)\n\n"
        "[]{#boats .anchor}**Boats**\n\n1\\. A boat floats.\n\n"
        "[]{#fees .anchor}**Fees**\n\n1\\. A fee is due.\n"
    )

    section = read(tmp_path, text, "rules.md")

    assert tree(section) == [
        ("preamble", "Contents"),
        ("contents", "Boats 2\nFees 3"),
        ("Boats", "Boats"),
        ("Boats/1", "A boat floats."),
        ("Fees", "Fees"),
        ("Fees/1", "A fee is due."),
    ]


def test_a_long_title_in_capitals_heads_the_numbers_that_begin_anew_below_it(tmp_path: Path) -> None:
    titles = [
        "What Becomes of a Boat That Nobody Has Looked After in the Harbour?",
        "What Becomes of a Keeper Who Has Not Looked After the Boats of Others?",
    ]
    text = "\n\n".join(f"{title}\n\n1. It goes.\n\n2. It is sold." for title in titles)

    section = read(tmp_path, text, "rules.txt")

    assert [clause.id for clause in section.clauses] == [
        each for title in titles for each in (title, f"{title}/1", f"{title}/2")
    ]


def test_terms_follow_where_definitions_in_this_section_are_said_to_apply(tmp_path: Path) -> None:
    lead = "1. The definitions in this section apply in these rules."
    text = f"{lead}\n\nBoat means a boat.\n\nKeeper means a person.\n"

    section = read(tmp_path, text, "rules.txt")

    assert [clause.id for clause in section.clauses] == ["1", "1/Boat", "1/Keeper"]
