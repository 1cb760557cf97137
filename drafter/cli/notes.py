"""What the readers note of a file, said on standard error: that a page is a picture, a part not read."""

from __future__ import annotations

import logging

from drafter.cli.streams import say


class _Said(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        say(f"drafter: note: {record.getMessage()}")


def say_notes() -> None:
    """Has every note said; it is nothing wrong with the call, and changes no exit status."""
    logger = logging.getLogger("drafter")
    if not any(isinstance(handler, _Said) for handler in logger.handlers):
        logger.addHandler(_Said())
