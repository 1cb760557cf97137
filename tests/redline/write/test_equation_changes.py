"""Equations of the same frame: the signs that changed are marked, and nothing beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.ooxml.names import NAMESPACES
from drafter.ooxml.revisions.settle import settle
from drafter.ooxml.revisions.tally import tally
from drafter.redline.redline import redline
from tests.support.documents import body_of, document
from tests.support.redline_judge import w
from tests.support.word_xml import paragraph, run

if TYPE_CHECKING:
    from lxml import etree

    from drafter.ooxml.package.package import Package

MATHS = NAMESPACES["m"]
M = f'xmlns:m="{MATHS}"'
BOLD = '<m:rPr><m:sty m:val="b"/></m:rPr>'
BREAK = "<m:r><w:br/></m:r>"


def signs(said: str, look: str = "") -> str:
    return f"<m:r>{look}<m:t>{said}</m:t></m:r>"


def fraction(above: str, below: str) -> str:
    return f"<m:f><m:num>{above}</m:num><m:den>{below}</m:den></m:f>"


def root(inside: str) -> str:
    return f"<m:rad><m:deg/><m:e>{inside}</m:e></m:rad>"


def held(inside: str, *, alone: bool = False) -> Package:
    equation = f"<m:oMath {M}>{inside}</m:oMath>"
    equation = f"<m:oMathPara {M}>{equation}</m:oMathPara>" if alone else equation
    return document(paragraph(run("Where "), equation, run(" holds.")))


def made(old: Package, new: Package, *, formatting: bool = True) -> Package:
    return redline(old, new, author="A", date=None, formatting=formatting).package


def shown(package: Package) -> str:
    """Gives an equation with its marks: `[-gone-]`, `[+new+]`, a slash for each fraction, √ for a root."""
    brackets = {w("ins"): "[+%s+]", w("del"): "[-%s-]"}
    between = {f"{{{MATHS}}}num": "(%s)/", f"{{{MATHS}}}den": "(%s)", f"{{{MATHS}}}rad": "√%s"}

    def said(element: etree._Element) -> str:
        inner = "".join(map(said, element)) + (element.text or "" if element.tag.endswith("}t") else "")
        return ({**brackets, **between}.get(element.tag, "%s")) % inner

    return said(body_of(package).find(w("p")))


@pytest.mark.parametrize("alone", [False, True])
def test_a_sign_and_a_number_are_marked_where_they_stand(alone: bool) -> None:
    old = held(signs("x=") + fraction(signs("a+b"), signs("2")), alone=alone)
    new = held(signs("x=") + fraction(signs("a-b"), signs("21")), alone=alone)
    package = made(old, new)
    assert shown(package) == "Where x=(a[-+-][+-+]b)/([-2-][+21+]) holds."
    assert str(tally(package)) == "2 insertions, 2 deletions by A"


def test_signs_come_and_go_where_there_were_none() -> None:
    old, new = held(fraction("", signs("2")) + signs("=y")), held(signs("x") + fraction(signs("1"), ""))
    assert shown(made(old, new)) == "Where [+x+]([+1+])/([-2-])[-=y-] holds."


def test_an_equation_that_is_built_otherwise_is_replaced_whole() -> None:
    old, new = held(fraction(signs("a"), signs("2"))), held(root(signs("a")))
    assert shown(made(old, new)) == "Where [-(a)/(2)-][+√a+] holds."


def test_signs_that_look_otherwise_are_marked_and_without_formatting_are_not() -> None:
    old, new = held(signs("a+b")), held(signs("a", BOLD) + signs("+b"))
    assert shown(made(old, new)) == "Where [-a-][+a+]+b holds."
    assert shown(made(old, new, formatting=False)) == "Where a+b holds."


def test_a_run_that_holds_more_than_signs_is_marked_whole() -> None:
    old, new = held(signs("a") + signs("b")), held(signs("a") + BREAK + signs("b"))
    package = made(old, new)
    assert shown(package) == "Where a[++]b holds."
    assert body_of(package).find(f".//{w('ins')}//{w('br')}") is not None


def test_how_signs_are_cut_into_runs_is_no_difference() -> None:
    old, new = held(signs("a+b")), held(signs("a") + signs("+") + signs("b"))
    assert shown(made(old, new)) == "Where a+b holds."


def test_an_equation_in_which_somebody_made_changes_is_replaced_whole_by_another() -> None:
    inserted = f'<w:ins w:id="4" w:author="B">{signs("+b")}</w:ins>'
    old = held(signs("a") + inserted)
    assert shown(made(old, held(signs("a+b")))) == "Where a[++b+] holds."
    package = made(old, held(signs("a+c")))
    assert shown(package) == "Where [-a[++b+]-][+a+c+] holds."
    assert said_when(package, accept=False) == "Where a holds."


EQUATIONS = st.recursive(
    st.lists(st.sampled_from(["a", "b", "+", "=", "12", "2", "a+b", "x "]), max_size=4).map(
        lambda each: "".join(map(signs, each))
    ),
    lambda inner: st.one_of(
        st.builds(fraction, inner, inner), st.builds(root, inner), st.builds(lambda a, b: a + b, inner, inner)
    ),
    max_leaves=5,
)


def said_when(package: Package, *, accept: bool) -> str:
    return shown(settle(package, accept=accept))


@settings(max_examples=120, deadline=None)
@given(EQUATIONS, EQUATIONS)
def test_accepting_gives_the_new_equation_and_rejecting_the_old_one(one: str, other: str) -> None:
    old, new = held(one), held(other)
    package = made(old, new)
    assert said_when(package, accept=True) == shown(new)
    assert said_when(package, accept=False) == shown(old)
    numbers = [each.get(w("id")) for each in body_of(package).iter(w("ins"), w("del"))]
    assert len(numbers) == len(set(numbers))
