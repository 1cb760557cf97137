"""The six ways of numbering: the lines that the groups of a text make in each, with their numbers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from benchmarks.corpus_documents.lines import Line, Numbers, bare, counted, slug

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from benchmarks.corpus_documents.corpus import Group, Node
    from benchmarks.corpus_documents.habits import Habits

ITEMS = ("lowerLetter", "lowerRoman", "upperLetter", "decimal")
"""The formats of items, of those of a provision first."""

_CLOSINGS = (
    "unless the contrary is shown.",
    "and in each case within a reasonable time.",
    "whichever is the earlier.",
    "but not before notice of it has been given to those whom it concerns.",
)
_SCHEDULES = ("Fees and charges", "Forms", "Procedure at meetings")
_TITLES = ("Scope", "Duties", "Exceptions", "Notices", "Records", "Time limits", "Appeals")
_GROUPS_IN_SCHEDULE = 2
_CITED = 1 / 12
_LAST_ROMAN = 39
# A reader tells a list below these by its first number, which must be 1 in each of them.
_FEWEST_ANEW = 2


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph stands: how deep, in which list, on which of its levels; which items come below."""

    level: int
    series: str = ""
    place: int = -1
    depth: int = 0

    def below(self) -> Spot:
        """Gives the place of an item of its list."""
        return Spot(self.level + 1, self.series, self.place + 1, self.depth + 1)


class Way:
    """The lines of one document so far."""

    def __init__(self, habits: Habits, chance: random.Random) -> None:
        self.lines: list[Line] = []
        self._habits = habits
        self._chance = chance
        self._numbers = Numbers()
        self._provisions = 0

    def write(self, groups: Sequence[Group]) -> list[Line]:
        """Gives the lines of a text."""
        match self._habits.way:
            case "articles":
                self._articles(groups)
            case "schedules":
                self._schedules(groups)
            case "lettered":
                self._lettered(groups)
            case "headings":
                self._headings(groups)
            case _:
                self._clauses(groups)
        return self._with_citations()

    def _clauses(self, groups: Sequence[Group], above: str = "") -> None:
        """Writes 1., 1.1 and (a), in a schedule below the number of that."""
        top = Spot(0, "schedule", 1) if above else Spot(0, "main", 0)
        provision = replace(top, level=1, place=top.place + 1)
        for count, group in enumerate(groups, 1):
            number = self._numbers.claim(f"{above}{count}")
            label = f"{count}{self._habits.stop}"
            self._count(Line("heading", number, group.heading, label, rank=top.place + 1), top)
            for each, node in enumerate(group.provisions, 1):
                number = self._numbers.claim(f"{above}{count}.{each}")
                self._count(Line("clause", number, node.text, f"{count}.{each}"), provision)
                self._below(node, number, provision)

    def _articles(self, groups: Sequence[Group]) -> None:
        """Writes Article I and in it Section 1, Section 1.1 or 1."""
        word = "Article" if self._habits.automatic else self._chance.choice(("Article", "ARTICLE"))
        is_titled = self._habits.section and self._chance.random() < 1 / 3
        spot = Spot(1, "main", 1)
        for count, group in enumerate(groups[:_LAST_ROMAN], 1):
            article = self._numbers.claim(f"{word} {counted('upperRoman', count)}")
            self._worded(article, group.heading, "main")
            for each, node in enumerate(group.provisions, 1):
                label, part = self._section(count, each)
                number = self._numbers.claim(article + part)
                if is_titled:
                    self._count(Line("heading", number, self._chance.choice(_TITLES), label, rank=2), spot)
                    self.lines.append(Line("clause", number, node.text, level=1))
                else:
                    self._count(Line("clause", number, node.text, label), spot)
                self._below(node, number, spot)

    def _section(self, article: int, count: int) -> tuple[str, str]:
        match self._habits.section:
            case "dotted":
                label = f"Section {article}.{count}"
                return label, f", {label}"
            case "Section":
                return f"Section {count}.", f", Section {count}"
            case _:
                return f"{count}.", f"/{count}"

    def _worded(self, number: str, heading: str, series: str) -> None:
        """Writes the first line of an article or a schedule, and its heading there or in the next one."""
        spot = Spot(0, series, 0)
        match self._habits.article:
            case "apart":
                self._count(Line("heading", number, "", number, rank=1), spot)
                self.lines.append(Line("heading", number, heading, rank=1))
            case "dash":
                self._count(Line("heading", number, heading, f"{number} –", rank=1), spot)
            case _:
                self._count(Line("heading", number, heading, f"{number}.", rank=1), spot)

    def _schedules(self, groups: Sequence[Group]) -> None:
        """Writes a body, and behind it schedules in which numbers begin anew."""
        behind = min(len(_SCHEDULES) * _GROUPS_IN_SCHEDULE, len(groups) // 2)
        body, rest = groups[: len(groups) - behind], groups[len(groups) - behind :]
        self._clauses(body)
        for count, title in enumerate(_SCHEDULES, 1):
            held = rest[(count - 1) * _GROUPS_IN_SCHEDULE : count * _GROUPS_IN_SCHEDULE]
            if held:
                number = self._numbers.claim(f"Schedule {count}")
                self._worded(number, title, "schedule")
                self._clauses(held, f"{number}/")

    def _lettered(self, groups: Sequence[Group]) -> None:
        """Writes provisions that count through, below headings without numbers, each list one of its own."""
        for group in groups:
            number = self._numbers.claim(slug(group.heading))
            self.lines.append(Line("heading", number, group.heading, rank=1))
            for node in group.provisions:
                self._provisions += 1
                count = self._provisions
                number = self._numbers.claim(str(count))
                self._count(Line("clause", number, node.text, f"{count}."), Spot(1, "main", 0))
                self._below(node, number, Spot(1, "items"))

    def _headings(self, groups: Sequence[Group]) -> None:
        """Writes headings without numbers, and below them provisions that begin anew, or plain text."""
        parts = [group.part for group in groups]
        above = ""
        for group in groups:
            if group.part and all(parts) and self._habits.styled:
                above = self._numbers.claim(slug(group.part))
                self.lines.append(Line("heading", above, group.part, rank=1))
            base = f"{above}/" if above else ""
            number = self._numbers.claim(base + slug(group.heading))
            self.lines.append(Line("heading", number, group.heading, rank=2 if above else 1))
            if self._habits.numbered and len(groups) >= _FEWEST_ANEW:
                self._counted(group, number)
            else:
                self._plain(group, number)

    def _counted(self, group: Group, above: str) -> None:
        for count, node in enumerate(group.provisions, 1):
            number = self._numbers.claim(f"{above}/{count}")
            self._count(Line("clause", number, node.text, f"{count}."), Spot(1, "main", 0), anew=count == 1)
            self._below(node, number, Spot(1, "items"))

    def _plain(self, group: Group, above: str) -> None:
        """Writes provisions without numbers: text of the heading, or behind a list its closing words.

        A second list stands below the words that announce it, since its letters are taken; terms do not.
        """
        number, has_list = above, False
        for node in group.provisions:
            if self.lines[-1].number != number:
                number = self._numbers.closing(above)
            self.lines.append(Line("clause" if number == above else "closing", number, node.text))
            self._list(node, number if has_list else above, Spot(0, "items"), closes=False)
            self._definitions(node, above, Spot(0, "items"))
            has_list = has_list or bool(node.items)

    def _below(self, node: Node, number: str, spot: Spot) -> None:
        """Writes what stands below a provision."""
        self._list(node, number, spot, closes=self._chance.random() < self._habits.closing)
        self._definitions(node, number, spot)

    def _list(self, node: Node, number: str, spot: Spot, *, closes: bool) -> None:
        """Writes the list of a provision, and closing words behind it."""
        if not node.items:
            return
        self._items(node.items, number, spot, anew=spot.place < 0)
        if closes:
            words = self._chance.choice(_CLOSINGS)
            self.lines.append(Line("closing", self._numbers.closing(number), words, level=spot.level))

    def _definitions(self, node: Node, number: str, spot: Spot) -> None:
        is_table = self._habits.terms == "table" and not any(term.items for term in node.terms)
        for term in node.terms:
            self._define(term, number, spot, is_row=is_table)

    def _items(self, items: Sequence[Node], above: str, spot: Spot, *, anew: bool) -> None:
        below = spot.below()
        for count, item in enumerate(items, 1):
            label = self._habits.bracket.replace("x", counted(ITEMS[spot.depth], count))
            number = self._numbers.claim(above + bare(label))
            self._count(Line("item", number, item.text, label), below, anew=anew and count == 1)
            if item.items and below.depth < len(ITEMS):
                self._items(item.items, number, below, anew=False)

    def _define(self, node: Node, above: str, spot: Spot, *, is_row: bool) -> None:
        number = self._numbers.claim(f"{above}/{slug(node.term)}")
        # Below plain text a definition stands further in, so that what follows is seen not to be its own.
        level = max(spot.level, 1)
        if is_row:
            text = node.text.lstrip(" ,").removeprefix("means ")
            self.lines.append(Line("definition", number, text, level=level, term=node.term, is_row=True))
            return
        left, right = ("“", "”") if self._habits.curly else ('"', '"')
        named = node.term if self._habits.terms == "bold" else f"{left}{node.term}{right}"
        self.lines.append(Line("definition", number, f"{named}{node.text}", level=level, term=node.term))
        if node.items:
            self._items(node.items, number, replace(spot, level=level), anew=True)

    def _count(self, line: Line, spot: Spot, *, anew: bool = False) -> None:
        """Writes a line with a number, which an automatic list counts or the writer typed."""
        line = replace(line, level=spot.level)
        if self._habits.automatic:
            line = replace(line, series=spot.series, place=spot.place, anew=anew)
        self.lines.append(line)

    def _with_citations(self) -> list[Line]:
        """Gives the lines, to some of which a sentence is added that cites another of the same part."""
        parts: dict[str, list[Line]] = defaultdict(list)
        for line in self.lines:
            if line.kind == "clause" and line.label:
                parts[_part(line.number)].append(line)
        return [self._citing(line, parts[_part(line.number)]) for line in self.lines]

    def _citing(self, line: Line, beside: Sequence[Line]) -> Line:
        is_sentence = line.kind == "clause" and line.label and line.text.endswith(".")
        others = [other for other in beside if other.number != line.number and "#" not in other.number]
        if not is_sentence or not others or self._chance.random() > _CITED:
            return line
        target = self._chance.choice(others)
        printed = target.label.rstrip(".")
        word = "" if printed.startswith("Section") else "clause "
        text = f"{line.text} This is subject to {word}{printed}."
        end = len(text) - 1
        return replace(line, text=text, cited=(end - len(printed), end, target.number))


def _part(number: str) -> str:
    """Gives what a number stands in: `Article I`, `Schedule 1`, or nothing."""
    for sign in (", ", "/"):
        if sign in number:
            return number.partition(sign)[0]
    return ""
