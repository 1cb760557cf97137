"""Bookmarks and fields of a Word file, as the XML of a paragraph."""

from __future__ import annotations

from tests.support.clauses_in_word import item

MARK = '<w:bookmarkStart w:id="7" w:name="_Ref7"/><w:bookmarkEnd w:id="7"/>'
REF = r" REF _Ref7 \r "
TARGET = item("report it.", 1)


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def character(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(code: str, result: str) -> str:
    codes = "".join(
        f'<w:r><w:instrText xml:space="preserve">{part}</w:instrText></w:r>' for part in code.split("|")
    )
    return character("begin") + codes + character("separate") + run(result) + character("end")
