"""The screen of the library: its versions, how much each changed, a version put in and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, request, url_for

from drafter.actions.add import Called, library_to_add_to, propose, put_into_library
from drafter.actions.remove import holds, put_back, remove
from drafter.actions.versions import amounts, in_force, version_names, versions
from drafter.actions.waiting import newest_versions
from drafter.actions.who import user
from drafter.errors import DrafterError
from drafter.library.log import Word
from drafter.web.desk import the_desk
from drafter.web.pages import go_back, is_part, page
from drafter.web.told import Told

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from drafter.actions.add import Added
    from drafter.library.changes import Changed

screen = Blueprint("library", __name__)


@screen.get("/library")
def show() -> str:
    """Shows the sections and their versions, and takes a file."""
    desk = the_desk()
    library, done = desk.library, request.args.get("done", "")
    columns, told = version_names(library), desk.done.get(done)
    return page("library.html", problems=versions(library), columns=columns, told=told, done=done)


@screen.get("/library/section/<section>")
def changes(section: str) -> str:
    """Shows how much each version of a section changed."""
    desk = the_desk()
    library = desk.library
    held = desk.remembered("amounts", (section,), library, lambda: amounts(section, library))
    template = "library_row.html" if is_part() else "library_changes.html"
    values = {"amounts": held, "columns": version_names(library), "in_force": in_force(section, library)}
    return page(template, section=section, **values)


@screen.post("/library/drop")
def drop() -> Response:
    """Takes a file, and goes to what it says of itself."""
    file = request.files.get("file")
    if not file or not file.filename:
        raise DrafterError("no file was given", remedy="choose one, or drop it on the form")
    return redirect(url_for("library.look", key=the_desk().uploads.keep(file.stream, file.filename)))


@screen.get("/library/new/<key>")
def look(key: str) -> str:
    """Shows what a file says of itself, to be put right and added."""
    desk = the_desk()
    made = propose(desk.library, desk.uploads.path(key), desk.label(key))
    return page("library_new.html", key=key, made=made, called=made.called, doubts=made.doubts, error=None)


@screen.post("/library/new/<key>")
def add(key: str) -> Response | tuple[str, int]:
    """Puts a file into the library; what speaks against it is shown beside the form."""
    desk, form = the_desk(), request.form
    called = Called(*(form.get(name, "").strip() for name in ("section", "version", "title", "effective")))
    file, force = desk.uploads.path(key), "force" in form
    word = Word(user(), form.get("reason", "")) if force else None
    try:
        added = put_into_library(library_to_add_to(desk.folder), file, called, word=word, force=force)
    except DrafterError as error:
        made = propose(desk.library, file, desk.label(key))
        return page("library_new.html", key=key, made=made, called=called, doubts=(), error=error), 409
    return go_back(desk.done.keep(_added(added)))


@screen.get("/library/version/<name>")
def version(name: str) -> str:
    """Shows one version, and what stands on it."""
    library = the_desk().library
    return page("library_version.html", entry=library.find(name), holds=holds(name, library))


@screen.post("/library/version/<name>/remove")
def take_out(name: str) -> Response:
    """Takes a version out of the library; its file is kept."""
    desk, form = the_desk(), request.form
    word = Word(user(), form.get("reason", ""))
    gone = remove(name, desk.library, word=word, force="force" in form)
    return go_back(desk.done.keep(_removed(gone)))


def _added(added: Added) -> Told:
    """Says that a version was put in. It is taken out again where it took no other's place."""
    desk, name = the_desk(), added.changed.entry.name
    words = (f"{name} is in the library.", *(f"{note[:1].upper()}{note[1:]}." for note in added.notes))
    if added.changed.kept:
        return Told((*words, f"What it replaces is kept in {added.changed.kept}."), url_for("library.show"))

    def undo() -> tuple[str, ...]:
        remove(name, desk.library, word=Word(user(), "taken back"), force=False)
        return (f"{name} is out of the library again.",)

    return Told(words, url_for("library.show"), undo, _onward(name))


def _onward(name: str) -> tuple[str, str] | None:
    """Gives where to go from a version that was put in: to what it missed, where it is the newest."""
    for one in newest_versions(the_desk().library):
        if one.entry.name == name and one.before:
            before = one.before.name
            return f"What it changed and may have missed since {before}", url_for(
                "findings.show", new=name, since=before
            )
    return None


def _removed(gone: Changed) -> Told:
    desk, name = the_desk(), gone.entry.name
    words = (f"{name} is no longer in the library.", f"Its file is kept as {gone.file or gone.kept}.")

    def undo() -> tuple[str, ...]:
        put_back(gone, desk.library)
        return (f"{name} is in the library again.",)

    return Told(words, url_for("library.show"), undo if gone.file and gone.file.is_file() else None)
