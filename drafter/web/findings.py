"""The screen of findings: each with its reason and the proposed words, judged, put off or drafted."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import Blueprint, abort, redirect, request, url_for

from drafter.actions.check import accept_differences, search, with_judgements
from drafter.actions.draft import draft_file, next_id, speaks_against
from drafter.actions.judge import judge_as_seen, reason_of, to_judge
from drafter.actions.show import show as show_clauses
from drafter.actions.waiting import newest_versions
from drafter.actions.who import checked_words
from drafter.render.finding_view import finding_view
from drafter.web.desk import the_desk
from drafter.web.pages import go_back, is_part, page
from drafter.web.told import Told

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkzeug.wrappers import Response

    from drafter.actions.check import Found
    from drafter.actions.judge import Which
    from drafter.model.finding import Verdict

screen = Blueprint("findings", __name__)

# Findings on one page: each is looked at for minutes.
_AT_ONCE = 50
_TAKEN_BACK = "taken back"
_VERDICTS: dict[str, Verdict] = {"meant": "", "later": "later", "open": "open"}
_SAID = {"meant": "kept as meant", "later": "put off", "open": "open again"}


@screen.get("/findings")
def pick() -> str:
    """Asks which version is looked at, and since which."""
    library = the_desk().library
    return page("findings_pick.html", entries=library.entries, newest=newest_versions(library))


@screen.get("/findings/go")
def go() -> Response:
    """Goes to the findings of the versions that were picked."""
    new, since = request.args.get("new", ""), request.args.get("since", "")
    return redirect(url_for("findings.show", new=new, since=since or None))


@screen.get("/findings/<new>")
def show(new: str) -> str:
    """Shows the findings, those first that nobody has judged."""
    desk, since, done = the_desk(), request.args.get("since", ""), request.args.get("done", "")
    found, first = _found(new, since), request.args.get("from", 0, type=int)
    held = to_judge(found)
    which = cast("Which", request.args.get("show", "open"))
    here = held.get(which, ())[first : first + _AT_ONCE]
    return page(
        "findings.html",
        new=new,
        since=since,
        found=found,
        held=held,
        which=which,
        shown=[(one, finding_view(one.finding)) for one in here],
        pages=range(0, len(held.get(which, ())), _AT_ONCE),
        first=first,
        next_id=next_id(),
        person=desk.person.name,
        told=desk.done.get(done),
        done=done,
    )


@screen.get("/findings/<new>/context")
def context(new: str) -> str:
    """Shows a clause among those that it stands with."""
    library, clause = the_desk().library, request.args.get("clause", "")
    section = show_clauses(new, library).whole
    above = section.parent(clause)
    shown = show_clauses(new, library, above.id if above else clause).section.clauses
    return page("same_part.html" if is_part() else "context.html", new=new, clauses=shown, clause=clause)


@screen.post("/findings/<new>/person")
def person(new: str) -> Response:
    """Changes the name under which findings are judged."""
    name = checked_words(request.form.get("by", ""), "the name")
    the_desk().person.given = name
    return _back(new, request.args.get("since", ""), (f"Findings are judged by {name} from now on.",), None)


@screen.post("/findings/<new>/judge")
def judge(new: str) -> Response:
    """Keeps what a person says of a finding."""
    form, since = request.form, request.args.get("since", "")
    verdict, rank = form.get("verdict", ""), form.get("rank", 0, type=int)
    if verdict not in _VERDICTS:
        abort(400, "The form does not say what is to be kept.")
    reason = _reason(verdict)
    _say(new, since, rank, verdict, reason)
    told = (f"Finding {rank} is {_SAID[verdict]}, by {the_desk().person.name}: {reason}.",)
    return _back(new, since, told, None if verdict == "open" else _undo(new, since, rank))


@screen.post("/findings/<new>/words")
def words(new: str) -> str:
    """Says what would be said against words while they are written."""
    form = request.form
    found = _found(new, request.args.get("since", ""))
    against = speaks_against(found, form.get("rank", 0, type=int), form.get("words", ""), the_desk().library)
    return page("words.html", against=against)


@screen.post("/findings/<new>/draft")
def draft(new: str) -> Response:
    """Drafts the missing amendment, and puts the finding off with a word of that."""
    form, since, library = request.form, request.args.get("since", ""), the_desk().library
    rank, name = form.get("rank", 0, type=int), form.get("id", "").strip()
    found, own = _found(new, since), form.get("words")
    file = draft_file(found, rank, library, proposal_id=name, title=form.get("title", ""), words=own)
    _say(new, since, rank, "later", f"missed: drafted in {name}")
    told = (f"{name} is drafted, in {file}. Finding {rank} waits under “Later” meanwhile.",)
    onward = (f"Go on with {name}: its words, its facts, its pack", url_for("proposal.show", name=name))
    return _back(new, since, told, _undo(new, since, rank), onward)


def _found(new: str, since: str) -> Found:
    desk = the_desk()
    library = desk.library
    version, before = library.find(new).name, library.find(since).name if since else ""
    made = desk.remembered(
        "check", (version, before), library, lambda: search(version, before or None, library)
    )
    return with_judgements(made, library)


def _reason(verdict: str) -> str:
    form = request.form
    if verdict == "open":
        return _TAKEN_BACK
    reason = reason_of(form.get("why", "put off" if verdict == "later" else "other"), form.get("note", ""))
    return checked_words(reason, "the reason")


def _say(new: str, since: str, rank: int, verdict: str, reason: str) -> None:
    """Keeps a judgement, under the name of the person at the desk."""
    desk, seen = the_desk(), request.form.get("seen", "")
    found, said, by = _found(new, since), _VERDICTS[verdict], desk.person.name
    judge_as_seen(found, rank, desk.library, seen=seen, reason=reason, by=by, verdict=said)


def _undo(new: str, since: str, rank: int) -> Callable[[], tuple[str, ...]]:
    desk = the_desk()

    def undo() -> tuple[str, ...]:
        ranks, by = [rank], desk.person.name
        accept_differences(_found(new, since), ranks, desk.library, reason=_TAKEN_BACK, by=by, verdict="open")
        return (f"Finding {rank} is open again.",)

    return undo


def _back(
    new: str,
    since: str,
    words: tuple[str, ...],
    undo: Callable[[], tuple[str, ...]] | None,
    onward: tuple[str, str] | None = None,
) -> Response:
    """Goes back to the findings that are shown, and tells there what was done."""
    which = request.args.get("show") or None
    back = url_for("findings.show", new=new, since=since or None, show=which)
    return go_back(the_desk().done.keep(Told(words, back, undo, onward)))
