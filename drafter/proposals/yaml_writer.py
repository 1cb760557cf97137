"""A proposal as the text of its file, written anew or changed in place."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString, ScalarString

from drafter.model.proposal import (
    Amendment,
    Deletion,
    HeadingAmendment,
    Insertion,
    Proposal,
    TextAmendment,
    WordsAmendment,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ruamel.yaml.nodes import ScalarNode

    from drafter.model.code_names import CodeNames
    from drafter.model.proposal import Fact

_WIDTH = 100
# A name that YAML reads as it stands, as the key of a set in braces.
_PLAIN_KEY = re.compile(r"[^\W\d_(][\w ()’-]*|\([a-z]+\)")


class _AsWritten(str):
    """A date or a number with a point, which no calendar need have, and which is given back as it stands."""

    __slots__ = ("tag",)
    tag: str | None


class _Constructor(RoundTripConstructor):
    """Takes dates and numbers with a point as they are written."""

    def as_written(self, node: ScalarNode) -> _AsWritten:
        made = _AsWritten(node.value)
        made.tag = node.tag
        return made


class _Representer(RoundTripRepresenter):
    """Gives them back so."""

    def as_written(self, value: _AsWritten) -> ScalarNode:
        node: ScalarNode = self.represent_scalar(value.tag, str(value))
        return node


for _kind in ("timestamp", "float"):
    _Constructor.add_constructor(f"tag:yaml.org,2002:{_kind}", _Constructor.as_written)
_Representer.add_representer(_AsWritten, _Representer.as_written)


def proposal_as_yaml(proposal: Proposal) -> str:
    """Gives the proposal as the text of a new proposal file."""
    names = proposal.baselines
    head = {"id": proposal.id, "title": proposal.title, "baseline": list(names) if names[1:] else names[0]}
    amendments = [amendment_as_yaml(amendment) for amendment in proposal.amendments]
    facts = {key: _in_lines(fact) for key, fact in proposal.facts.items()}
    return _dumped(_yaml(), {**head, **facts, "amendments": amendments})


def with_facts_to_write(text: str, stated: Iterable[str], code: CodeNames) -> str:
    """Gives the text of a proposal file with the facts that its papers still want, as comments to fill in."""
    wanted = "".join(f"# {key}: {form}\n" for key, form in facts_asked(code).items() if key not in stated)
    head, amendments, rest = text.partition("\namendments:")
    asked = "# To complete the papers, fill these in and take out the “# ”:"
    return f"{head}\n{asked}\n{wanted}{amendments[1:]}{rest}"


def facts_asked(code: CodeNames) -> Mapping[str, str]:
    """Gives what the papers ask for besides, with how it is written and what it is about."""
    choice = f" # {' or '.join(code.classifications)}" if code.classifications else ""
    costs = "".join(f"to {body}, " for body in code.costs).removesuffix(", ")
    return {
        "version": '"0.1"',
        "classification": f"…{choice}",
        "proposer": "{name: …, organisation: …}",
        "summary": "… # the issue, the solution and the recommendation, in a few sentences",
        "issue": "… # what is wrong, since when, and how it came about",
        "relation": "… # why these provisions need to change, and what they ought to say",
        "impact": "… # who is affected, and how",
        "solution": "… # what the proposal does, in plain words",
        "path": "… # the path of the proposal, and why",
        "views": _set_of(code.views),
        "impacts": _set_of(code.impacts),
        "costs": f"… # the cost {costs}{' and ' if costs else ''}of administration",
        "implementation": "… # the release in which the change takes effect, and why",
        "objectives": f"{_set_of(code.objectives)} # "
        f"which of the {code.objectives_name} the proposal serves, and how",
        "case": "… # why the benefits outweigh the costs",
        "timetable": "{…: …} # the steps of the proposal and their dates",
        "glossary": "{…: …}",
    }


def _set_of(names: Sequence[str]) -> str:
    """Gives a set of keys to fill in, one for each name, without the article that papers print before it."""
    bare = [name.partition(" ")[2] if name.startswith("the ") else name for name in names]
    keys = [name if _PLAIN_KEY.fullmatch(name) else json.dumps(name, ensure_ascii=False) for name in bare]
    return "{" + ", ".join(f"{key}: …" for key in keys or ["…"]) + "}"


def _in_lines(fact: Fact) -> Fact:
    """Gives a text of several lines in such a form that they are lines in the file too."""
    if not isinstance(fact, str) or "\n" not in fact or fact.removesuffix("\n") != fact.strip("\n"):
        return fact
    # A block gives back no spaces at the edges of a line, and no line that cannot be printed.
    is_plain = all(line.isprintable() and line == line.strip() for line in fact.split("\n"))
    return LiteralScalarString(fact) if is_plain else fact


def rewritten(text: str, baselines: Sequence[str], amendments: Mapping[int, Amendment]) -> str:
    """Gives the text of a proposal file with other baselines and amendments, all else as it was.

    Comments, order and the layout of what stays are kept.

    Args:
        text: the file as it stands.
        baselines: the versions that it is drafted against now.
        amendments: those that are another now, by their place in the file, counted from 0.
    """
    yaml = _round_trip(text)
    document = yaml.load(text)
    document["baseline"] = list(baselines) if isinstance(document["baseline"], list) else baselines[0]
    for number, amendment in amendments.items():
        item = document["amendments"][number]
        for key, value in amendment_as_yaml(amendment).items():
            if item.get(key) != value and not (key == "renumber" and "renumber" not in item):
                item[key] = _in_the_style_of(item.get(key), value)
        if "occurrence" in item and "occurrence" not in amendment_as_yaml(amendment):
            del item["occurrence"]
    return _dumped(yaml, document)


def with_facts(text: str, facts: Mapping[str, Fact], code: CodeNames) -> str:
    """Gives the text of a proposal file with other facts, all else as it was.

    A fact that is new comes before the amendments, in the place of the comment that asked for it. One that
    says nothing now stays as a key without words, so that no comment behind it is lost.
    """
    asked = {f"# {key}: {form}\n" for key, form in facts_asked(code).items() if facts.get(key)}
    yaml = _round_trip(text)
    document = yaml.load("".join(line for line in text.splitlines(keepends=True) if line not in asked))
    for key, fact in facts.items():
        if key in document:
            _put(document, key, fact)
        elif fact:
            place = list(document).index("amendments") if "amendments" in document else len(document)
            document.insert(place, key, _in_lines(fact))
    return _dumped(yaml, document)


def _put(held: dict[str, object], key: str, value: Fact) -> None:
    """Puts a value in the place of another; of a set of keys those alone that say something else."""
    old = held.get(key)
    if isinstance(old, dict) and isinstance(value, dict) and value:
        for gone in [name for name in old if name not in value]:
            del old[gone]
        for name, item in value.items():
            _put(old, name, item)
    elif old != value:
        held[key] = _in_the_style_of(old, _in_lines(value))


def items_as_yaml(amendments: Sequence[Amendment], indent: int) -> str:
    """Gives amendments as the lines of a list, each of them with so many spaces before its dash."""
    made = _dumped(_yaml(), {"amendments": [amendment_as_yaml(amendment) for amendment in amendments]})
    return "".join(f"{' ' * indent}{line[2:]}" for line in made.splitlines(keepends=True)[1:])


def amendment_as_yaml(amendment: Amendment) -> dict[str, object]:
    """Gives an amendment as the keys of a proposal file."""
    stated = {
        "section": amendment.section,
        "alternative": amendment.alternative,
        "was": _quoted(amendment.was) if amendment.was else "",
    }
    return {**_form(amendment), **{key: value for key, value in stated.items() if value}}


def _form(amendment: Amendment) -> dict[str, object]:
    match amendment:
        case WordsAmendment():
            words = {"replace": _quoted(amendment.replace), "with": _quoted(amendment.replacement)}
            place = {"occurrence": amendment.occurrence} if amendment.occurrence else {}
            return {"clause": amendment.clause, **words, **place}
        case TextAmendment():
            return {"clause": amendment.clause, "text": _quoted(amendment.text)}
        case HeadingAmendment():
            return {"clause": amendment.clause, "heading": _quoted(amendment.heading)}
        case Insertion():
            term: dict[str, object] = {"term": _quoted(amendment.term)} if amendment.term else {}
            side = "insert_before" if amendment.before else "insert_after"
            form = {side: amendment.beside, **term, "text": _quoted(amendment.text)}
            return {**form, "renumber": True} if amendment.renumber else form
        case Deletion():
            gap: dict[str, object] = {"renumber": True} if amendment.renumber else {}
            return {"delete": amendment.clause, **gap}


def _in_the_style_of(old: object, value: object) -> object:
    """Gives words quoted, or as a block of lines, as the words that they replace are."""
    if not isinstance(old, ScalarString) or not isinstance(value, str):
        return value
    made: Any = value if isinstance(value, LiteralScalarString) else type(old)(value)
    # Behind a block of lines the comment that follows belongs to the words.
    if comment := getattr(old, "comment", None):
        made.comment = comment
    return made


def _quoted(words: str) -> str:
    quoted: str = DoubleQuotedScalarString(words)
    return quoted


def _round_trip(text: str) -> YAML:
    yaml = _yaml()
    yaml.Constructor, yaml.Representer = _Constructor, _Representer
    # As wide as its author writes, so that no line of theirs is filled anew.
    yaml.width = max(_WIDTH, *map(len, text.splitlines()))
    return yaml


def _yaml() -> YAML:
    yaml = YAML()
    yaml.width = _WIDTH
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _dumped(yaml: YAML, value: object) -> str:
    out = io.StringIO()
    yaml.dump(value, out)
    return out.getvalue()
