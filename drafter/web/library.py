"""The screen of the library."""

from __future__ import annotations

from flask import Blueprint

screen = Blueprint("library", __name__)


@screen.get("/library")
def show() -> str:
    return ""
