"""Templates: where they are found, and how they are filled in.

A user's own folder `templates` comes first, file by file; then the templates that came with the program.
"""

from __future__ import annotations

import re
import traceback
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import FunctionLoader, TemplateSyntaxError
from jinja2 import TemplateError as JinjaError
from markupsafe import Markup, escape

from drafter.errors import TemplateError
from drafter.language.near_names import did_you_mean, near_names
from drafter.language.printable import printable, shown_in_html
from drafter.limits import TEMPLATE_BYTES
from drafter.model.clause_names import spoken
from drafter.raw import read_bytes
from drafter.render.sandbox import Sandbox
from drafter.render.unknown_name import Unknown, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FOLDER = Path("templates")
"""The folder of a user's own templates."""
_PACKAGE = Path(__file__).parents[1]
# In an installed program they lie inside the package; in a checkout, beside it.
_SHIPPED = (_PACKAGE / "templates", _PACKAGE.parent / "templates")
# As jinja says it.
_NO_FILTER = re.compile(r"No filter named '(.+)'")
_MEND = "mend the tag, or go back to the template that came with drafter"


def find_template(name: str) -> Path:
    """Gives the file of a template.

    Raises:
        TemplateError: when there is none of that name.
    """
    for folder in (FOLDER, *_SHIPPED):
        if (folder / name).is_file():
            return folder / name
    raise TemplateError(
        "there is no such template",
        place=name,
        remedy=f"put one into the folder `{FOLDER}`, or reinstall drafter",
    )


def shipped_templates() -> tuple[Path, ...]:
    """Gives the templates that came with the program, by name."""
    return tuple(sorted(path for path in _shipped().iterdir() if path.suffix in (".docx", ".j2")))


def blank_code_file() -> Path:
    """Gives the file `code.yaml` that says nothing yet, for a new code to be filled in."""
    return _shipped() / "code.yaml"


def _shipped() -> Path:
    return next(folder for folder in _SHIPPED if folder.is_dir())


@cache
def sandbox() -> Sandbox:
    """Gives the environment in which no template can run code, nor pass over a name it does not know."""
    environment = Sandbox(
        loader=FunctionLoader(_load),
        autoescape=True,
        undefined=Unknown,
        finalize=_literal,
        cache_size=0,  # somebody may be at work on the page
    )
    environment.filters["long_date"] = long_date
    environment.filters["spoken"] = spoken
    environment.filters["capital"] = capital
    return environment


def long_date(day: date | str) -> str:
    """Gives a date as papers print it, 3 November 2026; words that are no date stay as they are."""
    if isinstance(day, str):
        try:
            day = date.fromisoformat(day)
        except ValueError:
            return str(day)
    return f"{day.day} {day:%B %Y}"


def capital(text: str) -> str:
    """Gives a text with a capital at its head, as a sentence, a heading or a cell begins."""
    return text[:1].upper() + text[1:]


def literal(text: str) -> Markup:
    """Gives a text, escaped, that survives every later step letter for letter.

    Braces become character references: docxtpl gives `{_{` a meaning after the template has been filled in.
    """
    escaped = str(escape(printable(text)))
    return Markup(escaped.replace("{", "&#123;").replace("}", "&#125;"))  # noqa: S704 - escaped just above


def render_page(name: str, **values: object) -> str:
    """Gives the HTML page of a template, without what a browser would obey or show otherwise than it is.

    Raises:
        TemplateError: when it is missing or has a mistake in it.
    """
    sandbox().begin()
    try:
        return shown_in_html(sandbox().get_template(name).render(**values))
    except TemplateError:
        raise
    except Exception as error:
        file, line = place_in_template(error, name)
        raise template_error(error, f"{file}:{line}" if line else file, names=values) from error


def template_error(
    error: Exception, place: str, *, paragraph: str = "", names: Iterable[str] = ()
) -> TemplateError:
    """Gives what went wrong inside a template as one line for its author.

    A template is a program of its author's, so that it can fail in any way.

    Args:
        error: what jinja raised, or what a tag did.
        place: the template, and where in it.
        paragraph: the text of the paragraph; empty where that is not known.
        names: the names that a tag may begin with.
    """
    if isinstance(error, UnknownNameError):
        problem, remedy = error.said(paragraph, names)
    elif isinstance(error, TemplateSyntaxError):
        problem, remedy = f"a tag is wrong: {error.message}", _no_filter(error.message or "") or _MEND
    elif isinstance(error, JinjaError):
        problem, remedy = (
            str(error.message),
            "correct the name; docs/papers.md lists the facts that there are",
        )
    else:
        problem, remedy = f"a tag cannot be filled in: {error or type(error).__name__}", _MEND
    return TemplateError(" ".join(problem.split()).rstrip("."), place=place, remedy=remedy)


def _no_filter(message: str) -> str:
    """Gives the filter that was probably meant, where a tag names one that there is not."""
    found = _NO_FILTER.match(message)
    near = near_names(found[1], sandbox().filters) if found else []
    return did_you_mean([f"`{name}`" for name in near]) if near else ""


def place_in_template(error: Exception, name: str) -> tuple[str, int]:
    """Gives the file and the line, counted from 1, at which a template failed; line 0 when it is not known.

    `name` is what the template is called when jinja had it from no file.
    """
    if isinstance(error, TemplateSyntaxError):
        return error.filename or name, error.lineno
    frames = reversed(traceback.extract_tb(error.__traceback__))
    inside = (frame for frame in frames if frame.filename == "<template>" or frame.filename.endswith(".j2"))
    frame = next(inside, None)
    if frame is None:
        return name, 0
    return name if frame.filename == "<template>" else frame.filename, frame.lineno or 0


def _load(name: str) -> tuple[str, str, Callable[[], bool]]:
    """Gives a template that another one names: a page of the same folders, and no other file."""
    if Path(name).name != name or Path(name).suffix != ".j2":
        raise TemplateError(f"names “{name}”, which is no template", place="a tag", remedy=_MEND)
    path = find_template(name)
    try:
        text = read_bytes(path, TEMPLATE_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TemplateError("is not UTF-8 text", place=str(path), remedy="save it as UTF-8") from error
    return text, str(path), lambda: True


def _literal(value: object) -> object:
    if not isinstance(value, str):
        return value
    sandbox().expect(len(value))
    return value if isinstance(value, Markup) else literal(value)
