"""The screen of proposals: which are open, where they meet, and a new one begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, request, url_for

from drafter.actions.draft import next_id
from drafter.actions.proposals import begin_proposal, list_proposals, meetings
from drafter.batch.check_all import check_all
from drafter.errors import DrafterError, UnknownVersionError
from drafter.web.desk import the_desk
from drafter.web.pages import is_part, page

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from drafter.batch.build_all import Outcome

screen = Blueprint("proposals", __name__)


@screen.get("/proposals")
def show() -> str:
    """Shows the open proposals, and asks for a new one."""
    return _page({}, None)


@screen.get("/proposals/packs")
def packs() -> str:
    """Shows the open proposals with the state of their packs, and where they meet."""
    desk, held = the_desk(), list_proposals()
    names = [one.place for _, one in held.proposals]
    states = {outcome.file.stem: outcome for outcome in check_all(names, desk.library, desk.out)}
    template = "proposals_table.html" if is_part() else "proposals_packs.html"
    return page(
        template,
        held=held,
        states=states,
        ready=[name for name, one in held.proposals if one.amendments and _is_stale(states.get(name))],
        meets=meetings(desk.library),
        building=desk.builder.state,
    )


@screen.post("/proposals")
def begin() -> Response | tuple[str, int]:
    """Begins a proposal, and goes to it; what speaks against that is said beside its field."""
    form = {name: request.form.get(name, "").strip() for name in ("id", "baseline", "title")}
    try:
        made = begin_proposal(form["id"], form["baseline"], form["title"], the_desk().library)
    except DrafterError as error:
        return _page(form, error), 409
    return redirect(url_for("proposal.show", name=made.stem))


def _is_stale(outcome: Outcome | None) -> bool:
    return outcome is not None and not outcome.error and outcome.pack.status == "stale"


def _page(form: dict[str, str], error: DrafterError | None) -> str:
    library = the_desk().library
    latest = library.entries[-1].name if library.entries else ""
    given = {"id": next_id(), "baseline": latest, "title": "", **form}
    place = ("baseline" if isinstance(error, UnknownVersionError) else "id") if error else ""
    return page(
        "proposals.html",
        held=list_proposals(),
        states=None,
        ready=(),
        meets={},
        building=the_desk().builder.state,
        entries=library.entries,
        form=given,
        wrong={place: error},
    )
