"""Pages as they are sent: filled in, and without what a browser would obey or show otherwise than it is."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, cast

from flask import redirect, render_template, request, send_file

from drafter.language.printable import shown_in_html
from drafter.web.desk import the_desk

if TYPE_CHECKING:
    from flask import Response

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
"""The kind of a Word file."""


def page(template: str, /, **values: object) -> str:
    """Gives the page of a template."""
    return shown_in_html(render_template(template, **values))


def is_part() -> bool:
    """Tells whether only a part of a page is asked for, to be put into the one that is shown."""
    return request.headers.get("HX-Request") == "true"


def go_back(key: str) -> Response:
    """Goes back to where something was done, and tells there what."""
    told = the_desk().done.get(key)
    back = told.back if told else "/"
    return cast("Response", redirect(f"{back}{'&' if '?' in back else '?'}done={key}"))


def download(data: bytes, name: str, kind: str) -> Response:
    """Gives bytes as a file to be kept, under a name."""
    return send_file(BytesIO(data), mimetype=kind, as_attachment=True, download_name=name)
