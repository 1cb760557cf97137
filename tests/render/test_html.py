from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from drafter.compare.sections import compare_sections
from drafter.model.edit import Hunk
from drafter.model.finding import Finding, ItemChange, Judgement
from drafter.model.section import Clause, Section
from drafter.render.html import diff_page, findings_page


class Reader(HTMLParser):
    """Reads the words of a page: all of them, and those inside each kind of element."""

    def __init__(self: object, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.inside: dict[str, list[str]] = {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not {"src", "href"} & dict(attrs).keys(), "the page holds all that it shows"
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self: object, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self: object, data: str) -> None:
        for tag in set(self.open):
            self.inside.setdefault(tag, []).append(data)

    def words(self: object, tag: str) -> str:
        return " ".join("".join(self.inside.get(tag, [])).split())


def one(text: str, version: str) -> Section:
    return Section((Clause("B1.1", text, "B1.1", 1),), "B", version=version)


def test_a_diff_page_marks_what_came_and_what_went() -> None:
    old, new = one("Keep every Lamp clean.", "1.0"), one("Keep every Lens clean.", "2.0")
    read = Reader(diff_page(compare_sections(old, new)))
    assert "Lens" in read.words("ins")
    assert "Lamp" in read.words("del")
    assert read.words("title") == "Changes from B@1.0 to B@2.0"
    assert "1 amended" in read.words("main")


def test_words_of_a_clause_are_never_markup() -> None:
    odd = '<script>alert("1")</script> A & B {{ x }}'
    page = diff_page(compare_sections(one("Keep it.", "1.0"), one(f"Keep it. {odd}", "2.0")))
    read = Reader(page)
    assert odd in read.words("ins")
    assert "script" not in read.inside


def test_a_page_without_changes_says_so() -> None:
    assert "No clause has changed." in diff_page(compare_sections(one("x", "1.0"), one("x", "2.0")))


def test_a_findings_page_shows_the_edits_the_proposal_and_the_tail_folded() -> None:
    amended = Clause("B2.1", "every Lamp or Lens", "B2.1", 1)
    sibling = Clause("B2.7", "clean every Lamp", "B2.7", 1)

    def finding(rank: int, *, folded: bool) -> Finding:
        return Finding(
            rank,
            "missed-amendment",
            0.9,
            amended,
            "every Lamp",
            sibling,
            (Hunk("", " or Lens", 16),),
            "clean every Lamp or Lens",
            f"Reason {rank} & more.",
            folded=folded,
        )

    findings = [finding(1, folded=False), finding(2, folded=True)]
    read = Reader(findings_page(findings, new="B@2.0", old="B@1.0"))
    assert "B2.7 was left when B2.1 was amended" in read.words("article")
    assert "clean every Lamp or Lens" in read.words("dd")
    assert "Reason 1 & more." not in read.words("details")
    assert "Reason 2 & more." in read.words("details")
    assert read.words("summary") == "1 less likely"


def test_a_findings_page_without_findings_says_so() -> None:
    assert "Nothing to look at." in findings_page([], new="B@2.0", old="")


def test_a_findings_page_says_how_sure_why_there_is_no_text_and_what_was_judged() -> None:
    judged = Judgement("B2.1", "B2.7", "x", "y", "it has no lens", "ann", "2026-01-31")
    one, other = (
        Clause("B2.1", "every Lamp or Lens", "B2.1", 1),
        Clause("B2.7", "clean every Lamp", "B2.7", 1),
    )
    finding = Finding(
        1, "missed-amendment", 0.9, one, "every Lamp", other, (Hunk("", " or Lens", 16),), None, "Reason.",
        group=1, unsafe="a bracket stays open", judgement=judged,
    )  # fmt: skip
    second = replace(finding, rank=2, sibling=replace(other, id="B2.9"))
    read = Reader(findings_page([finding, second], new="B@2.0", old="B@1.0"))
    assert "a bracket stays open" in read.words("dd")
    assert "8 in 100 like it" in read.words("dd")
    assert "it has no lens" in read.words("dd")
    assert read.words("h2") == "1. B2.7 was left when B2.1 was amended"
    assert read.words("h3") == "2. B2.9 was left when B2.1 was amended"


def test_a_findings_page_shows_a_missing_item_and_the_marks_that_follow() -> None:
    last = Clause("B2.7(a)", "clean every Lamp.")
    change = ItemChange("insert_after", renumber=False, besides=((last, "clean every Lamp; and"),))
    amended = Clause("B2.1(b)", "oil it.")
    found = Finding(
        1,
        "missed-amendment",
        0.9,
        amended,
        "",
        last,
        (Hunk("", "oil it.", 17),),
        "oil it.",
        "why",
        item=change,
    )
    read = Reader(findings_page([found], new="B@2.0", old="B@1.0"))
    assert "nothing like B2.1(b) follows B2.7(a)" in read.words("h2")
    assert "after B2.7(a)" in read.words("dt")
    assert read.words("del").endswith(".")
    assert "; and" in read.words("ins")


def test_a_findings_page_calls_clauses_as_a_person_calls_them() -> None:
    more, less = Clause("B1.2/Lamp", "a light in store"), Clause("B2.7/closing", "a light")
    hunks = (Hunk("", " in store", 7),)
    found = Finding(
        1, "divergence", 0.9, more, None, less, hunks, "a light in store", "Why.", ("B3/closing",)
    )
    page = findings_page([found], new="B@2.0", old="")
    read = Reader(page)
    assert "1. The closing words of B2.7 say less than “Lamp” in B1.2" in read.words("h2")
    assert "the closing words of B3" in read.words("dd")
    assert "as it would say as much" in read.words("dt")
    assert "/closing" not in page
    assert "not shown" not in page
    assert "; 2 judged as meant are not shown" in findings_page([found], new="B@2.0", old="", judged=2)
    assert "B1.2/" not in page
