"""The screen of findings."""

from __future__ import annotations

from flask import Blueprint

screen = Blueprint("findings", __name__)


@screen.get("/findings")
def pick() -> str:
    return ""


@screen.get("/findings/<new>")
def show(new: str) -> str:
    return new
