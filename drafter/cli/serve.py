"""`drafter serve`: the desk in a browser, on this machine alone."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import click

from drafter.cli.options import library_option
from drafter.cli.streams import say, tell
from drafter.errors import DrafterError

if TYPE_CHECKING:
    from pathlib import Path

_PORT = 8765
_EXTRA = ("flask", "waitress")
# Windows hears Ctrl-C only between two waits.
_A_MOMENT = 0.3


@click.command()
@click.option(
    "--port",
    metavar="P",
    type=click.IntRange(1024, 65535),
    default=_PORT,
    show_default=True,
    help="The port to be served on; where it is taken, the next that is free.",
)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.option("--shortcut", is_flag=True, help="Only put a shortcut on the desktop that opens it.")
@library_option
def serve(port: int, no_browser: bool, shortcut: bool, folder: Path | None) -> None:
    """Open the desk in your browser: compare, judge and draft on one page.

    It is served to this machine alone, under an address that opens it once; a second
    call in the same folder opens the desk that is open. Ctrl-C ends it.

    \b
    Example:
      drafter serve
      drafter serve --port 9000 --no-browser
      drafter serve --shortcut
    """
    _refuse_without_extra()
    if shortcut:
        _put_shortcut(folder)
        return
    from drafter.library.library import library_folder
    from drafter.web.address_file import AddressFile
    from drafter.web.serve import served

    place = AddressFile(library_folder(folder))
    with place.held() as alone:
        if not alone:
            _open(place.address(), no_browser=no_browser)
            tell("That desk is open in this folder already.")
            return
        with served(folder, port) as open_now:
            place.write(open_now.desk)
            if open_now.is_elsewhere:
                say(f"port {port} is taken: the desk is on {open_now.desk.port}")
            _open(open_now.desk.address, no_browser=no_browser)
            while True:
                Event().wait(_A_MOMENT)


def _put_shortcut(folder: Path | None) -> None:
    """Puts a shortcut on the desktop, and says where."""
    from pathlib import Path

    from drafter.outputs.shortcut import put_shortcut

    words = ["serve", *(["--library", str(folder.resolve())] if folder else [])]
    tell(f"{put_shortcut(Path.cwd(), words)} opens the desk of this folder.")


def _refuse_without_extra() -> None:
    """Refuses to go on where what serves pages is not installed.

    Raises:
        DrafterError: when it is not.
    """
    from importlib.util import find_spec

    if not all(map(find_spec, _EXTRA)):
        raise DrafterError(
            "the desk needs Flask and waitress, which are not installed",
            remedy="install them with `pip install flask waitress`",
        )


def _open(address: str, *, no_browser: bool) -> None:
    """Prints the address, and opens it in the browser where there is one."""
    import webbrowser

    tell(address)
    if no_browser:
        return
    try:
        opened = webbrowser.open(address)
    except (webbrowser.Error, OSError):
        opened = False
    if not opened:
        say("no browser was found: open that address in one")
