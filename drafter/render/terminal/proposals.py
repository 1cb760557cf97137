"""What the commands about proposals print: verdicts, conflicts side by side, clashes and the portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks
from drafter.language.printable import on_one_line, shown_name
from drafter.model.clause_names import spoken
from drafter.render.marked import in_context, marked
from drafter.render.phrases import number_of
from drafter.render.terminal.wrapping import Paper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from drafter.model.clash import Clash, Touch
    from drafter.model.drafting_instruction import Applied
    from drafter.model.pack import Conflict, Pack, Verdict
    from drafter.render.marked import Piece

_MARGIN, _CLAUSE, _STATUS = 3, 12, 14
_WIDEST = 32
_SIDE = 12
# A sentence that is no instruction may be a whole book.
_LONGEST = 1_000


def show_verdicts(pack: Pack, *, width: int = 80, colour: bool = False) -> str:
    """Gives the verdict on each amendment of a proposal, each conflict with its texts, and the notices."""
    paper = Paper(width, colour)
    onto = "" if pack.onto == pack.baseline else f", put on {pack.onto}"
    head = paper.bold(f"{pack.id} on {pack.baseline}{onto}: {pack.status}")
    column = max((len(_named(verdict.clause)) for verdict in pack.amendments), default=0)
    column = min(max(column, _CLAUSE - 1), _WIDEST)
    every = (line for verdict in pack.amendments for line in _verdict(verdict, column, paper))
    notices = (line for notice in pack.notices for line in paper.wrap(notice, indent=_MARGIN))
    return "\n".join([head, *every, *notices])


def _verdict(verdict: Verdict, column: int, paper: Paper) -> list[str]:
    now = f"now {_named(verdict.now_at)}" if verdict.now_at not in ("", verdict.clause) else ""
    choice = f"alternative {verdict.alternative}" if verdict.alternative else ""
    more = ", ".join(filter(None, (now, choice)))
    line = f"   {_named(verdict.clause).ljust(column)} {verdict.status.ljust(_STATUS)}{more}".rstrip()
    return [line, *(_sides(verdict.conflict, paper) if verdict.conflict else ())]


def _named(clause: str) -> str:
    return shown_name(spoken(clause))


def _sides(conflict: Conflict, paper: Paper) -> Iterator[str]:
    """Gives the three texts of a conflict under one another, each with what it changes in the first.

    A new clause changes nothing in the one that it follows.
    """
    proposed = conflict.proposed if conflict.is_new else _changes(conflict.base, conflict.proposed)
    texts = (
        ("why", conflict.reason),
        ("drafted on", conflict.base),
        ("reads now", _changes(conflict.base, conflict.now)),
        ("proposed", proposed),
    )
    for name, text in texts:
        yield from paper.wrap(text, first=f"      {name}", indent=6 + _SIDE)


def _changes(base: str, text: str) -> tuple[Piece, ...]:
    return in_context(marked(base, word_hunks(base, text)))


def show_combined(
    onto: str, packs: Sequence[Pack], clashes: Sequence[Clash], file: Path, *, width: int = 80
) -> str:
    """Gives what became of each proposal in one redline, and where two of them clash."""
    paper = Paper(width)
    lines = [line for pack in packs for line in [*show_verdicts(pack, width=width).splitlines(), ""]]
    for clash in clashes:
        lines += paper.wrap(f"{clash.reason}.", first="clash", indent=8)
    found = number_of(len(clashes), "clash", "clashes")
    said = f"{shown_name(str(file))}: {shown_name(onto)} with {number_of(len(packs), 'proposal')}, {found}"
    return "\n".join([*lines, *([""] if clashes else []), said])


def show_portfolio(touched: Sequence[Touch]) -> str:
    """Gives the clauses that open proposals touch; a star marks those that several do.

    Proposals against several versions may call one clause by several numbers; the newest stands first.
    """
    if not touched:
        return "No open proposal touches a clause; they are read from the folder `proposals`."
    rows = [(_named(touch.clause), shown_name(_who(touch)), len(touch.proposals) > 1) for touch in touched]
    widest = max(len(clause) for clause, _, _ in rows)
    return "\n".join(
        f"{'*' if several else ' '} {clause.ljust(widest)}  {ids}" for clause, ids, several in rows
    )


def _who(touch: Touch) -> str:
    named = zip(touch.proposals, touch.named, strict=True)
    return ", ".join(who if name == touch.clause else f"{who} (as {spoken(name)})" for who, name in named)


def show_applied(applied: Applied, lines: Sequence[int]) -> str:
    """Gives how many instructions were carried out, and the reason for each that was not, with its line."""
    refused = [
        f"   line {lines[refusal.number]}: {_cut(refusal.instruction)}\n      {_cut(refusal.reason)}"
        for refusal in applied.refused
    ]
    done = f"{len(lines) - len(refused)} of {number_of(len(lines), 'instruction')} carried out."
    return "\n".join([done, *refused])


def _cut(said: str) -> str:
    return on_one_line(said, _LONGEST)
