"""The screen of a proposal's facts: a form of all that its papers print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, request, url_for

from drafter.actions.edit.edit_facts import facts_form, forget_facts, keep_facts, save_facts
from drafter.web.desk import the_desk
from drafter.web.guard import FORM
from drafter.web.pages import go_back, page
from drafter.web.told import Told
from drafter.web.undo_of import undo_of

if TYPE_CHECKING:
    from werkzeug.wrappers import Response


screen = Blueprint("proposal_facts", __name__)


@screen.get("/proposal/<name>/facts")
def show(name: str) -> str:
    """Shows the facts."""
    desk, done = the_desk(), request.args.get("done", "")
    form = facts_form(name, desk.library)
    return page("proposal_facts.html", name=name, form=form, told=desk.done.get(done), done=done)


@screen.post("/proposal/<name>/facts/keep")
def keep(name: str) -> str:
    """Keeps what is typed."""
    keep_facts(name, _posted(), the_desk().library)
    return page("proposal_kept.html")


@screen.post("/proposal/<name>/facts/forget")
def forget(name: str) -> Response:
    """Forgets what was typed and not saved."""
    forget_facts(name, the_desk().library)
    return redirect(url_for("proposal_facts.show", name=name))


@screen.post("/proposal/<name>/facts")
def save(name: str) -> Response | tuple[str, int]:
    """Saves the facts; what speaks against one is shown beside it."""
    desk = the_desk()
    form = save_facts(name, _posted(), desk.library)
    if form.is_refused:
        return page("proposal_facts.html", name=name, form=form, told=None, done=""), 409
    back = url_for("proposal_facts.show", name=name)
    if not form.kept or not form.now:
        return go_back(desk.done.keep(Told(("The file says all of that already.",), back)))
    words = (f"The facts are saved. The file as it was is kept as {form.kept}.",)
    return go_back(desk.done.keep(Told(words, back, undo_of(form.opened, form.now))))


def _posted() -> dict[str, list[str]]:
    return {key: values for key, values in request.form.to_dict(flat=False).items() if key != FORM}
