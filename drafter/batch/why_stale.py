"""Why a pack would be another one if it were built: what of all that it was built from has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

NOT_BUILT = "it is not built yet"
STOPPED = "a build was stopped while it put the pack in place; the next one puts it back first"
UNKNOWN = "nothing says what it was built from"
NOTHING_ELSE = "nothing else has changed"

_OF_ONE_KIND = {
    "others": "other proposals on its clauses have come or gone",
    "meant": "the judgements have changed",
    "code": "code.yaml has changed",
    "drafter": "the program has changed",
}


def because(old: object, new: Mapping[str, Any]) -> tuple[str, ...]:
    """Gives what has changed of all that a pack was built from, a phrase each.

    Args:
        old: what its record says of that; anything at all, where another program wrote it.
        new: what it would be built from today.
    """
    was = _mapping(old)
    if not was:
        return (UNKNOWN,)
    return tuple(
        dict.fromkeys(
            [
                *_proposal(_mapping(was.get("proposal")), new["proposal"]),
                *_sources(was.get("baselines"), new["baselines"]),
                *_sources(was.get("onto"), new["onto"]),
                *_named("Section {}", _mapping(was.get("elsewhere")), new["elsewhere"]),
                *_named("the template {}", _mapping(was.get("templates")), new["templates"]),
                *(said for key, said in _OF_ONE_KIND.items() if was.get(key) != new[key]),
            ]
        )
    )


def _proposal(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    if old.get("sha256") != new["sha256"]:
        yield "the proposal has changed"
    elif old.get("lineage") != new["lineage"]:
        yield "the versions before its baseline have changed"


def _sources(old: object, new: Iterable[Mapping[str, str]] | None) -> Iterator[str]:
    """Gives the versions that are others now, of those that a pack was built on before."""
    was = {str(row.get("name")): row for row in map(_mapping, old if isinstance(old, list) else [])}
    for row in new or ():
        before = was.get(row["name"], {})
        if any(before.get(key) != value for key, value in row.items() if key in before):
            is_other = "version" in row and before.get("version") != row["version"]
            now = f"is now {row['section']}@{row['version']}" if is_other else "has changed"
            yield f"{row['name']} {now}"


def _named(said: str, old: Mapping[str, Any], new: Mapping[str, str]) -> Iterator[str]:
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            yield f"{said.format(name)} has changed"


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
