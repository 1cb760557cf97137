"""The screen that says what waits: findings that nobody judged, packs that are stale or edited."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from flask import Blueprint, redirect, request, url_for

from drafter.actions.check import search, with_judgements
from drafter.actions.init import begin as begin_here
from drafter.actions.waiting import newest_versions
from drafter.batch.check_all import check_all
from drafter.proposals.portfolio import proposal_files
from drafter.render.finding_view import title
from drafter.web.desk import the_desk
from drafter.web.pages import go_back, page

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

screen = Blueprint("first_page", __name__)


@screen.get("/")
def show() -> str:
    """Shows what waits; what takes time to count is asked for by the page once it is there."""
    library = the_desk().library
    return page(
        "first.html", entries=library.entries, newest=newest_versions(library), proposals=proposal_files()
    )


@screen.post("/begin")
def begin() -> Response:
    """Begins a library here."""
    begin_here(Path())
    return redirect(url_for("library.show"))


@screen.post("/undo/<key>")
def undo(key: str) -> Response:
    """Takes back what was done."""
    return go_back(the_desk().done.undo(key))


@screen.get("/waiting/findings/<new>")
def waiting_findings(new: str) -> str:
    """Says how many findings of a version nobody has judged."""
    desk, since = the_desk(), request.args.get("since", "")
    library = desk.library
    found = desk.remembered("check", (new, since), library, lambda: search(new, since or None, library))
    found, most = with_judgements(found, library), request.args.get("titles", 0, type=int)
    likely = [finding for finding in found.findings if not finding.folded]
    titles = [(finding, title(finding)) for finding in likely[:most]]
    return page("waiting_findings.html", new=new, since=since, found=found, titles=titles)


@screen.get("/waiting/packs")
def waiting_packs() -> str:
    """Says which packs are stale, edited or in conflict."""
    desk = the_desk()
    names = [str(path) for path in proposal_files()]
    return page("waiting_packs.html", outcomes=tuple(check_all(names, desk.library, desk.out)))
