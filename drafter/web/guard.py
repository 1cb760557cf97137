"""Who may ask: this machine, this browser, this page. Whoever else asks is told no, and nothing besides.

A page of somebody else's in the same browser may send requests here, and a name of its own may be made to
lead here (DNS rebinding). So the name that is asked for is looked at, and where the request comes from; a
cookie says that the browser opened the desk by its address, and a word in each form that the form is ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask, Response, abort, redirect, request

from drafter.web.links import is_same

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from drafter.web.desk import Desk

FORM = "form_word"
"""The field of each form that says it is ours."""
_HEADERS = {
    # Nothing is had from anywhere else, and nothing of a page is run that is not a file of ours.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # With none at all, a browser would not say of a form where it comes from.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_WRONG_NAME = "The desk answers to its own address on this machine only."
_FOREIGN = "This came from another page than the desk's own, and nothing was done."
_NO_KEY = (
    "This browser has not opened the desk, or the address was used before. "
    "Type `drafter serve` again: it prints a new one."
)
_OLD_PAGE = "The page was opened before this desk was started. Load it again, and nothing is lost."


def guard(app: Flask, desk: Desk) -> None:
    """Has an application refuse whoever is not the person at this desk."""
    app.before_request(lambda: _refused(desk))
    app.after_request(_with_headers)


def _refused(desk: Desk) -> AnyResponse | None:
    if request.host not in desk.hosts:
        abort(421, _WRONG_NAME)
    origin = request.headers.get("Origin")
    if origin is not None and origin not in desk.origins:
        abort(403, _FOREIGN)
    if request.endpoint == "static":
        return None
    word = request.args.get("open", "")
    if word and request.path == "/" and desk.keys.opens(word):
        return _opened(desk)
    if not is_same(request.cookies.get(desk.cookie, ""), desk.keys.cookie):
        abort(403, _NO_KEY)
    if request.method == "POST":
        _refuse_form(desk, origin)
    return redirect("/") if word else None


def _refuse_form(desk: Desk, origin: str | None) -> None:
    """Refuses a change that does not come from a page of this desk: a browser always says where from."""
    if origin is None:
        abort(403, _FOREIGN)
    if not is_same(request.form.get(FORM, ""), desk.keys.form):
        abort(403, _OLD_PAGE)


def _opened(desk: Desk) -> AnyResponse:
    """Gives the browser its cookie, and the address without the word that opens."""
    answer = redirect("/")
    answer.set_cookie(desk.cookie, desk.keys.cookie, httponly=True, samesite="Strict", path="/")
    return answer


def _with_headers(answer: Response) -> Response:
    answer.headers.update(_HEADERS)
    if request.endpoint != "static":
        # What stands in a code before it is published stays in no cache.
        answer.headers["Cache-Control"] = "no-store"
    return answer
