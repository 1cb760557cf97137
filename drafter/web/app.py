"""The desk as an application of Flask: its screens, and the page that an error becomes."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

from flask import Flask
from jinja2 import StrictUndefined
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from drafter.actions.judge import REASONS
from drafter.errors import DrafterError
from drafter.library.code_file import read_code_names
from drafter.limits import FILE_BYTES, MEBIBYTE
from drafter.model.clause_names import spoken
from drafter.render.phrases import number_of
from drafter.render.templates import capital, long_date
from drafter.steps import trace_of
from drafter.web import (
    compare,
    findings,
    first_page,
    library,
    packs,
    proposal,
    proposal_facts,
    proposals,
)
from drafter.web.desk import put, the_desk
from drafter.web.guard import FORM, guard
from drafter.web.pages import is_part, page

if TYPE_CHECKING:
    from drafter.web.desk import Desk

MOST_SENT = 2 * FILE_BYTES + MEBIBYTE
"""Bytes of one request: two files, and the fields of their form."""
_MOST_TYPED = 2 * MEBIBYTE
_TOO_LARGE = f"The files are larger than {FILE_BYTES >> 20} MiB each. Check that they are the right ones."
_SCREENS = (first_page, compare, library, findings, proposals, proposal, proposal_facts, packs)


def make_app(desk: Desk) -> Flask:
    """Gives the application of one desk."""
    app = Flask("drafter.web")
    app.config.update(MAX_CONTENT_LENGTH=MOST_SENT, MAX_FORM_MEMORY_SIZE=_MOST_TYPED)
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(long_date=long_date, number_of=number_of, capital=capital, spoken=spoken)
    app.context_processor(_on_every_page)
    put(app.extensions, desk)
    guard(app, desk)
    for screen in _SCREENS:
        app.register_blueprint(screen.screen)
    app.register_error_handler(DrafterError, _of_the_input)
    app.register_error_handler(HTTPException, _of_the_request)
    app.register_error_handler(Exception, _of_the_program)
    return app


def _on_every_page() -> dict[str, object]:
    return {
        "form_field": FORM,
        "form_word": the_desk().keys.form,
        "label": the_desk().label,
        "code_name": code_name,
        "reasons": REASONS,
    }


def code_name() -> str:
    """Gives what the code calls itself, for the head of a page; empty where that cannot be read."""
    try:
        return read_code_names(the_desk().library.folder).name
    except DrafterError:
        return ""


def _of_the_input(error: DrafterError) -> tuple[str, int]:
    """Gives what a person has to put right, in the words of the command line."""
    lines = [the_desk().uploads.told(line) for line in error.lines]
    return _said(lines if error.at else list(map(capital, lines)), 400)


def _of_the_request(error: HTTPException) -> tuple[str, int]:
    large = isinstance(error, RequestEntityTooLarge)
    return _said([_TOO_LARGE if large else error.description or error.name], error.code or 500)


def _of_the_program(error: Exception) -> tuple[str, int]:
    """Gives the page of a fault in the program, and keeps a report of it."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="drafter-fault-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write(trace_of(error))
    lines = [
        "This is a fault of the program. What was kept before stands whole; this page did nothing.",
        f"A report of it lies in {file.name}. It may hold words of the files that were read.",
    ]
    return _said(lines, 500)


def _said(lines: list[str], status: int) -> tuple[str, int]:
    return page("error_part.html" if is_part() else "error.html", lines=lines), status
