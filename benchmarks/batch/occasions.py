"""The verdict that an amendment must have on a newer version, by what the sources of both versions say.

An amendment whose verdict is a matter of taste, because its words stand close to others that the newer
version changed, has none and is not made.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from amendments import Made, changed_words, some_words
from ground import CLAUSE, NOT_USED

if TYPE_CHECKING:
    import random

    from ground import Clause, Fate, Step

# Words that stand this far from a change are not touched by it, whichever way the words are matched.
_CLEAR = 4


def verdict(made: Made, step: Step) -> Made | None:
    """Gives an amendment drawn at random with its verdict; None where that is a matter of taste."""
    clause, fate = step.old.by_id[made.clause], step.fates[made.clause]
    if "delete" in made.form:
        said = _of_deletion(clause, fate, step)
    elif {"insert_after", "insert_before"} & made.form.keys():
        said = _place(clause, fate)
    elif fate.now is None or _falls_away(clause, fate):
        said = "conflict"
    elif not fate.changes:
        said = _place(clause, fate)
    else:
        said = _of_words(made, clause, fate)
    return replace(made, verdict=said, after=step.in_new_numbers(made.after)) if said else None


def occasion(step: Step, chance: random.Random) -> Made | None:
    """Gives an amendment that meets what the newer version did, with its verdict; None where none is made."""
    kind = chance.choice(["same words", "other words", "same text", "new clause", "deleted", "gone"])
    if kind == "new clause":
        return _made_insertion(step, chance)
    every = [(clause, step.fates[clause.id]) for clause in step.old.clauses]
    if kind == "gone":
        clause = chance.choice([clause for clause, fate in every if fate.now is None])
        return Made(clause.id, {"clause": clause.id, "text": some_words(step.old, chance)}, "", "conflict")
    clause, fate = chance.choice([(clause, fate) for clause, fate in every if fate.changes])
    if _falls_away(clause, fate):
        return Made(clause.id, {"delete": clause.id}, "Not used", "already-made")
    if kind == "deleted":
        return Made(clause.id, {"delete": clause.id}, "Not used", "conflict")
    if kind == "same text":
        text = step.in_old_numbers(_now(fate))
        return Made(clause.id, {"clause": clause.id, "text": text}, text, "already-made")
    return _meeting(kind, clause, fate, step, chance)


def _meeting(kind: str, clause: Clause, fate: Fate, step: Step, chance: random.Random) -> Made | None:
    """Gives an amendment of the very words that the newer version changed: as it did, or otherwise."""
    first, last, _ = chance.choice(fate.changes)
    start, end = max(first - 1, 0), min(max(last, first + 1), len(clause.text.split()))
    if kind == "same words":
        words = clause.text.split()
        told = [words[start:first], _there(fate, first, step).split(), words[last:end]]
        made = changed_words(clause, start, end, " ".join(word for part in told for word in part))
        return made and replace(made, verdict="already-made")
    new = some_words(step.old, chance)
    if set(new.split()) & set((clause.text + _now(fate).text).split()):
        return None
    made = changed_words(clause, start, end, new)
    return made and replace(made, verdict="conflict")


def _there(fate: Fate, first: int, step: Step) -> str:
    """Gives the words that the newer version has for a change, with the numbers of the older one."""
    now, shift = step.in_old_numbers(_now(fate)).split(), 0
    for start, end, new in fate.changes:
        if start == first:
            return " ".join(now[start + shift : start + shift + len(new.split())])
        shift += len(new.split()) - (end - start)
    raise ValueError("there is no such change")


def _made_insertion(step: Step, chance: random.Random) -> Made | None:
    """Gives the amendment that puts in a clause which the newer version has put in, where it has it."""
    new = chance.choice([one for one in step.inserted if (one.kind, one.level) == ("clause", CLAUSE)])
    place = step.new.clauses.index(new)
    before = next(c for c in reversed(step.new.clauses[:place]) if (c.kind, c.level) == (new.kind, new.level))
    after = next((name for name, fate in step.fates.items() if fate.now == before), "")
    if not after:
        return None
    lines = [new, *step.new.below(new)]
    said = [step.in_old_numbers(clause) for clause in lines]
    labels = ["" if clause is new else f"{clause.id[len(new.id) :]} " for clause in lines]
    text = "\n".join(f"{label}{words}" for label, words in zip(labels, said, strict=True))
    return Made(after, {"insert_after": after, "text": text}, said[0], "already-made")


def _of_deletion(clause: Clause, fate: Fate, step: Step) -> str:
    if fate.now is None or _falls_away(clause, fate):
        return "already-made"
    return _place(clause, fate) if step.is_untouched(clause) else "conflict"


def _of_words(made: Made, clause: Clause, fate: Fate) -> str:
    """Gives the verdict on words that stand clear of all that has changed; else none."""
    if made.words is None:
        return ""
    first, last = made.words
    clear = all(last + _CLEAR <= start or end + _CLEAR <= first for start, end, _ in fate.changes)
    return _place(clause, fate) if clear else ""


def _place(clause: Clause, fate: Fate) -> str:
    if fate.now is None:
        return "conflict"
    return "clean" if fate.now.id == clause.id else "moved"


def _falls_away(clause: Clause, fate: Fate) -> bool:
    return fate.now is not None and NOT_USED == fate.now.text != clause.text


def _now(fate: Fate) -> Clause:
    if fate.now is None:
        raise ValueError("the clause is gone")
    return fate.now
