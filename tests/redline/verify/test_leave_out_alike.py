"""What is left out of the check changes nothing that it finds."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import VerificationError
from drafter.ooxml.package.package import Package
from drafter.redline.redline import redline
from drafter.redline.verify import verify as module
from drafter.redline.verify.leave_out_alike import leave_out_alike, marked_body
from drafter.redline.verify.verify import verify
from tests.support.documents import document, p, table
from tests.support.redline_judge import w

# Most clauses say what others say too, so that one could be taken for another.
WORDS = [f"The Party shall act in case {number % 7}." for number in range(60)]
BLOCKS = [p(words, level=1) if number % 3 else p(words) for number, words in enumerate(WORDS)]
BLOCKS[30:30] = [table("x | y", "a | b")]


def amended():
    blocks = list(BLOCKS)
    blocks[5], blocks[40] = p("The Party may act in case 5.", level=1), p("Not used.")
    return document(*blocks[:20], p("A new clause that was put in."), *blocks[20:50], *blocks[51:])


OLD, NEW = document(*BLOCKS), amended()
MARKED = redline(OLD, NEW, author="Drafter", date=None).package


def changed(package, change):
    copied = package.copy()
    change(copied.edit(copied.main).find(w("body")))
    return copied.copy()


def holds(redlined, monkeypatch=None):
    if monkeypatch:
        monkeypatch.setattr(module, "leave_out_alike", lambda *_: None)
    try:
        verify(OLD, NEW, redlined)
    except VerificationError as error:
        return str(error)
    return ""


def rest_of(document_, redlined):
    body = marked_body(redlined)
    return None if body is None else leave_out_alike(document_, body)


@pytest.mark.parametrize("document_", [OLD, NEW])
def test_most_blocks_of_a_long_document_are_left_out_and_those_with_changes_are_not(document_):
    rest, marked = rest_of(document_, MARKED)
    assert len(rest.body) < len(BLOCKS) / 2
    assert len(list(marked.body.iter(w("ins"), w("del")))) == len(list(MARKED.body.iter(w("ins"), w("del"))))


def test_a_short_document_is_read_whole():
    assert rest_of(document(*BLOCKS[:5]), document(*BLOCKS[:5])) is None


def naming(package, name):
    named = f'<w:document xmlns:x="{name}"'.encode()
    parts = package.parts | {package.main: package.parts[package.main].replace(b"<w:document", named, 1)}
    return Package(parts)


def test_documents_in_which_a_prefix_means_two_things_are_read_whole():
    assert rest_of(naming(NEW, "urn:x"), naming(MARKED, "urn:x")) is not None
    assert rest_of(naming(NEW, "urn:x"), naming(MARKED, "urn:y")) is None


def lose(at):
    return lambda body: body.remove(body[at])


def repeat(at):
    return lambda body: body[at].addnext(copy.deepcopy(body[at]))


def move(at):
    def change(body):
        block = body[at]
        body.remove(block)
        body.insert((at + 9) % 50, block)

    return change


def embolden(at):
    def change(body):
        for run in body[at].iter(w("r")):
            run.insert(0, run.makeelement(w("rPr")))
            run[0].append(run.makeelement(w("b")))

    return change


def join_to_the_next(at):
    def change(body):
        for properties in body[at].iterchildren(w("pPr")):
            mark = properties.makeelement(w("rPr"))
            mark.append(mark.makeelement(w("del")))
            properties.append(mark)

    return change


def empty_and_join(at):
    def change(body):
        join_to_the_next(at)(body)
        for child in list(body[at]):
            if child.tag != w("pPr"):
                body[at].remove(child)

    return change


CHANGES = [lose, repeat, move, embolden, join_to_the_next, empty_and_join]


@given(st.sampled_from(CHANGES), st.integers(0, 60))
def test_a_redline_that_was_changed_anywhere_is_judged_as_when_all_is_read(change, at):
    redlined = changed(MARKED, change(at))
    with pytest.MonkeyPatch.context() as patch:
        whole = holds(redlined, patch)
    assert holds(redlined) == whole


@pytest.mark.parametrize("change", CHANGES[:4])
def test_a_change_in_what_would_be_left_out_is_found(change):
    assert holds(MARKED) == ""
    assert holds(changed(MARKED, change(12)))


def linking(address):
    link = '<w:p><w:hyperlink r:id="rId90"><w:r><w:t>The rules.</w:t></w:r></w:hyperlink></w:p>'
    package = document(*BLOCKS[:10], link, *BLOCKS[10:])
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    led = f'<Relationship Id="rId90" Type="{kind}" Target="{address}" TargetMode="External"/></Relationships>'
    name = "word/_rels/document.xml.rels"
    parts = package.parts | {name: package.parts[name].replace(b"</Relationships>", led.encode())}
    return Package(parts)


def test_a_link_that_leads_elsewhere_under_the_same_number_is_found():
    verify(linking("https://a.example/"), linking("https://a.example/"), linking("https://a.example/"))
    with pytest.raises(VerificationError, match="a link"):
        verify(linking("https://a.example/"), linking("https://a.example/"), linking("https://b.example/"))
