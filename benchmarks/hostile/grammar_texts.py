"""Texts, Markdown, drafting instructions and templates by a grammar."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from benchmarks.hostile import odd
from benchmarks.word_parts import DOCUMENT, paragraph, run, table, zipped

if TYPE_CHECKING:
    import random

_LABELS = (
    "G1",
    "G1.1",
    "1.",
    "1.1",
    "1.1.1",
    "(a)",
    "(i)",
    "(A)",
    "a)",
    "IV.",
    "Article IV",
    "§ 12",
    "Rule 4(2)",
    "Schedule 1",
    "Part 2",
    "SCHEDULE",
    "- ",
    "* ",
    "• ",
    "“User” means",
    "",
    "1)",
    "1 –",
    "Chapter II, Section 1",
    "1\\.",
)
_LINES = (
    "======",
    "------",
    "```",
    "| a | b |",
    "|---|---|",
    "> said",
    "[a]: b",
    "![a](b)",
    "<!-- a",
    "-->",
    "# Duties",
    "###### x",
    "DUTIES",
    "[a](b",
    "**a",
    "\\",
    "    code",
    "***",
    "Contents",
    "1. Duties ........ 12",
    "SEC – Section G 12",
    "\f",
)
_ENDS = ("", "; and", ";", ":", ".", ",", " and", " …")
_VERBS = (
    "insert",
    "delete",
    "omit",
    "replace",
    "substitute",
    "renumber",
    "move",
    "amend",
    "add",
    "strike out",
    "read",
    "is amended by deleting",
    "restate",
)
_WHERES = (
    "In G1.1, ",
    "In Section G1.2, ",
    "in paragraph (a) of Section G1.2, ",
    "In the opening words of Section G1.2, ",
    "After Section G1.1 ",
    "Before G1.1 ",
    "in the heading of G1, ",
    "in the definition of “Device”, ",
    "at the end of G1.1 ",
    "In the new Section G1.1A, ",
    "Section G1.2 is amended as follows:\n(a) ",
    "",
    "In Schedule 1, ",
    "(a) ",
    "In Sections G1.1 to G1.4, ",
    "In each of G1.1 and G1.2, ",
)
_WHATS = (
    "“{}”",
    "“{}” after “Each”",
    "“{}” and insert “x”",
    "the words from “{}” to “secure”",
    "the words from “Each” to the end",
    "“{}” where it second occurs",
    "“{}” in both places where it occurs",
    "“{}” wherever it occurs",
    "Section G1.2",
    "paragraph (a)",
    "Sections G1.1 to G1.3 as Sections G1.2 to G1.4",
    "a new Section G1.1A: “{}”",
    "the following definition: ““{}” a thing.”",
    "“{}” with “{}”",
    "it with “Not used”",
    "“{}",
    "{}”",
    "in the appropriate place “{}”",
    "'{}'",
    '"{}"',
)
_TAGS = (
    "{{ title }}", "{{ id }}", "{{ issue }}", "{{ none }}", "{{ a.b.c }}", "{{ title.__class__ }}", "{{ ''.join(['a']) }}", "{{ 'a' * 10 }}", "{{ 2 ** 9 }}",
    "{% for a in amendments %}{{ a }}{% endfor %}", "{% for i in range(9) %}x{% endfor %}", "{% for i in range(99999) %}{% endfor %}", "{% if title %}a{% else %}b{% endif %}", "{% if %}", "{% endfor %}", "{% for a in %}", "{{", "}}", "{%", "{#", "{# a #}",
    "{% set x = title %}{{ x }}", "{% macro m(a) %}{{ m(a) }}{% endmacro %}{{ m(1) }}", "{% include 'a' %}", "{% import 'a' as b %}", "{% extends 'a' %}", "{% block a %}{{ self.a() }}{% endblock %}", "{{ lipsum() }}", "{{ cycler(1) }}", "{{ joiner() }}", "{{ namespace(a=1) }}",
    "{{ title|upper|list|sort|join }}", "{{ title|center(999999999) }}", "{{ title|wordwrap(1) }}", "{{ title|replace('a', 'aaaaaaaa') }}", "{{ range(99999999)|list }}", "{{ range(9)|batch(99999999)|list }}", "{{ '%999999999d'|format(1) }}", "{{ ('a'|indent(99999999)) }}", "{{ 'a'.ljust(999999999) }}", "{{ 9 ** 9 ** 9 }}", "{{ 1 / 0 }}", "{{ title[999] }}", "{{ title|nope }}", "{{ title is nope }}", "{{ 10 ** 5000 }}", "{{ 1|round(999999) }}",
    "{%p for a in amendments %}", "{%p endfor %}", "{%tr for a in amendments %}", "{%tr endfor %}", "{%tc for a in amendments %}", "{%r title %}", "{{r title }}", "{{p legal_text }}", "{% cellbg 'x' %}", "{% colspan 999 %}", "{% hm %}", "{% vm %}", "{{ proposer }}", "{{ views.items() }}", "{{ glossary|dictsort }}", "{{ legal_text }}", "{{ findings }}",
    "{% filter upper %}a{% endfilter %}", "{% call a() %}{% endcall %}", "{% raw %}{{ {% endraw %}", "{% do title %}", "{% autoescape false %}<b>{% endautoescape %}", "{{ title|safe }}", "{{ '<script>'|safe }}", "{{ url_for }}", "{{ config }}", "{{ ''['format']('') }}", "{{ ().__class__ }}", "{{ dict(a=1)|xmlattr }}", "{{ title|e|e|e }}", "{{ [1,2,3]|sum }}", "{{ title|truncate(-1) }}", "{{ 'a\u202eb' }}", "{{ '\\x1b[31m' }}", "{{ '\\x00' }}", "{{ '\\ud800' }}",
)  # fmt: skip


def text(dice: random.Random) -> bytes:
    """Gives a text."""
    lines = [_line(dice) for _ in range(dice.choice((0, 1, 3, 8, 30)))]
    if dice.random() < 0.1:
        lines = [
            dice.choice((_line(dice), dice.choice(_LABELS), dice.choice(_LINES))) * dice.choice((1, 30))
        ] * dice.choice((100, 3000))
    ends = dice.choice(("\n", "\n\n", "\n\n", "\r\n", "\r", "\u2028", "\v", "\n\n\n"))
    made = ends.join(lines)[:400_000]
    return dice.choice(
        (made.encode("utf-8", "surrogatepass"),) * 6
        + (
            made.encode("utf-16", "surrogatepass"),
            made.encode("cp1252", "replace"),
            b"\xef\xbb\xbf" + made.encode("utf-8", "replace"),
            made.encode("utf-16-le", "surrogatepass"),
            made.encode("utf-8", "replace") + b"\xff\xfe",
            b"%PDF-" + made.encode("utf-8", "replace"),
        )
    )


def _line(dice: random.Random) -> str:
    if dice.random() < 0.2:
        return dice.choice(_LINES)
    words = odd.words(dice) if dice.random() < 0.4 else "User"
    sign = dice.choice(odd.CONTROLS) if dice.random() < 0.05 else ""
    return f"{dice.choice(('', '  ', '    ', chr(9)))}{dice.choice(_LABELS)} Each {words}{sign} shall keep {odd.words(dice) if dice.random() < 0.3 else 'it'}{dice.choice(_ENDS)}"


def instructions(dice: random.Random) -> bytes:
    """Gives drafting instructions."""
    made = dice.choice(("\n", "\n", " ", "; and\n", "")).join(
        _instruction(dice) for _ in range(dice.choice((0, 1, 2, 4, 12)))
    )
    return dice.choice(
        (made.encode("utf-8", "surrogatepass"),) * 10
        + (
            made.encode("utf-16", "surrogatepass"),
            made.encode("utf-8", "replace") + b"\xff",
            b"PK\x03\x04" + made.encode("utf-8", "replace"),
        )
    )


def _instruction(dice: random.Random) -> str:
    wheres = "".join(dice.choice(_WHERES) for _ in range(dice.choice((0, 1, 1, 1, 2, 9))))
    changes = dice.choice((" and ", ", ", "; ")).join(
        f"{dice.choice(_VERBS)} {_what(dice)}" for _ in range(dice.choice((1, 1, 2, 5)))
    )
    return f"{wheres}{changes}{dice.choice(('.', '.', '.', '', ';', '.”'))}"


def _what(dice: random.Random) -> str:
    words = (
        odd.words(dice)[:3000]
        if dice.random() < 0.4
        else dice.choice(
            ("Each", "User", "keep", "(c) a thing", "Each User shall:\n(a) pay; and\n(b) go,\nwhen asked")
        )
    )
    sign = dice.choice(odd.CONTROLS) if dice.random() < 0.05 else ""
    what = dice.choice(_WHATS)
    return what.replace("{}", words + sign)


def word_template(dice: random.Random, usual: bytes) -> bytes:
    """Gives a Word template with tags put into it."""
    with zipfile.ZipFile(io.BytesIO(usual)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = parts[DOCUMENT].decode()
    at = body.index("<w:body>") + len("<w:body>")
    made = "".join(_tagged(dice) for _ in range(dice.choice((1, 1, 2, 5))))
    parts[DOCUMENT] = (body[:at] + made + body[at:]).encode("utf-8", "replace")
    return zipped(parts)


def _tagged(dice: random.Random) -> str:
    tags = [dice.choice(_TAGS) for _ in range(dice.choice((1, 1, 2, 3)))]
    clean = [escape("".join(one for one in tag if one >= " ")) for tag in tags]
    if dice.random() < 0.2:
        return table([[paragraph(run(tag)) for tag in tags]])
    if dice.random() < 0.2:
        return (
            "<w:p>"
            + "".join(
                f"<w:r><w:t>{half}</w:t></w:r>"
                for tag in clean
                for half in (tag[: len(tag) // 2], tag[len(tag) // 2 :])
                if "&" not in tag
            )
            + "</w:p>"
        )
    return "".join(f'<w:p><w:r><w:t xml:space="preserve">{tag}</w:t></w:r></w:p>' for tag in clean)


def page_template(dice: random.Random, usual: bytes) -> bytes:
    """Gives a template of a page with tags put into it."""
    lines = usual.decode().split("\n")
    for _ in range(dice.choice((1, 1, 2, 5))):
        lines.insert(dice.randrange(len(lines) + 1), dice.choice(_TAGS))
    made = "\n".join(lines)
    return dice.choice(
        (made.encode("utf-8", "surrogatepass"),) * 8
        + (made.encode("utf-16"), made.encode("utf-8", "replace") + b"\xff", b"")
    )
