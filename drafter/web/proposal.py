"""The screen of one proposal: a clause's words typed as words, and beside them what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import Blueprint, abort, redirect, request, url_for

from drafter.actions.edit.edit_clause import Edit, as_it_reads, save_edit
from drafter.actions.edit.edited_file import Saved, open_to_edit, section_of
from drafter.actions.edit.proposal_view import beside, look_up, outcome, outcome_at_once, tree
from drafter.actions.edit.type_proposal import forget, keep_and_try, typed_for
from drafter.errors import UnknownClauseError
from drafter.render.desk.proposal import made_of, said_of
from drafter.web.desk import the_desk
from drafter.web.pages import go_back, is_part, page
from drafter.web.told import Told
from drafter.web.undo_of import undo_of

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from drafter.actions.edit.edit_clause import Act
    from drafter.actions.edit.edited_file import Opened
    from drafter.model.section import Section

screen = Blueprint("proposal", __name__)

_SAID: dict[str, str] = {
    "words": "{} reads as you typed it",
    "insert": "A new clause stands beside {}",
    "restate": "The new clause beside {} reads as you typed it",
    "delete": "{} is deleted",
    "take-out": "An amendment of {} is taken out",
}


@screen.get("/proposal/<name>")
def show(name: str) -> str:
    """Shows a proposal: a clause of its, or the first that it amends."""
    return _page(open_to_edit(name, the_desk().library))


@screen.get("/proposal/<name>/find")
def find(name: str) -> str | Response:
    """Looks a clause up by its number or by words; goes to it where there is one alone."""
    opened, words = open_to_edit(name, the_desk().library), request.args.get("q", "").strip()
    section = _section(opened)
    found = look_up(section, words) if words else ()
    if len(found) == 1:
        return redirect(url_for("proposal.show", name=name, of=section.name, clause=found[0].id))
    return page("proposal_found.html", name=name, of=section.name, words=words, found=found)


@screen.get("/proposal/<name>/beside")
def look_beside(name: str) -> str:
    """Shows what refers to a clause, what says nearly the same, and which proposals touch it."""
    desk, clause = the_desk(), request.args.get("clause", "")
    opened = open_to_edit(name, desk.library)
    of = _section(opened).name
    held = beside(opened, of, clause, desk.library)
    template = "proposal_beside.html" if is_part() else "proposal_beside_page.html"
    return page(template, name=name, of=of, clause=clause, beside=held)


@screen.get("/proposal/<name>/outcome")
def look_at_outcome(name: str) -> str:
    """Shows what comes of the amendments of a clause."""
    library, clause = the_desk().library, request.args.get("clause", "")
    opened = open_to_edit(name, library)
    of = _section(opened).name
    held, template = outcome(opened, of, clause, library), "proposal_outcome_page.html"
    shown = {"outcome": held, "made": made_of(held.changes), "against": (), "typed": False}
    return page("proposal_outcome.html" if is_part() else template, name=name, of=of, clause=clause, **shown)


@screen.post("/proposal/<name>/try")
def try_it(name: str) -> str:
    """Keeps what is typed, and shows what would come of it."""
    library, edit = the_desk().library, _edit()
    tried = keep_and_try(name, edit, library)
    made = made_of(tried.outcome.changes)
    return page("proposal_outcome.html", outcome=tried.outcome, made=made, against=tried.against, typed=True)


@screen.post("/proposal/<name>/save")
def save(name: str) -> Response | tuple[str, int]:
    """Saves what was typed as amendments; what speaks against it is shown, and nothing is lost."""
    desk, edit, before = the_desk(), _edit(), open_to_edit(name, the_desk().library)
    saved = save_edit(name, edit, request.form.get("seen", ""), desk.library)
    if saved.changed or saved.mistakes:
        return _page(saved.now, edit, saved), 409
    back = url_for("proposal.show", name=name, of=edit.baseline, clause=edit.clause)
    if not saved.kept:
        return go_back(desk.done.keep(Told(("The file says that already.",), back)))
    words = (f"{_SAID[edit.act].format(edit.clause)}. The file as it was is kept as {saved.kept}.",)
    return go_back(desk.done.keep(Told(words, back, undo_of(before, saved.now))))


@screen.post("/proposal/<name>/forget")
def forget_it(name: str) -> Response:
    """Forgets what was typed and not saved."""
    edit = _edit()
    forget(name, edit, the_desk().library)
    return redirect(url_for("proposal.show", name=name, of=edit.baseline, clause=edit.clause))


def _edit() -> Edit:
    form, act = request.form, request.form.get("act", "words")
    if act not in _SAID:
        abort(400, "The form does not say what is to be done.")
    return Edit(
        cast("Act", act),
        form.get("of", ""),
        form.get("clause", ""),
        form.get("text", ""),
        form.get("heading", ""),
        form.get("term", ""),
        before=form.get("side") == "before",
        renumber="renumber" in form,
        line=form.get("line", 0, type=int),
    )


def _section(opened: Opened) -> Section:
    return section_of(opened, request.values.get("of", ""), the_desk().library)


def _page(opened: Opened, edit: Edit | None = None, saved: Saved | None = None) -> str:
    """Gives the page of a clause: the one asked for, else the first that is amended."""
    desk, section = the_desk(), _section(opened)
    library, clause = desk.library, request.values.get("clause", "") or opened.first_clause(section)
    if clause not in section:
        raise UnknownClauseError(f"there is no clause {clause}", place=section.name, remedy="look it up")
    done, reads = request.args.get("done", ""), as_it_reads(opened, section.name, clause, library)
    held = outcome_at_once(opened, section, clause, library)
    return page(
        "proposal.html",
        opened=opened,
        section=section,
        tree=tree(opened, section, clause, library),
        reads=reads,
        own=[(amendment, said_of(amendment)) for amendment in reads.amendments],
        outcome=held,
        made=made_of(held.changes),
        typed=typed_for(opened, section.name, clause),
        edit=edit,
        saved=saved,
        told=desk.done.get(done),
        done=done,
    )
