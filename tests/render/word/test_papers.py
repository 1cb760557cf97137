from __future__ import annotations

import io
import subprocess
import time
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pypandoc
import pytest
from docx import Document

from drafter.errors import SourceError, TemplateError
from drafter.model.amended_clause import AmendedClause, Inserted
from drafter.model.code_names import CodeNames
from drafter.ooxml.package.package import Package
from drafter.render.templates import find_template
from drafter.render.word.papers import render_paper

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docx.document import Document as WordDocument

    from drafter.render.word.paper_facts import PackFacts

PAPERS = ("problem-statement.docx", "legal-text.docx", "modification-report.docx")
ODD = "A & B, x < y > z, “so” \"thus\" 'it', {{ x }}, {% if %}, {# no #}, {_{ y }_} and 100 %} of it"


def paper(name: str, facts: PackFacts) -> bytes:
    return render_paper(find_template(name), facts)


def words(data: bytes) -> str:
    """Gives every word of the body, its tables, the header and the footer, a paragraph a line."""
    document = Document(io.BytesIO(data))
    section = document.sections[0]
    stories = (section.header._element, document.element.body, section.footer._element)
    return "\n".join("".join(p.itertext()) for story in stories for p in story.xpath(".//w:p"))


def pandoc(data: bytes, tracked: str, folder: Path) -> list[str]:
    file = folder / "paper.docx"
    file.write_bytes(data)
    command = [
        pypandoc.get_pandoc_path(),
        f"--track-changes={tracked}",
        "-t",
        "plain",
        "--wrap=none",
        str(file),
    ]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    return [" ".join(line.split()) for line in done.stdout.splitlines() if line.strip()]


@pytest.fixture
def template(tmp_path: Path) -> Callable[..., Path]:
    """Gives a Word template of these paragraphs."""

    def make(*paragraphs: str, header: str = "") -> Path:
        document: WordDocument = Document()
        for text in paragraphs:
            document.add_paragraph(text)
        document.sections[0].header.paragraphs[0].text = header
        document.save(tmp_path / "own.docx")
        return tmp_path / "own.docx"

    return make


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_with_no_facts_marks_what_is_to_be_written_and_invents_nothing(
    name: str, pack: Callable[..., PackFacts]
) -> None:
    text = words(paper(name, pack()))
    assert "[To be written: the classification of this paper]" in text
    assert "White" not in text
    assert "{{" not in text
    assert "{%" not in text


@pytest.mark.parametrize("name", ["problem-statement.docx", "modification-report.docx"])
def test_odd_characters_in_facts_survive_letter_for_letter(name: str, pack: Callable[..., PackFacts]) -> None:
    assert ODD in words(paper(name, pack(issue=[ODD], views={"the Board": ODD})))


def test_odd_characters_in_legal_text_survive_letter_for_letter(
    pack: Callable[..., PackFacts],
) -> None:
    new = Inserted("B2.3", ODD, 1, "B2.2")
    assert ODD in words(paper("legal-text.docx", pack(new)))


def test_facts_take_the_place_of_their_marks(narrowed: AmendedClause, pack: Callable[..., PackFacts]) -> None:
    facts = pack(
        narrowed,
        version="0.2",
        classification="White",
        proposer={"name": "Ada Lamb", "organisation": "Keepers Ltd"},
        issue="It is dark.\n\nIt has been for years.",
        views={"Harbour Pilots": "They agree.", "The Mayor": "It noted this."},
    )
    text = words(paper("problem-statement.docx", facts))
    assert "Classification: White" in text
    assert "Raised by Ada Lamb, Keepers Ltd." in text
    assert "It is dark.\nIt has been for years." in text
    assert "Views of Harbour Pilots\nThey agree." in text
    assert "Views of The Mayor\nIt noted this." in text
    assert "[To be written: the views of the Board, or when they will be gathered]" in text
    assert "every Lamp (excluding a Lamp in store); and" in text


def test_the_report_lists_instructions_and_what_was_looked_for(
    narrowed: AmendedClause, pack: Callable[..., PackFacts]
) -> None:
    text = words(paper("modification-report.docx", pack(narrowed)))
    assert "B2.1(a)\nAmend B2.1(a)." in text
    assert "Other open proposals on these provisions\n[To be written: this has not been looked for]" in text


def test_rejecting_the_annex_gives_the_baseline_and_accepting_it_the_amended_text(
    narrowed: AmendedClause, pack: Callable[..., PackFacts], tmp_path: Path
) -> None:
    data = paper("legal-text.docx", pack(narrowed))
    assert "(a) every Lamp (excluding a Lamp in store); and" in pandoc(data, "reject", tmp_path)
    assert "(a) every Lamp (excluding a Lamp or Lens in store); and" in pandoc(data, "accept", tmp_path)


def test_a_new_clause_is_gone_once_the_annex_is_rejected(
    pack: Callable[..., PackFacts], tmp_path: Path
) -> None:
    new = Inserted("B2.3", "A new duty.", 1, "B2.2")
    data = paper("legal-text.docx", pack(new))
    assert "B2.3 A new duty." in pandoc(data, "accept", tmp_path)
    assert not any("A new duty." in line or line == "B2.3" for line in pandoc(data, "reject", tmp_path))


def test_tracked_changes_have_ids_of_their_own(
    narrowed: AmendedClause, amend: Callable[..., AmendedClause], pack: Callable[..., PackFacts]
) -> None:
    data = paper("legal-text.docx", pack(narrowed, amend("B3.1", "No fee", "A fee")))
    changes = Document(io.BytesIO(data)).element.body.xpath(".//w:ins/@w:id | .//w:del/@w:id")
    assert len(changes) == 4
    assert len(set(changes)) == 4


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_facts_give_the_same_bytes(
    name: str, narrowed: AmendedClause, pack: Callable[..., PackFacts]
) -> None:
    assert paper(name, pack(narrowed)) == paper(name, pack(narrowed))


@pytest.mark.parametrize("day", ["1970-01-02", "1979-12-31", "2108-02-01", "2400-01-01"])
@pytest.mark.parametrize("name", PAPERS)
def test_a_clock_that_no_zip_file_can_hold_gives_the_same_bytes(
    day: str, name: str, pack: Callable[..., PackFacts], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = paper(name, pack())
    moment = datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()
    monkeypatch.setattr(time, "time", lambda: moment)
    assert paper(name, pack()) == wanted


def test_a_template_without_properties_gives_no_time_of_day(
    template: Callable[..., Path], pack: Callable[..., PackFacts]
) -> None:
    path = template("{{ proposal.title }}")
    held = Package.read(path)
    for name in ("[Content_Types].xml", "_rels/.rels"):
        tree = held.edit(name)
        for link in [link for link in tree if "core-properties" in "".join(link.attrib.values())]:
            tree.remove(link)
    del held.parts["docProps/core.xml"]
    path.write_bytes(held.to_bytes())
    made = Document(io.BytesIO(render_paper(path, pack(date=None))))
    assert made.core_properties.modified == datetime(1980, 1, 1, tzinfo=UTC)


def test_dates_inside_the_file_are_those_of_the_facts(pack: Callable[..., PackFacts]) -> None:
    data = paper("legal-text.docx", pack())
    properties = Document(io.BytesIO(data)).core_properties
    assert f"{properties.created:%Y-%m-%d} {properties.modified:%Y-%m-%d}" == "2026-11-23 2026-11-23"
    assert {entry.date_time[0] for entry in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {1980}


def test_an_unknown_name_is_refused_with_its_paragraph(
    template: Callable[..., Path], pack: Callable[..., PackFacts]
) -> None:
    path = template("First.", "By {{ proposal.propser_name }}.", "Last.")
    with pytest.raises(TemplateError) as refused:
        render_paper(path, pack())
    assert str(refused.value) == (
        f"{path}: “By {{{{ proposal.propser_name }}}}.”: the tag {{{{ proposal.propser_name }}}} names "
        "`propser_name`, which is not there; did you mean `proposer_name`?"
    )


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("{{ propsal.title }}", "names `propsal`, which is not there; did you mean `proposal`?"),
        ("{{ code.nmae }}", "names `nmae`, which is not there; did you mean `name`?"),
        ("{{ proposal.extra.colur }}", "names `colur`, which is not there; did you mean `colour`?"),
        (
            "{{ proposal.zzz }}",
            "names `zzz`, which is not there; docs/papers.md lists the names there are",
        ),
        ("{{ proposal.date | long_dat }}", "No filter named 'long_dat'; did you mean `long_date`?"),
    ],
)
def test_a_misspelt_name_is_told_with_its_tag_and_what_was_meant(
    tag: str, said: str, template: Callable[..., Path], pack: Callable[..., PackFacts]
) -> None:
    long = "These are the words of a paragraph that is longer than a line of an error message can be. "
    path = template("First.", f"{long}{tag}", "Last.")
    with pytest.raises(TemplateError) as refused:
        render_paper(path, pack(colour="red"))
    assert str(refused.value).startswith(f"{path}: “These are the words")
    assert str(refused.value).endswith(said)
    assert tag in str(refused.value) or "filter" in said


def test_a_wrong_tag_is_refused_with_its_paragraph(
    template: Callable[..., Path], pack: Callable[..., PackFacts]
) -> None:
    path = template("First.", "{% for x of proposal.issue %}", "Last.")
    with pytest.raises(TemplateError, match="a tag is wrong") as refused:
        render_paper(path, pack())
    assert "for x of proposal.issue" in refused.value.place


def test_a_mistake_in_the_header_is_refused_with_its_paragraph(
    template: Callable[..., Path], pack: Callable[..., PackFacts]
) -> None:
    path = template("First.", header="Version {{ version }}")
    with pytest.raises(TemplateError, match="names `version`, which is not there") as refused:
        render_paper(path, pack())
    assert "Version {{ version }}" in refused.value.place


def test_a_tag_that_fails_as_it_is_filled_in_is_refused(
    template: Callable[..., Path], pack: Callable[..., PackFacts]
) -> None:
    with pytest.raises(TemplateError, match="cannot be filled in"):
        render_paper(template("{{ 1 // 0 }}"), pack())


def test_a_template_cannot_reach_into_the_program(
    template: Callable[..., Path], pack: Callable[..., PackFacts]
) -> None:
    with pytest.raises(TemplateError):
        render_paper(template("{{ proposal.__class__.__mro__ }}"), pack())


@pytest.mark.parametrize("tag", ["include", "import", "extends"])
def test_a_template_reaches_no_other_file(
    template: Callable[..., Path], pack: Callable[..., PackFacts], tmp_path: Path, tag: str
) -> None:
    secret = tmp_path / "secret.j2"
    secret.write_text("secret", encoding="utf-8")
    rest = " as x" if tag == "import" else ""
    for name in (secret.as_posix(), "../secret.j2"):
        with pytest.raises(TemplateError, match="which is no template"):
            render_paper(template(f"{{% {tag} '{name}'{rest} %}}"), pack())


def test_words_beside_a_tag_for_a_whole_paragraph_are_not_lost_unseen(
    template: Callable[..., Path], pack: Callable[..., PackFacts]
) -> None:
    path = template("Heading {%p if notices %}", "x", "{%p endif %}")
    with pytest.raises(TemplateError, match="words beside it") as refused:
        render_paper(path, pack())
    assert "Heading" in refused.value.place


def test_tags_that_tear_the_document_are_refused(
    template: Callable[..., Path], pack: Callable[..., PackFacts]
) -> None:
    path = template("{% if notices %}")
    document = Document(str(path))
    document.add_table(rows=1, cols=1).cell(0, 0).text = "{% endif %}"
    document.save(str(path))
    with pytest.raises(TemplateError, match="whole Word document"):
        render_paper(path, pack())


def test_a_template_that_is_not_a_word_file_is_refused(
    tmp_path: Path, pack: Callable[..., PackFacts]
) -> None:
    (tmp_path / "own.docx").write_text("not Word", encoding="utf-8")
    with pytest.raises(SourceError, match="is not a Word file"):
        render_paper(tmp_path / "own.docx", pack())


@pytest.mark.slow
@pytest.mark.office
def test_libreoffice_opens_the_papers(
    narrowed: AmendedClause, pack: Callable[..., PackFacts], tmp_path: Path
) -> None:
    for name in PAPERS:
        (tmp_path / name).write_bytes(paper(name, pack(narrowed)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(tmp_path / name) for name in PAPERS]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    for name in PAPERS:
        assert (tmp_path / name).with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def test_a_title_of_any_length_is_printed_whole_and_cut_among_the_properties_of_the_file(
    template: Callable[..., Path], pack: Callable[..., PackFacts]
) -> None:
    title = "Changes to Section B and all that follow from them; " * 6
    facts = pack()
    facts = replace(facts, proposal=replace(facts.proposal, title=title))
    made = Document(io.BytesIO(render_paper(template("{{ proposal.title }}"), facts)))
    assert title in "".join(made.element.body.itertext())
    assert made.core_properties.title == f"MP1 {title}"[:254] + "…"


def test_papers_speak_of_the_code_and_its_people_by_their_names(pack: Callable[..., PackFacts]) -> None:
    code = CodeNames(
        "Harbour Code",
        "HC",
        views=("the Board",),
        impacts=("Pilots",),
        costs=("the Board", "Pilots"),
        consulted="the port",
        objectives_name="Harbour Objectives",
        objectives=("Safety", "Thrift"),
        classifications=("Open", "Closed"),
    )
    problem = words(paper("problem-statement.docx", pack(code=code)))
    assert "an issue that has been raised with the Harbour Code (HC): what is wrong" in problem
    assert "How does this issue relate to the HC?" in problem
    assert "What are the views of the port?" in problem
    assert "[To be written: the classification of this paper: Open, Closed]" in problem
    report = words(paper("modification-report.docx", pack(code=code, objectives={"Thrift": "It saves."})))
    assert "Pilots\n[To be written: the impact, or that there is none]" in report
    assert "[To be written: the cost to the Board, to Pilots and of administration]" in report
    assert "Views against the Harbour Objectives\nSafety: [To be written: whether the proposal" in report
    assert "Thrift: It saves." in report
    assert "Section amended\nB – Beacons" in report
    assert "HC version 2.0" in report
    assert "Section B, version 2.0" in report


def test_papers_of_a_code_without_names_speak_in_plain_words(pack: Callable[..., PackFacts]) -> None:
    problem = words(paper("problem-statement.docx", pack(code=CodeNames())))
    assert "an issue that has been raised with the code: what is wrong" in problem
    assert "How does this issue relate to the code?" in problem
    assert "What are the views of those consulted?" in problem
    assert "Views of the code administrator" in problem
    annex = words(paper("legal-text.docx", pack(code=CodeNames())))
    assert "the changes to the code that MP1 proposes. They are drawn up against section B (Beacons)" in annex


def test_where_no_body_is_asked_for_its_view_the_paper_still_asks(pack: Callable[..., PackFacts]) -> None:
    text = words(paper("problem-statement.docx", pack(code=CodeNames(views=()))))
    assert "What are the views of those consulted?\n[To be written: this, for all whom it concerns]" in text


def test_a_name_with_odd_characters_survives_letter_for_letter(pack: Callable[..., PackFacts]) -> None:
    assert f"raised with the {ODD}: what" in words(
        paper("problem-statement.docx", pack(code=CodeNames(ODD, ODD)))
    )


def test_a_document_without_a_letter_is_called_by_its_title(pack: Callable[..., PackFacts]) -> None:
    code = CodeNames("By-laws of the Club", "By-laws", document="")
    facts = pack(code=code)
    assert "drawn up against “Beacons” of version 2.0, in effect" in words(paper("legal-text.docx", facts))
    report = words(paper("modification-report.docx", facts))
    assert "Document amended\n“Beacons”" in report
    assert "By-laws version 2.0" in report
