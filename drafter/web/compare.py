"""The screen that shows what changed between two versions, or any two files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, request, url_for

from drafter.actions.diff import diff
from drafter.actions.redline import redline_file
from drafter.errors import SourceError
from drafter.outputs.page_seal import sealed_page
from drafter.render.desk.changes import clauses_between, comparison_view
from drafter.render.html import diff_page
from drafter.web.desk import the_desk
from drafter.web.pages import WORD, download, is_part, page

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from drafter.actions.diff import Compared
    from drafter.actions.redline import RedlineFile

screen = Blueprint("compare", __name__)


@screen.get("/compare")
def pick() -> str:
    """Asks for two versions, or two files."""
    return page("compare_pick.html", entries=the_desk().library.entries)


@screen.post("/compare")
def drop() -> Response:
    """Takes two files or versions, and goes to what changed between them."""
    old, new = (_picked(side) for side in ("old", "new"))
    return redirect(url_for("compare.show", old=old, new=new))


def _picked(side: str) -> str:
    """Gives the file that was dropped on a side, or the version that was picked there."""
    file = request.files.get(f"{side}_file")
    if file and file.filename:
        return the_desk().uploads.keep(file.stream, file.filename)
    if version := request.form.get(side, ""):
        return version
    which = "older" if side == "old" else "newer"
    raise SourceError(f"no {which} file was given", remedy="drop a file there, or pick a version")


@screen.get("/compare/<old>/<new>")
def show(old: str, new: str) -> str:
    """Shows the changes, a page of them at once."""
    compared = _compared(old, new)
    is_formatted = request.args.get("formatting") == "on"
    formatted = _redlined(old, new).formatted if is_formatted else frozenset()
    view = comparison_view(compared.comparison, request.args.get("from", 1, type=int), formatted)
    return page(
        "compare.html",
        old=old,
        new=new,
        view=view,
        shown="one" if request.args.get("view") == "one" else "side",
        formatting="on" if is_formatted else None,
        since=the_desk().in_library(old, new),
    )


@screen.get("/compare/<old>/<new>/same")
def same(old: str, new: str) -> str:
    """Shows the clauses that are as they were, from one to another."""
    first, last = request.args.get("first", ""), request.args.get("last", "")
    clauses = clauses_between(_compared(old, new).comparison, first, last)
    return page("same_part.html" if is_part() else "same.html", old=old, new=new, clauses=clauses)


@screen.get("/compare/<old>/<new>/page.html")
def whole_page(old: str, new: str) -> Response:
    """Gives all changes as one page to keep, print or send."""
    made = sealed_page(diff_page(_compared(old, new).comparison))
    return download(made.encode(), f"{_called(old, new)}.html", "text/html")


@screen.get("/compare/<old>/<new>/redline")
def redline(old: str, new: str) -> str:
    """Says what the redline of two Word files holds, and offers it."""
    return page("redline.html", old=old, new=new, made=_redlined(old, new))


@screen.get("/compare/<old>/<new>/redline.docx")
def redline_docx(old: str, new: str) -> Response:
    """Gives the redline of two Word files."""
    return download(_redlined(old, new).data, f"{_called(old, new)} redline.docx", WORD)


def _compared(old: str, new: str) -> Compared:
    desk = the_desk()
    library = desk.library
    before, after = desk.source(old, library), desk.source(new, library)
    return desk.remembered("diff", (before, after), library, lambda: diff(before, after, library))


def _redlined(old: str, new: str) -> RedlineFile:
    desk = the_desk()
    library = desk.library
    before, after = desk.source(old, library), desk.source(new, library)
    return desk.remembered("redline", (before, after), library, lambda: redline_file(before, after, library))


def _called(old: str, new: str) -> str:
    """Gives what a file of two versions is called."""
    names = (the_desk().label(name).rsplit(".docx", 1)[0].replace("@", "-") for name in (old, new))
    return " to ".join(names)
