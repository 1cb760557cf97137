"""The server of the desk: its port, its start and its end."""

from __future__ import annotations

import errno
import logging
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING

from waitress.server import create_server

from drafter.errors import OutputError
from drafter.web.app import MOST_SENT, make_app
from drafter.web.desk import HOST, Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from waitress.server import BaseWSGIServer

_TRIED = 100
_THREADS = 4
# What is sent so slowly that nothing comes for so many seconds is given up.
_SILENCE = 60
_MOST_AT_ONCE = 200
# What is being done may end; then the process does, and what was not finished leaves nothing behind.
_PATIENCE = 0.5
_TAKEN = (errno.EADDRINUSE, errno.EACCES, 10013, 10048)


@dataclass(frozen=True)
class Served:
    """A desk that is open.

    Attributes:
        asked: the port that was asked for, which may have been taken.
    """

    desk: Desk
    asked: int

    @property
    def is_elsewhere(self) -> bool:
        """Whether its port is another than was asked for."""
        return self.desk.port != self.asked


@contextmanager
def served(folder: Path | None, port: int) -> Iterator[Served]:
    """Serves a desk while the block lasts, on the first port that is free.

    Args:
        folder: the library that was named; None for the usual one.
        port: the port that is tried first.

    Raises:
        OutputError: when no port is free.
    """
    # It says of each request that waits for a moment that it does.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server, desk = _listening(folder, port)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield Served(desk, port)
    finally:
        server.task_dispatcher.shutdown(cancel_pending=True, timeout=_PATIENCE)
        server.close()
        desk.builder.stop()
        desk.uploads.close()


def _listening(folder: Path | None, port: int) -> tuple[BaseWSGIServer, Desk]:
    for tried in range(port, min(port + _TRIED, 65536)):
        desk = Desk(tried, folder)
        try:
            server = create_server(
                make_app(desk),
                host=HOST,
                port=tried,
                threads=_THREADS,
                ident="drafter",
                max_request_body_size=MOST_SENT,
                channel_timeout=_SILENCE,
                connection_limit=_MOST_AT_ONCE,
            )
        except OSError as error:
            desk.uploads.close()
            if error.errno not in _TAKEN:
                raise
            continue
        return server, desk
    raise OutputError(
        "no port is free", place=f"{port} to {port + _TRIED - 1}", remedy="name another with --port"
    )
