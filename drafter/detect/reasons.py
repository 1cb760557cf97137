"""The reason for a finding: one sentence, made of the evidence, that a drafter can judge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.detect.called import both, called, sentence, version_called, when_called
from drafter.language.typography import quoted
from drafter.language.words import stretch, surface
from drafter.model.clause_names import agreeing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.detect.search.edit_in_place import EditInPlace
    from drafter.detect.search.edit_sites import Site
    from drafter.detect.search.edits import Edit
    from drafter.detect.search.passages import Passage
    from drafter.model.code_names import CodeNames
    from drafter.model.section import Section

_FEWEST_QUOTED = 3
# What a quotation does not begin or end with: the two clauses may end differently.
_MARKS = ",;:.( "


@dataclass(frozen=True, slots=True)
class Facts:
    """What a reason is made of.

    Attributes:
        edit: what was done to the amended passage and is most surely missing in the sibling.
        edits: all that was done to it and is missing there, in order.
        sibling: the passage that was left.
        site: where in the sibling the edit would go.
        also: how many more passages got the edit.
        version: the name of the version that made it; empty where it has none.
        code: what the code calls its provisions.
    """

    edit: Edit
    edits: tuple[Edit, ...]
    sibling: Passage
    site: Site
    also: int
    version: str
    code: CodeNames

    @property
    def who(self) -> str:
        """What made the edit: `5.20`, `version 2.0`, or the new version."""
        version = version_called(self.version, passage_called(self.edit.new, self.code))
        return version or "the new version"


def reason(facts: Facts, history: Sequence[Section]) -> str:
    """Gives what both passages said until now, what was done to one, and that the other was left."""
    one, other = facts.edit.old, facts.sibling
    shared = _shared_words(facts)
    until = f"until {facts.who}" if facts.version else "before"
    since = _alike_since(one, other, shared, history) if shared else ""
    alike = f"both said {quoted(shared)}" if shared else "said much the same"
    now, then, left = (passage_called(passage, facts.code) for passage in (facts.edit.new, one, other))
    when = f"from {version_called(since, now)} {until}" if since else until
    named = both(now if now == then else f"{now} (then {then})", left)
    told = f"{when_called(when, named)} {alike}; {_deed(facts)}, and {was_left(left)}."
    return f"{told[0].upper()}{told[1:]}"


def passage_called(passage: Passage, code: CodeNames) -> str:
    """Gives what a passage is called in a sentence: `G3.17`, `the heading of clause 3`."""
    name = called(passage.clause, code)
    return f"the heading of {name}" if passage.part == "heading" else name


def was_left(name: str) -> str:
    """Gives the sentence that a clause was left as it stood, as it ends a reason."""
    return f"{name} {agreeing(name, 'was', 'were')} left"


def parting(  # noqa: PLR0913 - each is a part of the sentence
    edit: EditInPlace,
    amended: Passage,
    sibling: Passage,
    shared: tuple[int, int],
    since: str,
    *,
    code: CodeNames,
) -> str:
    """Gives what two passages of one version both say, and where they part.

    Args:
        edit: what makes of a text like the sibling's the one that says more.
        amended: the passage that says more.
        sibling: the one that says less.
        shared: the words of the sibling that are shown as what both say.
        since: the version in which they did not differ; empty where there is none.
        code: what the code calls its provisions.
    """
    start, end = shared
    alike = quoted(stretch(sibling.text, max(0, start), end))
    less, said = _changed(edit)
    more = quoted(said)
    one, other = passage_called(amended, code), passage_called(sibling, code)
    says, said = (agreeing(name, "says", "say") for name in (one, other))
    only = f"only {one} {agreeing(one, 'has', 'have')} {more}"
    parted = f"{one} {says} {more} where {other} {said} {quoted(less)}" if less else only
    until = f"; in {version_called(since, one)} they did not differ in this" if since else ""
    return sentence(f"{both(one, other)} run parallel ({alike}), but {parted}{until}.")


def _deed(facts: Facts) -> str:
    """Gives what was done to the amended clause; of one edit, to how many more as well."""
    name, who = passage_called(facts.edit.new, facts.code), facts.who
    if len(facts.edits) > 1:
        return f"{who} {_deeds(facts.edits)} in {name}"
    where = f"{name} and {facts.also} more" if facts.also else f"{name} only"
    taken, put = _changed(facts.edit.in_place)
    if not taken:
        return f"{who} put {quoted(put)} into {where}"
    if not put:
        return f"{who} took {quoted(taken)} out of {where}"
    return f"{who} changed {quoted(taken)} to {quoted(put)} in {where}"


def _deeds(edits: Sequence[Edit]) -> str:
    """Gives several things that were done to a clause; a verb is said once for those that it begins."""
    said, before = [], ""
    for edit in edits:
        verb, words = _done(edit)
        said.append(words if verb == before else f"{verb} {words}")
        before = verb
    return f"{', '.join(said[:-1])} and {said[-1]}"


def _done(edit: Edit) -> tuple[str, str]:
    """Gives what an edit did, and to which words."""
    taken, put = _changed(edit.in_place)
    if taken and put:
        return "changed", f"{quoted(taken)} to {quoted(put)}"
    return ("put in", quoted(put)) if put else ("took out", quoted(taken))


def _changed(edit: EditInPlace) -> tuple[str, str]:
    """Gives the words taken out and the words put in."""
    first, last = edit.pieces[0], edit.pieces[-1]
    return stretch(edit.old, first.i1, last.i2), stretch(edit.new, first.j1, last.j2)


def _shared_words(facts: Facts) -> str:
    """Gives what both clauses said, to the letter but for capitals; empty where that is next to nothing."""
    site, text = facts.site, facts.sibling.text
    shared = stretch(text, max(0, site.start - site.left), site.end + site.right).strip(_MARKS)
    said = " ".join(shared.split()).lower() in " ".join(facts.edit.old.text.split()).lower()
    words = [word for word in surface(shared) if word.isalpha() and len(word) > 1]
    return shared if facts.site.exact and said and len(words) >= _FEWEST_QUOTED else ""


def _alike_since(one: Passage, other: Passage, shared: str, history: Sequence[Section]) -> str:
    """Gives the earliest of the versions, without a gap before this one, in which both texts said this.

    Of a heading no earlier version is asked.
    """
    if "heading" in (one.part, other.part):
        return ""
    since = ""
    for version in reversed(history):
        texts = (one.text_in(version), other.text_in(version))
        if not all(text is not None and shared.lower() in text.lower() for text in texts):
            break
        since = version.version
    return since
