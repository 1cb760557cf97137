"""Dates as tracked changes carry them (ECMA-376-1 §17.13.5: `w:date`, an xsd:dateTime)."""

from __future__ import annotations

from datetime import UTC, datetime

from drafter.errors import DrafterError


def revision_date(date: str | None) -> str:
    """Gives a date as a revision carries it, `2026-11-23T00:00:00Z`; now, when there is none.

    Raises:
        DrafterError: when it is not a date.
    """
    try:
        moment = datetime.fromisoformat(date) if date else datetime.now(UTC)
    except ValueError as error:
        raise DrafterError(f"{date} is not a date", remedy="write it as 2026-11-23") from error
    return moment.replace(microsecond=0, tzinfo=None).isoformat() + "Z"
