"""The screen of packs: how each stands, built and stopped, looked at and taken away."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from flask import Blueprint, Response, abort, redirect, request, url_for

from drafter.actions.preview import PreviewError, previews
from drafter.batch.documents import all_documents, document, documents, pack_of
from drafter.errors import DrafterError
from drafter.proposals.portfolio import proposal_named
from drafter.render.desk.amended import amended_clauses
from drafter.web.desk import the_desk
from drafter.web.pages import WORD, download, is_part, page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkzeug.wrappers import Response as AnyResponse

    from drafter.model.pack import Pack

screen = Blueprint("packs", __name__)


@screen.get("/pack/<name>")
def show(name: str) -> str:
    """Shows the documents of one pack, and how each stands."""
    desk, onto = the_desk(), request.args.get("onto", "")
    library = desk.library
    outcome = pack_of(name, library, desk.out, onto=onto or None)
    held = () if outcome.error else documents(outcome.pack)
    return page(
        "pack.html",
        name=name,
        onto=onto,
        outcome=outcome,
        documents=held,
        entries=library.entries,
        building=desk.builder.state,
    )


@screen.post("/packs/build")
def build() -> AnyResponse:
    """Starts to build packs, of one proposal or of several."""
    form = request.form
    names, onto = form.getlist("name"), form.get("onto", "").strip()
    if not names:
        raise DrafterError("no proposal was named", remedy="choose one")
    for name in names:
        proposal_named(name)
    words = _options(onto, force="force" in form)
    the_desk().builder.start([(name, ["build", name, *words]) for name in names])
    return _to(names, onto)


@screen.post("/packs/stop")
def stop() -> AnyResponse:
    """Stops what is being built."""
    the_desk().builder.stop()
    return _to(request.form.getlist("name"), request.form.get("onto", ""))


@screen.get("/packs/building")
def building() -> Response:
    """Says how far the building is; the page asks again while it goes on, and then is loaded anew."""
    state = the_desk().builder.state
    answer = Response(page("building.html", building=state))
    if not state.is_running:
        answer.headers["HX-Refresh"] = "true"
    return answer


@screen.get("/pack/<name>/file/<file>")
def one(name: str, file: str) -> Response:
    """Gives one document of a pack."""
    kind = WORD if file.endswith(".docx") else "application/octet-stream"
    pack = _pack(name)
    return download(document(pack, file), f"{pack.folder.name} {file}", kind)


@screen.get("/pack/<name>/all.zip")
def every_one(name: str) -> Response:
    """Gives the documents of a pack in one file."""
    pack = _pack(name)
    return download(all_documents(pack), f"{pack.folder.name}.zip", "application/zip")


@screen.get("/pack/<name>/pages/<file>")
def pages(name: str, file: str) -> str:
    """Shows a document as pages, which takes a moment: the page asks for them once it is there."""
    _word_file(_pack(name), file)
    return page("pack_pages.html", name=name, file=file, onto=request.args.get("onto", ""))


@screen.get("/pack/<name>/printed/<file>")
def printed(name: str, file: str) -> str:
    """Shows a document as LibreOffice prints it; where it cannot, why, and what the pack amends."""
    onto, pack = request.args.get("onto", ""), _pack(name)
    try:
        count, why = len(_pictures(pack, file)), ""
    except PreviewError as error:
        count, why = 0, error.problem
    amended = () if count else amended_clauses(pack)
    values = {"name": name, "file": file, "onto": onto, "count": count, "why": why, "amended": amended}
    return page("pack_printed.html" if is_part() else "pack_printed_page.html", **values)


@screen.get("/pack/<name>/pages/<file>/<int:number>.png")
def picture(name: str, file: str, number: int) -> Response:
    """Gives one page as a picture."""
    held = _pictures(_pack(name), file)
    if not 1 <= number <= len(held):
        abort(404, "The document has no such page.")
    return Response(held[number - 1], mimetype="image/png")


def _to(names: Sequence[str], onto: str) -> AnyResponse:
    """Goes to the one pack that is named, or to the proposals."""
    if len(names) == 1:
        return redirect(url_for("packs.show", name=names[0], onto=onto or None))
    return redirect(url_for("proposals.show"))


def _pack(name: str) -> Pack:
    desk = the_desk()
    outcome = pack_of(name, desk.library, desk.out, onto=request.args.get("onto") or None)
    if outcome.error:
        raise outcome.error
    return outcome.pack


def _word_file(pack: Pack, file: str) -> bytes:
    if not file.endswith(".docx"):
        abort(404, "Only Word files have pages.")
    return document(pack, file)


def _pictures(pack: Pack, file: str) -> Sequence[bytes]:
    data = _word_file(pack, file)
    return the_desk().pictures.of(sha256(data).digest(), lambda: previews(data))


def _options(onto: str, *, force: bool) -> list[str]:
    """Gives the words of the command that builds as this desk does."""
    desk = the_desk()
    words = ["--out", str(desk.out)]
    words += ["--library", str(desk.folder)] if desk.folder else []
    words += ["--onto", onto] if onto else []
    return [*words, "--force"] if force else words
