from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import TemplateError
from drafter.render.templates import find_template, long_date, render_page


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Gives the user's own folder of templates, in the current directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "templates").mkdir()
    return tmp_path / "templates"


def test_a_template_of_ones_own_comes_first_and_the_others_stay(own: Path) -> None:
    (own / "legal-text.docx").write_bytes(b"mine")
    assert find_template("legal-text.docx") == Path("templates/legal-text.docx")
    assert find_template("problem-statement.docx").is_absolute()


@pytest.mark.usefixtures("own")
def test_a_missing_template_is_refused_with_the_remedy() -> None:
    with pytest.raises(TemplateError, match="there is no such template") as refused:
        find_template("letter.docx")
    assert refused.value.place == "letter.docx"
    assert "reinstall" in refused.value.remedy


def grown(value: str, step: str) -> str:
    """Gives tags that make a value into another forty times."""
    turn = f"{{% for i in range(40) %}}{{% set n.x = {step} %}}{{% endfor %}}"
    return f"{{% set n = namespace(x={value}) %}}{turn}{{{{ n.x }}}}"


@pytest.mark.parametrize(
    "tag",
    [
        "{{ 'a' * 10**10 }}",
        "{{ 'a' * 10000000000 }}",
        "{{ 10000000000 * 'a' }}",
        "{{ [0] * 10000000000 }}",
        "{{ 9**9**9**9 }}",
        "{{ '%010000000000d' % 1 }}",
        "{{ '{:010000000000d}'.format(1) }}",
        "{{ '%010000000000d'|format(1) }}",
        "{{ 'a'|center(10000000000) }}",
        "{{ 'a'.ljust(10000000000) }}",
        "{% for n in range(10**9) %}{% endfor %}",
        "{% for n in range(1000000000) %}{% endfor %}",
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{% for i in range(99999) %}{% for j in range(99999) if false %}{% endfor %}{% endfor %}",
        "{{ lipsum(n=1000000) }}",
        "{{ ['a'] | slice(1000000000) | list }}",
        "{{ ['a'] | batch(1000000000, 'b') | list }}",
        "{{ 1 | round(1000000000, 'ceil') }}",
        "{{ (1).to_bytes(10000000000, 'big') }}",
        grown("9999999999", "n.x * n.x"),
        grown("'aaaaaaaaaa'", "n.x ~ n.x"),
        grown("'aaaaaaaaaa'", "n.x + n.x"),
        grown("['a']", "n.x + n.x"),
        grown("'a'", "n.x | replace('a', 'aa')"),
        grown("'a'", "n.x.replace('a', 'aa')"),
        grown("'a'", "n.x").replace("= n.x %}", "%}{{ n.x }}{{ n.x }}{% endset %}"),
        "{% set x = range(99999) | join %}{{ range(99999) | join(x) | length }}",
        "{% set x = range(99999) | join %}{{ x.join(range(99999) | map('string') | list) | length }}",
        "{% set x = ['a'] %}{% for i in range(60) %}{% set y = x.extend(x) %}{% endfor %}",
        "{% set x = [] %}{% for i in range(9999) %}{% set y = x.append(range(99999) | list) %}{% endfor %}",
        "{% macro twice(n) %}{{ twice(n - 1) if n }}{{ twice(n - 1) if n }}{% endmacro %}{{ twice(60) }}",
        "{% include 'mine.html.j2' %}{% include 'mine.html.j2' %}",
    ],
)
def test_a_tag_that_asks_for_more_than_a_machine_has_is_refused(own: Path, tag: str) -> None:
    (own / "mine.html.j2").write_text(f"<p>\n{tag}</p>", encoding="utf-8")
    with pytest.raises(TemplateError) as refused:
        render_page("mine.html.j2")
    assert refused.value.place == "templates/mine.html.j2:2"


def test_what_each_page_makes_is_counted_for_itself(own: Path) -> None:
    (own / "mine.html.j2").write_text("{% for n in range(99999) %}{% endfor %}", encoding="utf-8")
    assert [render_page("mine.html.j2") for _ in range(12)] == [""] * 12


def test_what_papers_need_can_still_be_done(own: Path) -> None:
    tags = (
        "{{ ['b', 'a'] | sort | join(', ') }}; {{ 'x' ~ 1 ~ 'y' }}; {{ 'ab' | upper }}; {{ 'a' + 'b' }};"
        " {{ 'aXb' | replace('X', '-') }}; {{ 'a b'.split() | map('title') | join('') }};"
        " {% for n in [1, 2, 3] if n != 2 %}{{ loop.index }}{{ n }}{{ ', ' if not loop.last }}{% endfor %}"
    )
    (own / "mine.html.j2").write_text(tags, encoding="utf-8")
    assert render_page("mine.html.j2") == "a, b; x1y; AB; ab; a-b; AB; 11, 23"


def test_numbers_can_still_be_reckoned_with(own: Path) -> None:
    (own / "mine.html.j2").write_text("{{ 6 * n }}, {{ n % 4 }}", encoding="utf-8")
    assert render_page("mine.html.j2", n=7) == "42, 3"


def test_a_page_of_ones_own_can_go_on_from_a_shipped_one(own: Path) -> None:
    (own / "mine.html.j2").write_text(
        '{% extends "page.html.j2" %}{% block main %}<p>{{ x }}</p>{% endblock %}', encoding="utf-8"
    )
    assert "<p>A &amp; B &lt;b&gt;</p>" in render_page("mine.html.j2", x="A & B <b>")


@pytest.mark.parametrize(
    ("line", "problem"),
    [("{{ y }}", "names `y`, which is not there"), ("{% for %}", "a tag is wrong"), ("{{ x + 1 }}", "x")],
)
def test_a_mistake_is_refused_with_its_line(own: Path, line: str, problem: str) -> None:
    (own / "mine.html.j2").write_text(f"<p>\n</p>\n{line}\n", encoding="utf-8")
    with pytest.raises(TemplateError) as refused:
        render_page("mine.html.j2", x="text")
    assert refused.value.place == f"{Path('templates') / 'mine.html.j2'}:3"
    assert problem in refused.value.problem or problem == "x"
    assert "\n" not in str(refused.value)


def test_a_mistake_in_a_page_that_is_extended_is_refused_there(own: Path) -> None:
    (own / "page.html.j2").write_text("\n{{ nowhere }}", encoding="utf-8")
    with pytest.raises(TemplateError) as refused:
        render_page("diff.html.j2", old="1", new="2", counted="", changes=[])
    assert refused.value.place == f"{Path('templates') / 'page.html.j2'}:2"


def test_a_date_is_printed_in_words_and_other_words_stay() -> None:
    assert long_date("2026-11-03") == "3 November 2026"
    assert long_date("next spring") == "next spring"
